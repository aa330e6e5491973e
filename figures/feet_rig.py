"""A lower leg and foot seen from in front and above (`rig: feet`); the foot turns out against a band. Millimetres.

`turn` is in degrees, 0 with the toes towards the reader, positive outwards.
"""

import math

import numpy as np
from shapely.ops import unary_union

from figures import feet_points as points
from figures.foot_rig import turn as turned
from figures.geometry import capsule, soften, spline, tube

ROUND = np.radians(np.arange(0, 360, 12))
DOWN = math.radians(points.CAMERA)


class Leg:
    """One lower leg: side is 1 for the left leg, which the reader sees on the right, and -1 for the right leg."""

    def __init__(self, side: int, turn: float = 0):
        self.side, self.turn = side, turn

    # --- Places -----------------------------------------------------------------------------------

    def seen(self, place) -> np.ndarray:
        """(outwards, forwards, up), n of them, as the reader sees them: (across, upwards on the page)."""
        x, y, z = np.atleast_2d(place).T
        across = self.side * (points.APART + x)
        return np.c_[across, z * math.cos(DOWN) - y * math.sin(DOWN)]

    def foot(self, place) -> np.ndarray:
        """The same for a place of the foot: rolled onto its inner edge, then turned out, the forefoot most."""
        return self.seen([self.everted(*one) for one in np.atleast_2d(np.asarray(place, float))])

    def everted(self, x: float, y: float, z: float) -> np.ndarray:
        """One place of the foot after its turn; the heel follows less, so that the ankle stays soft."""
        angle = self.turn * np.interp(y, *points.FOLLOWS)
        x, z = turned(points.ROLL * angle) @ (x - points.EDGE, z) + (points.EDGE, 0)
        x, y = turned(-angle) @ np.subtract((x, y), points.PIVOT) + points.PIVOT
        return np.array([x, y, z])

    def on_leg(self, up: float, angles, depth: float = 1) -> np.ndarray:
        """Places round the leg at a height; angles from straight outwards to the front, in radians."""
        table = np.array(points.LEG)
        width, half, back = (np.interp(up, table[:, 0], table[:, n]) for n in (1, 2, 3))
        angles = np.atleast_1d(angles)
        ring = [np.cos(angles) * width * depth, np.sin(angles) * half * depth - back, np.full(len(angles), up)]
        return self.seen(np.array(ring).T)

    # --- Shapes -----------------------------------------------------------------------------------

    def skin(self):
        """The outline of leg, foot and toes."""
        heights = np.linspace(points.LEG[0][0], points.LEG[-1][0], 40)
        leg = tube([self.on_leg(up, ROUND) for up in heights])
        rings = []
        for ahead, inner, outer, high in points.FOOT:
            across = np.where(np.cos(ROUND) > 0, outer, inner) * np.cos(ROUND)
            rings.append(self.foot(np.c_[across, np.full(len(ROUND), ahead), (1 + np.sin(ROUND)) * high / 2]))
        body = soften(unary_union([leg, tube(rings)]), 16, 9)
        return soften(unary_union([body, *self.toes()]), 1.2, 1)

    def toes(self) -> list:
        """Each toe from the big one outwards."""
        found = []
        for base, tip, thick, thin in points.TOES:
            a, b = self.foot((*base, points.KNUCKLE))[0], self.foot((*tip, points.TIP))[0]
            found.append(capsule(a, b, thick, thin))
        return found

    def muscle(self):
        """The peroneals: their outline and two fibres."""
        rings, lines = [], ([], [])
        heights, halves = np.array(points.MUSCLE, float).T
        for up in np.linspace(heights[0], heights[-1], 24):
            half = np.interp(up, heights, halves)
            angles = np.radians(points.MUSCLE_AT + np.linspace(-half, half, 9))
            rings.append(self.on_leg(up, angles, points.MUSCLE_DEPTH))
            for line, n in zip(lines, (3, 6), strict=True):
                line.append(rings[-1][n])
        return soften(tube(rings), 2, 2), [np.array(line[4:-6]) for line in lines]

    def lines(self) -> list:
        """Soft lines of three points: round the nails, under both ankle bones."""
        found = []
        for _, (x, y), _, thin in points.TOES:
            wide = thin * 0.6
            found.append([(x - wide, y + 3, 17), (x, y - thin * 1.25, 20), (x + wide, y + 3, 17)])
        drawn = [self.foot(line) for line in found]
        for out in (1, -1):
            line = [(out * 27, 20, 84 - 4 * out), (out * 24, 25, 64 - 4 * out), (out * 12, 29, 72 - 4 * out)]
            drawn.append(self.seen(line))
        return drawn

    def band(self) -> np.ndarray:
        """The band over the forefoot, from the outer edge to the inner one, as a smooth line."""
        return spline(self.foot([(x, points.BAND_AT, z) for x, z in points.BAND_OVER]), steps=4)

    def band_below(self) -> np.ndarray:
        """Where the band comes out under the inner edge."""
        return self.foot((-42, points.BAND_AT, 2))[0]
