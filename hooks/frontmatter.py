"""Front matter as a contract: the keys, their order and their limits.

A page begins with title, description, keywords, points, checked and due, in this order,
then perhaps template, hide and search. The schema in data/schema/front-matter.schema.json
says what each may hold; this module says it to the writer.
"""

import jsonschema
import yaml
from content import as_text
from errors import Problem, line_of, nearest

ORDER = ("title", "description", "keywords", "points", "checked", "due", "template", "hide", "search")


def check(meta: dict, source: str, page: str, schema: dict, points: set[str]) -> list[Problem]:
    """Every mistake in one page's front matter, each with its line and the way out."""
    if not meta and source.startswith("---"):
        return [unreadable(source, page)]
    errors = jsonschema.Draft202012Validator(schema).iter_errors(as_text(meta))
    told = {explain(error): key_of(error) for error in errors}  # a missing key comes once for each
    problems = [Problem(page, line_of(source, f"\n{key}:") + 1 if key else 1, message) for message, key in told.items()]
    wanted = [key for key in ORDER if key in meta]
    if not problems and list(meta) != wanted:
        problems.append(Problem(page, 1, f"front matter out of order: write {', '.join(wanted)}."))
    for point in meta.get("points") or []:
        if point not in points:
            problems.append(
                Problem(page, line_of(source, "\npoints:") + 1, f'points: no point "{point}" in data/articles.yml.')
            )
    if not problems and str(meta["due"]) <= str(meta["checked"]):
        problems.append(Problem(page, line_of(source, "\ndue:") + 1, "due: must be later than checked."))
    return problems


def unreadable(source: str, page: str) -> Problem:
    """Front matter that YAML cannot read: mostly a colon in a title without quotation marks."""
    block = source.split("\n---", 1)[0]
    try:
        yaml.safe_load(block.removeprefix("---"))
        line = 1
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
    advice = 'cannot be read. Begin and end it with ---, and put text with a colon into quotation marks: title: "A: b".'
    return Problem(page, line, f"front matter {advice}")


def key_of(error: jsonschema.ValidationError) -> str:
    """The front matter key that a schema error is about, or "" for the whole."""
    return str(error.absolute_path[0]) if error.absolute_path else ""


def explain(error: jsonschema.ValidationError) -> str:
    """A schema error in a writer's words."""
    key, rule, value = key_of(error), error.validator, error.instance
    if rule == "additionalProperties":
        unknown = [name for name in value if name not in ORDER]
        return "; ".join(f'unknown key "{name}".{nearest(name, ORDER)}' for name in unknown)
    if rule == "required":
        missing = [name for name in error.validator_value if name not in value]
        return f"missing key: add {', '.join(missing)}."
    if rule == "maxLength":
        return f"{key}: {len(value)} characters; at most {error.validator_value}."
    if rule == "pattern" and key in ("checked", "due"):
        return f'{key}: "{value}" is not a date; write year-month-day, such as 2026-11-21.'
    return f"{key}: {error.message}."
