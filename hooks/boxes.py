"""Boxes around, or in place of, what a writer types.

Typed:  /// in-short   the three or four lines to take away
        /// next       the one page to read next
        /// contact    where to send a correction
"""

from xml.etree.ElementTree import Element

from markup import element
from rendering import Rendering


def in_short(rendering: Rendering) -> Element:
    """The three or four lines to take away."""
    return element("div", element("p", "In short", class_="in-short__title"), class_="in-short")


def next_step(rendering: Rendering) -> Element:
    """The one page to read next."""
    return element("div", element("p", "Next step", class_="next-step__title"), class_="next-step")


def contact(rendering: Rendering) -> Element:
    """Where to send a correction: the repository's issues, linked when its address is known."""
    words = "the project's issue tracker"
    target = element("a", words, href=f"{rendering.repository}/issues") if rendering.repository else words
    where = "Tell us in " if rendering.repository else "Tell whoever sent you here or runs this copy, or use "
    rest = ". Say which page, which sentence, and what you know better. A link to a study helps most."
    return element("p", f"Found a mistake? {where}", target, rest, class_="contact")
