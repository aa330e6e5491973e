"""Front matter as a contract: the keys, their order and their limits.

A page begins with title, description, keywords, points, checked and due, in this order,
then perhaps published, template, hide and search. The schema in data/schema/front-matter.schema.json
says what each may hold; this module says it to the writer.
"""

import datetime
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import fits
import yaml
from content import as_text
from errors import Problem, line_at, line_of, nearest
from schema import explain

if TYPE_CHECKING:
    from jsonschema import ValidationError

REQUIRED = ("title", "description", "keywords", "points", "checked", "due")
ORDER = (*REQUIRED, "published", "template", "hide", "search")


def check(meta: dict, source: str, page: str, schema: dict, points: set[str]) -> list[Problem]:
    """Every mistake in one page's front matter and title, each with its line and the way out."""
    if not source.startswith("---\n"):
        return [Problem(page, 1, f"begin the page with a line ---, then {', '.join(REQUIRED)}, then a line ---.")]
    typed = re.findall(r"^(\w+):", source.split("\n---", 1)[0], re.M)
    if twice := next((key for key in typed if typed.count(key) > 1), None):
        return [Problem(page, line_of_key(source, twice), f"{twice}: stands twice; keep one.")]
    if not meta:
        return [unreadable(source, page)]
    errors = fits.errors(as_text(meta), schema)
    told = {advice(error): key_of(error) for error in errors}  # a missing key comes once for each
    problems = [Problem(page, line_of_key(source, key), message) for message, key in told.items()]
    if not problems:
        problems = [Problem(page, line, message) for line, message in by_rule(meta, source, points)]
    return problems + [
        Problem(page, line_at(source, heading.start()), f'"{heading[0]}": write ##; the title is the heading.')
        for heading in re.finditer(r"^# .*$", source, re.M)
    ]


def is_sound(meta: dict, schema: dict) -> bool:
    """Whether others can rely on its keys; what is wrong is told by `check`."""
    return fits.fits(as_text(meta), schema) and isinstance(meta["checked"], datetime.date)


def by_rule(meta: dict, source: str, points: set[str]) -> Iterator[tuple[int, str]]:
    """Mistakes that a schema cannot see, as (line, message): order, unknown points, dates the wrong way round."""
    wanted = [key for key in ORDER if key in meta]
    if list(meta) != wanted:
        yield 1, f"front matter out of order: write {', '.join(wanted)}."
    for key in ("checked", "due", "published"):
        if not isinstance(meta.get(key, datetime.date.min), datetime.date):
            yield line_of_key(source, key), f"{key}: write the day without quotation marks."
    for point in meta["points"]:
        if point not in points:
            known = ", ".join(sorted(points, key=lambda p: (p[0], len(p), p)))
            hint = nearest(point.upper(), points)
            said = f'points: no point "{point}" in data/articles.yml.{hint} Known: {known}; or [].'
            yield line_of_key(source, "points"), said
    if str(meta["due"]) <= str(meta["checked"]):
        yield line_of_key(source, "due"), "due: must be later than checked."
    if str(meta.get("published", "")) > str(meta["checked"]):
        yield line_of_key(source, "published"), "published: cannot be later than checked."


def line_of_key(source: str, key: str) -> int:
    """The line of a key in the front matter; 1 for the whole."""
    return line_of(source, f"\n{key}:") + 1 if key else 1


def unreadable(source: str, page: str) -> Problem:
    """Front matter that YAML cannot read: mostly a colon in a title without quotation marks."""
    block = source.split("\n---", 1)[0]
    for found in re.finditer(r"^(checked|due|published): *(\d{4}-\d{2}-\d{2})$", block, re.M):
        if not is_day(found[2]):
            return Problem(page, line_at(source, found.start()), f'{found[1]}: "{found[2]}" is no day of the calendar.')
    try:
        yaml.safe_load(block.removeprefix("---"))
        line = 1
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
    advice = 'cannot be read. Begin and end it with ---, and put text with a colon into quotation marks: title: "A: b".'
    return Problem(page, line, f"front matter {advice}")


def is_day(text: str) -> bool:
    """Whether a year-month-day exists: not 2026-02-30."""
    try:
        return bool(datetime.date.fromisoformat(text))
    except ValueError:
        return False


def key_of(error: "ValidationError") -> str:
    """The front matter key that a schema error is about, or "" for the whole."""
    return str(error.absolute_path[0]) if error.absolute_path else ""


def advice(error: "ValidationError") -> str:
    """A schema error in a writer's words."""
    key, value = key_of(error), error.instance
    if error.validator == "pattern" and key in ("checked", "due", "published"):
        return f'{key}: "{value}" is not a date; write year-month-day, such as 2026-11-21.'
    if error.validator == "required":
        return f"missing key: {explain(error)}"
    return f"{key}: {explain(error)}" if key else explain(error)
