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
    assert drawn("windlass").select_one("figure .fig-svg svg title").get_text() == "The windlass"


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


# --- the drawing of an exercise --------------------------------------------------------------------

FRAMES = '<svg role="img" aria-labelledby="x-t x-d"><title id="x-t">X</title><desc id="x-d">Up.</desc><g id="x-f"><g class="k0"/><g class="k1"/></g><use href="#x-f" clip-path="url(#x-f)"/></svg>'


def test_a_drawing_with_start_and_end_has_a_switch_for_its_movement_that_is_off(page, library):
    library.drawings["heel-raise-step"] = FRAMES
    switch = page("/// exercise | heel-raise-step\n///").one(".fig-box label.fig-play")
    assert text(switch) == "Show the movement"
    assert switch.input["type"] == "checkbox"
    assert not switch.input.has_attr("checked")


def test_a_drawing_without_an_end_has_no_switch(page, library):
    library.drawings["heel-raise-step"] = FRAMES.replace('class="k1"', "")
    assert page("/// exercise | heel-raise-step\n///").html.select(".fig-play") == []


def test_the_key_explains_the_colours_that_the_drawing_has_and_no_other(page, library):
    library.drawings["heel-raise-step"] = '<svg><title>X</title><desc>Up.</desc><path class="f-w"/></svg>'
    assert page("/// exercise | heel-raise-step\n///").texts(".fig-key li") == ["Working muscle"]


def test_a_drawing_that_stands_twice_on_a_page_keeps_its_ids_apart(library):
    place = '<div data-drawing="x"></div>'
    first, second = draw(place * 2, {"x": FRAMES}).split("</div>")[:2]
    assert first == f"<div>{FRAMES}"
    assert 'aria-labelledby="x-t-2 x-d-2"' in second
    assert '<use href="#x-f-2" clip-path="url(#x-f-2)"/>' in second
    assert soup(second).find(id="x-t") is None
