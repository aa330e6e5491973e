"""How much of an exercise: the dose of the stage that is meant, as a list and in words; from data/exercises.yml."""

from xml.etree.ElementTree import Element

from glossary import EXPLAINED
from markup import capital, element, measure
from rendering import Rendering

HOME = ("strengthen", "spring", "settle", "keep")  # stages of data/programme.yml, the one to show first
EARLIEST = ("settle", "strengthen", "spring", "keep")  # for what stands in no session


def main_stage(stages: list[dict], record: dict) -> dict:
    """The stage whose dose stands where one is enough: the first in HOME whose sessions hold the exercise."""
    known = {stage["id"]: stage for stage in stages}
    held = [key for key in HOME if key in known and in_session(known[key], record["id"])]
    return known[next(key for key in (*held, *EARLIEST) if key in record["doses"])]


def in_session(stage: dict, key: str) -> bool:
    """Whether a session of the stage holds the exercise."""
    return any(key in session["exercises"] for session in stage["sessions"])


def dose_of(rendering: Rendering, record: dict) -> Element:
    """The dose as a definition list: stage, sets, repetitions or seconds, tempo, rest, days, kit."""
    stage = main_stage(rendering.library["programme"]["stages"], record)
    dose = record["doses"][stage["id"]]
    facts = [fact("Stage", stage["name"]), fact("Sets", str(dose["sets"])), *[fact(*named) for named in amount(dose)]]
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


def effort(dose: dict) -> Element:
    """When to end a set, in a cell: the one place of a table where a term such as 12RM opens its meaning."""
    return element("span", capital(dose["effort"]), class_=EXPLAINED)


def picture(record: dict, dose: dict) -> str:
    """The name of its drawing in a stage, which may show that other way."""
    return dose.get("drawn", record["figure"])


def title(record: dict, dose: dict) -> str:
    """What an exercise is called in a stage: "Glute bridge, both feet" where that stage does it another way."""
    return dose.get("shown", record["name"])


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
