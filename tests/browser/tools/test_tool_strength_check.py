"""The strength check: scores in, bands and gaps out, the stage with its reason, the trend; warning signs end it."""

import json
import random
import re

import pytest

from tests.browser.tools.conftest import BLOCKED, FULL, until

pytestmark = pytest.mark.browser
EXERCISE_PAGES = re.compile(r"/strengthen/|/run-again/|/load/|the-plan|start/today")
SIDES = ("left", "right")


@pytest.fixture(scope="session")
def data(site):
    return json.loads((site.folder / "assets/data/strength-check.json").read_text("utf-8"))


def named(data, name):
    return next(one for one in data["tests"] if one["id"] == name)


def form(**fields):
    """A form with what every form needs, and more."""
    return {
        "signs": "no",
        "pain": "0",
        "day": "2026-11-21",
        **{name.replace("_", "-"): value for name, value in fields.items()},
    }


# --- Scores as people type them -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "typed", "locale", "value"),
    [
        ("heel-raise", " 24 ", "en-GB", 24), ("heel-raise", "0", "en-GB", 0), ("knee-to-wall", "11,5", "de-DE", 11.5),
        ("knee-to-wall", "11.5 cm", "en-US", 11.5), ("knee-to-wall", "4.5 in", "en-US", 11.4), ("knee-to-wall", '4,5"', "de-DE", 11.4),
        ("side-plank", "1:05", "en-GB", 65), ("side-plank", "54 s", "en-GB", 54), ("hop-symmetry", "120", "en-GB", 120),
        ("heel-raise", "٢٤", "ar-EG", 24),
    ],
)  # fmt: skip
def test_a_score_is_read_as_typed(js, data, name, typed, locale, value):
    assert js("lib/strengthScores.js", "parseScore", typed, named(data, name), locale) == {"value": value}


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("heel-raise", "many", "no number"), ("heel-raise", "-3", "below 0"), ("heel-raise", "1000", "more than 100"),
        ("heel-raise", "12.5", "whole ones"), ("knee-to-wall", "12 feet", "no number"), ("side-plank", "1:75", "no number"),
        ("knee-to-wall", "99", "more than 30"), ("heel-raise", "<b>1</b>", "no number"), ("heel-raise", "Infinity", "no number"),
    ],
)  # fmt: skip
def test_what_is_no_score_gets_an_error_and_no_guess(js, data, name, typed, said):
    assert said in js("lib/strengthScores.js", "parseScore", typed, named(data, name), "en-GB")["error"]


def test_an_empty_field_is_a_test_that_was_not_done(js, data):
    assert js("lib/strengthScores.js", "parseScore", " ", named(data, "heel-raise"), "en-GB") == {}


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({}, "signs"), (form(), "heel-raise-left"), (form(heel_raise_left="x"), "heel-raise-left"), (form(heel_raise_left="9", pain=""), "pain"),
        (form(heel_raise_left="9", pain="11"), "pain"), (form(heel_raise_left="9", day="2026-11-22"), "day"), (form(heel_raise_left="9", day="2026-02-30"), "day"),
    ],
)  # fmt: skip
def test_each_error_names_its_field(js, data, fields, name):
    errors = js("lib/strengthScores.js", "readForm", data, fields, "2026-11-21", "en-GB")["errors"]
    assert name in [error["name"] for error in errors]


def test_a_warning_sign_wins_over_every_error_and_score(js, data):
    read = js(
        "lib/strengthScores.js",
        "readForm",
        data,
        form(signs="yes", heel_raise_left="x", pain="99"),
        "2026-11-21",
        "en-GB",
    )
    assert read["stop"] == "signs"
    assert read["errors"] == []
    assert read["scores"] == {}


def test_nobody_who_cannot_rise_on_one_leg_is_sent_to_train(js, data):
    assert (
        js(
            "lib/strengthScores.js",
            "readForm",
            data,
            form(heel_raise_left="0", heel_raise_right="20"),
            "2026-11-21",
            "en-GB",
        )["stop"]
        == "rise"
    )


@pytest.mark.parametrize(("pain", "stop"), [("5", None), ("6", "pain"), ("10", "pain")])
def test_pain_that_stops_a_test_ends_the_check(js, data, pain, stop):
    typed = form(heel_raise_left="9", pain=pain)
    assert js("lib/strengthScores.js", "readForm", data, typed, "2026-11-21", "en-GB").get("stop") == stop


def test_no_rise_comes_before_pain(js, data):
    typed = form(heel_raise_left="0", pain="9")
    assert js("lib/strengthScores.js", "readForm", data, typed, "2026-11-21", "en-GB")["stop"] == "rise"


# --- Bands, gaps, stage, trend ------------------------------------------------------------------------


def test_the_heel_raise_band_is_six_up_and_down_at_every_age(js, data, real_library):
    test = named(data, "heel-raise")
    assert (
        js("lib/norms.js", "bandOf", test, "left", {})["low"],
        js("lib/norms.js", "bandOf", test, "left", {})["high"],
    ) == (19, 31)
    for row in test["ages"]:
        for sex in ("men", "women"):
            band = js("lib/norms.js", "bandOf", test, "left", {"sex": sex, "age": str(row["from"])})
            assert (band["low"], band["value"], band["high"]) == (row[sex] - 6, row[sex], row[sex] + 6)
            assert band["secondHand"] is True
    printed = [row["value"] for row in real_library["norms"]["heel-raise"]["rows"] if row["group"].startswith("Age ")]
    assert [f"{row['men']} / {row['women']}" for row in test["ages"]] == printed


def test_second_hand_values_are_said_to_be_so(js, data):
    words = js("lib/normWords.js", "publishedWords", named(data, "knee-to-wall"), {})
    assert "12, give or take 2.8" in words
    assert "second-hand" in words
    assert "second-hand" not in js("lib/normWords.js", "publishedWords", named(data, "heel-raise"), {})
    assert "second-hand" in js(
        "lib/normWords.js", "publishedWords", named(data, "heel-raise"), {"sex": "men", "age": "40"}
    )


def test_how_far_one_person_strays_is_not_told_as_the_spread_of_all(js, data):
    test = named(data, "heel-raise")
    for person in ({}, {"sex": "men", "age": "40"}):
        words = js("lib/normWords.js", "publishedWords", test, person)
        assert "give or take" not in words
        assert words.endswith("A study tested 32 people twice: a person's score can stray by about 6 in a week.")
    assert "Published: 55 and 54, give or take 28 and 25, the spread between people." in js(
        "lib/normWords.js", "publishedWords", named(data, "side-plank"), {}
    )


def test_whose_the_line_between_the_sides_is_stands_beside_the_gap(js, data):
    for test in data["tests"]:
        said = js("lib/normWords.js", "gapWords", test, {"left": 10, "right": 12}, False)
        assert test["side"]["says"] in said
        assert "may be chance" not in said
    ankle = js("lib/normWords.js", "gapWords", named(data, "knee-to-wall"), {"left": 10, "right": 12}, False)
    assert (
        ankle == "The sides differ by 2 cm. We look at gaps of more than 3 cm. "
        "Smaller gaps are seen in healthy people too, so this line is ours."
    )


@pytest.mark.parametrize(
    ("name", "left", "right", "matters", "weaker"),
    [
        ("heel-raise", 24, 18, False, "right"), ("heel-raise", 25, 18, True, "right"), ("knee-to-wall", 10, 13, False, "left"),
        ("knee-to-wall", 10, 13.1, True, "left"), ("side-plank", 40, 50, False, "left"), ("side-plank", 39, 50, True, "left"),
        ("hop-symmetry", 90, 100, False, "left"), ("hop-symmetry", 89, 100, True, "left"), ("hop-symmetry", 0, 0, False, None),
    ],
)  # fmt: skip
def test_a_gap_is_looked_at_only_beyond_its_line(js, data, name, left, right, matters, weaker):
    gap = js("lib/norms.js", "gapOf", named(data, name), {"left": left, "right": right})
    assert (gap["matters"], gap["weaker"]) == (matters, weaker)


def test_a_gap_is_a_matter_of_sides_not_of_their_order(js, data):
    chance = random.Random(6)
    for test in data["tests"]:
        for _ in range(40):
            a, b = (round(chance.uniform(0, test["most"]), 1) for _ in SIDES)
            one = js("lib/norms.js", "gapOf", test, {"left": a, "right": b})
            other = js("lib/norms.js", "gapOf", test, {"left": b, "right": a})
            assert (one["difference"], one["matters"]) == (other["difference"], other["matters"])
            assert js("lib/norms.js", "symmetry", {"left": a, "right": b}) <= 100


@pytest.mark.parametrize(
    ("score", "checks", "pain", "stage", "because"),
    [
        ({"left": 30, "right": 30}, {}, 0, "settle", "unsure"), ({"left": 30, "right": 30}, {"settle": "no", "spring": "yes"}, 0, "settle", "no"),
        ({"left": 14, "right": 30}, {"settle": "yes", "spring": "yes"}, 0, "strengthen", "score"), (None, {"settle": "yes", "spring": "yes"}, 0, "strengthen", "untested"),
        ({"left": 15, "right": 15}, {"settle": "yes", "spring": "yes"}, 3, "strengthen", "pain"), ({"left": 15, "right": 15}, {"settle": "yes"}, 2, "spring", "unsure"),
        ({"left": 15, "right": 15}, {"settle": "yes", "spring": "no"}, 0, "spring", "no"), ({"left": 15, "right": 15}, {"settle": "yes", "spring": "yes"}, 0, "keep", "end"),
        ({"left": 15}, {"settle": "yes", "spring": "yes"}, 0, "strengthen", "untested"),
    ],
)  # fmt: skip
def test_the_stage_is_the_first_whose_test_is_not_passed(js, data, score, checks, pain, stage, because):
    found = js("lib/norms.js", "stageOf", data, {"heel-raise": score} if score else {}, checks, pain)
    assert (found["stage"], found["because"]) == (stage, because)


def test_no_hop_is_offered_in_a_stage_without_hops(js, data):
    hop = named(data, "hop-symmetry")
    assert (
        js("lib/norms.js", "exercisesFor", hop, "settle") == js("lib/norms.js", "exercisesFor", hop, "strengthen") == []
    )
    assert js("lib/norms.js", "exercisesFor", hop, "spring") != []


def test_what_to_train_first_puts_a_gap_before_a_low_score(js, data):
    scores = {"heel-raise": {"left": 5, "right": 5}, "side-plank": {"left": 60, "right": 40}}
    assert [one["test"]["id"] for one in js("lib/norms.js", "weakLinks", data, scores, {})] == [
        "side-plank",
        "heel-raise",
    ]
    assert js("lib/norms.js", "weakLinks", data, {"heel-raise": {"left": 25, "right": 25}}, {}) == []


def test_a_change_counts_only_beyond_what_a_score_strays(js, data):
    entries = [
        {"day": "2026-10-01", "test": "heel-raise", "left": 12, "right": 12},
        {"day": "2026-11-12", "test": "heel-raise", "left": 18, "right": 19},
    ]
    found = js("lib/normTrend.js", "trend", named(data, "heel-raise"), entries, "2026-11-12")
    assert found == {"left": {"by": 6, "real": False, "days": 42}, "right": {"by": 7, "real": True, "days": 42}}
    ankles = [{"day": day, "test": "knee-to-wall", "left": left, "right": right} for day, left, right in (
        ("2026-10-01", 10, 10), ("2026-11-12", 11.5, 12),
    )]  # fmt: skip
    found = js("lib/normTrend.js", "trend", named(data, "knee-to-wall"), ankles, "2026-11-12")
    assert found == {"left": {"by": 1.5, "real": False, "days": 42}, "right": {"by": 2, "real": True, "days": 42}}
    assert js("lib/normTrend.js", "changeWords", found["right"]) == "up 2, more than chance explains"
    planks = [{**entry, "test": "side-plank"} for entry in entries]
    plank = js("lib/normTrend.js", "trend", named(data, "side-plank"), planks, "2026-11-12")
    assert plank["left"]["real"] is None


def test_kept_scores_that_are_none_are_left_out(js):
    bad = [
        None,
        3,
        "x",
        {},
        {"test": "heel-raise", "day": "soon", "left": 3},
        {"test": "heel-raise", "day": "2026-02-30", "left": 3},
        {"test": "heel-raise", "day": "2026-02-01", "left": "3"},
    ]
    assert js("lib/norms.js", "history", "heel-raise", bad) == []
    assert js("lib/norms.js", "history", "heel-raise", None) == []


@pytest.mark.parametrize(
    ("day", "once", "then"),
    [("2028-02-25", True, "2028-03-03"), ("2026-10-20", False, "2026-12-01"), ("2026-12-31", True, "2027-01-07")],
)
def test_the_next_test_day_is_a_week_or_six_weeks_on(js, data, day, once, then):
    assert js("lib/norms.js", "retestDay", data, day, once) == then


# --- As a reader uses it ------------------------------------------------------------------------------


def fill(page, name, left, right):
    for side, value in zip(SIDES, (left, right), strict=True):
        page.locator(f"[name='{name}-{side}']").fill(value)


def typical(page, settle="yes"):
    page.get_by_label("No, none fits me").check()
    fill(page, "heel-raise", "12", "24")
    fill(page, "knee-to-wall", "11,5", "12.5")
    fill(page, "hop-symmetry", "80", "100")
    page.locator("[name=pain][value='1']").check(force=True)
    page.locator(f"[name=settle][value={settle}]").check()


def submit(page):
    page.get_by_role("button", name="Show what it says").click()


def kept(page, name):
    return page.evaluate("name => JSON.parse(localStorage.getItem('first-steps')).data[name]", name)


def test_scores_get_their_bands_their_gap_a_stage_and_what_to_train(tool):
    with tool("strength-check") as it:
        typical(it.page)
        submit(it.page)
        it.page.wait_for_selector(".result")
        said = it.page.locator(".result").inner_text()
        assert said.index("Warning signs") < said.index("The stage that fits: Strengthen")
        assert "asks for 15 heel raises on each side" in said
        assert "12 raises, below the band of 19 to 31" in said
        assert "The sides differ by 12 raises" in said
        gap = it.page.locator(".result p", has_text="The sides differ by 12 raises")
        assert gap.locator(".ev").all_inner_texts() == ["Our plan, expert opinion"]
        ankle = it.page.locator(".result p", has_text="The sides differ by 1 cm")
        assert ankle.locator(".ev").all_inner_texts() == ["Limited evidence", "Our plan, expert opinion"]
        assert "80% of the other" in said
        assert "second-hand" in said
        for part in ("What to train first", "When to test again", "How sure this is", "What this check does not know"):
            assert part in said
        assert "You have " not in said.replace("You have not", "")
        assert it.page.locator(".result a[href*='strengthen/exercises/heel-raise-step/']").count() == 1
        assert "Hops come in a later stage" in said
        assert it.page.locator(".band").count() == 2
        assert it.page.evaluate("document.activeElement.textContent") == "The stage that fits: Strengthen"
        assert it.complaints == []
        assert it.outside == []


def test_a_warning_sign_ends_it_and_leads_to_help_only(tool):
    with tool("strength-check") as it:
        typical(it.page)
        it.page.get_by_label("Yes, or I am not sure").check()
        submit(it.page)
        links = it.page.locator(".result a").evaluate_all("all => all.map(a => new URL(a.href).pathname)")
        assert [link for link in links if EXERCISE_PAGES.search(link)] == []
        assert any(link.endswith("start/get-help/") for link in links)
        assert it.page.evaluate("JSON.parse(localStorage.getItem('first-steps')).data.strength") is None


def test_no_rise_at_all_is_checked_before_training(tool, data):
    with tool("strength-check") as it:
        typical(it.page)
        fill(it.page, "heel-raise", "0", "20")
        submit(it.page)
        assert it.page.locator(".result h2").inner_text() == "Get that leg checked before you train"
        assert it.page.locator(".result li").all_inner_texts() == data["no_rise"]
        assert "pop, a snap or an injury? Go to emergency care now." in data["no_rise"][0]
        links = it.page.locator(".result a").evaluate_all("all => all.map(a => new URL(a.href).pathname)")
        assert [link for link in links if EXERCISE_PAGES.search(link)] == []


@pytest.mark.parametrize(("pain", "said"), [(6, "Was it 8 or more?"), (8, "8 or more is severe.")])
def test_sore_tests_name_no_stage_and_no_exercise(tool, pain, said):
    with tool("strength-check") as it:
        typical(it.page)
        it.page.locator(f"[name=pain][value='{pain}']").check(force=True)
        submit(it.page)
        text = it.page.locator(".result").inner_text()
        assert said in text
        assert "do not train or run until it is checked" in text.lower()
        assert "The stage that fits" not in text
        links = it.page.locator(".result a").evaluate_all("all => all.map(a => new URL(a.href).pathname)")
        assert [link for link in links if EXERCISE_PAGES.search(link)] == []


def test_the_hop_waits_for_the_test_that_ends_spring(tool):
    with tool("strength-check") as it:
        assert "Only after the test that ends Spring." in it.page.locator("#hop-symmetry-hint").inner_text()


@pytest.mark.parametrize(("now", "warned"), [("12", True), ("22", False), ("35", False)])
def test_a_real_drop_is_shown_to_a_clinician(tool, now, warned):
    before = [{"day": "2026-10-01", "test": "heel-raise", "left": 24, "right": 24}]
    with tool("strength-check", kept=json.dumps({"version": 1, "data": {"strength": before}})) as it:
        it.page.get_by_label("No, none fits me").check()
        fill(it.page, "heel-raise", now, "24")
        it.page.locator("[name=pain][value='1']").check(force=True)
        submit(it.page)
        it.page.get_by_text("Since last time").wait_for()
        said = it.page.locator(".result").inner_text()
        assert (
            "Do not train that leg. Show both numbers to a clinician. If it came suddenly, get help today." in said
        ) is warned


def with_earlier(tool, left, right):
    """The check with one kept test of heel raises, of 1 November."""
    earlier = {"day": "2026-11-01", "test": "heel-raise"} | {
        side: score for side, score in (("left", left), ("right", right)) if score
    }
    return tool("strength-check", kept=json.dumps({"version": 1, "data": {"strength": [earlier]}}))


def test_a_day_typed_in_later_is_not_compared_with_the_days_after_it(tool):
    with with_earlier(tool, 25, 25) as it:
        typical(it.page)
        it.page.locator("[name=day]").fill("2026-10-01")
        fill(it.page, "heel-raise", "33", "12")
        submit(it.page)
        it.page.locator(".result table").wait_for()
        said = it.page.locator(".result").inner_text()
        assert "Since last time" not in said
        assert "Do you know no reason for the drop?" not in said
        assert it.page.locator(".result tbody tr").count() == 2, "both days stand in the table"


def test_one_leg_then_the_other_leave_nothing_to_compare_and_no_empty_sentence(tool):
    with with_earlier(tool, 20, None) as it:
        typical(it.page)
        fill(it.page, "heel-raise", "", "24")
        submit(it.page)
        it.page.locator(".result table").wait_for()
        assert "Since last time" not in it.page.locator(".result").inner_text()


def test_a_heel_check_that_stopped_is_remembered_here(tool):
    heel = {"version": 1, "data": {"heelCheck": {"stop": "soon", "at": "2026-11-20T10:00:00Z"}}}
    with tool("strength-check", kept=json.dumps(heel)) as it:
        assert it.page.get_by_label("Yes, or I am not sure").is_checked()
        assert "Your heel check ended at a warning sign" in it.page.locator(".tool").inner_text()


def test_a_heel_check_that_stops_later_closes_an_earlier_result(tool, data):
    fields = form(heel_raise_left="20", heel_raise_right="20", settle="yes")
    both = {"version": 1, "data": {
        "strengthDraft": {"fields": fields, "done": True, "at": "2026-11-19T10:00:00Z"}, "heelCheck": {"stop": "now", "at": "2026-11-20T10:00:00Z"},
    }}  # fmt: skip
    with tool("strength-check", kept=json.dumps(both)) as it:
        assert it.page.locator(".result").count() == 0
        assert it.page.get_by_label("Yes, or I am not sure").is_checked()


def test_errors_stand_beside_their_fields_and_in_a_summary_and_lose_nothing(tool):
    with tool("strength-check") as it:
        fill(it.page, "heel-raise", "12", "many")
        submit(it.page)
        assert it.page.locator(".errors").evaluate("box => box === document.activeElement")
        assert it.page.locator(".errors li").count() == 3
        it.page.locator(".errors a", has_text="no number").click()
        assert it.page.evaluate("document.activeElement.name") == "heel-raise-right"
        assert it.page.locator("[name=heel-raise-right]").input_value() == "many"
        assert it.page.locator("[name=heel-raise-right]").get_attribute("aria-invalid") == "true"
        assert it.page.locator("[name=heel-raise-left]").input_value() == "12"


def test_a_reload_half_way_keeps_what_was_typed_even_in_the_field_in_use(tool):
    with tool("strength-check") as it:
        fill(it.page, "heel-raise", "12", "")
        it.page.locator("[name=side-plank-left]").press_sequentially("4")
        it.page.reload()
        it.page.wait_for_selector(".tool:not([hidden])")
        assert it.page.locator("[name=heel-raise-left]").input_value() == "12"
        assert it.page.locator("[name=side-plank-left]").input_value() == "4"


def test_a_visit_without_typing_keeps_nothing(tool):
    with tool("strength-check") as it:
        it.page.reload()
        assert it.page.evaluate("localStorage.getItem('first-steps')") is None


def test_a_second_day_shows_the_trend_and_the_same_day_replaces(tool):
    earlier = [{"day": "2026-01-01", "test": "heel-raise", "left": 10, "right": 20}]
    with tool("strength-check", kept=json.dumps({"version": 1, "data": {"strength": earlier}})) as it:
        typical(it.page)
        submit(it.page)
        it.page.locator(".result", has_text="Since last time").wait_for()
        said = it.page.locator(".result").inner_text()
        assert "left: up 2, which may be chance; right: up 4, which may be chance" in said
        assert "You saw the same gap last time, so it counts" in said
        it.page.get_by_role("button", name="Change the scores").click()
        fill(it.page, "heel-raise", "13", "24")
        submit(it.page)
        found = [entry for entry in kept(it.page, "strength") if entry["test"] == "heel-raise"]
        assert [entry["left"] for entry in found] == [10, 13]
        it.page.reload()
        assert "13 raises" in it.page.locator(".result").inner_text()
        it.page.get_by_role("button", name="New test day").click()
        assert it.page.locator("[name=heel-raise-left]").input_value() == ""
        assert len(kept(it.page, "strength")) == 4


def test_it_works_by_keyboard_alone(tool):
    with tool("strength-check") as it:
        page = it.page
        page.get_by_label("No, none fits me").focus()
        page.keyboard.press("Space")
        page.locator("[name=heel-raise-left]").focus()
        page.keyboard.type("20")
        page.keyboard.press("Tab")
        page.keyboard.type("20")
        page.locator("[name=pain]").first.focus()
        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
        page.locator("[name=settle]").first.focus()
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.textContent") == "The stage that fits: Spring"


@pytest.mark.parametrize(("script", "said"), [(BLOCKED, "does not keep anything"), (FULL, "no room left")])
def test_without_room_to_keep_things_it_goes_on_and_says_so(tool, script, said):
    with tool("strength-check", script=script) as it:
        typical(it.page)
        submit(it.page)
        assert "Strengthen" in it.page.locator(".result h2").inner_text()
        it.page.locator(".tool__status", has_text=said).wait_for()


@pytest.mark.parametrize("text", ["{", '{"version": 1, "data": {"strength": 5}}', '{"version": 99, "data": {}}'])
def test_what_cannot_be_read_is_kept_and_the_check_goes_on(tool, text):
    with tool("strength-check", kept=text) as it:
        typical(it.page)
        submit(it.page)
        assert "Strengthen" in it.page.locator(".result h2").inner_text()
        assert it.page.evaluate("localStorage.getItem('first-steps')") == text


def test_hostile_data_stays_text(tool):
    bad = {"strengthDraft": {"fields": {"heel-raise-left": "<img src=x onerror=alert(1)>", "sex": "<b>"}, "done": True}}
    with tool("strength-check", kept=json.dumps({"version": 1, "data": bad})) as it:
        submit(it.page)
        assert it.page.locator(".tool img").count() == 0
        assert it.page.locator("[name=heel-raise-left]").input_value().startswith("<img")


def test_two_tabs_add_up(tool):
    with tool("strength-check", fresh=True) as it:
        other = it.page.context.new_page()
        other.goto(it.page.url)
        other.wait_for_selector(".tool:not([hidden])")
        typical(it.page)
        submit(it.page)
        other.wait_for_selector(".result")


def test_what_is_being_typed_stays_when_another_tab_saves(tool):
    with tool("strength-check", fresh=True) as it:
        page = it.page
        page.locator("[name=heel-raise-left]").focus()
        page.keyboard.type("1")
        other = page.context.new_page()
        other.goto(page.url)
        other.locator("[name=knee-to-wall-left]").fill("11")
        other.locator("[name=knee-to-wall-left]").blur()
        until(page, "document.querySelector('[name=knee-to-wall-left]').value === '11'")
        page.keyboard.type("2")
        assert page.locator("[name=heel-raise-left]").input_value() == "12"
        typical(other)
        submit(other)
        until(page, "document.querySelector('[name=settle]:checked') !== null")
        assert page.locator("[name=heel-raise-left]").input_value() == "12", "typed here, so it stays a form"
        page.goto("about:blank")
        assert kept(other, "strengthDraft")["fields"]["heel-raise-left"] == "12"


@pytest.mark.parametrize("field", ["[name=signs][value=yes]", "[name=settle][value=unsure]", "select[name=age]"])
def test_the_reader_stays_where_they_are_when_another_tab_saves(tool, field):
    with tool("strength-check", fresh=True) as it:
        it.page.locator(field).focus()
        other = it.page.context.new_page()
        other.goto(it.page.url)
        fill(other, "heel-raise", "15", "24")
        other.locator("[name=heel-raise-right]").blur()
        until(it.page, "document.querySelector('[name=heel-raise-right]').value === '24'")
        assert it.page.evaluate("field => document.activeElement.matches(field)", field)


def test_what_is_typed_goes_on_at_its_place_when_another_tab_saves(tool):
    with tool("strength-check", fresh=True) as it:
        page = it.page
        page.locator("[name=heel-raise-left]").focus()
        page.keyboard.type("12")
        page.keyboard.press("ArrowLeft")
        other = page.context.new_page()
        other.goto(page.url)
        other.locator("[name=heel-raise-right]").fill("24")
        other.locator("[name=heel-raise-right]").blur()
        until(page, "document.querySelector('[name=heel-raise-right]').value === '24'")
        page.keyboard.type("0")
        assert page.locator("[name=heel-raise-left]").input_value() == "102"


def test_a_field_that_was_kept_here_follows_another_tab(tool):
    with tool("strength-check", fresh=True) as it:
        fill(it.page, "heel-raise", "12", "24")
        other = it.page.context.new_page()
        other.goto(it.page.url)
        fill(other, "heel-raise", "15", "24")
        other.locator("[name=heel-raise-right]").blur()
        until(it.page, "document.querySelector('[name=heel-raise-left]').value === '15'")


def test_the_summary_is_copied(tool):
    with tool("strength-check", permissions=["clipboard-read", "clipboard-write"]) as it:
        typical(it.page)
        submit(it.page)
        it.page.get_by_role("button", name="Copy the summary").click()
        it.page.wait_for_selector("[data-done]")
        text = it.page.evaluate("navigator.clipboard.readText()")
        assert "left 12, right 24 (raises)" in text
        assert "does not show the cause of pain" in text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_form_errors_result_and_stop(tool, axe, scheme):
    with tool("strength-check", scheme=scheme) as it:
        assert axe(it.page) == []
        submit(it.page)
        assert axe(it.page) == []
        typical(it.page)
        submit(it.page)
        it.page.wait_for_selector(".result")
        assert axe(it.page) == []
        it.page.get_by_role("button", name="Change the scores").click()
        it.page.get_by_label("Yes, or I am not sure").check()
        submit(it.page)
        assert axe(it.page) == []


def test_nothing_is_wider_than_a_phone(tool):
    with tool("strength-check", width=320) as it:
        assert it.page.evaluate("document.documentElement.scrollWidth") <= 320
        typical(it.page)
        submit(it.page)
        assert it.page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    ("locale", "zone"), [("de-DE", "Europe/Berlin"), ("ar-EG", "Pacific/Kiritimati"), ("en-US", "America/Los_Angeles")]
)
def test_other_locales_and_zones_give_the_same_numbers(tool, locale, zone):
    with tool("strength-check", locale=locale, timezone_id=zone) as it:
        typical(it.page)
        submit(it.page)
        assert "11.5 cm" in it.page.locator(".result").inner_text()


def test_without_script_the_form_and_every_value_stand_on_the_page(site, data):
    page = site.pages["tools/strength-check/"]
    said = " ".join(page.get_text().split())
    assert [one["name"] for one in data["tests"] if one["name"] not in said] == []
    for row in named(data, "heel-raise")["ages"]:
        assert f"{row['from']} to {row['to']}" in said
    assert len(page.select(".paper-form tbody tr")) == len(data["tests"])


def test_every_grade_that_the_tool_shows_leads_to_its_proof(site, data):
    page = site.pages["tools/strength-check/"]
    shown = {claim for claim in data["grades"] if page.find(id=f"how-{claim}")}
    of_tests = {
        claim
        for test in data["tests"]
        for claim in [*test["claims"][:1], *test["side"]["claims"], *test.get("typical", {}).get("claims", [])]
    }
    assert of_tests <= shown
