"""The numbers of a plot come from where they stand, and are printed alike."""

import pytest
from plot_data import by_age, gather, tick

from tests.helpers import change, fault

pytestmark = pytest.mark.unit


@pytest.fixture
def marks(library):
    """Every mark of a plot of the small data/."""
    return lambda key: [
        mark for panel in gather(library, library["plots"][key]) for series in panel for mark in series.marks
    ]


def test_numbers_of_one_axis_have_the_same_decimals(marks):
    assert marks("jumps")[1].spread == "1.50 to 3.48"
    assert [mark.printed for mark in marks("sore")] == ["97.1%", "52.5%", "level", "45.0%"]


def test_shares_may_be_counted_in_tens_with_the_number_itself_kept(library, marks):
    library["plots"]["sore"]["axis"]["of_ten"] = True
    assert [mark.printed for mark in marks("sore")] == ["10 in 10", "5 in 10", "level", "4 in 10"]
    assert [mark.exact for mark in marks("sore")][:2] == ["97.1%", "52.5%"]
    assert [tick({"of_ten": True}, 80), tick({}, 80)] == ["8", "80"]


def test_words_for_a_number_are_not_said_twice(library, real_library, marks):
    library["plots"]["sore"]["axis"]["of_ten"] = True
    assert [mark.exact for mark in marks("sore")][2] != "level"
    first = gather(real_library, real_library["plots"]["recovery"])[0][0].marks[0]
    assert (first.printed, first.exact) == ("nearly all at 3 months", "97.1%")


def test_each_panel_has_decimals_of_its_own(marks):
    assert [mark.printed for mark in marks("loads")] == ["5.10 to 6.35", "0.5", "6.0"]


def test_a_load_is_read_from_the_list_of_loads(marks):
    running, sitting, guess = marks("loads")
    assert (running.low, running.high, running.value) == (5.1, 6.35, None)
    assert (sitting.value, guess.value) == (0.5, 6.0)


def test_values_by_age_are_read_from_the_test(marks):
    assert [(mark.name, mark.at, mark.value) for mark in marks("by-age")] == [("20 to 29", 20, 37)]


def test_the_nth_number_of_an_age_is_taken_and_a_row_without_it_left_out():
    rows = [
        {"group": "Adults, 20 to 59", "value": "27.9 on average"},
        {"group": "Age 20 to 29, men / women", "value": "37 / 30"},
        {"group": "Age 30 to 39", "value": "32"},
    ]
    assert by_age({"rows": rows}, 2) == [{"at": 20, "value": 30}]


def test_a_time_without_a_name_is_printed_as_its_number(library):
    library["plots"]["sore"]["axis"]["across"]["places"].pop()
    volunteers, patients = gather(library, library["plots"]["sore"])[0]
    assert [mark.name for mark in volunteers.marks + patients.marks] == ["3 months", "1 year", "1 year", "10"]


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        pytest.param("plots", "load: sitting", "load: siting", 'plots.yml: loads: no siting in data/exercise-loads.yml. Did you mean "sitting"?', id="load"),
        pytest.param("plots", "norms: heel-raise", "norms: heel-rise", 'plots.yml: by-age: no heel-rise in data/norms.yml. Did you mean "heel-raise"?', id="test"),
        pytest.param("plots", "[worse-tomorrow-do-less]", "[worse-tomorow-do-less]", 'plots.yml: jumps: no worse-tomorow-do-less in data/claims.yml. Did you mean "worse-tomorrow-do-less"?', id="claim"),
        pytest.param("exercise-loads", "load: 0.5, unit: body weights, source: study2018", "load: 0.5, unit: body weights, source: study2019", 'exercise-loads.yml: sitting: no study2019 in data/sources.yml. Did you mean "study2018"?', id="source"),
        pytest.param("plots", "norms: heel-raise, place: 1", "norms: heel-raise", "data/plots.yml:35: by-age, panels, 0, series, 0: add place.", id="no number of the row"),
        pytest.param("plots", "{name: Normal, value: 1, said", "{name: Normal, said", "data/plots.yml:50: jumps, panels, 0, rows, 0: add value.", id="no number"),
        pytest.param("plots", "low: 1.5, high: 3.48", "low: 1.5", "data/plots.yml:50: jumps, panels, 0, rows, 1: add high.", id="half a range"),
        pytest.param("plots", "value: 2.28, low: 1.5, high: 3.48", "load: running", "data/plots.yml:50: jumps, panels, 0, rows, 1: add value.", id="dots of a range"),
        pytest.param("exercise-loads", "load: 0.5", "load: little", "data/plots.yml: loads: sitting is an order in words; a plot needs a number", id="load in words"),
        pytest.param("plots", "norms: heel-raise", "norms: balance", 'data/plots.yml: by-age: balance has no rows of the form "Age 20 to 29"', id="test without ages"),
        pytest.param("plots", "kind: dots", "kind: lines", "data/plots.yml:50: jumps, axis: add across.", id="no axis across"),
    ],
)  # fmt: skip
def test_a_slip_in_the_data_gets_its_place_and_what_to_write(data_folder, name, old, new, said):
    change(data_folder, name, old, new)
    assert said in fault(data_folder)
