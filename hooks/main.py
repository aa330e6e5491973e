"""Connects MkDocs to the modules beside it; no other file here knows MkDocs, except state.py and reader.py.

The way of a build: load data/ (on_config) -> read the titles (on_files) -> check and render each page
(on_page_markdown, on_page_content) -> stop if a writer's mistake was found (on_env) -> give the theme its facts
(on_page_context) -> write redirects, keywords and what helps to find pages, take the last steps (on_post_build).
"""

from pathlib import Path

import blocks
import cards
import claims
import content
import contract
import drawings
import finish
import how_sure
import links
import made
import offer
import pages
import printouts
import published
import redirects
import search
import security
import sources
import structured
import templates
from errors import DataError
from extension import FirstSteps
from mkdocs.exceptions import PluginError
from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.toc import AnchorLink
from mkdocs.utils import get_relative_url, meta, write_file
from rendering import Rendering
from state import Build, listed

build = Build()


def on_startup(command, dirty):
    """Note whether a site is built or shown."""
    build.start(command)


def on_config(config):
    """Load the data, have what is on paper printed, and hand both to Markdown."""
    root = Path(config.config_file_path).parent
    build.begin(config)
    try:
        library = content.load(root / "data", root / "docs/assets/figures")
        printed = printouts.made(library, lambda path: content.read(root / "docs" / path), meta.get_data, build.site)
    except DataError as fault:
        raise PluginError(str(fault)) from fault
    build.rendering = Rendering(library, repository=config.extra["repository"], printouts=printed)
    config.markdown_extensions.append(FirstSteps(build.rendering))
    return config


def on_files(files, config):
    """Read every page once for its title, before any is rendered; add the files that are made."""
    read = build.rendering.sources = {file.src_uri: file.content_string for file in files.documentation_pages()}
    build.rendering.titles = {path: meta.get_data(text)[1].get("title", path) for path, text in read.items()}
    texts = made.texts(lambda path: files.get_file_from_path(path).content_string, build.rendering.library, build.site)
    new = texts | dict.fromkeys(map(printouts.place, build.rendering.printouts), b"")  # not printed yet: see on_env
    kept = (file for file in files if not made.left_out(file.src_uri))
    return Files([*(File.generated(config, path, content=content) for path, content in new.items()), *kept])


def on_nav(nav, config, files):
    """A page that no section lists would never be found; `not_in_nav` in mkdocs.yml names those that need not be."""
    build.rendering.library.problems += build.enter(nav)
    in_order = {page.file.src_uri: build.rendering.sources[page.file.src_uri] for page in nav.pages}
    build.rendering.described = cards.described(in_order)
    build.hidden = {file.src_uri for file in files if file.inclusion.is_not_in_nav()}
    build.rendering.library.problems += pages.unlisted(build.rendering.sources.keys() - in_order.keys() - build.hidden)
    return nav


def on_page_markdown(markdown, page, config, files):
    """Hold a page against its contract and begin to render it."""
    path, rendering = page.file.src_uri, build.rendering
    rendering.library.problems += contract.faults(rendering, page.meta, path, blocks.NAMES)
    rendering.start(path, rendering.sources[path])
    page.update_date = str(page.meta.get("checked"))  # so that the sitemap tells the truth
    if path in build.hidden:
        page.canonical_url = page.abs_url = None  # so that the sitemap leaves it out
    return offer.told(markdown, config.extra["offline"])


def on_page_content(html, page, config, files):
    """Note what the page cites. Keep lists of sources from the search plugin: main.html prints them behind the rest."""
    cited = build.rendering.cited
    for claim in [] if page.file.src_uri in build.hidden else cited:
        build.cited_by.setdefault(claim, []).append(page)
    content, mark, references = html.partition(sources.REFERENCES)
    page.references = mark + references + how_sure.how_sure(build.rendering, get_relative_url(".", page.url) + "/")
    if cited:
        page.toc.items.append(AnchorLink(how_sure.HEADING, how_sure.ANCHOR, 2))
        page.present_anchor_ids.update([how_sure.ANCHOR, *(f"how-{claim}" for claim in cited)])
    return content


def on_env(env, config, files):
    """Every page is rendered and all is printed: stop here if any of them has a mistake."""
    library = build.rendering.library
    rendered = [file.page for file in files.documentation_pages()]
    anchors = {page.file.src_uri: page.present_anchor_ids for page in rendered}
    for path, source in build.rendering.sources.items():
        library.problems += links.dead_anchors(source, path, anchors)
    library.problems += build.rendering.printouts.faults()
    library.problems += redirects.faults(library["redirects"], {page.url for page in rendered})
    if library.problems:
        raise PluginError("\n".join(["Please mend:", *map(str, library.problems)]))
    printouts.deliver(build.rendering.printouts, files.get_file_from_path)
    return templates.prepare(env, library)


@event_priority(-100)  # after the search plugin has read the page
def on_page_context(context, page, config, nav):
    """Hand the theme what it prints around the page, draw the drawings."""
    library, section = build.rendering.library, page.ancestors[-1].title if page.ancestors else ""
    page.fs = pages.facts(page.meta, page.file.src_uri, section, page.content)
    page.structured = structured.block(build.site, listed(page), page.content, build.rendering)
    page.content = printouts.sized(drawings.draw(page.content, library.drawings), build.rendering.printouts)
    if page.file.src_uri == claims.PAGE:
        page.content = claims.add_pages(page.content, build.links_from(page))
    return context


@event_priority(100)  # before the search plugin writes its index
def before_search(config):
    """Add keywords to the search index; write the pages at old addresses, and what others look for."""
    search.complete(config.plugins["material/search"].search_index.entries, build.keywords())
    moved = redirects.redirect_pages(build.rendering.library["redirects"], build.site["address"])
    contact = security.files(build.rendering.repository, build.site["address"], build.changed())
    (Path(config.site_dir) / security.FILE).unlink(missing_ok=True)  # MkDocs leaves folders with a dot
    for path, text in (moved | contact | published.files(build.site, map(listed, build.nav.pages))).items():
        write_file(text.encode(), f"{config.site_dir}/{path}")


@event_priority(-100)  # after everything is written
def after_all(config):
    """Make the site small, safe and ready for use without a network."""
    finish.finish(Path(config.site_dir), build.serving)


on_post_build = CombinedEvent(before_search, after_all)
