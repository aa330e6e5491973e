"""Lists that a writer types keep their words; a line that is not as it must be is told."""

import pytest

pytestmark = pytest.mark.unit


def test_each_line_of_a_claims_list_is_a_sentence_and_its_grade(page):
    typed = "- It hurts *most* at first. [@first-step-pain]\n- Ours. [@our-plan; @nobody-knows]"
    done = page(f"/// claims-list\n{typed}\n///")
    assert done.texts("ul.claims > li > span:first-child") == ["It hurts most at first.", "Ours."]
    assert done.texts("ul.claims > li > .sure .ev") == ["Strong evidence", "Our plan, expert opinion", "Mixed evidence"]
    assert done.problems == []


def test_a_citation_within_a_line_stays_where_it_stands(page):
    done = page("/// claims-list\n- One [@our-plan] and two. [@nobody-knows]\n///")
    assert done.texts("ul.claims > li > span:first-child") == ["One Our plan, expert opinion and two."]


def test_empty_lines_between_the_items_change_nothing(page):
    done = page("/// claims-list\n- One. [@our-plan]\n\n- Two. [@nobody-knows]\n///")
    assert done.texts("ul.claims > li > span:first-child") == ["One.", "Two."]
    assert done.html.select(".claims p") == []


def test_a_line_without_a_claim_is_told_at_its_own_line(page):
    assert page("/// claims-list\n- One. [@our-plan]\n- Two.\n///").problems == [
        'docs/start/page.md:3: "Two.": a line of /// claims-list ends with its claim, such as [@our-plan].'
    ]


@pytest.mark.parametrize(
    ("name", "example"),
    [
        ("claims-list", "- Tape eases the first steps. [@tape-takes-the-edge-off]"),
        ("cues", "1. Press the floor away."),
        ("exercise-cards", "- heel-raise-step"),
    ],
)
def test_a_component_without_its_list_says_what_to_type(page, name, example):
    said = f'docs/start/page.md:1: /// {name}: write a list inside, such as "{example}".'
    assert page(f"/// {name}\nWords.\n///").problems == [said]


def test_cues_are_the_numbered_list_that_was_typed(page):
    done = page("/// cues\n1. Up.\n2. Down.\n///")
    assert done.texts("ol.cues > li") == ["Up.", "Down."]
