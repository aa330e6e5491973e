"""The list at the foot: each claim cited, its grade, its nuance, its sources, ways on and back."""

import pytest
from how_sure import how_sure

pytestmark = pytest.mark.unit


def test_the_foot_lists_each_claim_in_the_order_of_the_text(page):
    done = page("One. [@slow-raises-help]\n\nTwo. [@first-step-pain]")
    assert [more["id"] for more in done.html.select("ol.how > li .how__more")] == [
        "how-slow-raises-help",
        "how-first-step-pain",
    ]
    assert done.texts(".how__claim") == [
        "Slow heel raises beat stretching at three months. Limited evidence",
        "It hurts most with the first steps. Strong evidence",
    ]


def test_a_link_to_an_entry_opens_it_because_its_anchor_is_inside_what_is_closed(page):
    anchor = page("One. [@first-step-pain]").one("#how-first-step-pain")
    assert anchor.parent.name == "details"
    assert anchor.find_previous_sibling("summary").get("id") is None


def test_a_grade_is_seen_without_opening_its_entry(page):
    assert page("One. [@first-step-pain]").texts("ol.how details > summary .ev") == ["Strong evidence"]


def test_each_entry_leads_back_to_the_text_and_on_to_the_claim(page):
    done = page("One. [@first-step-pain]")
    assert [a["href"] for a in done.html.select(".how__links a")] == [
        "../../evidence/claims/#first-step-pain",
        "#cite-first-step-pain",
    ]


def test_a_nuance_is_printed_as_it_is_and_never_as_markdown(page):
    assert page("One. [@first-step-pain]").texts(".how__nuance") == ["A *typical* sign, not a rule."]


def test_a_claim_without_sources_says_so(page):
    assert page("One. [@nobody-knows]").texts(".how__sources") == ["No source: we looked and found none."]


def test_our_plan_is_marked_and_has_no_source(page):
    done = page("Do 3 sets. [@our-plan]")
    assert done.texts("p a.ev--plan") == ["Our plan, expert opinion"]
    assert done.html.select(".how__sources") == []
    assert done.html.select_one(".how__links a")["href"] == "../../evidence/#our-plan"


def test_a_page_that_cites_nothing_has_no_list(page):
    assert page("Only text.").html.select("#how-sure, .how") == []


def test_an_entry_made_for_one_page_serves_the_next_of_the_same_depth(page):
    rendering = page("One. [@first-step-pain]").rendering
    first = how_sure(rendering, "../../")
    rendering.start("load/other.md", "")
    rendering.cited = ["first-step-pain"]
    assert how_sure(rendering, "../../") == first
    assert 'href="../evidence/claims/#first-step-pain"' in how_sure(rendering, "../")
