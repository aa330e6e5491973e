"""What several test files share: reading Markdown as the site does, and reading HTML as a browser does."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import content
import markdown
import pytest
from bs4 import BeautifulSoup, Tag
from errors import DataError
from extension import FirstSteps
from how_sure import how_sure
from rendering import Rendering

ROOT = Path(__file__).parent.parent
PLAN = "our-plan"  # what writers cite where a number is ours
FIXTURES = ROOT / "tests" / "fixtures"
MARKDOWN = ["attr_list", "md_in_html", "tables", "toc"]  # as in mkdocs.yml


def soup(html: str) -> BeautifulSoup:
    """HTML as a tree, read by the rules that browsers follow."""
    return BeautifulSoup(html, "html5lib")


def text(tag: Tag) -> str:
    """What a reader sees of an element, in one line, without the signs that only steer line breaks."""
    return " ".join(tag.get_text().replace("\N{WORD JOINER}", "").split())


@dataclass
class Rendered:
    """A page of Markdown and what became of it; `raw` is the HTML as Markdown wrote it."""

    raw: str
    rendering: Rendering

    @cached_property
    def html(self) -> BeautifulSoup:
        """The HTML as a tree."""
        return soup(self.raw)

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
    extensions = [*MARKDOWN, FirstSteps(rendering)]
    html = markdown.markdown(source, extensions=extensions)
    return Rendered(html + how_sure(rendering, "../../"), rendering)


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replace one text in a data file; a text that is not there would make the test empty."""
    path = folder / f"{name}.yml"
    before = path.read_text("utf-8")
    assert old in before
    path.write_text(before.replace(old, new), "utf-8")


def fault(folder: Path) -> str:
    """What loading a data folder says is wrong."""
    with pytest.raises(DataError) as stopped:
        content.load(folder, folder / "figures")
    return str(stopped.value)
