"""Whether data fits its JSON Schema, told fast. Why it does not, tells jsonschema: it takes thirty times as long.

Knows the rules that data/schema/ has. For a schema with any other, jsonschema decides.
"""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jsonschema import ValidationError

NUMBER, NO_RULES = (int, float), ("$defs", "$schema", "description", "title")
KINDS = {"array": list, "boolean": bool, "null": type(None), "number": NUMBER, "object": dict, "string": str}
TESTS = {  # rule: (the kind of value it is about, whether such a value keeps it)
    "enum": (object, lambda value, wanted: any(same(value, one) for one in wanted)),
    "const": (object, lambda value, wanted: same(value, wanted)),
    "type": (object, lambda value, wanted: is_a(value, wanted)),
    "minLength": (str, lambda value, wanted: len(value) >= wanted),
    "maxLength": (str, lambda value, wanted: len(value) <= wanted),
    "pattern": (str, lambda value, wanted: re.search(wanted, value) is not None),
    "minimum": (NUMBER, lambda value, wanted: value >= wanted),
    "maximum": (NUMBER, lambda value, wanted: value <= wanted),
    "exclusiveMinimum": (NUMBER, lambda value, wanted: value > wanted),
    "minItems": (list, lambda value, wanted: len(value) >= wanted),
    "maxItems": (list, lambda value, wanted: len(value) <= wanted),
    "uniqueItems": (list, lambda value, wanted: not wanted or len({repr(item) for item in value}) == len(value)),
    "required": (dict, lambda value, wanted: all(name in value for name in wanted)),
    "dependentRequired": (
        dict,
        lambda value, wanted: all(value.keys() >= set(more) for name, more in wanted.items() if name in value),
    ),
    "minProperties": (dict, lambda value, wanted: len(value) >= wanted),
    "maxProperties": (dict, lambda value, wanted: len(value) <= wanted),
}


def errors(value, schema: dict) -> Iterable["ValidationError"]:
    """Everything that is wrong with `value`, as jsonschema tells it; nothing for most."""
    try:
        if fits(value, schema, schema):
            return ()
    except NotImplementedError:
        pass
    import jsonschema  # here, as it takes a while to load and most builds do without

    return jsonschema.Draft202012Validator(schema).iter_errors(value)


def fits(value, schema: dict | bool, whole: dict) -> bool:
    """Whether `value` keeps every rule of `schema`, which is a part of `whole`: (3, {"minimum": 1}, {}) -> True."""
    return all(keeps(value, rule, schema, whole) for rule in schema) if isinstance(schema, dict) else schema


def keeps(value, rule: str, schema: dict, whole: dict) -> bool:
    """Whether `value` keeps one rule of `schema`."""
    wanted = schema[rule]
    if rule in TESTS:
        kind, test = TESTS[rule]
        about_it = isinstance(value, kind) and not (kind is NUMBER and isinstance(value, bool))
        return not about_it or test(value, wanted)
    match rule:
        case "properties" if isinstance(value, dict):
            return all(fits(value[name], inner, whole) for name, inner in wanted.items() if name in value)
        case "additionalProperties" if isinstance(value, dict):
            known = schema.get("properties", {})
            return all(fits(inner, wanted, whole) for name, inner in value.items() if name not in known)
        case "propertyNames" if isinstance(value, dict):
            return all(fits(name, wanted, whole) for name in value)
        case "items" if isinstance(value, list):
            return all(fits(item, wanted, whole) for item in value[len(schema.get("prefixItems", [])) :])
        case "prefixItems" if isinstance(value, list):
            return all(fits(item, inner, whole) for item, inner in zip(value, wanted, strict=False))
        case "allOf":
            return all(fits(value, inner, whole) for inner in wanted)
        case "not":
            return not fits(value, wanted, whole)
        case "if":
            return fits(value, schema.get("then" if fits(value, wanted, whole) else "else", True), whole)
        case "$ref" if wanted.startswith("#/$defs/"):
            return fits(value, whole["$defs"][wanted.removeprefix("#/$defs/")], whole)
        case "then" | "else" | "properties" | "additionalProperties" | "propertyNames" | "items" | "prefixItems":
            return True  # read with another rule, or about another kind of value
    if rule in NO_RULES:
        return True
    raise NotImplementedError(rule)


def is_a(value, kind: str | list) -> bool:
    """Whether a value has a JSON type, or one of several: 2 and 2.0 are integers, True is no number."""
    if isinstance(kind, list):
        return any(is_a(value, one) for one in kind)
    if kind == "integer":
        return is_a(value, "number") and value == int(value)
    return isinstance(value, KINDS[kind]) and (kind == "boolean" or not isinstance(value, bool))


def same(one, other) -> bool:
    """Whether two JSON values are equal; 1 and true are not."""
    return one == other and isinstance(one, bool) == isinstance(other, bool)
