"""Legs of a pose: hanging by angles, aimed by directions, or planted on the ground."""

import numpy as np

from figures import landmarks
from figures.geometry import rotation, unit
from figures.joints import frame_from, two_bones
from figures.measures import FOOT_SCALE, HALF_HIPS, LENGTH, TOE_JOINT


def hip_joint(body, sign: int) -> np.ndarray:
    return body.hip + body.pelvis[:, 2] * sign * HALF_HIPS


def hanging(body, sign: int, leg: dict) -> dict:
    """A leg given by the angles of its segments."""
    thigh, shank, foot, toes = frames(body, sign, leg)
    hip = hip_joint(body, sign)
    knee = hip - thigh[:, 1] * LENGTH["thigh"]
    ankle = knee - shank[:, 1] * LENGTH["shank"]
    return {"hip": hip, "knee": knee, "thigh": thigh, "shank": shank, **with_toes(ankle, foot, toes)}


def aimed(body, sign: int, leg: dict) -> dict:
    """A crossed leg: directions in the world from hip to knee, knee to ankle, heel to toe (`fdir`)."""
    hip = hip_joint(body, sign)
    down, below = unit(leg["knee"]), unit(leg["ankle"])
    knee = hip + down * LENGTH["thigh"]
    ankle = knee + below * LENGTH["shank"]
    pole = np.array(leg.get("pole", down - below), float)
    ahead = unit(leg.get("fdir", [1, 0, 0]))
    up = unit(ahead * (ahead @ below) - below)
    foot = np.c_[ahead, up, np.cross(ahead, up)] @ rotation("z", leg.get("foot", 0))
    toes = foot @ rotation("z", leg.get("toes", 0))
    turned = {"thigh": frame_from(-down, pole, body.base), "shank": frame_from(-below, pole, body.base)}
    return {"hip": hip, "knee": knee, **turned, **with_toes(ankle, foot, toes)}


def planted(body, sign: int, leg: dict) -> dict:
    """A leg whose heel, ball, toe or sole stands at a point; the knee bends forward, or towards `pole`."""
    hip = hip_joint(body, sign)
    _, _, foot, toes = frames(body, sign, leg)
    part, at = next(iter(leg["plant"].items()))
    depth = hip[2] if abs(body.base[2, 2]) > 0.5 else 0.0  # under its own hip when seen from the side
    target = np.array([*at, depth][:3], float)
    loose = with_toes(np.zeros(3), foot, toes)
    ankle = target - landmarks.foot_point(loose, part, bool(body.pose.get("shoes")))
    pole = body.base @ np.array(leg.get("pole", [1, 0, 0]), float)
    knee, ankle = two_bones(hip, ankle, LENGTH["thigh"], LENGTH["shank"], pole)
    turned = {"thigh": frame_from(hip - knee, pole, body.base), "shank": frame_from(knee - ankle, pole, body.base)}
    return {"hip": hip, "knee": knee, **turned, **with_toes(ankle, foot, toes)}


def frames(body, sign: int, leg: dict) -> tuple[np.ndarray, ...]:
    """Frames of thigh, shank, foot and toes from their angles."""
    away, yaw = rotation("x", -sign * leg.get("abd", 0)), -sign * leg.get("out", 0)
    limb = body.base @ away @ rotation("y", yaw)
    thigh = leg.get("thigh", 0)
    shank = leg.get("shank", min(thigh, 0))
    flat = leg.get("abd", 0)  # a leg held out keeps its foot level with the floor
    foot = body.base @ rotation("y", yaw) if flat else limb
    bent = leg.get("foot", 0)
    turns = (limb, thigh), (limb, shank), (foot, bent), (foot, leg.get("toes", bent))
    return tuple(frame @ rotation("z", angle) for frame, angle in turns)


def with_toes(ankle: np.ndarray, foot: np.ndarray, toes: np.ndarray) -> dict:
    """A foot at an ankle: where its toes hinge, and its frames."""
    ahead, above = TOE_JOINT
    hinge = ankle + (foot[:, 0] * ahead + foot[:, 1] * above) * FOOT_SCALE
    return {"ankle": ankle, "mtp": hinge, "foot": foot, "toes": toes}
