"""The list of all exercises, from data/exercises.yml.

Typed:  /// exercise-index
Made:   cards in groups, each with what a filter needs; then the same exercises by muscle, kit, stage and landing,
        as lists that work without script (docs/assets/js/exercise-filter.js turns them into a filter)
"""

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from cards import card
from exercise_pages import LANDING, page_link
from markup import capital, element, plain
from rendering import Rendering


def exercise_index(rendering: Rendering) -> Element:
    """`/// exercise-index`: groups of cards, then the lists."""
    records = rendering.library["exercises"]
    box = element("div", class_="ex-index")
    for group in dict.fromkeys(record["group"] for record in records.values()):
        chosen = [labelled(rendering, key, record) for key, record in records.items() if record["group"] == group]
        box.append(element("section", element("h2", plain(group)), element("div", *chosen, class_="excards")))
    box.append(element("h2", "Find an exercise by what you need"))
    for name, title, values in facets(rendering):
        box.append(facet(rendering, name, title, values))
    return box


def labelled(rendering: Rendering, key: str, record: dict) -> Element:
    """A card that says in `data-` attributes what a filter asks for."""
    made = card(rendering, key)
    for name, _, values in facets(rendering):
        made.set(f"data-{name}", " ".join(slug(label) for label, holds in values if holds(record)))
    return made


Facet = tuple[str, str, list[tuple[str, Callable[[dict], bool]]]]


def facets(rendering: Rendering) -> list[Facet]:
    """What exercises can be told apart by: (name, title, [(label, whether a record has it)])."""
    records = rendering.library["exercises"].values()
    stages = rendering.library["programme"]["stages"]
    return [
        ("muscle", "By muscle", [(label, has("muscles", label)) for label in every(records, "muscles")]),
        (
            "kit",
            "By kit",
            [
                ("no kit" if label == "none" else label, has("equipment", label))
                for label in every(records, "equipment")
            ],
        ),
        ("stage", "By stage", [(stage["name"], has("doses", stage["id"])) for stage in stages]),
        ("impact", "By landing", [(label, has("impact", key)) for key, label in LANDING.items()]),
    ]


def every(records: Iterable[dict], field: str) -> list[str]:
    """All values of a list field, in the order in which they first stand."""
    return list(dict.fromkeys(value for record in records for value in record[field]))


def has(field: str, value: str) -> Callable[[dict], bool]:
    """Whether a record's field is, or holds, this value."""
    return lambda record: record[field] == value if isinstance(record[field], str) else value in record[field]


def facet(rendering: Rendering, name: str, title: str, values: list) -> Element:
    """One way to look: a list of links for each value, folded."""
    inner = []
    for label, holds in values:
        links = [
            element("li", page_link(rendering, key, record["name"]))
            for key, record in rendering.library["exercises"].items()
            if holds(record)
        ]
        if links:
            inner += [element("p", plain(capital(label)), class_="facet"), element("ul", *links)]
    return element("details", element("summary", plain(title)), *inner, data_facet=name)


def slug(label: str) -> str:
    """A label as an attribute holds it: "front of thigh" -> "front-of-thigh"."""
    return label.lower().replace(" ", "-")
