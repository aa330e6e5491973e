"""A hand that holds all toes between thumb and fingers and pulls them back, or the big toe alone. Millimetres.

Places are written beside the big toe's last bone: [along it from its far end, away from the sole].
"""

import numpy as np
from shapely.geometry import LineString
from shapely.ops import unary_union

from figures.foot_paint import filled
from figures.foot_rig import Foot, moved
from figures.geometry import capsule, soften, unit
from figures.path import Place

# From fingertip to knuckle, and how thick the finger is there; the last ones reach the palm.
FINGER = [(-54, -27), (-33, -22.5), (-5, -22), (30, -12)]
FINGER_FLESH = [7.2, 8.2, 9.6, 13]
THUMB = [(-16, 19), (9, 23), (34, 22), (64, 14)]
THUMB_FLESH = [7.5, 9, 10.5, 15]
BEHIND = [(-5, -7)]  # the next finger peeps out under the first one; those further away are hidden
# The big toe alone: the pads of thumb and first finger at its tip, the other fingers bent out of the way.
PINCH = [(-17, -20), (4, -22), (30, -18), (52, -6)]
PINCH_THUMB = [(-15, 19.5), (8, 22), (34, 22), (64, 14)]
BENT = [(16, -8)]
GRIPS = {"toes": (FINGER, THUMB, BEHIND), "big toe": (PINCH, PINCH_THUMB, BENT)}
PALM, WRIST = (36, 2), (80, 10)
PALM_FLESH, WRIST_FLESH, ARM_FLESH, SLEEVE = 21, 18, 32, 30
ARM = (0.62, 0.78)  # which way the forearm goes in the picture, whatever the toes do
LENGTH = 210
CUFF = 78  # mm from the wrist: there the sleeve begins


def chain(line, flesh):
    """A limb of several bones."""
    return unary_union([capsule(*part) for part in zip(line, line[1:], flesh, flesh[1:], strict=False)])


def hand(foot: Foot, place: Place, grip: str) -> str:
    """The whole hand; it belongs in front of the foot. Its grip: "toes" (all of them) or "big toe"."""
    first, upper, next_ones = GRIPS[grip]
    finger, thumb = moved(foot.big_tip, first), moved(foot.big_tip, upper)
    palm, wrist = foot.big_tip(PALM), foot.big_tip(WRIST)
    elbow = wrist + unit(ARM) * LENGTH
    others = []
    for by in next_ones:
        line = moved(foot.big_tip, np.array(first) + by)
        others.append(soften(chain(line, FINGER_FLESH), 5, 2))
    arm = chain([palm, wrist, elbow], [PALM_FLESH, WRIST_FLESH, ARM_FLESH])
    whole = soften(unary_union([chain(finger, FINGER_FLESH), arm, chain(thumb, THUMB_FLESH)]), 9, 3)
    drawn = "".join(filled("f-hd", one, place) for one in [*others, whole])
    sleeve = LineString([wrist + unit(ARM) * CUFF, elbow]).buffer(SLEEVE, cap_style="flat")
    return drawn + filled("f-t", sleeve, place)
