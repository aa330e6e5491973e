"""Writes shapes as SVG elements. Classes only, no colours: the page's tokens decide, in light and in dark."""

from html import escape

import numpy as np
from shapely.geometry import Polygon
from shapely.ops import unary_union

from figures.geometry import polygons
from figures.path import Place, path, stroke
from figures.signs import Ellipse, Number

TUCK = 0.9  # % of stature: how far a part still reaches under what lies before it
SLIVER = 0.12  # a part that nowhere shows twice this is not drawn
HEAD = 15  # units of the drawing: length of the head of an arrow
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
    """Layers from back to front; those of one class become one path where nothing lies between them."""
    groups: list[tuple[str, list]] = []
    for kind, what, _ in painted:
        group = company(groups, kind, what)
        if group is None:
            groups.append((kind, [what]))
        else:
            group.append(what)
    drawn, cover = "", Polygon()
    for kind, parts in reversed(groups):
        if kind == "wf":
            drawn = fibres(parts, place) + drawn
            continue
        shape = unary_union(parts)
        drawn = area(kind, shape, cover, place, error) + drawn
        cover = cover.union(shape)
    return drawn


def company(groups: list[tuple[str, list]], kind: str, what) -> list | None:
    """The latest group of this class, when `what` touches nothing that was painted since."""
    for other, parts in reversed(groups):
        if other == kind:
            return parts
        if kind == "wf" or (other != "wf" and any(what.intersects(part) for part in parts)):
            return None
    return None


def area(kind: str, shape, cover, place: Place, error: float) -> str:
    """The outline of one class as one path: whole, or without what `cover` hides where that is shorter."""
    if shape.difference(cover).buffer(-SLIVER).is_empty:
        return ""
    seen = shape.difference(cover.buffer(-TUCK))
    d = min((path(one, place, error) for one in (shape, seen)), key=len)
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
    """One shape of a prop: a number, an ellipse, straight lines, or curves."""
    if isinstance(shape, Number):
        return number(shape.n, *place(*shape.centre))
    if isinstance(shape, Ellipse):
        x, y = place(*shape.centre)
        scale = place(1, 0)[0] - place(0, 0)[0]
        size = f'rx="{shape.rx * scale:.0f}" ry="{shape.ry * scale:.0f}"'
        return f'<ellipse class="f-{kind}" cx="{x:.0f}" cy="{y:.0f}" {size}/>'
    if shape.geom_type in ("LineString", "MultiLineString"):
        lines = getattr(shape, "geoms", [shape])
        return f'<path class="f-{kind}" d="{"".join(stroke(one, place, error) for one in lines)}"/>'
    parts = polygons(shape)
    if any(len(part.exterior.coords) >= FEW for part in parts):
        return f'<path class="f-{kind}" d="{path(shape, place, error)}"/>'
    corners = [[pair(place(x, y)) for x, y in part.simplify(0.12).exterior.coords[:-1]] for part in parts]
    return f'<path class="f-{kind}" d="{"".join("M" + "L".join(points) + "z" for points in corners)}"/>'


def arrow(start, end, bend: float, place: Place, both: bool = False) -> str:
    """An arrow between points of the world; bend is its height over its length, positive to the right of its way."""
    a, c = np.array(place(*start)), np.array(place(*end))
    way = c - a
    bulge = (a + c) / 2 + np.array([way[1], -way[0]]) * bend * 2
    neck, head = arrowhead(c, bulge)
    if both:
        a, other = arrowhead(a, bulge)
        head += other
    return f'<path class="f-a" d="M{pair(a)}Q{pair(bulge)} {pair(neck)}"/><path class="f-ah" d="{head}"/>'


def arrowhead(tip: np.ndarray, behind: np.ndarray) -> tuple[np.ndarray, str]:
    """Where the shaft ends, and the head of an arrow that comes from `behind`."""
    ahead = (tip - behind) / np.linalg.norm(tip - behind)
    aside, base = np.array([-ahead[1], ahead[0]]) * HEAD * 0.58, tip - ahead * HEAD
    return tip - ahead * HEAD * 0.62, f"M{pair(tip)}L{pair(base + aside)}L{pair(base - aside)}z"


def number(n: int, x: float, y: float = 30) -> str:
    """A number on a disc: of a panel, or of a place."""
    disc = f'<circle cx="{x:.0f}" cy="{y:.0f}" r="17"/>'
    return f'<g class="f-n">{disc}<text x="{x:.0f}" y="{y + 7:.0f}">{n}</text></g>'


def floor(x0: float, x1: float, level: float, place: Place) -> str:
    """The line that everything stands on."""
    (left, y), (right, _) = place(x0, level), place(x1, level)
    return f'<path class="f-fl" d="M{left:.0f} {y + 3:.0f}H{right:.0f}"/>'
