"""`python3 dev.py bench pages [--runs 5]`: what our pages cost a reader, against the stock theme and against bare HTML.

stock   the same Markdown on Material as it comes; but, in its favour, with fonts from its own host, and lighter ones
bare    the text of our page without any style, script or drawing

Four pages, each visited in turns with nothing kept (cold), again (back), and then left by a tap on a link to a
neighbour (next). Medians. Bytes, requests and shift must keep what they promise, as a machine's mood does not change
them; times are printed beside what they should be.
"""

import argparse
import re
import shutil
import statistics
import sys
import tempfile
from dataclasses import fields
from pathlib import Path

import yaml
from bs4 import BeautifulSoup

from checks import bench, chromium
from checks.first_view import FLAGS
from checks.visit import Phone, Visit, hosted

PAGES = {  # and a page that its text links to
    "home": ("", "start/today/"),
    "article": ("understand/what-it-is/", "understand/symptoms/"),
    "guide": ("run-again/return-to-run-guide/", "strengthen/programme/"),
    "tool": ("tools/heel-check/", "start/check-your-heel/"),
}
WEIGHTS = (300, 400, 700)  # of the theme's Roboto; its own files have 22 kB each, ours 14
FONTS = ':root{--md-text-font:"Roboto"}' + "".join(
    f'@font-face{{font-family:"Roboto";font-weight:{weight};font-display:fallback;src:url({weight}.woff2)}}'
    for weight in WEIGHTS
)
MOST = {"bytes": 0.5, "requests": 0.75, "largest": 0.65, "next": 0.6}  # of stock's, for the article
MOST_BLOCKED = 50  # ms
MOST_OF_BARE = 1.4  # times the bare text's largest paint
PLAIN = set(
    "h1 h2 h3 h4 p ul ol li a strong em table caption thead tbody tr th td blockquote pre code dl dt dd cite".split()  # noqa: SIM905
)


def bare(html: str) -> str:
    """The text of one of our pages, and nothing else."""
    page = BeautifulSoup(html, "html.parser")
    text = page.select_one("article")
    for other in text.select("svg, script, style, link, button, [hidden]"):
        other.decompose()
    for tag in text.find_all(True):
        if tag.name in PLAIN:
            tag.attrs = {key: value for key, value in tag.attrs.items() if key in ("href", "id")}
        else:
            tag.unwrap()
    head = '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    words = re.sub(r"\s+", " ", text.decode_contents())
    return f"{head}<title>{page.title.get_text()}</title>{words}"


def sites(folder: Path) -> dict[str, Path]:
    """The three sites, built."""
    ours, stock, plain, templates = (folder / name for name in ("ours", "stock", "bare", "templates"))
    templates.mkdir()
    (templates / "home.html").write_text('{% extends "main.html" %}', "utf-8")
    settings = bench.plain_settings(templates)
    settings |= {"theme": {**settings["theme"], "font": False}, "extra_css": ["fonts.css"]}
    (folder / "stock.yml").write_text(yaml.safe_dump(settings), "utf-8")
    bench.seconds(folder / "stock.yml", stock, 0)
    (stock / "fonts.css").write_text(FONTS, "utf-8")
    for weight in WEIGHTS:
        shutil.copy(bench.ROOT / "docs/assets/fonts/fs-text.woff2", stock / f"{weight}.woff2")
    bench.seconds(bench.ROOT / "mkdocs.yml", ours, 0)
    for url in {url for pair in PAGES.values() for url in pair}:
        (plain / url).mkdir(parents=True, exist_ok=True)
        (plain / url / "index.html").write_text(bare((ours / url / "index.html").read_text("utf-8")), "utf-8")
    return {"stock": stock, "ours": ours, "bare": plain}


def visit(browser, address: str, url: str, neighbour: str) -> dict[str, float]:
    """One cold visit, one again, and one tap: every number by its name."""
    phone = Phone(browser, address)
    try:
        cold: Visit = phone.open(url)
        back = phone.open(url)
        numbers = {field.name: getattr(cold, field.name) for field in fields(Visit)}
        return {**numbers, "back": back.largest, "back bytes": back.bytes, "next": phone.tap(neighbour)}
    finally:
        phone.context.close()


def measured(folders: dict[str, Path], runs: int) -> dict[tuple[str, str], dict[str, float]]:
    """Medians by page and site."""
    from playwright.sync_api import sync_playwright  # here, as its driver takes a second to start

    found: dict[tuple[str, str], list] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=FLAGS)
        for _ in range(runs):
            for page, pair in PAGES.items():
                for name, folder in folders.items():
                    with hosted(folder) as address:
                        found.setdefault((page, name), []).append(visit(browser, address, *pair))
        browser.close()
    return {
        key: {of: statistics.median(run[of] for run in all_runs) for of in all_runs[0]}
        for key, all_runs in found.items()
    }


def table(medians: dict[tuple[str, str], dict[str, float]]) -> str:
    """All numbers, a line for each page of each site."""
    names = list(next(iter(medians.values())))
    lines = ["page     site   " + "".join(f"{name:>12}" for name in names)]
    for (page, site), numbers in medians.items():
        values = (f"{value:12.3f}" if name == "shift" else f"{value:12.0f}" for name, value in numbers.items())
        lines.append(f"{page:8} {site:6} " + "".join(values))
    return "\n".join(lines)


def verdict(medians: dict[tuple[str, str], dict[str, float]]) -> tuple[str, bool]:
    """How our article stands against the promises, and whether those that no machine's mood changes are kept.

    Where even the bare text misses one, the machine is to blame.
    """
    ours, stock, plain = (medians["article", name] for name in ("ours", "stock", "bare"))
    lines = []
    for name, most in MOST.items():
        share, least = ours[name] / stock[name], plain[name] / stock[name]
        lines.append(f"article, of stock's {name:9} {share:5.2f}   (at most {most}; bare {least:.2f})")
    lines.append(f"article, of bare's largest   {ours['largest'] / plain['largest']:5.2f}   (at most {MOST_OF_BARE})")
    blocked = f"{ours['blocked']:5.0f}   (at most {MOST_BLOCKED}; bare {plain['blocked']:.0f})"
    lines.append(f"article, ms blocked          {blocked}")
    moved = max(numbers["shift"] for (_, site), numbers in medians.items() if site == "ours")
    lines.append(f"our pages, shift             {moved:5.3f}   (must be 0)")
    kept = all(ours[name] <= MOST[name] * stock[name] for name in ("bytes", "requests")) and moved == 0
    return "\n".join(lines), kept


def main() -> int:
    """Measure and print. 1 when bytes, requests or shift break a promise."""
    options = argparse.ArgumentParser(prog="dev.py bench pages")
    options.add_argument("--runs", type=int, default=5)
    runs = options.parse_args().runs
    if not chromium.find():
        sys.exit("bench: no Chromium here; set CHROMIUM to its path")
    with tempfile.TemporaryDirectory() as folder:
        medians = measured(sites(Path(folder)), runs)
    text, kept = verdict(medians)
    print(table(medians), text, sep="\n\n")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
