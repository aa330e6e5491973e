"""The run planner used as a sore runner would: on a phone, by keyboard, with trouble of every kind."""

import datetime
import itertools
import json
import re

import icalendar
import pytest
from playwright.sync_api import expect

from tests.browser.tools.conftest import BLOCKED, FULL, choose_unit, until

pytestmark = pytest.mark.browser
NAME = "run-planner"
SAME, WORSE = "Same as usual, at 5 or less", "Worse than usual, or at 6 or 7"
SATURDAY = "2026-11-21T08:00:00"
RUN = {"kind": "run", "day": "2026-11-23", "step": 1, "during": 1, "limp": False, "sign": False, "morning": "same"}


def kept(**more):
    """What the browser keeps for a runner with a plan for Monday, Wednesday and Friday."""
    plan = {"version": 1, "id": "abc", "start": "2026-11-23", "days": [1, 3, 5], "log": [], "calendar": {}, **more}
    return json.dumps({"version": 1, "data": {"plan": {"plan": plan, "screen": "plan"}}})


def clock(moment):
    """The browser's clock stands still at a moment of the reader's own time."""
    return f"""{{ const Real = Date, fixed = new Real({moment!r}).getTime()
      window.Date = class extends Real {{ constructor(...a) {{ super(...(a.length ? a : [fixed])) }} static now() {{ return fixed }} }} }}"""


@pytest.fixture
def planner(tool):
    """Opens the planner on a day: `with planner("2026-11-23T18:00") as page:`; `.it` has what the browser complained of."""

    def opened(moment=SATURDAY, script="", **more):
        return tool(NAME, script=clock(moment) + script, **{"locale": "en-GB", "timezone_id": "Europe/London", **more})

    return opened


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def pass_signs(page):
    page.get_by_label("No, none fits me").check()
    page.get_by_label("None of these fits me").check()
    press(page, "Go on to the ready checks")


def pass_ready(page):
    page.locator("[name^=ready-]").first.wait_for()
    for box in page.locator("[name^=ready-][value=yes]").all():
        box.check()


def choose_days(page, *days):
    for day in days:
        page.locator(f"[name=days][value='{day}']").check()


def to_week(page):
    pass_signs(page)
    pass_ready(page)
    press(page, "Go on to your week")


def make_plan(page, *days, start="2026-11-23"):
    to_week(page)
    choose_days(page, *(days or (1, 3, 5)))
    page.get_by_label("First day").fill(start)
    press(page, "Make my plan")


def tell(page, pain, morning="Not there yet"):
    page.locator(f"[name=during][value='{pain}']").check()
    page.get_by_label(morning, exact=True).check()
    press(page, "Save this run")


def heads(page, text):
    """The first heading of the tool is, or soon will be, `text` or what it matches."""
    expect(page.locator(".tool h2").first).to_have_text(text)


def days_shown(page):
    return [one.get_attribute("datetime") for one in page.locator(".plan time").all()]


def saved(page):
    return page.evaluate("JSON.parse(localStorage.getItem('first-steps')).data.plan")


def errors(page):
    """The faults that the tool tells, to be expected: it may answer a moment after a press."""
    return expect(page.locator(".errors li"))


# --- start to finish -----------------------------------------------------------------------------------


def test_from_the_warning_signs_to_a_plan_with_dates(planner):
    with planner() as it:
        page = it.page
        heads(page, "1 of 3: Warning signs first")
        make_plan(page)
        heads(page, re.compile("^Next run: Mon"))
        assert page.evaluate("document.activeElement.textContent").startswith("Next run")
        assert days_shown(page)[:6] == [
            "2026-11-23",
            "2026-11-24",
            "2026-11-25",
            "2026-11-27",
            "2026-11-28",
            "2026-11-30",
        ]
        assert len([day for day in days_shown(page) if datetime.date.fromisoformat(day).weekday() in (0, 2, 4)]) == 18
        text = page.locator(".tool").inner_text()
        assert "expert opinion" in text
        assert "no trial" in text
        assert "safe to run" not in text
        assert it.complaints == []
        assert it.outside == []


def test_the_warning_signs_come_first_in_every_state(planner):
    with planner(kept=kept()) as it:
        first = it.page.locator(".tool__body").evaluate("box => box.firstElementChild.className")
        assert first == "redflag-line"
    with planner() as it:
        assert it.page.locator(".tool .redflag").count() == 1


def test_a_whole_plan_from_the_first_run_to_the_last(planner):
    """Eighteen runs, each told on its day and the morning after; the plan moves on by itself."""
    with planner(kept=kept()) as it:
        page, steps = it.page, []
        for _ in range(18):
            run = page.locator(".plan tr", has_text="Run ").first
            steps.append(int(re.search(r"Step (\d)", run.inner_text())[1]))
            day = datetime.date.fromisoformat(run.locator("time").get_attribute("datetime"))
            move_clock(page, f"{day}T18:00:00")
            tell(page, 1)
            heads(page, "Saved. Now wait for the morning")
            move_clock(page, f"{day + datetime.timedelta(days=1)}T07:00:00")
            page.get_by_label(SAME).check()
            press(page, "Save the morning")
        assert steps == [step for step in range(1, 10) for _ in range(2)]
        heads(page, "You have done the last step")
        assert page.locator(".tool a[href$='#after-30-minutes']").count() == 1


def move_clock(page, moment):
    """Another day: the page is looked at again."""
    page.evaluate("""moment => {
      const Real = Object.getPrototypeOf(Date), fixed = new Real(moment).getTime()
      window.Date = class extends Real { constructor(...a) { super(...(a.length ? a : [fixed])) } static now() { return fixed } }
      document.dispatchEvent(new Event('visibilitychange'))
    }""", moment)  # fmt: skip


# --- no plan past a warning sign or a failed check ----------------------------------------------------------


@pytest.mark.parametrize(
    ("signs", "first"),
    [
        ("Yes, or I am not sure", "None of these fits me"),
        ("No, none fits me", "One fits, and I have not asked yet"),
        ("Yes, or I am not sure", "One fits, and a clinician told me that I may run"),
    ],
)
def test_a_warning_sign_stops_here(planner, signs, first):
    with planner() as it:
        page = it.page
        page.get_by_label(signs).check()
        page.get_by_label(first).check()
        press(page, "Go on to the ready checks")
        heads(page, "Get checked before you run")
        assert page.locator(".tool a[href$='start/get-help/']").count() == 1
        assert page.locator(".tool .plan, .tool [name^=ready]").count() == 0
        page.reload()
        page.wait_for_selector(".tool:not([hidden])")
        heads(page, "Get checked before you run")


@pytest.mark.parametrize("failed", ["settle", "strengthen", "spring"])
def test_a_failed_check_says_what_to_do_before_and_plans_nothing(planner, failed):
    with planner() as it:
        page = it.page
        pass_signs(page)
        pass_ready(page)
        page.locator(f"[name=ready-{failed}][value=no]").check()
        press(page, "Go on to your week")
        page.locator("[data-screen=not-ready]").wait_for()
        heads(page, f"Not yet: first comes {failed.capitalize()}")
        assert page.locator(f".tool a[href$='#stage-{failed}']").count() == 1
        assert page.locator(".tool .plan, .tool [name=days]").count() == 0
        assert "walk-run" not in page.locator(".tool table").inner_text()
        again = "test them when these weeks are done" if failed == "spring" else "Train for 2 weeks, then test again"
        assert again in page.locator("[data-screen=not-ready]").inner_text()
        press(page, "Back to the ready checks")
        expect(page.locator("[name^=ready-]:checked")).to_have_count(3)


def test_the_heel_check_that_ended_at_a_warning_sign_is_remembered(planner):
    with planner(kept=json.dumps({"version": 1, "data": {"heelCheck": {"stop": "now"}}})) as it:
        assert it.page.get_by_label("Yes, or I am not sure").is_checked()


# --- errors ------------------------------------------------------------------------------------------------


def test_empty_forms_say_what_is_missing_and_take_the_focus(planner):
    with planner() as it:
        page = it.page
        press(page, "Go on to the ready checks")
        errors(page).to_have_count(2)
        assert page.evaluate("document.activeElement.className") == "errors"
        pass_signs(page)
        press(page, "Go on to your week")
        errors(page).to_have_count(3)
        page.locator(".errors a").nth(1).click()
        assert page.evaluate("document.activeElement.name") == "ready-strengthen"


WEEK_SLIPS = [  # days, fields, what is said: never the same twice in a row
    ([], {}, "Choose at least 2 days."),
    ([1, 2], {}, "Two of these days lie too close."),
    ([1], {}, "Choose at least 2 days."),
    ([0, 6], {}, "Two of these days lie too close."),
    ([1, 4], {"start": ""}, "Type the first day"),
    ([0, 2, 4, 6], {}, "Two of these days lie too close."),
    ([1, 4], {"start": "2026-11-20"}, "This day is past."),
    ([1, 4], {"longest": "far"}, "Type a number of km"),
    ([1, 4], {"start": "2028-11-20"}, "Choose a day within a year."),
    ([1, 4], {"longest": "-3"}, "Type a number of km"),
    ([1, 4], {"race": "2026-11-23"}, "The race must come after the first day."),
    ([1, 4], {"usual": "99999"}, "Type a number of km"),
    ([1, 4], {"race": "2036-11-23"}, "Choose a race within 3 years."),
]


def test_each_slip_in_the_week_is_told_and_nothing_typed_is_lost(planner):
    with planner(locale="de-DE") as it:
        page = it.page
        to_week(page)
        for days, fields, said in WEEK_SLIPS:
            typed = {"start": "2026-11-23", "race": "", "longest": "", "usual": "", **fields}
            for day in range(7):
                page.locator(f"[name=days][value='{day}']").set_checked(day in days)
            for name, value in typed.items():
                page.locator(f"[name={name}]").fill(value)
            press(page, "Make my plan")
            errors(page).to_have_text([re.compile(f"^{re.escape(said)}")])
            assert page.locator(".tool .plan").count() == 0
            wrong = next(iter(fields), "days")
            assert page.locator("[aria-invalid=true]").first.get_attribute("name") == wrong
            for name, value in typed.items():
                assert page.locator(f"[name={name}]").input_value() == value
            assert page.locator("[name=days]:checked").count() == len(days)


@pytest.mark.parametrize(("locale", "most", "told"), [("de-DE", "1000", "1.000"), ("en-US", "621", "621")])
def test_the_most_that_counts_as_a_distance_is_told_in_the_readers_unit(planner, locale, most, told):
    with planner(locale=locale) as it:
        page = it.page
        to_week(page)
        choose_days(page, 1, 4)
        page.locator("[name=longest]").fill(most)
        page.locator("[name=usual]").fill(str(int(most) + 1))
        press(page, "Make my plan")
        errors(page).to_have_text([re.compile(f"from 0 to {re.escape(told)}, or")])
        page.locator("[name=usual]").fill(most)
        press(page, "Make my plan")
        page.locator(".plan__sure").wait_for()


def test_a_decimal_comma_and_the_readers_unit_are_read(planner):
    with planner(locale="de-DE") as it:
        to_week(it.page)
        choose_days(it.page, 1, 4)
        it.page.locator("[name=longest]").fill("8,5")
        press(it.page, "Make my plan")
        it.page.locator(".plan__sure").wait_for()  # reading a number takes a module of its own
        assert saved(it.page)["plan"]["longest"] == 8.5
        assert "8,5\u00a0km" in it.page.locator(".plan__sure").inner_text()
    with planner(locale="en-US") as it:
        to_week(it.page)
        choose_days(it.page, 1, 4)
        it.page.locator("[name=longest]").fill("10")
        press(it.page, "Make my plan")
        it.page.locator(".plan__sure").wait_for()  # reading a number takes a module of its own
        assert round(saved(it.page)["plan"]["longest"], 3) == 16.093


def test_a_switch_of_units_tells_what_is_typed_in_the_unit_of_now(planner):
    with planner() as it:
        page = it.page
        to_week(page)
        choose_days(page, 1, 4)
        longest, usual = page.locator("[name=longest]"), page.locator("[name=usual]")
        longest.fill("7,0")
        usual.fill("a lot")
        choose_unit(page, "Kilometres")
        expect(longest).to_have_value("11.265")
        expect(usual).to_have_value("a lot")
        usual.fill("20")
        choose_unit(page, "Miles")
        expect(longest).to_have_value("7,0")
        expect(usual).to_have_value("12.427")
        assert page.locator("[name=days]:checked").count() == 2
        assert page.locator("[data-screen=week] .field__unit").all_inner_texts() == ["mi", "mi"]
        choose_unit(page, "Kilometres")
        expect(usual).to_have_value("20")
        press(page, "Make my plan")
        page.locator(".plan__sure").wait_for()
        assert [saved(page)["plan"][name] for name in ("longest", "usual")] == [11.265, 20]


def test_what_was_typed_in_another_unit_is_told_in_that_of_now_on_the_next_visit(planner):
    passed = {"signs": "no", "first": "none", "ready-settle": "yes", "ready-strengthen": "yes", "ready-spring": "yes"}
    form = {**passed, "days": ["1", "4"], "start": "2026-11-23", "race": "", "longest": "5", "usual": "", "units": "km"}
    data = {"plan": {"screen": "week", "form": form}, "settings": {"units": "mi"}}
    with planner(kept=json.dumps({"version": 1, "data": data})) as it:
        assert it.page.locator("[name=longest]").input_value() == "3.107"
        press(it.page, "Make my plan")
        it.page.locator(".plan__sure").wait_for()
        assert round(saved(it.page)["plan"]["longest"], 3) == 5


def test_what_is_being_typed_is_told_in_the_unit_that_another_tab_chose(planner, base):
    with planner(fresh=True) as it:
        page = it.page
        to_week(page)
        other = page.context.new_page()
        other.goto(base + "tools/load-check/")
        other.wait_for_selector(".tool:not([hidden])")
        page.locator("[name=longest]").fill("10")
        choose_unit(other, "Kilometres")
        expect(page.locator("[name=longest]")).to_have_value("16.093")


def test_a_plan_is_told_in_the_unit_that_is_chosen(planner):
    with planner(kept=kept(longest=16.09344, usual=32.18688)) as it:
        sure = it.page.locator(".plan__sure")
        expect(sure).to_contain_text("longest run of 10\u00a0mi")
        choose_unit(it.page, "Kilometres")
        expect(sure).to_contain_text("longest run of 16.1\u00a0km")
        expect(sure).to_contain_text("usual week of 32.2\u00a0km")


# --- a part that does not come -----------------------------------------------------------------------------


def cut(page, *parts):
    """No way to some files. Gives back what mends it."""
    for part in parts:
        page.route(part, lambda route: route.abort())
    return lambda: [page.unroute(part) for part in parts]


def told_lost(page):
    expect(page.get_by_role("alert")).to_contain_text("A part of this tool could not be fetched.")


@pytest.mark.parametrize("part", ["**/planner-stops.js", "**/run-planner-weeks.json"])
def test_a_part_that_does_not_come_is_told_and_the_same_button_works_once_it_can(planner, part):
    with planner() as it:
        page = it.page
        pass_signs(page)
        pass_ready(page)
        page.locator("[name=ready-strengthen][value=no]").check()
        mend = cut(page, part)
        press(page, "Go on to your week")
        told_lost(page)
        if part.endswith(".js"):
            assert page.locator("[name=ready-strengthen][value=no]").is_checked()
            mend()
            press(page, "Go on to your week")
        heads(page, "Not yet: first comes Strengthen")


def test_the_words_before_running_stand_where_their_week_cannot_be_fetched(planner):
    passed = {"signs": "no", "first": "none", "ready-settle": "no", "ready-strengthen": "yes", "ready-spring": "yes"}
    missing = "const real = fetch; fetch = (url, ...more) => (String(url).includes('weeks') ? Promise.reject() : real(url, ...more));"
    data = {"plan": {"screen": "week", "form": passed}}
    with planner(kept=json.dumps({"version": 1, "data": data}), script=missing) as it:
        heads(it.page, "Not yet: first comes Settle")
        told_lost(it.page)
        press(it.page, "Back to the ready checks")
        expect(it.page.locator("[name^=ready-]:checked")).to_have_count(3)


def test_a_plan_stands_where_the_words_on_its_race_cannot_be_fetched(planner):
    with planner(kept=kept(race="2027-06-13")) as it:
        page = it.page
        cut(page, "**/planner-stops.js")
        page.reload()
        page.wait_for_selector(".tool:not([hidden])")
        assert len(days_shown(page)) > 25
        told_lost(page)
        assert page.locator(".tool__data").count() == 1


def test_a_plan_stands_though_its_week_was_typed_in_another_unit(planner):
    data = json.loads(kept())
    data["data"]["plan"]["form"] = {"longest": "5", "units": "km"}
    with planner(kept=json.dumps(data)) as it:
        cut(it.page, "**/typedDistance.js")
        it.page.reload()
        it.page.wait_for_selector(".tool:not([hidden])")
        assert len(days_shown(it.page)) > 25


def test_the_form_after_a_run_comes_once_the_rules_can_be_fetched(planner):
    with planner("2026-11-23T18:00", kept=kept()) as it:
        page = it.page
        mend = cut(page, "**/pain-rules.json")
        page.reload()
        page.wait_for_selector(".plan")
        told_lost(page)
        mend()
        press(page, "Not today: move it on")
        page.get_by_text("I ran already").click()
        expect(page.locator("[name=during]")).to_have_count(11)


@pytest.mark.parametrize(
    ("now", "log", "day", "pain", "morning", "said"),
    [
        ("2026-11-23T18:00", [], None, None, "Not there yet", "Choose a number from 0 to 10."),
        ("2026-11-23T18:00", [], "", 1, "Not there yet", "Type the day of the run."),
        ("2026-11-23T18:00", [], "2026-11-24", 1, "Not there yet", "This day is still to come."),
        ("2026-11-23T18:00", [], "2026-11-20", 1, SAME, "This day lies before the start of your plan."),
        ("2026-11-23T18:00", [], None, 1, SAME, "The next morning is still to come."),
        ("2026-11-24T18:00", [], None, 1, None, "Choose one answer."),
        ("2026-11-24T18:00", [], "2026-11-23", 1, "Not there yet", "That morning has come."),
        ("2026-11-25T18:00", [RUN], "2026-11-23", 1, SAME, "You told a run of this or a later day."),
    ],
)
def test_each_slip_after_a_run_is_told_and_nothing_is_planned_on(planner, now, log, day, pain, morning, said):
    with planner(now, kept=kept(log=log)) as it:
        page = it.page
        if day is not None:
            page.get_by_label("Day of the run").fill(day)
        if pain is not None:
            page.locator(f"[name=during][value='{pain}']").check()
        if morning:
            page.get_by_label(morning, exact=True).check()
        press(page, "Save this run")
        errors(page).to_have_text([re.compile(f"^{re.escape(said)}")])
        assert len(saved(page)["plan"]["log"]) == len(log)


def test_a_run_before_the_plan_went_on_is_not_taken_and_the_plan_stays_readable(planner):
    log = [{**RUN, "day": "2026-11-23", "limp": True}, {"kind": "resume", "day": "2026-11-26"}]
    with planner("2026-11-26T18:00", kept=kept(log=log)) as it:
        page = it.page
        page.get_by_text("I ran already").click()
        page.get_by_label("Day of the run").fill("2026-11-25")
        page.locator("[name=during][value='1']").check()
        page.get_by_label(SAME, exact=True).check()
        press(page, "Save this run")
        errors(page).to_have_text([re.compile("^The plan went on from a later day")])
        assert saved(page)["plan"]["log"] == log


def test_a_heel_check_that_ends_at_a_warning_sign_stops_a_plan_that_is_there(planner):
    stopped = {"stop": "now", "at": "2026-11-24T08:00:00.000Z"}
    record = json.loads(kept(log=[RUN]))["data"]["plan"]
    mine = {**record, "signsAt": "2026-11-23T08:00:00.000Z", "form": {"signs": "no", "first": "none"}}
    with planner(
        "2026-11-24T18:00", kept=json.dumps({"version": 1, "data": {"heelCheck": stopped, "plan": mine}})
    ) as it:
        page = it.page
        page.get_by_text("Your heel check ended at a warning sign.").wait_for()
        assert page.locator(".plan, .plan__next, [data-said]").count() == 0
        assert page.locator("[name=signs][value=yes]").is_checked()
        pass_ready(page)
        press(page, "Go on with the plan")
        errors(page).to_have_text([re.compile("^A warning sign needs a check first")])
        page.locator("[name=signs][value=no]").check()
        press(page, "Go on with the plan")
        page.locator(".plan__next").wait_for()


def test_a_heel_check_that_ends_at_a_warning_sign_asks_again_before_there_is_a_plan(planner):
    typed = {"signs": "no", "first": "none", "ready-settle": "yes", "ready-strengthen": "yes", "ready-spring": "yes"}
    mine = {"screen": "week", "form": typed, "signsAt": "2026-11-20T08:00:00.000Z"}
    stopped = {"stop": "now", "at": "2026-11-20T20:00:00.000Z"}
    with planner(kept=json.dumps({"version": 1, "data": {"heelCheck": stopped, "plan": mine}})) as it:
        assert it.page.locator("[name=signs][value=yes]").is_checked()
        press(it.page, "Go on to the ready checks")
        it.page.get_by_role("heading", name="Get checked before you run").wait_for()


# --- after a run ---------------------------------------------------------------------------------------------


TWO = [RUN, {**RUN, "day": "2026-11-25"}]


@pytest.mark.parametrize(
    ("pain", "tick", "morning", "title", "step"),
    [
        (2, None, "Better than usual, at 5 or less", "One calm run at step 2", 2),
        (4, None, SAME, "Do step 2 again", 2),
        (1, None, "I do not remember", "Do step 2 again", 2),
        (1, None, WORSE, "Go back to step 1", 1),
        (6, None, SAME, "Go back to step 1", 1),
        (1, "limp", SAME, "Go back to step 1", 1),
    ],
)
def test_each_answer_leads_where_the_pain_rules_say(planner, pain, tick, morning, title, step):
    with planner("2026-11-28T08:00", kept=kept(log=TWO)) as it:
        page = it.page
        if tick:
            page.locator(f"[name=ticks][value={tick}]").check()
        tell(page, pain, morning)
        heads(page, title)
        assert f"Step {step}:" in page.locator(".plan__next").inner_text()
        assert f"Step {step}:" in page.locator(".plan tr", has_text="Run 4.").first.inner_text()


def test_a_stop_leaves_two_days_free(planner):
    with planner("2026-11-28T08:00", kept=kept(log=TWO)) as it:
        page = it.page
        page.get_by_label("Day of the run").fill("2026-11-27")
        tell(page, 7, SAME)
        run = page.locator(".plan tr", has_text="Run 4.").locator("time").get_attribute("datetime")
        assert run >= "2026-11-30"


def test_a_warning_sign_after_a_run_ends_the_plan_until_it_is_checked(planner):
    with planner("2026-11-28T08:00", kept=kept(log=TWO)) as it:
        page = it.page
        page.locator("[name=ticks][value=sign]").check()
        tell(page, 1, SAME)
        heads(page, "Stop running and get it checked")
        assert page.locator(".tool .plan").count() == 0
        press(page, "Go on with the plan")
        errors(page).to_have_count(5)
        page.get_by_label("Not yet", exact=True).check()
        page.get_by_label("No, none fits me").check()
        pass_ready(page)
        press(page, "Go on with the plan")
        errors(page).to_have_text(["See a clinician first. The plan waits for you."])
        page.get_by_label("Yes, and I was told that I may run").check()
        page.get_by_label("Yes, or I am not sure").check()
        press(page, "Go on with the plan")
        errors(page).to_have_text(["A warning sign needs a check first. The plan waits for you."])
        page.get_by_label("No, none fits me").check()
        press(page, "Go on with the plan")
        assert page.locator(".plan tr", has_text="Run 4.").inner_text().count("Step 1:") == 1


def test_three_worse_mornings_end_in_a_check(planner):
    log = [
        *TWO,
        {**RUN, "day": "2026-11-27", "step": 2, "morning": "worse"},
        {**RUN, "day": "2026-11-29"},
        {**RUN, "day": "2026-12-01"},
        {**RUN, "day": "2026-12-03", "step": 2, "morning": "worse"},
        {**RUN, "day": "2026-12-05"},
        {**RUN, "day": "2026-12-07"},
    ]
    with planner("2026-12-10T08:00", kept=kept(log=log)) as it:
        page = it.page
        tell(page, 1, WORSE)
        heads(page, "Stop running and get it checked")
        assert "3 mornings" in page.locator("[data-said=check]").inner_text()


def test_a_first_step_that_hurts_leads_back_to_the_checks(planner):
    with planner("2026-11-24T08:00", kept=kept()) as it:
        page = it.page
        tell(page, 4, SAME)
        heads(page, "Step 1 comes too soon")
        assert page.locator(".tool .plan").count() == 0
        page.get_by_label("No, none fits me").check()
        pass_ready(page)
        page.locator("[name=ready-spring][value=no]").check()
        press(page, "Go on with the plan")
        errors(page).to_have_text(["Train this first, then test again. The plan waits for you."])
        pass_ready(page)
        press(page, "Go on with the plan")
        assert "Step 1:" in page.locator(".plan tr", has_text="Run 2.").inner_text()


def test_a_day_without_a_run_moves_the_plan_on(planner):
    with planner("2026-11-23T08:00", kept=kept()) as it:
        press(it.page, "Not today: move it on")
        heads(it.page, re.compile("^Next run: Wed"))
        assert days_shown(it.page)[1] == "2026-11-25"
    with planner("2026-12-02T08:00", kept=kept(log=[RUN])) as it:
        assert it.page.locator(".plan__next h2").inner_text() == "How did it go on Wed, 25 Nov 2026?"
        press(it.page, "I did not run: plan on from today")
        heads(it.page, "1 week without a run: go on at step 1")
        assert "Today: step 1" in it.page.locator(".plan__next").inner_text()


FIVE = [
    {
        **RUN,
        "day": (datetime.date(2026, 10, 5) + datetime.timedelta(7 * (n // 2) + 2 * (n % 2))).isoformat(),
        "step": 1 + n // 2,
    }
    for n in range(10)
]  # two calm runs of each of the first 5 steps, on Mondays and Wednesdays until 4 November


@pytest.mark.parametrize(
    ("now", "last", "title", "step"),
    [
        ("2026-11-09", {}, "Go on to step 6", 6),
        ("2026-11-16", {}, "1 week without a run: go on at step 5", 5),
        ("2026-11-23", {}, "2 weeks without a run: go on at step 4", 4),
        ("2026-11-23", {"during": 4}, "2 weeks without a run: go on at step 3", 3),
        ("2026-11-23", {"morning": "worse"}, "2 weeks without a run: go on at step 2", 2),
    ],
)
def test_missed_weeks_are_told_with_the_step_that_the_next_run_has(planner, now, last, title, step):
    with planner(
        f"{now}T08:00",
        kept=kept(log=[*FIVE[:-1], {**FIVE[-1], **last}], start=FIVE[0]["day"], days=[1, 3], **{"from": now}),
    ) as it:
        page = it.page
        heads(page, title)
        assert f"Today: step {step}" in page.locator(".plan__next").inner_text()
        told = page.locator("[data-said]").inner_text()
        assert ("Go one step down for each week without a run." in told) == ("without a run" in title)
        assert ("Run again only when your first steps are back to usual" in told) == (last.get("morning") == "worse")


@pytest.mark.parametrize(
    ("now", "runs", "kept_from", "stuck"),
    [
        ("2026-11-25", ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"], None, True),
        ("2026-11-25", ["2026-11-02", "2026-11-04"], "2026-11-25", False),  # on holiday since
        ("2026-11-25", ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"], "2026-12-07", False),  # about to go
    ],
)
def test_only_who_ran_and_came_no_further_is_told_to_be_on_a_step_for_weeks(planner, now, runs, kept_from, stuck):
    log = [*FIVE[:-2], *({**RUN, "day": day, "step": 5, "morning": "unknown"} for day in runs)]
    more = {"from": kept_from} if kept_from else {}
    with planner(f"{now}T08:00", kept=kept(log=log, start=FIVE[0]["day"], days=[1, 3], **more)) as it:
        it.page.locator(".plan__next").wait_for()
        assert ("You have been on this step for 3 weeks" in it.page.locator(".plan__next").inner_text()) == stuck


def test_the_morning_rule_stands_with_every_run_the_first_one_too(planner):
    rule = "Run only if this morning's first steps were no worse than usual, and 5 or less."
    with planner("2026-11-23T08:00", kept=kept()) as it:
        card = it.page.locator(".plan__next").inner_text()
        assert "Flat ground, and a pace at which you could talk." in card
        assert rule in card
    with planner("2026-11-25T08:00", kept=kept(log=[RUN])) as it:
        assert rule in it.page.locator(".plan__next").inner_text()


def test_a_worse_morning_says_when_to_run_again_and_what_6_or_7_asks_for(planner):
    with planner("2026-11-28T08:00", kept=kept(log=TWO)) as it:
        tell(it.page, 1, WORSE)
        said = it.page.locator("[data-said=back]")
        expect(said).to_contain_text("Run again only when your first steps are back to usual, and at 5 or less.")
        expect(said).to_contain_text(
            "6 or 7, even if that is usual: No runs or hops, only moves at 0 to 2. Book a check."
        )


WAITS = [*TWO, {**RUN, "day": "2026-11-27", "step": 2, "morning": None}]


def test_a_limp_on_the_day_after_a_run_can_be_told_and_ends_in_a_check(planner):
    with planner("2026-11-28T08:00", kept=kept(log=WAITS)) as it:
        page = it.page
        page.get_by_label(SAME).check()
        page.get_by_label("I still limp, or rest or a squeeze hurts, or a warning sign fits me").check()
        press(page, "Save the morning")
        heads(page, "Stop running and get it checked")
        assert "you limped next day, rest or a squeeze hurts" in page.locator("[data-said=check]").inner_text()
        assert page.locator(".tool .plan").count() == 0
        assert saved(page)["plan"]["log"][-1]["sign"] is True
    with planner("2026-11-28T08:00", kept=kept(log=WAITS)) as it:
        it.page.get_by_label(SAME).check()
        press(it.page, "Save the morning")
        heads(it.page, "One calm run at step 2")


def test_a_limp_on_the_day_after_can_be_told_with_the_run_too(planner):
    with planner("2026-11-28T08:00", kept=kept(log=TWO)) as it:
        it.page.get_by_label("I still limped next day, or rest or a squeeze hurts").check()
        tell(it.page, 1, SAME)
        heads(it.page, "Stop running and get it checked")


def test_the_last_answer_can_be_taken_back(planner):
    with planner("2026-11-28T08:00", kept=kept(log=TWO)) as it:
        tell(it.page, 9, WORSE)
        press(it.page, "Take back the last answer")
        until(it.page, "runs => JSON.parse(localStorage['first-steps']).data.plan.plan.log.length === runs", len(TWO))
        assert saved(it.page)["plan"]["log"] == TWO


def test_history_is_kept_and_shown(planner):
    log = [
        RUN,
        {**RUN, "day": "2026-11-25", "during": 4},
        {**RUN, "day": "2026-11-27", "sign": True},
        {"kind": "resume", "day": "2026-11-29"},
    ]
    with planner("2026-11-28T08:00", kept=kept(log=log)) as it:
        it.page.get_by_text("What you told so far (4)").click()
        rows = it.page.locator(".plan__past tbody tr").all_inner_texts()
        assert ["Counts" in rows[0], "Back to the ready checks" in rows[1], len(rows)] == [True, True, 4]


def test_what_the_diary_knows_stands_beside_the_question(planner):
    data = json.loads(kept(log=[{**RUN, "morning": None}]))
    data["data"]["diary"] = [{"day": "2026-11-24", "morning": 4}]
    with planner("2026-11-24T08:00", kept=json.dumps(data)) as it:
        assert "Your diary says 4 out of 10" in it.page.locator(".plan__next").inner_text()


def test_the_longest_run_comes_from_the_load_check(planner):
    data = {
        "version": 1,
        "data": {
            "runs": [
                {"day": "2026-11-01", "km": 12, "id": "a", "source": "x"},
                {"day": "2026-09-01", "km": 30, "id": "b", "source": "x"},
                {"day": "2026-10-22", "km": 20, "id": "c", "source": "x"},  # 30 days ago: today is one of the 30
                {"day": "2026-11-02", "km": 251, "id": "d", "source": "x"},  # the load check leaves it out
                {"day": "2026-11-22", "km": 40, "id": "e", "source": "x"},  # still to come
            ]
        },
    }
    with planner(kept=json.dumps(data), locale="de-DE") as it:
        to_week(it.page)
        assert it.page.locator("[name=longest]").input_value() == "12"
    data["data"]["runs"][2]["day"] = "2026-10-23"
    with planner(kept=json.dumps(data), locale="de-DE") as it:
        to_week(it.page)
        assert it.page.locator("[name=longest]").input_value() == "20"


def test_the_week_is_asked_for_though_the_longest_run_cannot_be_worked_out(planner):
    runs = [{"day": "2026-11-01", "km": 12, "id": "a", "source": "x"}]
    with planner(kept=json.dumps({"version": 1, "data": {"runs": runs}})) as it:
        cut(it.page, "**/planner-extras.js")
        to_week(it.page)
        it.page.locator("[name=longest]").wait_for()
        assert it.page.locator("[name=longest]").input_value() == ""


# --- a race ------------------------------------------------------------------------------------------------------


def test_a_race_that_comes_too_soon_is_said_and_leads_to_racing(planner):
    with planner(kept=kept(race="2026-12-13")) as it:
        box = it.page.locator("[data-race=near]")
        assert "too soon" in box.inner_text()
        assert box.locator("a[href$='run-again/racing/']").count() == 1
        assert max(days_shown(it.page)) == "2026-12-13"
        assert [day for day in days_shown(it.page) if "2026-12-12" <= day < "2026-12-13"] == []
        press(it.page, "Plan without the race")
        expect(it.page.locator("[data-race]")).to_have_count(0)
        assert len(days_shown(it.page)) > 25


def test_a_race_far_away_leaves_the_steps_their_time(planner):
    with planner(kept=kept(race="2027-06-13")) as it:
        assert "too soon" not in it.page.locator(".tool").inner_text()
        assert "before your race" in it.page.locator(".plan__race").inner_text()
        assert "the race circuit takes the place of A and B" in it.page.locator(".plan__race").inner_text()


def test_a_plan_with_a_race_stands_where_the_words_on_strength_cannot_be_fetched(planner):
    missing = "const real = fetch; fetch = (url, ...more) => (String(url).includes('weeks') ? Promise.reject() : real(url, ...more));"
    with planner(kept=kept(race="2027-06-13"), script=missing) as it:
        assert "before your race" in it.page.locator(".plan__race").inner_text()
        assert len(days_shown(it.page)) > 25


def test_a_race_that_is_past_is_said(planner):
    with planner("2027-01-10T08:00", kept=kept(race="2026-12-13")) as it:
        assert "is past" in it.page.locator(".plan__race").inner_text()
        press(it.page, "Plan without the race")
        expect(it.page.locator(".plan__race")).to_have_count(0)


@pytest.mark.parametrize(("race", "first"), [("2026-11-08", "2026-11-16"), ("2026-11-05", "2026-11-09"), ("2026-11-07", "2026-11-11")])  # fmt: skip
def test_after_a_race_no_run_is_planned_for_3_days_whichever_way_the_plan_goes_on(planner, race, first):
    """On Monday 9 November, with runs on Mondays and Wednesdays."""
    with planner("2026-11-09T08:00", kept=kept(log=FIVE, start=FIVE[0]["day"], days=[1, 3], race=race)) as it:
        page = it.page
        assert "Raced? Do not run for 3 days after it." in page.locator(".plan__race").inner_text()
        press(page, "Plan without the race")
        heads(page, re.compile("^Go on to step 6|^1 week without"))
        expect(page.locator(".plan__race")).to_have_count(0)
        assert page.locator(".plan tr", has_text="Run 11.").locator("time").get_attribute("datetime") == first
        press(page, "Change my week")
        press(page, "Change my plan")
        page.locator(".plan").wait_for()
        assert page.locator(".plan tr", has_text="Run 11.").locator("time").get_attribute("datetime") == first
    with planner("2026-11-09T08:00", kept=kept(log=FIVE, start=FIVE[0]["day"], days=[1, 3], race=race)) as it:
        press(it.page, "Change my week")
        it.page.locator("[name=race]").wait_for()
        press(it.page, "Change my plan")
        it.page.locator(".plan").wait_for()
        assert it.page.locator(".plan tr", has_text="Run 11.").locator("time").get_attribute("datetime") == first


# --- take it along -----------------------------------------------------------------------------------------------


def file_of(page):
    with page.expect_download() as info:
        press(page, "Calendar file")
    with open(info.value.path(), "rb") as file:  # noqa: PTH123
        return icalendar.Calendar.from_ical(file.read()).walk("VEVENT")


def test_the_calendar_file_holds_the_days_and_a_change_updates_them(planner):
    with planner(kept=kept()) as it:
        page = it.page
        shown = days_shown(page)
        first = file_of(page)
        assert sorted(one.decoded("DTSTART").isoformat() for one in first) == sorted(shown)
        press(page, "Change my week")
        page.locator("[name=days][value='5']").uncheck()
        press(page, "Change my plan")
        second = file_of(page)
        on = [one for one in second if one["STATUS"] == "CONFIRMED"]
        assert sorted(one.decoded("DTSTART").isoformat() for one in on) == sorted(days_shown(page))
        before = {str(one["UID"]): one for one in first}
        for one in second:
            old = before.get(str(one["UID"]))
            if old and old.decoded("DTSTART") != one.decoded("DTSTART"):
                assert one.decoded("SEQUENCE") > old.decoded("SEQUENCE")
        gone = set(before) - {str(one["UID"]) for one in on}
        assert gone == {str(one["UID"]) for one in second if one["STATUS"] == "CANCELLED"}


def test_the_same_file_again_changes_nothing(planner):
    with planner(kept=kept()) as it:
        first, second = file_of(it.page), file_of(it.page)
        assert [(str(one["UID"]), one.decoded("SEQUENCE")) for one in first] == [
            (str(one["UID"]), one.decoded("SEQUENCE")) for one in second
        ]
        press(it.page, "Change my week")
        it.page.locator("[name=days][value='5']").uncheck()
        press(it.page, "Change my plan")
        third, fourth = file_of(it.page), file_of(it.page)
        assert max(one.decoded("SEQUENCE") for one in third) == 1
        assert [one.decoded("SEQUENCE") for one in third] == [one.decoded("SEQUENCE") for one in fourth]


def test_a_new_plan_takes_the_days_of_the_old_one_out_of_the_calendar(planner):
    with planner(kept=kept()) as it:
        page = it.page
        old = {str(one["UID"]) for one in file_of(page)}
        press(page, "Start a new plan")
        press(page, "Yes")
        make_plan(page, 2, 4)
        found = file_of(page)
        assert {str(one["UID"]) for one in found if one["STATUS"] == "CANCELLED"} == old
        assert len([one for one in found if one["STATUS"] == "CONFIRMED"]) == len(days_shown(page))


def test_a_link_is_made_only_when_asked_and_opens_as_the_same_plan_behind_the_checks(planner):
    with planner("2026-11-28T08:00", kept=kept(log=TWO)) as it:
        assert "#" not in it.page.url
        press(it.page, "Make a link")
        link = it.page.locator(".tool textarea").input_value()
        days = days_shown(it.page)
    fragment = link[link.index("#") :]
    with planner("2026-11-28T08:00", fragment=fragment) as it:
        page = it.page
        heads(page, "A plan came with the link")
        assert page.evaluate("localStorage.getItem('first-steps')") is None
        press(page, "Use this plan")
        page.locator("[data-screen=again]").wait_for()
        assert "#" not in page.url
        assert page.locator(".tool .plan").count() == 0, "no run before the checks"
        page.get_by_label("No, none fits me").check()
        page.get_by_label("One fits, and I have not asked yet").check()
        pass_ready(page)
        press(page, "Go on with the plan")
        errors(page).to_have_text(["Ask a clinician first. The plan waits for you."])
        page.get_by_label("None of these fits me").check()
        press(page, "Go on with the plan")
        expect(page.locator(".plan time").first).to_have_attribute("datetime", days[0])
        assert days_shown(page) == days
        assert it.outside == []


def test_a_link_never_takes_the_place_of_a_plan_unasked(planner):
    with planner(kept=kept()) as it:
        press(it.page, "Make a link")
        link = it.page.locator(".tool textarea").input_value()
    with planner(kept=kept(days=[2, 4]), fragment=link[link.index("#") :]) as it:
        press(it.page, "Keep my own plan")
        expect(it.page.locator("[data-screen=link]")).to_have_count(0)
        assert saved(it.page)["plan"]["days"] == [2, 4]


@pytest.mark.parametrize(
    "fragment",
    [
        "#answers=",
        "#answers=%3Cimg%20onerror%3D1%3E",
        "#answers=bnVsbA",
        "#answers=W10",
        "#answers=" + "A" * 25_000,
        "#answers=eyJwbGFubmVyIjoxLCJzdGFydCI6IjxpbWcgc3JjPXggb25lcnJvcj1hbGVydCgxKT4iLCJkYXlzIjpbMSwzXSwibG9nIjpbXX0",
    ],
)
def test_a_hostile_link_does_nothing(planner, fragment):
    with planner(fragment=fragment) as it:
        assert "no plan that can be read" in it.page.locator("[data-kind=link]").inner_text()
        assert it.page.locator(".tool img").count() == 0
        press(it.page, "Close")
        heads(it.page, "1 of 3: Warning signs first")
        assert "#" not in it.page.url
        assert it.complaints == []


def test_printed_the_plan_shows_every_day_and_no_button(planner):
    with planner(kept=kept()) as it:
        it.page.emulate_media(media="print")
        assert it.page.locator(".plan time").last.is_visible()
        assert not it.page.get_by_role("button", name="Calendar file").is_visible()


def test_another_device_shows_the_same_plan_after_export_and_import(planner):
    with planner("2026-11-28T08:00", kept=kept(log=TWO)) as it:
        it.page.get_by_text("Your data on this device").click()
        with it.page.expect_download() as info:
            it.page.locator(".tool__data").get_by_role("button", name="Save a copy").click()
        copy, days = info.value.path().read_text("utf-8"), days_shown(it.page)
        plan = saved(it.page)["plan"]
    with planner("2026-11-28T08:00") as it:
        it.page.get_by_text("Your data on this device").click()
        it.page.locator("input[type=file]").set_input_files(
            {"name": "copy.json", "mimeType": "application/json", "buffer": copy.encode()}
        )
        press(it.page, "Bring it in")
        it.page.wait_for_selector(".plan")
        assert days_shown(it.page) == days
        assert saved(it.page)["plan"] == plan


def look(page):
    page.get_by_text("Your data on this device").click()


def pass_the_checks(page):
    page.get_by_label("No, none fits me").check()
    pass_ready(page)
    press(page, "Go on with the plan")


@pytest.mark.parametrize("act", [look, lambda page: file_of(page), pass_the_checks], ids=["look", "calendar", "checks"])
def test_what_does_not_change_a_plan_does_not_make_it_the_later_one(planner, act):
    """A copy of the phone's plan wins over one that was only looked at here since, or saved as a calendar file."""
    record = {"screen": "plan", "at": "2026-11-28T07:00:00.000Z"}
    plan = json.loads(kept(log=TWO))["data"]["plan"]["plan"]
    mine = {"plan": {**record, "at": "2026-11-27T07:00:00.000Z", "plan": {**plan, "log": [RUN]}}}
    if act is pass_the_checks:
        mine["heelCheck"] = {"stop": "now", "at": "2026-11-28T06:00:00.000Z"}
    here = json.dumps({"version": 1, "data": mine})
    copy = json.dumps({"version": 1, "data": {"plan": {**record, "plan": plan}}})
    with planner("2026-11-28T08:00", kept=here) as it:
        act(it.page)
        it.page.locator(".plan").wait_for()
        it.page.reload()
        it.page.wait_for_selector(".plan")
        look(it.page)
        it.page.locator("input[type=file]").set_input_files(
            {"name": "copy.json", "mimeType": "application/json", "buffer": copy.encode()}
        )
        press(it.page, "Bring it in")
        it.page.wait_for_function(
            "() => JSON.parse(localStorage.getItem('first-steps')).data.plan.plan.log.length === 2"
        )


WHOLE_AT_ONCE = """new MutationObserver(() => {
  const tool = document.querySelector(".tool:not([hidden])")
  if (tool && window.atFirst === undefined) window.atFirst = tool.querySelectorAll(".tool__body button").length
}).observe(document, {attributes: true, subtree: true})"""


@pytest.mark.parametrize("log", [[], [RUN]], ids=["no run yet", "a run told"])
def test_whoever_comes_back_finds_the_plan_whole_so_that_nothing_moves_under_a_finger(planner, log):
    with planner("2026-11-28T08:00", kept=kept(log=log), script=WHOLE_AT_ONCE) as it:
        it.page.get_by_role("button", name="Start a new plan").wait_for()
        it.page.locator("[name=during]").first.wait_for()
        buttons = it.page.locator(".tool__body button").count()
        assert it.page.evaluate("window.atFirst") == buttons > 4


# --- storage, tabs, places -----------------------------------------------------------------------------------------


def test_half_way_a_reload_loses_nothing(planner):
    with planner() as it:
        page = it.page
        pass_signs(page)
        page.locator("[name=ready-settle][value=yes]").check()
        page.reload()
        page.wait_for_selector(".tool:not([hidden])")
        assert page.locator("[name=ready-settle][value=yes]").is_checked()
        pass_ready(page)
        press(page, "Go on to your week")
        choose_days(page, 2, 4)
        page.locator("[name=usual]").fill("42")
        page.reload()
        page.wait_for_selector(".tool:not([hidden])")
        assert page.locator("[name=usual]").input_value() == "42"
        assert page.locator("[name=days]:checked").count() == 2


def test_a_half_told_run_is_there_after_a_reload(planner):
    with planner("2026-11-23T18:00", kept=kept()) as it:
        it.page.locator("[name=during][value='3']").check()
        it.page.reload()
        it.page.wait_for_selector(".tool:not([hidden])")
        assert it.page.locator("[name=during][value='3']").is_checked()


@pytest.mark.parametrize("script", [BLOCKED, FULL])
def test_without_storage_the_plan_works_and_the_message_is_there(planner, script):
    with planner(script=script) as it:
        make_plan(it.page)
        heads(it.page, re.compile("^Next run"))
        it.page.locator(".tool__status").first.wait_for()
        assert len(file_of(it.page)) > 25


def test_corrupt_data_is_told_and_kept(planner):
    with planner(kept="{broken") as it:
        it.page.get_by_role("button", name="Save the data that cannot be read").wait_for()
        make_plan(it.page)
        assert it.page.evaluate("localStorage.getItem('first-steps')") == "{broken"


@pytest.mark.parametrize(
    "plan", [5, "x", {"version": 3}, {"version": 1, "id": "a", "start": "<script>", "days": [1, 3], "log": []}]
)
def test_a_plan_that_cannot_be_read_is_told_can_be_saved_and_a_new_one_made(planner, plan):
    with planner(
        kept=json.dumps({"version": 1, "data": {"plan": {"plan": plan, "screen": "plan", "form": 7, "answer": []}}})
    ) as it:
        assert "cannot be read" in it.page.locator("[data-kind=corrupt]").inner_text()
        with it.page.expect_download() as info:
            press(it.page, "Save it to a file")
        assert json.loads(info.value.path().read_text("utf-8"))["plan"] == plan
        make_plan(it.page)
        heads(it.page, re.compile("^Next run"))


def test_two_tabs_show_the_same_plan_and_lose_no_answer(planner, base):
    with planner("2026-11-28T08:00", kept=kept(log=TWO), fresh=True) as it:
        other = it.page.context.new_page()
        other.add_init_script(clock("2026-11-28T08:00"))
        other.goto(base + "tools/run-planner/")
        other.wait_for_selector(".tool:not([hidden])")
        tell(it.page, 1, SAME)
        other.wait_for_selector("[data-said=on] >> text=One calm run at step 2")
        assert len(saved(other)["plan"]["log"]) == 3
        press(other, "Take back the last answer")
        it.page.wait_for_selector("[data-said=on] >> text=Go on to step 2")
        assert len(saved(it.page)["plan"]["log"]) == 2


@pytest.mark.parametrize(
    ("zone", "now", "day"),
    [
        ("Pacific/Apia", "2026-11-23T00:30", "2026-11-23"),
        ("Pacific/Apia", "2026-11-23T23:30", "2026-11-23"),
        ("America/New_York", "2026-11-01T01:30", "2026-11-01"),
        ("America/New_York", "2027-03-14T23:59", "2027-03-14"),
        ("Europe/London", "2028-02-29T12:00", "2028-02-29"),
        ("Asia/Kathmandu", "2026-12-31T23:59", "2026-12-31"),
    ],
)
def test_today_is_the_readers_day_in_every_place(planner, zone, now, day):
    weekday = (datetime.date.fromisoformat(day).weekday() + 1) % 7
    plan = kept(start=day, days=sorted([weekday, (weekday + 3) % 7]))
    with planner(now, kept=plan, timezone_id=zone) as it:
        heads(it.page, "Today: step 1")
        assert days_shown(it.page)[0] == day
        first = min(one.decoded("DTSTART") for one in file_of(it.page))
        assert first.isoformat() == day


def test_changes_of_clocks_and_the_leap_day_neither_drop_nor_double_a_day(planner):
    for zone, start in [
        ("America/New_York", "2026-10-26"),
        ("Pacific/Apia", "2028-02-21"),
        ("Europe/London", "2027-03-22"),
    ]:
        with planner(f"{start}T12:00", kept=kept(start=start), timezone_id=zone) as it:
            shown = [datetime.date.fromisoformat(day) for day in days_shown(it.page)]
            runs = [day for day in shown if day.weekday() in (0, 2, 4)]
            assert [(b - a).days for a, b in itertools.pairwise(runs)] == [2, 2, 3] * 5 + [2, 2]
            assert len(shown) == len(set(shown))


@pytest.mark.parametrize(("locale", "first"), [("de-DE", "1"), ("en-US", "0"), ("ar-EG", "6"), ("en-GB", "1")])
def test_the_week_begins_as_the_reader_is_used_to(planner, locale, first):
    with planner(locale=locale) as it:
        to_week(it.page)
        assert it.page.locator("[name=days]").first.get_attribute("value") == first


@pytest.mark.parametrize("locale", ["ar-EG", "de-DE", "he-IL", "en-US"])
def test_dates_follow_the_reader_and_nothing_breaks(planner, js, locale):
    with planner("2026-11-28T08:00", kept=kept(log=TWO), locale=locale) as it:
        tell(it.page, 1, SAME)
        shown = it.page.locator(".plan time").first
        assert shown.inner_text() == js("lib/dayWords.js", "format", shown.get_attribute("datetime"), locale, "short")
        assert it.complaints == []
        assert it.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_turned_round_for_a_language_from_right_to_left_it_still_fits(planner):
    with planner("2026-11-28T08:00", kept=kept(log=TWO), locale="ar-EG") as it:
        it.page.evaluate("document.documentElement.dir = 'rtl'")
        assert it.page.locator(".tool").evaluate("box => box.scrollWidth <= box.clientWidth + 1")
        tell(it.page, 1, SAME)
        heads(it.page, "One calm run at step 2")


# --- keyboard, axe, width ------------------------------------------------------------------------------------------------


def reach(page, selector, limit=80):
    for _ in range(limit):
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"{limit} times Tab never reached {selector}")


def test_with_the_keyboard_alone(planner):
    with planner("2026-11-23T18:00") as it:
        page = it.page
        for name in ("signs", "first"):
            reach(page, f"[name={name}]")
            page.keyboard.press("Space")
        reach(page, "[type=submit]")
        page.keyboard.press("Enter")
        for stage in ("settle", "strengthen", "spring"):
            reach(page, f"[name=ready-{stage}]")
            page.keyboard.press("Space")
        reach(page, "[type=submit]")
        page.keyboard.press("Enter")
        for day in (1, 4):
            reach(page, f"[name=days][value='{day}']")
            page.keyboard.press("Space")
        reach(page, "[type=submit]")
        page.keyboard.press("Enter")
        heads(page, "Today: step 1")
        reach(page, "[name=during]")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
        reach(page, "[data-screen=run] [type=submit]")
        page.keyboard.press("Enter")
        heads(page, "Saved. Now wait for the morning")
        assert saved(page)["plan"]["log"][0]["during"] == 1


def test_results_are_announced(planner):
    with planner("2026-11-28T08:00", kept=kept(log=TWO)) as it:
        tell(it.page, 1, SAME)
        until(it.page, "document.querySelector('.tool-says').textContent === 'One calm run at step 2'")


STATES = {
    "signs": (SATURDAY, None, lambda page: None),
    "signs with errors": (SATURDAY, None, lambda page: press(page, "Go on to the ready checks")),
    "ready": (SATURDAY, None, pass_signs),
    "week": (SATURDAY, None, to_week),
    "week with errors": (SATURDAY, None, lambda page: (to_week(page), press(page, "Make my plan"))),
    "today": ("2026-11-23T18:00", kept(race="2026-12-13"), lambda page: None),
    "morning": ("2026-11-24T08:00", kept(log=[{**RUN, "morning": None}]), lambda page: None),
    "history": ("2026-11-28T08:00", kept(log=TWO), lambda page: page.get_by_text("What you told so far").click()),
    "check": (
        "2026-11-28T08:00",
        kept(log=[*TWO, {**RUN, "day": "2026-11-27", "sign": True}]),
        lambda page: press(page, "Go on with the plan"),
    ),
    "checks": ("2026-11-28T08:00", kept(log=[{**RUN, "during": 5}]), lambda page: None),
}


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state_and_nothing_is_wider_than_a_phone(planner, axe, state):
    now, stored, act = STATES[state]
    scheme = ("light", "dark")[list(STATES).index(state) % 2]  # both are made of the same pieces
    with planner(now, kept=stored, scheme=scheme) as it:
        act(it.page)
        if stored:  # its last part comes a second later; axe loses count of headings in a page that grows
            it.page.get_by_role("button", name="Calendar file").wait_for()
        assert axe(it.page) == []
        assert it.page.evaluate("document.documentElement.scrollWidth") <= 390
        assert it.complaints == []


def test_without_script_the_page_holds_table_form_and_rules(tab):
    with tab(390, java_script_enabled=False) as it:
        page = it.open("tools/run-planner/")
        assert page.locator(".tool").is_hidden()
        text = page.locator("main").inner_text()
        assert text.count("min, ") >= 7
        for words in ("Monday", "Sunday", "go on", "hold", "stop", "Worse than usual"):
            assert words in text
        assert page.locator("table", has_text="First steps next morning").locator("tbody tr").count() == 7
