"""`python3 dev.py bench traffic`: what a million readers a month cost in bytes.

A reader comes to one article with an empty cache, then reads two more pages. Counted is what the server sends
until it falls silent, whatever asks: page, script or service worker. Text is counted packed (gzip 9), as the
hosts in README.md send it. Headers, about 300 bytes an answer, are left out.

    bytes a month = readers x (first page + two more)
"""

import gzip
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from checks import chromium
from checks.first_view import FLAGS

ROOT = Path(__file__).parent.parent
VISIT = ("understand/what-it-is/", "understand/symptoms/", "start/check-your-heel/")
READERS = 1_000_000
PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest"}
SILENCE = 2.0  # seconds without a request


def weight(folder: Path, path: str) -> int:
    """Bytes over the line of what stands at a path: "start/today/" -> its index.html, packed."""
    file = folder / path
    file = file / "index.html" if file.is_dir() else file
    if not file.is_file():
        return 0
    body = file.read_bytes()
    return len(gzip.compress(body, 9, mtime=0)) if file.suffix in PACKED else len(body)


def month(pages: list[int], readers: int = READERS) -> str:
    """The cost in words, from the bytes of each page of a visit in turn."""
    first, *more = pages
    told = f"first page {first / 1000:.0f} kB, {len(more)} more {sum(more) / 1000:.0f} kB"
    return f"{told}; {readers:,} readers a month: {readers * sum(pages) / 1e9:.0f} GB"


class Counting(SimpleHTTPRequestHandler):
    """Serves a folder and notes every path that it sends; what a browser has and may keep (304) is not sent."""

    asked: list[str]

    def send_response(self, code, message=None):
        if code == 200:
            self.asked.append(self.path.split("?")[0].lstrip("/"))
        super().send_response(code, message)

    def log_message(self, *arguments):
        """Quiet."""


@contextmanager
def counted(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """The address of a folder while it is served, and the paths sent so far."""
    asked: list[str] = []
    handler = type("Handler", (Counting,), {"asked": asked})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", asked
    finally:
        server.shutdown()
        server.server_close()


def visit(folder: Path, browser) -> list[list[str]]:
    """The paths that each page of a visit costs, in one window of a phone's width that starts with nothing kept."""
    found = []
    with counted(folder) as (base, asked):
        context = browser.new_context(viewport={"width": 390, "height": 844})
        page = context.new_page()
        for url in VISIT:
            before = len(asked)
            page.goto(base + url, wait_until="load")
            wait_for_silence(asked)
            found.append(asked[before:])
        context.close()
    return found


def wait_for_silence(asked: list[str], seconds: float = SILENCE) -> None:
    """Until nothing more has been asked for a while."""
    known, since = len(asked), time.monotonic()
    while time.monotonic() - since < seconds:
        time.sleep(0.1)
        if len(asked) != known:
            known, since = len(asked), time.monotonic()


def main() -> int:
    """Build the site, make the visit, print what each page cost and what a month of it comes to."""
    path = chromium.find()
    if not path:
        print("not measured: no Chromium here")
        return 0
    from playwright.sync_api import sync_playwright  # here, as its driver takes a second to start

    with tempfile.TemporaryDirectory() as place, sync_playwright() as playwright:
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", place]
        subprocess.run(command, cwd=ROOT, env={**os.environ, "SITE_URL": "https://first-steps.example/"}, check=True)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        pages = visit(Path(place), browser)
        browser.close()
        sizes = [[(weight(Path(place), one), one) for one in asked] for asked in pages]
    for url, found in zip(VISIT, sizes, strict=True):
        print(f"{url}: {len(found)} requests, {sum(size for size, _ in found):,} bytes")
        for size, one in sorted(found, reverse=True)[:5]:
            print(f"  {size:8,}  {one}")
    print(month([sum(size for size, _ in found) for found in sizes]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
