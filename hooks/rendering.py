"""What a component needs to know while one page is turned into HTML."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from content import Library
from errors import Problem, line_of
from markup import link_to

if TYPE_CHECKING:
    from printout_press import Printed


@dataclass
class Rendering:
    """One page on its way to HTML: `path` as in docs/, `source` as the writer typed it.

    `titles` knows every page's title by its path, `sources` its text, `described` the page of each exercise.
    `cited` gathers the claims in the order in which the page cites them, `explained` the
    glossary terms already opened on it, `told` how often each mistake was noted. `entries`
    keeps what how_sure.py has made, `printouts` the PDFs by their id.
    """

    library: Library
    path: str = ""
    source: str = ""
    repository: str = ""
    titles: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    described: dict[str, str] = field(default_factory=dict)
    cited: list[str] = field(default_factory=list)
    explained: set[str] = field(default_factory=set)
    told: Counter = field(default_factory=Counter)
    entries: dict[tuple[str, str], str] = field(default_factory=dict)
    printouts: Mapping[str, "Printed"] = field(default_factory=dict)

    def start(self, path: str, source: str) -> None:
        """Begin the next page."""
        self.path, self.source = path, source
        self.cited, self.explained, self.told = [], set(), Counter()

    def link(self, target: str) -> str:
        """A link from this page to another Markdown file: link("start/get-help.md")."""
        return link_to(target, self.path)

    def problem(self, typed: str, message: str) -> None:
        """Note a writer's mistake at the line where `typed` stands: the second one at its second place."""
        line = line_of(self.source, typed, self.told[typed])
        self.told[typed] += 1
        self.library.problems.append(Problem(self.path, line, message))
