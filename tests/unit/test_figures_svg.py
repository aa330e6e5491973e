"""A drawing is small because it leaves out what nobody sees, and joins what belongs together."""

import pytest
from shapely.geometry import LineString, box

from figures.svg import arrow, layers, prop

pytestmark = pytest.mark.unit


def place(x: float, y: float) -> tuple[float, float]:
    """Ten units of the drawing for one of the world."""
    return x * 10, -y * 10


def drawn(*painted) -> str:
    return layers([(kind, what, "") for kind, what in painted], place, 0.8)


def test_a_part_wholly_behind_another_is_left_out():
    assert 'class="f-s"' not in drawn(("s", box(2, 2, 4, 4)), ("t", box(0, 0, 10, 10)))


def test_a_thin_part_in_front_is_kept():
    assert 'class="f-so"' in drawn(("sh", box(0, 0, 10, 4)), ("so", box(0, 0, 10, 0.6)))


def test_parts_of_one_class_share_a_path_when_they_touch_nothing_between():
    assert drawn(("s", box(0, 0, 4, 4)), ("t", box(1, 1, 3, 3)), ("s", box(8, 0, 12, 4))).count("<path") == 2


def test_a_part_that_lies_over_another_class_stays_over_it():
    picture = drawn(("s", box(0, 0, 4, 4)), ("t", box(1, 1, 5, 5)), ("s", box(4, 4, 8, 8)))
    assert [piece[:1] for piece in picture.split("f-")[1:]] == ["s", "t", "s"]


def test_an_arrow_to_and_fro_has_two_heads():
    one, both = (arrow((0, 0), (0, 9), 0, place, to_and_fro) for to_and_fro in (False, True))
    assert (one.count("z"), both.count("z")) == (1, 2)


def test_a_line_is_drawn_open_so_that_its_class_can_dash_it():
    assert prop("ax", LineString([(0, 0), (0, 3), (3, 3)]), place, 0.8) == '<path class="f-ax" d="M0 0l0-30 30 0"/>'
