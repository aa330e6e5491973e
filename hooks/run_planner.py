"""What the run planner reads of data/: the stages around the first run, the walk-run steps, the limits; no more."""

from content import Library
from tool_data import picked

STAGE = ("id", "name", "aim", "move_on")


def data(library: Library) -> dict:
    """Checks, steps, limits, and the strength stage of those who run again."""
    known, rules = library["stages"], library["pain-rules"]
    running = [stage["id"] for stage in known["stages"]].index("walk-run")
    before, last = known["stages"][:running], known["stages"][-1]
    earlier = {stage["id"] for stage in before}
    strength = next(stage for stage in library["programme"]["stages"] if stage["id"] not in earlier)
    return {
        "stages": [
            *(picked(stage, STAGE) for stage in before),
            {"id": "walk-run"},
            picked(last, ("id", "name", "aim", "do")),
        ],
        "walkRun": picked(known["walk_run"], [key for key in known["walk_run"] if key != "claims"]),
        "strength": {
            "name": strength["name"],
            "sessions": [picked(session, ("name", "minutes")) for session in strength["sessions"]],
            "note": strength["by_week"][0],
            "days_before_race": 7 * len(library["circuits"]["race"]["weeks"]),  # the circuit's table has a row a week
        },
        "pain": {
            "zones": [picked(zone, ("id", "from", "to")) for zone in rules["zones"]],
            "severe": picked(rules["severe"], ("from",)),
            "morning_check": [picked(finding, ("id", "mornings")) for finding in rules["morning_check"]],
        },
        "first": picked(library["red-flags"]["first_check"], ("when", "items")),
        "claims": ["our-plan", "no-heel-specific-plan"],
    }


def weeks(library: Library) -> dict:
    """The week of each stage of the programme, for readers who are not ready to run; strength before a race."""
    stages = library["programme"]["stages"]
    return {"weeks": {stage["id"]: stage["week"] for stage in stages}, "race": stages[-1]["by_week"][-1]}
