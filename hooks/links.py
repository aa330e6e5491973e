"""Links between pages: a dead one is told with its line and the nearest page there is."""

import posixpath
import re
from collections.abc import Collection, Mapping

from errors import Problem, line_of, nearest

LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?!\w+:)([^)\s]+\.md)(?:#([^)\s]+))?\)")


def targets(source: str, page: str) -> list[tuple[str, str, str | None]]:
    """Every link to a Markdown file as (typed, path in docs/, anchor or None)."""
    folder = posixpath.dirname(page)
    return [
        (match[0], posixpath.normpath(posixpath.join(folder, match[1])), match[2]) for match in LINK.finditer(source)
    ]


def dead_links(source: str, page: str, pages: Collection[str]) -> list[Problem]:
    """Links on one page that lead to no page."""
    return [
        Problem(page, line_of(source, typed), f"{typed}: no page docs/{path}.{nearest(path, pages)}")
        for typed, path, _ in targets(source, page)
        if path not in pages
    ]


def dead_anchors(source: str, page: str, anchors: Mapping[str, Collection[str]]) -> list[Problem]:
    """Links on one page to a place that the other page does not have."""
    return [
        Problem(page, line_of(source, typed), f"{typed}: no #{anchor} on docs/{path}.{nearest(anchor, anchors[path])}")
        for typed, path, anchor in targets(source, page)
        if anchor and path in anchors and anchor not in anchors[path]
    ]
