"""Our Flesch-Kincaid grade is the published formula over syllables that we count right."""

import pytest

from checks import prose, reading

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("heel", 1), ("pain", 1), ("stretched", 1), ("morning", 2), ("walked", 1), ("rested", 2), ("times", 1),
        ("races", 2), ("ankle", 2), ("muscle", 2), ("calves", 1), ("shoes", 1), ("plantar", 2), ("fasciitis", 4),
        ("exercise", 3), ("every", 2), ("steps", 1), ("stage", 1), ("stages", 2), ("pushes", 2), ("safely", 2),
        ("clinician", 3), ("pressure", 2), ("weakness", 2), ("science", 2), ("evidence", 3), ("achilles", 3),
        ("recovery", 4), ("opinion", 3), ("cautious", 2), ("physical", 3), ("running", 2), ("massage", 2),
        ("injury", 3), ("tissue", 2), ("guideline", 2), ("heel's", 1), ("don't", 1), ("well-known", 2), ("30", 1),
        ("the", 1), ("be", 1), ("you", 1), ("idea", 3), ("people", 2), ("usual", 3), ("reliably", 4), ("swollen", 2),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_spoken(word, count):
    assert reading.syllables(word) == count


def words_of(*sentences):
    return [prose.words(sentence) for sentence in sentences]


def test_the_grade_is_kincaids_formula():
    # 6 words and 7 syllables in 1 sentence
    expected = 0.39 * 6 + 11.8 * 7 / 6 - 15.59
    assert reading.flesch_kincaid(words_of("The cat sat on the table.")) == pytest.approx(expected)


def test_the_grade_is_over_all_sentences_and_not_an_average_of_theirs():
    sentences = words_of("Run.", "The cat sat on the big red table now.")
    expected = 0.39 * 10 / 2 + 11.8 * 11 / 10 - 15.59
    assert reading.flesch_kincaid(sentences) == pytest.approx(expected)


def test_no_text_has_grade_nought():
    assert reading.flesch_kincaid([]) == 0.0


def test_longer_words_and_sentences_raise_the_grade():
    plain = reading.flesch_kincaid(words_of("Rest the heel.", "Lift more."))
    hard = reading.flesch_kincaid(
        words_of("Rehabilitation necessitates progressive gastrocnemius strengthening activities.")
    )
    assert hard > plain + 10


def test_names_are_replaced_before_scoring_and_both_grades_are_told():
    score = reading.score("Plantar fasciitis hurts.\n\nRest your Achilles.")
    assert reading.without_names("Plantar fasciitis hurts.") == "name hurts."
    assert score.grade > score.grade_without_names


def test_only_whole_names_are_replaced():
    assert reading.without_names("Physiology is no physio.") == "Physiology is no name."


def test_a_score_tells_lengths_in_words():
    score = reading.score("One two three four.\n\nOne two.")
    assert (score.sentences, score.longest_sentence, score.mean_sentence) == (2, 4, 3.0)
