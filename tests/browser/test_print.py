"""On paper: the text, the drawings and where links lead; no menus, nothing closed, nothing dark."""

from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser
PAPER = 680  # CSS pixels: A4 between margins of 15 mm
PRINTED = [
    "run-again/return-to-run-guide/", "strengthen/calf/", "strengthen/exercises/heel-raise-step/",
    "strengthen/programme/", "understand/what-it-is/", "evidence/claims/",
]  # fmt: skip
every_page = pytest.mark.parametrize("url", PRINTED)

CHROME = """header, footer, .md-sidebar, .fs-safety, .fs-skip, .fs-menu, .md-search, .claim-filter, .headerlink,
    .how__links, [popover], input:not(.tick *), button:not(.term)"""  # boxes to tick off are for paper
AS_PRINTED = """() => [...document.querySelectorAll(".md-content *")].map(e => {
    const s = getComputedStyle(e);
    return [e.tagName, e.className.baseVal ?? e.className, s.color, s.backgroundColor, s.borderTopColor, s.fill, s.stroke].join("|");
})"""
AFTER = "e => getComputedStyle(e, '::after').content"


@pytest.fixture
def paper(tab):
    """Opens a page as it is printed."""

    def opened(it, url):
        page = it.open(url)
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        return page

    return opened


@every_page
def test_no_menu_search_or_button_is_printed(tab, paper, url):
    with tab(PAPER) as it:
        page = paper(it, url)
        seen = (
            "s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))"
        )
        assert page.evaluate(seen, CHROME) == []
        assert page.locator("h1").is_visible()


@every_page
def test_whoever_reads_in_the_dark_prints_light(tab, paper, url):
    printed = {}
    for scheme in ("light", "dark"):
        with tab(PAPER, scheme) as it:
            page = paper(it, url)
            printed[scheme] = page.evaluate(AS_PRINTED)
            assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert [pair for pair in zip(printed["light"], printed["dark"], strict=True) if pair[0] != pair[1]] == []


@pytest.mark.parametrize("url", ["strengthen/calf/", "understand/what-it-is/"])
def test_drawings_are_printed(tab, paper, url):
    with tab(PAPER) as it:
        drawings = paper(it, url).locator(".md-content svg.fig")
        sizes = [drawing.bounding_box() for drawing in drawings.all()]
        assert sizes
        assert [size for size in sizes if not size or size["width"] < 100 or size["height"] < 60] == []


def test_links_are_spelled_out(tab, paper):
    with tab(PAPER) as it:
        page = paper(it, "about/coaching-and-help/")
        away = page.locator(".md-content p > a[href='https://www.strengthforendurance.com/']").first
        assert "https://www.strengthforendurance.com/" in away.evaluate(AFTER)
        own = page.locator(".md-content p > a[href*='return-to-run-guide/']").first
        path = f"{urlsplit(it.base).path}run-again/return-to-run-guide/"
        assert own.get_attribute("data-path") == path
        assert path in own.evaluate(AFTER)
        assert page.locator(".page-foot__here").is_visible()


def test_a_chip_that_leads_down_the_page_gets_no_address(tab, paper):
    with tab(PAPER) as it:
        chip = paper(it, "start/today/").locator("a.ev[href^='#how-']").first
        assert chip.evaluate(AFTER) == "none"


@every_page
def test_what_is_closed_on_a_screen_is_printed(tab, paper, url):
    with tab(PAPER) as it:
        page = paper(it, url)
        closed = """[...document.querySelectorAll(".md-content details > :not(summary)")]
            .filter(e => !e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))"""
        assert page.evaluate(closed) == []


@every_page
def test_nothing_is_wider_than_the_paper(tab, paper, url):
    with tab(PAPER) as it:
        assert paper(it, url).evaluate("document.documentElement.scrollWidth") <= PAPER
