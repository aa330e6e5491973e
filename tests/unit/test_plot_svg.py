"""Signs differ in shape, lengths are short, and what is drawn names itself."""

import pytest
from plot_svg import WIDTH, bar, frame, path, scale, sign, units, whisker, words

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(("value", "said"), [(12.0, "12"), (3.14159, "3.1"), (0, "0"), (-2.5, "-2.5"), (100, "100")])
def test_lengths_are_written_short_and_lose_no_zero_that_counts(value, said):
    assert units(value) == said


def test_a_scale_runs_upward_too():
    y = scale(0, 100, 300, 100)
    assert [y(0), y(50), y(100)] == [300, 200, 100]


def test_each_shape_is_another_drawing():
    drawn = [sign(shape, 10, 10, "pl-m") for shape in ("circle", "square", "diamond")]
    assert len({made.get("d", made.tag) for made in drawn}) == 3


def test_a_path_is_letters_and_numbers():
    assert path("pl-g", "M", 0, 20.25, "H", 420).get("d") == "M 0 20.2H 420"


def test_a_range_has_strokes_across_its_ends():
    assert whisker("pl-w", 10, 50, 90, 50).get("d") == "M 10 50L 90 50M 10 45L 10 55M 90 45L 90 55"
    assert whisker("pl-w", 50, 10, 50, 90).get("d") == "M 50 10L 50 90M 45 10L 55 10M 45 90L 55 90"


def test_a_bar_is_as_long_as_its_value():
    made = bar("pl-bar", 20, 5, 100, 14)
    assert (made.get("x"), made.get("width"), made.get("height")) == ("20", "80", "14")


def test_words_are_printed_as_they_are_and_not_read_as_markdown(page):
    assert words(0, 0, "*2* < 3").text == "*2* < 3"
    assert page("/// plot | sore\n///").html.select("svg em") == []


def test_the_name_and_the_words_come_before_the_drawing():
    made = frame("Title", "Words", 100, [words(0, 0, "x")])
    assert [child.tag for child in made] == ["title", "desc", "text"]
    assert made.get("viewBox") == f"0 0 {WIDTH} 100"
