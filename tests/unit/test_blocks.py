"""Components are typed between slashes; a slip says line, nearest name, and what to type."""

import pytest
from blocks import FROM_LIST, NAMES, WITH_NAME
from printout_press import Printed

pytestmark = pytest.mark.unit
WRITTEN = {"claims-list": "- One. [@our-plan]", "cues": "1. One.", "exercise-cards": "- side-plank"}  # lists inside


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
    assert "Tell whoever sent you here" in unknown.texts(".contact")[0]
    assert unknown.html.select(".contact a") == []


def test_a_component_that_needs_no_name_refuses_one(page):
    assert page("Text.\n\n/// safety | short\n///").problems == [
        "docs/start/page.md:3: /// safety | short: type /// safety."
    ]


@pytest.mark.parametrize(
    ("name", "first"),
    [("exercise", "heel-raise-step"), ("circuit", "race"), ("figure", "anatomy"), ("norms", "heel-raise")],
)
def test_a_component_that_needs_a_name_says_what_to_type(page, name, first):
    assert page(f"/// {name}\n///").problems == [f"docs/start/page.md:1: type /// {name} | {first}"]


def test_a_slip_behind_the_bar_of_red_flags_is_told_every_way(page):
    assert page("/// red-flags | shrt\n///").problems == [
        "docs/start/page.md:1: /// red-flags | shrt: type /// red-flags or /// red-flags | first or /// red-flags | main or /// red-flags | short."
    ]


def test_the_second_of_two_exercises_is_blamed_for_its_own_slip(page):
    done = page("/// exercise | side-plank\n///\n\n/// exercise | side-blank\n///")
    assert done.problems[0].startswith('docs/start/page.md:4: /// exercise | side-blank: no "side-blank"')


def test_every_component_made_from_a_list_is_tried_with_one():
    assert set(WRITTEN) == set(FROM_LIST)


@pytest.mark.parametrize("name", NAMES)
def test_every_component_makes_something_from_the_real_data(real_page, real_library, name):
    part = WITH_NAME[name][1] if name in WITH_NAME else None
    fence = f"/// {name} | {next(iter(real_library[part]))}" if part else f"/// {name}"
    printed = dict.fromkeys(real_library["printouts"], Printed(b"", 1))
    done = real_page(f"{fence}\n{WRITTEN.get(name, '')}\n///", printouts=printed)
    assert done.problems == []
    assert done.html.body.get_text(strip=True)
