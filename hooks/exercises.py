"""Exercises and their doses, from data/exercises.yml.

Typed:  /// exercise | heel-raise-step   drawing, dose, steps, easier and harder, progress
        /// dose | heel-raise-step       sets, repetitions, tempo, rest and kit alone
        /// ladder | heel-raise-step     easier, here, harder alone
"""

from xml.etree.ElementTree import Element

from doses import dose_of
from drawings import figure_box
from markup import cite, element
from references import PLAN
from rendering import Rendering


def exercise(rendering: Rendering, key: str) -> Element:
    """One exercise in full."""
    record = rendering.library["exercises"][key]
    return element(
        "section",
        element("h3", record["name"], id=f"ex-{key}"),
        element("p", f"Trains: {record['trains']}."),
        who_must_not_hop(rendering, record),
        figure_and_dose(rendering, record),
        caution(record),
        element("ol", *[element("li", step) for step in record["steps"]], class_="cues"),
        ladder_of(record),
        notes(rendering, record),
        class_="ex",
    )


def caution(record: dict) -> Element | None:
    """How not to fall, before the first step; marked as ours. Lying and sitting need none."""
    if "caution" not in record:
        return None
    return element(
        "p", element("strong", "So that you do not fall:"), f" {record['caution']}{cite([PLAN])}", class_="ex__caution"
    )


def is_hop(record: dict) -> bool:
    """Whether the body leaves the floor: hops, skips and landings have limits of their own."""
    return record.get("impact") == "high"


def who_must_not_hop(rendering: Rendering, record: dict) -> Element | None:
    """Who must not begin with hops, open above the drawing; the same in every card, so the search leaves it out."""
    if not is_hop(record):
        return None
    said = element("strong", rendering.library["pain-rules"]["loading"]["hop_first"])
    return element("p", said, cite([PLAN]), class_="ex__caution", data_search_exclude="")


def figure_and_dose(rendering: Rendering, record: dict) -> Element:
    """The drawing, and beside it how much and how sure."""
    sure = element("p", cite(record["claims"]).strip(), class_="sure")
    beside = element("div", dose_of(rendering, record), sure)
    return element("div", figure_box(rendering, record["figure"]), beside, class_="ex__top")


def dose(rendering: Rendering, key: str) -> Element:
    """The dose of an exercise that is described elsewhere, marked as ours."""
    record = rendering.library["exercises"][key]
    return element("div", element("p", element("strong", record["name"]), cite([PLAN])), dose_of(rendering, record))


def in_sessions(rendering: Rendering, record: dict) -> Element | None:
    """In which sessions of the programme an exercise stands, and what counts them. The search knows both pages."""
    said = []
    for stage in rendering.library["programme"]["stages"]:
        if names := [session["name"] for session in stage["sessions"] if record["id"] in session["exercises"]]:
            link = element("a", stage["name"], href=rendering.link(f"strengthen/programme.md#stage-{stage['id']}"))
            said += [
                "; " if said else "In the programme: ",
                link,
                f", {'sessions' if names[1:] else 'session'} {' and '.join(names)}",
            ]
    timer = element("a", "session timer", href=rendering.link("tools/session-timer.md"))
    return element("p", *said, ". The ", timer, " counts it for you.", data_search_exclude="") if said else None


def ladder(rendering: Rendering, key: str) -> Element:
    """The versions of an exercise that is described elsewhere, marked as ours."""
    record = rendering.library["exercises"][key]
    return element("div", ladder_of(record), element("p", f"Start with the easiest that goes well.{cite([PLAN])}"))


def ladder_of(record: dict) -> Element:
    """Easier, here, harder: three blocks that rise."""
    rungs = [("Easier", record["easier"]), ("Start here", record["name"]), ("Harder", record["harder"])]
    easier, here, harder = (element("div", element("small", role), " ", element("span", text)) for role, text in rungs)
    here.set("class", "is-here")
    return element("div", easier, here, harder, class_="ladder")


def notes(rendering: Rendering, record: dict) -> Element:
    """What to feel, when to stop, when to add."""
    named = [("You should feel", "feel"), ("Stop when", "stop"), ("Move on", "progress")]
    lines = [element("li", element("strong", f"{name}:"), f" {record[key]}") for name, key in named]
    lines[2:2] = limits(rendering, record)
    return element("ul", *lines, class_="ex__notes")


def limits(rendering: Rendering, record: dict) -> list[Element]:
    """The limits of pain, and what ends it at once, where the calf or the sole is loaded. The same in every card, so
    that the search leaves them out."""
    if not record.get("loads_sole"):
        return []
    named = [("Pain:", "hop_limit" if is_hop(record) else "limit"), ("At once:", "sudden")]
    told = rendering.library["pain-rules"]["loading"]
    return [element("li", element("strong", name), f" {told[key]}", data_search_exclude="") for name, key in named]
