"""What a writer sees when something is wrong."""

import pytest
from errors import Problem, line_of, nearest

pytestmark = pytest.mark.unit


def test_a_problem_prints_file_line_and_message_as_editors_can_open_it():
    assert str(Problem("start/today.md", 12, "no claim x.")) == "docs/start/today.md:12: no claim x."


def test_a_slip_of_the_keyboard_gets_the_nearest_name():
    assert nearest("heel-rise", ["side-plank", "heel-raise"]) == ' Did you mean "heel-raise"?'


def test_a_name_like_no_other_gets_no_hint():
    assert nearest("zzz", ["heel-raise"]) == ""


@pytest.mark.parametrize(("needle", "line"), [("one", 1), ("three", 3), ("nowhere", 1)])
def test_lines_count_from_one_and_an_absent_text_stands_on_the_first(needle, line):
    assert line_of("one\ntwo\nthree three\n", needle) == line


def test_a_text_that_stands_twice_is_found_at_each_place():
    assert [line_of("a\nb\na\n", "a", nth) for nth in (0, 1)] == [1, 3]
