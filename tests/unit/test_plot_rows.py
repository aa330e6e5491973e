"""Bars and dots stand where their numbers say, and what is unsure looks unsure."""

import pytest

from tests.helpers import text

pytestmark = pytest.mark.unit


@pytest.fixture
def svg(page):
    """The drawing of a plot of the small data/."""
    return lambda key: page(f"/// plot | {key}\n///").one("svg")


def test_a_bar_begins_at_nothing_and_a_range_at_its_lowest(svg):
    running, sitting, _ = svg("loads").select("rect")
    assert float(running["x"]) > float(sitting["x"])
    assert float(sitting["width"]) == pytest.approx(0.5 / 8 * 410, abs=0.1)
    assert float(running["width"]) == pytest.approx(1.25 / 8 * 410, abs=0.1)


def test_the_row_to_look_at_and_the_unsure_one_are_marked(svg):
    assert [bar["class"] for bar in svg("loads").select("rect")] == [
        ["pl-bar", "pl-hi"],
        ["pl-bar"],
        ["pl-bar", "pl-un"],
    ]


def test_a_dot_without_a_range_is_a_hollow_diamond(svg):
    drawing = svg("jumps")
    assert len(drawing.select("path.pl-o")) == 1
    assert len(drawing.select("circle.pl-m.pl-a")) == len(drawing.select(".pl-w.pl-a")) == 1


def test_the_yardstick_runs_down_from_the_first_row_to_the_axis(svg):
    assert len(svg("jumps").select(".pl-y")) == 1
    assert svg("loads").select(".pl-y") == []


def test_the_number_or_its_words_stand_at_the_edge(svg):
    assert [text(tag) for tag in svg("jumps").select(".pl-v")] == ["the yardstick", "2.28"]


def test_each_study_has_an_axis_and_a_name_of_its_own(svg):
    drawing = svg("loads")
    assert [text(tag) for tag in drawing.select(".pl-t")] == ["0", "4", "8", "body weights"] * 2
    assert [text(tag) for tag in drawing.select(".pl-v")] == ["Ill", "5.10 to 6.35", "Well", "0.5", "6.0"]


def test_the_ends_of_the_axis_stay_inside_the_drawing(svg):
    ends = [tag.get("text-anchor", "start") for tag in svg("jumps").select(".pl-t")[:3]]
    assert ends == ["start", "middle", "end"]
