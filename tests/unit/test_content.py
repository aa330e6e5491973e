"""data/ is read as a whole, held against its schemas, and every fault names file, record and field."""

import datetime
import re

import content
import pytest

from tests.helpers import change, fault

pytestmark = pytest.mark.unit


def test_records_are_found_by_their_key(library):
    assert library["claims"]["first-step-pain"]["grade"] == "strong"
    assert library["sources"]["study2018"]["year"] == 2018
    assert library["stages"]["walk_run"]["warm_up_minutes"] == 5


def test_drawings_are_found_by_the_name_of_their_file(library):
    assert library.drawings["windlass"].startswith("<svg")


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        pytest.param("claims", "  nuance: We looked.\n", "", "claims.yml:13: nobody-knows: add nuance.", id="missing field"),
        pytest.param("sources", "  population: 48", "  people: 48", 'sources.yml:1: study2018: unknown key "people".', id="unknown field"),
        pytest.param("exercises", "sets: 3,", "sets: 60,", "exercises.yml:1: heel-raise-step, doses, strengthen, sets: 60 is wrong", id="deep in a record"),
        pytest.param("claims", "grade: mixed", "grade: certain", 'claims.yml:13: nobody-knows, grade: "certain" is none of: strong,', id="unknown grade"),
        pytest.param("sources", "authors: []\n  authors_complete: false", "authors: []\n  authors_complete: true", "sources.yml:26: bare, authors_complete", id="no authors, all named"),
        pytest.param("circuits", "  leave_out: short-foot", "  rounds: 2\n  leave_out: short-foot", "circuits.yml:1: race: beside rounds add rest_between_rounds.", id="rounds without a rest"),
        pytest.param("exercises", "sets: 1, seconds: 10,", "sets: 1,", "exercises.yml:33: side-plank, doses, settle: add repetitions, or seconds.", id="a dose of nothing"),
        pytest.param("grades", "key: our-plan", "key: our-plans", "grades.yml:1: top level: add the record with key: our-plan.", id="a grade that the build needs"),
        pytest.param("load-check", "up_to: 10, ", "", "load-check.yml:1: bands, 0: add up_to.", id="a limit that the page says"),
        pytest.param("load-check", "rate: 1,", "rat: 1,", 'load-check.yml:1: bands, 0: unknown key "rat". Did you mean "rate"?', id="a slip in the first band"),
        pytest.param("load-check", ", high: 2.5", "", "load-check.yml:1: bands, 1: beside low add high.", id="half a likely range"),
        pytest.param("norms", "value: 37 / 30", "value: 37.5 / 30", 'norms.yml:1: heel-raise, rows, 1, value: "37.5 / 30" does not fit. Write whole numbers for men and women: 37 / 30.', id="half a heel raise"),
        pytest.param("norms", "Age 20 to 29, men", "Age 20-29, men", "norms.yml:1: heel-raise, rows, 1, group: \"Age 20-29, men / women\" does not fit. Write it as: Age 20 to 29, men / women.", id="an age that is no span"),
        pytest.param("plots", "- {name: Ill, rows", "- {rows", "plots.yml:62: loads, panels, 0: add name.", id="one of two panels without a name"),
        pytest.param("plots", "top: 45", "top: 0", "plots.yml:35: by-age, axis, top: 0 is wrong: 0 is less than or equal to the minimum of 0.", id="an axis without a length"),
        pytest.param("programme", "    by_week: [Once a week.]\n", "", "programme.yml:1: stages, 3: add by_week.", id="what the run planner shows"),
        pytest.param("programme", "    honest: It may take 6.\n", "", "programme.yml:1: stages, 0: add honest.", id="a stage of which a word is missing"),
        pytest.param("programme", "id: keep", "id: settle", "programme.yml:1: stages, 3, id: \"settle\" is wrong: 'keep' was expected.", id="a stage twice"),
        pytest.param("stages", "  missed_weeks: {one_step_back: 1, first_step: 3}\n", "", "stages.yml:1: walk_run: add missed_weeks.", id="what the load check reads"),
        pytest.param("stages", "id: walk-run", "id: walk-runs", "stages.yml:1: stages: add the record with id: walk-run.", id="no walk-run stage"),
        pytest.param("strength-check", "    typical: {value: 24, wobble: It strays., row: 1, claims: [our-plan]}\n    words: No fair value.\n", "", "strength-check.yml:1: tests, 0: add typical, or words.", id="a test that says nothing"),
        pytest.param("strength-check", "value: 24, wobble: It strays.", "wobble: It strays.", "strength-check.yml:1: tests, 0, typical: add value and wobble, or value and spread, or value and low, or left.", id="a typical without a value"),
        pytest.param("strength-check", "value: 24, wobble: It strays.", "value: 24, low: 20", "strength-check.yml:1: tests, 0, typical: beside low add high.", id="half a range"),
        pytest.param("strength-check", "    real_change: 3\n", "", "strength-check.yml:1: tests, 0: add real_change.", id="a score that strays by nobody knows how much"),
        pytest.param("strength-check", "value: 24, wobble: It strays.", "left: 24", "strength-check.yml:1: tests, 0, typical: beside left add right, spread_left, spread_right.", id="one side of two"),
    ],
)  # fmt: skip
def test_a_fault_names_file_line_record_and_what_to_write(data_folder, name, old, new, said):
    change(data_folder, name, old, new)
    assert f"data/{said}" in fault(data_folder)


def test_an_unknown_field_gets_the_list_of_known_ones(data_folder):
    change(data_folder, "sources", "  population: 48 adults\n", "  people: 48 adults\n")
    assert "Remove it, or use one of: key, type, title" in fault(data_folder)


def test_every_fault_of_a_file_is_told_at_once(data_folder):
    change(data_folder, "claims", "grade: mixed", "grade: certain")
    change(data_folder, "claims", "grade: limited", "grade: likely")
    assert len(fault(data_folder).splitlines()) == 3


def test_a_key_that_stands_twice_is_a_fault(data_folder):
    change(data_folder, "glossary", "id: arch", "id: fascia")
    assert fault(data_folder) == "data/glossary.yml: fascia stands twice; give one another id."


def test_a_field_that_stands_twice_in_a_record_is_a_fault(data_folder):
    change(data_folder, "claims", "  grade: limited", "  grade: limited\n  grade: strong")
    assert re.match(r'data/claims.yml:\d+: cannot be read: "grade" stands twice', fault(data_folder))


@pytest.mark.parametrize("written", [b"- id: caf\xe9\n", b"- id: a\x0cb\n", b"- id: 2026-02-30\n"])
def test_a_file_that_is_no_text_or_holds_a_day_that_is_none_is_named(data_folder, written):
    (data_folder / "glossary.yml").write_bytes(written)
    assert fault(data_folder).startswith("data/glossary.yml cannot be read: ")


def test_yaml_that_cannot_be_read_names_the_file_and_the_line(data_folder):
    change(data_folder, "glossary", "term: Arch", "term: 'Arch")
    said = fault(data_folder)
    assert said.startswith("data/glossary.yml:15: cannot be read")
    assert "line" in said


def test_a_missing_file_is_named(data_folder):
    (data_folder / "norms.yml").unlink()
    assert fault(data_folder).startswith("data/norms.yml cannot be read")


def test_a_schema_that_cannot_be_read_is_named(data_folder):
    (data_folder / "schema" / "norms.schema.json").write_text("{", "utf-8")
    assert fault(data_folder).startswith("norms.schema.json cannot be read")


def test_an_empty_file_is_a_fault_and_not_a_traceback(data_folder):
    (data_folder / "claims.yml").write_text("", "utf-8")
    assert "data/claims.yml:1: top level: is empty" in fault(data_folder)


def test_dates_become_text_that_a_schema_can_check():
    meta = {"title": "T", "checked": datetime.date(2026, 11, 21)}
    assert content.as_text(meta) == {"title": "T", "checked": "2026-11-21"}
