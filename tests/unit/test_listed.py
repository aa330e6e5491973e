"""A page of MkDocs as others are told of it: its sections from the outermost on, each with its first page."""

import datetime

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation
from state import Build, listed

pytestmark = pytest.mark.unit


def navigation(*items):
    """What MkDocs makes of `nav` in mkdocs.yml."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "S", "site_url": "https://x.example/heel/", "nav": list(items)})
    config.validate()
    paths = ("index.md", "s/x/index.md", "s/x/a.md", "s/b.md")
    return get_navigation(Files([File(path, "docs", "site", use_directory_urls=True) for path in paths]), config)


@pytest.fixture
def nav():
    made = navigation({"Home": "index.md"}, {"Strong": [{"Exercises": ["s/x/index.md", "s/x/a.md"]}, "s/b.md"]})
    assert Build().enter(made) == []
    for page in made.pages:
        page.meta = {"title": page.file.src_uri, "description": "D.", "checked": datetime.date(2026, 11, 21)}
    return made


def test_a_page_names_its_sections_from_the_outermost_on_each_with_the_page_it_opens_with(nav):
    found = {page.path: page for page in map(listed, nav.pages)}
    assert found["s/x/a.md"].above == (("Strong", "s/x/"), ("Exercises", "s/x/"))
    assert found["s/b.md"].above == (("Strong", "s/x/"),)
    assert found["s/x/a.md"].url == "s/x/a/"
    assert found["s/x/a.md"].checked == "2026-11-21"


def test_home_stands_at_the_sites_own_address(nav):
    home = listed(nav.homepage)
    assert (home.url, home.above) == ("", ())


def test_a_section_without_a_page_is_a_fault_that_names_it():
    faults = Build().enter(navigation({"Home": "index.md"}, {"Strong": ["s/b.md", {"Empty": []}]}))
    assert faults == [
        'mkdocs.yml: the section "Empty" of nav has no page: add one, or remove the section.',
    ]
