"""Lines along a muscle that show which way it pulls."""

import numpy as np
from shapely.geometry import LineString

from figures.geometry import unit

SHARES = (0.34, 0.68)  # of the width that is seen
NARROW = 2.2  # % of stature: a slimmer muscle has one line in its middle
CLEAR = 0.3  # of the muscle's edge
SHORTEST = 2.0
ROWS = 16


def lines(shape, rows: list[np.ndarray]) -> list[np.ndarray]:
    """Lines from the first row to the last, each at its share of the part of a row that lies within the shape."""
    core = shape.buffer(-CLEAR)
    seen = [max(pieces(LineString(row).intersection(core)), key=lambda one: one.length, default=None) for row in rows]
    seen = [piece for piece in seen if piece is not None]
    if len(seen) < 3:
        return []
    shares = SHARES if max(piece.length for piece in seen) > NARROW else (0.5,)
    found = [np.array([piece.interpolate(at, normalized=True).coords[0] for piece in seen]) for at in shares]
    return [line for line in found if np.hypot(*(line[-1] - line[0])) > SHORTEST]


def pieces(shape) -> list[LineString]:
    """The lines in a shape of any kind."""
    return [part for part in getattr(shape, "geoms", [shape]) if part.geom_type == "LineString" and part.length > 0.1]


def across(shape, axis: np.ndarray) -> list[np.ndarray]:
    """Rows across a shape, square to an axis (2, 2) and from one end of the shape to the other along it."""
    along = unit(axis[1] - axis[0])
    aside = np.array([-along[1], along[0]])
    corners = np.array(shape.exterior.coords)
    places, reach = (corners - axis[0]) @ along, np.ptp(corners, axis=0).sum()
    middles = [axis[0] + along * at for at in np.linspace(places.min(), places.max(), ROWS)]
    return [np.array([middle - aside * reach, middle + aside * reach]) for middle in middles]
