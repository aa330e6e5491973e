"""The page of an exercise, and the list of all exercises, from data/exercises.yml.

Typed:  /// exercise-page | heel-raise-step   everything about one exercise, for the page of its own
        /// exercise-index                    all exercises as cards in groups, then by muscle, kit, stage and landing

Each exercise has its page at docs/strengthen/exercises/<id>.md.
"""

from xml.etree.ElementTree import Element

from doses import days, effort, seconds, sets, tempo_words, title
from drawings import figure_box
from exercises import caution, figure_and_dose, in_sessions, ladder_of, limits, who_must_not_hop
from markup import capital, cite, element, plain, table
from references import PLAN
from rendering import Rendering
from rules import red_flags_short, safety
from sources import in_short

FOLDER = "strengthen/exercises"
TISSUE = "It is the Achilles tendon that was measured, not the band under the foot."
LANDING = {"none": "No landing", "low": "Soft landing", "high": "Hops and landings"}


def exercise_page(rendering: Rendering, key: str) -> Element:
    """`/// exercise-page`: figure, dose, names, warning signs, safety, how, how much in each stage, versions, mistakes,
    why. A reader sees what it is at once, and meets every warning before the first step.
    """
    record = rendering.library["exercises"][key]
    return element(
        "section",
        who_must_not_hop(rendering, record),
        figure_and_dose(rendering, record),
        element("p", f"Also called: {', '.join(record['other_names'])}.", class_="ex__names"),
        red_flags_short(rendering),
        safety(rendering),
        *part("How to do it", caution(record), element("ol", *items(record["steps"]), class_="cues")),
        *part("Say to yourself", element("ul", *items(record["cues"]))),
        *part(
            "How much, stage by stage",
            doses(rendering, record),
            in_sessions(rendering, record),
            *other_ways(rendering, record),
        ),
        *protocol(rendering, record),
        *part("Easier and harder", ladder_of(record), rungs(rendering, record)),
        *part("Common mistakes", element("ul", *items(record["mistakes"]))),
        *part(
            "What you should feel, and when to stop", element("ul", *feelings(rendering, record), class_="ex__notes")
        ),
        *part("Why it is here", element("p", f"{record['why']['text']}{cite(record['why']['claims'])}")),
        *load(rendering, record),
        *part("Kit, bought or home-made", element("p", f"You need: {record['kit']}. {record['home_made']}")),
        class_="ex ex--own",
    )


def part(title: str, *inner: Element | None) -> list[Element]:
    """A section with its heading."""
    return [element("h2", title), *filter(lambda made: made is not None, inner)]


def items(lines: list[str]) -> list[Element]:
    """Lines as list items."""
    return [element("li", line) for line in lines]


def doses(rendering: Rendering, record: dict) -> Element:
    """The dose of each stage in which the exercise stands, in the order of the programme."""
    rows = [
        [
            element("b", stage["name"]),
            sets(dose),
            tempo_words(dose),
            seconds(dose["rest"]),
            effort(dose),
            days(dose["days"]),
        ]
        for stage in rendering.library["programme"]["stages"]
        if (dose := record["doses"].get(stage["id"]))
    ]
    heads = ["Stage", "Sets and repetitions", "Tempo", "Rest", "Effort", "How often"]
    return table(f"The dose in each stage of the programme.{cite([PLAN])}", heads, rows, class_="cmp")


def other_ways(rendering: Rendering, record: dict) -> list[Element]:
    """The drawing of each stage that does the exercise another way."""
    stages = rendering.library["programme"]["stages"]
    done = [(stage, dose) for stage in stages if "drawn" in (dose := record["doses"].get(stage["id"], {}))]
    return [
        element(
            "figure",
            figure_box(rendering, dose["drawn"]),
            element("figcaption", f"In {stage['name']}: {title(record, dose)}.{cite([PLAN])}"),
        )
        for stage, dose in done
    ]


def protocol(rendering: Rendering, record: dict) -> list[Element]:
    """A dose that a study published, and where it was read."""
    if "protocol" not in record:
        return []
    published = record["protocol"]
    read = element(
        "p", f"We read it {published['read']}: ", in_short(rendering, rendering.library["sources"][published["source"]])
    )
    says = element("p", f"This is the dose of the trial, step by step.{cite(published['claims'])}")
    return part("The published protocol", says, element("ol", *items(published["steps"])), read)


def rungs(rendering: Rendering, record: dict) -> Element | None:
    """Links to the exercises that are one rung easier or harder."""
    named = [("Easier", "easier_exercise"), ("Harder", "harder_exercise")]
    known = rendering.library["exercises"]
    lines = [
        element("li", element("strong", f"{word}:"), " ", page_link(rendering, record[key], known[record[key]]["name"]))
        for word, key in named
        if key in record
    ]
    return element("ul", *lines) if lines else None


def page_link(rendering: Rendering, key: str, words: str) -> Element:
    """A link to the page of an exercise."""
    return element("a", plain(words), href=rendering.link(f"{FOLDER}/{key}.md"))


def feelings(rendering: Rendering, record: dict) -> list[Element]:
    """What to feel, when to stop, when to add."""
    named = [("Right", "feel"), ("Stop when", "stop"), ("Add when", "progress")]
    lines = [element("li", element("strong", f"{name}:"), f" {record[key]}") for name, key in named]
    return [*lines[:2], *limits(rendering, record), *lines[2:]]


def load(rendering: Rendering, record: dict) -> list[Element]:
    """How much the exercise loads the tendon or the fascia, where that was measured."""
    if "load" not in record:
        return []
    measured = rendering.library["exercise-loads"][record["load"]]
    value = measured["load"]
    amount = " to ".join(map(str, value)) if isinstance(value, list) else str(value)
    told = amount if measured["unit"] == "order only" else f"{amount} {measured['unit']}"
    source = in_short(rendering, rendering.library["sources"][measured["source"]])
    note = element("p", plain(f"{capital(measured['note'])}. {TISSUE} Compare within one study only. "), source)
    return part("How much it loads you", element("p", plain(f"{measured['exercise']}: {told}.")), note)
