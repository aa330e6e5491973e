"""Slashes are checked as text: a slip says its line, the nearest name and what to type."""

import pytest
from fences import faults

pytestmark = pytest.mark.unit
NAMES = ["figure", "in-short", "pain-strip", "red-flags", "safety"]


def test_an_unknown_component_gets_the_nearest_and_the_list():
    ((line, said),) = faults("Text.\n\n/// pain-stripe\n///\n", NAMES)
    assert line == 3
    assert said.startswith('no component "pain-stripe". Did you mean "pain-strip"?')
    assert all(name in said for name in NAMES)


def test_a_name_with_an_underscore_is_a_name_too():
    ((line, said),) = faults("/// in_short\n- One.\n///\n", NAMES)
    assert (line, said[:53]) == (1, 'no component "in_short". Did you mean "in-short"? Kno')


def test_an_open_component_is_told_at_its_own_line():
    assert faults("/// in-short\n- One.\n///\n\n/// in-short\n- Two.\n", NAMES) == [
        (5, "/// in-short is never closed; add a line with /// behind it.")
    ]


def test_a_close_without_an_open_is_told_at_its_own_line():
    assert faults("/// safety\n///\n\n///\n", NAMES) == [(4, "/// closes nothing here; remove it.")]


@pytest.mark.parametrize("typed", ["/// safety ///", "// safety", "  /// safety", "//// safety", "///safety"])
def test_slashes_that_neither_open_nor_close_are_never_left_on_the_page(typed):
    ((line, said),) = faults(f"Text.\n{typed}\n", NAMES)
    assert line == 2
    assert (
        said == f'"{typed}" is no component: type "/// safety" from the start of a line, and "///" alone where it ends.'
    )


def test_sound_components_have_no_fault():
    assert faults("/// in-short\n- One.\n///\n\n/// figure | anatomy\n///\n\n/// red-flags | short\n///\n", NAMES) == []


def test_slashes_inside_code_are_no_component_and_lines_still_count():
    assert faults("```markdown\n/// in-short\n```\n", NAMES) == []
    assert faults("```markdown\n/// in-short\n```\n///\n", NAMES) == [(4, "/// closes nothing here; remove it.")]


def test_an_address_inside_a_sentence_is_no_component():
    assert faults("See https://x.example/ here.\n", NAMES) == []
