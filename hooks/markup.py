"""A small builder for HTML elements, so that components read like the HTML they make."""

import functools
import posixpath
from xml.etree.ElementTree import Element

from markdown.util import AtomicString


def element(tag: str, *children: "Element | str | None", **attributes: str) -> Element:
    """An element with children: element("p", "Run ", element("b", "less"), class_="lead").

    `class_` and `for_` lose their underscore, other underscores become hyphens. Text is
    read as inline Markdown later (so "[@first-step-pain]" works) unless wrapped in `plain`.
    """
    made = Element(tag, {attribute(name): value for name, value in attributes.items()})
    for child in children:
        add(made, child)
    return made


@functools.cache  # a build asks for these few some ten thousand times
def attribute(name: str) -> str:
    """An attribute's name in HTML: "class_" -> "class", "data_search_exclude" -> "data-search-exclude"."""
    return name.rstrip("_").replace("_", "-")


def add(parent: Element, child: "Element | str | None") -> None:
    """Append an element or text to `parent`; None is left out."""
    if child is None or child == "":
        return
    if isinstance(child, Element):
        parent.append(child)
    elif len(parent):
        last = parent[-1]
        last.tail = _join(last.tail, child)
    else:
        parent.text = _join(parent.text, child)


def _join(before: str | None, after: str) -> str:
    """Text behind text. White space needs no reading as Markdown: thousands of gaps would cost a fifth of a build."""
    if not before:
        return after if is_read(after) or isinstance(after, AtomicString) else AtomicString(after)
    return before + after if is_read(before) or is_read(after) else AtomicString(before + after)


def is_read(text: str) -> bool:
    """Whether a text may hold Markdown."""
    return not isinstance(text, AtomicString) and not text.isspace()


def plain(text: object) -> AtomicString:
    """Text that holds no Markdown and is printed as it is."""
    return AtomicString(str(text))


def cite(claims: list[str]) -> str:
    """Citations as a writer would type them: ["a", "b"] -> " [@a; @b]", [] -> ""."""
    return f" [{'; '.join('@' + claim for claim in claims)}]" if claims else ""


def capital(text: str) -> str:
    """Text that begins like a sentence: "a step, a towel" -> "A step, a towel"."""
    return text[:1].upper() + text[1:]


def measure(value: object, unit: str) -> str:
    """A number and its unit that no line break parts: (3, "s") -> "3 s"."""
    return f"{value}\N{NO-BREAK SPACE}{unit}"


def link_to(target: str, page: str) -> str:
    """The link from one Markdown file to another: ("start/get-help.md", "load/index.md")."""
    path, mark, anchor = target.partition("#")
    return relative(path, posixpath.dirname(page) or ".") + mark + anchor


relative = functools.cache(posixpath.relpath)  # thousands of links lead to the same two pages


def table(caption: str, heads: list[str], rows: list[list], class_: str = "steps") -> Element:
    """A table with a caption, column heads and a row head in the first column.

    Cells carry their column's name in `data-l`, so that a narrow screen can print it.
    """
    head = element("thead", element("tr", *[element("th", h, scope="col") for h in heads]))
    body = element("tbody")
    for first, *rest in rows:
        row = element("tr", element("th", first, scope="row"))
        for name, cell in zip(heads[1:], rest, strict=True):
            add(row, element("td", cell, data_l=name))
        add(body, row)
    return element("table", element("caption", caption), head, body, class_=class_)
