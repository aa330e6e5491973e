"""What one build knows; hooks/main.py fills it, page by page."""

import atexit
import gc
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time

import reader
import templates
from listed import Listed
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_datetime, get_relative_url
from rendering import Rendering

SELDOM = 200_000  # objects made between two looks; Python's own 700 finds next to nothing each time


class Build:
    """One build's knowledge, made anew in on_config."""

    rendering: Rendering
    site: dict[str, str]  # its name, description and address
    nav: Navigation
    hidden: set[str]  # pages that mkdocs.yml leaves out of the navigation by name
    cited_by: dict[str, list[Page]]  # a claim's id and the pages that cite it
    serving = False  # by `mkdocs serve`

    def start(self, command: str) -> None:
        """Note what MkDocs is to do. What one build makes it needs to its end: look for waste seldom, and on the way
        out, through everything that is left, not at all (4 % of a build).
        """
        self.serving = command == "serve"
        gc.set_threshold(SELDOM)
        atexit.register(gc.freeze)

    def begin(self, config: MkDocsConfig) -> None:
        """Forget the last build; note what the site is."""
        reader.install()
        templates.look_up(config.theme)
        config.extra["repository"] = (config.extra.get("repository") or "").rstrip("/")  # addresses go on behind it
        config.extra["worker"] = config.extra["offline"] and not self.serving  # else a writer would see old pages
        self.cited_by = {}
        self.site = {
            "name": config.site_name, "description": config.site_description, "address": config.site_url or "",
        }  # fmt: skip

    def enter(self, nav: Navigation) -> list[str]:
        """Note the navigation; what is wrong with it. A section gets the address of the page that it opens with."""
        self.nav = nav
        return list(give_addresses(nav))

    def keywords(self) -> dict[str, list[str]]:
        """The search words of each page by its address, once all pages are read."""
        return {page.url: page.meta["keywords"] for page in self.nav.pages}

    def changed(self) -> datetime:
        """When the site was changed last: as the build was told, but no earlier than the last day on which a page was
        checked. A copy without git cannot tell, and an older day would end security.txt too soon.
        """
        checked = max(page.meta["checked"] for page in self.nav.pages)
        return max(get_build_datetime(), datetime.combine(checked, time(), UTC))

    def links_from(self, here: Page) -> dict[str, list[tuple[str, str]]]:
        """The pages that cite each claim, as (title, link from this page)."""
        return {
            key: [(p.title, get_relative_url(p.url, here.url)) for p in cited] for key, cited in self.cited_by.items()
        }


def listed(page: Page) -> Listed:
    """A page that has been read, as others are told of it. A section leads to its first page."""
    above = tuple((section.title, section.url) for section in reversed(page.ancestors))
    meta, url = page.meta, "" if page.is_homepage else page.url
    return Listed(page.file.src_uri, url, meta["title"], meta["description"], str(meta["checked"]), above)


def give_addresses(items: Iterable[StructureItem]) -> Iterator[str]:
    """Let each section have the address of its first page, however deep: templates link to it. None is a fault."""
    for section in (item for item in items if isinstance(item, Section)):
        yield from give_addresses(section.children)
        if section.children:
            section.url = section.children[0].url
        else:
            yield f'mkdocs.yml: the section "{section.title}" of nav has no page: add one, or remove the section.'
