"""Arms of a pose: hanging by angles, or reaching for a place."""

import numpy as np

from figures import landmarks
from figures.geometry import rotation
from figures.joints import frame_from, two_bones
from figures.measures import HALF_SHOULDERS, LENGTH

SHOULDER_AT = 0.905  # of the spine


def arm(body, sign: int, pose: dict) -> dict:
    """An arm given by angles, or by what its wrist reaches for (`to`, with the elbow towards `pole`)."""
    at, frame = body.spine(SHOULDER_AT)
    wide = HALF_SHOULDERS + body.pose.get("shoulders", 0)
    shoulder = at + frame[:, 2] * sign * wide
    yaw = rotation("y", -sign * pose.get("turn", 0))
    if "to" in pose:
        wrist = landmarks.target(body, pose["to"], shoulder[2])
        pole = body.base @ np.array(pose.get("pole", [-1, -0.3, 0.2 * sign]), float)
        elbow, wrist = two_bones(shoulder, wrist, LENGTH["upper"], LENGTH["fore"], pole)
        upper = frame_from(shoulder - elbow, -pole, body.base)
        fore = frame_from(elbow - wrist, -pole, body.base)
    else:
        out = pose.get("out", 4)
        upper = body.base @ rotation("x", -sign * out) @ yaw @ rotation("z", pose.get("upper", 0))
        below = body.base @ rotation("x", -sign * pose.get("fore_out", out)) @ yaw
        fore = below @ rotation("z", pose.get("fore", pose.get("upper", 0) + 8))
        elbow = shoulder - upper[:, 1] * LENGTH["upper"]
        wrist = elbow - fore[:, 1] * LENGTH["fore"]
    hand = fore
    if "hand" in pose:
        away = rotation("x", -sign * pose.get("out", 0))
        hand = body.base @ away @ rotation("z", pose["hand"])
    return {
        "shoulder": shoulder,
        "elbow": elbow,
        "wrist": wrist,
        "upper": upper,
        "fore": fore,
        "hand": hand,
        **style(pose),
    }


def style(pose: dict) -> dict:
    """Whether the hand is a fist, or laid flat."""
    return {"grip": pose.get("grip", False), "flat": pose.get("flat", False)}
