"""A site of more than 200 pages builds with our templates and hooks, and no page carries links to all others."""

import os
import subprocess
import sys
from urllib.parse import urljoin

import pytest

from checks import made_up
from tests.helpers import ROOT, soup

pytestmark = pytest.mark.site
COUNT = 210


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """The folder of a made-up site, built."""
    folder = tmp_path_factory.mktemp("large")
    made_up.generate(folder, COUNT)
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-f", folder / "ours.yml", "-d", folder / "site"],
        cwd=ROOT, env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1767225600"}, check=True,
    )  # fmt: skip
    return folder / "site"


def test_every_page_is_built(large):
    assert len(list(large.rglob("index.html"))) == COUNT


@pytest.mark.parametrize("place", [".fs-menu", ".fs-side"])
def test_menu_and_column_list_the_readers_group_and_lead_to_the_others(large, place):
    here = soup((large / "s2/g3/index.html").read_text("utf-8"))
    links = {urljoin("/s2/g3/", link["href"]) for link in here.select(f"{place} a")}
    assert {"/s2/g2/", "/s2/g4/"} < links, "the groups beside this one"
    pages = {f"/s2/g3/{page.name}/" for page in (large / "s2/g3").glob("p*")}
    assert {link for link in links if link.startswith("/s2/g3/p")} == pages, "its pages"
    assert len(links) < COUNT / 5


def test_every_section_is_one_touch_away_in_the_menu(large):
    menu = soup((large / "s2/g3/index.html").read_text("utf-8")).select_one(".fs-menu")
    shown = {tag.get_text(strip=True) for tag in menu.select("a, summary")}
    assert {f"Section {n}" for n in range(len(list(large.glob("s[0-9]*"))))} <= shown
