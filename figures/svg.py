"""Writes shapes as SVG elements. Classes only, no colours: the page's tokens decide, in light and in dark."""

from html import escape

import numpy as np
from shapely.ops import unary_union

from figures.geometry import polygons
from figures.path import Place, path
from figures.props import Ellipse

FEW = 40  # corners: a prop with fewer is drawn with straight lines


def pair(point) -> str:
    """A point as "x y" in whole units of the drawing."""
    return " ".join(str(round(float(value))) for value in point)


def document(key: str, title: str, description: str, body: str, tone: str = "", size=(640, 480)) -> str:
    """A whole drawing with the words that a screen reader says."""
    words = f'<title id="{key}-t">{escape(title)}</title><desc id="{key}-d">{escape(description)}</desc>'
    classes = f"fig fig--{tone}" if tone else "fig"
    box = f'viewBox="0 0 {size[0]} {size[1]}"'
    return f'<svg class="{classes}" {box} role="img" aria-labelledby="{key}-t {key}-d">{words}{body}</svg>\n'


def layers(painted: list, place: Place, error: float) -> str:
    """Layers from back to front; neighbours of one class become one path."""
    groups: list[tuple[str, list]] = []
    for kind, what, _ in painted:
        if groups and groups[-1][0] == kind:
            groups[-1][1].append(what)
        else:
            groups.append((kind, [what]))
    return "".join(fibres(parts, place) if kind == "wf" else area(kind, parts, place, error) for kind, parts in groups)


def area(kind: str, parts: list, place: Place, error: float) -> str:
    """Outlines of one class as one path."""
    d = path(unary_union(parts), place, error)
    return f'<path class="f-{kind.replace(" f", "2")}" d="{d}"/>' if d else ""


def fibres(lines: list[np.ndarray], place: Place) -> str:
    """Lines along a muscle, each one quadratic curve."""
    d = ""
    for line in lines:
        points = np.array([place(*point) for point in line])
        middle = 2 * points[len(points) // 2] - (points[0] + points[-1]) / 2
        d += f"M{pair(points[0])}Q{pair(middle)} {pair(points[-1])}"
    return f'<path class="f-wf" d="{d}"/>' if d else ""


def prop(kind: str, shape, place: Place, error: float) -> str:
    """One shape of a prop: an ellipse, straight lines, or curves."""
    if isinstance(shape, Ellipse):
        x, y = place(*shape.centre)
        scale = place(1, 0)[0] - place(0, 0)[0]
        size = f'rx="{shape.rx * scale:.0f}" ry="{shape.ry * scale:.0f}"'
        return f'<ellipse class="f-{kind}" cx="{x:.0f}" cy="{y:.0f}" {size}/>'
    parts = polygons(shape)
    if any(len(part.exterior.coords) >= FEW for part in parts):
        return f'<path class="f-{kind}" d="{path(shape, place, error)}"/>'
    corners = [[pair(place(x, y)) for x, y in part.simplify(0.12).exterior.coords[:-1]] for part in parts]
    return f'<path class="f-{kind}" d="{"".join("M" + "L".join(points) + "z" for points in corners)}"/>'


def arrow(start, end, bend: float, place: Place, size: float = 15) -> str:
    """An arrow between points of the world; bend is its height over its length, positive to the right of its way."""
    a, c = np.array(place(*start)), np.array(place(*end))
    way = c - a
    bulge = (a + c) / 2 + np.array([way[1], -way[0]]) * bend * 2
    ahead = (c - bulge) / np.linalg.norm(c - bulge)
    aside = np.array([-ahead[1], ahead[0]]) * size * 0.58
    neck, base = c - ahead * size * 0.62, c - ahead * size
    head = f"M{pair(c)}L{pair(base + aside)}L{pair(base - aside)}z"
    return f'<path class="f-a" d="M{pair(a)}Q{pair(bulge)} {pair(neck)}"/><path class="f-ah" d="{head}"/>'


def number(n: int, x: float, y: float = 30) -> str:
    """The number of a panel, white on a disc."""
    disc = f'<circle cx="{x:.0f}" cy="{y}" r="17"/>'
    return f'<g class="f-n">{disc}<text x="{x:.0f}" y="{y + 7}">{n}</text></g>'


def floor(x0: float, x1: float, level: float, place: Place) -> str:
    """The line that everything stands on."""
    (left, y), (right, _) = place(x0, level), place(x1, level)
    return f'<path class="f-fl" d="M{left:.0f} {y + 3:.0f}H{right:.0f}"/>'
