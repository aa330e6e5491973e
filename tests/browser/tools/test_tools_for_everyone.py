"""Each tool for everyone (WCAG 2.2 AA), from its first question to its result: see tests/browser/test_for_everyone.py.

What a screen reader gets at each step stands in tests/data/read_aloud/. To change one on purpose: `READ_ALOUD=write`.
"""

import os

import pytest

from tests.browser.everyone import complaints, read_aloud
from tests.browser.tools import (
    test_tool_heel_check,
    test_tool_run_planner,
    test_tool_session_timer,
    test_tool_strength_check,
)
from tests.helpers import ROOT

pytestmark = pytest.mark.browser
NARROW = ("400 % zoom and text spacing", "200 % text on a phone")
BETWEEN = ("question",)  # a step whose keys are those of the step before it
FOLDER = ROOT / "tests/data/read_aloud"
FROZEN = test_tool_run_planner.clock("2026-11-21T12:00:00")


def click(page, name):
    page.get_by_role("button", name=name, exact=True).first.click()


def heel_check(page):
    yield "signs"
    test_tool_heel_check.go_on(page)
    yield "error"
    page.get_by_label("None of these fits me").check()
    test_tool_heel_check.go_on(page)
    yield "question"
    for name, value in test_tool_heel_check.FITTING.items():
        page.locator(f"input[name={name}][value={value}]").check()
        test_tool_heel_check.go_on(page)
    yield "result"


def strength_check(page):
    yield "form"
    test_tool_strength_check.submit(page)
    yield "error"
    test_tool_strength_check.typical(page)
    test_tool_strength_check.submit(page)
    page.wait_for_selector(".result")
    yield "result"


def load_check(page):
    yield "form"
    click(page, "Add this run")
    yield "error"
    form = page.locator(".load-form").first
    for day, km in (("2026-11-14", "10"), ("2026-11-18", "6")):
        form.locator("[name=day]").fill(day)
        form.locator("[name=distance]").fill(km)
        click(page, "Add this run")
    page.wait_for_selector(".load-numbers")
    yield "result"


def run_planner(page):
    yield "signs"
    click(page, "Go on to the ready checks")
    yield "error"
    test_tool_run_planner.make_plan(page)
    page.wait_for_selector(".plan")
    yield "result"


def session_timer(page):
    yield "start"
    test_tool_session_timer.start(page)
    click(page, "Pause")
    yield "running"
    click(page, "It hurts: end here")
    click(page, "Save to the diary")
    yield "error"
    test_tool_session_timer.pain(page, 6)
    click(page, "Save to the diary")
    page.wait_for_selector(".result")
    yield "result"


def diary(page):
    yield "form"
    click(page, "Save")
    yield "error"
    page.locator("label.choice:has(input[name=morning][value='3'])").click()
    click(page, "Save")
    page.wait_for_selector("h2:focus")
    yield "result"


WAYS = {
    "heel-check": heel_check, "strength-check": strength_check, "load-check": load_check,
    "run-planner": run_planner, "session-timer": session_timer, "diary": diary,
}  # fmt: skip


def error_faults(page) -> list[str]:
    """Error identification (3.3.1, 3.3.3): a summary with the focus, a link to each field, words that a screen reader ties to it."""
    faults = []
    if not page.evaluate("document.activeElement.matches('.errors')"):
        faults.append("the summary of errors has not the focus")
    for link in page.locator(".errors a").all():
        link.click()
        told = """() => { const e = document.activeElement, box = e.closest("fieldset.choices") ?? e;
          const ids = (box.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
          return [e.getAttribute("aria-invalid"), ids.map(id => document.getElementById(id).textContent).join(" ")] }"""
        invalid, words = page.evaluate(told)
        if invalid != "true" or link.inner_text() not in words:
            faults.append(f"{link.inner_text()!r} is not tied to its field: {words!r}")
    return faults or ([] if page.locator(".errors a").count() else ["no error is told"])


@pytest.mark.parametrize("name", WAYS)
def test_nobody_is_kept_out_of_a_tool_at_any_step(tool, name):
    said, found = [], {}
    with tool(name, script=FROZEN, locale="en-GB", timezone_id="Europe/London") as it:
        page = it.page
        for step in WAYS[name](page):
            said.append(f"# {step}\n{read_aloud(page.locator('.tool'))}")
            if step == "error":
                found[step] = error_faults(page)
            else:
                found[step] = complaints(page, NARROW, keyboard=step not in BETWEEN)
        assert {step: faults for step, faults in found.items() if faults} == {}
    file = FOLDER / f"{name}.txt"
    if os.environ.get("READ_ALOUD") == "write":
        file.write_text("\n".join(said), "utf-8")
    assert "\n".join(said) == file.read_text("utf-8")


def test_a_chosen_number_is_seen_where_the_system_sets_the_colours(tool):
    with tool("diary", forced_colors="active") as it:
        label = it.page.locator("label.choice:has(input[name=morning][value='3'])")
        before = label.screenshot()
        label.click()
        it.page.locator("h1").click()  # the focus goes, the choice stays
        it.page.mouse.move(0, 0)
        assert label.screenshot() != before


def test_what_was_told_once_is_not_asked_again(tool):
    """Redundant entry (3.3.7): the way back keeps every answer, however far it leads."""
    with tool("heel-check", script=FROZEN) as it:
        page = it.page
        page.get_by_label("None of these fits me").check()
        test_tool_heel_check.go_on(page)
        page.locator("input[name=where][value=under]").check()
        test_tool_heel_check.go_on(page)
        click(page, "Back")
        assert page.locator("input[name=where][value=under]").is_checked()
        click(page, "Back")
        assert page.get_by_label("None of these fits me").is_checked()


def test_a_change_is_told_to_those_who_do_not_see_it(tool):
    """Status messages (4.1.3): the timer says each step aloud without taking the focus."""
    with tool("session-timer", script=FROZEN) as it:
        page = it.page
        assert page.locator("[role=status].tool-says").count() == 1
        test_tool_session_timer.start(page)
        page.wait_for_function("() => document.querySelector('.tool-says').textContent.startsWith('Get ready')")
        page.get_by_role("button", name="Skip").click()
        page.wait_for_function("() => document.querySelector('.tool-says').textContent.includes('set 1 of')")
        assert page.evaluate("document.activeElement.textContent") in ("Skip", "Done")
