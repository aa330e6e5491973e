"""The sums of the load check: the longest run of the days before, the band of a jump, weeks. Against slow, plain ones."""

import datetime
import itertools
import random

import pytest
import yaml

from tests.browser.tools.test_lib_activities import crowd
from tests.helpers import ROOT

pytestmark = pytest.mark.browser
RULES = yaml.safe_load((ROOT / "data/load-check.yml").read_text("utf-8"))
GAP = {**RULES, "gap_weeks": 3}  # as the walk-run plan says
LOAD = "lib/load.js"


@pytest.fixture
def run_js(run):
    """Runs a script that uses lib/load.js."""
    return lambda script, argument=None: run(LOAD, script, argument)


def day(number: int) -> str:
    return str(datetime.date(2026, 1, 1) + datetime.timedelta(days=number))


def went(number: int, km: float, **more) -> dict:
    return {"day": day(number), "km": km, **more}


def band(km: float, longest: float) -> str:
    """The band in whole millimetres and whole per cent, so that no rounding can decide."""
    length, against = round(km * 1_000_000), round(longest * 1_000_000)
    return next(
        one["id"] for one in RULES["bands"] if "up_to" not in one or length * 100 <= against * (100 + one["up_to"])
    )


@pytest.mark.parametrize(
    ("km", "longest", "expected"),
    [
        (5, 10, "within"), (10, 10, "within"), (11, 10, "within"), (11.001, 10, "over-10"), (13, 10, "over-10"), (13.001, 10, "over-30"),
        (20, 10, "over-30"), (20.001, 10, "over-100"), (1.1, 1, "within"), (3.3, 3, "within"), (0.33, 0.3, "within"), (7.7, 7, "within"),
        (50, 1, "over-100"), (2.2, 1.1, "over-30"), (0.01, 200, "within"),
        (11 * 1.609344, 10 * 1.609344, "within"), (11.01 * 1.609344, 10 * 1.609344, "over-10"), (26.4 * 1.609344, 13.2 * 1.609344, "over-30"),
    ],
)  # fmt: skip
def test_a_whole_per_cent_belongs_to_the_lower_band(js, km, longest, expected):
    assert js(LOAD, "bandOf", km, longest, RULES["bands"])["id"] == expected == band(km, longest)


def test_the_window_is_the_30_days_before_and_not_the_day_itself(js):
    runs = [went(0, 20), went(1, 12), went(31, 30)]
    assert js(LOAD, "longestBefore", runs, day(31), 30)["km"] == 12
    assert js(LOAD, "longestBefore", runs, day(30), 30)["km"] == 20
    assert js(LOAD, "longestBefore", runs, day(32), 30)["km"] == 30
    assert js(LOAD, "longestBefore", runs, day(0), 30) is None
    assert js(LOAD, "longestBefore", [], day(0), 30) is None


def test_the_window_holds_across_a_leap_day_and_a_clock_change(js):
    runs = [{"day": "2028-02-01", "km": 9}, {"day": "2026-03-01", "km": 8}]
    assert js(LOAD, "longestBefore", runs, "2028-03-02", 30)["km"] == 9  # 29 February lies between
    assert js(LOAD, "longestBefore", runs, "2028-03-03", 30) is None
    assert js(LOAD, "longestBefore", runs, "2026-03-31", 30)["km"] == 8  # the clocks change on 29 March


@pytest.mark.parametrize(
    ("km", "longest", "expected"),
    [(11, 10, 10), (11.04, 10, 11), (10, 10, 0), (9, 10, -10), (20.001, 10, 101), (3.3, 3, 10)],
)
def test_per_cent_never_look_smaller_than_they_are(js, km, longest, expected):
    assert js(LOAD, "longerBy", km, longest) == expected


@pytest.mark.parametrize("unit", [1, 1.609344])
def test_the_most_is_rounded_down_and_stays_in_the_first_band(run_js, unit):
    chance = random.Random(1)
    cases = [round(chance.uniform(0.5, 60), 3) for _ in range(500)]
    found = run_js(
        "(m, [cases, bands, unit]) => cases.map(km => { const most = m.mostOf(km, bands, unit); return [most, m.bandOf(most, km, bands).id] })",
        [cases, RULES["bands"], unit],
    )
    for km, (most, kind) in zip(cases, found, strict=True):
        assert kind == "within", km
        assert most <= km * 1.1 + 1e-6
        assert km * 1.1 - most < 0.1 * unit + 0.001


def slow_judgement(runs: list[dict]) -> list:
    order = sorted(runs, key=lambda one: (one["day"], one.get("start", -1), one["km"]))
    found = []
    for one in order:
        end = datetime.date.fromisoformat(one["day"])
        first = str(end - datetime.timedelta(days=RULES["days"]))
        before = [other["km"] for other in order if first <= other["day"] < one["day"]]
        found.append(
            [one["day"], one["km"], max(before) if before else None, band(one["km"], max(before)) if before else None]
        )
    return found


def test_every_run_is_judged_as_a_slow_plain_reading_judges_it(run_js):
    chance = random.Random(2)
    seasons = [
        [
            went(chance.randint(0, 400), chance.choice([round(chance.uniform(0.5, 40), 3), 5, 10, 11]))
            for _ in range(chance.randint(0, 60))
        ]
        for _ in range(300)
    ]
    script = """(m, [seasons, rules]) => seasons.map(runs => m.judgeAll(runs, rules)
        .map(({ run, longest, band }) => [run.day, run.km, longest?.km ?? null, band?.id ?? null]))"""
    for runs, found in zip(seasons, run_js(script, [seasons, RULES]), strict=True):
        assert found == slow_judgement(runs)


def test_after_a_gap_of_three_weeks_only_runs_since_then_are_a_yardstick(js):
    runs = [went(0, 20), went(22, 2), went(24, 3)]  # 21 days without a run lie between
    told = js(LOAD, "whatIf", runs, day(26), 10, GAP)
    assert (told["longest"]["km"], told["band"]["id"], told["anew"], told["back"]) == (3, "over-100", False, True)
    shorter = js(LOAD, "whatIf", [went(1, 20), *runs[1:]], day(26), 10, GAP)  # 20 days are no gap
    assert (shorter["longest"]["km"], shorter["band"]["id"], shorter["back"]) == (20, "within", False)
    assert js(LOAD, "whatIf", runs[:1], day(22), 10, GAP)["anew"] is True


def test_what_if_is_the_judgement_that_the_run_would_get(run_js):
    chance = random.Random(3)
    script = """(m, [seasons, rules]) => seasons.every(([runs, one]) => {
        const told = m.whatIf(runs, one.day, one.km, rules)
        const judged = m.judgeAll([...runs, one], rules).find(({ run }) => run === one)
        if (told.back) return told.longest.km <= judged.longest.km
        return told.band?.id === judged.band?.id && told.longest?.km === judged.longest?.km })"""
    seasons = [
        [
            [went(chance.randint(0, 90), round(chance.uniform(1, 30), 2)) for _ in range(20)],
            went(chance.randint(0, 100), 12.3),
        ]
        for _ in range(300)
    ]
    assert run_js(script, [seasons, GAP])


@pytest.mark.parametrize("first", [0, 1, 6])
def test_weeks_hold_every_run_once_and_every_week_between(run_js, first):
    chance = random.Random(4)
    for _ in range(30):
        runs = [went(chance.randint(0, 300), round(chance.uniform(0.1, 30), 3)) for _ in range(chance.randint(1, 40))]
        found = run_js("(m, [runs, until, first]) => m.weeks(runs, until, first)", [runs, day(330), first])
        starts = [datetime.date.fromisoformat(week["start"]) for week in found]
        assert all((start.weekday() + 1) % 7 == first for start in starts)
        assert all((b - a).days == 7 for a, b in itertools.pairwise(starts))
        assert starts[-1] <= datetime.date.fromisoformat(day(330)) < starts[-1] + datetime.timedelta(days=7)
        assert sum(week["runs"] for week in found) == len(runs)
        assert round(sum(week["km"] for week in found), 3) == round(sum(one["km"] for one in runs), 3)
        assert max(week["longest"] for week in found) == max(one["km"] for one in runs)


def test_the_order_of_runs_changes_nothing(run_js):
    chance = random.Random(5)
    runs = [went(chance.randint(0, 200), round(chance.uniform(1, 30), 1)) for _ in range(120)]
    shuffled = chance.sample(runs, len(runs))
    script = "(m, [runs, rules]) => [m.judgeAll(runs, rules).map(({ run, longest, band }) => [run.day, run.km, longest?.km, band?.id]), m.weeks(runs, '2026-12-01', 1)]"
    assert run_js(script, [runs, RULES]) == run_js(script, [shuffled, RULES])


def test_ten_thousand_runs_are_judged_in_a_blink(run_js):
    runs = [went(number % 9000, 5 + number % 17) for number in range(10_000)]
    script = "(m, [runs, rules]) => { const start = performance.now(); m.judgeAll(runs, rules); m.weeks(runs, '2051-01-01', 1); return performance.now() - start }"
    assert run_js(script, [runs, RULES]) < 500 * crowd()
