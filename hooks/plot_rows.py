"""Draws bars and dots, a row each: its name and number in one line, its mark beneath them."""

from xml.etree.ElementTree import Element

from plot_data import Mark, Series
from plot_svg import LINE, WIDTH, bar, grid, path, scale, sign, whisker, words

ROW = 52  # from one row to the next
MARK = 22, 14  # where a mark begins under the top of its row, and how tall it is
LEFT, RIGHT = 2, WIDTH - 8  # where the axis begins and ends


def rows(kind: str, axis: dict, panel: dict, drawn: list[Series], top: float) -> tuple[list[Element], float]:
    """One panel from `top` down: its elements, and where it ends."""
    x = scale(0, axis["top"], LEFT, RIGHT)
    parts: list[Element] = []
    if "name" in panel:
        parts.append(words(0, top + 14, panel["name"], "pl-v"))
        top += LINE + 8
    marks = drawn[0].marks
    foot = top + len(marks) * ROW
    if "yardstick" in axis:  # first, so that words stand clear of it
        parts.append(path("pl-y", "M", x(axis["yardstick"]), top + MARK[0], "V", foot))
    for place, mark in enumerate(marks):
        y = top + place * ROW
        parts += [words(0, y + 14, mark.name, "pl-n"), number(mark, y + 14)]
        parts += dot(mark, x, y) if kind == "dots" else [length(mark, x, y)]
    parts.append(grid([(x(0), foot, x(axis["top"]), foot), *[(x(t), foot, x(t), foot + 5) for t in axis["ticks"]]]))
    parts += [words(x(tick), foot + LINE + 2, str(tick), anchor=end(tick, axis)) for tick in axis["ticks"]]
    return [*parts, words(0, foot + 2 * LINE + 2, axis["unit"])], foot + 2 * LINE + 8


def end(tick: float, axis: dict) -> str:
    """The first and the last number of an axis stay inside the drawing."""
    return {0: "start", axis["top"]: "end"}.get(tick, "middle")


def number(mark: Mark, y: float) -> Element:
    """The number at the right edge, or the words instead of it, in a column; its likely range stands in the table."""
    return words(WIDTH, y, mark.printed, "pl-v", "end")


def dot(mark: Mark, x, y: float) -> list[Element]:
    """A sign at the value, on a line for its likely range."""
    middle = y + MARK[0] + MARK[1] / 2
    name = "pl-a" if mark.accent else "pl-b"
    line = [] if mark.low is None else [whisker(f"pl-w {name}", x(mark.low), middle, x(mark.high), middle)]
    shape, kind = ("circle", f"pl-m {name}") if line else ("diamond", "pl-o")
    return [*line, sign(shape, x(mark.value), middle, kind)]


def length(mark: Mark, x, y: float) -> Element:
    """A bar from nothing to the value, or from the lowest to the highest."""
    kind = "pl-bar pl-un" if mark.unsure else "pl-bar pl-hi" if mark.accent else "pl-bar"
    start, stop = (0, mark.value) if mark.value is not None else (mark.low, mark.high)
    return bar(kind, x(start), y + MARK[0], x(stop), MARK[1])
