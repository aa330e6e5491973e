"""An exercise shows the dose that stands once in the data."""

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
        "Sets": "3", "Repetitions": "8 to 12 a side", "Tempo": "3–2–3 s up, hold, down", "Rest": "2 min",
        "How often": "Every second day", "You need": "A step",
    }  # fmt: skip


def test_a_dose_in_seconds_has_a_time_and_no_tempo(facts):
    assert facts("side-plank") == {
        "Sets": "2", "Time": "20 s a side", "Rest": "45 s", "How often": "3 days a week", "You need": "A mat",
    }  # fmt: skip


def test_repetitions_that_are_held_say_both(facts):
    assert (facts("short-foot")["Repetitions"], facts("short-foot")["Hold"]) == ("8", "5 s")


def test_a_rest_is_told_in_minutes_only_when_it_is_whole_ones(facts):
    assert (facts("heel-raise-step")["Rest"], facts("short-foot")["Rest"]) == ("2 min", "90 s")


def test_an_exercise_shows_steps_versions_feel_stop_and_progress(page):
    done = page("/// exercise | heel-raise-step\n///")
    assert done.texts("h3") == ["Heel raise on a step"]
    assert done.texts("ol.cues li") == ["Stand on one leg.", "Rise.", "Lower slowly."]
    assert done.texts(".ladder span") == ["Use both legs.", "Heel raise on a step", "Add weight."]
    assert done.texts(".ex__notes li") == [
        "You should feel: Work in the calf.", "Stop when: Pain goes above 5 out of 10.", "Move on: Add 2 kg.",
    ]  # fmt: skip


def test_an_exercise_says_that_its_dose_is_ours(page):
    assert page("/// exercise | side-plank\n///").texts("section.ex .ev--plan") == ["Our plan, expert opinion"]


def test_an_unknown_exercise_gets_the_nearest_and_its_file(page):
    assert page("Text.\n\n/// exercise | heel-raise-stop\n///").problems == [
        'docs/start/page.md:3: /// exercise | heel-raise-stop: no "heel-raise-stop" in data/exercises.yml. '
        'Did you mean "heel-raise-step"?'
    ]
