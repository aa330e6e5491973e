"""Search engines and the site's own search find every page, by the words that readers use."""

import json
import re
import xml.etree.ElementTree as ET

import pytest
import yaml
from search import address_words

from checks import pages, prose
from tests.built import SITE_URL
from tests.helpers import text

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def index(site):
    return json.loads((site.folder / "search" / "search_index.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def front_matter():
    """Front matter of every page by the page's address."""
    found = {}
    for page in pages.all_pages():
        url = re.sub(r"(^|/)index\.md$", r"\1", page.path)
        url = url if url == "" or url.endswith("/") else url.removesuffix(".md") + "/"
        found[url] = yaml.safe_load(prose.FRONT_MATTER.match(page.text)[0].strip().strip("-"))
    return found


@pytest.fixture(scope="module")
def found_pages(front_matter):
    """The same without the pages that stay out of every search."""
    return {url: meta for url, meta in front_matter.items() if not meta.get("search", {}).get("exclude")}


def entries_of(index, url):
    return [entry for entry in index["docs"] if entry["location"].partition("#")[0] == url]


def test_every_page_is_in_the_index_with_its_search_words(index, found_pages):
    keywords = {e["location"]: e.get("keywords", "") for e in index["docs"]}
    assert {url: keywords.get(url) for url in found_pages} == {
        url: " ".join([*meta["keywords"], *address_words(url)]) for url, meta in found_pages.items()
    }


def test_a_page_that_stays_out_of_our_search_stays_out_of_every_other(site, index, front_matter, found_pages):
    hidden = set(front_matter) - set(found_pages)
    assert hidden == {"about/components/"}
    assert [e["location"] for e in index["docs"] if e["location"].partition("#")[0] in hidden] == []
    noindex = {url for url, page in site.pages.items() if page.select("meta[name=robots][content=noindex]")}
    assert noindex - {"404.html"} == hidden


def test_no_page_leads_readers_to_what_is_for_writers(site):
    leads = {
        url
        for url, page in site.pages.items()
        for link in page.select("a[href]")
        if site.absolute(link["href"], url).partition("#")[0] == f"{SITE_URL}about/components/"
    }
    assert leads - {"about/components/"} == set()


def test_the_search_reads_the_keywords_and_no_field_drowns_the_others(index):
    fields = index["config"]["fields"]
    assert fields["keywords"]["boost"] > fields["text"]["boost"]
    assert fields["tags"]["boost"] <= 5


def test_every_result_leads_somewhere(site, index):
    assert [fault for e in index["docs"] if (fault := site.fault(e["location"], ""))] == []


def test_no_result_shows_lists_of_studies_cards_or_drawings(index):
    noise = re.compile(r"doi:|PubMed \d|How sure are we, and how we know|<svg|<path")
    assert [e["location"] for e in index["docs"] if noise.search(e["text"] + e["title"])] == []


def test_a_card_of_the_glossary_is_not_read_twice(site, index):
    for url, page in site.pages.items():
        for card in page.select(".term-card")[:1]:
            assert not any(text(card) in e["text"] for e in entries_of(index, url)), url


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("morning heel pain", {"understand/symptoms/", "start/check-your-heel/"}),
        ("stress fracture", {"start/get-help/", "start/check-your-heel/"}),
        ("peroneals", {"strengthen/ankle/"}),
        ("walk run", {"run-again/walk-run-plan/"}),
        ("massage gun", {"treatments/ice-rolling-massage/"}),
        ("taper", {"run-again/taper/"}),
    ],
)
def test_the_words_of_a_reader_stand_in_the_index_of_the_right_page(index, words, expected):
    def says(url):
        said = " ".join(
            e["title"] + " " + e["text"] + " " + e.get("keywords", "") for e in entries_of(index, url)
        ).lower()
        return all(word in said for word in words.split())

    assert any(says(url) for url in expected)


def test_the_site_map_lists_every_page_and_nothing_else_with_the_day_of_its_check(site, found_pages):
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    tree = ET.parse(site.folder / "sitemap.xml")
    listed = {
        entry.find("s:loc", space).text: entry.find("s:lastmod", space).text for entry in tree.findall("s:url", space)
    }
    assert listed == {SITE_URL + url: str(meta["checked"]) for url, meta in found_pages.items()}


def test_the_index_never_runs_two_words_together(index):
    """What stands in boxes beside each other on a page would else be one word in a result: "EasierUse a chair"."""
    run_together = re.compile(r"\w*[a-z][.)%]?[A-Z][a-z]+|[a-z]{3,}\d+ to \d+")
    texts = [re.sub(r"<[^>]+>", " ", entry["text"]) for entry in index["docs"]]
    assert [found[0] for text in texts for found in run_together.finditer(text)] == []
