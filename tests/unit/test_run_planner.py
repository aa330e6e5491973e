"""What the run planner reads is what the guide says: checks, steps, limits, strength days."""

import pytest
import run_planner

pytestmark = pytest.mark.unit


@pytest.fixture(scope="module")
def made(real_library):
    return run_planner.data(real_library)


def test_the_checks_are_the_ends_of_the_stages_before_running(made, real_library):
    stages = {stage["id"]: stage for stage in real_library["stages"]["stages"]}
    ids = [stage["id"] for stage in made["stages"]]
    before = ids[: ids.index("walk-run")]
    assert ids == list(stages)
    assert before
    for stage in made["stages"][: len(before)]:
        assert stage == {key: stages[stage["id"]][key] for key in ("id", "name", "aim", "move_on")}


def test_the_steps_are_those_of_the_table(made, real_library):
    written = real_library["stages"]["walk_run"]
    assert made["walkRun"] == {key: value for key, value in written.items() if key != "claims"}


def test_the_limits_are_those_of_the_pain_rules(made, real_library):
    zones = real_library["pain-rules"]["zones"]
    assert made["pain"]["zones"] == [{key: zone[key] for key in ("id", "from", "to")} for zone in zones]
    assert [one["id"] for one in made["pain"]["morning_check"]] == [
        "severe",
        "sudden",
        "high",
        "same",
        "worse",
        "keeps-worse",
    ]
    assert made["pain"]["morning_check"][-1]["mornings"] == 3
    assert made["pain"]["severe"] == {"from": real_library["pain-rules"]["severe"]["from"]}
    assert made["walkRun"]["stops_until_check"] == real_library["stages"]["walk_run"]["stops_until_check"]


def test_strength_days_are_those_of_the_stage_that_goes_with_running(made, real_library):
    keep = next(stage for stage in real_library["programme"]["stages"] if stage["id"] == "keep")
    assert made["strength"]["name"] == keep["name"]
    assert made["strength"]["sessions"] == [{key: one[key] for key in ("name", "minutes")} for one in keep["sessions"]]
    assert made["strength"]["note"] == keep["by_week"][0]


def test_the_weeks_are_those_of_the_programme(real_library):
    weeks = run_planner.weeks(real_library)["weeks"]
    assert "last 4 weeks before a race" in run_planner.weeks(real_library)["race"]
    assert weeks == {stage["id"]: stage["week"] for stage in real_library["programme"]["stages"]}
