"""Home tests with published values, from data/norms.yml.

Typed:  /// norms | heel-raise
Made:   a drawing where there is one, how to do the test, the published values with who was tested, those of
        people far from a runner with a sore heel folded, and below them where they are from and how we read them
"""

from xml.etree.ElementTree import Element

from drawings import caption_of, drawing
from markup import element, plain, table
from rendering import Rendering
from sources import in_short


def norms(rendering: Rendering, key: str) -> Element:
    """One test: its drawing, steps, values, caution; below them where the values are from."""
    test = rendering.library["norms"][key]
    near = [row for row in test["rows"] if "aside" not in row]
    far = [row for row in test["rows"] if "aside" in row]
    return element(
        "div",
        drawn(rendering, test["figure"]) if "figure" in test else None,
        element("ol", *[element("li", plain(step)) for step in test["how"]], class_="cues"),
        values(test, near) if near else None,
        element("details", element("summary", "Values of other people"), values(test, far)) if far else None,
        real_change(rendering, test),
        element("p", plain(test["caution"]), class_="norms__caution"),
        origins(rendering, test),
        class_="norms-block",
    )


def drawn(rendering: Rendering, name: str) -> Element:
    """The test's drawing with its caption; it does not move."""
    return element("div", drawing(name, still=True), caption_of(rendering.library.drawings[name]), class_="fig-box")


def values(test: dict, rows: list[dict]) -> Element:
    """Who was tested and what they managed."""
    cells = [[plain(row["group"]), plain(f"{row['value']}{star(row)}")] for row in rows]
    return table(f"{test['name']}: published values", ["Who was tested", "What they managed"], cells, class_="norms")


def star(row: dict) -> str:
    """The mark of a value that was read second-hand; the page says what it means."""
    return " *" if row["read"] == "secondary" else ""


def origins(rendering: Rendering, test: dict) -> Element:
    """Where each value is from, folded; open on paper."""
    lines = [element("li", plain(f"{row['group']}: "), read(rendering, row)) for row in test["rows"]]
    marked = " (* second-hand)" if any(map(star, test["rows"])) else ""
    return element("details", element("summary", plain(f"Where these values are from{marked}")), element("ul", *lines))


def read(rendering: Rendering, row: dict) -> Element:
    """The source of a value, linked, with a word when it was read second-hand."""
    link = in_short(rendering, rendering.library["sources"][row["source"]])
    notes = [*(["read second-hand"] if row["read"] == "secondary" else []), *filter(None, [row.get("note")])]
    return element("span", link, plain(f" ({'; '.join(notes)})" if notes else ""))


def real_change(rendering: Rendering, test: dict) -> Element | None:
    """By how much a score must move before it means anything, where somebody measured it."""
    change = test.get("change_that_is_real")
    if not change:
        return None
    return element("p", element("strong", "A real change:"), " ", plain(f"{change['value']} "), read(rendering, change))
