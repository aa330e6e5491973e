"""The fast check of data agrees with jsonschema about every value, whatever is done to it."""

import copy
import json

import content
import fits
import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers import ROOT

pytestmark = pytest.mark.unit
SCHEMAS = {
    path.name.removesuffix(".schema.json"): json.loads(path.read_text("utf-8"))
    for path in sorted((ROOT / "data/schema").glob("*.json"))
}
DATA = {name: content.read_yaml(ROOT / "data" / f"{name}.yml") for name in content.FILES}
ODD = [None, True, False, 0, 1, 1.0, 2.5, -1, 10**6, "", "x", "2026-11-21", [], [1, True], ["a", "a"], {}, {"id": "x"}]


def agrees(value, schema):
    wanted = jsonschema.Draft202012Validator(schema).is_valid(value)
    assert fits.fits(value, schema, schema) == wanted, f"{value} against {schema}"
    return wanted


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_rule_of_our_schemas_is_known(name):
    for value in ODD:
        agrees(value, SCHEMAS[name])


@pytest.mark.parametrize("name", DATA)
def test_our_own_data_fits_without_asking_jsonschema(name, monkeypatch):
    monkeypatch.delattr(jsonschema, "Draft202012Validator")
    assert list(fits.errors(DATA[name], SCHEMAS[name])) == []


def places(value, way=()):
    """Every place inside a value, as the keys that lead there."""
    yield way
    keys = value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield from places(value[key], (*way, key))


def changed(value, way, odd):
    """A copy of a value with something else at one place; the place gone where that is `...`."""
    if not way:
        return odd
    made = copy.deepcopy(value)
    inner = made
    for key in way[:-1]:
        inner = inner[key]
    if odd is ...:
        del inner[way[-1]]
    else:
        inner[way[-1]] = odd
    return made


@pytest.mark.parametrize("name", DATA)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_the_two_agree_on_data_with_a_slip_in_it(name, data):
    records, schema = DATA[name], SCHEMAS[name]
    few = records if isinstance(records, dict) else [data.draw(st.sampled_from(records))]
    way = data.draw(st.sampled_from(list(places(few))))
    agrees(changed(few, way, data.draw(st.sampled_from([..., *ODD] if way else ODD))), schema)


@pytest.mark.parametrize(
    ("value", "schema"),
    [
        (True, {"minimum": 5}),
        (1, {"enum": [True]}),
        (True, {"const": 1}),
        (2.0, {"type": "integer"}),
        (2.5, {"type": "integer"}),
        (True, {"type": "integer"}),
        (None, {"type": ["string", "null"]}),
        ([1, 2, "x"], {"prefixItems": [{"type": "string"}], "items": {"type": "integer"}}),
        ({"a": 1, "b": 2}, {"properties": {"a": True}, "additionalProperties": False}),
        ({"a": 1}, {"if": {"required": ["a"]}, "then": {"required": ["b"]}}),
        ({"c": 1}, {"if": {"required": ["a"]}, "then": {"required": ["b"]}, "else": {"required": ["d"]}}),
        ({"A": 1}, {"propertyNames": {"pattern": "^[a-z]$"}}),
        ([{}, {}], {"uniqueItems": True}),
        ("x", {"not": {"enum": ["x"]}}),
    ],
)
def test_the_finer_points_of_the_standard(value, schema):
    agrees(value, schema)


def test_a_rule_that_is_not_known_is_left_to_jsonschema():
    schema = {"multipleOf": 2}
    with pytest.raises(NotImplementedError):
        fits.fits(3, schema, schema)
    assert [error.validator for error in fits.errors(3, schema)] == ["multipleOf"]
