"""What a record must hold because another file relies on it is asked for by name."""

import content
import pytest
from errors import DataError

from tests.helpers import change, fault

pytestmark = pytest.mark.unit


def test_an_exercise_in_a_session_without_a_dose_for_its_stage_is_named(data_folder):
    change(data_folder, "programme", "exercises: [side-plank, short-foot]", "exercises: [side-plank, heel-raise-step]")
    assert fault(data_folder) == (
        "data/programme.yml: settle: heel-raise-step has no dose for settle in data/exercises.yml."
    )


def test_a_drawing_that_does_not_say_what_it_shows_is_named(data_folder):
    drawing = data_folder / "figures" / "heel-raise-step.svg"
    drawing.write_text("<svg><title>Up</title></svg>", "utf-8")
    with pytest.raises(DataError, match=r"figures/heel-raise-step\.svg: has no title and description: begin it with"):
        content.load(data_folder, data_folder / "figures")


def test_a_stage_of_which_nothing_says_what_ends_it_is_named(data_folder):
    change(data_folder, "programme", "    exit: There is none.\n", "")
    assert fault(data_folder) == "data/programme.yml: keep: add exit, as data/stages.yml has no stage keep."


def test_a_value_of_a_row_that_the_test_does_not_have_is_named(data_folder):
    change(data_folder, "strength-check", "row: 1", "row: 9")
    assert fault(data_folder) == "data/strength-check.yml: heel-raise: row: the test has 2 rows in data/norms.yml."


def test_an_axis_that_ends_where_it_begins_is_named(data_folder):
    change(data_folder, "plots", "from: 15, to: 35", "from: 15, to: 15")
    assert fault(data_folder).startswith("data/plots.yml: ")
    assert "axis: across: to: 15 is not beyond 15" in fault(data_folder)
