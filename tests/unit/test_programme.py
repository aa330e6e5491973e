"""The programme shows every stage with its tests, its week, and the doses that stand once in the exercises."""

import pytest

from tests.helpers import change, fault

pytestmark = pytest.mark.unit


@pytest.fixture
def whole(page):
    return page("/// programme\n///")


def test_the_stages_stand_in_order(whole):
    assert whole.texts(".programme h2") == ["Settle", "Strengthen", "Spring", "Keep"]


def test_each_stage_says_when_to_start_when_to_move_on_and_what_to_do_when_it_bites(whole):
    notes = [[li.get_text() for li in notes.select("li")] for notes in whole.html.select(".ex__notes")]
    assert notes[0] == ["Start when: No warning sign fits you.", "Move on when: You can walk.", "If it bites: Do half."]


def test_a_stage_without_an_exit_of_its_own_takes_the_test_of_the_plan(whole):
    assert "Move on when: You can walk." in whole.html.get_text()


def test_a_week_names_its_sessions(whole):
    week = whole.html.select("table.week")[0]
    assert [td.get_text() for td in week.select("td")] == [
        "Session A", "Rest", "Session A", "Rest", "Walk", "Rest", "Rest",
    ]  # fmt: skip


def test_a_session_takes_the_dose_of_its_stage(whole):
    settle, strengthen = whole.html.select("table.cmp")[:2]
    assert "1 set of 10\N{NO-BREAK SPACE}s a side" in settle.get_text()
    assert "2 sets of 20\N{NO-BREAK SPACE}s a side" in strengthen.get_text()


def test_an_exercise_is_called_by_what_its_stage_does(whole, real_page):
    settle, strengthen = whole.html.select("table.cmp")[:2]
    assert "Side plank, knees down" in settle.get_text()
    assert "knees down" not in strengthen.get_text()
    first = " ".join(table.get_text() for table in real_page("/// programme\n///").html.select("table.cmp")[:2])
    assert "Glute bridge, both feet" in first
    assert "Sit-to-stand, both legs" in first
    assert "Single-leg" not in first


def test_a_term_in_a_dose_opens_its_meaning_in_every_table_and_is_explained_once(page, real_page):
    done = page("An achilles first.\n\n/// programme\n///")
    assert done.texts("table.cmp td .effort button.term") == ["achilles"]
    assert len(done.html.select("#term-achilles")) == 1
    real = real_page("/// programme\n///")
    assert real.texts("table.cmp td .effort button.term") == ["12RM", "12RM", "8RM", "8RM", "8RM"]
    assert len(real.html.select("#term-rm")) == 1


def test_each_exercise_leads_to_its_page(whole):
    assert all(a["href"].startswith("../strengthen/exercises/") for a in whole.html.select("table.cmp tbody th a"))


def test_a_version_says_what_to_swap_or_what_to_keep(page):
    done = page("/// programme-versions\n///")
    assert done.texts("tbody th") == ["No kit", "Short", "Gym"]
    cells = done.texts('td[data-l="Swap"]')
    assert cells == ["Heel raise on a step → Short foot. For now.", "Keep only: Side plank.", "Nothing"]


def test_an_exercise_that_no_file_has_is_named(data_folder):
    change(data_folder, "programme", "[side-plank, short-foot]", "[side-plonk, short-foot]")
    assert "programme.yml: settle" in fault(data_folder)


def test_the_moves_are_drawn_once_each_in_the_order_of_the_stages(page, library):
    done = page("/// programme | moves\n///")
    known = library["exercises"]
    stages = library["programme"]["stages"]
    keys = [key for stage in stages for session in stage["sessions"] for key in session["exercises"]]
    first = {
        key: stage["id"] for stage in reversed(stages) for session in stage["sessions"] for key in session["exercises"]
    }
    named = [known[key]["doses"][first[key]].get("shown", known[key]["name"]) for key in dict.fromkeys(keys)]
    assert done.texts(".moves .excard b") == named
    assert len(done.html.select("details > .moves [data-drawing]")) == len(set(keys))
