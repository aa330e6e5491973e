"""What the diary reads of data/: the pain limits, the next-morning check, the warning signs in one line."""

from content import Library


def data(library: Library) -> dict:
    """What stands beside each entry."""
    rules = library["pain-rules"]
    kept = ("scale", "zones", "morning_check", "morning_claims")
    return {"pain": {key: rules[key] for key in kept}, "signs": library["red-flags"]["short"]}


def signs(library: Library) -> dict:
    """The warning signs in a few words each, for the page that a clinician gets."""
    flags = library["red-flags"]
    short = [sign["short"] for group in flags["groups"] for sign in group["signs"] if "short" in sign]
    first = {key: flags["first_check"][key] for key in ("when", "text")}
    return {"title": flags["title"], "signs": short, "first": first}
