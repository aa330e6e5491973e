"""The laws of language: each breach is told with page and sentence, and what to do."""

import pytest

from checks import lint, pages

pytestmark = pytest.mark.unit


def faults(text, path="load/index.md"):
    return pages.faults(pages.Page(path, text))


def test_a_plain_page_has_no_fault():
    assert faults("Rest the heel. Then lift a bit more each week.\n\n- One.\n- Two.\n") == []


@pytest.mark.parametrize(
    ("path", "limit"),
    [
        ("start/today.md", 6.0), ("run-again/taper.md", 6.0), ("load/pain-rules.md", 6.0),
        ("strengthen/race-circuit.md", 6.0), ("strengthen/programme.md", 6.0),
        ("strengthen/exercises/short-foot.md", 6.0), ("understand/causes.md", 7.0), ("index.md", 7.0),
    ],
)  # fmt: skip
def test_the_limit_of_the_reading_grade_depends_on_the_page(path, limit):
    assert pages.Page(path, "").grade_limit == limit


def test_a_hard_page_is_told_its_grade_and_its_limit():
    said = faults("Progressive rehabilitation necessitates gastrocnemius strengthening.", "start/today.md")
    assert any("docs/start/today.md: reading grade" in fault and "at most 6.0" in fault for fault in said)


def test_a_sentence_of_21_words_is_too_long_and_one_of_20_is_not():
    assert any("21 words in one sentence; at most 20" in fault for fault in faults("run " * 20 + "now."))
    assert not any("in one sentence" in fault for fault in faults("run " * 19 + "now."))


def test_an_average_above_12_words_is_told():
    assert any("words a sentence on average; at most 12" in fault for fault in faults("run " * 12 + "now."))
    assert not any("on average" in fault for fault in faults("run " * 11 + "now."))


def test_a_fourth_sentence_in_a_paragraph_is_told():
    assert any("4 sentences in one paragraph" in fault for fault in faults("One. Two. Three. Four."))
    assert not any("in one paragraph" in fault for fault in faults("One. Two. Three."))


def test_a_seventh_item_in_a_list_is_told():
    assert any("7 items in one list; at most 6" in fault for fault in faults("- Run.\n" * 7))
    assert faults("- Run.\n" * 6) == []


def test_lists_that_text_parts_are_two():
    assert [count for count, _ in pages.list_lengths("- a\n- b\n\nText.\n\n- c\n")] == [2, 1]


def test_lists_with_open_lines_between_are_one():
    assert [count for count, _ in pages.list_lengths("1. a\n\n2. b\n   more\n3. c\n")] == [3]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("This is a miracle.", '"miracle" in "This is a miracle.": leave it out.'),
        ("Click here now.", '"Click here" in "Click here now.": say where the link goes.'),
        ("The Center of it.", '"Center" in "The Center of it.": centre.'),
        ("Well done!", 'exclamation mark in "Well done!".'),
    ],
)
def test_a_word_that_we_do_not_use_is_told_with_what_to_write_instead(text, said):
    assert f"docs/load/index.md:1: {said}" in faults(text)


def test_a_word_that_only_contains_a_banned_one_is_fine():
    assert faults("I fought for a fighter and a secured heel.") == []


def test_three_sentences_alike_on_two_pages_are_told_and_two_are_not():
    three = "Rest the sore heel. Lift a bit more. Sleep a bit more."
    one, two = pages.Page("a.md", three), pages.Page("b.md", f"{three} Walk on grass then.")
    assert pages.repeated([one, two]) == [
        ("a.md", "b.md", ["lift a bit more.", "rest the sore heel.", "sleep a bit more."])
    ]
    assert pages.repeated([pages.Page("a.md", three.removesuffix(" Sleep a bit more.")), two]) == []


def test_short_phrases_may_be_alike():
    short = "- Run less.\n- Lift more.\n- Sleep well.\n"
    assert pages.repeated([pages.Page("a.md", short), pages.Page("b.md", short)]) == []


def test_a_fault_is_told_at_its_line():
    assert any(":3: 21 words" in fault for fault in faults("One.\n\n" + "run " * 20 + "now."))


NEXT = "\n\n/// next\n[Help](get-help.md): read it.\n///\n"


@pytest.mark.parametrize("text", ["Rest.", f"Rest.{NEXT}{NEXT}", f"Rest.{NEXT}\n/// safety\n///\n"])
def test_a_page_ends_with_one_next_step(text):
    assert pages.missing(pages.Page("load/index.md", text)) == [
        "docs/load/index.md: end the page with /// next, one link and a sentence, and ///."
    ]


def test_pain_is_not_allowed_without_the_safety_lines():
    strip = "/// pain-strip\n///\n"
    assert pages.missing(pages.Page("load/index.md", strip + NEXT)) == [
        "docs/load/index.md: it lets a reader move with pain: add /// safety and ///."
    ]
    assert pages.missing(pages.Page("load/index.md", "/// safety\n///\n" + strip + NEXT)) == []


def test_lists_need_no_next_step():
    assert pages.missing(pages.Page("glossary.md", "Words.")) == []


def test_lint_prints_every_grade_and_fails_on_a_fault(monkeypatch, capsys):
    found = [pages.Page("good.md", f"Rest the heel.{NEXT}"), pages.Page("bad.md", f"Wait for no miracle here.{NEXT}")]
    monkeypatch.setattr(pages, "all_pages", lambda: found)
    assert lint.main() == 1
    out, err = capsys.readouterr()
    assert "good.md" in out
    assert "2 pages, 1 faults" in out
    assert "docs/bad.md:" in err


def test_lint_passes_when_every_page_keeps_the_laws(monkeypatch, capsys):
    monkeypatch.setattr(pages, "all_pages", lambda: [pages.Page("good.md", f"Rest the heel.{NEXT}")])
    assert lint.main() == 0
    assert capsys.readouterr().err == ""
