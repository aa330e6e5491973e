"""What the theme prints around a page: section, reading time, dates, article points, its tool."""

import datetime
import math
import re
from collections.abc import Iterable

import tools
from errors import Problem

WORDS_A_MINUTE = 200
FIRST = datetime.date(2026, 11, 21)  # the day the site began; a page added later says so in `published`
UTILITY = ("about/components.md", "evidence/claims.md", "evidence/sources.md", "glossary.md")


def facts(meta: dict, path: str, section: str, html: str) -> dict:
    """The facts that the templates read as `page.fs`."""
    points = meta["points"]
    published = meta.get("published", FIRST)
    return {
        "kind": "home" if path == "index.md" else "utility" if path in UTILITY else "reader",
        "section": section,
        "minutes": minutes(html),
        "published": in_words(published),
        "published_iso": str(published),
        "checked": in_words(meta["checked"]),
        "checked_iso": str(meta["checked"]),
        "due": in_words(meta["due"]),
        "due_iso": str(meta["due"]),
        "points": points,
        "tool": tools.tool_of(path, html),
    }


def minutes(html: str) -> int:
    """Reading time of a page in whole minutes, at least 1."""
    return max(1, math.ceil(len(re.sub(r"<[^>]+>", " ", html).split()) / WORDS_A_MINUTE))


def in_words(day: datetime.date) -> str:
    """A date in print: 2026-11-21 -> "21 November 2026"."""
    return f"{day.day} {day:%B %Y}"


def unlisted(paths: Iterable[str]) -> list[Problem]:
    """What to tell the writer of each page that no section lists."""
    return [
        Problem(path, 1, f'no section lists this page: add "- {path}" to nav in mkdocs.yml.') for path in sorted(paths)
    ]
