"""Outline of a foot, bare or in a shoe: rounded boxes along the hind foot, and along the toes."""

import numpy as np
from shapely.ops import unary_union

from figures.geometry import hull, profile, soften, tube
from figures.measures import FOOT, FOOT_SCALE, SOLE, TOES
from figures.rings import AROUND

SQUARE = 0.72  # exponent of a superellipse: 1 is an ellipse, 0 a box
GROUND = {"hind": -3.9, "toes": -0.95}  # of the sole below the ankle joint, and below the toe joint


def foot(body, camera, side: str, wear: str = "bare"):
    """The outline of a foot; wear is "bare", "upper" (of a shoe) or "sole"."""
    leg, sign = body.leg[side], 1 if side == "r" else -1
    hind = sections(leg["ankle"], leg["foot"], FOOT, 18, sign, lambda x, size: DRESS[wear]("hind", x, *size))
    toes = sections(leg["mtp"], leg["toes"], TOES, 8, sign, lambda x, size: DRESS[wear]("toes", x, *size))
    hinge = hull(np.vstack([camera(hind[-1]), camera(toes[0])]))
    return unary_union([tube([camera(ring) for ring in hind]), tube([camera(ring) for ring in toes]), hinge])


def shoe(body, camera, side: str):
    """A shoe and, apart, the strip of its sole."""
    upper = soften(foot(body, camera, side, "upper"), 1.2, 0.5)
    sole = soften(foot(body, camera, side, "sole"), 1, 0.4)
    return unary_union([upper, sole]), sole


def sections(start, frame, table, n: int, sign: int, dress) -> list[np.ndarray]:
    """n cross-sections (28, 3) along part of a foot; `dress` changes (top, bottom, inside, outside) at x."""
    cos, sin = np.cos(AROUND), np.sin(AROUND)
    found = []
    for x in np.linspace(table[0, 0], table[-1, 0], n):
        top, bottom, inside, outside = dress(x, profile(table, x))
        up = (top + bottom) / 2 + (top - bottom) / 2 * np.sign(cos) * np.abs(cos) ** SQUARE
        aside = np.where(sin * sign >= 0, outside, inside) * np.sign(sin) * np.abs(sin) ** SQUARE
        scaled = np.outer(up, frame[:, 1]) + np.outer(aside, frame[:, 2])
        found.append(start + (frame[:, 0] * x + scaled) * FOOT_SCALE)
    return found


def bare(part: str, x: float, top: float, bottom: float, inside: float, outside: float):
    """Skin as it is."""
    return top, bottom, inside, outside


def upper(part: str, x: float, top: float, bottom: float, inside: float, outside: float):
    """The upper of a shoe: a little larger, cut at the collar, without an arch."""
    hind = part == "hind"
    top += 0.42 if not hind or x > 2.2 else 0.2
    if hind and x < 2.4:
        top = min(top, 1.15 - 0.35 * abs(x + 1) / 3)
    if hind and 0 < x < 7:
        bottom = bottom * 0.35 + GROUND["hind"] * 0.65
    return top, bottom, inside + 0.35, outside + 0.35


def sole(part: str, x: float, top: float, bottom: float, inside: float, outside: float):
    """The strip under a shoe, turned up at the toes."""
    base = GROUND[part] + (max(x - 3, 0) * 0.28 if part == "toes" else 0)
    return base + 0.35, base - SOLE, inside + 0.5, outside + 0.5


DRESS = {"bare": bare, "upper": upper, "sole": sole}
