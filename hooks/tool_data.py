"""What several tools need of data/ on its way to the browser: addresses for files, grades of claims, warning signs."""

from collections.abc import Iterable

from content import Library
from references import claims_in

FIRST = "first"  # the group of those who get checked before they start


def site_path(value):
    """The same data with every page as an address under the site's root: start/help.md#now -> start/help/#now."""
    if isinstance(value, list):
        return [site_path(item) for item in value]
    if isinstance(value, dict):
        return {key: address(item) if key == "page" else site_path(item) for key, item in value.items()}
    return value


def address(page: str) -> str:
    """start/help.md#now -> start/help/#now; load/index.md -> load/; an address stays as it is."""
    path, mark, anchor = page.partition("#")
    if not path.endswith(".md"):
        return page
    return f"{path.removesuffix('.md')}/".removesuffix("index/") + mark + anchor


def graded(library: Library, value) -> dict[str, dict[str, str]]:
    """The grade of every claim that a record rests on, in words and as a class: {id: {label, css}}."""
    grades, claims = library["grades"], library["claims"]
    keys = sorted(set(claims_in(value)))
    found = {key: grades[claims[key]["grade"] if key in claims else key] for key in keys}
    return {key: {"label": grade["label"], "css": grade["css"]} for key, grade in found.items()}


def warning_signs(library: Library) -> list[dict]:
    """The groups of warning signs, most urgent first; those who get checked before they start are the last group."""
    flags = library["red-flags"]
    first = flags["first_check"]
    groups = [(group["id"], group["when"], group["signs"]) for group in flags["groups"]]
    groups.append((FIRST, first["when"], [{"text": item, "claims": first["claims"]} for item in first["items"]]))
    return [
        {"id": key, "when": when, "signs": [{"text": sign["text"], "claims": sign["claims"]} for sign in signs]}
        for key, when, signs in groups
    ]


def picked(record: dict, names: Iterable[str]) -> dict:
    """The fields of a record that have these names, in the order of the names."""
    return {name: record[name] for name in names if name in record}
