"""What we replace in the theme is still there to be replaced: an update must not pass unseen."""

import hashlib
import re
from importlib.metadata import version
from pathlib import Path

import material
import pytest

from tests.helpers import ROOT

pytestmark = pytest.mark.site
THEME = Path(material.__file__).parent / "templates"
HEADER = (ROOT / "overrides/partials/header.html").read_text("utf-8")
REPLACED = re.findall(r"\| replace\('(.+?)', '", HEADER)
OVERRIDES = {path.relative_to(ROOT / "overrides").as_posix(): path for path in (ROOT / "overrides").rglob("*.html")}

# The theme's own files as they were when ours were compared with them: the first 16 digits of their SHA-256,
# and which of ours to compare. After comparing, put in the new digits (the failing test prints them).
COMPARED = {
    "404.html": ("80c93494b5432b1b", "404.html"),
    "base.html": ("8536d352b0093623", "main.html and home.html, which fill its blocks"),
    "main.html": ("9948b55a7bc979c3", "main.html"),
    "partials/content.html": ("ce33929c85af129f", "main.html, block content, which stands for it"),
    "partials/footer.html": ("50c2a75f013b7b03", "partials/footer.html"),
    "partials/header.html": ("8cf3fb15bcf969ff", "partials/header.html"),
    "partials/javascripts/base.html": ("d6113712bc4deb30", "partials/colours.html, which stands for it"),
    "partials/javascripts/content.html": ("3722e156f0f6339d", "partials/javascripts/content.html"),
    "partials/javascripts/palette.html": ("8790389765ea6036", "partials/colours.html, which stands for it"),
    "partials/logo.html": ("e0925ef6c190174a", "partials/logo.html"),
    "partials/nav.html": ("af33f6e032f632eb", "partials/nav.html and partials/menu.html"),
    "partials/palette.html": ("fb935107ae7d3d74", "partials/header.html, whose button stands for it, and colours.js"),
    "partials/search.html": ("bfd556535abcddb9", "partials/header.html, which mends it"),
    "partials/toc.html": ("fde48f583563364b", "partials/toc.html"),
}


@pytest.mark.parametrize("name", COMPARED)
def test_the_theme_has_not_changed_what_ours_was_compared_with(name):
    known, ours = COMPARED[name]
    now = hashlib.sha256((THEME / name).read_bytes()).hexdigest()[:16]
    assert now == known, f"the theme changed its {name}: compare it with overrides/{ours}, then record {now}"


def test_every_template_that_stands_for_one_of_the_themes_was_compared_with_it():
    assert [name for name in OVERRIDES if (THEME / name).is_file() and name not in COMPARED] == []


@pytest.mark.parametrize("name", OVERRIDES)
def test_each_template_begins_with_the_reason_it_is_there(name):
    reason = re.match(r"\{#-\s*(.+?)\s*-?#\}", OVERRIDES[name].read_text("utf-8"), re.DOTALL)
    assert reason, f"overrides/{name} must begin with {{#- why it is there -#}}"
    assert len(reason[1]) > 30


def test_each_block_we_fill_is_a_block_of_the_theme():
    """A block that the theme no longer has would silently print nothing."""
    theirs = set(re.findall(r"\{%-? block (\w+)", (THEME / "base.html").read_text("utf-8")))
    ours = {block for path in OVERRIDES.values() for block in re.findall(r"\{%-? block (\w+)", path.read_text("utf-8"))}
    assert ours - theirs == set()


def test_some_strings_are_replaced():
    assert REPLACED


@pytest.mark.parametrize("string", REPLACED)
def test_each_string_that_we_replace_is_in_the_theme(string):
    theme = "".join((THEME / "partials" / name).read_text("utf-8") for name in ("search.html", "languages/en.html"))
    assert string.partition('="Search"')[0] in theme  # the label is a translation, put in by a macro


@pytest.mark.parametrize(
    "selector",
    [
        "[role=dialog]",
        ".md-search nav",
        ".md-search-result__meta:not([role=status])",
        ".md-skip, .md-overlay, .md-dialog",
    ],
)
def test_no_page_has_what_we_replace(site, selector):
    assert [url for url, page in site.pages.items() if page.select(selector)] == []


def test_the_words_of_the_search_are_british(site):
    assert [url for url, page in site.pages.items() if "Initializ" in str(page)] == []


def test_our_templates_were_compared_with_this_version_of_the_theme():
    readme = (ROOT / "overrides/README.md").read_text("utf-8")
    said = re.search(r"Material for MkDocs (\d+\.\d+\.\d+)", readme)[1]
    assert said == version("mkdocs-material"), (
        "compare each file in overrides/ with the theme's, then change the number"
    )


@pytest.mark.parametrize("name", OVERRIDES)
def test_each_template_is_listed_with_its_reason(name):
    assert f"`{name}`" in (ROOT / "overrides/README.md").read_text("utf-8")


@pytest.mark.parametrize(
    "selector",
    [
        "header [for=__search]",
        "[data-md-component=header]",
        "[data-md-component=main]",
        "[data-md-toggle=drawer]",
        "[data-md-component=search-query]",
        "[data-md-component=search-result]",
    ],
)
def test_every_page_has_what_the_themes_script_looks_for(site, selector):
    assert [url for url, page in site.pages.items() if not page.select(selector)] == []


def test_the_inline_scripts_are_the_same_on_every_page(site):
    """A strict content policy names them by their hash."""
    kinds = {
        script.get_text()
        for url, page in site.pages.items()
        if url != "404.html"
        for script in page.select("script:not([src]):not([type='application/json']):not([id=__config])")
    }
    assert len(kinds) <= 4
