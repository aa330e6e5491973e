"""`python3 dev.py bench builds [--pages 10 100]`: how the time of a build grows with the number of pages.

Makes sites of about 800 words a page and three levels of navigation, and builds each, in turns, with MkDocs' own theme
(plain), Material as it comes (stock), and our settings, templates, hooks and last steps (ours). The same
Markdown for all. Prints seconds of the processor, which a busy machine stretches less than those of the
clock; peak memory; size of a page; time against stock; and the exponent of growth since the fewer pages
before: 1 when twice the pages take twice as long.
"""

import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from checks.bench import ROOT
from checks.made_up import ENGINES, generate

PAGES = [10, 100, 1_000, 3_000]
MOST = {1_000: 0.5, 3_000: 0.25}  # times stock
STEEPEST = 1.25  # our exponent between those two


@dataclass
class Built:
    """One build: how long the processor worked, the most memory it held, the median size of its pages."""

    seconds: float
    megabytes: float
    page_kilobytes: float


def build(folder: Path, engine: str) -> Built:
    """One build in a process of its own."""
    site = folder / f"{engine}-site"
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", folder / f"{engine}.yml", "-d", site]
    with (folder / "said").open("w+", encoding="utf-8") as said:
        process = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        if process.returncode:
            sys.exit(f"bench: the build with {engine}.yml failed:\n{said.read()}")
    unit = 1e6 if sys.platform == "darwin" else 1e3  # bytes there, kB elsewhere
    sizes = [path.stat().st_size for path in site.rglob("*.html")]
    shutil.rmtree(site)
    return Built(used.ru_utime + used.ru_stime, used.ru_maxrss / unit, statistics.median(sizes) / 1e3)


def measured(count: int) -> dict[str, Built]:
    """Each engine's build of a site of `count` pages; small sites three times, of which the median counts."""
    with tempfile.TemporaryDirectory() as folder:
        generate(Path(folder), count)
        runs = [{engine: build(Path(folder), engine) for engine in ENGINES} for _ in range(3 if count < 1_000 else 1)]
    middle = len(runs) // 2
    return {engine: sorted((run[engine] for run in runs), key=lambda one: one.seconds)[middle] for engine in ENGINES}


def table(found: dict[int, dict[str, Built]]) -> str:
    """A line for each engine and size; `found` by number of pages, the fewest first."""
    lines, counts = ["engine   pages   seconds   peak MB   kB a page   x stock   exponent"], list(found)
    for engine in ENGINES:
        for before, count in zip([None, *counts], counts, strict=False):
            one, stock = found[count][engine], found[count]["stock"]
            grown = steepness(found, engine, before, count) if before else ""
            sizes = f"{one.seconds:9.2f} {one.megabytes:9.0f} {one.page_kilobytes:11.1f}"
            against = f"{one.seconds / stock.seconds:9.2f} {grown and f'{grown:10.2f}'}"
            lines.append(f"{engine:6} {count:7,} {sizes} {against}".rstrip())
    return "\n".join(lines)


def steepness(found: dict[int, dict[str, Built]], engine: str, few: int, many: int) -> float:
    """How steeply an engine's time grows between two sizes: 1 when twice the pages take twice as long."""
    return math.log(found[many][engine].seconds / found[few][engine].seconds) / math.log(many / few)


def broken(found: dict[int, dict[str, Built]]) -> list[str]:
    """The promises that were not kept, one line each."""
    slow = [
        f"{count:,} pages take {ratio:.2f} times as long as the stock theme; at most {MOST[count]}."
        for count in MOST
        if count in found
        if (ratio := found[count]["ours"].seconds / found[count]["stock"].seconds) > MOST[count]
    ]
    few, many = MOST
    steep = steepness(found, "ours", few, many) if found.keys() >= MOST.keys() else 0
    said = f"our exponent from {few:,} to {many:,} pages is {steep:.2f}; at most {STEEPEST}."
    return [*slow, said] if steep > STEEPEST else slow


def main(arguments: list[str] | None = None) -> int:
    """Build, print. 1 when a promise is broken."""
    parser = argparse.ArgumentParser(prog="dev.py bench builds", description="Build sites of several sizes.")
    parser.add_argument("--pages", type=int, nargs="+", default=PAGES, help="how many pages; 3,000 take minutes")
    wanted = parser.parse_args(arguments).pages
    if not hasattr(os, "wait4"):
        sys.exit("bench builds: this system does not tell what a process took; use Linux or macOS.")
    found = {count: measured(count) for count in sorted(set(wanted))}
    print(table(found))
    wrong = broken(found)
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
