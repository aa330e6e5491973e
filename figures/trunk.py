"""Outlines of shirt, shorts and neck."""

from shapely.ops import unary_union

from figures import rings
from figures.geometry import capsule, disc, soften, tube


def trunk(body, camera) -> dict:
    """Outlines by name: top, short, neck."""
    shirt = tube([camera(r) for r in rings.torso(body, 0.16, 1.035, 20, 0.15)])
    top = soften(unary_union([shirt, *(slope(body, camera, side) for side in "rl")]), 2.6, 1.4)
    return {"top": top, "short": shorts(body, camera), "neck": neck(body, camera)}


def shorts(body, camera):
    """The waist of the shorts; each leg brings its own."""
    waist = tube([camera(r) for r in rings.torso(body, -0.12, 0.2, 9, 0.3)])
    behind = body.pelvis[:, 0] * 0.9 + body.pelvis[:, 1] * 0.2
    hips = [disc(camera.point(body.leg[side]["hip"] - behind), 5.35) for side in "rl"]
    return soften(unary_union([waist, *hips]), 5, 0.9)


def neck(body, camera):
    """From the base of the neck into the head."""
    base, frame = body.spine(1.0)
    top = body.spine(1.1)[0] + frame[:, 0] + body.head[:, 1] * 5.0 + body.head[:, 0] * 0.4
    middle = body.spine(1.07)[0] + frame[:, 0] * 0.4
    low = base - frame[:, 0] * 0.4 - frame[:, 1] * 1.2
    upper = capsule(camera.point(middle), camera.point(top), 2.95, 3.0)
    lower = capsule(camera.point(low), camera.point(middle), 4.2, 2.95)
    return soften(unary_union([upper, lower]), 2.5, 0.1)


def slope(body, camera, side: str):
    """From a shoulder up to the neck."""
    base, frame = body.spine(1.0)
    inner = base - frame[:, 1] * 1.2 + frame[:, 2] * (2.6 if side == "r" else -2.6) - frame[:, 0] * 0.4
    outer = body.arm[side]["shoulder"] + frame[:, 1] * 0.3
    return capsule(camera.point(outer), camera.point(inner), 2.7, 2.3)
