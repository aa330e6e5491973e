"""Holds a page against everything that its writer agreed to, before it is rendered."""

import citations
import fences
import frontmatter
import links
from errors import Problem
from rendering import Rendering


def faults(rendering: Rendering, meta: dict, path: str, components: list[str]) -> list[Problem]:
    """The mistakes of the page at `path` with the front matter `meta`; `components` are the names that may be typed."""
    library, source = rendering.library, rendering.sources[path]
    points = {point for article in library["articles"].values() for point in article["points"]}
    slips = [*fences.faults(source, components), *citations.slips(source, library["claims"])]
    return [
        *frontmatter.check(meta, source, path, library.front_matter_schema, points),
        *links.dead_links(source, path, rendering.sources),
        *(Problem(path, line, said) for line, said in slips),
    ]
