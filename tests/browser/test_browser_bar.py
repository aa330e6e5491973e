"""The browser's own bar has the colour of our header, as the reader chose it and not only as the system has it."""

import pytest

pytestmark = pytest.mark.browser
# What browsers do: the first that fits the system's scheme counts.
BAR = """() => [...document.querySelectorAll("meta[name=theme-color]")]
    .find((meta) => !meta.media || matchMedia(meta.media).matches).content.toLowerCase()"""
HEADER = """() => "#" + getComputedStyle(document.querySelector(".md-header")).backgroundColor
    .match(/\\d+/g).map((part) => (+part).toString(16).padStart(2, "0")).join("")"""


@pytest.mark.parametrize(("scheme", "script"), [("light", True), ("dark", True), ("light", False)])
def test_the_bar_has_the_colour_of_the_header(tab, scheme, script):
    with tab(scheme=scheme, java_script_enabled=script) as it:
        page = it.open("start/today/")
        assert page.evaluate(BAR) == page.evaluate(HEADER)


def test_the_bar_follows_the_readers_choice_against_the_system(tab):
    with tab(scheme="light") as it:
        page = it.open("start/today/")
        before = page.evaluate(BAR)
        page.click(".fs-scheme-button")
        page.wait_for_function(f"() => ({BAR})() !== '{before}'")
        assert page.evaluate(BAR) == page.evaluate(HEADER)
