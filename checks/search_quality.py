"""How well the search finds what readers type: `python3 dev.py bench search [FILE.jsonl]`.

Types every query into the search field in Chromium, first with our search worker, then with the theme's alone, in
the same run, and prints by kind: success at 1 and at 3 (a right page is first, among the first three), MRR (mean of one
over the rank), the share without results, and the time from the last key to the results. A query is a line
{"q": "heel spur", "kind": "synonym", "topic": "heel-spur"}; tests/data/search_topics.yml gives the pages of a topic.
"""

import json
import statistics
import subprocess
import sys
import tempfile
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
window.search = { sent: 0, got: 0, key: 0, shown: 0, bytes: 0 }
window.Worker = class extends Own {
  constructor(url) {
    super(themeAlone ? theme(url) : url)
    this.addEventListener("message", ({ data }) => { search.got += data.type === 3 })
  }
  postMessage(message) { search.sent += message.type === 2; super.postMessage(message) }
}
addEventListener("input", () => { search.key = performance.now() }, true)
addEventListener("DOMContentLoaded", () => {
  const list = document.querySelector(".md-search-result__list")
  new MutationObserver(() => { search.shown = performance.now() }).observe(list, { childList: true })
})"""
SETTLED = "() => search.sent > 0 && search.sent === search.got && performance.now() - search.key > 60"
PAGES = """links => [...new Set(links.map(link => new URL(link.href).pathname.slice(1)))]"""


@dataclass
class Answer:
    """One query: its kind, the rank of the first right page (0: none), how many pages came, and the ms it took."""

    kind: str
    rank: int
    found: int
    ms: float


def read(path: Path = QUERIES) -> list[dict]:
    """The queries of a file, a record a line."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def ask(browser, address: str, queries: list[dict], theme_alone: bool) -> tuple[list[Answer], int]:
    """Type every query; the answers, and the bytes loaded before the first of them."""
    topics = yaml.safe_load(TOPICS.read_text("utf-8"))
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page, loaded = context.new_page(), []
    page.add_init_script(f"window.themeAlone = {json.dumps(theme_alone)}; {WATCH}")
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="load")
    page.on("requestfinished", lambda request: loaded.append(len(request.response().body())))
    answers, first = [], 0
    for query in queries:
        page.fill(FIELD, "")
        page.focus(FIELD)
        page.evaluate("search.shown = search.key = 0")
        page.keyboard.type(query["q"])
        page.wait_for_function(SETTLED)
        first = first or sum(loaded)
        pages = page.eval_on_selector_all("a.md-search-result__link", PAGES)
        rank = next((n for n, found in enumerate(pages, 1) if found in topics[query["topic"]]), 0)
        took = page.evaluate("search.shown - search.key")
        answers.append(Answer(query["kind"], rank, len(pages), max(took, 0)))
    context.close()
    return answers, first


def table(answers: list[Answer]) -> str:
    """The scores by kind, then of all."""
    groups: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        groups[answer.kind].append(answer)
    rows = [f"  {'kind':14} {'n':>4} {'at 1':>6} {'at 3':>6} {'MRR':>6} {'none':>6} {'ms':>6} {'p95':>6}"]
    for name, group in [*sorted(groups.items()), ("all", answers)]:
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

    queries = read(Path(arguments[0]) if arguments else QUERIES)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "-q", "-d", folder], cwd=ROOT, check=True)
        with first_view.served(Path(folder)) as address, sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path, args=first_view.FLAGS)
            for name, theme_alone in (("our search", False), ("the theme's alone", True)):
                answers, size = ask(browser, address, queries, theme_alone)
                kilobytes = f"{size / 1000:.0f} kB unpacked before the first result"
                print(f"{name}: {len(queries)} queries, {kilobytes}\n{table(answers)}\n", flush=True)
            browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
