"""The home page on every width: three ways in at first sight, figures beside the words, nothing in motion."""

import pytest

pytestmark = pytest.mark.browser
STAIRCASE = 1220  # px; 76.25em, from where the columns have room for the figures
every_scheme = pytest.mark.parametrize("scheme", ["light", "dark"])

BOX = (
    "e => { const b = e.getBoundingClientRect(); return {left: b.left, top: b.top, right: b.right, bottom: b.bottom} }"
)
# Boxes of the lines of text, and of the parts of the figures, as [name, left, top, right, bottom]: the box of a
# paragraph is wider than its words, and that of a figure holds much air.
LINES = """() => [...document.querySelectorAll('.hero :is(h1 span, .lead, .stair__n, .stair__t, .stair__d)')].flatMap(e => {
    const range = document.createRange(); range.selectNodeContents(e);
    return [...range.getClientRects()].map(b => [e.textContent, b.left, b.top, b.right, b.bottom]) })"""
LIMBS = """() => [...document.querySelectorAll('.stair .hf path')].map(e => {
    const b = e.getBoundingClientRect(); return [e.closest('.stair').className, b.left, b.top, b.right, b.bottom] })"""


def box(page, selector):
    """Where an element stands in the window, in px."""
    return page.locator(selector).evaluate(BOX)


@every_scheme
def test_all_three_ways_in_stand_in_the_first_950_px_of_a_phone(tab, scheme):
    with tab(390, scheme) as it:
        page = it.open("")
        page.set_viewport_size({"width": 390, "height": 950})
        assert [n for n in (1, 2, 3) if box(page, f".stair--{n}")["bottom"] > 950] == []


@every_scheme
@pytest.mark.parametrize("width", [320, 390, 768, 960, 1024, STAIRCASE, 1280, 1600, 1920])
def test_no_figure_covers_words(tab, width, scheme):
    with tab(width, scheme) as it:
        page = it.open("")
        lines, limbs = page.evaluate(LINES), page.evaluate(LIMBS)
        assert len(lines) >= 11
        assert len(limbs) >= 30
        covered = [
            (step, words)
            for words, left, top, right, bottom in lines
            for step, x, y, right_of, under in limbs
            if left < right_of and right > x and top < under and bottom > y
        ]
        assert covered == []


@pytest.mark.parametrize("width", [320, 390, 768, 960, STAIRCASE - 1, STAIRCASE, 1280, 1600])
def test_the_page_does_not_scroll_sideways(tab, width):
    with tab(width) as it:
        assert it.open("").evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", [390, 960, STAIRCASE - 1])
def test_below_its_width_there_is_no_staircase(tab, width):
    with tab(width) as it:
        page = it.open("")
        steps = [box(page, f".stair--{n}") for n in (1, 2, 3)]
        for n, step in enumerate(steps, 1):
            figure = box(page, f".stair--{n} .hf")
            assert step["top"] <= figure["top"], "a figure stands within its card"
            assert figure["bottom"] <= step["bottom"]
        assert not steps[0]["top"] > steps[1]["top"] > steps[2]["top"]


@pytest.mark.parametrize("width", [STAIRCASE, 1280, 1600])
def test_from_its_width_on_the_steps_rise_and_each_figure_stands_on_its_step(tab, width):
    with tab(width) as it:
        page = it.open("")
        steps = [box(page, f".stair--{n}") for n in (1, 2, 3)]
        assert steps[0]["top"] > steps[1]["top"] > steps[2]["top"]
        assert max(s["bottom"] for s in steps) - min(s["bottom"] for s in steps) < 1
        for n, ground in ((1, steps[0]), (2, steps[2]), (3, steps[2])):  # the second raises a heel on the third's edge
            assert abs(box(page, f".stair--{n} .hf")["bottom"] - ground["top"]) < 2, n


@every_scheme
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_by_itself(tab, width, scheme):
    with tab(width, scheme) as it:
        page = it.open("")
        page.emulate_media(reduced_motion="no-preference")
        page.reload()
        moving = "[...document.querySelectorAll('.hero, .hero *, main *')].filter(e => getComputedStyle(e).animationName !== 'none').length"
        assert page.evaluate(moving) == 0
        page.mouse.wheel(0, 900)
        page.wait_for_function("() => scrollY > 600")
        running = "document.getAnimations().map(a => a.effect.target.className).filter(name => !/^md-(header|top)/.test(name))"
        assert page.evaluate(running) == []


def test_a_test_of_movement_would_see_one(tab):
    with tab() as it:
        page = it.open("")
        page.evaluate("document.querySelector('.hero').animate([{opacity: 0}, {opacity: 1}], 60000)")
        assert page.evaluate("document.getAnimations().length") == 1


def test_a_grade_opens_the_folded_list_at_its_place_and_leads_back(tab):
    with tab(390, java_script_enabled=False) as it:
        page = it.open("")
        assert not page.locator("ol.how").is_visible()
        chip = page.locator(".home__part a.ev[id^=cite-]").first
        name = chip.get_attribute("id").removeprefix("cite-")
        chip.click()
        assert page.locator(f"#how-{name}").is_visible()
        page.locator(f"#how-{name} a[href='#cite-{name}']").click()
        assert page.url.endswith(f"#cite-{name}")


def test_the_folded_list_opens_by_keyboard(tab):
    with tab() as it:
        page = it.open("")
        page.locator(".home__how > summary").focus()
        page.keyboard.press("Enter")
        assert page.locator("ol.how").is_visible()
