"""The report tells the passive voice and long words, and takes neither for what it is not."""

import pytest

from checks import style

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("sentence", "passive"),
    [
        ("The heel was measured.", True),
        ("It is often given with stretching.", True),
        ("No trial has been found.", True),
        ("The heel is sore.", False),
        ("You are tired today.", False),
        ("We found no trial.", False),
        ("Studies are mixed.", False),
    ],
)
def test_the_passive_voice_is_what_is_done_to_somebody(sentence, passive):
    assert style.is_passive(sentence) == passive


def test_shares_are_of_sentences_and_of_words():
    found = style.style("The heel was measured. Rest now.\n")
    assert found.passive == 0.5
    assert found.long_words == 0


def test_a_long_word_has_three_syllables_and_a_name_does_not_count():
    assert style.style("An opinion.").long_words == 0.5
    assert style.style("Plantar fasciitis.").long_words == 0


def test_a_page_without_prose_has_no_habits():
    assert style.style("") == style.Style(0, 0)
