"""What the run planner reads of data/: the stages around the first run, the walk-run steps, the limits; no more."""

from content import Library
from session_timer import picked

STAGE = ("id", "name", "aim", "move_on")
RULES = ("scale", "zones", "morning_check")


def data(library: Library) -> dict:
    """Checks, steps, limits, and the strength stage of those who run again."""
    known, rules = library["stages"], library["pain-rules"]
    running = [stage["id"] for stage in known["stages"]].index("walk-run")
    before, last = known["stages"][:running], known["stages"][-1]
    weeks = {stage["id"]: stage for stage in library["programme"]["stages"]}
    strength = next(stage for stage in weeks.values() if stage["id"] not in {one["id"] for one in before})
    return {
        "stages": [
            *({**picked(stage, STAGE), **picked(weeks[stage["id"]], ("week", "week_note"))} for stage in before),
            {"id": "walk-run"},
            picked(last, ("id", "name", "aim", "do")),
        ],
        "walkRun": picked(known["walk_run"], tuple(key for key in known["walk_run"] if key != "claims")),
        "strength": {
            **picked(strength, ("id", "name")),
            "sessions": [picked(session, ("name", "minutes")) for session in strength["sessions"]],
            "note": strength["by_week"][0],
        },
        "pain": {
            **{key: rules[key] for key in RULES},
            "safety": [f"{line['name']} {line['text']}" for line in rules["safety"]["lines"]],
        },
        "first": picked(library["red-flags"]["first_check"], ("when", "text")),
        "claims": ["our-plan", "no-heel-specific-plan"],
    }
