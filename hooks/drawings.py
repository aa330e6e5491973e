"""Drawings from docs/assets/figures/, in the page itself so that they follow light and dark.

Typed:  /// figure | anatomy
Made:   the drawing with its numbered legend and a line that says what to do with it
"""

import re
from xml.etree.ElementTree import Element

from markup import cite, element
from rendering import Rendering

PLACE = re.compile(r' data-drawing="([\w-]+)"([^>]*)>')


def drawing(name: str) -> Element:
    """The place of the SVG in docs/assets/figures/<name>.svg. It stays empty until the page is done: see `draw`."""
    return element("div", class_="fig-svg", data_search_exclude="", data_drawing=name)


def draw(html: str, drawings: dict[str, str]) -> str:
    """Put every drawing into its place; last, so that neither Markdown nor the search has to read it."""
    return PLACE.sub(lambda place: f"{place[2]}>{drawings[place[1]]}", html)


def figure(rendering: Rendering, key: str) -> Element:
    """A drawing that stands by itself: legend in the order of its numbers, then a caption."""
    record = rendering.library["figures"][key]
    caption = element("figcaption", f"{record['caption']}{cite(record['claims'])}")
    names = [element("li", element("b", f"{part['name']}."), f" {part['text']}") for part in record["legend"]]
    picture = drawing(key)
    inner = element("div", picture, element("ol", *names), class_="anat") if names else picture
    return element("figure", inner, caption)
