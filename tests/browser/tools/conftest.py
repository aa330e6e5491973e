"""Tools in Chromium: `tool("heel-check")` opens one on a phone, `js` calls a pure function of docs/assets/js/lib/."""

import json
from contextlib import contextmanager

import pytest

PHONE = 390


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
                once = "sessionStorage.getItem('first-steps-test') || (localStorage.setItem('first-steps', kept), sessionStorage.setItem('first-steps-test', '1'))"
                it.page.add_init_script(f"{{ const kept = {json.dumps(kept)}; {once} }}")
            if script:
                it.page.add_init_script(script)
            it.open(f"tools/{name}/{fragment}")
            it.page.wait_for_selector(f".tool[data-tool={name}]:not([hidden])")
            yield it

    return opened


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


@pytest.fixture(scope="session")
def js(lab):
    """Calls a function of a module: js("lib/dates.js", "addDays", "2026-02-28", 1). Values travel as JSON."""

    def call(module, name, *arguments, page=None):
        script = """async ([module, name, args]) => {
          const root = new URL(document.querySelector("script[data-first]").src);
          return (await import(new URL(module, root)))[name](...args);
        }"""
        return (page or lab).evaluate(script, [module, name, list(arguments)])

    return call


@pytest.fixture(scope="session")
def run(lab):
    """Runs a script that uses a module: run("lib/store.js", "(m, x) => m.openStore(x).status", x)."""

    def call(module, script, argument=None, page=None):
        wrapped = f"""async ([module, argument]) => {{
          const root = new URL(document.querySelector("script[data-first]").src);
          return await ({script})(await import(new URL(module, root)), argument);
        }}"""
        return (page or lab).evaluate(wrapped, [module, argument])

    return call
