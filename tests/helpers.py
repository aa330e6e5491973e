"""What several test files share: reading Markdown as the site does, and reading HTML as a browser does."""

from dataclasses import dataclass
from pathlib import Path

import markdown
from blocks import Components
from bs4 import BeautifulSoup, Tag
from main import FirstSteps
from rendering import Rendering

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "tests" / "fixtures"
MARKDOWN = ["attr_list", "md_in_html", "tables", "toc"]  # as in mkdocs.yml


def soup(html: str) -> BeautifulSoup:
    """HTML as a tree, read by the rules that browsers follow."""
    return BeautifulSoup(html, "html5lib")


def text(tag: Tag) -> str:
    """What a reader sees of an element, in one line; a space that does not break reads as one."""
    return " ".join(tag.get_text().split())


@dataclass(frozen=True)
class Rendered:
    """A page of Markdown and what became of it."""

    html: BeautifulSoup
    rendering: Rendering

    @property
    def problems(self) -> list[str]:
        """The writer's mistakes as printed: "docs/start/page.md:3: ..."."""
        return list(map(str, self.rendering.library.problems))

    def one(self, selector: str) -> Tag:
        """The one element that the selector finds."""
        found = self.html.select(selector)
        assert len(found) == 1, f"{len(found)} x {selector} in {self.html}"
        return found[0]

    def texts(self, selector: str) -> list[str]:
        """What stands in every element that the selector finds."""
        return [text(tag) for tag in self.html.select(selector)]


def render(library, source: str, path: str = "start/page.md", **more) -> Rendered:
    """Render Markdown with our extensions, as the page `path` of the site."""
    rendering = Rendering(library, **more)
    rendering.start(path, source)
    extensions = [*MARKDOWN, Components(rendering), FirstSteps(rendering)]
    return Rendered(soup(markdown.markdown(source, extensions=extensions)), rendering)
