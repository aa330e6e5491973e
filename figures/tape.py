"""Tape under a left foot, seen from below: a strip along the edge, strips across the arch, a strip that holds them.

Our own sketch of the way of taping on /treatments/taping/; millimetres as in figures/heel_map.py.
"""

from shapely.geometry import LineString
from shapely.ops import unary_union

from figures.foot_paint import filled
from figures.geometry import ribbon
from figures.heel_map import bare_sole, skin
from figures.path import Place

# From behind the little toe round the back of the heel to behind the big toe.
ALONG = [
    (158, -45), (132, -39), (100, -33), (68, -29), (40, -28), (21, -23), (11, -12), (8, 0),
    (11, 13), (21, 23), (38, 28), (58, 26), (82, 18), (106, 12), (130, 15), (156, 28),
]  # fmt: skip
ACROSS = (62, 84, 106, 128)  # where the strips across the arch lie
EDGE_HALF, ACROSS_HALF = 6, 9.5  # half widths
STEPS = 3


def strips(step: int) -> list:
    """What each step has laid on, the first first: [edge], [edge, across], [edge, across, edge again]."""
    edge = ribbon(ALONG, [EDGE_HALF])
    return [edge, unary_union([across(x) for x in ACROSS]), edge.buffer(1)][:step]


def across(x: float):
    """A strip from the outer to the inner edge, ending a little short of the foot's own outline."""
    whole = LineString([(x - 4, -60), (x + 4, 60)]).buffer(ACROSS_HALF, cap_style="flat")
    return whole.intersection(skin().buffer(-1)).buffer(-0.4)


def taped(step: int, place: Place) -> str:
    """The sole after a step: the newest strips stand out, older ones are pale."""
    *old, new = strips(step)
    return bare_sole(place) + "".join(filled("f-tw", strip, place) for strip in old) + filled("f-tp", new, place)
