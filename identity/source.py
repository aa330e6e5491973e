"""What every icon and card is made from: the mark in the header, the colours of tokens.css, the sections of nav."""

import hashlib
import re
from pathlib import Path

from mkdocs.utils import yaml_load

ROOT = Path(__file__).parent.parent
ASSETS = ROOT / "docs/assets"
LOGO = ROOT / "overrides/partials/logo.html"
TOKENS = ASSETS / "css/tokens.css"


def settings() -> dict:
    """mkdocs.yml as MkDocs reads it."""
    return yaml_load((ROOT / "mkdocs.yml").read_text("utf-8"))


def mark() -> tuple[str, str]:
    """The two shapes of the mark, foot and sun, as SVG path data on a grid of 32 x 32."""
    foot, sun = re.findall(r' d="([^"]+)"', LOGO.read_text("utf-8"))
    return foot, sun


def colours(dark: bool = False) -> dict[str, str]:
    """The colours of tokens.css by name, {"--fs-paper": "#F6F9F7"}. Dark lies over light, as on the page."""
    css = re.sub(r"@media print\{.*?\}\s*\}", "", TOKENS.read_text("utf-8"), flags=re.S)
    rules = re.findall(r"\[data-md-color-scheme(=slate)?\]\{([^{}]*)\}", css)
    wanted = "".join(body for is_dark, body in sorted(rules, key=lambda rule: rule[0]) if dark or not is_dark)
    return dict(re.findall(r"(--[\w-]+):(#[0-9A-Fa-f]{3,8})\b", wanted))


def sections() -> dict[str, str]:
    """The sections by the folder of their first page, with their name in nav: {"strengthen": "Get strong"}."""
    named = [item.popitem() for item in settings()["nav"]]
    return {folder(pages): name for name, pages in named if isinstance(pages, list)}


def folder(pages: list) -> str:
    """The folder of the first page of a list in nav, however deep the list goes."""
    first = pages[0]
    while isinstance(first, (dict, list)):
        first = next(iter(first.values())) if isinstance(first, dict) else first[0]
    return first.partition("/")[0]


def stamp(drawing: str) -> str:
    """Tells one state of a drawing from another, the colours that it names among it. Each file carries its own."""
    light = colours()
    named = "".join(f"{name}{light.get(name)}" for name in sorted(set(re.findall(r"var\((--[\w-]+)\)", drawing))))
    return hashlib.sha256((drawing + named).encode()).hexdigest()[:16]
