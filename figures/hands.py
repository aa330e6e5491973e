"""Outline of a hand: open and at rest, laid flat, or a fist.

A hand is made of balls, so that it looks right from any side. Their places, in % of stature from the wrist: down along
the hand, across it towards the thumb, and above the back of the hand. At rest the palm looks at the body and the thumb
points forward; laid flat (`flat`) the palm looks backward, as on a floor or a wall.
"""

import math

from shapely.ops import unary_union

from figures.geometry import disc

# (down, across, above), radius
WRIST = [((-0.6, 0, 0), 1.3), ((1.4, 0.15, 0), 1.3), ((2.1, -0.75, 0), 1.2)]
KNUCKLES = [((4.5, 1.2, 0), 1.0), ((4.2, -1.25, 0), 0.95)]
THUMB = [((1.2, 0.8, -0.2), 1.1), ((3.3, 2.3, -0.7), 0.85), ((5.3, 2.9, -0.9), 0.65)]
FINGERS = ((2.5, 2.0), (2.3, 1.4))  # first and last part of the fingers, at the thumb's side and at the other
BEND = {"rest": (16, 26), "flat": (2, 2)}  # degrees towards the palm at the knuckles, and beyond
FIST = [((4.1, 1.1, 0.1), 1.25), ((3.9, -1.1, 0.1), 1.2), ((4.0, 1.0, -1.7), 1.1), ((3.8, -1.0, -1.7), 1.05)]
FOLDED_THUMB = [((1.6, 1.0, -0.4), 1.1), ((3.4, 1.9, -1.0), 0.9)]


def hand(joints: dict, camera, sign: int):
    """The outline of a hand at the end of an arm; sign 1 for the right."""
    wrist, frame, flat = joints["wrist"], joints["hand"], joints["flat"]
    across = frame[:, 2] * -sign if flat else frame[:, 0]
    above = frame[:, 0] if flat else frame[:, 2] * sign

    def ball(at: tuple, radius: float):
        return disc(camera.point(wrist - frame[:, 1] * at[0] + across * at[1] + above * at[2]), radius)

    groups = [[*WRIST, *FIST], FOLDED_THUMB] if joints["grip"] else open_hand("flat" if flat else "rest")
    return unary_union([unary_union([ball(*one) for one in group]).convex_hull for group in groups])


def open_hand(how: str) -> list[list[tuple]]:
    """Groups of balls, each to be wrapped: palm, two rows of fingers, two parts of the thumb."""
    first, second = (math.radians(angle) for angle in (BEND[how][0], sum(BEND[how])))
    middles, tips = [], []
    for ((down, across, above), _), (near, last) in zip(KNUCKLES, FINGERS, strict=True):
        down, above = down + near * math.cos(first), above - near * math.sin(first)
        middles.append(((down, across * 0.92, above), 0.85))
        tips.append(((down + last * math.cos(second), across * 0.62, above - last * math.sin(second)), 0.68))
    return [[*WRIST, *KNUCKLES], [*KNUCKLES, *middles], [*middles, *tips], THUMB[:2], THUMB[1:]]
