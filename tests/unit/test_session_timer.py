"""What the session timer reads: the programme, every exercise that a reader can come to, and nothing beyond."""

import json

import pytest
import session_timer

pytestmark = pytest.mark.unit


@pytest.fixture
def made(real_library):
    return session_timer.data(real_library)


def test_sessions_and_versions_are_those_of_the_programme(made, real_library):
    programme = real_library["programme"]
    assert [stage["sessions"] for stage in made["stages"]] == [stage["sessions"] for stage in programme["stages"]]
    assert made["versions"] == programme["versions"]


def test_doses_are_those_of_the_exercises(made, real_library):
    for key, exercise in made["exercises"].items():
        for stage, dose in exercise["doses"].items():
            assert dose.items() <= real_library["exercises"][key]["doses"][stage].items()


def test_every_exercise_of_a_session_a_version_or_a_rung_is_there(made):
    known = made["exercises"]
    wanted = {key for stage in made["stages"] for session in stage["sessions"] for key in session["exercises"]}
    wanted |= {swap[end] for version in made["versions"] for swap in version.get("swaps", []) for end in ("from", "to")}
    wanted |= {one[way] for one in known.values() for way in ("easier_exercise", "harder_exercise") if way in one}
    assert wanted <= known.keys()


def test_no_exercise_is_there_that_nothing_leads_to(made):
    assert "pf-stretch" not in made["exercises"]


def test_a_dose_in_every_stage_of_its_sessions(made):
    for stage in made["stages"]:
        for session in stage["sessions"]:
            for key in session["exercises"]:
                assert stage["id"] in made["exercises"][key]["doses"], f"{key} has no dose in {stage['id']}"


def test_what_the_timer_does_not_show_is_not_sent(made):
    text = json.dumps(made)
    assert all(word not in text for word in ("home_made", "mistakes", "protocol", 'claims": ["heavy'))
