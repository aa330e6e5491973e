"""Lists that a writer types in Markdown and that the site sets in a form of their own.

Typed:  /// claims-list
        - Tape eases the first steps a little, for about a week. [@tape-takes-the-edge-off]
        ///
Made:   each sentence with its grade beside it; on a narrow screen beneath it

Typed:  /// cues
        1. Press the floor away.
        ///
Made:   large numbers, thin rules
"""

import re
from xml.etree.ElementTree import Element

from markup import element
from rendering import Rendering

ENDS = re.compile(r"(.*\S)\s*(\[@[^\]\n]+\])", re.S)


def claims_list(rendering: Rendering, box: Element) -> None:
    """Part each sentence from the citation that ends it; one without a citation is a problem of the page."""
    typed = written(rendering, box, "ul", "claims-list", "- Tape eases the first steps. [@tape-takes-the-edge-off]")
    typed.set("class", "claims")
    for item in typed:
        said = (item.text or "").strip()
        found = ENDS.fullmatch(said)
        if found:
            item.text = ""
            item.extend([element("span", found[1]), element("span", found[2], class_="sure")])
        else:
            advice = "a line of /// claims-list ends with its claim, such as [@our-plan]."
            rendering.problem(said.partition("\n")[0], f'"{said[:40]}": {advice}')


def cues(rendering: Rendering, box: Element) -> None:
    """A numbered list in large numbers."""
    written(rendering, box, "ol", "cues", "1. Press the floor away.").set("class", "cues")


def written(rendering: Rendering, box: Element, tag: str, name: str, example: str) -> Element:
    """The list in a box, its items without the paragraphs that empty lines make; a box without one is a problem."""
    found = box.find(tag)
    if found is None:
        rendering.problem(f"/// {name}", f'/// {name}: write a list inside, such as "{example}".')
        return Element(tag)
    for item in found:
        paragraph = item.find("p")
        if paragraph is not None:
            item.text = paragraph.text
            item.remove(paragraph)
    return found
