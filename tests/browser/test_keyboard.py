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
        page.locator("[data-md-component=search-query]").press_sequentially("morning heel pain")
        page.wait_for_selector(".md-search-result__item a")
        assert re.search(r"\d+ matching", page.locator(".md-search-result__meta[role=status]").inner_text())


def test_escape_closes_the_search_and_the_button_gets_the_focus_back(tab):
    with tab(390) as it:
        page = it.open("about/")
        tab_to(page, ".fs-search-button")
        page.keyboard.press("Enter")
        page.keyboard.type("calf")
        page.keyboard.press("Escape")
        page.wait_for_function("() => document.activeElement.matches('.fs-search-button')")


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
        page.wait_for_function(f"() => {dark}")
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


# Where the focus is: "" when all is well, else what is wrong. Inside the header nothing can lie over it.
IN_SIGHT = """async () => {
  for (const frame of [1, 2]) await new Promise(requestAnimationFrame); // the theme moves its columns as the page scrolls
  const e = document.activeElement, header = document.querySelector(".md-header");
  if (e === document.body || header.contains(e) || e.matches(".fs-skip")) return "";
  const box = e.getClientRects()[0], edge = header.getBoundingClientRect().bottom;
  const name = `${e.tagName}.${e.className} "${e.textContent.trim().slice(0, 30)}"`;
  if (!box || !box.width) return name + " has no size";
  if (box.top < edge - 1) return `${name} begins at ${box.top}, under the header, which ends at ${edge}`;
  if (box.top > innerHeight - 8) return name + " lies below the window";
  const at = document.elementFromPoint(box.left + Math.min(box.width, 20) / 2, box.top + Math.min(box.height, 12) / 2);
  return e.contains(at) || at?.contains(e) ? "" : name + " lies under " + at?.outerHTML.slice(0, 60);
}"""


@pytest.mark.parametrize(("url", "width"), [("start/today/", 1280), ("strengthen/calf/", 390)])
def test_the_focus_never_lies_under_the_header_forwards_or_backwards(tab, url, width):
    with tab(width) as it:
        page = it.open(url)
        stops, hidden = 0, []
        for key, end in (("Tab", "body"), ("Shift+Tab", ".fs-skip")):
            for _ in range(400):
                page.keyboard.press(key)
                stops += 1
                if fault := page.evaluate(IN_SIGHT):
                    hidden.append((key, fault))
                if page.evaluate("end => document.activeElement.matches(end)", end):
                    break
            else:
                pytest.fail(f"{key} never came to the end of the page")
        assert stops > 60
        assert hidden == []


def test_this_test_would_see_a_hidden_focus(tab):
    with tab() as it:
        page = it.open("start/today/")
        page.locator("main .in-short ~ p a").first.focus()
        page.evaluate("document.activeElement.scrollIntoView(); scrollBy(0, 64)")
        assert "under the header" in page.evaluate(IN_SIGHT)


@pytest.mark.parametrize("scripted", [True, False])
def test_a_link_to_a_claim_opens_its_entry(tab, scripted):
    with tab(java_script_enabled=scripted) as it:
        page = it.open("start/today/")
        link = page.locator("main a.ev[href^='#how-']").first
        entry = page.locator(f"[id='{link.get_attribute('href').removeprefix('#')}']")
        assert not entry.is_visible()
        link.click()
        assert entry.is_visible()
        assert entry.locator("xpath=../summary").is_visible()


def test_an_entry_opens_and_closes_by_keyboard(tab):
    with tab() as it:
        page = it.open("start/today/")
        summary = page.locator(".how summary").first
        summary.focus()
        for opened in (True, False):
            page.keyboard.press("Enter")
            assert page.locator(".how .how__more").first.is_visible() is opened


def test_the_sections_are_reached_in_order_by_keyboard(tab):
    with tab() as it:
        page = it.open("start/today/")
        tab_to(page, ".fs-nav a")
        names = [page.evaluate("document.activeElement.textContent")]
        while page.evaluate("!!document.activeElement.closest('.fs-nav')"):
            page.keyboard.press("Tab")
            names.append(page.evaluate("document.activeElement.textContent"))
        assert names[:-1] == page.locator(".fs-nav a").all_text_contents()
        page.locator(".fs-nav a", has_text="Run again").press("Enter")
        page.wait_for_url("**/run-again/")


def test_escape_closes_the_search_on_a_wide_screen(tab):
    with tab() as it:
        page = it.open("about/")
        page.locator("[data-md-component=search-query]").focus()
        page.keyboard.type("calf")
        page.wait_for_selector(".md-search-result__item a")
        page.keyboard.press("Escape")
        page.wait_for_function("() => !document.getElementById('__search').checked")
        reached = []
        for _ in range(12):
            page.keyboard.press("Tab")
            reached.append(page.evaluate("!!document.activeElement.closest('.md-search__output')"))
        assert not any(reached)


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
