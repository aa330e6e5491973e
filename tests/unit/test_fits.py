"""The fast check of data says no to every slip, and jsonschema then says which."""

import copy
import datetime
import json

import content
import fits
import jsonschema
import pytest

from tests.helpers import ROOT

pytestmark = pytest.mark.unit
SCHEMAS = {
    path.name.removesuffix(".schema.json"): json.loads(path.read_text("utf-8"))
    for path in sorted((ROOT / "data/schema").glob("*.json"))
}
DATA = {name: content.read_yaml(ROOT / "data" / f"{name}.yml") for name in content.FILES}
RULE = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}


@pytest.mark.parametrize("name", DATA)
def test_our_own_data_fits_without_asking_jsonschema(name, monkeypatch):
    monkeypatch.delattr(jsonschema, "Draft202012Validator")
    assert list(fits.errors(DATA[name], SCHEMAS[name])) == []


def test_a_slip_is_told():
    assert [error.validator for error in fits.errors({"name": "x"}, RULE)] == ["required"]


def test_what_yaml_knows_and_json_does_not_is_told_too():
    assert [error.validator for error in fits.errors({"id": datetime.date(2026, 11, 21)}, RULE)] == ["type"]


@pytest.mark.parametrize("name", DATA)
def test_both_find_an_unknown_key_in_the_first_record(name):
    data = copy.deepcopy(DATA[name])
    record = data[0] if isinstance(data, list) else data
    record["no such key"] = [[]]
    wanted = list(jsonschema.Draft202012Validator(SCHEMAS[name]).iter_errors(data))
    assert bool(list(fits.errors(data, SCHEMAS[name]))) == bool(wanted)
