"""Everything can be done with the keyboard alone: search, menu, meanings, filter, light and dark."""

import re

import pytest

pytestmark = pytest.mark.browser
RIGHT_PAGES = re.compile(r"/(understand/symptoms|start/check-your-heel)/")


def tab_to(page, selector, limit=60):
    """Press Tab until the element has the focus; fails where the keyboard never gets there."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    pytest.fail(f"{limit} times Tab never reached {selector}")


def focused(page) -> str:
    """The element that has the focus, in short."""
    return page.evaluate("document.activeElement.outerHTML.slice(0, 120)")


@pytest.mark.parametrize("width", [390, 1280])
def test_search_by_keyboard_reaches_the_right_page(tab, width):
    with tab(width) as it:
        page = it.open("about/")
        if width < 1000:
            tab_to(page, ".fs-search-button")
            page.keyboard.press("Enter")
        else:
            tab_to(page, "[data-md-component=search-query], .fs-search-button")
            page.keyboard.press("Enter")
        page.keyboard.type("morning heel pain")
        page.wait_for_selector(".md-search-result__item a")
        for _ in range(3):  # one of the first three results, by the arrow keys
            page.keyboard.press("ArrowDown")
            if RIGHT_PAGES.search(page.evaluate("document.activeElement.href || ''")):
                break
        page.keyboard.press("Enter")
        page.wait_for_url(RIGHT_PAGES)


def test_the_number_of_results_is_announced(tab):
    with tab() as it:
        page = it.open("about/")
        page.locator("[data-md-component=search-query]").fill("morning heel pain")
        page.wait_for_selector(".md-search-result__item a")
        assert re.search(r"\d+ matching", page.locator("[role=status]").inner_text())


def test_escape_closes_the_search_and_the_button_gets_the_focus_back(tab):
    with tab(390) as it:
        page = it.open("about/")
        tab_to(page, ".fs-search-button")
        page.keyboard.press("Enter")
        page.keyboard.type("calf")
        page.keyboard.press("Escape")
        page.wait_for_function("document.activeElement.matches('.fs-search-button')")


@pytest.mark.parametrize("key", ["f", "s", "/", "n", "p", ",", "."])
def test_a_single_character_does_nothing(tab, key):
    with tab() as it:
        page = it.open("start/check-your-heel/")
        before = page.url
        page.keyboard.press(key)
        page.wait_for_timeout(150)
        assert page.url == before
        assert not page.locator("#__search").is_checked()


def test_the_first_tab_leads_past_the_header(tab):
    with tab() as it:
        page = it.open("start/today/")
        page.keyboard.press("Tab")
        assert "Skip" in focused(page)
        page.keyboard.press("Enter")
        assert page.url.endswith("#title")
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('main')")


def test_a_term_opens_its_meaning_by_keyboard_and_escape_closes_it(tab):
    with tab(390) as it:
        page = it.open("understand/what-it-is/")
        term = page.locator("button.term").first
        card = page.locator(f"#{term.get_attribute('popovertarget')}")
        term.focus()
        page.keyboard.press("Enter")
        assert card.is_visible()
        box = card.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
        page.keyboard.press("Escape")
        assert not card.is_visible()
        assert term.evaluate("e => e === document.activeElement")


def test_a_term_opens_its_meaning_by_touch(tab):
    with tab(390, has_touch=True) as it:
        page = it.open("understand/what-it-is/")
        term = page.locator("button.term").first
        term.tap()
        assert page.locator(f"#{term.get_attribute('popovertarget')}").is_visible()


def test_the_claims_filter_shows_one_grade(tab):
    with tab() as it:
        page = it.open("evidence/claims/")
        everything = page.locator("article.claim:visible").count()
        page.locator("#grade-all").focus()
        page.keyboard.press("ArrowDown")
        assert page.locator("#grade-strong").is_checked()
        strong = page.locator("article.claim--strong").count()
        assert page.locator("article.claim:visible").count() == strong
        assert page.locator("article.claim--strong:visible").count() == strong
        assert 0 < strong < everything


def test_a_subject_without_any_claim_of_the_grade_hides_its_heading(tab):
    with tab() as it:
        page = it.open("evidence/claims/")
        page.locator("#grade-strong").check()
        empty = "[...document.querySelectorAll('.claim-group')].filter(g => g.checkVisibility() && \
            ![...g.querySelectorAll('article')].some(a => a.checkVisibility())).length"
        assert page.evaluate(empty) == 0


def test_the_menu_opens_by_keyboard_and_escape_closes_it(tab):
    with tab(390) as it:
        page = it.open("start/today/")
        tab_to(page, ".fs-menu-button")
        page.keyboard.press("Enter")
        assert page.locator("#fs-menu").is_visible()
        page.keyboard.press("Escape")
        assert not page.locator("#fs-menu").is_visible()
        assert "fs-menu-button" in focused(page)


def test_a_closed_menu_takes_no_focus(tab):
    with tab(390) as it:
        page = it.open("start/today/")
        inside = []
        for _ in range(25):
            page.keyboard.press("Tab")
            inside.append(page.evaluate("!!document.activeElement.closest('#fs-menu')"))
        assert not any(inside)


def test_light_and_dark_are_switched_by_keyboard_and_remembered(tab):
    with tab() as it:
        page = it.open("start/today/")
        tab_to(page, ".fs-scheme-button")
        page.keyboard.press("Enter")
        dark = "document.body.getAttribute('data-md-color-scheme') === 'slate'"
        page.wait_for_function(dark)
        it.open("load/pain-rules/")
        assert page.evaluate(dark)


def test_whatever_has_the_focus_is_seen(tab):
    with tab() as it:
        page = it.open("start/today/")
        hidden = []
        for _ in range(40):
            page.keyboard.press("Tab")
            mark = "(() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect(); \
                return e === document.body || (r.width > 0 && r.height > 0 && \
                (s.outlineStyle !== 'none' || s.boxShadow !== 'none' || e.matches('input'))) })()"
            if not page.evaluate(mark):
                hidden.append(focused(page))
        assert hidden == []


def test_a_grade_leads_to_its_proof_and_back_to_the_sentence(tab):
    with tab() as it:
        page = it.open("start/today/")
        chip = page.locator("main a.ev[id^=cite-]").first
        name = chip.get_attribute("id").removeprefix("cite-")
        chip.focus()
        page.keyboard.press("Enter")
        assert page.url.endswith(f"#how-{name}")
        assert page.locator(f"#how-{name}").is_visible()
        page.locator(f"#how-{name} a[href='#cite-{name}']").focus()
        page.keyboard.press("Enter")
        assert page.url.endswith(f"#cite-{name}")


def test_what_a_link_leads_to_is_not_under_the_header(tab):
    with tab(390) as it:
        page = it.open("run-again/return-to-run-guide/#after-30-minutes")
        page.wait_for_timeout(200)
        top = page.locator("#after-30-minutes").evaluate("e => e.getBoundingClientRect().top")
        header = page.locator(".md-header").evaluate("e => e.getBoundingClientRect().bottom")
        assert top >= header - 1
