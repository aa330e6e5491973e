"""The Markdown pages as the tests of content ask for them."""

import functools
import re

import fences
import pytest
import yaml

from checks import pages, prose

PAGES = {page.path: page for page in pages.all_pages()}
UTILITY = {"about/components.md", "evidence/claims.md", "evidence/sources.md", "glossary.md"}

every_page = pytest.mark.parametrize("path", sorted(PAGES))
every_reader_page = pytest.mark.parametrize("path", sorted(set(PAGES) - UTILITY))


@functools.cache
def meta(path: str) -> dict:
    """The front matter of a page."""
    return yaml.safe_load(prose.FRONT_MATTER.match(PAGES[path].text)[0].strip().strip("-"))


def body(path: str) -> str:
    """A page without its front matter."""
    text = PAGES[path].text
    return text[prose.front_matter_length(text) :]


def components(path: str) -> list[str]:
    """The names of the components on a page, in order."""
    return [opened[1] for line in body(path).splitlines() if (opened := fences.OPENS.fullmatch(line))]


def address(path: str) -> str:
    """The published address of a page: "load/index.md" -> "load/", "index.md" -> "/"."""
    folder = re.sub(r"(^|/)index\.md$", r"\1", path)
    return f"{folder.removesuffix('.md').rstrip('/')}/"


def data_files() -> list:
    """Every YAML file in data/."""
    return sorted((pages.ROOT / "data").glob("*.yml"))
