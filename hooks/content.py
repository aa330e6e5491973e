"""Reads everything in data/ and checks it against its schema. No other module opens data files."""

import datetime
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import fits
import references
import yaml
from errors import DataError, Problem, line_of
from schema import explain

if TYPE_CHECKING:
    from jsonschema import ValidationError

# Files that are a list of records become {key: record}; the others keep their shape.
KEYS = {
    "articles": "letter", "claims": "id", "exercise-loads": "id", "exercises": "id", "figures": "id", "glossary": "id",
    "grades": "key", "norms": "id", "plots": "id", "printouts": "id", "sources": "key", "tools": "id",
    "treatments": "id", "verdicts": "key",
}  # fmt: skip
ONE_RECORD = (
    "circuits", "heel-check", "load-check", "pain-rules", "programme", "red-flags", "redirects", "search-synonyms",
    "stages", "strength-check",
)  # fmt: skip
FILES = (*KEYS, *ONE_RECORD)


class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # the one in C takes a tenth of the time
    """YAML as ever, but a key that stands twice is a mistake: the first would be lost."""

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.MarkedYAMLError(problem=f'"{key.value}" stands twice', problem_mark=key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


@dataclass
class Library:
    """What is known (data/) and what this build has learnt on the way.

    `drawings` maps a figure's name to its SVG, `problems` holds the writers' mistakes found so far.
    """

    data: dict[str, dict]
    drawings: dict[str, str]
    front_matter_schema: dict
    problems: list[Problem] = field(default_factory=list)

    def __getitem__(self, name: str) -> dict:
        return self.data[name]


def load(folder: Path, pictures: Path) -> Library:
    """The whole of data/, checked, and the drawings. Raises DataError naming file, record and field."""
    schemas = folder / "schema"
    data = {}
    for name in FILES:
        path = folder / f"{name}.yml"
        raw = read_yaml(path)
        check(raw, read_json(schemas / f"{name}.schema.json"), f"data/{name}.yml", path.read_text("utf-8"))
        data[name] = by_key(raw, KEYS[name], name) if name in KEYS else raw
    drawings = {path.stem: path.read_text("utf-8") for path in pictures.glob("*.svg")}
    if faults := references.faults(data, drawings):
        raise DataError("\n".join(faults))
    return Library(data, drawings, read_json(schemas / "front-matter.schema.json"))


def read(path: Path) -> str:
    """A text that data name."""
    try:
        return path.read_text("utf-8")
    except OSError as fault:
        raise DataError(f"{path.name} cannot be read: {fault}") from fault


def read_yaml(path: Path):
    """A YAML file as Python."""
    try:
        return yaml.load(path.read_text("utf-8"), Loader)
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        advice = f"{fault.problem}. Text with a colon needs quotation marks, and a list the same indent for each line."
        raise DataError(f"data/{path.name}:{line}: cannot be read: {advice}") from fault
    except (OSError, ValueError, yaml.YAMLError) as fault:  # no file, no text in UTF-8, no day of the calendar
        raise DataError(f"data/{path.name} cannot be read: {fault}") from fault


def read_json(path: Path):
    """A JSON file as Python."""
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, json.JSONDecodeError) as fault:
        raise DataError(f"{path.name} cannot be read: {fault}") from fault


def check(raw, schema: dict, name: str, text: str) -> None:
    """Hold data against its schema; raises DataError with one line per fault, `text` telling its line."""
    errors = fits.errors(raw, schema)
    faults = dict.fromkeys(f"{name}:{place(raw, error, text)}: {explain(error)}" for error in errors)
    if faults:
        raise DataError("\n".join(faults))


def place(raw, error: "ValidationError", text: str) -> str:
    """The line of a record and the way into it: "21: heel-raise-step, dose, sets"."""
    path, line = list(error.absolute_path), 1
    if isinstance(raw, list) and path and isinstance(raw[path[0]], dict):
        record = raw[path[0]]
        named = next((key for key in ("id", "key", "letter") if key in record), None)
        path[0] = record[named] if named else f"record {path[0] + 1}"
        line = line_of(text, f"- {named}: {path[0]}\n") if named else 1
    return f"{line}: {', '.join(map(str, path)) or 'top level'}"


def by_key(records: list[dict], key: str, name: str) -> dict[str, dict]:
    """Records by their key; a key used twice is a fault."""
    found: dict[str, dict] = {}
    for record in records:
        if record[key] in found:
            raise DataError(f"data/{name}.yml: {record[key]} stands twice; give one another {key}.")
        found[record[key]] = record
    return found


def as_text(meta: dict) -> dict:
    """Front matter with its dates as text ("2026-11-21"), as a schema can check them."""
    dates = datetime.date
    return {key: value.isoformat() if isinstance(value, dates) else value for key, value in meta.items()}
