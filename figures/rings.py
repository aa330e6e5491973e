"""Rings of flesh around a segment: ellipses with a half-width of their own to the front, back, outside and inside."""

import numpy as np

from figures.geometry import profile
from figures.measures import LENGTH, TORSO

AROUND = np.linspace(0, 2 * np.pi, 29)[:-1]


def ring(centre: np.ndarray, frame: np.ndarray, widths: list[float], sign: int) -> np.ndarray:
    """One ring (28, 3) from [anterior, posterior, lateral, medial]; sign 1 for a limb whose outside is to its right."""
    front, back, outside, inside = widths
    cos, sin = np.cos(AROUND), np.sin(AROUND)
    right, left = (outside, inside) if sign > 0 else (inside, outside)
    ahead = np.where(cos >= 0, front, back) * cos
    aside = np.where(sin >= 0, right, left) * sin
    return centre + np.outer(ahead, frame[:, 0]) + np.outer(aside, frame[:, 2])


def limb(start, frame, length: float, table: np.ndarray, sign: int, t=None, n: int = 13, grow: float = 0) -> list:
    """n rings along a segment from t[0] to t[1], each `grow` thicker than the table says."""
    first, last = t or (table[0, 0], table[-1, 0])
    return [
        ring(start - frame[:, 1] * length * at, frame, [width + grow for width in profile(table, at)], sign)
        for at in np.linspace(first, last, n)
    ]


def leg_segment(body, side: str, part: str, table: np.ndarray, **more) -> list:
    """Rings of a thigh or a shank."""
    leg = body.leg[side]
    start = leg["hip"] if part == "thigh" else leg["knee"]
    return limb(start, leg[part], LENGTH[part], table, 1 if side == "r" else -1, **more)


def torso(body, first: float, last: float, n: int, grow: float = 0) -> list:
    """n rings along the spine."""
    found = []
    for s in np.linspace(first, last, n):
        at, frame = body.spine(s)
        front, back, half = (width + grow for width in torso_widths(body, s))
        found.append(ring(at, frame, [front, back, half, half], 1))
    return found


def torso_widths(body, s: float) -> list[float]:
    """[anterior, posterior, half width] at s; `shoulders` of the pose widens the upper half, in % of stature."""
    front, back, half = profile(TORSO, s)
    return [front, back, half + body.pose.get("shoulders", 0) * float(np.clip((s - 0.3) / 0.5, -0.6, 1))]


def ellipsoid(radii, keep=None) -> np.ndarray:
    """Points on an ellipsoid around 0 (n, 3); `keep(x, y, z)` picks some of them."""
    turn, rise = np.meshgrid(np.linspace(0, 2 * np.pi, 26)[:-1], np.linspace(-np.pi / 2, np.pi / 2, 15))
    x, y, z = np.cos(rise) * np.cos(turn), np.sin(rise), np.cos(rise) * np.sin(turn)
    points = np.c_[x.ravel(), y.ravel(), z.ravel()] * np.asarray(radii, float)
    return points if keep is None else points[[bool(keep(*point)) for point in points]]
