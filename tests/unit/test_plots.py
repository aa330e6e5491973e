"""A plot stands with what there is to see, its numbers as a table, who was measured and how sure we are."""

import pytest

from tests.helpers import text

pytestmark = pytest.mark.unit


@pytest.fixture
def shown(page):
    """A plot of the small data/ as HTML."""
    return lambda key: page(f"/// plot | {key}\n///")


def cells(done) -> list[list[str]]:
    """The table under a plot, row by row, with its heads."""
    return [[text(cell) for cell in row.select("th, td")] for row in done.html.select("table tr")]


def test_the_drawing_has_a_name_and_says_what_it_shows_to_those_who_do_not_see_it(shown):
    svg = shown("sore").one("figure.plot-box svg[role=img]")
    assert text(svg.find("title")) == "Most were sore at first."
    assert text(svg.find("desc")) == "Of the volunteers 97.1% were sore at 3 months and 52.5% at 1 year."


def test_the_figure_is_named_by_what_there_is_to_see(shown):
    done = shown("sore")
    assert text(done.html.find(id=done.one("figure")["aria-labelledby"])) == "Most were sore at first."


def test_the_search_does_not_read_the_drawing(shown):
    assert shown("sore").one("[data-search-exclude] > svg")


def test_the_caption_carries_the_grade_of_each_claim(shown):
    assert shown("loads").texts("figcaption > p") == ["8 adults. Mixed evidence Limited evidence"]


def test_the_caption_closes_the_figure_with_the_table_inside_it(shown):
    done = shown("sore")
    assert [child.name for child in done.one("figure").find_all(True, recursive=False)] == ["p", "div", "figcaption"]
    assert done.texts("figcaption > details > summary") == ["The numbers"]


def test_lines_become_a_table_with_a_row_for_each_time_and_a_column_for_each_line(shown):
    assert cells(shown("sore")) == [
        ["When", "Volunteers", "Patients"],
        ["3 months", "97.1%", "–"],
        ["1 year", "52.5%", "level"],
        ["10 years", "–", "45.0% (37.9 to 53.0)"],
    ]


def test_dots_become_a_table_with_their_likely_ranges(shown):
    assert cells(shown("jumps")) == [
        ["Run", "Number", "Likely range"],
        ["Normal", "the yardstick", "–"],
        ["Double", "2.28", "1.50 to 3.48"],
    ]


def test_words_that_stand_for_a_number_keep_it_in_the_table(real_page):
    done = real_page("/// plot | single-run-jump\n///")
    assert cells(done)[-1] == ["Over 100% longer", "over twice as often (2.28)", "1.50 to 3.48"]
    assert text(done.html.select("svg .pl-v")[-1]) == "over twice as often"


def test_two_studies_are_told_apart_in_the_table(shown):
    assert cells(shown("loads")) == [
        ["Exercise", "Number", "Who"],
        ["Running", "5.10 to 6.35", "Ill"],
        ["Sitting", "0.5", "Well"],
        ["Guess", "6.0", "Well"],
    ]


def test_the_table_says_what_it_counts(shown):
    assert shown("jumps").texts("caption") == ["Times the rate"]


def test_nothing_in_a_plot_is_styled_in_place(shown):
    assert "style=" not in shown("loads").raw


def test_an_unknown_plot_gets_the_nearest(page):
    assert page("/// plot | soar\n///").problems == [
        'docs/start/page.md:1: /// plot | soar: no "soar" in data/plots.yml. Did you mean "sore"?'
    ]
