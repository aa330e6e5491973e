"""The dated plan: 600 made-up runners from start to end, and the plan never breaks its own rules."""

import datetime
import itertools
import json
import random

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.browser.tools.conftest import MANY

pytestmark = pytest.mark.browser
CALENDAR = "lib/planCalendar.js"
ONE = datetime.timedelta(days=1)
# Starts around leap days, changes of clocks in many places, and the turn of a year.
STARTS = [
    "2028-02-20",
    "2026-03-01",
    "2026-10-18",
    "2026-12-20",
    "2027-03-20",
    "2096-02-20",
    "2100-02-20",
    "2011-12-20",
]
DAYS = [[a, b] for a in range(7) for b in range(a + 2, 7) if (a + 7) - b > 1] + [
    [1, 3, 5],
    [0, 2, 4],
    [2, 4, 6],
    [1, 3, 6],
    [0, 3, 5],
    [1, 4, 6],
]
SIMULATE = """async (m, [cases, rules]) => {
  const link = await import(new URL("planLink.js", m.here))
  const words = await import(new URL("planCalendar.js", m.here))
  const calendar = await import(new URL("calendar.js", m.here))
  const share = await import(new URL("share.js", m.here))
  const dates = await import(new URL("dates.js", m.here))
  return cases.map(({ plan: first, answers, seed }) => {
    let plan = first, today = first.start
    const trace = []
    for (const answer of answers) {
      const seen = m.project(plan, rules, today)
      const step = { today, position: seen.position, runs: seen.runs, strength: seen.strength, tooNear: seen.tooNear, ends: seen.ends ?? null }
      trace.push(step)
      const sent = calendar.update(plan.calendar, words.calendarEntries(plan.id, seen, rules, (day) => dates.weekStart(day)), today)
      plan = { ...plan, calendar: sent.sent }
      if (answer.file) step.file = calendar.calendarText(sent.events, { name: "Plan", now: new Date(`${today}T12:00:00Z`) })
      if (seen.position.status === "done") break
      if (seen.position.status !== "go") {
        today = dates.addDays(today, answer.later + 1)
        plan = m.withResume(plan, today)
        step.did = { resume: today }
        continue
      }
      const next = seen.runs[0]
      if (!next) { step.did = { none: true }; break }
      if (answer.skip) {
        today = next.day > today ? next.day : today
        plan = m.movedOn(plan, dates.addDays(today, 1 + answer.later))
        today = dates.addDays(today, 1 + answer.later)
        step.did = { skip: next.day }
        continue
      }
      const fault = m.runFault(plan, next.day, next.day > today ? next.day : today)
      if (fault) throw new Error(`seed ${seed}: ${fault}`)
      plan = m.withRun(plan, { ...answer.run, day: next.day }, rules)
      step.did = { ...plan.log.at(-1) }
      if (answer.run.morning === null) {
        step.pending = m.project(plan, rules, next.day)
        plan = m.withMorning(plan, answer.told)
        step.did.morning = answer.told
      }
      today = dates.addDays(next.day > today ? next.day : today, 1)
    }
    const same = (a, b) => JSON.stringify(a) === JSON.stringify(b)
    const ordered = (one) => Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
    const linked = link.fromLink(share.decodeState(share.encodeState(link.toLink(plan))), plan.id, rules)
    return { trace, plan, kept: same(ordered(m.readPlan(JSON.parse(JSON.stringify(plan)), rules) ?? {}), ordered(plan)),
      linked: same(ordered({ ...linked, calendar: 0 }), ordered({ ...plan, calendar: 0 })) }
  })
}"""


@pytest.fixture(scope="module")
def rules(site):
    """What the tool reads, with the safety lines that go into a calendar."""
    data, words = (
        json.loads((site.folder / f"assets/data/{name}.json").read_text("utf-8"))
        for name in ("run-planner", "pain-rules")
    )
    return {**data, "safety": words["safety"]}


def with_here(script):
    """The modules beside lib/planner.js, found from the page."""
    return f"""(m, arg) => {{
      const root = new URL(document.querySelector("script[data-first]").src)
      return ({script})({{ ...m, here: new URL("lib/", root) }}, arg)
    }}"""


def case(dice, seed=0):
    """A runner: days, start, race, and what they will answer."""
    start = datetime.date.fromisoformat(dice.choice(STARTS)) + dice.randint(0, 13) * ONE
    plan = {
        "version": 1,
        "id": f"plan{seed}",
        "start": start.isoformat(),
        "days": dice.choice(DAYS),
        "log": [],
        "calendar": {},
    }
    if dice.random() < 0.4:
        plan["race"] = (start + dice.randint(1, 120) * ONE).isoformat()
    if dice.random() < 0.3:
        plan["longest"], plan["usual"] = round(dice.uniform(0, 30), 2), dice.randint(0, 90)
    trouble = dice.choice([0, 0.05, 0.2, 0.5])
    return {"seed": seed, "plan": plan, "answers": [answer(dice, trouble) for _ in range(45)]}


def answer(dice, trouble):
    bad = dice.random() < trouble
    run = {
        "during": dice.randint(0, 10) if bad else dice.randint(0, 2),
        "limp": bad and dice.random() < 0.2,
        "sign": bad and dice.random() < 0.05,
        "morning": dice.choice(["better", "same", "worse", "worse", "unknown"])
        if bad
        else dice.choice(["better", "same", None]),
    }
    told = dice.choice(["better", "same", "worse"]) if bad else "same"
    return {
        "run": run,
        "told": told,
        "skip": dice.random() < trouble / 3,
        "later": dice.choice([0, 0, 1, 3, 9, 25]),
        "file": dice.random() < 0.05,
    }


def live(run, cases, rules, page=None):
    return run(["lib/planner.js", "lib/planTold.js", "lib/planRead.js"], with_here(SIMULATE), [cases, rules], page=page)


@pytest.fixture(scope="module")
def lives(run, rules):
    """600 runners, lived through to the end."""
    cases = [case(random.Random(seed), seed) for seed in range(600)]
    found = []
    for at in range(0, len(cases), 100):
        found += live(run, cases[at : at + 100], rules)
    return found


def date(text):
    found = datetime.date.fromisoformat(text)  # fails for a day that does not exist
    assert found.isoformat() == text
    return found


def sunday_first(day):
    return (day.weekday() + 1) % 7


@pytest.mark.parametrize(("today", "resumed"), [("2026-11-22", "2026-11-23"), ("2026-11-25", "2026-11-25")])
def test_who_flew_west_goes_on_no_earlier_than_the_last_run(js, rules, today, resumed):
    run = {"kind": "run", "day": "2026-11-23", "step": 1, "during": 1, "limp": True, "sign": False, "morning": "same"}
    plan = {"version": 1, "id": "abc", "start": "2026-11-20", "days": [1, 3, 5], "log": [run], "calendar": {}}
    later = js("lib/planTold.js", "withResume", plan, today)
    assert later["log"][-1] == {"kind": "resume", "day": resumed}
    assert js("lib/planRead.js", "readPlan", later, rules) is not None


def test_the_runners_differ(lives):
    ends = [life["trace"][-1]["position"]["status"] for life in lives]
    assert len(lives) >= 500
    assert ends.count("done") > 100
    every = [step["position"]["status"] for life in lives for step in life["trace"]]
    assert min(every.count("check"), every.count("checks")) > 50
    assert sum(step["tooNear"] for life in lives for step in life["trace"]) > 100


def test_every_planned_run_stands_on_a_day_that_was_chosen_and_exists(lives):
    for life in lives:
        for step in life["trace"]:
            for one in step["runs"]:
                assert sunday_first(date(one["day"])) in life["plan"]["days"], life["plan"]["id"]
                assert one["day"] >= life["plan"]["start"]


def test_a_rest_day_lies_between_any_two_runs_and_two_after_a_stop(lives, rules):
    gap = rules["walkRun"]["rest_days_between"] + 1
    stop = rules["walkRun"]["rest_days_after_stop"] + 1
    for life in lives:
        last = None
        for step in life["trace"]:
            days = [date(one["day"]) for one in step["runs"]]
            assert [b for a, b in itertools.pairwise(days) if (b - a).days < gap] == [], life["plan"]["id"]
            if last and days:
                red = last["during"] > 5 or last["limp"]
                assert (days[0] - date(last["day"])).days >= (stop if red else gap), life["plan"]["id"]
            if "kind" in step.get("did", {}):
                last = step["did"]


def test_each_step_is_planned_at_least_twice_and_none_is_skipped(lives, rules):
    each, steps = rules["walkRun"]["sessions_each"], len(rules["walkRun"]["steps"])
    for life in lives:
        for step in life["trace"]:
            planned = [one["step"] for one in step["runs"]]
            if not planned:
                continue
            assert [b for a, b in itertools.pairwise(planned) if b not in (a, a + 1, 1) and b > a] == [], life["plan"][
                "id"
            ]
            done = step["position"]["good"] if planned[0] == step["position"]["step"] else 0
            if planned == sorted(planned) and not step["tooNear"]:  # no break of weeks in between
                counts = [planned.count(n) + (done if n == planned[0] else 0) for n in range(planned[0], steps + 1)]
                assert min(counts) >= each, (life["plan"]["id"], planned)
                assert planned[-1] == steps
            assert [one["number"] for one in step["runs"]] == list(
                range(step["runs"][0]["number"], step["runs"][0]["number"] + len(planned))
            )


def test_what_was_run_never_skips_a_step_and_each_step_took_two_calm_runs(lives, rules):
    each = rules["walkRun"]["sessions_each"]
    for life in lives:
        calm, before = 0, None
        for step in life["trace"]:
            did = step.get("did", {})
            if "kind" not in did:
                continue
            now = did["step"]
            if before is None:
                assert now == 1
            elif now > before["step"]:
                assert now == before["step"] + 1, life["plan"]["id"]
                assert calm >= each, life["plan"]["id"]
            if before is None or now != before["step"]:
                calm = 0
            calm += did["during"] <= 2 and not did["limp"] and not did["sign"] and did["morning"] in ("better", "same")
            before = did


def test_after_a_bad_morning_no_run_goes_further_and_two_steps_up_never_follow_at_once(lives):
    for life in lives:
        told = [step["did"] for step in life["trace"] if "kind" in step.get("did", {})]
        for at, one in enumerate(told):
            if one["morning"] != "worse" or at + 1 == len(told):
                continue
            assert told[at + 1]["step"] <= max(1, one["step"] - 1), life["plan"]["id"]
            for later in told[at + 1 : at + 3]:
                assert later["step"] <= one["step"], life["plan"]["id"]


def test_nothing_is_planned_while_a_check_is_open(lives):
    for life in lives:
        for step in life["trace"]:
            if step["position"]["status"] != "go":
                assert (step["runs"], step["strength"]) == ([], [])


def test_a_race_ends_the_plan_a_rest_day_before_and_too_near_is_said(lives, rules):
    gap = rules["walkRun"]["rest_days_between"] + 1
    for life in lives:
        race = life["plan"].get("race")
        for step in life["trace"]:
            if not race:
                assert not step["tooNear"]
                continue
            for one in step["runs"] + step["strength"]:
                assert (date(race) - date(one["day"])).days >= gap, life["plan"]["id"]
            if step["ends"]:
                assert step["tooNear"] == ((date(race) - date(step["ends"])).days < gap), life["plan"]["id"]


def test_in_the_last_four_weeks_before_a_race_the_circuit_stands_in_for_strength(lives, real_library):
    assert [week["left"] for week in real_library["circuits"]["race"]["weeks"]] == [
        "4 weeks",
        "3 weeks",
        "2 weeks",
        "Race week",
    ]
    late = []
    for life in lives:
        race = life["plan"].get("race")
        days = [date(one["day"]) for step in life["trace"] for one in step["strength"]]
        late += [day for day in days if race and (date(race) - day).days <= 28]
    assert late == []


def test_strength_days_stand_off_the_run_days_with_a_day_in_between(lives, rules):
    names = [one["name"] for one in rules["strength"]["sessions"]]
    for life in lives:
        for step in life["trace"]:
            days = [date(one["day"]) for one in step["strength"]]
            assert [day for day in days if sunday_first(day) in life["plan"]["days"]] == []
            assert [b for a, b in itertools.pairwise(days) if (b - a).days < 2] == [], life["plan"]["id"]
            assert [day for day in days if day < date(step["today"])] == []
            for a, b in zip(step["strength"], step["strength"][1:], strict=False):
                assert names.index(b["name"]) == (names.index(a["name"]) + 1) % len(names), life["plan"]["id"]


def test_a_plan_survives_being_kept_and_being_made_a_link(lives):
    assert [life["plan"]["id"] for life in lives if not life["kept"]] == []
    assert [life["plan"]["id"] for life in lives if not life["linked"]] == []


def test_calendar_files_hold_the_days_of_the_plan_as_another_program_reads_them(lives):
    read = 0
    for life in lives:
        for step in life["trace"]:
            if "file" not in step:
                continue
            events = icalendar.Calendar.from_ical(step["file"]).walk("VEVENT")
            kept = sorted(one.decoded("DTSTART").isoformat() for one in events if one["STATUS"] != "CANCELLED")
            assert kept == sorted(one["day"] for one in step["runs"] + step["strength"]), life["plan"]["id"]
            uids = [str(one["UID"]) for one in events]
            assert len(uids) == len(set(uids))
            read += 1
    assert read > 300


def test_the_pain_limit_in_a_calendar_is_that_of_the_pain_rules(run, rules):
    ahead = {"runs": [], "strength": [{"day": "2026-11-24", "name": "A"}]}
    weeks = "(m, [ahead, rules]) => m.calendarEntries('abc', ahead, rules, (day) => day)"
    other = {**rules, "pain": {**rules["pain"], "zones": [{"id": "green", "from": 1, "to": 4}]}}
    for known, words in ((rules, "Stay at 0 to 2 out of 10."), (other, "Stay at 1 to 4 out of 10.")):
        (one,) = run(CALENDAR, weeks, [ahead, known])
        assert words in one["description"]


def test_a_run_that_waits_for_its_morning_is_planned_on_but_moves_nothing_yet(lives):
    waiting = [
        (step["position"], step["pending"], step["did"])
        for life in lives
        for step in life["trace"]
        if "pending" in step
    ]
    assert len(waiting) > 300
    for before, pending, did in waiting:
        if pending["position"]["status"] == "go" and did["during"] <= 2 and not did["limp"] and not did["sign"]:
            assert pending["position"]["step"] <= did["step"]
            assert pending["position"]["good"] <= before["good"]


@pytest.mark.parametrize(("on", "weeks", "steps"), [("2026-11-09", 0, [6, 6, 7, 7]), ("2026-11-16", 1, [5, 5, 6, 6]), ("2026-11-23", 2, [4, 4, 5, 5]), ("2026-12-02", 3, [1, 1, 2, 2])])  # fmt: skip
def test_missed_weeks_are_taken_off_once_and_the_plan_ahead_is_what_comes_to_pass(run, rules, on, weeks, steps):
    plan = five_steps_done()
    script = """(m, [plan, rules, on]) => {
      const [before, ahead] = [m.movedOn(plan, on), (one) => m.project(one, rules, "2026-11-05").runs.map(({ day, step, nth }) => [day, step, nth])]
      return [ahead(before), ahead(m.withRun(before, { day: on, during: 0, morning: "same" }, rules))]
    }"""
    planned, after = run(["lib/planner.js", "lib/planTold.js"], script, [plan, rules, on])
    assert planned[0][:2] == [on, steps[0]], weeks
    assert [step for _, step, _ in planned[:4]] == steps
    assert [nth for *_, nth in planned[:4]] == [1, 2, 1, 2]
    if weeks < rules["walkRun"]["missed_weeks"]["first_step"]:  # after more, a run leads to the checks
        assert after == planned[1:]


def five_steps_done(**more):
    """A plan for Mondays and Wednesdays whose first 5 steps were calm, until 4 November 2026."""
    days = [datetime.date(2026, 10, 5) + (7 * (n // 2) + 2 * (n % 2)) * ONE for n in range(10)]
    log = [{**good()["log"][0], "day": day.isoformat(), "step": 1 + n // 2} for n, day in enumerate(days)]
    return good(start="2026-10-05", days=[1, 3], log=log, **more)


@MANY
@given(dice=st.randoms(use_true_random=False))
def test_no_runner_can_be_made_up_for_whom_the_plan_breaks_a_rule(run, rules, dice):
    lives = live(run, [case(dice)], rules)
    test_every_planned_run_stands_on_a_day_that_was_chosen_and_exists(lives)
    test_a_rest_day_lies_between_any_two_runs_and_two_after_a_stop(lives, rules)
    test_each_step_is_planned_at_least_twice_and_none_is_skipped(lives, rules)
    test_what_was_run_never_skips_a_step_and_each_step_took_two_calm_runs(lives, rules)
    test_after_a_bad_morning_no_run_goes_further_and_two_steps_up_never_follow_at_once(lives)
    test_nothing_is_planned_while_a_check_is_open(lives)
    test_a_race_ends_the_plan_a_rest_day_before_and_too_near_is_said(lives, rules)
    test_strength_days_stand_off_the_run_days_with_a_day_in_between(lives, rules)
    test_a_plan_survives_being_kept_and_being_made_a_link(lives)


# --- days --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days", "fault"),
    [([], "few"), ([1], "few"), ([1, 1], "few"), ([1, 2], "close"), ([6, 0], "close"), ([0, 6, 3], "close"), ([1, 3, 5], ""), ([0, 2, 4], ""), ([1, 4], ""), ([0, 2, 4, 6], "close"), ([0, 1, 2, 3, 4, 5, 6], "close")],
)  # fmt: skip
def test_days_are_few_and_apart_over_the_end_of_the_week_too(js, rules, days, fault):
    assert js("lib/planner.js", "dayFault", days, rules["walkRun"]) == fault


def test_with_days_further_apart_more_than_the_most_are_told(js, rules):
    assert (
        js("lib/planner.js", "dayFault", [0, 2, 4], {**rules["walkRun"], "runs_a_week": {"from": 1, "to": 2}}) == "many"
    )


def test_strength_for_the_week_of_the_guide_is_tuesday_and_saturday(js):
    assert js("lib/planner.js", "strengthDays", [1, 3, 5], 2) == [2, 6]


@pytest.mark.parametrize("zone", ["Pacific/Apia", "America/New_York", "Africa/Cairo"])
def test_the_plan_is_the_same_in_every_time_zone(browser, base, run, rules, zone):
    cases = [case(random.Random(seed), seed) for seed in range(40)]
    home = live(run, cases, rules)
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    page.goto(base + "about/privacy/")
    there = live(run, cases, rules, page=page)
    context.close()
    assert there == home


# --- plans from elsewhere -------------------------------------------------------------------------------


def good(**more):
    run = {"kind": "run", "day": "2026-11-23", "step": 1, "during": 1, "limp": False, "sign": False, "morning": "same"}
    return {"version": 1, "id": "abc", "start": "2026-11-23", "days": [1, 3, 5], "log": [run], "calendar": {}, **more}


def test_a_good_plan_is_read_and_nothing_unknown_comes_along(js, rules):
    found = js("lib/planRead.js", "readPlan", {**good(), "evil": "x", "log": [{**good()["log"][0], "evil": 1}]}, rules)
    assert found == good()


@pytest.mark.parametrize(
    "wrong",
    [
        None, 7, "plan", [], {}, {**good(), "version": 2}, good(id=5), good(id="<b>"), good(id="x" * 41), good(start="2026-02-30"), good(start="1850-01-01"), good(start=None),
        good(days=[1, 2]), good(days=[1]), good(days=[1, 3, 9]), good(days="135"), good(days=[1, 3, 3]), good(days=[1.5, 4]), good(race="soon"), good(longest=-1), good(longest="8"),
        good(longest=1e9), good(usual=[]), good(log={}), good(log=[None]), good(log=[{"kind": "run"}]), good(log=[{**good()["log"][0], "during": 11}]),
        good(log=[{**good()["log"][0], "during": "1"}]), good(log=[{**good()["log"][0], "step": 99}]), good(log=[{**good()["log"][0], "step": 0}]),
        good(log=[{**good()["log"][0], "morning": "fine"}]), good(log=[{**good()["log"][0], "limp": 1}]), good(log=good()["log"] * 2),
        good(log=[{"kind": "resume", "day": "2026-13-01"}]), good(log=[{**good()["log"][0], "day": f"20{n // 12 + 10:02}-{n % 12 + 1:02}-01"} for n in range(401)]),
    ],
)  # fmt: skip
def test_what_is_no_plan_in_every_part_is_none(js, rules, wrong):
    assert js("lib/planRead.js", "readPlan", wrong, rules) is None


@pytest.mark.parametrize(
    "calendar",
    [None, 5, [], "x", {"run-1": None}, {"run-1": {"day": "no"}}, {"<b>": {"day": "2026-11-23", "summary": "x", "sequence": 0, "off": False}}, {"run-1": {"day": "2026-11-23", "summary": 5, "sequence": 0}}, {"run-1": {"day": "2026-11-23", "summary": "x", "sequence": -1}}],
)  # fmt: skip
def test_a_broken_record_of_the_calendar_costs_only_itself(js, rules, calendar):
    assert (
        js(CALENDAR, "readCalendar", js("lib/planRead.js", "readPlan", good(calendar=calendar), rules)["calendar"])
        == {}
    )


def test_3000_mutated_links_give_a_plan_or_none_and_never_an_error(run, rules):
    script = """async (m, [fragments, rules]) => {
      const share = await import(new URL("share.js", m.here))
      return fragments.map((one) => m.fromLink(share.decodeState(one), "new", rules))
    }"""
    encoded = run(
        "lib/share.js",
        "(m, [state]) => m.encodeState(state)",
        [
            {
                "planner": 1,
                "start": "2026-11-23",
                "days": [1, 3, 5],
                "log": [["2026-11-23", 1, 1, 0, 1], ["2026-11-24"], ["2026-11-25", 1, 2, 1, -1]],
            }
        ],
    )
    fragments = [
        "",
        "#",
        "#answers=",
        "#answers=%%%",
        "#answers=" + "A" * 30_000,
        "#answers=bnVsbA",
        "#answers=W10",
        "#__proto__",
        encoded,
    ]
    dice = random.Random(7)
    for _ in range(3000):
        letters = list(encoded)
        for _ in range(dice.randint(1, 6)):
            place = dice.randrange(8, len(letters))
            letters[place] = dice.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=%<>\"'")
        fragments.append("".join(letters[: dice.choice([len(letters), dice.randrange(8, len(letters))])]))
    found = run("lib/planLink.js", with_here(script), [fragments, rules])
    assert len(found) == len(fragments)
    assert found[:8] == [None] * 8
    assert found[8]["log"][2]["morning"] is None
    again = run(
        "lib/planRead.js",
        "(m, [plans, rules]) => plans.map((one) => m.readPlan(one, rules))",
        [[one for one in found if one], rules],
    )
    assert again == [one for one in found if one]
