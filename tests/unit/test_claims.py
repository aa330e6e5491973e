"""The list of every claim, with a filter that needs no script."""

import pytest
from claims import add_pages

from tests.helpers import soup, text

pytestmark = pytest.mark.unit


@pytest.fixture
def claims(page):
    return page("/// claims\n///", path="evidence/claims.md")


def test_claims_stand_under_their_subjects(claims):
    assert claims.texts("h2") == ["Signs and look-alikes", "Strength and exercise", "Load and running"]
    assert len(claims.html.select("section:nth-of-type(2) article")) == 2


def test_each_claim_has_its_address_grade_nuance_and_sources(claims):
    article = claims.one("article:has(#slow-raises-help)")
    assert "claim--limited" in article["class"]
    assert "Limited evidence" in text(article)
    assert "One trial with 48 people." in text(article)
    assert [a["href"] for a in article.select("a")] == ["sources.md#study2018"]


def test_a_claim_leads_back_to_the_pages_that_cite_it(claims):
    filled = soup(add_pages(str(claims.html), {"first-step-pain": [("Rest & run", "../../start/today/")]}))
    link = filled.select("article:has(#first-step-pain) a")[-1]
    assert (link["href"], text(link)) == ("../../start/today/", "Rest & run")


def test_a_claim_that_no_page_cites_says_nothing_about_pages(claims):
    filled = soup(add_pages(str(claims.html), {}))
    assert "Pages that use it" not in text(filled.select_one("article:has(#nobody-knows)"))


def test_a_claim_without_sources_says_so(claims):
    assert "No source: we looked and found none." in text(claims.one("article:has(#nobody-knows)"))


def test_the_filter_offers_all_and_every_grade_but_our_plan(claims):
    assert [radio["id"] for radio in claims.html.select("input[type=radio][name=grade]")] == [
        "grade-all", "grade-strong", "grade-limited", "grade-mixed",
    ]  # fmt: skip
    assert claims.one("input[checked]")["id"] == "grade-all"


def test_each_choice_of_the_filter_has_a_label_and_the_group_a_legend(claims):
    for radio in claims.html.select("input[type=radio]"):
        assert text(claims.one(f"label[for={radio['id']}]"))
    assert claims.texts("fieldset > legend") == ["Show claims graded"]


def test_every_claim_carries_the_class_that_its_choice_shows(claims):
    offered = {radio["value"] for radio in claims.html.select("input")} - {"all"}
    for article in claims.html.select("article"):
        assert {name.removeprefix("claim--") for name in article["class"]} & offered
