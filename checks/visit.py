"""A visit on a phone with a poor line, in numbers, as Chromium's own throttling makes it.

150 ms to the host and back, 1.6 Mbit/s, a processor four times slower. Texts are compressed as hosts do.
"""

import contextlib
import gzip
from dataclasses import dataclass
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from checks.first_view import Quiet

LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
SLOWER = 4
PHONE = {"viewport": {"width": 412, "height": 823}, "is_mobile": True, "has_touch": True, "device_scale_factor": 1.75}
SETTLED = 1500  # ms after loading
TEXTS = (".html", ".css", ".js", ".json", ".svg", ".xml", ".webmanifest", "/")

WATCH = """window.seen = {largest: 0, shift: 0, blocked: 0};
const on = (type, add) =>
  new PerformanceObserver(list => list.getEntries().forEach(add)).observe({type, buffered: true});
on("largest-contentful-paint", entry => { seen.largest = entry.startTime; });
on("layout-shift", entry => { if (!entry.hadRecentInput) seen.shift += entry.value; });
on("longtask", entry => { seen.blocked += entry.duration - 50; });
addEventListener("click", () => sessionStorage.setItem("tapped", performance.timeOrigin + performance.now()), true);"""
FIRST = "(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)"
PLACE = """path => {
  const text = document.querySelector("article") ?? document;
  const link = [...text.querySelectorAll("a")].find(a => a.pathname === path && !a.hash);
  if (!link) throw new Error(`no link to ${path} in the text of ${location.pathname}: choose another pair of pages`);
  link.scrollIntoView({block: "center", behavior: "instant"});
  const box = link.getClientRects()[0];
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""
SINCE_TAP = f"performance.timeOrigin + {FIRST} - Number(sessionStorage.getItem('tapped'))"


@dataclass
class Visit:
    """What one visit cost: bytes over the line, requests; ms to the first and the largest paint; ms blocked; shift."""

    bytes: int
    requests: int
    first: float
    largest: float
    blocked: float
    shift: float


class Packing(Quiet):
    """Serves texts compressed, and lets browsers keep what they got."""

    def do_GET(self):  # noqa: N802 (as its parent class has it)
        """One file."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        text = path.name.endswith(TEXTS)
        body = gzip.compress(path.read_bytes(), 6, mtime=0) if text else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if text:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        with contextlib.suppress(OSError):  # the window may be gone by now
            self.wfile.write(body)


@contextlib.contextmanager
def hosted(folder: Path):
    """The address of a folder while it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Packing, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class Phone:
    """A window of its own, with nothing kept from before; counts what comes in."""

    def __init__(self, browser, address: str):
        self.context = browser.new_context(**PHONE, service_workers="block")  # what they fetch comes after the visit
        self.page, self.address, self.came = self.context.new_page(), address, []
        self.page.add_init_script(WATCH)
        devtools = self.context.new_cdp_session(self.page)
        devtools.send("Network.enable")
        devtools.on("Network.loadingFinished", lambda event: self.came.append(event["encodedDataLength"]))
        devtools.send("Network.emulateNetworkConditions", LINE)
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})

    def open(self, url: str) -> Visit:
        """Open a page and wait until nothing comes any more."""
        self.came.clear()
        self.page.goto(self.address + url, wait_until="load")
        self.page.wait_for_timeout(SETTLED)
        seen, first = self.page.evaluate("seen"), self.page.evaluate(FIRST)
        over_line = [size for size in self.came if size]  # what came from the cache has none
        return Visit(sum(over_line), len(over_line), first, seen["largest"], seen["blocked"], round(seen["shift"], 3))

    def tap(self, url: str) -> float:
        """From the tap on a link to the first paint of its page, in ms."""
        place = self.page.evaluate(PLACE, urlsplit(self.address + url).path)
        self.page.touchscreen.tap(*place)
        self.page.wait_for_url(self.address + url)
        self.page.wait_for_timeout(SETTLED)
        return self.page.evaluate(SINCE_TAP)
