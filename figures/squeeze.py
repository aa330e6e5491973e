"""A hand squeezes the heel from both sides, seen from below, toes to the right. Millimetres, as in heel_map."""

from shapely.geometry import LineString
from shapely.ops import unary_union

from figures.foot_hand import chain
from figures.foot_paint import filled
from figures.geometry import soften
from figures.heel_map import SIDES, bare_sole
from figures.path import Place

# From the tip to the palm, which holds the heel from behind; then how thick each part is.
THUMB = [(46, 33), (22, 40), (-10, 38), (-46, 20)]
THUMB_FLESH = [8.5, 9.5, 11.5, 17]
FINGER = [(54, -34), (32, -42), (2, -42), (-42, -22)]
FINGER_FLESH = [7.5, 8.5, 10, 15]
BEHIND = [[(66, -33), (42, -44), (8, -46), (-40, -24)]]  # the next finger, of which the tip and the edge are seen
PALM, WRIST, ELBOW = (-44, -2), (-92, -8), (-260, -34)
PALM_FLESH, WRIST_FLESH, ARM_FLESH = 24, 20, 34
CUFF, SLEEVE = (-124, -13), 32


def hand(place: Place) -> str:
    """The hand: the finger behind, the thumb and the finger in front, the sleeve."""
    arm = chain([PALM, WRIST, ELBOW], [PALM_FLESH, WRIST_FLESH, ARM_FLESH])
    whole = soften(unary_union([chain(THUMB, THUMB_FLESH), chain(FINGER, FINGER_FLESH), arm]), 9, 3)
    others = [soften(chain(line, FINGER_FLESH), 5, 2) for line in BEHIND]
    sleeve = LineString([CUFF, ELBOW]).buffer(SLEEVE, cap_style="flat")
    return "".join(filled("f-hd", one, place) for one in [*others, whole]) + filled("f-t", sleeve, place)


def squeeze(place: Place) -> str:
    """The sole with the two places that are pressed, and the hand on them."""
    return bare_sole(place) + filled("an-z1", SIDES, place) + hand(place)
