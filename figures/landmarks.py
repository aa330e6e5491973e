"""Named places on a body, for props, hands and arrows: hip, seat, r.ball, l.knee, arm_r.hand ..."""

import numpy as np

from figures.measures import FOOT_SCALE, LENGTH, SOLE

# On the hind foot: forward of the ankle, above it. On the toes: forward of their hinge, above it.
ON_FOOT = {
    "heel": (-2.2, -3.9),
    "sole": (1.5, -3.9),
    "heelback": (-4.35, -2.4),
    "arch": (3.2, -2.8),
    "instep": (3.2, 0.5),
}
ON_TOES = {"ball": (0, -0.95), "toe": (3.2, -0.95), "tip": (4.2, -0.3), "toptoe": (2.2, 0.7)}
ON_GROUND = {"heel", "sole", "ball", "toe"}
ON_TRUNK = ("hip", "c7", "seat", "back", "chest", "head")


def point(body, name: str) -> np.ndarray:
    """A landmark in the world, (3,)."""
    if name in ON_TRUNK:
        return trunk_point(body, name)
    limb, _, part = name.partition(".")
    return arm_point(body.arm[limb[-1]], part) if limb.startswith("arm") else leg_point(body, limb, part)


def target(body, place, depth: float = 0.0) -> np.ndarray:
    """A place as poses give it: a name, [x, y], [x, y, z], or {ref: r.ball, by: [1, 0]}."""
    if isinstance(place, str):
        return point(body, place)
    if isinstance(place, dict):
        return point(body, place["ref"]) + np.array([*place.get("by", []), 0, 0, 0][:3], float)
    return np.array([*place, depth][:3], float)


def trunk_point(body, name: str) -> np.ndarray:
    if name == "hip":
        return body.hip
    if name == "c7":
        return body.chain[-1]
    if name == "seat":
        return body.hip - body.pelvis[:, 1] * 4.2 - body.pelvis[:, 0] * 1.5
    if name == "head":
        return body.spine(1.1)[0] + body.chest[:, 0] + body.head[:, 1] * 8 + body.head[:, 0] * 1.7
    at, frame = body.spine(0.8 if name == "back" else 0.75)
    return at + frame[:, 0] * (-6.0 if name == "back" else 5.8)


def leg_point(body, side: str, part: str) -> np.ndarray:
    leg = body.leg[side]
    if part in ("hip", "knee", "ankle", "mtp"):
        return leg[part]
    if part == "kneefront":
        return leg["knee"] + leg["thigh"][:, 0] * 3.3
    if part == "calf":
        return leg["knee"] - leg["shank"][:, 1] * LENGTH["shank"] * 0.32 - leg["shank"][:, 0] * 4.4
    if part == "thightop":
        return leg["hip"] - leg["thigh"][:, 1] * LENGTH["thigh"] * 0.6 + leg["thigh"][:, 0] * 4.3
    return foot_point(leg, part, bool(body.pose.get("shoes")))


def foot_point(leg: dict, part: str, shoes: bool) -> np.ndarray:
    """A place on a foot; what touches the ground lies lower by the sole of a shoe."""
    start, frame, places = ("ankle", "foot", ON_FOOT) if part in ON_FOOT else ("mtp", "toes", ON_TOES)
    ahead, above = places[part]
    above -= SOLE if shoes and part in ON_GROUND else 0
    return leg[start] + (leg[frame][:, 0] * ahead + leg[frame][:, 1] * above) * FOOT_SCALE


def arm_point(arm: dict, part: str) -> np.ndarray:
    down = {"hand": 3.6, "tips": 8.2}
    return arm["wrist"] - arm["hand"][:, 1] * down[part] if part in down else arm[part]
