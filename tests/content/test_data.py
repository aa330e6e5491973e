"""data/ says what the site may say: whole, graded, sourced, and nowhere twice."""

import itertools
import json
import re

import content
import jsonschema
import pytest

from tests.helpers import PLAN, ROOT

pytestmark = pytest.mark.content
DATA = ROOT / "data"
SCHEMAS = sorted(path.name.removesuffix(".schema.json") for path in (DATA / "schema").glob("*.json"))
BODY = sorted(path.stem for path in DATA.glob("*.yml"))
FOLDERS = sorted(path.name for path in DATA.iterdir() if path.is_dir() and path.name != "schema")  # a file a record


def test_the_whole_of_data_loads(real_library):
    assert real_library["claims"]
    assert real_library.problems == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_each_schema_is_one_itself(name):
    schema = json.loads((DATA / "schema" / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)


def test_every_data_file_has_a_schema_and_every_schema_a_file():
    assert sorted({*SCHEMAS} - {"front-matter"}) == sorted([*BODY, *FOLDERS])


def test_every_data_file_is_one_that_the_build_reads():
    assert sorted(content.FILES) == BODY


def objects_in(schema, path=""):
    """Every object in a schema as (path, schema)."""
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield path, schema
        for key, part in schema.items():
            yield from objects_in(part, f"{path}/{key}")


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_schema_lets_an_unknown_key_pass(name):
    schema = json.loads((DATA / "schema" / f"{name}.schema.json").read_text("utf-8"))
    assert [path for path, part in objects_in(schema) if "additionalProperties" not in part] == []


def keys_used(value) -> set[str]:
    """Every key that stands anywhere in data."""
    if isinstance(value, list):
        return {key for item in value for key in keys_used(item)}
    if isinstance(value, dict):
        return set(value) | {key for item in value.values() for key in keys_used(item)}
    return set()


@pytest.mark.parametrize("name", [name for name in SCHEMAS if name != "front-matter"])
def test_no_schema_has_a_key_that_no_record_uses(name):
    schema = json.loads((DATA / "schema" / f"{name}.schema.json").read_text("utf-8"))
    known = {key for _, part in objects_in(schema) for key in part.get("properties", {})}
    files = sorted((DATA / name).glob("*.yml")) if name in FOLDERS else [DATA / f"{name}.yml"]
    assert known - keys_used([content.read_yaml(file) for file in files]) == set()


# --- claims and sources --------------------------------------------------------------------------


def test_the_grades_of_the_schema_are_those_that_are_explained(real_library):
    schema = json.loads((DATA / "schema" / "claims.schema.json").read_text("utf-8"))
    assert set(schema["items"]["properties"]["grade"]["enum"]) == set(real_library["grades"]) - {PLAN}


def test_every_grade_has_its_own_mark(real_library):
    marks = [grade["css"] for grade in real_library["grades"].values()]
    assert len(marks) == len(set(marks))


def test_every_grade_has_a_mark_in_the_style_sheet(real_library):
    css = (ROOT / "docs" / "assets" / "css" / "components.css").read_text("utf-8")
    assert [g["css"] for g in real_library["grades"].values() if f".ev--{g['css']}" not in css] == []


def test_only_what_nobody_has_studied_stands_without_a_source(real_library):
    allowed = ("expert-opinion", "not-supported", "mixed", "limited")
    without = [claim for claim in real_library["claims"].values() if not claim["sources"]]
    assert [claim["id"] for claim in without if claim["grade"] not in allowed] == []


def test_no_work_stands_under_two_keys(real_library):
    for field in ("doi", "pmid", "url"):
        values = [s[field].lower() for s in real_library["sources"].values() if field in s]
        assert sorted({value for value in values if values.count(value) > 1}) == []


def test_every_source_can_be_reached_or_is_at_least_named(real_library):
    ways = ("doi", "pmid", "url", "title", "journal")
    assert [key for key, s in real_library["sources"].items() if not any(way in s for way in ways)] == []


def test_notes_of_where_we_looked_stay_out_of_the_repository():
    assert [path.name for path in DATA.glob("*.yml") if re.search(r"\bseen_at\b", path.read_text("utf-8"))] == []


# --- doses, stages, pain limits ------------------------------------------------------------------


def test_every_dose_stage_and_pain_rule_is_marked_as_ours_or_rests_on_a_claim(real_library):
    exercises = list(real_library["exercises"].values())
    circuits = list(real_library["circuits"].values())
    stages = [*real_library["stages"]["stages"], real_library["stages"]["walk_run"], real_library["pain-rules"]]
    ours = [*exercises, *circuits, *stages]
    assert [record.get("id") for record in ours if PLAN not in record["claims"]] == []


def test_the_pain_zones_cover_the_scale_without_gap_or_overlap(real_library):
    covered = [n for zone in real_library["pain-rules"]["zones"] for n in range(zone["from"], zone["to"] + 1)]
    assert covered == list(range(11))


def test_the_safety_lines_are_stress_fracture_stop_rule_and_next_morning(real_library):
    first, second, third = (line["name"].lower() for line in real_library["pain-rules"]["safety"]["lines"])
    assert "stress fracture" in first
    assert "stop" in second
    assert "morning" in third


def test_the_stop_rule_stops_where_the_red_zone_begins(real_library):
    rules = real_library["pain-rules"]
    amber = rules["zones"][1]
    assert f"above {amber['to']} out of 10" in rules["safety"]["lines"][1]["text"]


def test_every_limit_in_a_stage_is_the_green_zone(real_library):
    green = real_library["pain-rules"]["zones"][0]
    limit = f"at {green['from']} to {green['to']}"
    said = [
        stage["move_on"] for stage in real_library["stages"]["stages"] if re.search(r"at \d to \d", stage["move_on"])
    ]
    assert said
    assert [text for text in said if limit not in text] == []


def test_each_walk_run_step_asks_for_a_longer_turn_and_none_more_than_doubles_it(real_library):
    turns = [step["run"] for step in real_library["stages"]["walk_run"]["steps"]]
    assert [(a, b) for a, b in itertools.pairwise(turns) if not a < b <= 2 * a] == []


def test_no_walk_run_step_asks_for_half_as_much_again_as_any_before(real_library):
    running = [step["run"] * step["times"] for step in real_library["stages"]["walk_run"]["steps"]]
    most = [max(running[: place + 1]) for place in range(len(running))]
    assert [(a, b) for a, b in zip(most, running[1:], strict=False) if b > 1.5 * a] == []


def test_warning_signs_begin_with_the_most_urgent(real_library):
    assert [group["id"] for group in real_library["red-flags"]["groups"]] == ["now", "today", "soon"]


@pytest.mark.parametrize(
    "sign", ["fever", "numb", "night", "snap", "squeeze", "psoriasis", "under 18", "pregnant", "diabetes", "blood thinners"]
)  # fmt: skip
def test_each_warning_that_the_site_must_give_is_given(real_library, sign):
    assert sign in json.dumps(real_library["red-flags"]).lower()


# --- glossary, redirects -------------------------------------------------------------------------


def test_the_glossary_stands_from_a_to_z(real_library):
    terms = [term["term"].lower() for term in real_library["glossary"].values()]
    assert terms == sorted(terms)


def test_no_form_opens_two_meanings(real_library):
    forms = [form.lower() for term in real_library["glossary"].values() for form in term["forms"]]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []


def test_no_redirect_leads_to_another(real_library):
    moved = real_library["redirects"]
    assert [old for old, new in moved.items() if new in moved] == []
