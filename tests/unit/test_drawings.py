"""A drawing stands in the page with its legend and a line that says what to do with it."""

import pytest
from drawings import draw

from tests.helpers import soup, text

pytestmark = pytest.mark.unit


@pytest.fixture
def drawn(page, library):
    """A figure with its drawing in place."""
    return lambda key: soup(draw(page(f"/// figure | {key}\n///").raw, library.drawings))


def test_the_drawing_is_in_the_page_so_that_it_follows_light_and_dark(drawn):
    assert drawn("windlass").select_one("figure .fig-svg svg")["aria-label"] == "windlass"


def test_a_place_that_was_drawn_leaves_no_trace_of_the_build(drawn):
    assert drawn("windlass").select("[data-drawing]") == []


def test_the_search_does_not_read_drawings(drawn):
    assert drawn("windlass").select_one(".fig-svg[data-search-exclude]")


def test_the_legend_follows_the_numbers_in_the_drawing(drawn):
    assert [text(li) for li in drawn("anatomy").select("figure ol li")] == ["Calf. It pulls.", "Heel bone. It carries."]


def test_a_drawing_without_numbers_has_no_empty_legend(drawn):
    assert drawn("windlass").select("figure ol") == []


def test_the_caption_carries_the_grade_of_what_is_shown(drawn):
    assert text(drawn("anatomy").select_one("figcaption")) == "Press your heel. Strong evidence"


def test_an_unknown_figure_gets_the_nearest(page):
    assert page("/// figure | anatomie\n///").problems == [
        'docs/start/page.md:1: /// figure | anatomie: no "anatomie" in data/figures.yml. Did you mean "anatomy"?'
    ]
