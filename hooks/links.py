"""Links between pages: a dead one is told with its line and the nearest page there is; so is one without an address.

Typed:  [Get help](get-halp.md)    no such page
        [Get help]()               Markdown makes it a link to the same page
        [Get help][help]           Markdown leaves it as typed where no line says what [help] is
"""

import functools
import posixpath
import re
from collections.abc import Collection, Mapping

from errors import Problem, line_at, nearest
from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from rendering import Rendering

MADE = ("term-", "how-", "cite-")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\((?!\w+:)([^)\s]+\.md)(?:#([^)\s]+))?\)")


@functools.lru_cache(maxsize=1024)  # asked before a page is rendered, and again when all are
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


class NoAddress(InlineProcessor):
    """Tells a link with nothing in its round brackets."""

    def __init__(self, rendering: Rendering):
        super().__init__(r"\[[^\[\]]*(\]\(\s*\))")
        self.rendering = rendering

    def handleMatch(self, m, data):  # noqa: N802 (the name is Markdown's)
        advice = "type the page or the address in the round brackets."
        self.rendering.problem(m[1], f"{as_typed(m[0])}: leads nowhere; {advice}")
        return None, None, None


class NoReference(InlineProcessor):
    """Tells a link by a name that the page does not explain; those that it does are links by now."""

    def __init__(self, rendering: Rendering, md: Markdown):
        super().__init__(r"\[([^\[\]]*)(\]\[([^\[\]]*)\])", md)
        self.rendering = rendering

    def handleMatch(self, m, data):  # noqa: N802 (the name is Markdown's)
        name = as_typed(m[3] or m[1])
        advice = f"{nearest(name.lower(), self.md.references)} Type the page or the address: [words](page.md)."
        self.rendering.problem(m[2], f'{as_typed(m[0])}: no line "[{name}]: address" on this page.{advice}')
        return None, None, None


def as_typed(text: str) -> str:
    """A text of Markdown for a writer; "..." for code and the like, which it has set aside."""
    return re.sub("\x02[^\x03]*\x03", "...", text)
