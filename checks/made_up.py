"""Sites made up to measure builds: the same pages for MkDocs' own theme, for Material as it comes, and for ours."""

import math
import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import yaml

from checks.bench import ROOT, Settings

ENGINES = ("plain", "stock", "ours")
TEXT = """heel foot arch ankle calf tendon fascia runner training plan morning step week load shoe support stretch
exercise pace hill surface insole clinic trial result muscle bone toe balance slow steady gentle careful regular
daily rest sleep work walk run jump hold lift lower repeat improve reduce increase notice change choose avoid begin
continue return settle adapt grow move help ask show the a of and to in is for with on as by at from that this it or
not can may often most some more less after before while when"""
WORDS = TEXT.split()


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
    """Write the pages, our data and assets, and settings for each engine. Templates and hooks stay where they are."""
    chance, nav = random.Random(count), navigation(count)
    for number, path in enumerate(paths(nav)):
        target = folder / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(page(f"Page {number} of {count}", chance), "utf-8")
    shutil.copytree(root / "docs" / "assets", folder / "docs" / "assets")
    shutil.copytree(root / "data", folder / "data")
    for name, nothing in {"redirects": "{}", "printouts": "[]"}.items():  # they name pages that are not there
        (folder / "data" / f"{name}.yml").write_text(f"{nothing}\n", "utf-8")
    for engine in ENGINES:
        (folder / f"{engine}.yml").write_text(yaml.safe_dump(settings(engine, nav, root), sort_keys=False), "utf-8")


def settings(engine: str, nav: list, root: Path) -> dict:
    """What stands in mkdocs.yml."""
    ours = yaml.load((root / "mkdocs.yml").read_text("utf-8"), Settings)
    if engine == "ours":
        theme = {**ours["theme"], "custom_dir": str(root / "overrides")}
        return {
            **ours,
            "nav": nav,
            "watch": [],
            "not_in_nav": "",
            "theme": theme,
            "hooks": [str(root / "hooks" / "main.py")],
        }
    theme = {"name": "material", "font": False, "features": ["navigation.tabs"]} if engine == "stock" else "mkdocs"
    kept = {key: ours[key] for key in ("site_name", "site_url", "markdown_extensions")}
    return {**kept, "nav": nav, "exclude_docs": "assets/", "theme": theme, "plugins": ["search"]}
