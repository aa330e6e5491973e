"""What a JSON Schema says of a mistake, in a writer's words."""

import json
from typing import TYPE_CHECKING

from errors import nearest

if TYPE_CHECKING:
    from jsonschema import ValidationError


def explain(error: "ValidationError") -> str:
    """What is wrong and what to type: a schema's "is a required property" -> "add grade."."""
    rule, wanted, value = error.validator, error.validator_value, error.instance
    if rule == "required":
        return f"add {', '.join(name for name in wanted if name not in value)}."
    if rule == "dependentRequired":
        missing = {name: [key for key in keys if key not in value] for name, keys in wanted.items() if name in value}
        return "; ".join(f"beside {name} add {', '.join(keys)}" for name, keys in missing.items() if keys) + "."
    if rule == "anyOf":  # in our schemas always keys of which one or another must stand
        return f"add {', or '.join(' and '.join(one['required']) for one in wanted)}."
    if rule == "contains":
        named = (f"{key}: {one['const']}" for key, one in wanted["properties"].items())
        return f"add the record with {', '.join(named)}."
    if rule == "additionalProperties":
        known = list(error.schema["properties"])
        unknown = [f'unknown key "{name}".{nearest(name, known)}' for name in value if name not in known]
        return f"{'; '.join(unknown)} Remove it, or use one of: {', '.join(known)}."
    if rule == "enum":
        return f'"{value}" is none of: {", ".join(map(str, wanted))}.'
    if rule == "type" and value is None:
        return "is empty; write something or remove the key."
    if rule == "type" and wanted == "array":
        return f"must be a list; type [{value}]."
    if rule in ("maxLength", "maxItems"):
        unit = "characters" if rule == "maxLength" else "items"
        return f"{len(value)} {unit}; at most {wanted}."
    if rule == "pattern":
        return f'"{value}" does not fit. {error.schema.get("description", f"It must match {wanted}")}.'
    return f"{json.dumps(value, ensure_ascii=False, default=str)} is wrong: {error.message}."
