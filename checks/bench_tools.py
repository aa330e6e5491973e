"""`python3 dev.py bench tools`: what each tool weighs, how soon it can be used, how long 10,000 activities take.

own     kB gzipped that this tool alone asks for, from opening its page to its first result: all of it
shared  kB that other tools ask for too; the second tool that a reader opens finds them in the cache
ready   milliseconds until the tool stands there and answers, in a fresh browser, from this machine
What every page of the site has does not count. checks/tool_ways.py walks each tool to its first result.
"""

import os
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from checks import chromium, tool_ways

ROOT = Path(__file__).parent.parent
LIMIT_KB = 25.0
IMPORT_MS = 1000
ACTIVITIES = 10_000


class Host(SimpleHTTPRequestHandler):
    """Serves the built site."""

    def log_message(self, *arguments):
        """Quiet."""


@dataclass
class Weight:
    """One tool: kB of its own and shared, milliseconds until it is ready."""

    name: str
    own: float
    shared: float
    ready: float

    @property
    def total(self) -> float:
        """All that a tool asks for."""
        return self.own + self.shared


def visits(browser: Browser, base: str, folder: Path) -> list[Weight]:
    """What each tool weighs and how soon it is ready, the middle of three visits."""
    seen = {}
    for name in tool_ways.WAYS:
        times = sorted((tool_ways.walk(browser, base, name) for _ in range(3)), key=lambda one: one[0])
        seen[name] = times[1]
    count = Counter(path for _, asked in seen.values() for path in asked)
    return [
        Weight(
            name,
            tool_ways.kilobytes(folder, [path for path in asked if count[path] == 1]),
            tool_ways.kilobytes(folder, [path for path in asked if count[path] > 1]),
            spent,
        )
        for name, (spent, asked) in seen.items()
    ]


def activities() -> str:
    """A list of made-up runs and rides as wide as Strava writes it."""
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    head = "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename,Moving Time,Distance"
    rows = [head + "".join(f",More {number}" for number in range(80))]
    for number in range(ACTIVITIES):
        metres = 3000 + number * 37 % 15000
        date = f'"{months[number // 28 % 12]} {number % 28 + 1}, {1990 + number // 336}, 6:{number % 60:02}:00 AM"'
        sport = ("Run", "Run", "Ride")[number % 3]
        rows.append(
            f"{number},{date},Out,{sport},{metres // 3},{metres / 1000:.2f},f{number}.gpx,{metres // 3},{metres}.0"
            + ",1.5" * 80
        )
    return "\n".join(rows) + "\n"


READING = """async ([module, text]) => {
  const { readText } = await import(module);
  const times = [];
  for (let time = 0; time < 3; time++) {
    const start = performance.now();
    const { rows } = readText(text, { today: "2026-11-21" });
    times.push([performance.now() - start, rows]);
  }
  return times.sort((a, b) => a[0] - b[0])[1]
}"""


def reading(browser: Browser, base: str) -> tuple[float, int]:
    """(milliseconds, rows) of an import, the middle of three."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{base}tools/load-check/")
    spent, rows = page.evaluate(READING, [f"{base}assets/js/lib/activities.js", activities()])
    context.close()
    return spent, rows


def report(weighed: list[Weight], spent: float, rows: int) -> tuple[str, bool]:
    """What to print, and whether the promises are kept."""
    lines = [f"{'tool':16}{'own':>7}{'shared':>8}{'kB':>7}{'ready':>10}"]
    for one in weighed:
        mark = "" if one.total <= LIMIT_KB else f"   over {LIMIT_KB:.0f} kB"
        lines.append(f"{one.name:16}{one.own:7.1f}{one.shared:8.1f}{one.total:7.1f}{one.ready:7.0f} ms{mark}")
    lines.append(f"import of {rows:,} activities {spent:.0f} ms (must be below {IMPORT_MS})")
    return "\n".join(lines), all(one.total <= LIMIT_KB for one in weighed) and spent < IMPORT_MS


def main() -> int:
    """Build, visit, weigh, import. 1 when a promise is broken."""
    path = os.environ.get("CHROMIUM") or chromium.find()
    if not path:
        sys.exit("bench tools: no Chromium here: set CHROMIUM to its path, or run python3 dev.py test once")
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-q", "-d", folder], cwd=ROOT, capture_output=True, text=True
        )
        if done.returncode:
            sys.exit(f"bench tools: the build failed:\n{done.stderr.strip()}")
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{server.server_port}/"
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
            weighed = visits(browser, base, Path(folder))
            spent, rows = reading(browser, base)
            browser.close()
        server.shutdown()
    text, kept = report(weighed, spent, rows)
    print(text)
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
