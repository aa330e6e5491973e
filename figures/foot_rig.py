"""A foot seen from its inner side, that bends where a foot bends. Millimetres; degrees, counter-clockwise positive.

A pose (in data/poses/, `rig: foot` or `anatomy`) has these keys, all 0 where they are left out:
  pitch    the heel rises about the ball of the foot; the toes stay as they are
  lean     the leg leans forward over the ankle
  hallux   [at its first joint, at its second]: the big toe bends up, against the floor
  lesser   [first, second, last joint] of the small toes, the same way
  arch     0 at rest, 1 as high as it goes, below 0 sunk: it rises by LIFT, the forefoot slides SLIDE towards the heel
  tilt     the whole foot turns about the ankle, toes up
  at       [x, y]: the whole foot is moved
"""

import math

import numpy as np
from shapely.geometry import Polygon
from shapely.ops import unary_union

from figures import foot_points as points
from figures.geometry import capsule, ribbon, soften, spline

LIFT, SLIDE = 13, 15  # mm at arch 1
TOP_OF_ARCH, LENGTH_OF_ARCH = 116, 46  # mm from the back of the heel; spread of the lift to either side
ANKLE_SKIN = (70, 125)  # mm above the sole: between these, skin follows foot and leg
STILL = 112  # mm above the sole: up there nothing moves; 70 mm lower everything does
SLIDES = (55, 130)  # mm: nothing behind the first slides; what lies further on than both together slides in full


def turn(degrees: float) -> np.ndarray:
    """The 2 × 2 matrix of a turn."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return np.array([[c, -s], [s, c]])


def outline(line):
    """The shape inside a closed smooth line."""
    return Polygon(spline(line, closed=True, steps=14)).buffer(0)


class Foot:
    """A foot in a pose. Points of the tables become points of the world: `body`, `leg`, `flesh`, `big` ..."""

    def __init__(self, pose: dict):
        self.arch, self.pitch, self.lean = (pose.get(key, 0) for key in ("arch", "pitch", "lean"))
        self.tilt, self.at = turn(pose.get("tilt", 0)), np.array(pose.get("at", (0, 0)), float)
        self.pivot = np.array([self.lifted(points.BIG_JOINT)[0], 0.0])
        self.ankle = self.body(points.ANKLE)
        self.joint = self.body(points.BIG_JOINT)
        bend, tip = (a + rest for a, rest in zip(pose.get("hallux", (0, 0)), points.BIG_TOE["rest"], strict=True))
        self.toe, self.toe_tip = self.tilt @ turn(bend), self.tilt @ turn(bend + tip)
        self.last_joint = self.joint + self.toe @ (points.BIG_TOE["bones"][0], 0)
        self.lesser = np.array(pose.get("lesser", (0, 0, 0)), float)

    # --- Points -----------------------------------------------------------------------------------

    def lifted(self, point) -> np.ndarray:
        """A point of the flat foot after the arch has risen. The heel stays."""
        x, y = point
        strength = self.arch * min(max((STILL - y) / 70, 0), 1)
        rise = math.exp(-(((x - TOP_OF_ARCH) / LENGTH_OF_ARCH) ** 2))
        ahead = min(max((x - SLIDES[0]) / SLIDES[1], 0), 1)
        return np.array([x - strength * SLIDE * ahead**2 * (3 - 2 * ahead), y + strength * LIFT * rise])

    def placed(self, point) -> np.ndarray:
        """From beside a flat foot into the world: tilt about the standing ankle, then the move."""
        return self.tilt @ (point - np.array(points.ANKLE)) + points.ANKLE + self.at

    def body(self, point) -> np.ndarray:
        """A point of the foot behind the toes."""
        return self.placed(self.pivot + turn(-self.pitch) @ (self.lifted(point) - self.pivot))

    def leg(self, point) -> np.ndarray:
        """A point of the leg."""
        return self.ankle + self.tilt @ turn(-self.lean) @ np.subtract(point, points.ANKLE)

    def flesh(self, point) -> np.ndarray:
        """A point of the skin or the tendon: the foot's below the ankle, the leg's above, shared between them."""
        share = min(max((point[1] - ANKLE_SKIN[0]) / (ANKLE_SKIN[1] - ANKLE_SKIN[0]), 0), 1)
        return (1 - share) * self.body(point) + share * self.leg(point)

    def big(self, point) -> np.ndarray:
        """A point beside the big toe's first bone: [along it from the joint, away from the sole]."""
        return self.joint + self.toe @ point

    def big_last(self, point) -> np.ndarray:
        """A point beside the big toe's last bone, from its joint."""
        return self.last_joint + self.toe_tip @ point

    def big_tip(self, point) -> np.ndarray:
        """A point beside the big toe's last bone, from its far end."""
        return self.last_joint + self.toe_tip @ (np.array([points.BIG_TOE["bones"][1], 0]) + point)

    # --- Shapes -----------------------------------------------------------------------------------

    def skin(self):
        """The near outline: leg, body and big toe."""
        ends = (self.joint, self.last_joint, self.big_tip((0, 0)))
        radii = points.BIG_TOE["flesh"]
        toe = [capsule(*part) for part in zip(ends, ends[1:], radii, radii[1:], strict=False)]
        leg, body = outline(moved(self.flesh, points.LEG)), outline(moved(self.flesh, points.BODY))
        return soften(unary_union([leg, body, *toe]), 9, 3)

    def small_toes(self) -> list:
        """The small toes, the outer one first."""
        found = []
        for one in points.SMALL_TOES:
            here = self.body(points.SMALL_JOINT) + self.tilt @ one["by"]
            angle, parts = 0.0, []
            radii = np.multiply(points.SMALL_TOE["flesh"], one["size"])
            bends = self.lesser * (one["fan"], 1, 1) + points.SMALL_TOE["rest"]
            bones = zip(points.SMALL_TOE["bones"], bends, radii, radii[1:], strict=False)
            for bone, bend, start, end in bones:
                angle += bend
                there = here + self.tilt @ turn(angle) @ (bone * one["size"], 0)
                parts.append(capsule(here, there, start, end))
                here = there
            found.append(soften(unary_union(parts), 4, 2))
        return found

    def outer_edge(self):
        """The edge that stays on the ground behind the arch."""
        flat = Foot({})
        flat.pivot, flat.pitch, flat.tilt, flat.at = self.pivot, self.pitch, self.tilt, self.at
        return outline(moved(flat.body, points.OUTER_EDGE))

    def fascia(self):
        """The band: from the heel bone along the sole, round the big-toe joint, to the toe's first bone."""
        below = self.joint + self.tilt @ (-4, -19.5)
        line = [*moved(self.body, points.FASCIA), below, *moved(self.big, [(-1, -18.5), (13, -14.5), (25, -9)])]
        return ribbon(line, points.FASCIA_WIDTHS)

    def arch_muscle(self):
        """The muscle along the inner arch."""
        return soften(outline(moved(self.body, points.ARCH_MUSCLE)), 0.5, 2)


def moved(move, line) -> np.ndarray:
    """Every point of a line, moved."""
    return np.array([move(point) for point in line])
