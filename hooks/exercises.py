"""Exercises and their doses, from data/exercises.yml.

Typed:  /// exercise | heel-raise-step   drawing, dose, steps, easier and harder, progress
        /// dose | heel-raise-step       sets, repetitions, tempo, rest and kit alone
        /// ladder | heel-raise-step     easier, here, harder alone
"""

from xml.etree.ElementTree import Element

from drawings import figure_box
from markup import capital, cite, element, measure
from references import PLAN
from rendering import Rendering

HOME = ("strengthen", "spring", "settle", "keep")  # stages of data/programme.yml, the one to show first


def exercise(rendering: Rendering, key: str) -> Element:
    """One exercise in full."""
    record = rendering.library["exercises"][key]
    return element(
        "section",
        element("h3", record["name"], id=f"ex-{key}"),
        element("p", f"Trains: {record['trains']}."),
        figure_and_dose(rendering, record),
        caution(record),
        element("ol", *[element("li", step) for step in record["steps"]], class_="cues"),
        ladder_of(record),
        notes(record),
        class_="ex",
    )


def caution(record: dict) -> Element | None:
    """How not to fall, before the first step; marked as ours. Lying and sitting need none."""
    if "caution" not in record:
        return None
    return element(
        "p", element("strong", "So that you do not fall:"), f" {record['caution']}{cite([PLAN])}", class_="ex__caution"
    )


def figure_and_dose(rendering: Rendering, record: dict) -> Element:
    """The drawing, and beside it how much and how sure."""
    sure = element("p", cite(record["claims"]).strip(), class_="sure")
    beside = element("div", dose_of(record), sure)
    return element("div", figure_box(rendering, record["figure"]), beside, class_="ex__top")


def dose(rendering: Rendering, key: str) -> Element:
    """The dose of an exercise that is described elsewhere, marked as ours."""
    record = rendering.library["exercises"][key]
    return element("div", element("p", element("strong", record["name"]), cite([PLAN])), dose_of(record))


def ladder(rendering: Rendering, key: str) -> Element:
    """The versions of an exercise that is described elsewhere, marked as ours."""
    record = rendering.library["exercises"][key]
    return element("div", ladder_of(record), element("p", f"Start with the easiest that goes well.{cite([PLAN])}"))


def main_dose(record: dict) -> dict:
    """The dose that stands where one is enough: that of the first stage in which the exercise is at home."""
    return next(record["doses"][stage] for stage in HOME if stage in record["doses"])


def dose_of(record: dict) -> Element:
    """The dose as a definition list: sets, repetitions or seconds, tempo, rest, days, kit."""
    dose = main_dose(record)
    facts = [fact("Sets", str(dose["sets"])), *[fact(*named) for named in amount(dose)]]
    if "tempo" in dose:
        tempo = dose["tempo"]
        numbers = measure(f"{tempo['up']}–{tempo['hold']}–{tempo['down']}", "s")
        facts.append(fact("Tempo", f"{numbers} ", element("small", "up, hold, down")))
    facts += [fact("Rest", seconds(dose["rest"])), fact("How often", days(dose["days"]))]
    kit = fact("You need", element("small", capital(record["kit"])))
    kit.set("class", "wide")
    return element("dl", *facts, kit, class_="dose")


def fact(name: str, *value: Element | str) -> Element:
    """One line of the dose."""
    return element("div", element("dt", name), element("dd", *value))


def amount(dose: dict) -> list[tuple[str, str]]:
    """Repetitions and seconds of a set: [("Repetitions", "8 to 12 a side")]."""
    side = " a side" if dose.get("each_side") else ""
    found = []
    if "repetitions" in dose:
        found.append(("Repetitions", f"{dose['repetitions']}{side}"))
        side = ""
    if "seconds" in dose:
        found.append(("Hold" if found else "Time", f"{measure(dose['seconds'], 's')}{side}"))
    return found


def seconds(rest: int) -> str:
    """A rest in print: 45 -> "45 s", 120 -> "2 min"."""
    return measure(rest // 60, "min") if rest % 60 == 0 else measure(rest, "s")


def days(value: int | str) -> str:
    """How often: 3 -> "3 days a week"; words stay as they are."""
    if isinstance(value, int):
        return "Once a week" if value == 1 else f"{value} days a week"
    return capital(value)


def ladder_of(record: dict) -> Element:
    """Easier, here, harder: three blocks that rise."""
    rungs = [("Easier", record["easier"]), ("Start here", record["name"]), ("Harder", record["harder"])]
    easier, here, harder = (element("div", element("small", role), element("span", text)) for role, text in rungs)
    here.set("class", "is-here")
    return element("div", easier, here, harder, class_="ladder")


def notes(record: dict) -> Element:
    """What to feel, when to stop, when to add."""
    named = [("You should feel", "feel"), ("Stop when", "stop"), ("Move on", "progress")]
    lines = [element("li", element("strong", f"{name}:"), f" {record[key]}") for name, key in named]
    return element("ul", *lines, class_="ex__notes")


def sets(dose: dict) -> str:
    """A dose in one line: "3 sets of 8 to 12 a side"."""
    side = " a side" if dose.get("each_side") else ""
    count = f"{dose['sets']} set{'s' if dose['sets'] > 1 else ''}"
    if "repetitions" not in dose:
        return f"{count} of {measure(dose['seconds'], 's')}{side}"
    hold = f", hold {measure(dose['seconds'], 's')}" if "seconds" in dose else ""
    return f"{count} of {dose['repetitions']}{side}{hold}"


def tempo_words(dose: dict) -> str:
    """The tempo in words: "3 s up, 2 s hold, 3 s down"; "quick" exercises say steady."""
    if "tempo" not in dose:
        return "Steady"
    tempo = dose["tempo"]
    phases = [f"{measure(tempo[phase], 's')} {phase}" for phase in ("up", "hold", "down") if tempo[phase]]
    return ", ".join(phases)
