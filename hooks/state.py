"""What one build knows; hooks/main.py fills it, page by page."""

from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from rendering import Rendering


class Build:
    """One build's knowledge, made anew in on_config."""

    rendering: Rendering
    keywords: dict[str, list[str]]
    hidden: set[str]  # pages that mkdocs.yml leaves out of the navigation by name
    cited_by: dict[str, list[Page]]  # a claim's id and the pages that cite it
    serving = False  # by `mkdocs serve`

    def links_from(self, here: Page) -> dict[str, list[tuple[str, str]]]:
        """The pages that cite each claim, as (title, link from this page)."""
        return {
            key: [(p.title, get_relative_url(p.url, here.url)) for p in cited] for key, cited in self.cited_by.items()
        }
