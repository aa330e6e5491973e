"""Fits cubic curves to an outline of many corners (P. J. Schneider, in Graphics Gems, 1990)."""

import numpy as np

from figures.geometry import unit

CORNER = 58  # degrees: a sharper turn stays a corner
ROUNDS = 12  # of finding better places along the curve before it is cut in two


def bezier(cubic: np.ndarray, t: np.ndarray) -> np.ndarray:
    """Points of a cubic (4, 2) at t (n,)."""
    t = t[:, None]
    u = 1 - t
    return u**3 * cubic[0] + 3 * u * u * t * cubic[1] + 3 * u * t * t * cubic[2] + t**3 * cubic[3]


def best_cubic(p: np.ndarray, t: np.ndarray, start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """The cubic through both ends of p, with these tangents, that lies nearest to p at t."""
    first, last = p[0], p[-1]
    a = (3 * (1 - t) ** 2 * t)[:, None] * start
    b = (3 * (1 - t) * t * t)[:, None] * end
    c = np.array([[np.sum(a * a), np.sum(a * b)], [np.sum(a * b), np.sum(b * b)]])
    rest = p - (((1 - t) ** 3 + 3 * (1 - t) ** 2 * t)[:, None] * first + (3 * (1 - t) * t * t + t**3)[:, None] * last)
    x = np.array([np.sum(a * rest), np.sum(b * rest)])
    chord = np.hypot(*(first - last))
    determinant = np.linalg.det(c)
    reach = (chord / 3, chord / 3)
    if abs(determinant) > 1e-9:
        found = (
            (x[0] * c[1, 1] - x[1] * c[0, 1]) / determinant,
            (c[0, 0] * x[1] - c[1, 0] * x[0]) / determinant,
        )
        if all(1e-6 * chord < one < 3 * chord for one in found):
            reach = found
    return np.array([first, first + start * reach[0], last + end * reach[1], last])


def better_places(cubic: np.ndarray, p: np.ndarray, t: np.ndarray) -> np.ndarray:
    """One Newton step for each t towards the place of the curve nearest to its point."""
    first = 3 * (cubic[1:] - cubic[:-1])
    second = 2 * (first[1:] - first[:-1])
    s = t[:, None]
    away = bezier(cubic, t) - p
    speed = (1 - s) ** 2 * first[0] + 2 * (1 - s) * s * first[1] + s * s * first[2]
    bend = (1 - s) * second[0] + s * second[1]
    below = np.sum(speed * speed, 1) + np.sum(away * bend, 1)
    step = np.divide(np.sum(away * speed, 1), below, out=np.zeros_like(below), where=np.abs(below) > 1e-12)
    return np.clip(t - step, 0, 1)


def fit(p: np.ndarray, start: np.ndarray, end: np.ndarray, error: float) -> list[np.ndarray]:
    """Cubics along the open line p, each within `error` of it; cut at the worst point where one is not enough."""
    if len(p) == 2:
        third = np.hypot(*(p[1] - p[0])) / 3
        return [np.array([p[0], p[0] + start * third, p[1] + end * third, p[1]])]
    way = np.r_[0, np.cumsum(np.hypot(*np.diff(p, axis=0).T))]
    t = way / way[-1]
    cubic = best_cubic(p, t, start, end)
    for _ in range(ROUNDS):
        off = np.sum((bezier(cubic, t) - p) ** 2, 1)
        if off.max() < error**2:
            return [cubic]
        if off.max() > (error * 6) ** 2:
            break
        t = better_places(cubic, p, t)
        cubic = best_cubic(p, t, start, end)
    off = np.sum((bezier(cubic, t) - p) ** 2, 1)
    cut = int(np.clip(np.argmax(off), 1, len(p) - 2))
    before, after = max(0, cut - 2), min(len(p) - 1, cut + 2)
    tangent = unit(p[before] - p[after])
    return fit(p[: cut + 1], start, tangent, error) + fit(p[cut:], -tangent, end, error)


def resample(points: np.ndarray, step: float) -> np.ndarray:
    """The same line with its points about `step` apart."""
    way = np.r_[0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]
    at = np.linspace(0, way[-1], max(8, int(way[-1] / step)) + 1)
    return np.c_[np.interp(at, way, points[:, 0]), np.interp(at, way, points[:, 1])]


def corners(p: np.ndarray, reach: int = 4) -> list[int]:
    """The places in a closed line where it turns sharply, seen `reach` points to either side."""
    a, b = p - np.roll(p, reach, 0), np.roll(p, -reach, 0) - p
    turn = np.abs(np.degrees(np.arctan2(a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0], np.sum(a * b, 1))))
    near = np.arange(-reach, reach + 1)
    return [i for i in range(len(p)) if turn[i] > CORNER and turn[i] >= turn[(i + near) % len(p)].max()]


def closed_curve(points: np.ndarray, error: float, step: float) -> list[np.ndarray]:
    """Cubics around a closed outline (n, 2); real corners are kept, the rest is smoothed."""
    if np.allclose(points[0], points[-1]):
        points = points[:-1]
    p = resample(np.vstack([points, points[:1]]), step)[:-1]
    n, soft = len(p), p.copy()
    for _ in range(2):
        soft = (np.roll(soft, 1, 0) + 2 * soft + np.roll(soft, -1, 0)) / 4
    sharp = corners(p)
    if not sharp:
        at = int(np.argmax(p[:, 0]))
        tangent = unit(soft[(at + 2) % n] - soft[(at - 2) % n])
        return fit(soft[np.arange(at, at + n + 1) % n], tangent, -tangent, error)
    keep = np.zeros(n, bool)
    for i in sharp:
        keep[(i + np.arange(-1, 2)) % n] = True
    p = np.where(keep[:, None], p, soft)
    found = []
    for i, j in zip(sharp, [*sharp[1:], sharp[0] + n], strict=True):
        part = p[np.arange(i, j + 1) % n]
        if len(part) > 1:
            k = min(2, len(part) - 1)
            found += fit(part, unit(part[k] - part[0]), unit(part[-1 - k] - part[-1]), error)
    return found
