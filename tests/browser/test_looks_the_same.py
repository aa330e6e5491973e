"""The steps that make pages small change no pixel: each kind of page, in each state, before them and after."""

import base64
from functools import cache, partial
from itertools import product

import finish
import pytest
from finish.first_screen import first_screen
from finish.names import hashed_names
from finish.sheets import one_small_sheet
from finish.trim import without_waste
from mkdocs.commands.build import build
from mkdocs.config import load_config

from tests.browser.conftest import hosted
from tests.browser.tabs import Tabs
from tests.built import NOWHERE, SITE_URL, built_once
from tests.helpers import ROOT

pytestmark = pytest.mark.browser

PHONE, DESK, PAPER = 390, 1280, 680
FIELD = "[data-md-component=search-query]"
OPEN_ALL = "document.querySelectorAll('main details').forEach(details => { details.open = true })"


def search(page):
    """Results on show."""
    page.click(".fs-search-button:visible, .md-search__input:visible")
    page.keyboard.type("calf raise")
    page.wait_for_selector(".md-search-result__more", state="attached")
    page.wait_for_timeout(900)  # the box opens slowly, and the page behind it is held still


def search_note(page):
    """A search that finds nothing."""
    page.click(".fs-search-button:visible, .md-search__input:visible")
    page.keyboard.type("qqqqzzzz")
    page.locator(".fs-search-note__none").wait_for()
    page.wait_for_timeout(900)


def menu(page):
    """The menu of narrow screens, with one more section open."""
    page.click(".fs-menu-button")
    page.locator("#fs-menu summary").nth(2).click()


def term(page):
    """The card of a term."""
    page.locator("button.term").first.click()


def opened(page):
    """All that is closed lies open."""
    page.evaluate(OPEN_ALL)


def scrolled(page):
    """The list of contents shows where the reader is."""
    page.mouse.wheel(0, 1500)
    page.wait_for_timeout(200)


def tabbed(page):
    """The focus on a link, by keyboard."""
    page.locator("main a").first.focus()
    page.keyboard.press("Tab")


def printed(page):
    """As it is printed."""
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")


def chosen_dark(page):
    """Dark by the button, against the system."""
    page.click(".fs-scheme-button")
    page.wait_for_timeout(100)


GUIDE, ARTICLE, HOME = "run-again/return-to-run-guide/", "understand/what-it-is/", ""
LOOKS = [  # page, width, scheme, what a reader does
    *[(url, width, "light", None) for url in (HOME, ARTICLE, GUIDE) for width in (PHONE, DESK)],
    *[(url, width, "dark", None) for url, width in ((HOME, PHONE), (ARTICLE, DESK))],
    *[(url, PHONE, "light", None) for url in ("strengthen/exercises/heel-raise-step/", "glossary/", NOWHERE)],
    *[(url, PHONE, "dark", None) for url in ("treatments/", "tools/heel-check/")],
    *[(url, DESK, "light", None) for url in ("strengthen/exercises/", "treatments/", "evidence/claims/", "start/get-help/")],
    ("about/components/", PHONE, "light", opened), ("about/components/", DESK, "dark", opened),
    ("tools/load-check/", DESK, "light", None), ("tools/", DESK, "light", None),
    *[(url, PAPER, "light", printed) for url in (GUIDE, ARTICLE, "strengthen/programme/")],
    *[("about/", width, "light", do) for width in (PHONE, DESK) for do in (search, search_note, tabbed)],
    ("about/", DESK, "dark", search), ("about/", PHONE, "light", menu), ("about/", PHONE, "dark", menu),
    *[(ARTICLE, width, "light", term) for width in (PHONE, DESK)], (ARTICLE, DESK, "light", scrolled), (GUIDE, DESK, "light", chosen_dark),
]  # fmt: skip
NAMES = [f"{url or 'home'}-{width}-{scheme}{'-' + do.__name__ if do else ''}" for url, width, scheme, do in LOOKS]
IN_WINDOW = (search, search_note, menu, term, scrolled, tabbed)  # what these show stands in the window
LONGEST = 6000  # px; long pages go on as they began

# The size of both pictures, and by how much a colour differs at most (0 to 255).
COMPARE = """async both => {
  const [one, other] = await Promise.all(both.map(async data => {
    const picture = await createImageBitmap(await (await fetch("data:image/png;base64," + data)).blob());
    const paper = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
    paper.drawImage(picture, 0, 0);
    return paper.getImageData(0, 0, picture.width, picture.height);
  }));
  if (one.width !== other.width || one.height !== other.height) return 999;
  return one.data.reduce((most, value, at) => Math.max(most, Math.abs(value - other.data[at])), 0);
}"""
SMALLER = (without_waste, one_small_sheet, first_screen, hashed_names)  # the steps that must not be seen
UNSEEN = 3  # a browser rounds
TRIES = 6  # and draws some edges in one of two ways, as its threads happen to meet; what is different always is
TOOL = ".tool[data-tool]"
# Parts of the theme that nobody sees and trim.py leaves out. They lay in layers of their own, by which edges are drawn otherwise.
LEFT_OUT = ".md-overlay, .md-skip, .md-dialog {display: none}"


@pytest.fixture(scope="module")
def untouched(tmp_path_factory):
    """The address of the site without those steps."""

    def make(folder):
        steps = finish.STEPS
        finish.STEPS = tuple(step for step in steps if step not in SMALLER)
        try:
            build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), site_url=SITE_URL))
        finally:
            finish.STEPS = steps
        return ""

    with hosted(built_once(tmp_path_factory, "untouched", make).folder) as address:
        yield address


@pytest.fixture(scope="module")
def tabs_of(browser):
    """The tabs in which the site at an address is seen."""
    return cache(partial(Tabs, browser))


@pytest.fixture
def look(tabs_of):
    """What a reader sees, as the bytes of a picture."""

    def shot(address, url, width, scheme, do, js=True):
        window = {"width": width, "height": 844}
        settings = {"color_scheme": scheme, "reduced_motion": "reduce", "java_script_enabled": js, "bypass_csp": True}
        with tabs_of(address).lent(viewport=window, **settings) as it:
            page = it.open(url)
            page.evaluate(
                "css => document.head.append(Object.assign(document.createElement('style'), {textContent: css}))",
                LEFT_OUT,
            )
            page.evaluate("document.fonts.ready.then(() => {})")
            if js and url.startswith("tools/") and page.locator(TOOL).count():
                page.wait_for_selector(f"{TOOL}:not([hidden])")
            if do:
                do(page)
            whole = do not in IN_WINDOW
            height = min(LONGEST, page.evaluate("document.documentElement.scrollHeight")) if whole else window["height"]
            clip = {"x": 0, "y": 0, "width": width, "height": height}
            return page.screenshot(full_page=whole, clip=clip, animations="disabled", caret="hide")

    return shot


@pytest.fixture
def difference(browser):
    """By how much two pictures differ at most, in any place."""

    def compared(one, other):
        if one == other:
            return 0
        page = browser.new_page()
        found = page.evaluate(COMPARE, [base64.b64encode(picture).decode() for picture in (one, other)])
        page.close()
        return found

    return compared


@pytest.fixture
def change(untouched, base, look, difference):
    """By how much those steps change a page, at the least of some tries: each way of one side against each of the other."""

    def least(*view, **more):
        before, after = set(), set()
        for _ in range(TRIES):
            before.add(look(untouched, *view, **more))
            after.add(look(base, *view, **more))
            found = min(difference(*both) for both in product(before, after))
            if found <= UNSEEN:
                break
        return found

    return least


@pytest.mark.parametrize(("url", "width", "scheme", "do"), LOOKS, ids=NAMES)
def test_a_page_looks_the_same_after_the_last_steps(change, url, width, scheme, do):
    assert change(url, width, scheme, do) <= UNSEEN


@pytest.mark.parametrize("url", [HOME, ARTICLE])
def test_a_page_looks_the_same_without_script(change, url):
    assert change(url, PHONE, "light", None, js=False) <= UNSEEN


def test_a_rule_too_few_would_be_seen(base, look, difference):
    def without(page):
        page.evaluate(
            """for (const sheet of document.styleSheets) for (const rule of sheet.cssRules)
                 if (rule.selectorText === ".md-typeset ul") rule.style.all = "unset";"""
        )

    before, after = (look(base, "start/today/", PHONE, "light", do) for do in (None, without))
    assert difference(before, after) > UNSEEN
