"""The shortest honest way through each tool, from opening its page to its first result, and what it fetches."""

import gzip
from collections.abc import Callable, Iterable
from pathlib import Path

from playwright.sync_api import Browser, Page

COUNTED = ("assets/js/", "assets/data/", "assets/css/tools")
PLAIN = "about/privacy/"  # a page without a tool
PHONE = {"width": 390, "height": 844}
QUESTIONS = 8
SETTLED_MS = 300


def heel_check(page: Page) -> None:
    """No warning sign, then the first answer that does not stop the check."""
    page.locator("[name=none]").check()
    page.get_by_role("button", name="Go on").click()
    for _ in range(QUESTIONS):
        page.locator(".choices__list input").first.check()
        page.get_by_role("button", name="Go on").click()
    page.locator(".tool .result").wait_for()


def strength_check(page: Page) -> None:
    """One test on both sides."""
    page.locator("[name=signs][value=no]").check()
    for side in ("left", "right"):
        page.locator(f"[name=heel-raise-{side}]").fill("20")
    page.locator("[name=pain][value='0']").check()
    page.get_by_role("button", name="Show what it says").click()
    page.locator(".tool .result").wait_for()


def load_check(page: Page) -> None:
    """One run typed in."""
    page.locator("[name=distance]").first.fill("5")
    page.get_by_role("button", name="Add this run").click()
    page.locator(".load-numbers").wait_for()


def run_planner(page: Page) -> None:
    """Past the signs and the ready checks to a plan of three days a week, from tomorrow on."""
    for name, value in (("signs", "no"), ("first", "none")):
        page.locator(f"[name={name}][value={value}]").check()
    page.get_by_role("button", name="Go on to the ready checks").click()
    page.locator("[data-screen=ready]").wait_for()
    for box in page.locator("[data-screen=ready] [value=yes]").all():
        box.check()
    page.get_by_role("button", name="Go on to your week").click()
    for day in page.evaluate("[1, 3, 5].map(later => (new Date().getDay() + later) % 7)"):
        page.locator(f"[name=days][value='{day}']").check()
    page.get_by_role("button", name="Make my plan").click()
    page.locator(".plan").wait_for()


def session_timer(page: Page) -> None:
    """The session that is proposed, until its first exercise stands there with its drawing."""
    page.get_by_role("button", name="Start the session").click()
    page.locator(".timer .timer__figure svg").wait_for()


def diary(page: Page) -> None:
    """One morning."""
    page.locator("[name=morning][value='2']").check()
    page.get_by_role("button", name="Save", exact=True).click()
    page.locator(".tool .result").wait_for()
    page.locator(".tool .chart").wait_for()


WAYS: dict[str, Callable[[Page], None]] = {
    "heel-check": heel_check,
    "strength-check": strength_check,
    "load-check": load_check,
    "run-planner": run_planner,
    "session-timer": session_timer,
    "diary": diary,
}


def walk(browser: Browser, base: str, name: str) -> tuple[float, list[str]]:
    """(milliseconds until the tool could be used, the files of tools it asked for), the cache empty."""
    usual = set(asked(browser, base, PLAIN, lambda page: None)[1])
    spent, files = asked(browser, base, f"tools/{name}/", lambda page: used(page, name))
    return spent, sorted(set(files) - usual)


def used(page: Page, name: str) -> float:
    """Use a tool; milliseconds until it stood there."""
    page.wait_for_selector(f".tool[data-tool={name}]:not([hidden])")
    spent = page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))")
    WAYS[name](page)
    return spent


def asked(browser: Browser, base: str, path: str, use: Callable[[Page], float | None]) -> tuple[float, list[str]]:
    """What a page gives back when it is used, and the counted files that it asked for meanwhile."""
    context = browser.new_context(viewport=PHONE, locale="en-GB", service_workers="block")  # it keeps the whole site
    files: list[str] = []
    context.on("request", lambda request: files.append(request.url.removeprefix(base).partition("?")[0]))
    page = context.new_page()
    page.goto(base + path, wait_until="commit")
    spent = use(page) or 0.0
    page.wait_for_load_state("load")
    page.wait_for_timeout(SETTLED_MS)
    context.close()
    return spent, [path for path in files if path.startswith(COUNTED)]


def kilobytes(folder: Path, paths: Iterable[str]) -> float:
    """What files weigh as a host sends them, each packed by itself."""
    return sum(len(gzip.compress((folder / path).read_bytes(), 9, mtime=0)) for path in paths) / 1000
