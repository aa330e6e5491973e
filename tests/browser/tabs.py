"""Tabs of the browser, each opened once for many tests: to open a new one is half of all that a short test costs.

A used tab differs from a new one by what its cache and its way back hold; a test of what is fetched asks for a fresh
one, and so does a test that opens a second page beside it. A tab on which a test did more than read, type and press is
closed after it, and so is that of a test that failed. Any other leaves for a file without script and forgets what it
was told.
"""

from contextlib import contextmanager
from urllib.parse import urlsplit

from tests.built import SITE_URL

PREFIX = urlsplit(SITE_URL).path  # /heel/
RESTING_PLACE = "robots.txt"
KEPT_OPEN = 4  # tabs without a test, each of other settings

# What a test may do to a page or to its context that the next test would feel.
LASTING = {
    "on", "once", "route", "add_init_script", "emulate_media", "set_extra_http_headers",
    "set_default_timeout", "expose_function", "new_page", "new_cdp_session", "set_offline", "grant_permissions",
    "set_geolocation", "add_cookies", "close",
}  # fmt: skip


class Tab:
    """A page of the browser with what it complained of and what it asked for."""

    def __init__(self, browser, base, **settings):
        self.base, self.spent = base, False
        self.scripts: list[str] = []
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.window = settings["viewport"]
        self.context = browser.new_context(**settings)
        self.page = self.context.new_page()
        self.page.on("console", self.note)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.driver = self.context.new_cdp_session(self.page)
        self.driver.send("Page.enable")  # else scripts that it is given never run
        for thing in (self.page, self.context):
            self.watch(thing)
        self.forget()

    def watch(self, thing):
        """Note when a test does something lasting to the page or to its context."""

        def noted(act):
            def acted(*arguments, **more):
                self.spent = True
                return act(*arguments, **more)

            return acted

        for name in LASTING & set(dir(thing)):
            setattr(thing, name, noted(getattr(thing, name)))

    def note(self, message):
        """Errors and warnings; not that of the browser's driver, which keeps service workers away."""
        if message.type in ("error", "warning") and "blocked by Playwright" not in message.text:
            self.complaints.append(message.text)

    def forget(self):
        """Leave the page, so that it writes what it still had to; then be as new."""
        for script in self.scripts:
            self.driver.send("Page.removeScriptToEvaluateOnNewDocument", {"identifier": script})
        self.page.goto(self.base + RESTING_PLACE)
        if self.page.viewport_size != self.window:
            self.page.set_viewport_size(self.window)
        self.page.mouse.move(-1, -1)
        self.page.evaluate("localStorage.clear(); sessionStorage.clear()")
        self.scripts, self.complaints, self.requests = [], [], []

    def keep(self, text: str):
        """Let the browser keep a text for us, as from an earlier visit."""
        self.page.evaluate("text => localStorage.setItem('first-steps', text)", text)

    def run_first(self, script: str):
        """Run a script on each page before the page's own."""
        answer = self.driver.send("Page.addScriptToEvaluateOnNewDocument", {"source": script})
        self.scripts.append(answer["identifier"])

    def open(self, url: str = ""):
        """Open an address of the site and wait until all of it is there."""
        self.page.goto(self.base + url, wait_until="load")
        return self.page

    @property
    def outside(self) -> list[str]:
        """Requests that left the site's own origin."""
        own = self.base.removesuffix(PREFIX)
        return [url for url in self.requests if not url.startswith((own, "data:", "blob:" + own))]


class Tabs:
    """The tabs that no test has now, by what they were opened with."""

    def __init__(self, browser, base):
        self.browser, self.base, self.free = browser, base, {}

    @contextmanager
    def lent(self, fresh=False, **settings):
        """A tab for one test; `fresh`: with nothing in its cache."""
        name = repr(sorted(settings.items()))
        used = None if fresh else self.free.pop(name, None)
        tab = used or Tab(self.browser, self.base, **settings)
        whole = False
        try:
            yield tab
            whole = not tab.spent and len(tab.context.pages) == 1
        finally:
            if whole and name not in self.free:
                tab.forget()
                self.free[name] = tab
            else:
                tab.context.close()
        while len(self.free) > KEPT_OPEN:
            self.free.pop(next(iter(self.free))).context.close()
