"""Outlines as the `d` of an SVG path: whole numbers, relative to the last point, straight where flat."""

from collections.abc import Callable

import numpy as np
from shapely.geometry import Polygon

from figures.curves import closed_curve
from figures.geometry import polygons

# Takes a point of the world to a point of the drawing (y downwards).
Place = Callable[[float, float], tuple[float, float]]
SPECK = 20  # square units of the drawing: a smaller piece is dust left by cutting
FLAT = 0.6  # units: a curve that bends less is a line


def numbers(values) -> str:
    """Whole numbers as short as they can be written: 3 -4 10 -> "3-4 10"."""
    text = ""
    for value in values:
        one = str(int(value))
        text += one if not text or one[0] == "-" else f" {one}"
    return text


def path(shape, place: Place, error: float = 0.8, step: float = 1.6) -> str:
    """All rings of a shape as one closed path, at most `error` units of the drawing away from it."""
    rings = [ring for part in polygons(shape) for ring in (part.exterior, *part.interiors)]
    outlines = [np.array([place(x, y) for x, y in ring.coords]) for ring in rings]
    return "".join(closed(closed_curve(o, error, step)) for o in outlines if abs(Polygon(o).area) >= SPECK)


def closed(cubics: list[np.ndarray]) -> str:
    """Cubics, end to end, as one closed piece of a path."""
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
    return text + "z"


def is_flat(relative: np.ndarray) -> bool:
    """Whether both handles of a cubic (from its start at 0, 0) lie on the line to its end."""
    x, y = relative[2]
    across = np.array([-y, x]) / max(np.hypot(x, y), 1e-9)
    return bool(np.abs(relative[:2] @ across).max() < FLAT)
