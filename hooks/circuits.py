"""Circuits, from data/circuits.yml; their doses stand in data/exercises.yml.

Typed:  /// circuit | race   a session of exercises as a table, then its rules
"""

from xml.etree.ElementTree import Element

from doses import HOME, seconds, sets, tempo_words
from exercise_pages import page_link
from markup import cite, element, table
from rendering import Rendering


def circuit(rendering: Rendering, key: str) -> Element:
    """A circuit: every exercise with its dose in a round (or in sets), the rules, and the weeks before the race."""
    session = rendering.library["circuits"][key]
    records = [rendering.library["exercises"][name] for name in session["exercises"]]
    caption = f"{session['name']}: {session['when']}, {session['minutes']} minutes.{cite(session['claims'])}"
    heads, rows = in_rounds(rendering, records) if "rounds" in session else in_sets(rendering, records)
    return element(
        "div",
        table(caption, heads, rows, class_="cmp"),
        element(
            "ul",
            *[element("li", element("strong", f"{name}:"), f" {text}") for name, text in rules(rendering, session)],
        ),
        *weeks(session),
        class_="circuit",
    )


def in_sets(rendering: Rendering, records: list[dict]) -> tuple[list[str], list[list]]:
    """Heads and rows of a session in which one exercise is finished before the next."""
    rows = [
        [
            page_link(rendering, record["id"], record["name"]),
            sets(dose),
            tempo_words(dose),
            seconds(dose["rest"]),
            record["progress"],
        ]
        for record, dose in [(record, main_dose(record)) for record in records]
    ]
    return ["Exercise", "Sets and repetitions", "Tempo", "Rest", "Progress"], rows


def in_rounds(rendering: Rendering, records: list[dict]) -> tuple[list[str], list[list]]:
    """Heads and rows of a session in which every exercise is done once before the next round."""
    rows = [
        [
            page_link(rendering, record["id"], record["name"]),
            sets({**dose, "sets": 1}).removeprefix("1 set of "),
            tempo_words(dose),
            record["easier"],
        ]
        for record, dose in [(record, main_dose(record)) for record in records]
    ]
    return ["Exercise", "In each round", "Tempo", "Too hard?"], rows


def rules(rendering: Rendering, session: dict) -> list[tuple[str, str]]:
    """Warm-up, rounds, what to spare first and then, and the last day."""
    known = rendering.library["exercises"]
    told = [("Warm up", session["warm_up"])]
    if "rounds" in session:
        told.append(
            ("Rounds", f"{session['rounds']}, with {seconds(session['rest_between_rounds'])} of rest between them.")
        )
    told.append(("Leave out", f"{known[session['leave_out']]['name']}, if {session['leave_out_if']}."))
    if "drop_next" in session:
        names = ", then ".join(known[key]["name"].lower() for key in session["drop_next"])
        told.append(("Drop next", f"If time is short or your legs are tired: {names}."))
    return [*told, ("Last time", f"{session['last_session_days_before_race']} days before the race.")]


def weeks(session: dict) -> list[Element]:
    """What to do in each week before the race."""
    if "weeks" not in session:
        return []
    rows = [[week["left"], week["do"]] for week in session["weeks"]]
    return [table(f"Week by week to the race.{cite(session['claims'])}", ["Weeks left", "What to do"], rows)]


def main_dose(record: dict) -> dict:
    """The dose of one round, near a race: that of the first stage in HOME that has one."""
    return next(record["doses"][stage] for stage in HOME if stage in record["doses"])
