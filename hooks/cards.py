"""Exercises as cards: drawing, name, what it trains and what you need, with the way to the full description.

Typed:  /// exercise-card | heel-raise-step

        /// exercise-cards
        - heel-raise-step
        - short-foot
        ///
Made:   one card; a grid of cards in that order. A card is a link when a page in the navigation
        carries `/// exercise-page | id`: the first that does.
"""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from doses import picture, title
from drawings import drawing
from errors import nearest
from lists import written
from markup import capital, element, plain
from rendering import Rendering

EXERCISE = re.compile(r"^/// exercise-page[ \t]*\|[ \t]*([\w-]+)[ \t]*$", re.M)


def described(sources: Mapping[str, str]) -> dict[str, str]:
    """The page of each exercise, {"short-foot": "strengthen/foot.md"}; `sources` by path, in reading order."""
    found: dict[str, str] = {}
    for path, source in sources.items():
        for key in EXERCISE.findall(source):
            found.setdefault(key, path)
    return found


def one_card(rendering: Rendering, key: str) -> Element:
    """A grid with a single card, so that it keeps a card's size."""
    return element("div", card(rendering, key), class_="excards")


def card(rendering: Rendering, key: str, dose: dict | None = None) -> Element:
    """One card, as the stage of a dose does it; plain text where no page describes the exercise yet."""
    record = rendering.library["exercises"][key]
    figure = drawing(picture(record, dose or {}), still=True)
    figure.set("aria-hidden", "true")  # told in words where the exercise is described
    says = f"{capital(record['trains'])}. You need: {record['kit']}."
    words = [element("b", plain(title(record, dose or {}))), " ", element("span", plain(says)), " "]
    page = rendering.described.get(key)
    if page is None:
        return element("div", figure, *words, class_="excard")
    return element("a", figure, *words, class_="excard", href=rendering.link(page))


def cards(rendering: Rendering, box: Element) -> None:
    """Turn the list of ids inside a box into a grid of cards."""
    known = rendering.library["exercises"]
    typed = written(rendering, box, "ul", "exercise-cards", f"- {next(iter(known))}")
    box.clear()
    box.set("class", "excards")
    for item in typed:
        key = (item.text or "").strip()
        if key in known:
            box.append(card(rendering, key))
        else:
            advice = f'no "{key}" in data/exercises.yml.{nearest(key, known)}'
            rendering.problem(f"- {key}", f"/// exercise-cards: {advice}")
