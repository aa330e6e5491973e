"""What a page tells machines of itself is well formed, true, and the same as what it tells its readers."""

import copy
import json

import jsonschema
import pytest

from tests.built import SITE_URL
from tests.helpers import ROOT, text

pytestmark = pytest.mark.site
SCHEMA = json.loads((ROOT / "tests/data/structured.schema.json").read_text("utf-8"))
WITHOUT = {"404.html", "about/components/"}  # no page of its own, and one that stays out of every search
FAQ = "faq/"


def blocks(page):
    """The blocks of structured data on a page, read."""
    return [json.loads(tag.string) for tag in page.select('script[type="application/ld+json"]')]


@pytest.fixture(scope="module")
def told(site):
    """The two parts of every page's block, by the page's address: what it is, and where it stands."""
    found = {url: blocks(page) for url, page in site.pages.items() if url not in WITHOUT}
    assert {url: len(parts) for url, parts in found.items() if len(parts) != 1} == {}
    return {url: parts[0] for url, parts in found.items()}


@pytest.fixture(scope="module")
def pages(told):
    return {url: block["@graph"][0] for url, block in told.items()}


def faults(block):
    """What the schema has against a block."""
    return [error.message for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(block)]


def without_asides(part):
    """A copy of an element without grades, cards and the marks beside headings."""
    part = copy.copy(part)
    for tag in part.select(".cites, .term-card, .headerlink"):
        tag.decompose()
    return text(part)


def test_every_page_has_one_block_that_the_schema_allows(told):
    assert {url: found for url, block in told.items() if (found := faults(block))} == {}


@pytest.mark.parametrize("more", [{"reviewedBy": {"@type": "Person", "name": "A B"}}, {"medicalSpecialty": "x"}])
def test_the_schema_refuses_a_reviewer_and_whatever_else_is_not_on_the_list(told, more):
    block = copy.deepcopy(told["start/today/"])
    block["@graph"][0] |= more
    assert faults(block)


def test_pages_that_stand_nowhere_say_nothing(site):
    assert {url: blocks(site.pages[url]) for url in WITHOUT} == {url: [] for url in WITHOUT}
    assert [url for url, page in site.moved.items() if blocks(page)] == []


def test_title_description_address_and_date_are_those_of_the_page(site, pages):
    for url, said in pages.items():
        page = site.pages[url]
        [_, shown, _] = [time["datetime"] for time in page.select(".page-foot time")]  # published, checked, due
        described = page.select_one("meta[name=description]")["content"]
        assert (said["url"], said["lastReviewed"], said["description"]) == (SITE_URL + url, shown, described)
        title = page.select_one('meta[property="og:title"]')["content"]
        assert said["name"] == title == (text(page.h1) if url else title)
        assert said["isPartOf"]["@id"] == f"{SITE_URL}#website"


def test_pages_about_ourselves_are_not_called_medical(pages):
    plain = {url for url, said in pages.items() if said["@type"] == "WebPage"}
    assert plain
    assert all(url.startswith("about/") for url in plain)
    assert {url for url in pages if url.startswith("about/")} - plain == {"about/for-clinicians/"}
    assert pages["about/for-clinicians/"]["audience"]["audienceType"] == "Clinician"
    assert pages["start/today/"]["audience"]["@type"] == "Patient"


def test_home_tells_how_to_search(site, told):
    website = told[""]["@graph"][1]
    assert website["@type"] == "WebSite"
    assert website["description"] in site.bytes()["opensearch.xml"].decode()
    assert website["potentialAction"]["target"]["urlTemplate"] == f"{SITE_URL}?q={{search_term_string}}"


def test_the_way_to_a_page_goes_by_names_and_addresses_that_the_site_has(site, told):
    for url, block in told.items():
        if not url:
            continue
        page, way = site.pages[url], block["@graph"][1]["itemListElement"]
        assert [step["position"] for step in way] == list(range(1, len(way) + 1))
        assert (way[0]["item"], way[-1]["item"]) == (SITE_URL, SITE_URL + url)
        printed = " ".join(map(text, page.select("header, main, footer")))
        for step in way:
            assert site.fault(step["item"].removeprefix(SITE_URL) or ".", "") == "", url
            assert step["name"] in printed, url
        assert len({step["item"] for step in way}) == len(way), url


def test_questions_and_answers_are_those_of_the_page_in_its_order(site, pages):
    page, asked = site.pages[FAQ], pages[FAQ]["mainEntity"]
    headings = page.select("main h3[id]")
    assert [question["name"] for question in asked] == [without_asides(heading) for heading in headings]
    assert len(asked) >= 30
    for heading, question in zip(headings, asked, strict=True):
        assert question["url"] == f"{SITE_URL}{FAQ}#{heading['id']}"
        answer = []
        for tag in heading.find_next_siblings():
            if tag.name in ("h2", "h3"):
                break
            if tag.name in ("p", "ul", "ol"):
                answer.append(without_asides(tag))
        assert question["acceptedAnswer"]["text"] == " ".join(answer)


def test_steps_of_an_exercise_are_those_printed(site, pages, real_library):
    for key in real_library["exercises"]:
        url = f"strengthen/exercises/{key}/"
        printed = [without_asides(item) for item in site.pages[url].select(".ex > ol.cues")[0].select("li")]
        assert [step["text"] for step in pages[url]["mainEntity"]["step"]] == printed, url


@pytest.mark.parametrize("url", ["run-again/return-to-run-guide/", "start/the-plan/"])
def test_stages_are_those_printed(site, pages, url):
    sections = pages[url]["mainEntity"]["step"]
    shown = site.pages[url].select("ol.stages > li")
    assert [section["name"] for section in sections] == [without_asides(stage.h3) for stage in shown]
    for section, stage in zip(sections, shown, strict=True):
        lines = [*stage.select("ul > li"), stage.select_one("p.next")]
        assert [step["text"] for step in section["itemListElement"]] == [without_asides(line) for line in lines]


def test_only_pages_that_show_steps_or_questions_claim_to(pages):
    claiming = {url for url, said in pages.items() if "mainEntity" in said}
    assert {url for url in claiming if not url.startswith("strengthen/exercises/")} == {
        FAQ, "run-again/return-to-run-guide/", "start/the-plan/",
    }  # fmt: skip
    assert "strengthen/exercises/" not in claiming
