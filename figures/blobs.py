"""Muscles that are not a spindle along one segment. Each gives its outline, and the way of its fibres (2, 2)."""

import numpy as np

from figures.geometry import hull
from figures.rings import ellipsoid


def glutemax(body, camera, side: str):
    """The big muscle of the buttock, down to the back of the thigh."""
    leg, pelvis = body.leg[side], body.pelvis
    seat = leg["hip"] - pelvis[:, 0] * 3.3 - pelvis[:, 1] * 0.4
    low = leg["hip"] - pelvis[:, 0] * 0.2 - leg["thigh"][:, 1] * 3.6 - leg["thigh"][:, 0] * 2.4
    big, small = ellipsoid((3.4, 4.7, 3.6)) @ pelvis.T, ellipsoid((1.2, 1.2, 1.2))
    return hull(np.vstack([camera(seat + big), camera(low + small)])), camera([seat + pelvis[:, 1] * 3, low])


def glutemed(body, camera, side: str):
    """The muscle on the outside of the hip: a fan from the crest of the pelvis to the top of the thigh."""
    pelvis, sign, hip = body.pelvis, 1 if side == "r" else -1, body.leg[side]["hip"]
    centre = hip + pelvis[:, 1] * 4.2 + pelvis[:, 2] * sign * 1.8 - pelvis[:, 0] * 0.6
    low = hip - body.leg[side]["thigh"][:, 1] * 1.6 + pelvis[:, 2] * sign * 4.0 - pelvis[:, 0] * 0.4
    fan, small = ellipsoid((3.6, 2.6, 3.2)) @ pelvis.T, ellipsoid((0.9, 0.9, 0.6)) @ pelvis.T
    return hull(np.vstack([camera(centre + fan), camera(low + small)])), camera([centre, low])


BLOBS = {"glutemax": glutemax, "glutemed": glutemed}
