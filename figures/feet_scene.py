"""Draws two lower legs from in front and above with a band round both forefeet (`rig: feet`).

start and end say how far the right foot (r) and the left one (l) are turned out, in degrees.
"""

import numpy as np
from shapely.geometry import LineString, box
from shapely.ops import unary_union

from figures import feet_points as points
from figures import svg
from figures.feet_rig import Leg
from figures.foot_paint import ERROR, filled, soft_line
from figures.stage import HEIGHT

SCALE = 1.2  # units of the drawing for a millimetre
MIDDLE, GROUND = 392, 240  # units: the middle between the feet, and the floor under the ankles


def draw(key: str, scene: dict) -> str:
    """The SVG of a scene from data/poses/."""
    start, end = ({"r": Leg(-1, scene[name]["r"]), "l": Leg(1, scene[name]["l"])} for name in ("start", "end"))
    picture = ghost(start["r"], end["r"])
    picture += "".join(f'<g class="k{n}">{legs(pose)}</g>' for n, pose in enumerate((start, end)))
    for one in scene.get("arrows", []):
        picture += svg.arrow(one["from"], one["to"], one.get("bend", 0), place)
    return svg.document(key, scene["title"], scene["desc"], picture, scene.get("tone", ""))


def place(x: float, y: float) -> tuple[float, float]:
    """Takes millimetres to the drawing."""
    return MIDDLE + x * SCALE, GROUND - y * SCALE


def legs(pose: dict) -> str:
    """Both legs, the working muscles, and the band: what lies under the feet is behind them, the rest before."""
    right, left = pose["r"], pose["l"]
    drawn = filled("f-bd2", strip(np.array([right.band_below(), left.band_below()])), place)
    for leg in (left, right):
        drawn += filled("f-s", leg.skin(), place)
        if leg.turn:
            muscle, fibres = leg.muscle()
            drawn += filled("f-w", muscle, place) + svg.fibres(fibres, place)
        drawn += f'<path class="f-ol" d="{"".join(soft_line(line, place) for line in leg.lines())}"/>'
    over = strip(np.vstack([right.band(), left.band()[::-1]]))
    between = box(right.band_below()[0], -HEIGHT, left.band_below()[0], HEIGHT)
    near = unary_union([right.skin(), left.skin(), between]).buffer(6).buffer(-4.5)
    return drawn + filled("f-bd", over.intersection(near), place)


def strip(line: np.ndarray):
    """The band along a line."""
    return LineString(line).buffer(points.BAND_WIDTH / 2 * 0.9, cap_style="flat")


def ghost(start: Leg, end: Leg) -> str:
    """Where the foot was, only where it really differs."""
    before, after = start.skin(), end.skin()
    return filled("f-g", before.intersection(before.difference(after).buffer(-0.6).buffer(3)), place, ERROR * 1.25)
