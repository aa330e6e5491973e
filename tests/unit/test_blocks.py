"""Components are typed between slashes; a slip says line, nearest name, and what to type."""

import pytest
from blocks import NAMES, check_fences

pytestmark = pytest.mark.unit


def test_in_short_is_a_box_around_what_the_writer_wrote(page):
    done = page("/// in-short\n- One.\n- Two.\n///")
    assert done.texts(".in-short > .in-short__title") == ["In short"]
    assert done.texts(".in-short li") == ["One.", "Two."]


def test_next_is_a_box_with_one_link(page):
    done = page("/// next\n[The plan](the-plan.md): read it once.\n///")
    assert done.texts(".next-step p") == ["Next step", "The plan: read it once."]


def test_citations_work_inside_components(page):
    assert page("/// in-short\n- One. [@first-step-pain]\n///").texts(".in-short .ev") == ["Strong evidence"]


def test_contact_is_linked_only_when_the_repository_is_known(page):
    known = page("/// contact\n///", repository="https://git.example/steps")
    assert known.one(".contact a")["href"] == "https://git.example/steps/issues"
    unknown = page("/// contact\n///")
    assert "the project's issue tracker" in unknown.texts(".contact")[0]
    assert unknown.html.select(".contact a") == []


def test_a_component_that_needs_no_name_refuses_one(page):
    assert page("Text.\n\n/// safety | short\n///").problems == [
        "docs/start/page.md:3: /// safety takes nothing behind a bar; type /// safety"
    ]


@pytest.mark.parametrize("name", ["exercise", "circuit", "figure", "norms"])
def test_a_component_that_needs_a_name_says_so_without_one(page, name):
    said = page(f"/// {name}\n///").problems
    assert len(said) == 1
    assert said[0].startswith(f'docs/start/page.md:1: /// {name}: no "" in data/')


def test_an_unknown_component_gets_the_nearest_and_the_list():
    ((typed, said),) = check_fences("Text.\n\n/// pain-stripe\n///\n")
    assert typed == "/// pain-stripe"
    assert said.startswith('no component "pain-stripe". Did you mean "pain-strip"?')
    assert all(name in said for name in NAMES)


def test_an_open_component_is_told_how_to_close_it():
    assert check_fences("/// in-short\n- One.\n") == [
        ("/// in-short", "/// in-short is never closed; add a line with /// behind it.")
    ]


def test_a_close_without_an_open_is_told():
    assert check_fences("Text.\n\n///\n") == [("///", "/// closes nothing here; remove it.")]


def test_sound_components_have_no_fault():
    assert check_fences("/// in-short\n- One.\n///\n\n/// figure | anatomy\n///\n\n/// red-flags | short\n///\n") == []


def test_slashes_inside_code_are_no_component():
    assert check_fences("```markdown\n/// in-short\n```\n") == []


@pytest.mark.parametrize("name", NAMES)
def test_every_component_makes_something_from_the_real_data(real_page, real_library, name):
    part = {"exercise": "exercises", "circuit": "circuits", "figure": "figures", "norms": "norms"}.get(name)
    fence = f"/// {name} | {next(iter(real_library[part]))}" if part else f"/// {name}"
    done = real_page(f"{fence}\n///")
    assert done.problems == []
    assert done.html.body.get_text(strip=True)
