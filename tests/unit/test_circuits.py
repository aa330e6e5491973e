"""A circuit shows the doses that stand once in the data, its rules, and the weeks before the race."""

import circuits
import pytest
from rendering import Rendering

pytestmark = pytest.mark.unit


def test_a_circuit_is_a_table_of_its_exercises_in_order(page):
    done = page("/// circuit | race\n///")
    assert done.texts("tbody th") == ["Heel raise on a step", "Side plank", "Short foot"]
    rows = list(done.html.select("tbody tr"))
    assert [td.get_text().replace("\N{NO-BREAK SPACE}", " ") for td in rows[0].select("td")] == [
        "3 sets of 8 to 12 a side", "3 s up, 2 s hold, 3 s down", "2 min", "Add 2 kg.",
    ]  # fmt: skip
    assert done.texts("tbody tr:nth-child(2) td")[:2] == ["2 sets of 20 s a side", "Steady"]
    assert done.texts("tbody tr:nth-child(3) td")[:2] == ["2 sets of 8, hold 5 s", "1 s up, 2 s down"]


def test_a_circuit_tells_warm_up_what_to_spare_and_when_to_end(page):
    assert page("/// circuit | race\n///").texts(".circuit ul li") == [
        "Warm up: Walk for 5 minutes.",
        "Leave out: Short foot, if the heel was sore this week.",
        "Last time: 7 days before the race.",
    ]


def test_each_cell_carries_the_name_of_its_column_for_narrow_screens(page):
    done = page("/// circuit | race\n///")
    heads = done.texts("thead th")
    for row in done.html.select("tbody tr"):
        assert [td["data-l"] for td in row.select("td")] == heads[1:]


def test_a_circuit_in_rounds_tells_one_set_and_an_easier_version():
    record = {
        "id": "split-squat", "name": "Split squat", "easier": "Hold a chair.",
        "doses": {"spring": {"sets": 3, "repetitions": 6, "each_side": True, "rest": 90, "days": 2, "effort": "easy"}},
    }  # fmt: skip
    heads, rows = circuits.in_rounds(Rendering(library=None, path="strengthen/race-circuit.md"), [record])
    assert heads[1:] == ["In each round", "Tempo", "Too hard?"]
    assert rows[0][0].get("href") == "exercises/split-squat.md"
    assert rows[0][1:] == ["6 a side", "Steady", "Hold a chair."]


def test_the_weeks_before_the_race_are_a_table():
    session = {"claims": ["our-plan"], "weeks": [{"left": "Race week", "do": "No circuit."}]}
    assert [cell.text for cell in circuits.weeks(session)[0].iter() if cell.tag in ("th", "td")][-2:] == [
        "Race week",
        "No circuit.",
    ]
    assert circuits.weeks({"claims": []}) == []
