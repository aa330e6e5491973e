"""A source is printed exactly as far as its record goes."""

import pytest
from bs4 import Tag

from tests.helpers import text

pytestmark = pytest.mark.unit


def printed(page, key: str) -> Tag:
    """The entry of one source in the list of all."""
    return page("/// sources\n///", path="evidence/sources.md").one(f"ol.sources > li#{key}")


def test_every_known_field_is_printed_in_the_usual_order(page):
    said = text(printed(page, "study2018").select_one(".source__print"))
    assert (
        said
        == "Riel H, Jensen MB, et al. Raises & rest. J Heels 2018;25(3):e292-300. doi:10.1234/jh.2018 PubMed 12345678"
    )


def test_doi_and_pubmed_are_links_to_their_registers(page):
    links = [a["href"] for a in printed(page, "study2018").select(".source__print a")]
    assert links == ["https://doi.org/10.1234/jh.2018", "https://pubmed.ncbi.nlm.nih.gov/12345678/"]


def test_missing_fields_leave_no_trace(page):
    entry = printed(page, "bare")
    assert text(entry.select_one(".source__print")) == "Title not seen. 1999."
    assert entry.select(".source__print a, dt, cite") == []


def test_a_source_may_be_known_by_its_pubmed_number_alone(page, library):
    library["sources"]["bare"]["pmid"] = "7654321"
    assert text(printed(page, "bare").select_one(".source__print")) == "Title not seen. 1999. PubMed 7654321"


def test_complete_authors_get_no_et_al_and_a_question_keeps_its_mark(page):
    said = text(printed(page, "leaflet").select_one(".source__print"))
    assert said == "A Health Service. Is your heel sore? No date on the page. Read it at health.example"


def test_who_was_studied_what_came_out_and_its_limits_are_named(page):
    entry = printed(page, "study2018")
    assert [text(dt) for dt in entry.select("dt")] == ["Who", "Found", "Limits"]
    assert [text(dd) for dd in entry.select("dd")] == ["48 adults", "Less pain at 3 months.", "Small."]


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("study2018", "We read the full text."),
        ("bare", "We read the abstract."),
        ("leaflet", "We read it second-hand, on a page about it."),
    ],
)
def test_how_we_read_it_stands_in_words(page, key, said):
    assert said in text(printed(page, key))


def test_each_source_leads_to_the_claims_that_rest_on_it(page):
    last = printed(page, "study2018").select_one("p:last-child")
    assert text(last) == "Claims: first step pain, slow raises help"
    assert [a["href"] for a in last.select("a")] == ["claims.md#first-step-pain", "claims.md#slow-raises-help"]


def test_a_source_that_no_claim_rests_on_says_so(page, library):
    for claim in library["claims"].values():
        claim["sources"] = []
    assert text(printed(page, "study2018").select_one("p:last-child")) == "No claim rests on it."


def test_a_source_without_any_fact_has_no_empty_list(page):
    assert printed(page, "leaflet").select("dl:not(:has(dt))") == []


def test_sources_stand_in_the_order_of_the_alphabet(page):
    done = page("/// sources\n///")
    assert [li["id"] for li in done.html.select("ol.sources > li")] == ["leaflet", "study2018", "bare"]
