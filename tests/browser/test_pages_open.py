"""Every page opens in Chromium without a complaint, on a phone and a desk, in light and dark."""

import pytest

from tests.built import NOWHERE

pytestmark = pytest.mark.browser

# One page of each kind: what differs in template or components.
KINDS = {
    "home": "",
    "plain page": "start/today/",
    "warning signs": "start/get-help/",
    "stages": "start/the-plan/",
    "drawing": "understand/what-it-is/",
    "components": "about/components/",
    "exercises": "strengthen/calf/",
    "exercise": "strengthen/exercises/heel-raise-step/",
    "exercise index": "strengthen/exercises/",
    "programme": "strengthen/programme/",
    "treatments": "treatments/",
    "questions": "faq/",
    "test values": "strengthen/find-your-weak-link/",
    "circuit": "strengthen/race-circuit/",
    "pain rules": "load/pain-rules/",
    "guide": "run-again/return-to-run-guide/",
    "walk-run table": "run-again/walk-run-plan/",
    "grades": "evidence/",
    "claims": "evidence/claims/",
    "sources": "evidence/sources/",
    "articles": "evidence/the-two-articles/",
    "glossary": "glossary/",
    "missing page": NOWHERE,
}
every_kind = pytest.mark.parametrize("url", KINDS.values(), ids=KINDS.keys())
every_view = pytest.mark.parametrize(
    ("width", "scheme"), [(320, "light"), (390, "dark"), (1280, "light"), (1280, "dark")]
)


def expected(tab, url):
    """What the console may say: the missing page itself is missing."""
    own = ("Failed to load resource: the server responded with a status of 404",) if url == NOWHERE else ()
    return [complaint for complaint in tab.complaints if not complaint.startswith(own)] if own else tab.complaints


@every_view
@every_kind
def test_a_page_opens_without_complaint_and_axe_finds_nothing(tab, axe, url, width, scheme):
    with tab(width, scheme) as it:
        page = it.open(url)
        assert (
            page.locator("body").get_attribute("data-md-color-scheme") == {"light": "default", "dark": "slate"}[scheme]
        )
        assert axe(page) == []
        assert expected(it, url) == []
        assert it.outside == []


PARTS = 4  # so that several processes share the pages


def others(site):
    """The pages beside one of each kind."""
    return sorted(set(site.pages) - set(KINDS.values()) - {"404.html"})


def opened(it, url):
    """A page with its tool, which is drawn after the page; while that grows, axe loses count."""
    page = it.open(url)
    if page.locator(".tool").count():
        page.wait_for_selector(".tool:not([hidden])")
    return page


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_on_any_other_page_and_no_page_asks_another_origin(tab, axe, site, part):
    """Each in one view: what a view changes, it changes on all pages of a kind, and those are seen in all views above."""
    found = {}
    width, scheme = [(320, "dark"), (1280, "light")][part % 2]
    with tab(width, scheme) as it:
        for url in others(site)[part::PARTS]:
            page = opened(it, url)
            faults = axe(page)
            if faults or it.complaints:
                found[url] = [*faults, *it.complaints]
                it.complaints.clear()
        assert found == {}
        assert it.outside == []


def test_no_page_scrolls_sideways_on_the_narrowest_phone_or_at_four_times_the_size(tab, site):
    """A window of 1280 × 1024 at 400 % is one of 320 × 256, four dots to a pixel."""
    wide = {}
    with tab(320, device_scale_factor=4) as it:
        it.page.set_viewport_size({"width": 320, "height": 256})
        for url in sorted(set(site.pages) - {"404.html"} | {NOWHERE}):
            page = it.open(url)
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > 320:
                culprit = """() => [...document.querySelectorAll('main *, header *, footer *')]
                    .filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 2)
                    .map(e => e.tagName + '.' + e.className)"""
                wide[url] = (width, page.evaluate(culprit))
    assert wide == {}


def test_axe_would_find_a_fault(tab, axe):
    with tab(390) as it:
        page = it.open("start/today/")
        page.evaluate("document.documentElement.removeAttribute('lang')")
        assert any(fault.startswith("html-has-lang") for fault in axe(page))


def test_a_link_that_only_its_colour_shows_would_be_seen(tab, axe):
    with tab(390) as it:
        page = it.open("start/today/")
        page.evaluate("document.querySelectorAll('main a').forEach(link => { link.style.textDecoration = 'none' })")
        assert {fault.split(":")[0] for fault in axe(page)} == {"link-in-text"}


def test_a_request_to_another_origin_would_be_seen(tab):
    with tab() as it:
        it.open("start/today/")
        it.requests.append("https://other.example/pixel.gif")
        assert it.outside == ["https://other.example/pixel.gif"]
