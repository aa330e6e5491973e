"""What the session timer reads of data/: sessions, versions, and a file of exercises for each stage.

Read at once:             the programme in short, data()
Read when it is chosen:   the exercises of one stage with their doses, of_stage(); what versions() change
Nothing is sent that the timer does not show.
"""

from content import Library
from doses import picture, title
from tool_data import picked

STAGE = ("id", "name", "aim", "week")
SESSION = ("name", "minutes", "exercises")
VERSION = ("id", "name", "for", "note", "keep", "sets", "rest", "stages", "swaps")
OWN_WAY = {"name": title, "figure": picture}  # what a stage may do another way
SHOWN = ("name", "begins", "cues", "easier", "harder", "stop", "loads_sole", "impact", "figure")
RUNGS = ("easier_exercise", "harder_exercise")
DOSE = ("sets", "repetitions", "seconds", "each_side", "tempo", "rest", "effort")


def data(library: Library) -> dict:
    """Stages, sessions, the names of the versions, and the stop rule."""
    programme, rules = library["programme"], library["pain-rules"]
    return {
        "stages": [
            {**picked(stage, STAGE), "sessions": [picked(session, SESSION) for session in stage["sessions"]]}
            for stage in programme["stages"]
        ],
        "versions": [picked(version, ("id", "name", "stages")) for version in programme["versions"]],
        "stop": picked(rules["safety"]["lines"][1], ("name", "text")),
        "loading": picked(rules["loading"], ("limit", "hop_limit", "sudden")),
    }


def versions(library: Library) -> dict:
    """What each version of the programme changes."""
    return {"versions": [picked(version, VERSION) for version in library["programme"]["versions"]]}


def of_stage(library: Library, stage: dict) -> dict:
    """The exercises that a reader can come to from a stage, on the way up or down, each with its dose there."""
    programme, known = library["programme"], library["exercises"]
    order = [one["id"] for one in programme["stages"]]
    until = order[order.index(stage["id"]) :: -1]  # this stage, then those before it
    reached = within_reach(stage, programme["versions"], known)
    return {"exercises": {key: shown(known[key], until) for key in reached}}


def within_reach(stage: dict, versions: list[dict], known: dict) -> list[str]:
    """Exercises of the stage's sessions and of their versions, with all that is easier, or harder but no hop."""
    found = {key for session in stage["sessions"] for key in session["exercises"]}
    for version in versions:
        if stage["id"] in version.get("stages", [stage["id"]]):
            found |= {*version.get("keep", []), *(s["to"] for s in version.get("swaps", []) if s["from"] in found)}
    reached: set[str] = set()
    while found:
        reached |= found
        rungs = {(way, known[key][way]) for key in found for way in RUNGS if way in known[key]}
        found = {to for way, to in rungs if way == "easier_exercise" or known[to]["impact"] != "high"} - reached
    return [key for key in known if key in reached]


def shown(record: dict, until: list[str]) -> dict:
    """An exercise with the dose of the nearest stage; without a dose, only its place on the ladder."""
    own = next((stage for stage in until if stage in record["doses"]), None)
    doses = {own: picked(record["doses"][own], DOSE)} if own else {}
    named = {make: way(record, record["doses"][own]) for make, way in OWN_WAY.items()} if own else {}
    return {**(picked(record, SHOWN) if own else {}), **named, **picked(record, RUNGS), "doses": doses}
