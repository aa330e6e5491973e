"""Joints and frames of a body from the angles of a pose.

Angles are those of the segment in the picture, in degrees, not of the joint:

  trunk, chest, head                0 upright        + leans forward (-90 lies on the back, head to the left)
  thigh, shank, upper, fore, hand   0 straight down  + swings forward and up
  foot, toes                        0 flat           + toes up
  abd, out                          0 in the plane   + limb moves away from the middle of the body
  list, bend, twist, turn                            pelvis drop, side bend, trunk twist, whole body
  head_turn                                          0 straight ahead   + looks to the left

The order: the pelvis (`hip`, or `root`, which moves the body until a landmark lies at a point), free legs, planted
legs (`plant`), arms. Limbs that reach for a place find their knee or elbow by `two_bones`.
"""

import numpy as np

from figures import arms, landmarks, legs
from figures.geometry import rotation, unit
from figures.measures import LENGTH

SIDES = (("r", 1), ("l", -1))
SPINE_STEPS = 24
# Columns (anterior, up, right) of a body that faces right, left, the reader, away, or lies on its side.
BASES = {
    "side": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "left": [[-1, 0, 0], [0, 1, 0], [0, 0, -1]],
    "front": [[0, 0, -1], [0, 1, 0], [1, 0, 0]],
    "back": [[0, 0, 1], [0, 1, 0], [-1, 0, 0]],
    "sidelying": [[0, -1, 0], [0, 0, -1], [1, 0, 0]],
    "sidelying_back": [[0, -1, 0], [0, 0, 1], [-1, 0, 0]],
}


class Skeleton:
    """A solved pose. `leg["r"]` and `arm["l"]` hold joints (3,) and frames (3, 3) by name."""

    def __init__(self, pose: dict):
        self.pose = pose
        base = np.array(BASES[pose.get("base", "side")], float)
        self.base = rotation("z", pose.get("tilt", 0)) @ rotation("y", pose.get("turn", 0)) @ base
        self.leg: dict[str, dict] = {}
        self.arm: dict[str, dict] = {}
        self.place_trunk(in_space(pose.get("hip", [0, 0])))
        self.place_free_legs()
        if "root" in pose:
            self.move_to_root(pose["root"])
        for side, sign in SIDES:
            if "plant" in pose.get(side, {}):
                self.leg[side] = legs.planted(self, sign, pose[side])
        for side, sign in SIDES:
            self.arm[side] = arms.arm(self, sign, pose.get(f"arm_{side}", {}))

    # --- trunk -----------------------------------------------------------------------------------

    def place_trunk(self, hip: np.ndarray) -> None:
        """Pelvis, chest and head frames, and the spine as a chain from the hips that turns from one to the other."""
        pose, base = self.pose, self.base
        trunk, lean = pose.get("trunk", 0), pose.get("list", 0)
        chest, bend = pose.get("chest", trunk), pose.get("bend", lean)
        head, tip = pose.get("head", chest * 0.35), pose.get("head_bend", bend * 0.3)
        self.hip = hip
        self.pelvis = base @ rotation("z", -trunk) @ rotation("x", lean)
        self.chest = base @ rotation("z", -chest) @ rotation("x", bend) @ rotation("y", pose.get("twist", 0))
        self.head = base @ rotation("z", -head) @ rotation("x", tip) @ rotation("y", pose.get("head_turn", 0))
        chain = [hip]
        for i in range(SPINE_STEPS):
            k = smooth((i + 0.5) / SPINE_STEPS)
            chain.append(
                chain[-1] + unit(self.pelvis[:, 1] * (1 - k) + self.chest[:, 1] * k) * LENGTH["spine"] / SPINE_STEPS
            )
        self.chain = np.array(chain)

    def spine(self, s: float) -> tuple[np.ndarray, np.ndarray]:
        """Point and frame at s along the spine: 0 the hips, 1 the base of the neck, beyond it straight on."""
        k = smooth(float(np.clip(s, 0, 1)))
        mixed = self.pelvis * (1 - k) + self.chest * k
        up = unit(mixed[:, 1])
        right = unit(mixed[:, 2] - up * (up @ mixed[:, 2]))
        frame = np.c_[np.cross(up, right), up, right]
        if s <= 0:
            return self.chain[0] + self.pelvis[:, 1] * LENGTH["spine"] * s, frame
        if s >= 1:
            return self.chain[-1] + self.chest[:, 1] * LENGTH["spine"] * (s - 1), frame
        i = int(s * SPINE_STEPS)
        return self.chain[i] + (self.chain[i + 1] - self.chain[i]) * (s * SPINE_STEPS - i), frame

    # --- legs ------------------------------------------------------------------------------------

    def place_free_legs(self) -> None:
        for side, sign in SIDES:
            leg = self.pose.get(side, {})
            if "plant" not in leg:
                self.leg[side] = (legs.aimed if "knee" in leg else legs.hanging)(self, sign, leg)

    def move_to_root(self, root: dict) -> None:
        """Shift the whole body so that a landmark lies at a point: {part: r.ball, at: [4, 0]}."""
        shift = in_space(root["at"]) - landmarks.point(self, root["part"])
        if len(root["at"]) < 3:
            shift[2] = 0
        self.place_trunk(self.hip + shift)
        self.place_free_legs()


def in_space(at) -> np.ndarray:
    """[x, y] or [x, y, z] as a point of the world."""
    return np.array([*at, 0.0][:3], float)


def smooth(t: float) -> float:
    """From 0 to 1, level at both ends."""
    return t * t * (3 - 2 * t)
