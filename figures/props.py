"""Things around the body: step, box, wall, chair, mat, towel, dumbbell, band, rope, line on the floor.

A prop of a pose is {type: step, x: [1, 24], y: [-13, 0]}; it becomes shapes (class, outline or Ellipse).
Places are landmarks ("r.ball"), points [x, y(, z)] or {ref: r.ball, by: [1, 0]}. A prop that has a landmark among its
places moves with the body. `layer: front` paints a prop over the body; else it stands behind.
"""

import numpy as np
from shapely import affinity
from shapely.geometry import LineString, Polygon, box
from shapely.ops import unary_union

from figures import landmarks, signs
from figures.geometry import spline
from figures.signs import Ellipse


def shapes(prop: dict, camera, body) -> list[tuple[str, object]]:
    """The shapes of one prop beside this body."""

    def place(at) -> np.ndarray:
        return camera.point(landmarks.target(body, at))

    return MAKERS[prop["type"]](prop, camera, place)


def is_held(prop: dict) -> bool:
    """Whether a prop moves with the body."""
    places = [prop.get("at"), prop.get("from"), prop.get("to"), *prop.get("pts", [])]
    return any(isinstance(place, str | dict) for place in places)


def solid(prop: dict, camera, place) -> list:
    """A box with the faces that the camera sees."""
    (x0, x1), (y0, y1), (z0, z1) = prop["x"], prop["y"], prop.get("z", [-9, 9])

    def face(*corners):
        return Polygon([camera.point(corner) for corner in corners])

    front = face((x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1))
    top = face((x0, y1, z1), (x1, y1, z1), (x1, y1, z0), (x0, y1, z0))
    xs = x1 if camera.view[2, 0] > 0 else x0
    side = face((xs, y0, z1), (xs, y1, z1), (xs, y1, z0), (xs, y0, z0))
    return [(kind, part) for kind, part in (("pd", side), ("pt", top), ("pr", front)) if part.area > 1]


def wall(prop: dict, camera, place) -> list:
    (y0, y1), x, thick = prop.get("y", [0, 92]), prop["x"], prop.get("w", 3.2)
    return [("pr", box(x, y0, x + thick, y1))]


def chair(prop: dict, camera, place) -> list:
    """A chair from the side, its back to the left."""
    (x0, x1), h = prop["x"], prop["h"]
    lines = [
        ([(x0 + 1.6, h - 1), (x0 - 0.6, 0.6)], 0.85),
        ([(x1 - 1.6, h - 1), (x1 - 0.2, 0.6)], 0.85),
        ([(x0 + 1.0, h), (x0 - 3.6, h + 24)], 1.0),
        ([(x0 - 1.6, h + 12), (x0 - 3.7, h + 25)], 1.5),
    ]
    seat = box(x0, h - 2.4, x1, h).buffer(0.5)
    return [("pr", unary_union([seat, *(LineString(points).buffer(wide) for points, wide in lines)]))]


def mat(prop: dict, camera, place) -> list:
    """A mat: a strip from the side, or a sheet when `z` says how deep it is."""
    x0, x1 = prop["x"]
    if "z" not in prop:
        return [("pt", box(x0, -1.3, x1, 0).buffer(0.3))]
    z0, z1 = prop["z"]
    corners = [(x0, 0, z0), (x1, 0, z0), (x1, 0, z1), (x0, 0, z1)]
    return [("pt", Polygon([camera.point(corner) for corner in corners]).buffer(0.8))]


def towel(prop: dict, camera, place) -> list:
    """A rolled towel, seen from its end."""
    at, r = tuple(place(prop["at"])), prop.get("r", 1.5)
    return [("tw", Ellipse(at, r * 1.25, r)), ("tl", Ellipse(at, r * 0.65, r * 0.5))]


def dumbbell(prop: dict, camera, place) -> list:
    """A dumbbell seen from its end, or from the side at an `angle`."""
    x, y = place(prop["at"])
    if "angle" not in prop:
        r = prop.get("r", 3.2)
        return [("db", Ellipse((x, y), r, r)), ("dh", Ellipse((x, y), 1.1, 1.1))]
    half = prop.get("l", 7) / 2
    plates = [box(x + s * half - 1.3, y - 2.3, x + s * half + 1.3, y + 2.3).buffer(0.4) for s in (-1, 1)]
    whole = unary_union([box(x - half, y - 0.6, x + half, y + 0.6), *plates])
    return [("db", affinity.rotate(whole, prop["angle"], origin=(x, y)))]


def strap(prop: dict, camera, place) -> list:
    """A band through points, as wide as `w` on either side; or a rope."""
    points = np.array([place(at) for at in prop["pts"]])
    line = LineString(spline(points) if prop.get("smooth") else points)
    return [("rp", line)] if prop["type"] == "rope" else [("bd", line.buffer(prop.get("w", 0.55), cap_style="round"))]


def line(prop: dict, camera, place) -> list:
    """A line on the floor."""
    return [("ln", LineString([place(prop["from"]), place(prop["to"])]).buffer(prop.get("w", 0.6), cap_style="flat"))]


def shape(prop: dict, camera, place) -> list:
    """Any other flat thing, by its corners and its class."""
    return [(prop.get("cls", "pr"), Polygon([place(at) for at in prop["pts"]]).buffer(prop.get("r", 0.2)))]


MAKERS = {
    "step": solid, "box": solid, "wall": wall, "chair": chair, "mat": mat, "towel": towel, "dumbbell": dumbbell,
    "band": strap, "rope": strap, "line": line, "shape": shape,
    **signs.MAKERS,
}  # fmt: skip
