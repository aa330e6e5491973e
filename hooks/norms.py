"""Home tests with published values, from data/norms.yml.

Typed:  /// norms | heel-raise
Made:   how to do the test, the published values with who was tested and how we read them
"""

from xml.etree.ElementTree import Element

from markup import element, plain, table
from rendering import Rendering
from sources import in_short


def norms(rendering: Rendering, key: str) -> Element:
    """One test: steps, values, smallest real change, caution."""
    test = rendering.library["norms"][key]
    rows = [[plain(row["group"]), plain(row["value"]), read(rendering, row)] for row in test["rows"]]
    heads = ["Who was tested", "What they managed", "Where from"]
    return element(
        "div",
        element("ol", *[element("li", plain(step)) for step in test["how"]], class_="cues"),
        table(f"{test['name']}: published values", heads, rows, class_="steps norms"),
        real_change(rendering, test),
        element("p", plain(test["caution"]), class_="norms__caution"),
        class_="norms-block",
    )


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
