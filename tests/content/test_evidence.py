"""What pages say is cited by id; no reference is typed by hand; nothing is promised or faked."""

import re

import pytest
from citations import CITATION, ids_in

from tests.written import PAGES, UTILITY, body, every_page

pytestmark = pytest.mark.content


@every_page
def test_every_citation_is_known(path, real_library):
    cited = [key for match in re.findall(CITATION, body(path)) for key in ids_in(match) or [match]]
    assert [key for key in cited if key != "our-plan" and key not in real_library["claims"]] == []


# They say nothing about the body, or list what others say.
CITE_NOTHING = {
    "about/accessibility.md", "about/index.md", "about/privacy.md", "about/disclaimer.md", "evidence/claims.md", "evidence/sources.md", "glossary.md",
}  # fmt: skip


@pytest.mark.parametrize("path", sorted(set(PAGES) - CITE_NOTHING))
def test_every_page_about_the_body_shows_how_sure_it_is(path):
    assert re.search(CITATION, body(path))


@every_page
@pytest.mark.parametrize(
    "trace", [r"\b10\.\d{4,9}/", r"\bPMID\b", r"\bet al\b", r"\bdoi\b:", r"pubmed\.ncbi", r"doi\.org"]
)
def test_no_reference_is_typed_by_hand(path, trace):
    assert re.findall(trace, body(path), re.I) == [], (
        "cite a claim instead: its sources are printed from data/sources.yml"
    )


def study_names(library) -> set[str]:
    """Surnames and bodies under which sources are known: "Rathleff MS" -> "Rathleff"."""
    people = {
        author.rsplit(" ", 1)[0]
        for source in library["sources"].values()
        for author in source["authors"]
        if re.fullmatch(r"[^()]+ [A-Z]{1,4}", author)
    }
    ordinary = {  # surnames that are also words of ours
        "Young", "Long", "Small", "Hill", "Short", "Wood", "Cook", "Price", "May", "Day", "Park", "Lee", "Man", "So",
        "Low", "Ball", "Foot", "Best", "Grant", "Reed", "Page", "Black", "White", "Green", "Brown", "Strong", "Whitt",
    }  # fmt: skip
    return people - ordinary


@every_page
def test_no_study_is_named_in_the_text(path, real_library):
    pattern = "|".join(map(re.escape, sorted(study_names(real_library))))
    found = re.findall(rf"(?<![\w-])({pattern})(?![\w-])", body(path))
    assert found == [], "say what was found and cite the claim; authors stand in the list at the foot"


def test_a_study_name_in_the_text_would_be_found(real_library):
    assert "Rathleff" in study_names(real_library)


@pytest.mark.parametrize("path", ["about/index.md"])
def test_who_writes_and_who_has_not_reviewed_is_said(path):
    text = body(path).lower()
    for wanted in ("clinician", "advertis", "track"):
        assert wanted in text


def test_no_quality_mark_is_shown_that_nobody_awarded():
    marks = re.compile(
        r"HONcode|HON code|PIF TICK|NHS[- ](?:approved|certified)|medically reviewed|reviewed by Dr", re.I
    )
    assert {path: found for path in PAGES if (found := marks.findall(body(path)))} == {}


def test_every_exception_is_a_page_that_exists():
    assert sorted(CITE_NOTHING - set(PAGES)) == []


# A claim that no reader meets, and why it is kept all the same: {"some-claim": "kept for the page on ..."}.
NOT_ON_A_PAGE: dict[str, str] = {}


def test_every_claim_is_used_on_a_page_for_readers_or_says_why_not(real_library):
    readers = [body(path) for path in PAGES if path not in UTILITY]
    used = {key for text in readers for match in re.findall(CITATION, text) for key in ids_in(match) or [match]}
    assert sorted(set(real_library["claims"]) - used - set(NOT_ON_A_PAGE)) == []
    assert sorted(set(NOT_ON_A_PAGE) - set(real_library["claims"])) == []
    assert sorted(set(NOT_ON_A_PAGE) & used) == []
    assert all(NOT_ON_A_PAGE.values())
