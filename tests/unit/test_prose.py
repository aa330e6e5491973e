"""Markdown in, the sentences that a reader reads out."""

import pytest

from checks import prose

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("markdown", "sentences"),
    [
        ("Run less. Lift more.", ["Run less.", "Lift more."]),
        ("Run less.\nLift more.", ["Run less.", "Lift more."]),
        ("- Run less\n- Lift more", ["Run less", "Lift more"]),
        ("1. Run less.\n2. Lift more.", ["Run less.", "Lift more."]),
        ("Is it sore? Then rest.", ["Is it sore?", "Then rest."]),
        ("See Dr. Smith at 3.5 km.", ["See Dr. Smith at 3.5 km."]),
        ("It hurts. [@first-step-pain] It eases.", ["It hurts.", "It eases."]),
        ("Read [the plan](the-plan.md).", ["Read the plan."]),
        ("Take **two** *slow* `steps`.", ["Take two slow steps."]),
        ("# Heading\n\nText here.", ["Text here."]),
        ("| A | B |\n|---|---|\n| c | d |", []),
        ("/// in-short\n- One line.\n///", ["One line."]),
        ("```\ncode here\n```", []),
        ("<!-- not read -->Read this.", ["Read this."]),
        ("---\ntitle: Not read\n---\nRead this.", ["Read this."]),
        ("Text.\n{ .class }", ["Text."]),
    ],
)
def test_sentences_are_what_a_page_says(markdown, sentences):
    assert prose.sentences(markdown) == sentences


def test_a_paragraph_over_several_lines_is_one_block():
    assert prose.plain_blocks("One line\nand more.\n\nNext.") == ["One line and more.", "Next."]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [("Run 30 minutes.", 3), ("A well-known rule.", 3), ("It's 10,000 steps.", 3), ("Up – then down.", 3)],
)
def test_words_count_numbers_and_join_at_hyphens(sentence, count):
    assert len(prose.words(sentence)) == count


def test_front_matter_has_a_length_only_where_it_stands():
    text = "---\ntitle: T\n---\nText."
    assert text[prose.front_matter_length(text) :] == "Text."
    assert prose.front_matter_length("Text.\n---\nx\n---\n") == 0
