"""What the session timer reads of data/: sessions, versions, doses, pain limits; nothing that it does not show."""

from content import Library
from exercise_pages import FOLDER

STAGE = ("id", "name", "aim", "bites", "week", "sessions")
SHOWN = ("name", "doses", "begins", "cues", "easier", "harder", "easier_exercise", "harder_exercise", "stop", "figure")
DOSE = ("sets", "repetitions", "seconds", "each_side", "tempo", "rest", "effort")


def data(library: Library) -> dict:
    """The programme and the exercises that a reader can come to from it, on the way up or down."""
    programme, known = library["programme"], library["exercises"]
    return {
        "stages": [picked(stage, STAGE) for stage in programme["stages"]],
        "versions": programme["versions"],
        "exercises": {key: shown(key, known[key]) for key in within_reach(programme, known)},
        "pain": {key: library["pain-rules"][key] for key in ("scale", "zones", "safety", "morning_check")},
        "signs": library["red-flags"]["short"],
    }


def within_reach(programme: dict, known: dict) -> list[str]:
    """Exercises of the sessions and of their versions, with all that is easier or harder than these."""
    found = {key for stage in programme["stages"] for session in stage["sessions"] for key in session["exercises"]}
    for version in programme["versions"]:
        found |= {*version.get("keep", []), *(swap["to"] for swap in version.get("swaps", []))}
    reached: set[str] = set()
    while found:
        reached |= found
        rungs = {known[key].get(way) for key in found for way in ("easier_exercise", "harder_exercise")}
        found = rungs - reached - {None}
    return [key for key in known if key in reached]


def shown(key: str, record: dict) -> dict:
    """An exercise as the timer shows it."""
    doses = {stage: picked(dose, DOSE) for stage, dose in record["doses"].items()}
    return {**picked(record, SHOWN), "doses": doses, "page": f"{FOLDER}/{key}.md"}


def picked(record: dict, names: tuple[str, ...]) -> dict:
    """The fields of a record that have these names."""
    return {name: record[name] for name in names if name in record}
