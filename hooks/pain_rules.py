"""What several tools read of the rules: pain limits, the next-morning check, safety lines, warning signs in short."""

from content import Library


def data(library: Library) -> dict:
    """The limits and the check in words, the three safety lines as text, a line of signs for each urgency."""
    rules = library["pain-rules"]
    kept = ("scale", "sudden", "first", "zones", "severe", "usual", "morning_check", "morning_claims")
    return {
        "pain": {key: rules[key] for key in kept} | {"scale": f"{rules['scale']} {rules['masked']}"},
        "safety": [f"{line['name']} {line['text']}" for line in rules["safety"]["lines"]],
        "signs": library["red-flags"]["short"],
    }


def diary(library: Library) -> dict:
    """The same for the diary: without what it never says, as each of its bytes counts."""
    kept = data(library)
    pain = {key: value for key, value in kept["pain"].items() if key != "first"}
    found = [one for one in pain["morning_check"] if one["id"] != "sudden"]  # no score tells that; it is said with each
    return {"pain": pain | {"morning_check": found}, "signs": kept["signs"]}


def signs(library: Library) -> dict:
    """The warning signs in a few words each, for the page that a clinician gets."""
    flags = library["red-flags"]
    short = [sign["short"] for group in flags["groups"] for sign in group["signs"] if "short" in sign]
    first = {key: flags["first_check"][key] for key in ("when", "items")}
    return {"title": flags["title"], "signs": short, "first": first}
