"""How sure we are, in a word and a shape that do not rely on colour.

Typed:  /// grades
Made:   a table of what each grade means
"""

from xml.etree.ElementTree import Element

from content import Library
from markup import element, plain, table
from rendering import Rendering


def chip(library: Library, grade: str, href: str | None = None) -> Element:
    """A grade in words, with a shape: a link where `href` is given."""
    kind = library["grades"][grade]
    word = plain(kind["label"])
    classes = f"ev ev--{kind['css']}"
    quiet = {"class_": classes, "data_search_exclude": ""}  # a result that quotes the sentence does well without it
    return element("a", word, href=href, **quiet) if href else element("span", word, **quiet)


def grades_table(rendering: Rendering) -> Element:
    """`/// grades`: what each grade means."""
    rows = [
        [chip(rendering.library, key), plain(grade["meaning"])] for key, grade in rendering.library["grades"].items()
    ]
    return table("What each grade means", ["Grade", "What it means"], rows)
