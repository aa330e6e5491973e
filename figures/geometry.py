"""Rotations, smooth interpolation, and outlines of simple shapes. Degrees, counter-clockwise positive."""

import math
from itertools import pairwise

import numpy as np
from shapely.geometry import MultiPoint, Point, Polygon
from shapely.ops import unary_union


def rotation(axis: str, degrees: float) -> np.ndarray:
    """The 3 × 3 matrix that turns about the x, y or z axis."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return {
        "x": np.array([[1, 0, 0], [0, c, -s], [0, s, c]]),
        "y": np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]]),
        "z": np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]]),
    }[axis].astype(float)


def unit(vector) -> np.ndarray:
    """The vector at length 1; a zero vector stays zero."""
    vector = np.asarray(vector, float)
    length = np.linalg.norm(vector)
    return vector / length if length else vector


def slopes(xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    """Slopes at the knots that keep a cubic monotone (Fritsch and Carlson's method, harmonic means)."""
    steps = np.diff(xs)
    rises = np.diff(ys) / steps
    found = np.zeros(len(xs))
    for i in range(1, len(xs) - 1):
        if rises[i - 1] * rises[i] > 0:
            before, after = 2 * steps[i] + steps[i - 1], steps[i] + 2 * steps[i - 1]
            found[i] = (before + after) / (before / rises[i - 1] + after / rises[i])
    found[0], found[-1] = rises[0], rises[-1]
    return found


def profile(table: np.ndarray, x: float) -> list[float]:
    """The columns of a table at x, between its rows by monotone cubics: [ant, post, lat, med] of a limb at t."""
    xs = table[:, 0]
    i = int(np.clip(np.searchsorted(xs, x) - 1, 0, len(xs) - 2))
    h = xs[i + 1] - xs[i]
    t = (x - xs[i]) / h
    basis = (2 * t**3 - 3 * t**2 + 1, t**3 - 2 * t**2 + t, -2 * t**3 + 3 * t**2, t**3 - t**2)
    found = []
    for column in table.T[1:]:
        m = slopes(xs, column)
        found.append(basis[0] * column[i] + basis[1] * h * m[i] + basis[2] * column[i + 1] + basis[3] * h * m[i + 1])
    return found


def hull(points):
    """The convex hull of (n, 2) points."""
    return MultiPoint(np.asarray(points)).convex_hull


def tube(rings: list[np.ndarray]):
    """The outline of a limb: hulls of each ring with the next, joined. Right from any side, foreshortened too."""
    hulls = [hull(np.vstack(pair)) for pair in pairwise(rings)]
    return unary_union([part for part in hulls if part.geom_type == "Polygon"])


def disc(centre, radius: float):
    """A circle of 96 corners."""
    return Point(centre[0], centre[1]).buffer(radius, 24)


def capsule(a, b, radius_a: float, radius_b: float):
    """Two discs and what lies between them."""
    return unary_union([disc(a, radius_a), disc(b, radius_b)]).convex_hull


def soften(shape, concave: float = 1.2, convex: float = 0.25):
    """Round the creases between parts, then the tips: what makes a body look drawn and not assembled."""
    shape = shape.buffer(concave, 16).buffer(-concave, 16)
    return shape.buffer(-convex, 16).buffer(convex, 16) if convex else shape


def polygons(shape) -> list[Polygon]:
    """The polygons in a shape of any kind."""
    if shape is None or shape.is_empty:
        return []
    if shape.geom_type == "Polygon":
        return [shape]
    return [part for inner in getattr(shape, "geoms", []) for part in polygons(inner)]


def spline(points, closed: bool = False, steps: int = 10) -> np.ndarray:
    """A smooth line through the points (Catmull and Rom), `steps` to a span; (n, 2)."""
    p = np.asarray(points, float)
    ends = (p[-1], p[0], p[1]) if closed else (2 * p[0] - p[1], p[-1], 2 * p[-1] - p[-2])
    q = np.vstack([ends[0], p, *ends[1:]]) if closed else np.vstack([ends[0], p, ends[2]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    spans = [
        0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
        for a, b, c, d in zip(q, q[1:], q[2:], q[3:], strict=False)
    ]
    return np.vstack(spans if closed else [*spans, p[-1:]])


def ribbon(points, half_widths, steps: int = 10):
    """A band along a smooth line; its half widths are given from end to end and fade into one another."""
    line = spline(points, steps=steps)
    halves = np.interp(np.linspace(0, 1, len(line)), np.linspace(0, 1, len(half_widths)), half_widths)
    ends = zip(line, line[1:], halves, halves[1:], strict=False)
    return soften(unary_union([capsule(*part) for part in ends]), 0.5, 0.2)
