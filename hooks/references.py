"""Names that one file in data/ uses of another must exist there; a slip gets the nearest name."""

from collections.abc import Iterator, Mapping

import asked
import incomplete
from errors import nearest

LISTS = ("claims", "how_claims", "morning_claims", "sure_claims")  # the keys under which claim ids stand
DRAWN = {"norms": "norms", "load": "exercise-loads"}  # the keys by which a plot names its numbers
RUNGS = ("easier_exercise", "harder_exercise")
PLAN = "our-plan"  # what a citation says where a dose or step is ours and no study's


def faults(data: dict[str, dict], drawings: Mapping[str, str]) -> list[str]:
    """One line for each name that leads nowhere; `data` by file name, `drawings` the SVGs in docs/assets/figures/."""
    files = {f"data/{name}.yml": records for name, records in data.items()}
    known = {**files, "docs/assets/figures": drawings, **asked.places(data)}
    unknown = [
        f"data/{user}: no {name} in {place}.{nearest(name, known[place])}"
        for user, name, place in used(data)
        if name not in known[place] and name != PLAN
    ]
    unlabelled = [
        f"data/exercises.yml: {name}: a dose is ours: add {PLAN} to its claims."
        for name, exercise in data["exercises"].items()
        if PLAN not in exercise["claims"]
    ]
    ungraded = [
        f"data/treatments.yml: {name}: add a claim, or say in how_sure why there is no grade; not both."
        for name, treatment in data["treatments"].items()
        if bool(treatment["claims"]) == ("how_sure" in treatment)
    ]
    rest = [] if unknown else [*not_drawable(data), *incomplete.faults(data, drawings)]
    return unknown + unlabelled + ungraded + rest


def not_drawable(data: dict[str, dict]) -> Iterator[str]:
    """What a plot names but no drawing can show: a load in words, a test without values by age."""
    for user, part in plotted(data):
        if "load" in part and isinstance(data["exercise-loads"][part["load"]]["load"], str):
            yield f"data/{user}: {part['load']} is an order in words; a plot needs a number."
        if "norms" in part and not any(row["group"].startswith("Age ") for row in data["norms"][part["norms"]]["rows"]):
            yield f'data/{user}: {part["norms"]} has no rows of the form "Age 20 to 29" in data/norms.yml.'


def programmed(data: dict[str, dict]) -> Iterator[tuple[str, str, str]]:
    """The exercises that the programme names."""
    for stage in data["programme"]["stages"]:
        user = f"programme.yml: {stage['id']}"
        yield from ((user, key, "data/exercises.yml") for session in stage["sessions"] for key in session["exercises"])
    for version in data["programme"]["versions"]:
        named = [
            *version.get("keep", []),
            *(key for swap in version.get("swaps", []) for key in (swap["from"], swap["to"])),
        ]
        yield from ((f"programme.yml: {version['id']}", key, "data/exercises.yml") for key in named)


def plotted(data: dict[str, dict]) -> Iterator[tuple[str, dict]]:
    """Every line and row of every plot, as (who uses it, the record)."""
    for plot in data["plots"].values():
        for panel in plot["panels"]:
            yield from ((f"plots.yml: {plot['id']}", part) for part in panel.get("series", panel.get("rows", [])))


def used(data: dict[str, dict]) -> Iterator[tuple[str, str, str]]:
    """Every use as (who uses it, the name, where it must be)."""
    for claim in data["claims"].values():
        yield f"claims.yml: {claim['id']}", claim["grade"], "data/grades.yml"
        yield from ((f"claims.yml: {claim['id']}", key, "data/sources.yml") for key in claim["sources"])
    for name, circuit in data["circuits"].items():
        exercises = [*circuit["exercises"], circuit["leave_out"], *circuit.get("drop_next", [])]
        yield from ((f"circuits.yml: {name}", key, "data/exercises.yml") for key in exercises)
    for test in data["norms"].values():
        rows = [*test["rows"], *filter(None, [test.get("change_that_is_real")])]
        yield from ((f"norms.yml: {test['id']}", row["source"], "data/sources.yml") for row in rows)
        if "figure" in test:
            yield f"norms.yml: {test['id']}", test["figure"], "docs/assets/figures"
    for treatment in data["treatments"].values():
        user = f"treatments.yml: {treatment['id']}"
        yield user, treatment["verdict"], "data/verdicts.yml"
        yield from ((user, key, "data/sources.yml") for key in treatment["sources"])
    for exercise in data["exercises"].values():
        user = f"exercises.yml: {exercise['id']}"
        yield user, exercise["figure"], "docs/assets/figures"
        yield from (
            (user, dose["drawn"], "docs/assets/figures") for dose in exercise["doses"].values() if "drawn" in dose
        )
        yield from ((user, exercise[key], "data/exercises.yml") for key in RUNGS if key in exercise)
        if "protocol" in exercise:
            yield user, exercise["protocol"]["source"], "data/sources.yml"
        if "load" in exercise:
            yield user, exercise["load"], "data/exercise-loads.yml"
    yield from programmed(data)
    yield from asked.used(data)
    for load in data["exercise-loads"].values():
        yield f"exercise-loads.yml: {load['id']}", load["source"], "data/sources.yml"
    for user, part in plotted(data):
        yield from ((user, part[key], f"data/{place}.yml") for key, place in DRAWN.items() if key in part)
    for key in data["figures"]:
        yield "figures.yml", key, "docs/assets/figures"
    for file, records in data.items():
        if file != "claims":
            for name, record in records.items():
                yield from ((f"{file}.yml: {name}", key, "data/claims.yml") for key in claims_in({name: record}))


def claims_in(value) -> list[str]:
    """Every claim id that a record rests on, however deep it stands."""
    if isinstance(value, list):
        return [key for item in value for key in claims_in(item)]
    if not isinstance(value, dict):
        return []
    own = [key for name in LISTS for key in value.get(name, [])]
    deeper = (item for name, item in value.items() if isinstance(item, (dict, list)) and name not in LISTS)
    return [*own, *(key for item in deeper for key in claims_in(item))]
