"""Plots from data/plots.yml, drawn at the build so that they need no script and follow light and dark.

Typed:  /// plot | recovery
Made:   what there is to see, the drawing, its numbers as a table that opens, and a caption: who, how many,
        what it does not show, how sure we are
        <figure class="plot-box"><p>…</p><div><svg>…</svg></div><figcaption>… <details>…</details></figcaption></figure>
"""

from xml.etree.ElementTree import Element

from markup import cite, element, plain, table
from plot_data import Mark, Series, gather
from plot_lines import lines
from plot_rows import rows
from plot_svg import frame
from rendering import Rendering

GAP = 18  # between two panels
NONE = "–"  # a study that has no number for this time


def plot(rendering: Rendering, key: str) -> Element:
    """One plot with all that belongs to it."""
    record = rendering.library["plots"][key]
    panels = gather(rendering.library, record)
    name = f"plot-{key}"
    caption = element("p", f"{record['caption']}{cite(record['claims'])}")
    return element(
        "figure",
        element("p", plain(record["title"]), class_="plot-box__title", id=name),
        element("div", drawing(record, panels), class_="plot-box__svg", data_search_exclude=""),
        element("figcaption", caption, element("details", element("summary", "The numbers"), numbers(record, panels))),
        class_="plot-box",
        aria_labelledby=name,
    )


def drawing(record: dict, panels: list[list[Series]]) -> Element:
    """The panels one under the other."""
    parts: list[Element] = []
    foot = 0.0
    for place, (panel, drawn) in enumerate(zip(record["panels"], panels, strict=True)):
        top = foot + GAP if place else 0
        if record["kind"] == "lines":
            more, foot = lines(record["axis"], panel, drawn, top)
        else:
            more, foot = rows(record["kind"], record["axis"], panel, drawn, top)
        parts += more
    return frame(record["title"], record["description"], foot, parts)


def numbers(record: dict, panels: list[list[Series]]) -> Element:
    """The table under a plot, for those who read numbers rather than drawings."""
    unit = record["axis"]["unit"]
    make = by_place if record["kind"] == "lines" else by_row
    heads, cells = make(record, panels)
    return table(f"{unit[0].upper()}{unit[1:]}", heads, [[plain(cell) for cell in row] for row in cells], "plot-table")


def by_place(record: dict, panels: list[list[Series]]) -> tuple[list[str], list[list[str]]]:
    """A row for each time or age, a column for each line."""
    drawn = [series for panel in panels for series in panel]
    known = [{mark.at: mark for mark in series.marks} for series in drawn]
    places = sorted({at: mark.name for marks in known for at, mark in marks.items()}.items())
    rows = [[name, *[with_range(marks.get(at)) for marks in known]] for at, name in places]
    return [record["head"], *[series.name for series in drawn]], rows


def by_row(record: dict, panels: list[list[Series]]) -> tuple[list[str], list[list[str]]]:
    """A row for each bar or dot; who was measured stands behind it where there are two panels."""
    both = zip(record["panels"], panels, strict=True)
    named = [(mark, panel.get("name")) for panel, [series] in both for mark in series.marks]
    spread = any(mark.spread for mark, _ in named)
    heads = [record["head"], "Number", *(["Likely range"] if spread else []), *(["Who"] if named[0][1] else [])]
    rows = [
        [mark.name, in_table(mark), *([mark.spread or NONE] if spread else []), *([who] if who else [])]
        for mark, who in named
    ]
    return heads, rows


def in_table(mark: Mark) -> str:
    """The number of a row, behind the words that the drawing has instead of it: "twice as often (2.28)"."""
    return f"{mark.said} ({mark.number})" if mark.said and mark.spread else mark.printed


def with_range(mark: Mark | None) -> str:
    """A cell: "45.6% (37.9 to 53.0)", "5 in 10 (45.6%; 37.9 to 53.0)", or a dash for what nobody measured."""
    if mark is None:
        return NONE
    more = "; ".join(filter(None, [mark.exact, mark.spread]))
    return f"{mark.printed} ({more})" if more else mark.printed
