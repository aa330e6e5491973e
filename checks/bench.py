"""`python3 dev.py bench`: how long our build takes against the plain theme's, whether it repeats, what a page costs.

The plain build has the same Markdown, navigation and Markdown extensions, and the theme
and search as they come: no hooks, templates or styles of ours. Our build may take half as
long again. Two builds of ours, with different hash seeds, must give the same bytes. checks/first_view.py
visits the last one.
"""

import hashlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml

from checks import first_view

ROOT = Path(__file__).parent.parent
RUNS = 5
BOUND = 1.5  # times the plain build


class Settings(yaml.SafeLoader):
    """Reads mkdocs.yml; `!ENV [NAME, value]` gives the value."""


Settings.add_constructor("!ENV", lambda loader, node: loader.construct_sequence(node)[-1])


def plain_settings(templates: Path, root: Path = ROOT) -> dict:
    """mkdocs.yml with everything of ours left out; `templates` holds an empty home.html, which a page asks for."""
    ours = yaml.load((root / "mkdocs.yml").read_text("utf-8"), Settings)
    kept = {key: ours[key] for key in ("site_name", "site_url", "nav", "markdown_extensions")}
    theme = {"name": "material", "custom_dir": str(templates)}
    return {**kept, "docs_dir": str(root / "docs"), "theme": theme, "plugins": ["search"]}


def seconds(settings: Path, target: Path, seed: int) -> float:
    """Build into `target`; how long it took. Python's bytecode lies beside the target, as it would after any build."""
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", settings, "-d", target]
    environment = {**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPYCACHEPREFIX": str(target.parent / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"bench: the build with {settings} failed:\n{done.stderr.strip()}")
    return time.perf_counter() - start


def fingerprint(folder: Path) -> str:
    """SHA-256 over every path and every byte of a built site."""
    total = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        total.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def verdict(ours: list[float], plain: list[float], prints: list[str]) -> tuple[str, bool]:
    """What to print, and whether both promises are kept."""
    our_time, plain_time = statistics.median(ours), statistics.median(plain)
    ratio, same = our_time / plain_time, len(set(prints)) == 1
    lines = [
        f"our build    {our_time:6.2f} s (median of {len(ours)})",
        f"plain build  {plain_time:6.2f} s (median of {len(plain)})",
        f"ratio        {ratio:6.2f}   (at most {BOUND})",
        f"same bytes   {'yes' if same else 'NO':>6}   (sha256 {', '.join(sorted({one[:16] for one in prints}))})",
    ]
    return "\n".join(lines), ratio <= BOUND and same


def main() -> int:
    """Build in turns, so that a busy moment of the machine meets both. 1 when a promise is broken."""
    ours, plain, prints = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        plain_file, target, templates = (Path(folder, name) for name in ("mkdocs.yml", "site", "templates"))
        templates.mkdir()
        (templates / "home.html").write_text('{% extends "main.html" %}', "utf-8")
        plain_file.write_text(yaml.safe_dump(plain_settings(templates)), "utf-8")
        for settings in (plain_file, ROOT / "mkdocs.yml"):  # warms up: bytecode and disk
            seconds(settings, target, 0)
        for seed in range(1, RUNS + 1):
            plain.append(seconds(plain_file, target, seed))
            ours.append(seconds(ROOT / "mkdocs.yml", target, seed))
            prints.append(fingerprint(target))
        visited, light = first_view.report(target)
    text, kept = verdict(ours, plain, prints)
    print(text, visited, sep="\n\n")
    return 0 if kept and light else 1


if __name__ == "__main__":
    sys.exit(main())
