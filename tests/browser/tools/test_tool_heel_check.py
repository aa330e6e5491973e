"""The heel check as a sore runner uses it: warning signs stop it, every way ends, nothing typed is lost."""

import json
import re
from collections import Counter

import pytest

from tests.browser.tools.conftest import BLOCKED, FULL, until
from tests.content.test_heel_check_paths import outcome, ways

pytestmark = pytest.mark.browser
FITTING = {
    "where": "under", "first-steps": "hurt", "moving": "eases", "feel": "spot",
    "since": "months", "trend": "level", "changed": "more", "side": "both",
}  # fmt: skip
EXERCISE_PAGES = re.compile(r"/(strengthen|run-again|load)/|the-plan|start/today")


@pytest.fixture(scope="session")
def data(site):
    return json.loads((site.folder / "assets/data/heel-check.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def walked(run, data):
    """Every way through the questions and what the tool's own rules make of it."""
    walk = """(m, data) => {
      const found = []
      const on = (answers) => {
        const now = m.decide(data, {flags: [], answers})
        if (now.kind === "question") for (const one of now.question.answers) on({...answers, [now.question.id]: one.id})
        else found.push([answers, now.kind, now.group?.id ?? now.result.id, now.lookalikes?.length ?? 0, (now.next ?? []).map((n) => n.page)])
      }
      on({})
      return found
    }"""
    return run("lib/heelCheck.js", walk, data)


def go_on(page):
    page.get_by_role("button", name="Go on").click()


def answer(page, data, answers):
    """Tick that no warning sign fits, then answer the questions in their order."""
    page.get_by_label(data["none"]).check()
    go_on(page)
    for question in data["questions"]:
        if question["id"] in answers:
            page.locator(f"input[name={question['id']}][value={answers[question['id']]}]").check()
            go_on(page)


def kept(page):
    return page.evaluate("JSON.parse(localStorage.getItem('first-steps')).data.heelCheck")


# --- The rules, in the tool's own reading ------------------------------------------------------------


def test_the_tool_ends_every_way_as_the_rules_say(walked, real_library):
    check = real_library["heel-check"]
    flags = real_library["red-flags"]
    groups = [
        *((g["id"], [s["text"] for s in g["signs"]]) for g in flags["groups"]),
        ("first", flags["first_check"]["items"]),
    ]
    expected = {tuple(sorted(way.items())): outcome(check, groups, (), way) for way in ways(check)}
    assert {tuple(sorted(answers.items())): (kind, name) for answers, kind, name, *_ in walked} == expected
    print(Counter(f"{kind}: {name}" for _, kind, name, *_ in walked))


def test_every_result_says_what_else_and_where_to_go(walked):
    results = [one for one in walked if one[1] == "result"]
    assert all(lookalikes and pages for *_, lookalikes, pages in results)


def test_every_sign_wins_over_every_way(run, walked, data):
    against = """(m, [data, ways]) => {
      let lost = 0, count = 0
      for (const answers of ways) for (const group of data.flags) for (const sign of group.signs) {
        const now = m.decide(data, {flags: [sign.text], answers})
        count++
        if (now.kind !== "stop" || data.flags.indexOf(now.group) > data.flags.indexOf(group)) lost++
      }
      return {lost, count}
    }"""
    told = run("lib/heelCheck.js", against, [data, [answers for answers, *_ in walked]])
    assert told["lost"] == 0
    assert told["count"] > 100_000


@pytest.mark.parametrize(
    "saved", [None, 7, "x", [], {"flags": "all"}, {"flags": ["a sign of last year"]}, {"answers": 3}, {"answers": {"where": "moon", "nose": "red"}}]
)  # fmt: skip
def test_what_was_kept_and_is_not_known_today_is_asked_anew(js, data, saved):
    assert js("lib/heelCheck.js", "readState", data, saved) == {"answers": {}}


# --- As a reader uses it ------------------------------------------------------------------------------


def test_a_fitting_heel_gets_its_result_with_red_flags_first_and_doubts(tool, data):
    with tool("heel-check") as it:
        answer(it.page, data, FITTING)
        said = it.page.locator(".result").inner_text()
        assert said.index("Warning signs: you ticked none") < said.index("This fits the usual pattern")
        for part in ("What fits", "What else it might be", "How sure this is", "What this check does not know", "Next"):
            assert part in said
        assert "You have" not in said
        assert it.page.locator(".result a[href*='get-help']").count() >= 2
        assert it.page.evaluate("document.activeElement.textContent") == "This fits the usual pattern"
        assert it.complaints == []
        assert it.outside == []


@pytest.mark.parametrize("group", ["now", "today", "soon", "first"])
def test_a_warning_sign_stops_the_check_and_leads_to_help_only(tool, data, group):
    signs = next(one for one in data["flags"] if one["id"] == group)
    with tool("heel-check") as it:
        it.page.get_by_label(signs["signs"][0]["text"], exact=True).check()
        it.page.get_by_label(data["none"]).check()  # a sign wins even beside "none"
        go_on(it.page)
        assert it.page.locator(".result h2").inner_text() == signs["when"]
        links = it.page.locator(".result a").evaluate_all("all => all.map(a => a.href)")
        assert [link for link in links if EXERCISE_PAGES.search(link)] == []
        assert any("start/get-help/" in link for link in links)
        it.page.reload()
        assert it.page.locator(".result h2").inner_text() == signs["when"]
        assert it.page.get_by_role("button", name="Go on").count() == 0


@pytest.mark.parametrize(
    ("question", "value"),
    [("where", "sides"), ("moving", "builds"), ("moving", "still"), ("feel", "nerve"), ("changed", "injury")],
)
def test_an_answer_that_is_a_warning_sign_stops_at_once(tool, data, question, value):
    soon = (
        "Get medical help today"
        if value == "injury"
        else "Stop running, hops, heel raises and long walks. Ask to be seen within days"
    )
    with tool("heel-check") as it:
        names = [one["id"] for one in data["questions"]]
        way = {name: FITTING[name] for name in names[: names.index(question)]} | {question: value}
        answer(it.page, data, way)
        assert it.page.locator(".result .redflag h2").inner_text() == soon


def test_a_wrong_tick_can_be_taken_back(tool, data):
    with tool("heel-check") as it:
        it.page.locator("[name=sign]").first.check()
        go_on(it.page)
        it.page.get_by_role("button", name="Change my answers").click()
        it.page.locator("[name=sign]").first.uncheck()
        it.page.get_by_label(data["none"]).check()
        go_on(it.page)
        assert "Question 1 of" in it.page.locator(".tool").inner_text()


def test_nothing_ticked_is_an_error_beside_the_box_and_in_a_summary_with_the_focus(tool):
    with tool("heel-check") as it:
        go_on(it.page)
        assert it.page.locator(".errors").evaluate("box => box === document.activeElement")
        it.page.locator(".errors a").click()
        assert it.page.evaluate("document.activeElement.name") == "none"
        it.page.get_by_label("None of these fits me").check()
        go_on(it.page)
        go_on(it.page)
        assert it.page.locator(".error").count() == 1
        assert it.page.locator("input[name=where]").first.get_attribute("aria-invalid") == "true"


def test_back_keeps_the_answer(tool, data):
    with tool("heel-check") as it:
        answer(it.page, data, {"where": "under"})
        it.page.get_by_role("button", name="Back").click()
        assert it.page.locator("input[name=where]:checked").get_attribute("value") == "under"
        it.page.get_by_role("button", name="Back").click()
        assert it.page.get_by_label(data["none"]).is_checked()


def test_a_reload_half_way_keeps_the_answers_and_the_place(tool, data):
    with tool("heel-check") as it:
        answer(it.page, data, {"where": "under", "first-steps": "hurt"})
        it.page.reload()
        it.page.wait_for_selector(".tool:not([hidden])")
        assert "Question 3 of" in it.page.locator(".tool").inner_text()
        assert kept(it.page)["answers"] == {"where": "under", "first-steps": "hurt"}


def test_start_again_empties_all_and_can_be_taken_back(tool, data):
    with tool("heel-check") as it:
        answer(it.page, data, {"where": "under"})
        it.page.reload()
        it.page.wait_for_selector(".tool:not([hidden])")
        for name in list(FITTING)[1:]:
            it.page.locator(f"input[name={name}][value={FITTING[name]}]").check()
            go_on(it.page)
        it.page.get_by_role("button", name="Start again").click()
        assert it.page.locator("[name=sign]:checked, [name=none]:checked").count() == 0
        it.page.get_by_text("Your data on this device").click()
        it.page.get_by_role("button", name="Take back the last change").click()
        assert it.page.locator(".result h2").inner_text() == "This fits the usual pattern"


def test_the_summary_is_copied_for_a_clinician(tool, data):
    with tool("heel-check", permissions=["clipboard-read", "clipboard-write"]) as it:
        answer(it.page, data, FITTING)
        it.page.get_by_role("button", name="Copy for a clinician").click()
        it.page.wait_for_selector("[data-done]")
        text = it.page.evaluate("navigator.clipboard.readText()")
        assert "Warning signs ticked:\n- none" in text
        assert "Where does it hurt most? Under the heel" in text
        assert "Nobody has examined the heel" in text


def test_it_works_by_keyboard_alone(tool, data):
    with tool("heel-check") as it:
        page = it.page
        page.locator("[name=none]").focus()
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        for question in data["questions"]:
            until(page, "name => document.querySelector(`input[name=${name}]`)", question["id"])
            assert page.evaluate("document.activeElement.tagName") == "LEGEND"
            page.keyboard.press("Tab")
            page.keyboard.press("Space")
            page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.tagName") == "H2"
        assert "pattern" in page.evaluate("document.activeElement.textContent")


@pytest.mark.parametrize(("script", "said"), [(BLOCKED, "does not keep anything"), (FULL, "no room left")])
def test_without_room_to_keep_things_it_goes_on_and_says_so(tool, data, script, said):
    with tool("heel-check", script=script) as it:
        answer(it.page, data, FITTING)
        assert it.page.locator(".result h2").inner_text() == "This fits the usual pattern"
        it.page.locator(".tool__status", has_text=said).wait_for()


@pytest.mark.parametrize("text", ["{", "[]", '{"version": 1, "data": {"heelCheck": 5}}', '{"version": 99, "data": {}}'])
def test_what_cannot_be_read_is_kept_and_the_check_goes_on(tool, data, text):
    with tool("heel-check", kept=text) as it:
        it.page.locator(".tool__status").wait_for()
        answer(it.page, data, FITTING)
        assert it.page.locator(".result h2").inner_text() == "This fits the usual pattern"
        assert it.page.evaluate("localStorage.getItem('first-steps')") == text


def test_two_tabs_show_the_same_answers(tool, data):
    with tool("heel-check", fresh=True) as it:
        other = it.page.context.new_page()
        other.goto(it.page.url)
        other.wait_for_selector(".tool:not([hidden])")
        answer(it.page, data, {"where": "under"})
        until(other, "document.querySelector('.tool').innerText.includes('Question 2 of')")


def test_hostile_data_stays_text_and_is_left_out(tool):
    bad = {
        "version": 1,
        "data": {"heelCheck": {"flags": ["<img src=x onerror=alert(1)>"], "answers": {"where": "<b>"}, "here": "<i>"}},
    }
    with tool("heel-check", kept=json.dumps(bad)) as it:
        assert it.page.locator(".tool img, .tool i").count() == 0
        assert "Warning signs first" in it.page.locator(".tool").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_at_any_step(tool, axe, data, scheme):
    with tool("heel-check", scheme=scheme) as it:
        assert axe(it.page) == []
        go_on(it.page)
        assert axe(it.page) == []
        answer(it.page, data, {"where": "under"})
        assert axe(it.page) == []
        for name in list(FITTING)[1:]:
            it.page.locator(f"input[name={name}][value={FITTING[name]}]").check()
            go_on(it.page)
        assert axe(it.page) == []
        it.page.get_by_role("button", name="Change my answers").click()
        it.page.locator("[name=sign]").first.check()
        go_on(it.page)
        assert it.page.locator(".result .redflag").count() == 1
        assert axe(it.page) == []


def test_nothing_is_wider_than_a_phone(tool, data):
    with tool("heel-check", width=320) as it:
        answer(it.page, data, FITTING)
        assert it.page.evaluate("document.documentElement.scrollWidth") <= 320


def test_a_locale_from_right_to_left_and_far_away_changes_nothing_but_the_date(tool, data):
    with tool("heel-check", locale="ar-EG", timezone_id="Pacific/Kiritimati") as it:
        answer(it.page, data, FITTING)
        assert it.page.locator(".result h2").inner_text() == "This fits the usual pattern"


def test_without_script_every_question_and_answer_stands_on_the_page(site, data):
    page = site.pages["tools/heel-check/"]
    said = " ".join(page.get_text().split())
    for question in data["questions"]:
        assert question["text"] in said
        assert [one["text"] for one in question["answers"] if one["text"] not in said] == []
    for part in ("results", "lookalikes"):
        assert [one["name"] for one in data[part] if one["name"] not in said] == []
    assert [one["text"] for one in data["advice"] if one["text"] not in said] == []


def test_every_grade_that_the_tool_shows_leads_to_its_proof_on_the_page(site, data):
    page = site.pages["tools/heel-check/"]
    assert [claim for claim in data["grades"] if not page.find(id=f"how-{claim}")] == []
