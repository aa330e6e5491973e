"""Outlines as the `d` of an SVG path: whole numbers, relative to the last point, straight where flat."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np
from shapely.geometry import Polygon

from figures.curves import closed_curve, fit, resample
from figures.geometry import polygons, unit

# Takes a point of the world to a point of the drawing (y downwards).
Place = Callable[[float, float], tuple[float, float]]
SPECK = 20  # square units of the drawing: a smaller piece is dust left by cutting
STEP = 1.6  # units between the points that a curve is fitted to
FEW = 5  # points: a line with no more is drawn straight from one to the next
FLAT = 0.6  # units: a curve that bends less is a line


def numbers(values) -> str:
    """Whole numbers as short as they can be written: 3 -4 10 -> "3-4 10"."""
    text = ""
    for value in values:
        one = str(int(value))
        text += one if not text or one[0] == "-" else f" {one}"
    return text


def path(shape, place: Place, error: float = 0.8, least: float = SPECK) -> str:
    """All rings of a shape as one closed path, at most `error` units away from it; none smaller than `least`."""
    rings = [ring for part in polygons(shape) for ring in (part.exterior, *part.interiors)]
    outlines = [np.array([place(x, y) for x, y in ring.coords]) for ring in rings]
    return "".join(closed(closed_curve(o, error, STEP)) for o in outlines if abs(Polygon(o).area) >= least)


def stroke(line, place: Place, error: float = 0.8) -> str:
    """A line as an open path."""
    p = np.array([place(x, y) for x, y in line.coords])
    if len(p) <= FEW:
        return pieces([np.array([a, a, b, b]) for a, b in pairwise(p)])
    p = resample(p, STEP)
    return pieces(fit(p, unit(p[1] - p[0]), unit(p[-2] - p[-1]), error))


def closed(cubics: list[np.ndarray]) -> str:
    """Cubics, end to end, as one closed piece of a path."""
    return pieces(cubics) + "z"


def pieces(cubics: list[np.ndarray]) -> str:
    """Cubics, end to end, as one piece of a path."""
    here = np.round(cubics[0][0])
    text, last = "M" + numbers(here), ""
    for cubic in np.round(cubics):
        if np.allclose(cubic[3], here):
            continue
        relative = cubic[1:] - here
        command, values = ("l", relative[2]) if is_flat(relative) else ("c", relative.ravel())
        written = numbers(values)
        gap = "" if written[0] == "-" else " "
        text += (gap if command == last else command) + written
        here, last = cubic[3], command
    return text


def is_flat(relative: np.ndarray) -> bool:
    """Whether both handles of a cubic (from its start at 0, 0) lie on the line to its end."""
    x, y = relative[2]
    across = np.array([-y, x]) / max(np.hypot(x, y), 1e-9)
    return bool(np.abs(relative[:2] @ across).max() < FLAT)
