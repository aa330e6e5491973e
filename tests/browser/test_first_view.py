"""A page comes at once and stays where it is: few requests, little weight, nothing that moves while it loads."""

import pytest

from checks import first_view

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", first_view.WIDTHS)
@pytest.mark.parametrize("url", first_view.PAGES.values(), ids=first_view.PAGES.keys())
def test_a_cold_visit_asks_for_little_and_nothing_moves(browser, base, url, width):
    seen = first_view.look(browser, base + url, width)
    assert seen.requests <= first_view.MOST_REQUESTS, seen.asked
    assert seen.fonts <= first_view.MOST_FONTS
    assert seen.shift == 0


@pytest.mark.parametrize("url", first_view.PAGES.values(), ids=first_view.PAGES.keys())
def test_all_that_a_page_asks_for_is_there(tab, url):
    with tab(fresh=True) as it:
        missing = []
        it.page.on("response", lambda answer: answer.ok or missing.append(answer.url))
        it.open(url)
        assert missing == []


@pytest.mark.parametrize("width", first_view.WIDTHS)
@pytest.mark.parametrize("late", ["**/*.woff2", "**/*.css"])
@pytest.mark.parametrize("url", [*first_view.PAGES.values(), "tools/diary/"], ids=[*first_view.PAGES, "tool"])
def test_nothing_moves_where_a_part_comes_late(browser, base, url, late, width):
    """A page may be painted before its fonts or its style sheet are there."""
    assert first_view.look(browser, base + url, width, late=late).shift == 0


def test_a_page_that_moves_would_be_seen(browser, base):
    push = (
        "setTimeout(() => document.querySelector('h1').insertAdjacentHTML('beforebegin', '<p>Late</p><p>Late</p>'), 50)"
    )
    seen = first_view.look(
        browser, base + "understand/what-it-is/", 390, script=f"addEventListener('load', () => {push})"
    )
    assert seen.shift > 0


@pytest.mark.parametrize("width", [1220, 1280])
def test_the_header_is_as_high_before_the_fonts_are_there(tab, width):
    heights = []
    for fonts in ("**/*.none", "**/fs-text.*", "**/fs-display.*", "**/*.woff2"):  # none missing, one, the other, all
        with tab(width, fresh=True) as it:
            it.page.route(fonts, lambda route: route.abort())
            heights.append(it.open("start/today/").evaluate("document.querySelector('.md-header').offsetHeight"))
    assert len(set(heights)) == 1
