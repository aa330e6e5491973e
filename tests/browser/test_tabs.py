"""A tab that a test had is as new for the next one, or is not given to it."""

import pytest

from tests.browser.tabs import Tabs

pytestmark = pytest.mark.browser
WINDOW = {"width": 390, "height": 844}
KEPT = "JSON.stringify([localStorage, sessionStorage])"


@pytest.fixture
def tabs(browser, base):
    own = Tabs(browser, base)
    yield own
    for tab in own.free.values():
        tab.context.close()


def test_the_next_test_finds_nothing_of_the_one_before(tabs):
    with tabs.lent(viewport=WINDOW) as one:
        one.keep('{"mine": 1}')
        one.run_first("window.mine = 1")
        page = one.open("start/today/")
        assert "mine" in page.evaluate(KEPT)
        assert page.evaluate("window.mine") == 1
        page.evaluate("sessionStorage.mine = 1; addEventListener('pagehide', () => { localStorage.mine = 1 })")
        page.evaluate("console.error('mine')")
        page.set_viewport_size({"width": 1280, "height": 500})
    with tabs.lent(viewport=WINDOW) as two:
        assert two is one
        assert two.complaints == two.requests == []
        page = two.open("start/today/")
        assert page.evaluate(KEPT) == "[{},{}]"
        assert page.evaluate("[window.mine ?? null, innerWidth]") == [None, 390]


@pytest.mark.parametrize(
    "do",
    [
        lambda page: page.on("dialog", lambda dialog: dialog.dismiss()),
        lambda page: page.route("**/*.woff2", lambda route: route.abort()),
        lambda page: page.add_init_script("window.mine = 1"),
        lambda page: page.emulate_media(forced_colors="active"),
        lambda page: page.context.new_page(),
        lambda page: page.evaluate("void window.open('about:blank')"),
    ],
    ids=["listener", "route", "script", "media", "second page", "window"],
)
def test_what_lasts_ends_with_its_tab(tabs, do):
    with tabs.lent(viewport=WINDOW) as one:
        do(one.open("start/today/"))
    with tabs.lent(viewport=WINDOW) as two:
        assert two is not one


def test_a_test_that_failed_passes_no_tab_on(tabs):
    with pytest.raises(ZeroDivisionError), tabs.lent(viewport=WINDOW) as one:
        raise ZeroDivisionError
    with tabs.lent(viewport=WINDOW) as two:
        assert two is not one


def test_other_settings_or_an_empty_cache_need_another_tab(tabs):
    with tabs.lent(viewport=WINDOW) as one:
        pass
    for other in ({"color_scheme": "dark"}, {"fresh": True}):
        with tabs.lent(viewport=WINDOW, **other) as two:
            assert two is not one
