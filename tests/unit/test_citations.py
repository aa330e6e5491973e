"""`[@id]` becomes a grade and a way to the proof; a slip says page, line and the nearest id."""

import pytest
from citations import ids_in, slips

from tests.helpers import text

pytestmark = pytest.mark.unit


def test_a_citation_becomes_a_link_with_the_grade_in_words(page):
    chip = page("It hurts. [@first-step-pain]").one("p a.ev")
    assert text(chip) == "Strong evidence"
    assert (chip["id"], chip["href"]) == ("cite-first-step-pain", "#how-first-step-pain")
    assert "ev--strong" in chip["class"]


def test_several_claims_in_one_citation_stay_separate_words(page):
    cites = page("It hurts. [@first-step-pain; @slow-raises-help]").one("span.cites")
    assert text(cites) == "Strong evidence Limited evidence"


def test_the_second_citation_of_a_claim_has_no_second_id(page):
    done = page("One. [@first-step-pain]\n\nTwo. [@first-step-pain]")
    assert len(done.html.select("p a.ev")) == 2
    assert len(done.html.select("#cite-first-step-pain")) == 1
    assert len(done.html.select("ol.how > li")) == 1


def test_the_foot_lists_each_claim_in_the_order_of_the_text(page):
    done = page("One. [@slow-raises-help]\n\nTwo. [@first-step-pain]")
    assert [li["id"] for li in done.html.select("ol.how > li")] == ["how-slow-raises-help", "how-first-step-pain"]
    assert done.texts(".how__claim") == [
        "Slow heel raises beat stretching at three months. Limited evidence",
        "It hurts most with the first steps. Strong evidence",
    ]


def test_each_entry_leads_back_to_the_text_and_on_to_the_claim(page):
    done = page("One. [@first-step-pain]")
    assert [a["href"] for a in done.html.select(".how__links a")] == [
        "../evidence/claims.md#first-step-pain",
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
    assert done.html.select_one(".how__links a")["href"] == "../evidence/index.md#our-plan"


def test_a_page_that_cites_nothing_has_no_list(page):
    assert page("Only text.").html.select("#how-sure, .how") == []


def test_an_unknown_id_names_page_line_nearest_id_and_file(page):
    said = page("One.\n\nTwo. [@first-step-pian]").problems
    assert said == [
        'docs/start/page.md:3: no claim first-step-pian. Did you mean "first-step-pain"? '
        "Claims are defined in data/claims.yml."
    ]


def test_the_known_ids_beside_an_unknown_one_still_show(page):
    done = page("One. [@first-step-pain; @zzz]")
    assert done.texts("p a.ev") == ["Strong evidence"]
    assert len(done.problems) == 1


@pytest.mark.parametrize("typed", ["[@first step]", "[@first-step-pain, @nobody-knows]", "[@a;]"])
def test_a_malformed_citation_is_told_how_to_type_it(page, typed):
    assert page(f"One. {typed}").problems == [
        f"docs/start/page.md:1: {typed} is not a citation; type [@id] or [@id; @other-id]."
    ]


def test_a_citation_inside_code_stays_as_typed(page):
    done = page("Type `[@first-step-pain]` after it.")
    assert done.one("code").get_text() == "[@first-step-pain]"
    assert done.html.select(".ev") == []


@pytest.mark.parametrize(("typed", "ids"), [("a", ["a"]), ("a; @b", ["a", "b"]), ("a ;@b", ["a", "b"]), ("a b", [])])
def test_ids_are_read_with_or_without_their_sign(typed, ids):
    assert ids_in(typed) == ids


@pytest.mark.parametrize("typed", ["[first-step-pain]", "(@first-step-pain)", "(first-step-pain)", "[our-plan]"])
def test_a_claim_without_its_sign_is_told_what_to_type(library, typed):
    name = typed.strip("[](@)")
    assert slips(f"One.\n\nTwo. {typed}", library["claims"]) == [(3, f"{typed} is no citation; type [@{name}].")]


@pytest.mark.parametrize(
    "typed", ["[@first-step-pain]", "[first-step-pain](x.md)", "(no-claim-at-all)", "[@a-b; @c-d]"]
)
def test_links_and_sound_citations_are_no_slip(library, typed):
    assert slips(f"One. {typed}", library["claims"]) == []


def test_the_same_slip_twice_is_told_at_both_lines(page):
    said = page("One. [@first-step-pian]\n\nTwo. [@first-step-pian]").problems
    assert [line.split(":")[1] for line in said] == ["1", "3"]
