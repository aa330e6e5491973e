"""Drawings from data/figures/, in the page itself so that they follow light and dark.

Typed:  /// figure | anatomy
Made:   the drawing with its numbered legend and a line that says what to do with it
"""

from xml.etree.ElementTree import Element

from markup import cite, element
from rendering import Rendering


def drawing(rendering: Rendering, name: str) -> Element:
    """The SVG of data/figures/<name>.svg, kept out of the search index."""
    stand_in = rendering.stash(rendering.library.drawings[name])
    return element("div", stand_in, class_="fig-svg", data_search_exclude="")


def figure(rendering: Rendering, key: str) -> Element:
    """A drawing that stands by itself: legend in the order of its numbers, then a caption."""
    record = rendering.library["figures"][key]
    caption = element("figcaption", f"{record['caption']}{cite(record['claims'])}")
    names = [element("li", element("b", f"{part['name']}."), f" {part['text']}") for part in record["legend"]]
    picture = drawing(rendering, key)
    inner = element("div", picture, element("ol", *names), class_="anat") if names else picture
    return element("figure", inner, caption)
