"""Citations: `[@first-step-pain]` after a sentence becomes a grade and a way to the proof.

    Typed:  It hurts most with the first steps. [@first-step-pain]
    Made:   a chip with the grade in words, linked to the list at the page's foot.

Several: `[@a; @b]`. Doses and rules of our own: `[@our-plan]`. The list "How sure are we,
and how we know" is generated: each claim cited, its grade, its nuance and its sources,
printed only as far as data/sources.yml goes.
"""

import re
from collections.abc import Collection
from xml.etree.ElementTree import Element

from errors import line_at, nearest
from grades import chip
from markdown.inlinepatterns import InlineProcessor
from markup import element
from references import PLAN
from rendering import Rendering

CITATION = r"\[@([^\]]+)\]"
OPEN = re.compile(r"\[@(?![^\]]*\](?!:))[^\n]*")  # never closed, or with a colon behind it: a definition of Markdown's
ID = re.compile(r"@?\s*([A-Za-z0-9-]+)")


def ids_in(citation: str) -> list[str]:
    """The claim ids between the brackets: "a; @b" -> ["a", "b"]."""
    return [found[1] for part in citation.split(";") if (found := ID.fullmatch(part.strip()))]


def slips(source: str, claims: Collection[str]) -> list[tuple[int, str]]:
    """Claims in brackets without their sign or their end, as (line, message): they would stay on the page as typed."""
    unsigned = [
        (line_at(source, match.start()), f"{match[0]} is no citation; type [@{match[1]}].")
        for match in re.finditer(r"[\[(]@?([a-z0-9]+(?:-[a-z0-9]+)+)[\])](?![(:\[])", source)
        if match[1] in {*claims, PLAN} and match[0] != f"[@{match[1]}]"
    ]
    unended = [
        (line_at(source, match.start()), f"{match[0][:40]} is no citation; type [@id], and no colon behind it.")
        for match in OPEN.finditer(source)
    ]
    return unsigned + unended


class Citations(InlineProcessor):
    """Turns `[@id]` into chips and remembers what the page has cited."""

    def __init__(self, rendering: Rendering):
        super().__init__(CITATION)
        self.rendering = rendering

    def handleMatch(self, m, data):  # noqa: N802 (the name is Markdown's)
        keys = ids_in(m[1])
        if len(keys) != len(m[1].split(";")):
            self.rendering.problem(m[0], f"{m[0]} is not a citation; type [@id] or [@id; @other-id].")
            return None, None, None
        chips = element("span", class_="cites")
        for key in keys:
            linked = self.linked_chip(key, m[0])
            if linked is not None:
                linked.tail = " "  # copied or read aloud, two grades stay two words
                chips.append(linked)
        return chips, m.start(0), m.end(0)

    def linked_chip(self, key: str, typed: str) -> Element | None:
        """The linked grade of one claim; an unknown id is a problem of the page."""
        claims = self.rendering.library["claims"]
        if key != PLAN and key not in claims:
            hint = nearest(key, [*claims, PLAN])
            self.rendering.problem(typed, f"no claim {key}.{hint} Claims are defined in data/claims.yml.")
            return None
        first = key not in self.rendering.cited
        if first:
            self.rendering.cited.append(key)
        grade = PLAN if key == PLAN else claims[key]["grade"]
        made = chip(self.rendering.library, grade, href=f"#how-{key}")
        if first:
            made.set("id", f"cite-{key}")
        return made
