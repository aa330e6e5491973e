"""Addresses, grades and warning signs on their way to the browser."""

import pytest
import tool_data

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("start/get-help.md", "start/get-help/"),
        ("start/get-help.md#now", "start/get-help/#now"),
        ("load/index.md", "load/"),
        ("index.md", ""),
        ("start/get-help/#now", "start/get-help/#now"),
    ],
)
def test_a_page_becomes_its_address(page, address):
    assert tool_data.address(page) == address


def test_pages_are_found_however_deep_they_stand():
    assert tool_data.site_path({"a": [{"page": "load/index.md", "text": "load/index.md"}]}) == {
        "a": [{"page": "load/", "text": "load/index.md"}]
    }


def test_every_claim_gets_its_grade_in_words(real_library):
    made = tool_data.graded(real_library, [{"claims": ["our-plan"]}, {"deep": {"sure_claims": ["red-flags"]}}])
    assert list(made) == ["our-plan", "red-flags"]
    assert all(set(grade) == {"label", "css"} for grade in made.values())


def test_those_who_get_checked_first_are_the_last_group(real_library):
    groups = tool_data.warning_signs(real_library)
    flags = real_library["red-flags"]
    assert [group["id"] for group in groups] == [*(group["id"] for group in flags["groups"]), tool_data.FIRST]
    assert [sign["text"] for sign in groups[-1]["signs"]] == flags["first_check"]["items"]
