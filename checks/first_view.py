"""What a first visit to a page costs: requests, bytes, and how far things move while it loads.

Measured in Chromium with an empty cache, for `python3 dev.py bench` and the browser tests.
Shift is the sum of Chromium's layout-shift scores, to two places as everybody prints it (0: nothing moved).
"""

import contextlib
import threading
import time
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from checks import chromium

PAGES = {"home": "", "article": "understand/what-it-is/", "guide": "run-again/return-to-run-guide/"}
WIDTHS = (390, 1280)
MOST_REQUESTS = 12
MOST_FONTS = 33_000  # bytes
FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-gpu"]
SETTLED = 800  # ms after loading, in which late things would still move the page
LATE = 600  # ms

WATCH = """window.shift = 0;
new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shift += entry.value; })
    .observe({type: "layout-shift", buffered: true});"""


@dataclass
class View:
    """A first visit: how many requests, the bytes of all of them and of the fonts, and the shift."""

    requests: int
    bytes: int
    fonts: int
    shift: float
    asked: list[str]


def look(browser, url: str, width: int, late: str = "", script: str = "") -> View:
    """Visit `url` with an empty cache on a window of `width` px; files like `late` ("**/*.css") come LATE ms late.

    `browser` is Playwright's. `script` runs before the page's own.
    """
    context = browser.new_context(viewport={"width": width, "height": 844})
    page, answers = context.new_page(), []

    def wait(route):
        time.sleep(LATE / 1000)
        route.continue_()

    page.on("requestfinished", lambda request: answers.append(request))
    page.add_init_script(WATCH + script)
    if late:
        page.route(late, wait)
    try:
        page.goto(url, wait_until="load")
        page.wait_for_timeout(SETTLED + (LATE if late else 0))
        page.mouse.wheel(0, 1)  # ends what Chromium counts as loading
        sizes = {request.url: len(request.response().body()) for request in answers}
        fonts = sum(size for asked, size in sizes.items() if asked.endswith(".woff2"))
        paths = sorted(urlsplit(asked).path for asked in sizes)
        return View(len(answers), sum(sizes.values()), fonts, round(page.evaluate("window.shift"), 2), paths)
    finally:
        context.close()


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and says nothing."""

    def handle(self):
        """Answer; a browser may turn away."""
        with contextlib.suppress(ConnectionError):
            super().handle()

    def log_message(self, *arguments):
        """Quiet."""


@contextlib.contextmanager
def served(folder: Path):
    """The address of a folder while it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def report(folder: Path) -> tuple[str, bool]:
    """A line for each page of a built site, and whether all keep their promises. No Chromium: says so, and passes."""
    path = chromium.find()
    if not path:
        return "first view   not measured: no Chromium here", True
    from playwright.sync_api import sync_playwright  # here, as its driver takes a second to start

    lines, kept = [f"first view    requests (at most {MOST_REQUESTS})   kB unpacked   of fonts   shift"], True
    with served(folder) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        for name, url in PAGES.items():
            for width in WIDTHS:
                seen = look(browser, base + url, width)
                kept &= seen.requests <= MOST_REQUESTS and seen.fonts <= MOST_FONTS and seen.shift == 0
                kilobytes = f"{seen.bytes / 1000:23.0f} {seen.fonts / 1000:10.1f}"
                lines.append(f"  {name:7} {width:5} {seen.requests:7} {kilobytes} {seen.shift:7.2f}")
        browser.close()
    return "\n".join(lines), kept
