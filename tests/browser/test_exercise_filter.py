"""The list of exercises can be narrowed, and says how many are left; without script nothing is lost."""

import pytest

pytestmark = pytest.mark.browser
PAGE = "strengthen/exercises/"
SEEN = "cards => cards.filter(card => card.offsetParent).map(card => card.querySelector('b').textContent)"


@pytest.fixture
def page(browser, base):
    page = browser.new_page()
    page.goto(base + PAGE)
    page.wait_for_selector(".ex-filter")
    yield page
    page.close()


def seen(page):
    """The names of the cards in sight."""
    return page.eval_on_selector_all(".ex-index .excard", SEEN)


def test_all_exercises_stand_there_at_first(page):
    assert len(seen(page)) == 27
    assert page.inner_text(".ex-filter [role=status]") == "27 exercises"


def test_a_choice_leaves_what_fits_and_says_how_many(page):
    page.select_option(".ex-filter label:has-text('By kit') select", label="Rope")
    assert seen(page) == ["Skipping rope"]
    assert page.inner_text(".ex-filter [role=status]") == "1 exercise fits"


def test_choices_that_nothing_fits_say_what_to_do(page):
    page.select_option(".ex-filter label:has-text('By kit') select", label="Rope")
    page.select_option(".ex-filter label:has-text('By landing') select", label="No landing")
    assert seen(page) == []
    assert "Choose All" in page.inner_text(".ex-filter [role=status]")


def test_a_group_without_cards_has_no_heading(page):
    page.select_option(".ex-filter label:has-text('By kit') select", label="Rope")
    heads = page.eval_on_selector_all(".ex-index section", "all => all.filter(one => one.offsetParent).length")
    assert heads == 1
