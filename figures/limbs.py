"""Outlines of legs and arms with the clothes on them."""

import numpy as np
from shapely.ops import unary_union

from figures import feet, rings
from figures.geometry import capsule, disc, soften, tube
from figures.hands import hand
from figures.measures import FOOT_SCALE, FORE, LENGTH, SHANK, THIGH, UPPER


def leg(body, camera, side: str) -> dict:
    """Outlines by name: thigh, low (shank and foot), skin (both), short; with shoes also shoe and sole."""
    joints = body.leg[side]
    thigh, shank = thigh_skin(body, camera, side), shank_skin(body, camera, side)
    low = soften(unary_union([shank, feet.foot(body, camera, side)]), 1.5, 0.5)
    skin = soften(unary_union([thigh, low]), 0.9, 0.3)
    cloth = rings.leg_segment(body, side, "thigh", THIGH, t=(-0.04, 0.43), n=9, grow=0.35)
    back = body.pelvis[:, 0] * 0.62 + joints["thigh"][:, 0] * 0.38
    seat = disc(camera.point(joints["hip"] - back * 1.5 - body.pelvis[:, 1] * 0.2), 5.35)
    waist = disc(camera.point(joints["hip"] + body.pelvis[:, 1] * 1.9 - body.pelvis[:, 0] * 1.8), 3.8)
    short = soften(unary_union([tube([camera(r) for r in cloth]), seat.union(waist).convex_hull]), 8, 0.4)
    found = {"thigh": thigh, "low": low, "skin": skin, "short": short}
    if body.pose.get("shoes"):
        found["shoe"], found["sole"] = feet.shoe(body, camera, side)
        bare = soften(shank, 1.2, 0.3)
        found["low"] = bare.difference(found["shoe"].buffer(-0.3))
        found["skin"] = soften(unary_union([thigh, bare]), 0.9, 0.3)
    return found


def thigh_skin(body, camera, side: str):
    """A thigh with its knee; the kneecap stands out more the more the knee bends."""
    joints = body.leg[side]
    bend = float(np.clip(1 - joints["thigh"][:, 1] @ joints["shank"][:, 1], 0, 1))
    cap = joints["knee"] + (joints["thigh"][:, 0] + joints["shank"][:, 0]) * (0.45 + 0.35 * bend)
    flesh = tube([camera(r) for r in rings.leg_segment(body, side, "thigh", THIGH)])
    return unary_union([flesh, disc(camera.point(joints["knee"]), 3.15), disc(camera.point(cap), 2.45)])


def shank_skin(body, camera, side: str):
    """A shank with knee, ankle and Achilles tendon."""
    joints = body.leg[side]
    flesh = tube([camera(r) for r in rings.leg_segment(body, side, "shank", SHANK, n=15)])
    high = joints["knee"] - joints["shank"][:, 1] * LENGTH["shank"] * 0.80 - joints["shank"][:, 0] * 1.05
    low = joints["ankle"] - (joints["foot"][:, 0] * 3.05 + joints["foot"][:, 1] * 0.9) * FOOT_SCALE
    tendon = capsule(camera.point(high), camera.point(low), 0.85, 1.15)
    shin = joints["ankle"] + joints["shank"][:, 1] * 2.2 + joints["shank"][:, 0] * 0.1
    instep = joints["ankle"] + joints["foot"][:, 0] * 2.2
    ankle = capsule(camera.point(shin), camera.point(instep), 2.05, 1.6)
    knee, heel = disc(camera.point(joints["knee"]), 3.0), disc(camera.point(joints["ankle"]), 2.05)
    return unary_union([flesh, knee, heel, ankle, tendon])


def arm(body, camera, side: str) -> dict:
    """Outlines by name: skin (arm and hand) and sleeve."""
    joints, sign = body.arm[side], 1 if side == "r" else -1
    upper = rings.limb(joints["shoulder"], joints["upper"], LENGTH["upper"], UPPER, sign, n=9)
    fore = rings.limb(joints["elbow"], joints["fore"], LENGTH["fore"], FORE, sign, n=8)
    round_ends = [disc(camera.point(joints["shoulder"]), 2.95), disc(camera.point(joints["elbow"]), 1.95)]
    parts = [tube([camera(r) for r in upper]), tube([camera(r) for r in fore]), *round_ends, hand(joints, camera, sign)]
    cloth = rings.limb(joints["shoulder"], joints["upper"], LENGTH["upper"], UPPER, sign, t=(0, 0.38), n=5, grow=0.35)
    sleeve = unary_union([tube([camera(r) for r in cloth]), disc(camera.point(joints["shoulder"]), 3.25)])
    return {"skin": soften(unary_union(parts), 0.8, 0.25), "sleeve": soften(sleeve, 1.0, 0.4)}
