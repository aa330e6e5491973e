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


def test_what_loads_calf_or_sole_carries_the_limits_of_pain_and_what_ends_it_at_once(page, library):
    library["exercises"]["heel-raise-step"]["loads_sole"] = True
    done = page("/// exercise | heel-raise-step\n///")
    assert done.texts(".ex__notes li")[2:4] == ["Pain: Above 5 stop.", "At once: A pop means stop."]


def test_a_hop_has_a_stricter_limit_and_says_above_its_drawing_who_must_not_hop(page, library):
    library["exercises"]["heel-raise-step"] |= {"loads_sole": True, "impact": "high"}
    done = page("/// exercise | heel-raise-step\n///")
    assert done.texts(".ex__notes li")[2:4] == ["Pain: Above 2 stop.", "At once: A pop means stop."]
    first = done.html.select_one(".ex__caution")
    assert first.strong.get_text() == "Under 18 ask first."
    assert first.find_next(class_="ex__top") is not None
    assert first.find_previous(class_="ex__top") is None


@pytest.mark.parametrize("key", ["skipping-rope", "pogo-hops", "line-hops", "hop-single", "box-drop", "a-skip"])
def test_every_hop_of_the_programme_stops_above_2_on_card_and_page(real_page, real_library, key):
    told = real_library["pain-rules"]["loading"]
    for typed in ("exercise", "exercise-page"):
        said = real_page(f"/// {typed} | {key}\n///").html.get_text()
        assert told["hop_limit"] in said
        assert "no hops or runs until a" in said
        assert told["limit"] not in said


def test_a_raise_keeps_the_limits_of_raises(real_page, real_library):
    said = real_page("/// exercise | heel-raise-step\n///").html.get_text()
    assert real_library["pain-rules"]["loading"]["limit"] in said
    assert "no hops or runs until a" not in said


def test_every_exercise_for_calf_or_sole_and_every_hop_carries_the_limits(real_library):
    loads = {key for key, one in real_library["exercises"].items() if one.get("loads_sole")}
    for key, one in real_library["exercises"].items():
        if one["impact"] != "none" or {"calf", "deep calf"} & set(one["muscles"]):
            assert key in loads, key
    assert loads >= {"split-squat", "step-down", "pf-stretch", "sit-to-stand-single", "rdl-single"}


def test_no_exercise_of_these_has_a_limit_of_its_own(real_library):
    for key, one in real_library["exercises"].items():
        if one.get("loads_sole"):
            assert "above 2" not in one["stop"].lower() and "above 5" not in one["stop"].lower(), key


def test_an_exercise_says_that_its_dose_is_ours(page):
    assert page("/// exercise | side-plank\n///").texts("section.ex .ev--plan") == ["Our plan, expert opinion"]


def test_an_unknown_exercise_gets_the_nearest_and_its_file(page):
    assert page("Text.\n\n/// exercise | heel-raise-stop\n///").problems == [
        'docs/start/page.md:3: /// exercise | heel-raise-stop: no "heel-raise-stop" in data/exercises.yml. '
        'Did you mean "heel-raise-step"?'
    ]
