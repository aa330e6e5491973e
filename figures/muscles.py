"""Patches of working muscle on the body: a spindle on the rings of a segment, with two lines for its fibres.

Angles around a segment: 0 front, 90 outside, 180 back, 270 inside. A muscle is drawn where it helps a reader, not to
the millimetre.
"""

import math
from dataclasses import dataclass

import numpy as np
from shapely.ops import unary_union

from figures import fibres
from figures.blobs import BLOBS
from figures.geometry import profile, soften, tube
from figures.measures import LENGTH, SHANK, THIGH
from figures.rings import torso_widths


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
    "obliques": Patch("trunk", 0.14, 0.66, 72, 58),
    "core": Patch("trunk", 0.16, 0.62, 0, 62),
}
NAMES = (*PATCHES, *BLOBS)
ON_TRUNK = ("obliques", "core")  # painted over the clothes of the trunk
ON_HIP = ("glutemed",)  # over those of whatever lies in front, trunk or leg
DEPTH = 0.90  # of the flesh: a patch lies a little under the skin


def muscle(body, camera, name: str, side: str, inside):
    """The outline of a muscle, kept within `inside`, and its fibre lines [(n, 2), ...]; (None, []) when unseen."""
    if name in PATCHES:
        rows = patch_rows(body, camera, PATCHES[name], side)
        shape = tube(rows) if len(rows) > 2 else None
    else:
        shape, axis = BLOBS[name](body, camera, side)
        rows = fibres.across(shape, axis)
    if shape is None:
        return None, []
    if inside is not None:
        shape = shape.intersection(inside.buffer(-0.45))
    shape = soften(unary_union([shape]), 0.3, 0.3)
    return shape, fibres.lines(shape, rows[3:-3])


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
