"""Whether data fits its JSON Schema, told fast by jsonschema-rs; what is wrong, told by jsonschema in more words."""

import functools
import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

import jsonschema_rs

if TYPE_CHECKING:
    from jsonschema import ValidationError


def errors(value, schema: dict) -> Iterable["ValidationError"]:
    """Everything that is wrong with `value`; nothing for most, and then the slow one need not be loaded."""
    if fits(value, schema):
        return ()
    import jsonschema  # here, as it takes a while to load and most builds do without

    return jsonschema.Draft202012Validator(schema).iter_errors(value)


def fits(value, schema: dict) -> bool:
    """Whether `value` keeps every rule of `schema`: (3, {"minimum": 1}) -> True. What is no JSON does not fit."""
    try:
        return validator(json.dumps(schema)).is_valid(value)
    except ValueError:  # a date, say, which YAML knows and JSON does not
        return False


@functools.cache  # a hundred pages are held against the one schema
def validator(schema: str) -> jsonschema_rs.Draft202012Validator:
    """What holds values against a schema, which is given as JSON."""
    return jsonschema_rs.Draft202012Validator(json.loads(schema))
