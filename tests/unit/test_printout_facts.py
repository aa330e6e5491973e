"""What stands on paper is what stands in data/, in the words of the pages."""

import pytest
from printout_facts import common, dose, exercises, first_dose, guide, programme, told

from tests.helpers import ROOT

pytestmark = pytest.mark.unit


def test_citations_stay_on_the_page():
    assert (
        told("The plan was every second day. [@one; @two] Rest on Sunday.")
        == "The plan was every second day. Rest on Sunday."
    )


def test_warning_signs_and_pain_rules_are_those_of_the_site(real_library):
    words = common(real_library)
    assert words["flags"] is real_library["red-flags"]
    assert words["pain"]["zones"] == real_library["pain-rules"]["zones"]


def test_the_guide_has_every_step_in_the_words_of_the_page(library):
    assert guide(library, "")["walk_run"]["steps"] == [
        {"do": "Run 1 min, walk 2 min, 8 times", "running": "8\u00a0min", "whole": "34\u00a0min"},
        {"do": "Run 30 min without a break", "running": "30\u00a0min", "whole": "40\u00a0min"},
    ]


def test_the_tests_before_the_first_run_end_where_running_begins(library):
    assert guide(library, "")["ready"] == [{"name": "Settle", "move_on": "You can walk."}]


def test_the_guide_shows_the_exercises_of_its_page_in_their_order(real_library):
    page = (ROOT / "docs/run-again/return-to-run-guide.md").read_text("utf-8")
    shown = [move["figure"] for move in guide(real_library, page)["moves"]]
    assert shown == ["heel-raise-two-leg", "heel-raise-step", "pogo-hops"]


def test_an_exercise_comes_with_the_dose_of_its_first_stage(real_library):
    move = first_dose(real_library, "heel-raise-step")
    assert (move["stage"], move["sets"]) == ("Strengthen", "3 sets of 12 a side")


def test_a_dose_is_told_as_on_the_pages():
    numbers = {
        "sets": 2,
        "repetitions": 10,
        "tempo": {"up": 2, "hold": 0, "down": 3},
        "rest": 60,
        "effort": "easy",
        "days": 2,
    }
    assert dose(numbers) == {
        "sets": "2 sets of 10", "tempo": "2\u00a0s up, 3\u00a0s down", "rest": "1\u00a0min rest", "effort": "Easy",
        "days": "2 days a week",
    }  # fmt: skip


def test_each_stage_of_the_programme_has_seven_days_and_its_sessions(real_library):
    for made, stage in zip(programme(real_library, "")["stages"], real_library["programme"]["stages"], strict=True):
        assert [day for day, _ in made["week"]] == list(stage["week"])
        assert [len(one["moves"]) for one in made["sessions"]] == [len(one["exercises"]) for one in stage["sessions"]]
        assert "[@" not in str(made)


def test_an_exercise_bears_the_name_of_what_its_stage_does(real_library):
    settle = programme(real_library, "")["stages"][0]
    names = [move["name"] for session in settle["sessions"] for move in session["moves"]]
    assert {"Glute bridge, both feet", "Sit-to-stand, both legs"} <= set(names)
    assert not [name for name in names if name.startswith("Single-leg")]


def test_a_stage_ends_with_its_test(library):
    facts = dict(programme(library, "")["stages"][0]["facts"])
    assert facts["Move on when"] == "You can walk."


def test_the_exercise_sheet_has_every_exercise_with_every_dose(real_library):
    moves = [move for _, group in exercises(real_library, "")["groups"] for move in group]
    assert sorted(move["name"] for move in moves) == sorted(one["name"] for one in real_library["exercises"].values())
    assert sum(len(move["doses"]) for move in moves) == sum(
        len(one["doses"]) for one in real_library["exercises"].values()
    )
