"""Outline of a head without a face: skull, jaw, nose, ear, and hair as it is worn.

Lengths in % of stature from the top of the neck, drawn at 1.05; x forward, y up, z to the body's right.
"""

import math

import numpy as np
from shapely import affinity
from shapely.ops import unary_union

from figures.geometry import capsule, disc, hull, soften
from figures.measures import HEAD_SCALE
from figures.rings import ellipsoid

SKULL = ((1.0, 10.1, 0), (5.4, 5.1, 4.3))  # centre, radii
FACE = ((2.9, 6.6, 0), (3.3, 4.5, 3.5))
JAW = ((1.6, 6.2, 0), (3.6, 3.4, 3.7))
NOSE = [(5.6, 9.2, 0.5), (5.6, 9.2, -0.5), (7.25, 6.9, 0.5), (7.25, 6.9, -0.5), (5.8, 6.0, 0.9), (5.8, 6.0, -0.9)]
CAP = ((0.85, 10.25, 0), (5.75, 5.5, 4.75))  # of hair
CURLS = ((0.5, 10.9, 0), (6.9, 6.6, 6.0))
NAPE, FOREHEAD = (-3.4, 5.0), (5.6, 12.2)  # hair grows above the line between them
BARE_FACE = ((4.3, 7.0, 0), (4.6, 4.9, 9))  # where there is none
EAR = (0.9, 7.4, 3.9)
FROM_THE_FRONT = 0.75  # how far a face points at the reader before it is seen whole
FROM_BEHIND = 0.45  # how far it points away before the hair covers the side of the head


class Head:
    """Puts points of the head into the picture."""

    def __init__(self, body, camera):
        self.camera, self.frame = camera, body.head
        self.start = body.spine(1.1)[0] + body.chest[:, 0]
        self.facing = float(self.frame[:, 0] @ camera.towards_reader)  # 1 at the reader, -1 away

    def flat(self, points) -> np.ndarray:
        """Points of the head (n, 3) as the reader sees them (n, 2)."""
        return self.camera(self.start + np.atleast_2d(points) * HEAD_SCALE @ self.frame.T)

    def round(self, part) -> object:
        """The outline of an ellipsoid (centre, radii)."""
        centre, radii = part
        return hull(self.flat(ellipsoid(radii) + np.array(centre)))


def head(body, camera, style: str) -> dict:
    """Outlines by name: head, hair, ear (None when it is not seen), behind (hair behind the head, or None)."""
    view = Head(body, camera)
    skin = soften(unary_union([view.round(SKULL), view.round(FACE), view.round(JAW), hull(view.flat(NOSE))]), 1.2, 0.35)
    tail = TAILS[style](view)
    hair = soften(unary_union([hairline(view, style), *tail]) if view.facing < 0.5 else hairline(view, style), 0.8, 0.3)
    whole = unary_union([hull(view.flat(above_the_line(style))), *tail])
    return {
        "head": skin,
        "hair": hair,
        "ear": ear(view),
        "behind": whole.difference(skin) if view.facing > 0.3 else None,
    }


def above_the_line(style: str) -> np.ndarray:
    """Points of the hair, all around."""
    centre, radii = CURLS if style == "curls" else CAP
    (nape_x, nape_y), (front_x, front_y) = NAPE, FOREHEAD

    def grows(x, y, z):
        x, y = x + centre[0], y + centre[1]
        return (y - nape_y) * (front_x - nape_x) - (x - nape_x) * (front_y - nape_y) > 0

    return ellipsoid(radii, grows) + np.array(centre)


def hairline(view: Head, style: str):
    """The hair that is seen in front of the head."""
    points = above_the_line(style)
    centre, radii = (np.array(part) for part in (CURLS if style == "curls" else CAP))
    if view.facing < -FROM_BEHIND:
        return hull(view.flat(points))
    seen = (points - centre) / radii**2 @ view.frame.T @ view.camera.towards_reader > -0.004
    if view.facing > FROM_THE_FRONT:
        return hull(view.flat(points[seen & (points[:, 1] > FOREHEAD[1] - 0.5)]))
    return hull(view.flat(points[seen])).difference(view.round(BARE_FACE))


def bun(view: Head) -> list:
    return [disc(view.flat((-4.6, 12.6, 0))[0], 2.5)]


def pony(view: Head) -> list:
    top, bend, end = view.flat([(-4.4, 11.4, 0), (-8.0, 9.0, 0), (-8.2, 4.2, 0)])
    return [capsule(top, bend, 1.5, 1.9), capsule(bend, end, 1.9, 0.7)]


TAILS = {"short": lambda view: [], "curls": lambda view: [], "bun": bun, "pony": pony}


def ear(view: Head):
    """An ear that tilts with the head, on the side that the reader sees."""
    if abs(view.facing) > 0.8:
        return None
    near = 1 if view.frame[:, 2] @ view.camera.towards_reader > 0 else -1
    up = view.camera.point(view.frame[:, 1])
    tilt = math.degrees(math.atan2(up[1], up[0])) - 98
    shape = affinity.rotate(affinity.scale(disc((0, 0), 1), 0.95, 1.45), tilt)
    x, y = view.flat((EAR[0], EAR[1], EAR[2] * near))[0]
    return affinity.translate(shape, x, y)
