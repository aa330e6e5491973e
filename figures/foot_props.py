"""Things in the close-ups of a foot: a towel on the floor, a gauge of its length. Millimetres, like the foot.

{type: towel, start: [150, 350], end: [150, 310, 205, 271]}   from under the foot to its free end; then, where it has
                                                             folds, from where to where (a multiple of FOLD)
{type: gauge, y: -16, from: 7, start: 262, end: 247}          the foot's length: dashed at the start, full at the end
"""

import numpy as np
from shapely.geometry import Polygon

from figures.path import Place, path
from figures.svg import pair

NEAR = -13  # mm: how far below the sole the towel's near edge is drawn
DEPTH = np.array([17, 32])  # mm: its far edge lies that far to the right of the near one and above it
STRIPE = (34, 22)  # mm before the free end: between these it is coloured
FOLD, HIGH = 22, 15  # mm: from fold to fold, and how high one stands
FRINGE = 6  # mm


def towel(prop: dict, which: str, place: Place) -> str:
    """A towel seen from a little above: its folds from left to right, a stripe and a fringe."""
    start, end, *folds = prop[which]
    pieces = [strip(edge(start, end))]
    if folds:
        first, last = folds
        between = [strip(edge(at, at + FOLD, at)) for at in np.arange(first, last - 1, FOLD)]
        pieces = [strip(edge(start, first)), *between, strip(edge(last, end))]
    drawn = "".join(f'<path class="f-tw" d="{path(piece, place, 0.7)}"/>' for piece in pieces)
    flat = edge(end - STRIPE[0], end - STRIPE[1])
    drawn += f'<path class="f-bd" d="{straight(strip(flat), place)}"/>'
    threads = [np.array([end, NEAR]) + DEPTH * part for part in np.linspace(0.05, 0.95, 9)]
    lines = "".join(f"M{pair(place(x, y))}L{pair(place(x + FRINGE, y))}" for x, y in threads)
    return drawn + f'<path class="f-tl" d="{lines}"/>'


def towel_ghost(prop: dict, place: Place) -> str:
    """Where the towel's free end was at the start."""
    gone = strip(edge(prop["end"][1], prop["start"][1]))
    return f'<path class="f-g" d="{straight(gone, place)}"/>'


def edge(start: float, end: float, fold: float | None = None) -> np.ndarray:
    """A piece of the towel's near edge: flat, or one round fold."""
    x = np.linspace(start, end, 25)
    height = 0 if fold is None else np.abs(np.sin((x - fold) / FOLD * np.pi)) ** 0.6 * HIGH
    return np.c_[x, NEAR + np.zeros(25) + height]


def strip(near: np.ndarray):
    """The cloth behind a piece of the near edge."""
    return Polygon(np.vstack([near, (near + DEPTH)[::-1]])).buffer(0)


def straight(shape, place: Place) -> str:
    """A shape with straight sides."""
    corners = shape.simplify(0.3).exterior.coords[:-1]
    return "M" + "L".join(pair(place(*corner)) for corner in corners) + "z"


def gauge(prop: dict, place: Place) -> str:
    """Two bars under the foot from heel to toe: the dashed one is its length before, the full one after."""
    (left, y), (was, _), (now, _) = (place(prop[key], prop["y"]) for key in ("from", "start", "end"))
    before = f"M{left:.0f} {y + 14:.0f}H{was:.0f}"
    ticks = f"M{was:.0f} {y - 4:.0f}L{was:.0f} {y + 22:.0f}"
    after = f"M{left:.0f} {y:.0f}H{now:.0f}"
    ends = "".join(f"M{x:.0f} {y - 8:.0f}L{x:.0f} {y + 8:.0f}" for x in (left, now))
    return f'<path class="f-gd" d="{before}{ticks}"/><path class="f-gl" d="{after}{ends}"/>'
