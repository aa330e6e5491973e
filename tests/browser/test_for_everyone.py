"""One page of each kind for everyone (WCAG 2.2 AA): text whole at every size, focus in sight, no trap, nothing moves.

What axe and the contrasts show is in test_pages_open.py and test_contrast.py; what a reader does by keyboard in
test_keyboard.py. Here each page is loaded once and put into the views that readers choose (everyone.py).
"""

import re

import pytest

from tests.browser.everyone import LOST, MOVES, SMALL, TAKEN, UNSEEN_FOCUS, complaints, read_aloud, settings, trapped
from tests.built import NOWHERE, SITE_URL
from tests.helpers import ROOT

pytestmark = pytest.mark.browser
KINDS = {
    "home": "",
    "article": "start/today/",
    "exercise": "strengthen/exercises/heel-raise-step/",
    "exercise index": "strengthen/exercises/",
    "guide": "run-again/return-to-run-guide/",
    "programme": "strengthen/programme/",
    "treatments": "treatments/",
    "claims": "evidence/claims/",
    "sources": "evidence/sources/",
    "glossary": "glossary/",
    "questions": "faq/",
    "home tests": "strengthen/find-your-weak-link/",
    "privacy": "about/privacy/",
    "missing page": NOWHERE,
    "tools": "tools/",
}
FRAME = (ROOT / "tests/data/read_aloud/frame.txt").read_text("utf-8")
PARTS = ["header", "main", "footer"]


@pytest.mark.parametrize("url", KINDS.values(), ids=KINDS.keys())
def test_nobody_is_kept_out_of_a_page(tab, url):
    with tab() as it:
        assert complaints(it.open(url)) == {}


def test_the_page_on_accessibility_names_these_pages_and_each_tool(site):
    page = site.pages["about/accessibility/"]
    _, kinds, tools = page.find(id="how-we-check").find_next("tbody").select("tr")
    named = {site.absolute(link["href"], "about/accessibility/").removeprefix(SITE_URL) for link in kinds.select("a")}
    assert named | {NOWHERE} == set(KINDS.values())
    names = {name.strip().lower().replace(" ", "-") for name in tools.td.get_text().split(",")}
    assert names | {"index"} == {path.stem for path in (ROOT / "docs/tools").glob("*.md")}


def test_the_frame_of_a_page_is_read_in_this_order_and_by_these_names(tab):
    """Header and foot of every page, on a phone. To change the file on purpose, print `said` into it."""
    with tab(390) as it:
        page = it.open("about/privacy/")
        said = "".join(read_aloud(page.locator(part)) for part in (".md-header", ".fs-safety", ".fs-foot"))
        assert said == FRAME


@pytest.mark.parametrize("url", KINDS.values(), ids=KINDS.keys())
def test_regions_come_in_the_order_of_every_page(site, url):
    page = site.pages[url if url != NOWHERE else "404.html"]
    tops = [tag.name for tag in page.find_all(PARTS) if not tag.find_parent(["main", "article"])]
    assert tops == PARTS
    names = [nav["aria-label"] for nav in page.find_all("nav")]
    usual = [
        "Sections",
        "Menu",
        "Safety",
        "Pages in this section",
        "On this page",
        "Previous and next page",
        "All sections",
        "Safety and about us",
    ]
    assert [name for name in names if name in usual] == [name for name in usual if name in names]
    assert {"Sections", "Menu", "Safety", "All sections", "Safety and about us"} <= set(names)


def test_help_stands_at_the_same_place_of_every_page(site):
    """Consistent help (3.2.6): warning signs first, then a way to tell us, then the links of the footer."""
    order = {}
    for url, page in site.pages.items():
        places = list(page.find_all(True))
        found = [
            page.select_one(".md-header .fs-help"),
            page.select_one(".fs-safety .fs-help"),
            page.find("a", string="Tell us what is wrong"),
            page.find("footer").find("a", string="Warning signs"),
            page.find("footer").find("a", string="Glossary"),
            page.find("footer").find("a", string="Privacy"),
        ]
        at = [next(i for i, one in enumerate(places) if one is tag) for tag in found if tag]
        if at != sorted(at) or len(at) < len(found) - (url == "404.html"):
            order[url] = at
    assert order == {}


VAGUE = {"here", "click here", "more", "read more", "link", "this", "this page", "see", "details", "go"}


def test_no_link_is_vague(site):
    found = [
        (url, link.get_text(strip=True))
        for url, page in site.pages.items()
        for link in page.select("a[href]")
        if link.get_text(" ", strip=True).strip(" .").lower() in VAGUE and not link.get("aria-label")
    ]
    assert found == []


def test_a_device_may_be_held_either_way(site):
    import json

    assert "orientation" not in json.loads((site.folder / "manifest.webmanifest").read_text("utf-8"))
    written = "".join(
        path.read_text("utf-8") for path in (ROOT / "docs/assets").rglob("*") if path.suffix in (".js", ".css")
    )
    assert not re.search(r"orientation\.lock|\(orientation:", written)


def test_nothing_opens_by_hovering_and_a_meaning_stays_until_it_is_sent_away(tab):
    """Content on hover or focus (1.4.13): meanings open by a press alone, the pointer may move onto them, Escape closes."""
    with tab() as it:
        page = it.open("start/today/")
        term = page.locator("main button.term").first
        card = page.locator(f"[id='{term.get_attribute('popovertarget')}']")
        seen = "() => [...document.querySelectorAll('*')].filter(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true})).length"
        before = page.evaluate(seen)
        term.hover()
        page.wait_for_timeout(150)
        assert page.evaluate(seen) == before
        term.focus()
        assert not card.is_visible()
        term.click()
        card.hover()
        assert card.is_visible()
        page.keyboard.press("Escape")
        assert not card.is_visible()


# --- Would a fault be seen? --------------------------------------------------------------------------------


def test_these_probes_see_what_they_are_for(tab):
    broken = """css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet] }"""
    with tab() as it:
        page = it.open("start/today/")
        assert page.evaluate(LOST) == []
        page.evaluate(
            broken,
            "main h1 { width: 3000px; text-align: right; text-wrap: nowrap } .in-short { height: 2rem; overflow: hidden } .eyebrow { margin-bottom: -3rem }",
        )
        said = " ".join(page.evaluate(LOST))
        for part in ("runs off the page", "is cut off by div.in-short", "lies over", "wide in a window"):
            assert part in said
        page.evaluate(
            broken,
            ".fs-notice { display: block !important; position: fixed; inset: 30% 0 0; z-index: 9; background: #fff }",
        )
        assert "lies under something" in " ".join(page.evaluate(UNSEEN_FOCUS, 60))
        page.evaluate(broken, "main a:focus-visible { outline: 0 !important }")
        assert "has no mark of the focus" in " ".join(page.evaluate(UNSEEN_FOCUS, 60))
        page.evaluate(
            broken,
            "@keyframes spin { to { rotate: 360deg } } .in-short { animation: spin 1s infinite } html { scroll-behavior: smooth }",
        )
        assert len(page.evaluate(MOVES)) == 2
        page.evaluate(
            broken,
            ".fs-foot__list { gap: 0 } .fs-foot__list a { min-height: 0 !important; line-height: .5; font-size: 6px }",
        )
        assert page.evaluate(SMALL)
        page.emulate_media(forced_colors="active")
        page.evaluate(broken, ".ev::before { forced-color-adjust: auto !important }")
        assert "the sign of" in " ".join(page.evaluate(TAKEN))
        page.evaluate("document.querySelector('main .in-short').insertAdjacentHTML('afterend', '<input id=trap>')")
        page.evaluate("void (trap.onkeydown = e => { if (e.key === 'Tab') e.preventDefault(); })")
        assert "times Tab led to" in trapped(page, 60)


def test_a_view_leaves_the_page_as_it_was(tab):
    with tab(390) as it:
        page = it.open("start/today/")
        before = page.evaluate("[innerWidth, getComputedStyle(document.documentElement).fontSize]")
        with settings(page, 320, 256, 32, "p { letter-spacing: .12em }"):
            assert page.evaluate("[innerWidth, getComputedStyle(document.documentElement).fontSize]") == [320, "40px"]
        assert page.evaluate("[innerWidth, getComputedStyle(document.documentElement).fontSize]") == before
