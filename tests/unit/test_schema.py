"""A schema's verdict becomes words that say what to type."""

import jsonschema
import pytest
from schema import explain

pytestmark = pytest.mark.unit


def said(schema, value):
    (error,) = jsonschema.Draft202012Validator(schema).iter_errors(value)
    return explain(error)


@pytest.mark.parametrize(
    ("schema", "value", "words"),
    [
        ({"required": ["grade"]}, {}, "add grade."),
        (
            {"dependentRequired": {"low": ["high", "middle"], "left": ["right"]}},
            {"low": 1, "middle": 2},
            "beside low add high.",
        ),
        ({"anyOf": [{"required": ["value", "spread"]}, {"required": ["left"]}]}, {}, "add value and spread, or left."),
        ({"contains": {"properties": {"id": {"const": "keep"}}}}, [], "add the record with id: keep."),
        ({"enum": ["strong", "mixed"]}, "certain", '"certain" is none of: strong, mixed.'),
        ({"type": "string"}, None, "is empty; write something or remove the key."),
        ({"type": "array"}, "treadmill", "must be a list; type [treadmill]."),
        ({"maxLength": 3}, "heel", "4 characters; at most 3."),
        ({"maxItems": 1}, ["a", "b"], "2 items; at most 1."),
        ({"pattern": "^a$", "description": "Write a"}, "b", '"b" does not fit. Write a.'),
        ({"pattern": "^a$"}, "b", '"b" does not fit. It must match ^a$.'),
        ({"maximum": 6}, 60, "60 is wrong: 60 is greater than the maximum of 6."),
    ],
)
def test_each_rule_has_its_words(schema, value, words):
    assert said(schema, value) == words


def test_an_unknown_key_gets_the_nearest_and_the_list():
    schema = {"properties": {"sets": {}, "repetitions": {}}, "additionalProperties": False}
    assert said(schema, {"repetition": 8}) == (
        'unknown key "repetition". Did you mean "repetitions"? Remove it, or use one of: sets, repetitions.'
    )
