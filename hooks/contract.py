"""Holds a page against everything that its writer agreed to, before it is rendered."""

import re

import citations
import fences
import frontmatter
import links
from errors import Problem
from rendering import Rendering

MERGE_MARK = re.compile(r"(<{7}|={7}|>{7})( |$)")


def faults(rendering: Rendering, meta: dict, path: str, components: list[str]) -> list[Problem]:
    """The mistakes of the page at `path` with the front matter `meta`; `components` are the names that may be typed."""
    library, source = rendering.library, rendering.sources[path]
    points = {point for article in library["articles"].values() for point in article["points"]}
    slips = [*fences.faults(source, components), *citations.slips(source, library["claims"])]
    return [
        *frontmatter.check(meta, source, path, library.front_matter_schema, points),
        *links.dead_links(source, path, rendering.sources),
        *(Problem(path, line, said) for line, said in [*slips, *unfinished_merge(source)]),
    ]


def unfinished_merge(source: str) -> list[tuple[int, str]]:
    """The lines that Git leaves where two versions met: readers would get both, and the marks."""
    advice = "is the mark of a merge. Keep one of the two versions, and delete the three marks"
    return [(at, f"{line!r} {advice}") for at, line in enumerate(source.splitlines(), 1) if MERGE_MARK.match(line)]
