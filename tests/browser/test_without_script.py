"""With JavaScript off a reader still reads, finds the way, opens meanings and filters claims."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def plain(tab):
    """Opens a tab without JavaScript."""
    return lambda width=390: tab(width, java_script_enabled=False)


@pytest.mark.parametrize("width", [390, 1280])
def test_a_page_reads_whole(plain, width):
    with plain(width) as it:
        page = it.open("start/today/")
        assert page.locator("h1").is_visible()
        assert page.locator("main .pain__zone").last.is_visible()
        assert page.locator("#how-sure").is_visible()
        assert page.locator(".page-foot").is_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_reader_gets_from_the_home_page_to_the_next_step_of_the_plan(plain, width):
    with plain(width) as it:
        page = it.open("")
        page.locator(".next-step > p > a").click()
        page.wait_for_url("**/start/today/")
        page.locator(".next-step > p > a").click()
        page.wait_for_url("**/start/check-your-heel/")


def test_the_menu_opens_and_leads_on(plain):
    with plain() as it:
        page = it.open("start/today/")
        page.locator(".fs-menu-button").click()
        menu = page.locator("#fs-menu")
        assert menu.is_visible()
        menu.locator("summary", has_text="Manage load").click()
        menu.locator("a", has_text="pain rules").click()
        page.wait_for_url("**/load/pain-rules/")


def test_the_sections_lead_on_from_the_header(plain):
    with plain(1280) as it:
        page = it.open("start/today/")
        page.locator(".fs-nav a", has_text="Run again").click()
        page.wait_for_url("**/run-again/")


def test_a_term_opens_its_meaning(plain):
    with plain() as it:
        page = it.open("understand/what-it-is/")
        term = page.locator("button.term").first
        term.click()
        assert page.locator(f"#{term.get_attribute('popovertarget')}").is_visible()


def test_the_claims_filter_works(plain):
    with plain(1280) as it:
        page = it.open("evidence/claims/")
        page.locator("#grade-mixed").check()
        assert page.locator("article.claim:visible").count() == page.locator("article.claim--mixed").count() > 0


def test_no_button_stands_there_that_would_do_nothing(plain):
    with plain(1280) as it:
        page = it.open("start/today/")
        for dead in (".fs-search-button", ".fs-scheme-button", ".md-search__form"):
            assert not page.locator(dead).is_visible(), dead


def test_an_old_address_leads_to_the_new_one(plain):
    with plain() as it:
        page = it.open("start/")
        page.wait_for_url("**/start/today/")


def test_the_way_to_help_is_in_sight_without_scrolling(plain):
    with plain() as it:
        for url in ("", "start/today/", "run-again/walk-run-plan/"):
            page = it.open(url)
            link = page.locator("a[href$='get-help/']:visible").first
            assert link.bounding_box()["y"] < 844, url
