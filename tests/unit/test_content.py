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
