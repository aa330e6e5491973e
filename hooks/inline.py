"""Reads inline Markdown only where there is some.

Typed:  "Rest", "2 sets": most texts that a component or a table prints
Made:   the same; without the search for each of twenty patterns that took a tenth of a build
"""

import re

from markdown.treeprocessors import InlineProcessor

# Every inline pattern needs one of these. \x02 begins what an earlier pattern has put aside.
SIGN = re.compile(r"[\\`*_\[<&\x02]|  \n")


class Inline(InlineProcessor):
    """Markdown's own, but for texts without a sign."""

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 (Markdown's)
        if not SIGN.search(data):
            return data
        return super()._InlineProcessor__handleInline(data, patternIndex)
