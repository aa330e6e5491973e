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


def test_a_citation_may_run_over_two_lines(page):
    done = page("One. [@first-step-pain;\n@slow-raises-help]")
    assert len(done.html.select("span.cites a.ev")) == 2 and not done.problems


@pytest.mark.parametrize("typed", ["[@first-step-pain and more", "[@first-step-pain]: it is said"])
def test_a_citation_that_never_ends_or_that_markdown_takes_for_a_definition_is_a_slip(library, typed):
    ((line, said),) = slips(f"One.\n\n{typed}", library["claims"])
    assert line == 3 and "is no citation" in said


def test_the_same_slip_twice_is_told_at_both_lines(page):
    said = page("One. [@first-step-pian]\n\nTwo. [@first-step-pian]").problems
    assert [line.split(":")[1] for line in said] == ["1", "3"]
