"""Links between pages: a dead one is told with its line and the nearest page there is."""

import posixpath
import re
from collections.abc import Collection, Mapping

from errors import Problem, line_at, nearest

MADE = ("term-", "how-", "cite-")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?!\w+:)([^)\s]+\.md)(?:#([^)\s]+))?\)")


def targets(source: str, page: str) -> list[tuple[int, str, str, str | None]]:
    """Every link to a Markdown file as (line, typed, path in docs/, anchor or None)."""
    folder = posixpath.dirname(page)
    return [
        (line_at(source, match.start()), match[0], posixpath.normpath(posixpath.join(folder, match[1])), match[2])
        for match in LINK.finditer(source)
    ]


def dead_links(source: str, page: str, pages: Collection[str]) -> list[Problem]:
    """Links on one page that lead to no page."""
    return [
        Problem(page, line, f"{typed}: no page docs/{path}.{nearest(path, pages)}")
        for line, typed, path, _ in targets(source, page)
        if path not in pages
    ]


def dead_anchors(source: str, page: str, anchors: Mapping[str, Collection[str]]) -> list[Problem]:
    """Links on one page to a place that the other page does not have."""
    return [
        Problem(page, line, f"{typed}: no #{anchor} on docs/{path}.{places(anchor, anchors[path])}")
        for line, typed, path, anchor in targets(source, page)
        if anchor and path in anchors and anchor not in anchors[path]
    ]


def places(anchor: str, anchors: Collection[str]) -> str:
    """The nearest heading, else all of them; what the build adds by itself is no place to link to."""
    typed = sorted(one for one in anchors if not one.startswith(MADE))
    return nearest(anchor, typed) or f" It has: {', '.join(typed)}."
