"""An exercise shows the dose that stands once in the data."""

import pytest

pytestmark = pytest.mark.unit


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
