"""A browser, and a server that shows the built site under a sub-path as a host would."""

import os
import threading
from contextlib import contextmanager, suppress
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from axe_playwright_python.base import AXE_SCRIPT as AXE
from playwright.sync_api import expect, sync_playwright

from checks import chromium
from tests.browser.links_in_text import hidden_links
from tests.browser.tabs import PREFIX, Tabs

PATIENCE = 30_000  # milliseconds for what is expected, as long as for any other answer: a machine may be held back
expect.set_options(timeout=PATIENCE)
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-gpu"]

# What axe is sure or in doubt of; not all that it found in order, which takes long to hand over.
FAULTS = """async options => {
  const {violations, incomplete} = await axe.run(options);
  return [...violations, ...incomplete].flatMap(({id, nodes}) =>
    nodes.slice(0, 3).map(({target, html}) => `${id}: ${target} ${html.slice(0, 120)}`));
}"""


class Host(SimpleHTTPRequestHandler):
    """Serves a folder under /heel/, and its 404.html for everything else."""

    prefix = PREFIX
    protocol_version = "HTTP/1.1"

    def handle(self):
        with suppress(ConnectionError):  # a browser may turn away
            super().handle()

    def translate_path(self, path):
        if not path.startswith(self.prefix):
            return os.path.join(self.directory, "no-such-file")  # noqa: PTH118 (as its parent class has it)
        return super().translate_path("/" + path.removeprefix(self.prefix))

    def send_error(self, code, message=None, explain=None):
        if code != 404:
            super().send_error(code, message, explain)
            return
        with open(os.path.join(self.directory, "404.html"), "rb") as page:  # noqa: PTH118, PTH123
            body = page.read()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        """Quiet."""


@contextmanager
def hosted(folder):
    """The address under which a site is served: http://127.0.0.1:port/heel/."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="session")
def base(site):
    """The address of the site."""
    with hosted(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser():
    """One Chromium for all tests. Without one they are skipped, but never in CI."""
    path = os.environ.get("CHROMIUM") or chromium.find()
    if not path:
        reason = "no Chromium here: set CHROMIUM to its path, or run python3 dev.py test"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def tabs(browser, base):
    """The tabs of all tests."""
    return Tabs(browser, base)


@pytest.fixture
def tab(tabs):
    """Opens tabs: `with tab(width=390, scheme="dark") as it: it.open("start/today/")`. `fresh`: with an empty cache."""

    def opened(width=1280, scheme="light", **more):
        size = {"width": width, "height": 844}
        wanted = {"service_workers": "block", **more}  # pages as the host sends them; what is kept has its own tests
        return tabs.lent(viewport=size, color_scheme=scheme, reduced_motion="reduce", **wanted)

    return opened


@pytest.fixture(scope="session")
def axe():
    """Runs the rules of axe on a page, best practice too; its complaints and doubts in a few words each.

    Not its two slowest rules, those of colour: see contrasts.py and links_in_text.py.
    """
    options = {
        "resultTypes": ["violations", "incomplete"],
        "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        "rules": {
            "color-contrast": {"enabled": False},
            "link-in-text-block": {"enabled": False},
            "target-size": {"enabled": True},
        },
    }

    def run(page) -> list[str]:
        page.evaluate(AXE)
        return page.evaluate(FAULTS, options) + hidden_links(page)

    return run
