"""Addresses are promises: every published one is kept by a page or a redirect."""

import json
import re

import frontmatter
import pytest

from tests.helpers import ROOT
from tests.written import PAGES, address

pytestmark = pytest.mark.content

URLS = ROOT / "data" / "urls.txt"


def test_addresses_are_promises_kept_by_a_page_or_a_redirect(real_library):
    published = URLS.read_text("utf-8").split()
    alive = {address(path) for path in PAGES} | set(real_library["redirects"])
    gone = sorted(set(published) - alive)
    assert gone == [], f"add to data/redirects.yml: {'; '.join(f'{url}: its/new/address/' for url in gone)}"


def test_every_page_is_on_the_list_of_published_addresses():
    new = sorted({address(path) for path in PAGES} - set(URLS.read_text("utf-8").split()))
    assert new == [], f"add to data/urls.txt, from A to Z: {', '.join(new)}"


def test_the_list_of_addresses_stands_from_a_to_z_without_doubles():
    published = URLS.read_text("utf-8").split()
    assert published == sorted(set(published))


@pytest.mark.parametrize(
    ("path", "url"), [("index.md", "/"), ("load/index.md", "load/"), ("start/today.md", "start/today/"), ("glossary.md", "glossary/")]
)  # fmt: skip
def test_an_address_follows_from_the_place_of_its_page(path, url):
    assert address(path) == url


HIDDEN = ["about/components.md"]  # for those who write; CONTRIBUTING.md leads there


def test_every_page_stands_in_the_navigation_or_is_left_out_by_name():
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    nav = re.findall(r"[\w/-]+\.md", settings.split("\nnav:")[1].split("\nnot_in_nav:")[0])
    assert sorted([*nav, *HIDDEN]) == sorted(PAGES)
    assert re.findall(r"^not_in_nav: (\S+)", settings, re.M) == HIDDEN


def test_front_matter_schema_and_order_name_the_same_keys():
    schema = json.loads((ROOT / "data/schema/front-matter.schema.json").read_text("utf-8"))
    assert list(schema["properties"]) == list(frontmatter.ORDER)
