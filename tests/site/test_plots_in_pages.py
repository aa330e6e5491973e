"""Plots on built pages: named, left out of the search, with a table that any reader can open."""

import json
import re

import pytest

from tests.helpers import ROOT, text

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def plots(site):
    """Every plot on a built page, with its address."""
    found = [(url, figure) for url, page in site.pages.items() for figure in page.select("figure.plot-box")]
    assert len(found) >= 6
    return found


def test_every_plot_says_in_words_what_it_shows(plots):
    for url, figure in plots:
        svg = figure.select_one("svg[role=img]")
        assert text(svg.find("title")), url
        assert len(text(svg.find("desc")).split()) > 15, url


def test_every_plot_has_its_numbers_as_a_table_with_heads(plots):
    for url, figure in plots:
        assert len(figure.select("details table tbody tr")) >= 2, url
        assert all(head.get("scope") for head in figure.select("th")), url


def test_every_plot_has_a_caption_with_a_grade(plots):
    for url, figure in plots:
        assert figure.select_one("figcaption a.ev[href^='#how-']"), url


def test_no_plot_brings_colours_of_its_own(plots):
    for url, figure in plots:
        for tag in figure.select("svg, svg *"):
            assert not {"fill", "stroke", "style"} & set(tag.attrs), (url, tag.name)


def test_the_search_leaves_the_words_of_the_drawing_out(site, plots):
    index = json.loads((site.folder / "search" / "search_index.json").read_text("utf-8"))
    found = " ".join(entry["text"] for entry in index["docs"])
    for _, figure in plots:
        assert text(figure.find("desc")) not in found
    assert text(plots[0][1].select_one(".plot-box__title")) in found


def light_of(colour: str) -> float:
    """The relative luminance of "#3B5258", after WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_words_and_lines_of_plots_stand_out_in_light_and_dark(scheme):
    # measured here, because axe cannot read colours inside a drawing
    css = (ROOT / "docs" / "assets" / "css" / "tokens.css").read_text("utf-8")

    def light(name: str) -> float:
        return light_of(re.findall(rf"--fs-{name}:(#[0-9A-Fa-f]{{6}})\b", css)[scheme])  # light stands first

    for name, least in {"ink": 7, "ink-2": 7, "accent": 3, "link": 3, "line-2": 3}.items():
        low, high = sorted((light(name), light("paper")))
        assert (high + 0.05) / (low + 0.05) >= least, name
