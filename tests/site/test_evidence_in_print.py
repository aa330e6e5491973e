"""What the pages print about evidence is what data/ holds, no more and no less."""

import re

import pytest
import yaml

from tests.helpers import ROOT, text

pytestmark = pytest.mark.site

WORDS_OF_OURS = r"et al\.?|doi:|PubMed|Read it at (?:[\w-]+\.)+\w+|Title not seen|No date on the page|[\s.,;:()]"


@pytest.fixture(scope="module")
def sources():
    """The records as they stand in the file, past every hook."""
    return {s["key"]: s for s in yaml.safe_load((ROOT / "data" / "sources.yml").read_text("utf-8"))}


@pytest.fixture(scope="module")
def claims():
    return {c["id"]: c for c in yaml.safe_load((ROOT / "data" / "claims.yml").read_text("utf-8"))}


def more_than_the_record(printed: str, source: dict) -> str:
    """What a printed source says that its record does not."""
    fields = ("title", "journal", "doi", "pmid", "pages", "volume", "issue", "year")
    known = [*source.get("authors", []), *(str(source[field]) for field in fields if field in source)]
    rest = printed
    for value in sorted((" ".join(value.split()) for value in known), key=len, reverse=True):
        rest = rest.replace(value, "", 1)
    return re.sub(WORDS_OF_OURS, "", rest)


def missing_from_print(printed: str, source: dict) -> list[str]:
    """Fields of a record that its print leaves out."""
    fields = ("title", "journal", "doi", "pmid", "year", "volume", "pages")
    known = [*source.get("authors", []), *(str(source[field]) for field in fields if field in source)]
    return [value for value in known if " ".join(value.split()) not in printed]


def test_the_test_itself_sees_a_field_too_many():
    source = {"authors": ["Riel H"], "title": "T", "year": 2018}
    assert more_than_the_record("Riel H, et al. T. 2018. doi:", source) == ""
    assert more_than_the_record("Riel H. T. J Heels 2018.", source) == "JHeels"


def test_the_list_of_sources_holds_every_source_with_exactly_its_fields(site, sources):
    items = site.pages["evidence/sources/"].select("ol.sources > li[id]")
    assert sorted(li["id"] for li in items) == sorted(sources)
    for li in items:
        source, printed = sources[li["id"]], text(li.select_one(".source__print"))
        assert more_than_the_record(printed, source) == "", li["id"]
        assert missing_from_print(printed, source) == [], li["id"]


def test_each_claim_at_the_foot_of_a_page_prints_its_own_sources_in_full(site, sources, claims):
    seen = 0
    for url, page in site.pages.items():
        for entry in page.select("ol.how [id]"):
            key = entry["id"].removeprefix("how-")
            wanted = claims[key]["sources"] if key in claims else []
            printed = [text(li) for li in entry.select("ul.how__sources > li")]
            assert len(printed) == len(wanted), (url, key)
            for said, source in zip(printed, wanted, strict=True):
                assert more_than_the_record(said, sources[source]) == "", (url, key, source)
                assert missing_from_print(said, sources[source]) == [], (url, key, source)
                seen += 1
    assert seen > 100


def test_each_claim_at_the_foot_has_the_words_and_the_grade_of_the_data(site, claims, real_library):
    for url, page in site.pages.items():
        for entry in page.select("ol.how [id]"):
            claim = claims.get(entry["id"].removeprefix("how-"))
            if claim:
                said = text(entry.find_parent("li"))
                assert " ".join(claim["statement"].split()) in said, (url, entry["id"])
                assert " ".join(claim["nuance"].split()) in said, (url, entry["id"])
                assert real_library["grades"][claim["grade"]]["label"] in said, (url, entry["id"])


def test_every_doi_and_pubmed_number_on_any_page_is_in_the_data(site, sources):
    dois = {s["doi"].lower() for s in sources.values() if "doi" in s}
    pmids = {s["pmid"] for s in sources.values() if "pmid" in s}
    for url, page in site.pages.items():
        links = [a["href"] for a in page.select("a[href]")]
        assert {m[1].lower() for link in links if (m := re.match(r"https://doi\.org/(.+)", link))} <= dois, url
        assert {m[1] for link in links if (m := re.search(r"pubmed\.ncbi\.nlm\.nih\.gov/(\d+)", link))} <= pmids, url
        said = page.body.get_text(" ")
        assert {m.rstrip(".,)").lower() for m in re.findall(r"\b10\.\d{4,9}/\S+", said)} <= dois, url
        assert set(re.findall(r"(?:PMID|PubMed):?\s*(\d{4,9})", said)) <= pmids, url


def test_the_list_of_claims_holds_every_claim_under_its_address(site, claims):
    page = site.pages["evidence/claims/"]
    assert {key for key in claims if not page.find(id=key)} == set()
    assert len(page.select("article.claim")) == len(claims)


def test_every_claim_leads_back_to_every_page_that_prints_it(site, claims):
    listed = site.pages["evidence/claims/"]
    missing = {}
    for url, page in site.pages.items():
        for entry in page.select("ol.how [id]") if url != "about/components/" else []:  # no page for readers
            key = entry["id"].removeprefix("how-")
            if key in claims and key != "our-plan":
                links = listed.find(id=key).find_parent("article").select("a[href]")
                targets = {site.absolute(a["href"], "evidence/claims/") for a in links}
                if site.absolute("./", url) not in targets:
                    missing.setdefault(key, []).append(url)
    assert missing == {}


def test_a_grade_is_always_a_word_beside_its_sentence(site, real_library):
    labels = {grade["label"] for grade in real_library["grades"].values()}
    for url, page in site.pages.items():
        for chip in page.select(".ev"):
            assert text(chip) in labels, url


def test_every_number_of_our_own_is_marked_as_ours(site):
    for url, page in site.pages.items():
        for part in page.select("section.ex, .circuit, ol.stages > li, .pain-block"):
            assert part.select_one(".ev--plan"), (url, text(part)[:60])


def points_of(answers):
    """The links from a foot to points of the articles."""
    return answers.select("a:not([href^=http])")


def test_every_page_says_who_wrote_it_when_it_was_checked_and_what_it_answers(site, real_library):
    articles = real_library["articles"]
    for url, page in site.pages.items():
        if url == "404.html":
            continue
        foot = page.select_one(".page-foot")
        said = text(foot)
        assert "not yet reviewed by a clinician" in said, url
        assert "No advertising, no tracking" in said, url
        assert re.search(r"First published .* Last checked .* Next check due", said), url
        assert len(foot.select("time[datetime]")) == 3, url
        answers = foot.select_one(".page-foot__articles")
        if answers is not None:
            one = r"Answers points? [AB]\d+\w?(, [AB]\d+\w?)*( and [AB]\d+\w?)? of [^.]+? by [^.]+\."
            assert re.fullmatch(rf"{one}( {one})?", text(answers)), url
            credited = {a["href"] for a in answers.select("a[href^=http]")}
            assert credited == {articles[letter]["url"] for letter in {point.text[0] for point in points_of(answers)}}
            assert all("/the-two-articles/#" in site.absolute(a["href"], url) for a in points_of(answers)), url


def test_every_page_has_a_way_to_tell_us_of_a_mistake_that_leads_nowhere_else(site):
    for url, page in site.pages.items():
        if url == "404.html":
            continue
        link = next(a for a in page.select(".page-foot a") if text(a) == "Tell us what is wrong")
        assert link["href"].endswith("#tell-us"), url
        assert "://" not in link["href"], url
    assert site.pages["about/"].select("#tell-us")
