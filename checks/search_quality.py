"""How well the search finds what readers type: `python3 dev.py bench search [FILE.jsonl]`.

Types every query into the search field in Chromium, with our search worker and, in turns, with the theme's alone, and
prints by kind, and for a third that is held out from tuning: success at 1 and at 3 (a right page is first, among the
first three), MRR (mean of one over the rank), the share without results, and the time from the last key to the results.
Last comes that time for a search that is the first thing a visit does. A query is a line
{"q": "heel spur", "kind": "synonym", "topic": "heel-spur"}; tests/data/search_topics.yml gives the pages of a topic.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import zlib
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import yaml

from checks import chromium, first_view
from dev import ROOT

QUERIES = ROOT / "tests" / "data" / "search_queries.jsonl"
TOPICS = ROOT / "tests" / "data" / "search_topics.yml"
FIELD = "[data-md-component=search-query]"
SLOWER = 4  # times slower processor, as on an old phone

# Counts what goes to the search worker and comes back, and notes when the list last changed.
WATCH = """
const Own = window.Worker
const theme = url => new URL(new URL(url, location.href).searchParams.get("theme"), new URL(url, location.href)).href
window.search = { sent: 0, got: 0, key: 0, shown: 0 } // an answer without results is shown too: it says so
window.Worker = class extends Own {
  constructor(url) {
    super(themeAlone ? theme(url) : url)
    this.addEventListener("message", ({ data }) => {
      if (data.type !== 3) return
      search.got += 1
      requestAnimationFrame(() => { search.shown = performance.now() })
    })
  }
  postMessage(message) { search.sent += message.type === 2; super.postMessage(message) }
}
addEventListener("input", () => { search.key = performance.now() }, true)
addEventListener("DOMContentLoaded", () => {
  const list = document.querySelector(".md-search-result__list")
  new MutationObserver(() => { search.shown = performance.now() }).observe(list, { childList: true })
})"""
SETTLED = """() => search.sent > 0 && search.sent === search.got && search.shown > search.key
  && performance.now() - search.key > 60"""
PAGES = """links => [...new Set(links.map(link => new URL(link.href).pathname.slice(1)))]"""


SEARCHES = {"ours": False, "the theme's alone": True}
COLD_QUERIES, COLD_RUNS = 5, 3


@dataclass
class Answer:
    """One query: its kind, the rank of the first right page (0: none), how many pages came, and the ms it took."""

    kind: str
    held: bool
    rank: int
    found: int
    ms: float


def read(path: Path = QUERIES) -> list[dict]:
    """The queries of a file, a record a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


class Session:
    """An open page with a search field, on a slow processor; `theme_alone` goes past our worker."""

    def __init__(self, browser, address: str, theme_alone: bool):
        self.context = browser.new_context(viewport={"width": 1280, "height": 900})
        self.page, self.bytes = self.context.new_page(), 0
        self.page.add_init_script(f"window.themeAlone = {json.dumps(theme_alone)}; {WATCH}")
        self.context.new_cdp_session(self.page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        self.page.goto(address, wait_until="load")
        self.page.on("requestfinished", self.count)
        self.answers: list[Answer] = []

    def count(self, request) -> None:
        """Add up what the page asks for until its first answer."""
        if not self.answers:
            self.bytes += len(request.response().body())

    def ask(self, query: dict, right: list[str]) -> Answer:
        """Type a query and wait for the last of its results."""
        self.page.fill(FIELD, "")
        self.page.focus(FIELD)
        self.page.evaluate("search.shown = search.key = 0")
        self.page.keyboard.type(query["q"])
        self.page.wait_for_function(SETTLED)
        pages = self.page.eval_on_selector_all("a.md-search-result__link", PAGES)
        rank = next((n for n, found in enumerate(pages, 1) if found in right), 0)
        took = self.page.evaluate("search.shown - search.key")
        answer = Answer(query["kind"], held_out(query["q"]), rank, len(pages), max(took, 0))
        self.answers.append(answer)
        return answer


def held_out(typed: str) -> bool:
    """Whether a query is of the third that nobody looks at while rules and synonyms change: chosen by checksum."""
    return zlib.crc32(typed.encode()) % 3 == 0


def cold(browser, address: str, queries: list[dict]) -> dict[str, float]:
    """Milliseconds from the last key to the results, when the search is the first thing a visit does; medians."""
    times: dict[str, list[float]] = {name: [] for name in SEARCHES}
    for query in queries[:: -(-len(queries) // COLD_QUERIES)] * COLD_RUNS:
        for name, theme_alone in SEARCHES.items():
            session = Session(browser, address, theme_alone)
            times[name].append(session.ask(query, []).ms)
            session.context.close()
    return {name: statistics.median(taken) for name, taken in times.items()}


def table(answers: list[Answer]) -> str:
    """The scores by kind, then of all."""
    groups: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        groups[answer.kind].append(answer)
    rows = [f"  {'kind':14} {'n':>4} {'at 1':>6} {'at 3':>6} {'MRR':>6} {'none':>6} {'ms':>6} {'p95':>6}"]
    parts = [
        (name, [one for one in answers if one.held == held]) for name, held in (("held out", True), ("rest", False))
    ]
    for name, group in [*sorted(groups.items()), *((name, part) for name, part in parts if part), ("all", answers)]:
        times = sorted(answer.ms for answer in group)
        figures = " ".join(f"{score:6.2f}" for score in scores(group))
        late = times[int(len(times) * 0.95)]
        rows.append(f"  {name:14} {len(group):4} {figures} {statistics.median(times):6.0f} {late:6.0f}")
    return "\n".join(rows)


def scores(group: list[Answer]) -> tuple[float, float, float, float]:
    """Success at 1, success at 3, MRR, and the share without results."""
    ranks = [answer.rank for answer in group]
    first, third = (sum(0 < rank <= most for rank in ranks) / len(group) for most in (1, 3))
    reciprocal = sum(1 / rank for rank in ranks if rank) / len(group)
    return first, third, reciprocal, sum(not answer.found for answer in group) / len(group)


def main(arguments: list[str]) -> int:
    """Build the site, ask both, print both. 0: it only tells."""
    path = chromium.find()
    if not path:
        sys.exit("bench search: no Chromium here; set CHROMIUM to one.")
    from playwright.sync_api import sync_playwright  # here, as its driver takes a second to start

    topics = yaml.safe_load(TOPICS.read_text("utf-8"))
    queries = read(Path(arguments[0]) if arguments else QUERIES)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-d", folder], cwd=ROOT, check=True)
        with first_view.served(Path(folder)) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=first_view.FLAGS)
            sessions = {name: Session(browser, address, alone) for name, alone in SEARCHES.items()}
            for query in queries:  # in turns, so that a busy moment of the machine meets both
                for session in sessions.values():
                    session.ask(query, topics[query["topic"]])
            for name, session in sessions.items():
                kilobytes = f"{session.bytes / 1000:.0f} kB unpacked before the first result"
                print(f"{name}: {len(queries)} queries, {kilobytes}\n{table(session.answers)}\n", flush=True)
                session.context.close()
            first = cold(browser, address, queries)
            print("first search after a cold load: " + ", ".join(f"{name} {ms:.0f} ms" for name, ms in first.items()))
            browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
