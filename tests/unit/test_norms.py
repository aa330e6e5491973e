"""Published values say who was tested and how we read the number."""

import pytest

pytestmark = pytest.mark.unit


def test_a_value_stands_with_who_was_tested_and_where_it_is_from(page):
    done = page("/// norms | heel-raise\n///")
    assert done.texts("tbody tr:first-child > *") == ["Adults (50 people)", "24 on average"]
    assert done.texts("details li")[0] == "Adults (50 people): Riel H 2018"
    assert done.html.select_one("details a")["href"] == "../evidence/sources.md#study2018"


def test_a_second_hand_value_says_so_and_keeps_its_note(page):
    done = page("/// norms | heel-raise\n///")
    assert done.texts("tbody tr:last-child td:last-child") == ["37 / 30 *"]
    assert done.texts("summary") == ["Where these values are from (* second-hand)"]
    assert done.texts("details li")[1] == "Age 20 to 29, men / women: A Health Service (read second-hand; rounded)"


def test_how_to_do_the_test_and_what_it_does_not_show_stand_with_it(page):
    done = page("/// norms | heel-raise\n///")
    assert done.texts("ol.cues li") == ["Stand on one leg.", "Count the raises."]
    assert done.texts(".norms__caution") == ["This does not predict pain."]


def test_a_real_change_is_told_only_where_somebody_measured_it(page):
    assert "A real change: 3 raises or more Riel H 2018" in page("/// norms | heel-raise\n///").texts("p")
    assert "A real change" not in page("/// norms | balance\n///").html.get_text()


def test_values_of_people_far_from_our_readers_are_folded(page, real_library):
    done = page("/// norms | balance\n///")
    folded = done.html.select("details")[0]
    assert folded.summary.get_text() == "Values of other people"
    assert [" ".join(row.get_text(" ").split()) for row in folded.select("tbody tr")] == ["Dancers 90 s"]
    assert done.texts(".norms-block > table tbody th") == ["Adults"]
    far = [row["group"] for test in real_library["norms"].values() for row in test["rows"] if "aside" in row]
    assert any("football" in group for group in far)
    assert any("knee pain" in group for group in far)


def test_a_source_without_authors_and_title_is_still_named(page):
    assert page("/// norms | balance\n///").texts("details a") == ["Source 1999"] * 2


def test_an_unknown_test_gets_the_nearest(page):
    assert page("/// norms | heel-rise\n///").problems == [
        'docs/start/page.md:1: /// norms | heel-rise: no "heel-rise" in data/norms.yml. Did you mean "heel-raise"?'
    ]
