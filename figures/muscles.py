"""Patches of working muscle on the body: a spindle on the rings of a segment, with two lines for its fibres.

Angles around a segment: 0 front, 90 outside, 180 back, 270 inside. A muscle is drawn where it helps a reader, not to
the millimetre.
"""

import math
from dataclasses import dataclass

import numpy as np
from shapely.geometry import Polygon
from shapely.ops import unary_union

from figures.geometry import hull, profile, soften, tube
from figures.measures import FOOT_SCALE, LENGTH, SHANK, THIGH
from figures.rings import ellipsoid, torso_widths


@dataclass(frozen=True)
class Patch:
    """Along a segment from `start` to `end` (0 to 1), around it from `middle` - `half` to `middle` + `half` degrees."""

    segment: str
    start: float
    end: float
    middle: float
    half: float


PATCHES = {
    "gastroc": Patch("shank", 0.02, 0.58, 180, 95),
    "soleus": Patch("shank", 0.30, 0.88, 180, 95),
    "calf": Patch("shank", 0.02, 0.86, 180, 95),
    "peroneals": Patch("shank", 0.06, 0.82, 86, 50),
    "quads": Patch("thigh", 0.16, 0.97, 5, 78),
    "hams": Patch("thigh", 0.14, 0.95, 180, 74),
    "obliques": Patch("trunk", 0.14, 0.64, 90, 55),
    "core": Patch("trunk", 0.16, 0.62, 0, 62),
}
BLOBS = ("glutemax", "glutemed", "arch")
NAMES = (*PATCHES, *BLOBS)
ON_TRUNK = ("obliques", "core", "glutemed")  # painted over the clothes of the trunk
DEPTH = 0.90  # of the flesh: a patch lies a little under the skin
FIBRES = (0.34, 0.68)  # of the width of a patch


def muscle(body, camera, name: str, side: str, inside):
    """The outline of a muscle, kept within `inside`, and its fibre lines [(n, 2), ...]; (None, []) when unseen."""
    rows = patch_rows(body, camera, PATCHES[name], side) if name in PATCHES else []
    if name in PATCHES and len(rows) < 3:
        return None, []
    shape = tube(rows) if rows else BLOB[name](body, camera, side)
    if inside is not None:
        shape = shape.intersection(inside.buffer(-0.45))
    lines = [np.array([row[round(at * (len(row) - 1))] for row in rows[3:-3]]) for at in FIBRES] if rows else []
    return soften(unary_union([shape]), 0.3, 0.35), [line for line in lines if len(line) > 1]


def patch_rows(body, camera, patch: Patch, side: str) -> list[np.ndarray]:
    """Rows of points across a patch, from one end to the other; only what the reader can see."""
    sign = 1 if side == "r" else -1
    rows = []
    for x in np.linspace(0, 1, 22):
        along = patch.start + (patch.end - patch.start) * x
        at, frame, (front, back, outside, inner) = slice_of(body, side, patch.segment, along)
        half = patch.half * spindle(x)
        points = []
        for angle in np.radians(np.linspace(patch.middle - half, patch.middle + half, 15)):
            ahead, aside = math.cos(angle), math.sin(angle) * sign
            if (frame[:, 0] * ahead + frame[:, 2] * aside) @ camera.towards_reader < -0.12:
                continue
            deep = ahead * (front if ahead >= 0 else back) * DEPTH
            wide = aside * (outside if aside * sign >= 0 else inner) * DEPTH
            points.append(at + frame[:, 0] * deep + frame[:, 2] * wide)
        if len(points) > 1:
            rows.append(camera(np.array(points)))
    return rows


def slice_of(body, side: str, segment: str, t: float):
    """Where a segment is cut at t: its middle, its frame, and [front, back, outside, inside]."""
    if segment == "trunk":
        at, frame = body.spine(t)
        front, back, half = torso_widths(body, t)
        return at, frame, [front, back, half, half]
    leg = body.leg[side]
    start, table = (leg["hip"], THIGH) if segment == "thigh" else (leg["knee"], SHANK)
    return start - leg[segment][:, 1] * LENGTH[segment] * t, leg[segment], profile(table, t)


def spindle(x: float) -> float:
    """The width of a muscle along its length: thin, thick, thin; fullest nearer to the trunk."""
    return max(0.02, math.sin(math.pi * min(max(x, 0), 1) ** 0.85)) ** 0.55


def glutemax(body, camera, side: str):
    """The big muscle of the buttock, down to the back of the thigh."""
    leg, pelvis = body.leg[side], body.pelvis
    seat = leg["hip"] - pelvis[:, 0] * 3.3 - pelvis[:, 1] * 0.6
    low = leg["hip"] - pelvis[:, 0] * 0.2 - leg["thigh"][:, 1] * 3.2 - leg["thigh"][:, 0] * 2.6
    big, small = ellipsoid((3.6, 4.9, 3.6)) @ pelvis.T, ellipsoid((1.3, 1.3, 1.3))
    return hull(np.vstack([camera(seat + big), camera(low + small)]))


def glutemed(body, camera, side: str):
    """The muscle on the outside of the hip."""
    pelvis, sign = body.pelvis, 1 if side == "r" else -1
    centre = body.leg[side]["hip"] + pelvis[:, 1] * 3.6 + pelvis[:, 2] * sign * 3.2 - pelvis[:, 0] * 0.6
    return hull(camera(centre + ellipsoid((3.0, 3.8, 1.6)) @ pelvis.T))


def arch(body, camera, side: str):
    """The small muscles under the arch."""
    leg = body.leg[side]
    high = [(-2.2, -3.3), (0, -2.9), (3, -2.0), (6, -2.9), (7.4, -3.5)]
    low = [(7.4, -4.1), (6, -4), (3, -4), (0, -4.2), (-2.2, -4.1)]
    on_foot = [leg["ankle"] + (leg["foot"][:, 0] * x + leg["foot"][:, 1] * y) * FOOT_SCALE for x, y in high + low]
    return Polygon([camera.point(p) for p in on_foot]).buffer(0)


BLOB = {"glutemax": glutemax, "glutemed": glutemed, "arch": arch}
