"""`python3 dev.py bench builds [--pages 10 100]`: how the time of a build grows with the number of pages.

Makes sites of about 800 words a page and three levels of navigation, and builds each, in turns, with MkDocs' own theme
(plain), Material as it comes (stock), and our settings, templates, hooks and last steps (ours). The same Markdown for all.
Prints seconds, peak memory, size of a page, time against stock, and the exponent of growth since the row
above: 1 when twice the pages take twice as long.
"""

import argparse
import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from checks.bench import ROOT, Settings

PAGES = [10, 100, 1_000, 3_000]
ENGINES = ("plain", "stock", "ours")
MOST = {1_000: 0.5, 3_000: 0.25}  # times stock
STEEPEST = 1.25  # our exponent between those two
WORDS = """heel foot arch ankle calf tendon fascia runner training plan morning step week load shoe support stretch
exercise pace hill surface insole clinic trial result muscle bone toe balance slow steady gentle careful regular
daily rest sleep work walk run jump hold lift lower repeat improve reduce increase notice change choose avoid begin
continue return settle adapt grow move help ask show the a of and to in is for with on as by at from that this it or
not can may often most some more less after before while when""".split()


@dataclass
class Built:
    """One build: how long it took, the most memory it held, the median size of its pages."""

    seconds: float
    megabytes: float
    page_kilobytes: float


def prose(chance: random.Random, count: int) -> str:
    """Sentences of 15 words each."""
    return " ".join(f"{' '.join(chance.choices(WORDS, k=15)).capitalize()}." for _ in range(count))


def page(title: str, chance: random.Random) -> str:
    """A page as a writer would type it: front matter, four headings, a list, a table, a citation; some 800 words."""
    facts = f"title: {title}\ndescription: One of many pages that were made to measure a build.\nkeywords: [{title}]\n"
    dates = "points: []\nchecked: 2026-01-01\ndue: 2027-01-01\n"
    parts = [f"---\n{facts}{dates}---", f"{prose(chance, 4)} [@our-plan]"]
    for _ in range(4):
        parts += [f"## {' '.join(chance.choices(WORDS, k=4)).capitalize()}", prose(chance, 4), prose(chance, 4)]
    parts.append("\n".join(f"- {prose(chance, 1)}" for _ in range(6)))
    rows = [f"| {chance.choice(WORDS)} | {prose(chance, 1)} |" for _ in range(6)]
    return "\n\n".join([*parts, "\n".join(["| What | Why |", "| --- | --- |", *rows])]) + "\n"


def split(numbers: range, width: int) -> Iterator[range]:
    """A range in at most `width` parts of one size, the last may be smaller."""
    size = math.ceil(len(numbers) / width)
    yield from (numbers[start : start + size] for start in range(0, len(numbers), size))


def navigation(count: int) -> list:
    """Sections of groups of pages, each level about the cube root of `count` wide; the first page is the home page."""
    width = max(2, round(count ** (1 / 3)))
    nav: list = [{"Home": "index.md"}]
    for a, part in enumerate(split(range(1, count), width)):
        groups = [
            {f"Group {a}.{b}": [f"s{a}/g{b}/{'index' if n == group[0] else f'p{n}'}.md" for n in group]}
            for b, group in enumerate(split(part, width))
        ]
        nav.append({f"Section {a}": groups})
    return nav


def paths(nav: list) -> Iterator[str]:
    """Every page of a navigation."""
    for item in nav:
        yield from [item] if isinstance(item, str) else paths([one for value in item.values() for one in listed(value)])


def listed(value: str | list) -> list:
    """One or many as many."""
    return value if isinstance(value, list) else [value]


def generate(folder: Path, count: int, root: Path = ROOT) -> None:
    """Write the pages, and for each engine its settings. Data and assets are ours; our templates and hooks stay where they are."""
    chance, nav = random.Random(count), navigation(count)
    for number, path in enumerate(paths(nav)):
        target = folder / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page(f"Page {number} of {count}", chance), "utf-8")
    shutil.copytree(root / "docs" / "assets", folder / "docs" / "assets")
    shutil.copytree(root / "data", folder / "data")
    (folder / "data" / "redirects.yml").write_text("{}\n", "utf-8")  # these pages are not there
    for engine in ENGINES:
        (folder / f"{engine}.yml").write_text(yaml.safe_dump(settings(engine, nav, root), sort_keys=False), "utf-8")


def settings(engine: str, nav: list, root: Path) -> dict:
    """What stands in mkdocs.yml."""
    ours = yaml.load((root / "mkdocs.yml").read_text("utf-8"), Settings)
    if engine == "ours":
        theme = {**ours["theme"], "custom_dir": str(root / "overrides")}
        return {**ours, "nav": nav, "watch": [], "not_in_nav": "", "theme": theme, "hooks": [str(root / "hooks" / "main.py")]}
    theme = {"name": "material", "font": False, "features": ["navigation.tabs"]} if engine == "stock" else "mkdocs"
    kept = {key: ours[key] for key in ("site_name", "site_url", "markdown_extensions")}
    return {**kept, "nav": nav, "exclude_docs": "assets/", "theme": theme, "plugins": ["search"]}


def build(folder: Path, engine: str) -> Built:
    """One build in a process of its own."""
    site = folder / f"{engine}-site"
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", folder / f"{engine}.yml", "-d", site]
    start = time.perf_counter()
    with (folder / "said").open("w+", encoding="utf-8") as said:
        process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        seconds = time.perf_counter() - start
        said.seek(0)
        if process.returncode:
            sys.exit(f"bench: the build with {engine}.yml failed:\n{said.read()}")
    unit = 1e6 if sys.platform == "darwin" else 1e3  # bytes there, kB elsewhere
    sizes = [path.stat().st_size for path in site.rglob("*.html")]
    shutil.rmtree(site)
    return Built(seconds, used.ru_maxrss / unit, statistics.median(sizes) / 1e3)


def exponent(counts: list[int], seconds: list[float]) -> float:
    """How steeply time grows: ([10, 100], [1, 10]) -> 1, ([10, 100], [1, 100]) -> 2."""
    return math.log(seconds[1] / seconds[0]) / math.log(counts[1] / counts[0])


def measured(count: int) -> dict[str, Built]:
    """Each engine's build of a site of `count` pages; small sites three times, of which the median counts."""
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder), count)
        runs = [{engine: build(Path(folder), engine) for engine in ENGINES} for _ in range(3 if count < 1_000 else 1)]
    middle = len(runs) // 2
    return {engine: sorted((run[engine] for run in runs), key=lambda one: one.seconds)[middle] for engine in ENGINES}
