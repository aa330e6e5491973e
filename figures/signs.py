"""Signs around a body that explain: ruler, footprints, shadow on the floor, landing marks, dashed guide, numbers.

Each is a prop (see figures/props.py) and becomes shapes (class, outline or line). A line is drawn with a stroke.
"""

from dataclasses import dataclass

import numpy as np
from shapely.geometry import LineString, MultiLineString, Point, Polygon, box

from figures.geometry import spline, unit
from figures.measures import FOOT_SCALE

# Half a footprint, in the foot's own lengths: forward of the ankle joint, outward (to the little toe positive).
WHOLE = [(-4.4, 0), (-3.6, 1.9), (-1, 2.2), (3, 2.4), (7, 3.3), (9.6, 2.9), (11.4, 0.6), (11.2, -1.8), (9, -2.9),
         (6.4, -2.9), (2.6, -1.6), (-1, -1.9), (-3.6, -1.8)]  # fmt: skip
FORE = [(4.4, 0.4), (5.2, 3), (7.4, 4), (9.2, 2.6), (9.8, 0), (9.6, -2), (8, -3), (5.4, -2.2)]
TOES = [(11.6, -2), (12, 0.1), (11.6, 1.7), (10.8, 3.1), (9.6, 4.2)]
PRINTS = {"whole": WHOLE, "fore": FORE}


@dataclass(frozen=True)
class Ellipse:
    """Too small or too round to be drawn as a path; in units of the world."""

    centre: tuple[float, float]
    rx: float
    ry: float

    @property
    def envelope(self):
        x, y = self.centre
        return box(x - self.rx, y - self.ry, x + self.rx, y + self.ry)


@dataclass(frozen=True)
class Number:
    """The number of a place or of a step, on a disc."""

    centre: tuple[float, float]
    n: int

    @property
    def envelope(self):
        return Point(self.centre).buffer(2.6)


def number(prop: dict, camera, place) -> list:
    """A number `n` at a place."""
    return [("n", Number(tuple(place(prop["at"])), prop["n"]))]


def ruler(prop: dict, camera, place) -> list:
    """A ruler from x[0] to x[1], its face between y[0] and y[1]; `step` is what lies between two marks."""
    (x0, x1), (y0, y1) = prop["x"], prop["y"]
    face = Polygon([camera.point((x, y, 0)) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))])
    marks = []
    for n, x in enumerate(np.arange(x1, x0 - 1e-6, -prop.get("step", 2))):
        low = y1 - (y1 - y0) * (0.75 if n % 5 == 0 else 0.45)
        marks.append([camera.point((x, y1, 0)), camera.point((x, low, 0))])
    return [("ru", face), ("tk", MultiLineString(marks[1:]))]


def prints(prop: dict, camera, place) -> list:
    """Footprints at pts [[x, z], ...], right and left in turn from `first`; `part: fore` leaves out the heel.

    `deep` stretches them in depth, so that they still read as footprints when the view is low.
    """
    found, side, toes = [], 1 if prop.get("first", "r") == "r" else -1, []
    for x, z in prop["pts"]:

        def on_floor(ahead: float, out: float, x=x, z=z, side=side):
            return camera.point((x + ahead * FOOT_SCALE, 0, z + side * out * FOOT_SCALE * prop.get("deep", 1)))

        sole = [on_floor(*one) for one in PRINTS[prop["part"]]]
        found.append(("ft", Polygon(spline(sole, closed=True, steps=6))))
        if prop["part"] == "fore":
            toes += [[on_floor(ahead, out), on_floor(ahead + 0.4, out)] for ahead, out in TOES]
        side = -side
    return [*found, ("fd", MultiLineString(toes))] if toes else found


def shadow(prop: dict, camera, place) -> list:
    """Where a body in the air would land: an ellipse on the floor, `r` across and `deep` in depth."""
    (x, z), r, deep = prop["at"], prop["r"], prop.get("deep", prop["r"])
    across, up = camera(np.diag([r, 0.0, deep])).T
    return [("sd", Ellipse(tuple(camera.point((x, 0, z))), float(np.hypot(*across[::2])), float(np.hypot(*up[::2]))))]


def landing(prop: dict, camera, place) -> list:
    """Short strokes that fly up on either side of where something lands; `w` is the gap between them."""
    x, y = place(prop["at"])
    half = prop.get("w", 12) / 2
    strokes = [
        [(x + side * (half + near * a), y + near * b), (x + side * (half + far * a), y + far * b)]
        for side in (-1, 1)
        for a, b, near, far in ((0.95, 0.3, 0, 4.2), (0.62, 0.78, 1.6, 5.2))
    ]
    return [("im", MultiLineString(strokes))]


def guide(prop: dict, camera, place) -> list:
    """A dashed line through pts; with `arc` also the angle at the middle one, drawn at that distance from it."""
    points = [place(at) for at in prop["pts"]]
    found = [("ac", LineString(points)), ("ax", LineString(points))]
    if "arc" in prop:
        a, b = unit(points[0] - points[1]), unit(points[2] - points[1])
        around = [points[1] + unit(a * (1 - t) + b * t) * prop["arc"] for t in np.linspace(0, 1, 12)]
        found.append(("im", LineString(around)))
    return found


MAKERS = {"ruler": ruler, "prints": prints, "shadow": shadow, "landing": landing, "guide": guide, "number": number}
