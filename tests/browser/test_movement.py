"""An exercise moves when a reader asks for it, without script, and never where motion is unwelcome."""

import pytest

pytestmark = pytest.mark.browser
PAGE = "about/components/"
STATE = """box => {
    const style = name => getComputedStyle(box.querySelector(name))
    return [style('.k0').animationName, style('.k1').animationName, style('svg .f-g').opacity]
}"""


@pytest.fixture
def figure():
    """The first drawing with a switch, in a tab that allows motion."""

    def opened(it):
        page = it.open(PAGE)
        page.emulate_media(reduced_motion="no-preference")
        return page.locator(".fig-box:has(.fig-play)").first

    return opened


def test_a_drawing_stands_still_until_its_box_is_ticked(tab, figure):
    with tab(390) as it:
        box = figure(it)
        assert box.evaluate(STATE) == ["none", "none", "1"]
        box.get_by_label("Show the movement").check()
        assert box.evaluate(STATE) == ["fs-move", "fs-move", "0"]
        box.get_by_label("Show the movement").uncheck()
        assert box.evaluate(STATE) == ["none", "none", "1"]


def test_a_reader_who_wants_less_motion_gets_no_switch_and_no_movement(tab, figure):
    with tab(390) as it:
        box = figure(it)
        box.get_by_label("Show the movement").check()
        it.page.emulate_media(reduced_motion="reduce")
        assert not box.locator(".fig-play").is_visible()
        assert box.evaluate(STATE) == ["none", "none", "1"]


def test_the_switch_works_with_script_off_and_by_keyboard(tab, figure):
    with tab(390, java_script_enabled=False) as it:
        box = figure(it)
        box.get_by_label("Show the movement").focus()
        it.page.keyboard.press("Space")
        assert box.get_by_label("Show the movement").is_checked()


def test_a_touched_link_is_painted_once_as_the_next_page_waits_for_each_shade(tab):
    with tab(390) as it:
        page = it.open("understand/what-it-is/")
        page.emulate_media(reduced_motion="no-preference")
        link = page.locator("article a[href*=symptoms]:not(.headerlink)").first
        page.evaluate("shades = 0; addEventListener('transitionrun', () => { shades += 1 })")
        link.hover()
        page.wait_for_timeout(300)
        assert link.evaluate("link => link.matches(':hover')")
        assert page.evaluate("shades") == 0
