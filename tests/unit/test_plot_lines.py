"""Lines differ in dash and shape, carry their numbers, and show a range or a band where there is one."""

import pytest

from tests.helpers import text

pytestmark = pytest.mark.unit


@pytest.fixture
def svg(page):
    """The drawing of a plot of the small data/."""
    return lambda key: page(f"/// plot | {key}\n///").one("svg")


def words(drawing, selector: str) -> list[str]:
    return [text(tag) for tag in drawing.select(selector)]


def place(drawing, said: str) -> tuple[float, float]:
    """Where words stand."""
    found = next(tag for tag in drawing.select("text") if text(tag) == said)
    return float(found["x"]), float(found["y"])


def test_each_line_has_its_own_class_and_shape(svg):
    drawing = svg("sore")
    assert len(drawing.select("circle.pl-m.pl-a")) == 2
    assert len(drawing.select("path.pl-m.pl-b")) == 1


def test_points_that_are_not_joined_have_no_line_between_them(svg):
    assert len(svg("sore").select(".pl-l")) == 1


def test_the_number_stands_beside_its_point_unless_it_is_left_to_the_table(svg):
    assert words(svg("sore"), ".pl-v") == ["97.1%", "level", "45.0%"]


def test_the_words_of_a_point_stand_under_a_number_beside_it(svg):
    drawing = svg("sore")
    (x, y), (beneath_x, beneath_y) = place(drawing, "97.1%"), place(drawing, "At home")
    assert beneath_x == x
    assert beneath_y > y


def test_a_likely_range_is_drawn_only_where_it_was_printed(svg):
    assert len(svg("sore").select(".pl-w")) == 1


def test_a_sign_without_a_size_is_hollow(svg):
    assert len(svg("sore").select(".pl-o")) == 1


def test_the_band_reaches_as_far_down_as_up(svg):
    drawing = svg("by-age")
    steps = [
        float(n) for n in drawing.select_one(".pl-band")["d"].replace("M", "").replace("L", "").strip("z ").split()
    ]
    up, down = steps[1], steps[3]
    top, foot = place(drawing, "40")[1], place(drawing, "0")[1]
    assert down - up == pytest.approx(12 * (foot - top) / 40, abs=0.2)


def test_a_note_and_the_name_of_a_panel_are_printed(svg):
    assert "Look here" in words(svg("sore"), ".pl-t")
    assert "Men" in words(svg("by-age"), ".pl-v")


def test_both_axes_are_named_and_marked(svg):
    assert words(svg("sore"), ".pl-t") == ["still sore", "0", "50", "100", "1", "10", "years", "Look here"]
