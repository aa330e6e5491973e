"""Draws values over time or age: a line each, with the number beside its sign and no legend."""

from xml.etree.ElementTree import Element

from plot_data import Mark, Series, tick
from plot_svg import LINE, WIDTH, grid, path, scale, sign, whisker, words

LEFT, RIGHT = 38, WIDTH - 24  # the numbers of the upward axis stand left of LEFT
TALL, LOW = 250, 128  # of a drawing alone, and of one that shares its figure
# Where the number stands beside its sign: right, down, and which end of it.
SIDES = {
    "above": (0, -12, "middle"),
    "over": (2, -12, "start"),
    "below": (0, 24, "middle"),
    "right": (12, 5, "start"),
    "left": (-12, 5, "end"),
}


def lines(axis: dict, panel: dict, drawn: list[Series], top: float) -> tuple[list[Element], float]:
    """One panel from `top` down: its elements, and where it ends."""
    head = top + LINE + 10
    foot = head + (LOW if "name" in panel else TALL)
    across = axis["across"]
    x = scale(across["from"], across["to"], LEFT, RIGHT)
    y = scale(0, axis["top"], foot, head)
    parts = [*title(axis, panel, top), grid([(LEFT, y(at), WIDTH, y(at)) for at in axis["ticks"]])]
    parts += [words(LEFT - 8, y(at) + 5, tick(axis, at), anchor="end") for at in axis["ticks"]]
    places = [place for place in across["places"] if "tick" in place]
    parts += [words(x(place["at"]), foot + LINE + 5, place["tick"], anchor="middle") for place in places]
    parts.append(words(0, foot + LINE + 5, across["name"]))
    if band := axis.get("band", 0):
        parts += [shade(series, x, y, band) for series in drawn]
    for name, series in zip("abc", drawn, strict=False):
        parts += line(series, x, y, name, band)
    if "note" in panel:
        said, at, height = panel["note"]
        parts.append(words(x(at), y(height), said))
    return parts, foot + LINE + 10


def title(axis: dict, panel: dict, top: float) -> list[Element]:
    """The name of the panel, and what its height means, upright above the axis."""
    if "name" not in panel:
        return [words(0, top + 14, axis["unit"])]
    unit = [] if top else [words(WIDTH, top + 14, axis["unit"], anchor="end")]  # once is enough
    return [words(0, top + 14, panel["name"], "pl-v"), *unit]


def shade(series: Series, x, y, band: float) -> Element:
    """The band around a line: as far up and down as `band` reaches."""
    there = [(x(mark.at), y(mark.value + band)) for mark in series.marks]
    back = [(x(mark.at), y(mark.value - band)) for mark in reversed(series.marks)]
    return path("pl-band", *way(there + back), "z")


def line(series: Series, x, y, name: str, band: float) -> list[Element]:
    """A line with its ranges, signs and words; `name` (a, b, c) is its class."""
    parts = []
    if series.joined and len(series.marks) > 1:
        parts.append(path(f"pl-l pl-{name}", *way([(x(mark.at), y(mark.value)) for mark in series.marks])))
    for mark in series.marks:
        if mark.low is not None:
            parts.append(whisker(f"pl-w pl-{name}", x(mark.at), y(mark.low), x(mark.at), y(mark.high)))
        kind = "pl-o" if mark.hollow else f"pl-m pl-{name}"
        parts.append(sign(series.shape, x(mark.at), y(mark.value), kind))
        reach = band if mark.high is None else mark.high - mark.value
        up = mark.side in ("above", "over")  # the number stands clear of its range and of the band
        parts += number(mark, x(mark.at), y(mark.value + reach if up else mark.value))
    return parts


def way(places: list[tuple[float, float]]) -> list[str | float]:
    """The steps of a path through all places."""
    return ["M", *[step for place in places for step in ("L", *place)][1:]]


def number(mark: Mark, x: float, y: float) -> list[Element]:
    """The number beside its sign, and the words that belong to it: above it where it stands above."""
    if mark.side == "none":
        return []
    right, down, anchor = SIDES[mark.side]
    up = len(mark.label) if down < 0 else 0
    said = [words(x + right, y + down, mark.printed, "pl-v", anchor)]
    lines = [y + down + (n + 1 - (up + 1 if up else 0)) * LINE for n in range(len(mark.label))]
    return said + [words(x + right, at, line, "pl-n", anchor) for at, line in zip(lines, mark.label, strict=True)]
