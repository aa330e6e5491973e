"""With the network cut after the first visit, every tool works from its first screen to its last, seldom parts too."""

import pytest

from checks import tool_ways
from tests.browser.offline_host import Host
from tests.browser.test_without_network import KEPT, wait
from tests.helpers import ROOT

pytestmark = pytest.mark.browser
RUNS = ROOT / "tests/data/activities/strava-en.csv"


@pytest.fixture(scope="module")
def cut_off(browser, site):
    """A page of a reader who visited the site once, whose host is gone; and the address."""
    host = Host(site.bytes())
    context = browser.new_context(viewport=tool_ways.PHONE, locale="en-GB", accept_downloads=True)
    page = context.new_page()
    page.goto(host.base)
    wait(page, KEPT, host.version, seconds=60)
    host.cut()
    yield page, host.base
    context.close()


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def saved(page, name):
    """The name of the file that a button gives."""
    with page.expect_download() as got:
        press(page, name)
    return got.value.suggested_filename


def heel_check(page):
    press(page, "Change my answers")
    page.get_by_role("heading", name="Warning signs first").first.wait_for()


def strength_check(page):
    press(page, "Change the scores")
    page.locator(".sides summary").first.click()
    page.locator(".sides ol").first.wait_for()


def load_check(page):
    page.locator("#load-file").set_input_files(RUNS)
    page.locator(".load-report", has_text="22 runs added").wait_for()


def run_planner(page):
    assert saved(page, "Calendar file").endswith(".ics")
    press(page, "Change my week")
    page.get_by_role("heading", name="Change your week").wait_for()


def session_timer(page):
    press(page, "It hurts: end here")
    page.locator("[name=during][value='2']").check()
    press(page, "Save to the diary")
    page.locator(".tool .result").wait_for()


def diary(page):
    assert saved(page, "Save as CSV").endswith(".csv")
    press(page, "Page for a clinician")
    page.locator(".clinic").wait_for()


TO_THE_END = {
    "heel-check": heel_check,
    "strength-check": strength_check,
    "load-check": load_check,
    "run-planner": run_planner,
    "session-timer": session_timer,
    "diary": diary,
}


@pytest.mark.parametrize("name", tool_ways.WAYS)
def test_without_a_network_a_tool_goes_all_the_way(cut_off, name):
    page, base = cut_off
    faults = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(f"{base}tools/{name}/")
    tool_ways.used(page, name)
    TO_THE_END[name](page)
    page.locator(".tool__data > summary").click()
    page.locator(".tool__import").wait_for()
    assert faults == []
