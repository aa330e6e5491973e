"""Tools in Chromium: `tool("heel-check")` opens one on a phone, `js` calls a pure function of docs/assets/js/lib/."""

import json
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, settings

from tests.browser.contrasts import faint

PHONE = 390

# For laws that hypothesis makes cases for: the same on every machine, nothing written, no haste on a busy machine.
MANY = settings(
    max_examples=60,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture(scope="session")
def axe(axe):
    """Axe, and what is too faint: a tool makes texts that no test of pages sees, those that lie closed too."""

    def run(page):
        assert page.locator(".tool").inner_text().strip(), "there is nothing to look at"
        page.evaluate(UNFOLD)
        too_faint, looked_at = faint(page)
        page.evaluate(FOLD)
        assert looked_at, "no text was looked at"
        return axe(page) + too_faint

    return run


# What is folded shows although it is closed: opened, parts of a tool would fetch what they hold.
UNFOLD = """() => { const sheet = new CSSStyleSheet();
          sheet.replaceSync(".tool details::details-content { content-visibility: visible !important }");
          document.adoptedStyleSheets.push(sheet) }"""
FOLD = "document.adoptedStyleSheets.pop()"


@pytest.fixture
def tool(tab):
    """Opens the page of a tool and waits until the tool shows: `with tool("diary", locale="de-DE") as it: it.page`.

    `kept`: the text that the browser keeps for us before the page opens. `script`: what runs before the page's own.
    Other names go to the browser's context: locale, timezone_id, width, scheme.
    """

    @contextmanager
    def opened(name, kept=None, script="", fragment="", width=PHONE, **more):
        with tab(width, **more) as it:
            if kept is not None:
                it.keep(kept)
            if script:
                it.run_first(script)
            it.open(f"tools/{name}/{fragment}")
            it.page.wait_for_selector(f".tool[data-tool={name}]:not([hidden])")
            yield it

    return opened


def until(page, script, argument=None, seconds=30):
    """Wait until a script says yes. Asked from here, as the pages' content policy lets no text become script later."""
    for _ in range(seconds * 20):
        if page.evaluate(script, argument):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never: {script} {argument or ''}")


def choose_unit(page, name):
    """Choose "Kilometres" or "Miles" in the menu "Your data"."""
    if not page.locator(".tool__data[open]").count():
        page.locator(".tool__data > summary").click()
    page.get_by_label(name, exact=True).check()


# Storage that the browser refuses, has no room in, for `tool(..., script=BLOCKED)`.
BLOCKED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"


@pytest.fixture(scope="session")
def lab(browser, base):
    """An empty page of the site, in which pure functions run. One for all tests, in London."""
    context = browser.new_context(locale="en-GB", timezone_id="Europe/London")
    page = context.new_page()
    page.goto(base + "about/privacy/")
    yield page
    context.close()


IMPORT = """const root = new URL(document.querySelector("script[data-first]").src);
          const modules = Object.assign({}, ...await Promise.all([module].flat().map((one) => import(new URL(one, root)))));"""


@pytest.fixture(scope="session")
def js(lab):
    """Calls a function of a module, or of one of several: js("lib/dates.js", "addDays", "2026-02-28", 1)."""

    def call(module, name, *arguments, page=None):
        script = f"async ([module, name, args]) => {{ {IMPORT} return modules[name](...args) }}"
        return (page or lab).evaluate(script, [module, name, list(arguments)])

    return call


@pytest.fixture(scope="session")
def run(lab):
    """Runs a script that uses a module, or several: run("lib/store.js", "(m, x) => m.openStore(x).status", x).

    Values travel as one text, which is much quicker for long lists; NaN arrives as None.
    """

    def call(module, script, argument=None, page=None):
        work = f"await ({script})(modules, JSON.parse(text))"
        wrapped = f"async ([module, text]) => {{ {IMPORT} return JSON.stringify({work}) ?? 'null' }}"
        return json.loads((page or lab).evaluate(wrapped, [module, json.dumps(argument)]))

    return call
