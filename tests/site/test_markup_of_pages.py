"""Pages are sound HTML that a screen reader can walk: headings, names, ids, landmarks."""

import re
from collections import Counter
from itertools import pairwise

import html5lib
import pytest

from tests.helpers import text

pytestmark = pytest.mark.site
HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]


def test_each_page_has_one_heading_of_the_first_level(site):
    assert {url: n for url, page in site.files.items() if (n := len(page.select("h1"))) != 1} == {}


def test_headings_skip_no_level(site):
    jumps = {}
    for url, page in site.pages.items():
        levels = [int(tag.name[1]) for tag in page.find_all(HEADINGS)]
        found = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        if found or levels[0] != 1:
            jumps[url] = levels
    assert jumps == {}


def test_no_heading_is_empty(site):
    assert [url for url, page in site.files.items() for tag in page.find_all(HEADINGS) if not text(tag)] == []


def test_the_heading_is_the_title_of_the_page(site):
    for url, page in site.pages.items():
        if url not in ("", "404.html"):
            assert text(page.h1) in text(page.title), url


def test_ids_are_unique(site):
    twice = {}
    for url, page in site.files.items():
        count = Counter(tag["id"] for tag in page.find_all(id=True))
        if found := [name for name, n in count.items() if n > 1]:
            twice[url] = found
    assert twice == {}


def test_ids_hold_no_white_space(site):
    assert [
        tag["id"] for page in site.files.values() for tag in page.find_all(id=True) if re.search(r"\s|^$", tag["id"])
    ] == []


@pytest.mark.parametrize(
    "name", ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "popovertarget"]
)
def test_what_refers_to_an_id_finds_it(site, name):
    lost = [
        (url, tag[name])
        for url, page in site.files.items()
        for tag in page.find_all(attrs={name: True})
        for one in tag[name].split()
        if not page.find(id=one)
    ]
    assert lost == []


def test_every_image_has_its_words(site):
    assert [(url, str(img)) for url, page in site.files.items() for img in page.select("img:not([alt])")] == []


def is_named(svg) -> bool:
    """Whether a drawing has a name for those who do not see it."""
    return svg.get("role") == "img" and bool(svg.get("aria-label") or svg.get("aria-labelledby") or svg.find("title"))


def test_every_drawing_is_named_or_hidden(site):
    nameless = [
        (url, str(svg)[:100])
        for url, page in site.files.items()
        for svg in page.select("svg")
        if not is_named(svg) and not svg.find_parent(attrs={"aria-hidden": "true"}) and svg.get("aria-hidden") != "true"
        and not names_its_control(svg)
        and not svg.find_parent("label", attrs={"for": "__search"})  # the theme's unseen switch; our button is named
    ]  # fmt: skip
    assert nameless == []


def names_its_control(svg) -> bool:
    """Whether the button, label or link around an icon has a name of its own, so that the icon needs none."""
    around = svg.find_parent(["button", "label", "a"])
    return bool(around and (around.get("aria-label") or around.get("title") or text(around)))


def test_every_control_has_a_name(site):
    nameless = [
        (url, str(tag)[:100])
        for url, page in site.files.items()
        for tag in page.select("button, a[href]")
        if not text(tag)
        and not tag.get("aria-label")
        and not tag.get("title")
        and not tag.select("img[alt], svg[aria-label]")
    ]
    assert nameless == []


def test_every_page_says_its_language_title_description_and_width(site):
    for url, page in site.files.items():
        assert page.html["lang"].startswith("en"), url
        assert text(page.title), url
        assert "width=device-width" in page.select_one("meta[name=viewport]")["content"], url
        if url in site.pages:
            assert page.select_one("meta[name=description]")["content"], url


def test_titles_are_no_other_pages(site):
    count = Counter(text(page.title) for page in site.pages.values())
    assert [title for title, n in count.items() if n > 1] == []


def test_a_reader_may_zoom(site):
    for page in site.files.values():
        assert not re.search(r"user-scalable=no|maximum-scale=1", page.select_one("meta[name=viewport]")["content"])


def test_each_page_has_one_main_part_and_a_way_straight_to_it(site):
    for url, page in site.pages.items():
        assert len(page.select("main")) == 1, url
        skip = page.select_one("a.fs-skip, a.md-skip")
        assert page.select_one(f"main {skip['href']}, {skip['href']}"), url


def test_navigations_have_names_that_differ(site):
    same = {}
    for url, page in site.pages.items():
        count = Counter(nav.get("aria-label") or nav.get("aria-labelledby") for nav in page.select("nav"))
        if found := [name for name, n in count.items() if n > 1 or not name]:
            same[url] = found
    assert same == {}


def test_every_table_has_heads_and_says_what_they_head(site):
    wrong = [
        (url, str(th)[:80])
        for url, page in site.pages.items()
        for th in page.select("table[class] th")
        if th.get("scope") not in ("col", "row", "rowgroup")
    ]
    assert wrong == []
    assert [url for url, page in site.pages.items() for table in page.select("table") if not table.select("th")] == []


def test_no_style_stands_in_an_attribute(site):
    # a strict content policy would drop it; drawings keep theirs in presentation attributes
    assert [(url, str(tag)[:80]) for url, page in site.files.items() for tag in page.select("[style]")] == []


def test_no_script_stands_in_an_attribute(site):
    handlers = re.compile(r"^on[a-z]+$")
    found = [
        (url, name)
        for url, page in site.files.items()
        for tag in page.find_all(True)
        for name in tag.attrs
        if handlers.match(name)
    ]
    assert found == []


def test_nothing_that_a_writer_types_for_the_build_reaches_the_reader(site):
    left = {}
    for url, page in site.pages.items():
        shown = " ".join(
            node for node in page.body.find_all(string=True) if node.parent.name not in ("script", "style", "code")
        )
        if found := re.findall(
            r"\[@[^\]]*\]|^///.*|\{ ?[#.:][^}]*\}|\]\([^)]*\)|\x02|\x03|wzxhzdk|\*\*|data-drawing", shown, re.M
        ):
            left[url] = found
    assert left == {}


def test_every_place_for_a_drawing_is_drawn(site):
    empty = [
        url for url, page in site.pages.items() for place in page.select(".fig-svg") if not place.select_one("svg")
    ]
    assert empty == []
    assert any(page.select(".fig-svg svg") for page in site.pages.values())


# Faults in the theme's own HTML that browsers read as intended. Each with its reason.
THEME_FAULTS: set[str] = set()


def test_the_html_is_valid(site):
    faults = {}
    for path, body in site.bytes().items():
        if path.endswith(".html"):
            parser = html5lib.HTMLParser(strict=False)
            parser.parse(body.decode())
            found = {str(code) for _, code, _ in parser.errors} - THEME_FAULTS
            if found:
                faults[path] = found
    assert faults == {}
