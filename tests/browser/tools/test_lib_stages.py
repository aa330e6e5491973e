"""Checks before running, walk-run steps, the pain rules, and the step after a run: as the guide says them."""

import datetime
import random
import re

import pytest

from tests.helpers import soup

pytestmark = pytest.mark.browser
MONDAY = "2026-11-23"


@pytest.fixture(scope="module")
def rules(real_library):
    known = real_library["stages"]
    return {
        "pain": real_library["pain-rules"],
        "stages": known["stages"],
        "walkRun": known["walk_run"],
        "stepBack": known["step_back"]["rows"],
    }


@pytest.fixture(scope="module")
def walk(run, rules):
    """Runs a list of runs through the rules; every position on the way."""

    def call(runs, start=None):
        script = """(m, [runs, rules, start]) => {
          let at = { ...m.beginning(), ...start }
          return runs.map((one) => (at = one.resume ? m.resumed(at, one.day) : m.after(at, one, rules)))
        }"""
        return run("lib/stages.js", script, [runs, rules, start or {}])

    return call


def day(number):
    return (datetime.date.fromisoformat(MONDAY) + datetime.timedelta(days=number)).isoformat()


def calm(number, **more):
    return {"day": day(number), "during": 1, "morning": "same", **more}


# --- the data holds what the words say ---------------------------------------------------------------


def test_the_numbers_that_tools_count_with_are_those_that_readers_read(rules):
    keeps = next(one for one in rules["pain"]["morning_check"] if one["id"] == "keeps-worse")
    assert f"{keeps['mornings']} worse mornings" in keeps["finding"]
    severe = rules["pain"]["severe"]
    assert severe["do"].startswith(f"{severe['from']} or more is severe.")
    sudden = "A sudden sharp pain as you moved, not your usual first steps"
    assert [row["do"] for row in rules["stepBack"] if row["happens"] == sudden] == [
        next(one["do"] for one in rules["pain"]["morning_check"] if one["id"] == "sudden")
    ]
    holds = rules["walkRun"]["holds"]
    twice = next(row for row in rules["stepBack"] if row["happens"].startswith("Twice in a row at 3 to 5"))
    assert (holds["step_back"], holds["until_check"]) == (2, 3)
    assert twice["do"] == "Go back one step. A third time: no run until it is checked."
    assert rules["pain"]["morning_check"][0]["finding"].startswith(f"{severe['from']} or more")
    assert f"{severe['from']} or more" in next(zone["do"] for zone in rules["pain"]["zones"] if zone["id"] == "red")
    assert [row["do"] for row in rules["stepBack"] if row["happens"].startswith(f"{severe['from']} or more")] == [
        "No run until it is checked."
    ]
    assert ["second time" in row["happens"] for row in rules["stepBack"]].count(True) == 1
    assert rules["walkRun"]["stops_until_check"] == 2
    walk_run, stage = rules["walkRun"], next(one for one in rules["stages"] if one["id"] == "walk-run")
    words = " ".join(stage["do"])
    assert ("at least twice" in words) == (walk_run["sessions_each"] == 2)
    assert ("at least one day" in words) == (walk_run["rest_days_between"] == 1)


def test_a_week_has_room_for_the_most_runs(rules):
    walk_run = rules["walkRun"]
    assert walk_run["runs_a_week"]["from"] <= walk_run["runs_a_week"]["to"] <= 7 // (walk_run["rest_days_between"] + 1)


def test_the_pages_tell_the_same_rules_as_the_data(rules):
    from tests.written import PAGES  # the pages as they are written

    walk_run = rules["walkRun"]
    plan, guide = PAGES["run-again/walk-run-plan.md"].text, PAGES["run-again/return-to-run-guide.md"].text
    assert re.search(rf"{walk_run['missed_weeks']['first_step']} (missed )?weeks.{{0,60}}\bstep 1\b", plan, re.S | re.I)
    assert f"Stuck on one step for {walk_run['weeks_on_one_step']} weeks" in plan
    told = " ".join(row["do"] for row in rules["stepBack"])
    assert f"Rest for {walk_run['rest_days_after_stop']} days or more. Walk with no limp before you run" in told
    assert f"Afterwards, do not run for {walk_run['rest_days_after_race']} days." in PAGES["run-again/racing.md"].text
    assert "A good week has 2 or 3 runs" in guide
    assert walk_run["runs_a_week"] == {"from": 2, "to": 3}


# --- the pain rules ----------------------------------------------------------------------------------


def test_every_pain_has_the_zone_of_the_data(js, rules):
    zones = rules["pain"]["zones"]
    for pain in range(11):
        wanted = next(zone["id"] for zone in zones if zone["from"] <= pain <= zone["to"])
        assert js("lib/painRules.js", "zoneOf", pain, zones)["id"] == wanted


@pytest.mark.parametrize(("pain", "zone"), [(2.5, "amber"), (5.1, "red"), (11, "red")])
def test_between_two_zones_the_stricter_one_counts(js, rules, pain, zone):
    assert js("lib/painRules.js", "zoneOf", pain, rules["pain"]["zones"])["id"] == zone


@pytest.mark.parametrize(
    ("answers", "next_", "why"),
    [
        ({"during": 0, "morning": "same"}, "on", "calm"),
        ({"during": 2, "morning": "better"}, "on", "calm"),
        ({"during": 2, "morning": None}, "wait", "wait"),
        ({"during": 2, "morning": "unknown"}, "repeat", "unknown"),
        ({"during": 3, "morning": "same"}, "repeat", "amber"),
        ({"during": 5, "morning": "better"}, "repeat", "amber"),
        ({"during": 3, "morning": "worse"}, "back", "worse"),
        ({"during": 0, "morning": "worse"}, "back", "worse"),
        ({"during": 6, "morning": "same"}, "back", "red"),
        ({"during": 7, "morning": None}, "back", "red"),
        ({"during": 8, "morning": "better"}, "check", "severe"),
        ({"during": 10, "limp": True, "morning": None}, "check", "severe"),
        ({"during": 0, "morning": "severe"}, "check", "severe"),
        ({"during": 0, "limp": True, "morning": "same"}, "back", "limp"),
        ({"during": 0, "sign": True, "morning": "better"}, "check", "sign"),
        ({"during": 9, "sign": True, "morning": "worse"}, "check", "sign"),
    ],
)
def test_the_strictest_answer_wins(js, rules, answers, next_, why):
    found = js("lib/painRules.js", "verdict", answers, rules["pain"])
    assert (found["next"], found["why"]) == (next_, why)


# --- checks before the first run -----------------------------------------------------------------------


def test_the_checks_are_the_stages_before_running_in_their_order(js, rules):
    names = [stage["id"] for stage in js("lib/stages.js", "stagesBefore", rules["stages"])]
    assert names == ["settle", "strengthen", "spring"]
    assert js("lib/stages.js", "firstOpen", rules["stages"], ["settle", "spring"])["id"] == "strengthen"
    assert js("lib/stages.js", "firstOpen", rules["stages"], names) is None


def test_steps_read_as_on_the_page(js, rules, site):
    rows = soup((site.folder / "run-again/walk-run-plan/index.html").read_text("utf-8")).select("table.steps tbody tr")
    printed = [re.sub(r"\s+", " ", row.get_text(" ", strip=True)) for row in rows]
    walk_run = rules["walkRun"]
    assert len([row for row in printed if row.startswith("Step")]) == len(walk_run["steps"])
    for step, row in zip(walk_run["steps"], printed, strict=False):
        assert js("lib/stages.js", "turns", step) in row
        assert f"{js('lib/stages.js', 'runMinutes', step)} min" in row
        assert f"{js('lib/stages.js', 'sessionMinutes', walk_run, step)} min" in row


# --- the step after a run --------------------------------------------------------------------------------


def test_everybody_begins_at_step_one(js):
    assert js("lib/stages.js", "beginning")["step"] == 1


def test_two_calm_runs_lead_one_step_up(walk):
    first, second, third = walk([calm(0), calm(2), calm(4)])
    assert (first["step"], first["good"]) == (1, 1)
    assert (second["step"], second["good"]) == (2, 0)
    assert (third["step"], third["good"]) == (2, 1)


def test_a_morning_that_is_not_known_yet_moves_nothing(walk):
    assert [(p["step"], p["good"]) for p in walk([calm(0, morning=None), calm(2, morning="unknown")])] == [
        (1, 0),
        (1, 0),
    ]


def test_easing_off_means_the_same_step_again(walk):
    at = walk([calm(0), calm(2), calm(4, during=4), calm(6), calm(8)])
    assert [p["step"] for p in at] == [1, 2, 2, 2, 3]


def test_a_worse_morning_leads_one_step_back_and_asks_for_two_calm_runs_again(walk):
    at = walk([calm(0), calm(2), calm(4), calm(6, morning="worse"), calm(8), calm(10), calm(12)])
    assert [(p["step"], p["good"]) for p in at] == [(1, 1), (2, 0), (2, 1), (1, 0), (1, 1), (2, 0), (2, 1)]


@pytest.mark.parametrize("bad", [{"during": 6}, {"limp": True}])
def test_a_stop_leads_one_step_back_after_two_days_without_running(walk, bad):
    at = walk([calm(0), calm(2), calm(4, **bad)])[-1]
    assert (at["step"], at["earliest"]) == (1, day(7))


def test_a_day_lies_between_two_runs(walk):
    assert walk([calm(0)])[0]["earliest"] == day(2)


@pytest.mark.parametrize("bad", [{"during": 3}, {"during": 7}, {"limp": True}, {"morning": "worse"}])
def test_a_first_step_that_hurts_leads_back_to_the_checks(walk, bad):
    assert walk([calm(0, **bad)])[0]["status"] == "checks"


def test_three_worse_mornings_end_in_a_check(walk):
    bad = {"morning": "worse"}
    up = [calm(2 * n) for n in range(8)]  # step 5 is next
    at = walk([*up, calm(20, **bad), calm(22, **bad), calm(24, **bad)])
    assert [p["status"] for p in at[-3:]] == ["go", "go", "check"]


def test_three_worse_mornings_on_the_first_step_end_in_a_check_whatever_the_readers_own_checks_say(walk):
    bad, again = {"morning": "worse"}, {"resume": True}
    at = walk([calm(0, **bad), {"day": day(1), **again}, calm(2, **bad), {"day": day(3), **again}, calm(4, **bad)])
    assert [p["status"] for p in at] == ["checks", "go", "checks", "go", "check"]


def test_a_clinicians_check_starts_the_count_of_worse_mornings_anew(walk):
    bad = {"morning": "worse"}
    up = [calm(2 * n) for n in range(8)]
    at = walk(
        [*up, calm(20, **bad), calm(22, **bad), calm(24, **bad), {"day": day(25), "resume": True}, calm(26, **bad)]
    )
    assert (at[-2]["worse"], at[-1]["status"]) == (0, "go")


def test_calm_runs_in_between_do_not_hide_that_a_step_keeps_failing(walk):
    bad = {"morning": "worse"}
    at = walk(
        [calm(0), calm(2), calm(4, **bad), calm(6), calm(8), calm(10, **bad), calm(12), calm(14), calm(16, **bad)]
    )
    assert at[-1]["status"] == "check"


def test_a_second_limp_ends_in_a_check_however_far_the_runner_came_in_between(walk):
    at = walk([calm(0), calm(2), calm(4, limp=True), *[calm(8 + 2 * n) for n in range(6)], calm(30, limp=True)])
    assert [p["status"] for p in at] == ["go"] * 9 + ["check"]
    assert (at[-2]["step"], at[-1]["why"]) == (4, "stops")


def test_a_second_run_at_6_or_7_ends_in_a_check_however_far_the_runner_came_in_between(walk):
    at = walk([calm(0), calm(2), calm(4, during=6), *[calm(8 + 2 * n) for n in range(6)], calm(30, during=7)])
    assert [p["status"] for p in at] == ["go"] * 9 + ["check"]
    assert (at[-1]["why"], at[-1]["stops"]) == ("stops", 2)


@pytest.mark.parametrize(("first", "second"), [({"limp": True}, {"during": 6}), ({"during": 7}, {"limp": True})])
def test_a_limp_and_a_run_at_6_or_7_count_in_one_sum(walk, first, second):
    at = walk([calm(0), calm(2), calm(4, **first), *[calm(8 + 2 * n) for n in range(6)], calm(30, **second)])
    assert [p["status"] for p in at] == ["go"] * 9 + ["check"]
    assert (at[-1]["why"], at[-1]["stops"]) == ("stops", 2)


def test_a_limp_in_a_run_at_6_or_7_counts_once(walk):
    at = walk([calm(0), calm(2), calm(4, limp=True, during=7)])
    assert (at[-1]["status"], at[-1]["stops"]) == ("go", 1)


def test_two_runs_in_a_row_at_3_to_5_cost_a_step_and_a_third_ends_in_a_check(walk):
    up = [calm(2 * n) for n in range(6)]  # step 4 is next
    at = walk([*up, calm(12, during=3), calm(14, during=5), calm(16, during=4)])
    assert [(p["step"], p["status"], p["why"]) for p in at[-3:]] == [
        (4, "go", "amber"),
        (3, "go", "held"),
        (3, "check", "holds"),
    ]


def test_a_calm_run_in_between_starts_the_count_of_runs_in_a_row_anew(walk):
    up = [calm(2 * n) for n in range(6)]
    at = walk([*up, calm(12, during=3), calm(14), calm(16, during=4), calm(18), calm(20, during=5)])
    assert [p["status"] for p in at[-5:]] == ["go"] * 5
    assert at[-1]["holds"] == 1


def test_the_ready_checks_do_not_clear_these_counts_and_a_clinician_does(walk):
    again = {"resume": True, "day": day(9)}
    held = walk(
        [
            calm(0, during=3),
            again,
            calm(10, during=3),
            {**again, "day": day(19)},
            calm(20, during=3),
            {**again, "day": day(29)},
        ]
    )
    assert [p["status"] for p in held] == ["checks", "go", "checks", "go", "check", "go"]
    assert (held[-1]["holds"], held[-1]["stops"]) == (0, 0)
    red = walk([calm(0, during=6), again, calm(10, during=6), {**again, "day": day(19)}])
    assert [p["status"] for p in red] == ["checks", "go", "check", "go"]
    assert red[-1]["stops"] == 0


@pytest.mark.parametrize(
    ("bads", "kind", "words"),
    [
        ({4: 3, 5: 4}, "back", "It was 3 to 5 on 2 runs in a row. Once more, and no run until it is checked."),
        ({4: 3, 5: 4, 6: 5}, "check", "It was 3 to 5 on 3 runs in a row. No run until it is checked."),
        ({4: 6, 6: 7}, "check", "It was 6 or more, or you limped, on 2 runs. No run until it is checked."),
    ],
)
def test_pain_that_comes_again_is_told_as_such(run, rules, bads, kind, words):
    last = max(bads)
    log = [
        {"kind": "run", "step": 1, "limp": False, "sign": False, **calm(3 * n, during=bads.get(n, 1))}
        for n in range(last + 1)
    ]
    for n, one in enumerate(log):
        one["step"] = min(1 + n // 2, 3)
    script = "(m, [log, rules]) => [m.said({ log }, m.replay(log, rules), rules), m.outcomes(log, rules).at(-1)]"
    told, outcome = run(["lib/planner.js", "lib/planSaid.js"], script, [log, {**rules, "safety": ["", "", ""]}])
    assert (told["kind"], told["lines"]) == (kind, [words])
    assert outcome == ("One step back" if kind == "back" else "Stop and get checked")


def test_only_a_clinician_clears_a_limp_and_the_ready_checks_do_not(walk):
    again = {"resume": True, "day": day(10)}
    at = walk(
        [calm(0, limp=True), again, calm(12, limp=True), {**again, "day": day(20)}, calm(22), calm(24, limp=True)]
    )
    assert [p["status"] for p in at] == ["checks", "go", "check", "go", "go", "checks"]


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (
            {"during": 8},
            [
                "8 or more is severe. Do not run or train until it is checked.",
                "A sudden sharp pain as you moved, not your usual first steps? Stop. "
                "Do not run, stretch or train it: help today. After a pop: emergency care now.",
            ],
        ),
        ({"during": 1, "limp": True}, ["It was 6 or more, or you limped, on 2 runs. No run until it is checked."]),
    ],
)
def test_severe_pain_and_a_second_limp_are_told_as_such(run, rules, bad, words):
    log = [{"kind": "run", "step": 1 + n // 2, "limp": False, "sign": False, **calm(3 * n)} for n in range(5)]
    log[2] |= {"limp": bad.get("limp", False)}
    log[4] |= bad
    script = "(m, [log, rules]) => m.said({ log }, m.replay(log, rules), rules)"
    rules = {**rules, "safety": ["", "", ""]}
    told = run(["lib/planner.js", "lib/planSaid.js"], script, [log, rules])
    assert (told["kind"], told["lines"]) == ("check", words)


@pytest.mark.parametrize("bad", [{"during": 8}, {"morning": "severe"}])
def test_severe_pain_ends_in_a_check_and_comes_back_a_step_lower(walk, bad):
    at = walk([*[calm(2 * n) for n in range(4)], calm(8, **bad), {"resume": True, "day": day(20)}])
    assert (at[-2]["status"], at[-2]["why"]) == ("check", "severe")
    assert (at[-1]["status"], at[-1]["step"]) == ("go", 2)


def test_getting_further_starts_the_count_of_worse_mornings_anew(walk):
    bad = {"morning": "worse"}
    runs = [
        calm(0),
        calm(2),
        calm(4, **bad),
        calm(6),
        calm(8),
        calm(10, **bad),
        calm(12),
        calm(14),
        calm(16),
        calm(18),
        calm(20, **bad),
    ]
    at = walk(runs)
    assert at[-2]["worse"] == 0
    assert at[-1]["status"] == "go"


def test_a_warning_sign_ends_in_a_check_from_any_step(walk):
    at = walk([calm(0), calm(2), calm(4, sign=True), {"resume": True, "day": day(20)}])
    assert at[-2]["status"] == "check"
    assert (at[-1]["status"], at[-1]["step"], at[-1]["good"]) == ("go", 1, 0)


def test_after_the_checks_the_plan_begins_at_step_one(walk):
    at = walk([calm(0, during=5), {"resume": True, "day": day(10)}])
    assert (at[-1]["status"], at[-1]["step"], at[-1]["earliest"]) == ("go", 1, day(10))


@pytest.mark.parametrize(("gap", "step"), [(2, 4), (7, 4), (8, 3), (14, 3), (15, 2), (21, 2), (22, 1), (90, 1)])
def test_each_missed_week_costs_a_step_and_three_lead_to_the_first(js, rules, gap, step):
    at = {"status": "go", "step": 4, "good": 1, "worse": 0, "reached": 3, "last": day(0)}
    assert js("lib/stages.js", "afterBreak", at, day(gap), rules["walkRun"])["step"] == step


@pytest.mark.parametrize(("gap", "status"), [(21, "go"), (22, "checks"), (90, "checks")])
def test_after_three_missed_weeks_the_ready_checks_come_first(js, rules, gap, status):
    at = {"status": "go", "step": 4, "good": 1, "worse": 0, "reached": 3, "last": day(0)}
    assert js("lib/stages.js", "afterBreak", at, day(gap), rules["walkRun"])["status"] == status
    passed = {**at, "passed": day(gap)}
    again = js("lib/stages.js", "afterBreak", passed, day(gap), rules["walkRun"])
    assert again["status"] == "go"
    assert again["step"] == (1 if status == "checks" else 2)


def test_checks_that_were_passed_three_weeks_ago_are_asked_again(js, rules):
    at = {"status": "go", "step": 4, "good": 1, "worse": 0, "reached": 3, "last": day(0), "passed": day(30)}
    assert js("lib/stages.js", "afterBreak", at, day(51), rules["walkRun"])["status"] == "go"
    assert js("lib/stages.js", "afterBreak", at, day(52), rules["walkRun"])["status"] == "checks"


def test_a_run_told_after_such_a_break_leads_to_the_checks_and_a_bad_one_to_a_clinician(walk):
    up = [calm(2 * n) for n in range(4)]
    assert [(p["status"], p["why"], p["step"]) for p in walk([*up, calm(40)])[-1:]] == [("checks", "break", 1)]
    assert walk([*up, calm(40, during=8)])[-1]["status"] == "check"


def test_the_plan_asks_for_the_checks_on_the_day_after_the_break_and_goes_on_at_step_1(run, rules):
    rules = {**rules, "strength": {"sessions": []}, "safety": ["", "", ""]}
    log = [{"kind": "run", "step": 1 + n // 2, "limp": False, "sign": False, **calm(2 * n)} for n in range(6)]
    plan = {"version": 1, "id": "p", "start": day(0), "days": [1, 3, 5], "log": log, "calendar": {}}
    script = """(m, [plan, rules, days]) => days.map((today) => {
      const { position, runs } = m.project(plan, rules, today)
      const again = { ...plan, log: [...plan.log, { kind: "resume", day: today }] }
      const { position: next, runs: ahead } = m.project(again, rules, today)
      return { status: position.status, runs: runs.length, title: m.said(plan, position, rules).title,
        resumed: next.status, steps: ahead.map((one) => one.step) }
    })"""
    before, after = run(["lib/planner.js", "lib/planSaid.js"], script, [plan, rules, [day(10 + 21), day(10 + 22)]])
    assert (before["status"], before["runs"] > 0) == ("go", True)
    assert (after["status"], after["runs"], after["title"]) == ("checks", 0, "First pass the ready checks again")
    assert (after["resumed"], after["steps"][0]) == ("go", 1)
    assert after["steps"][-1] == len(rules["walkRun"]["steps"])


def test_the_last_step_done_twice_ends_the_plan(walk, rules):
    at = walk([calm(2 * n) for n in range(2 * len(rules["walkRun"]["steps"]))])
    assert [p["status"] for p in at].count("done") == 1
    assert at[-1]["status"] == "done"


def test_a_step_that_was_told_too_high_is_not_believed(walk):
    assert walk([calm(0, step=9), calm(2, step=9)])[-1]["step"] == 2


def test_a_runner_who_is_stuck_is_told(js, rules):
    at = {"status": "go", "step": 3, "since": day(0)}
    assert not js("lib/stages.js", "isStuck", at, day(20), rules["walkRun"])
    assert js("lib/stages.js", "isStuck", at, day(21), rules["walkRun"])


def test_the_answers_about_the_morning_have_the_limits_of_the_pain_rules(run, rules):
    words = run("lib/planSaid.js", "(m) => m.MORNING_WORDS")
    _, amber, red = rules["pain"]["zones"]
    high = next(one for one in rules["pain"]["morning_check"] if one["id"] == "high")
    bounds = f"{red['from']} or {rules['pain']['severe']['from'] - 1}"
    assert high["finding"].startswith(f"{bounds},")
    assert words["worse"].endswith(f", or at {bounds}")
    assert words["better"].endswith(f", at {amber['to']} or less")
    assert words["same"].endswith(f", at {amber['to']} or less")
    assert words["severe"].startswith(f"{rules['pain']['severe']['from']} or more")


@pytest.mark.parametrize("bad", [{}, {"during": 4}, {"during": 6}, {"limp": True}])
@pytest.mark.parametrize("before", [0, 4])
def test_after_a_worse_morning_6_or_7_is_told_whatever_else_was_bad(run, rules, bad, before):
    log = [{"kind": "run", "step": 1 + n // 2, "limp": False, "sign": False, **calm(3 * n)} for n in range(before + 1)]
    log[-1] |= {"morning": "worse", **bad}
    script = "(m, [log, rules]) => m.said({ log }, m.replay(log, rules), rules)"
    told = run(["lib/planner.js", "lib/planSaid.js"], script, [log, {**rules, "safety": ["", "", ""]}])
    assert told["kind"] == ("back" if before else "checks")
    assert "6 or 7, even if that is usual: No runs or hops, only moves at 0 to 2. Book a check." in told["lines"]
    back = "Run again only when your first steps are back to usual, and at 5 or less."
    assert told["lines"].count(back) == (1 if before else 0)


def made_up(seed):
    """40 runs of a made-up runner."""
    dice = random.Random(seed)
    number, runs = 0, []
    for _ in range(40):
        number += dice.choice([2, 2, 2, 3, 3, 4, 9, 23])
        bad = dice.random() < 0.3
        runs.append(calm(number, during=dice.randint(0, 10) if bad else dice.randint(0, 2), limp=bad and dice.random() < 0.2,
                         morning=dice.choice(["better", "same", "worse", "unknown", None]) if bad else dice.choice(["better", "same"])))  # fmt: skip
    return runs


def test_no_order_of_answers_ever_skips_a_step_or_adds_after_a_bad_morning(run, rules):
    """600 made-up runners, all in one go."""
    runners = [made_up(seed) for seed in range(600)]
    script = "(m, [all, rules]) => all.map((runs) => { let at = m.beginning(); return runs.map((one) => (at = m.after(at, one, rules))) })"
    for seed, positions in enumerate(run("lib/stages.js", script, [runners, rules])):
        before = {"step": 1, "good": 0, "status": "go"}
        for told, now in zip(runners[seed], positions, strict=True):
            if before["status"] != "go":
                break
            assert 1 <= now["step"] <= len(rules["walkRun"]["steps"]), seed
            assert now["step"] - before["step"] <= 1, seed
            if now["step"] > before["step"]:
                assert before["good"] == 1, seed
                assert told["during"] <= 2, seed
                assert told["morning"] in ("better", "same"), seed
            if (
                told["morning"] == "worse"
                and before["step"] > 1
                and now["why"] not in ("severe", "stops", "holds", "break")
            ):
                assert now["step"] < before["step"], seed
                assert now["good"] == 0, seed
            before = now
