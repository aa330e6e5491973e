"""A dose is that of the stage which is meant, and stands once in the data."""

import doses
import pytest

pytestmark = pytest.mark.unit


@pytest.fixture
def facts(page):
    """The dose of an exercise as {name: value}."""

    def read(key):
        done = page(f"/// exercise | {key}\n///")
        return dict(zip(done.texts("dl.dose dt"), done.texts("dl.dose dd"), strict=True))

    return read


def test_a_dose_in_repetitions_is_told_with_tempo_rest_days_and_kit(facts):
    assert facts("heel-raise-step") == {
        "Stage": "Strengthen", "Sets": "3", "Repetitions": "8 to 12 a side", "Tempo": "3–2–3 s up, hold, down", "Rest": "2 min",
        "How often": "Every second day", "You need": "A step",
    }  # fmt: skip


def test_a_dose_in_seconds_has_a_time_and_no_tempo(facts):
    assert facts("side-plank") == {
        "Stage": "Strengthen", "Sets": "2", "Time": "20 s a side", "Rest": "45 s", "How often": "3 days a week", "You need": "A mat",
    }  # fmt: skip


def test_repetitions_that_are_held_say_both(facts):
    assert (facts("short-foot")["Repetitions"], facts("short-foot")["Hold"]) == ("8", "5 s")


def test_a_rest_is_told_in_minutes_only_when_it_is_whole_ones(facts):
    assert (facts("heel-raise-step")["Rest"], facts("short-foot")["Rest"]) == ("2 min", "90 s")


def test_the_dose_is_that_of_a_stage_whose_sessions_hold_the_exercise(real_library):
    stages, known = real_library["programme"]["stages"], real_library["exercises"]
    wanted = {"heel-raise-two-leg": "settle", "heel-raise-step": "strengthen", "pogo-hops": "spring"}
    assert {key: doses.main_stage(stages, known[key])["id"] for key in wanted} == wanted


def test_an_exercise_in_no_session_shows_its_earliest_dose(real_library):
    seated = real_library["exercises"]["seated-heel-raise"]
    assert doses.main_stage(real_library["programme"]["stages"], seated)["id"] == "settle"
