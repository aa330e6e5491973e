"""Where a knee or an elbow goes when both ends of the limb are known."""

import math

import numpy as np

from figures.geometry import unit

NEARLY_STRAIGHT = 0.9995  # of the full length: a limb is never pulled longer than it is


def two_bones(start: np.ndarray, end: np.ndarray, first: float, second: float, pole: np.ndarray):
    """The joint between two bones of these lengths, bent towards `pole`, and the end as far as it can be reached."""
    way = end - start
    distance = float(np.linalg.norm(way))
    longest = (first + second) * NEARLY_STRAIGHT
    if distance > longest:
        way *= longest / distance
        end, distance = start + way, longest
    along = way / distance
    reach = (first**2 - second**2 + distance**2) / (2 * distance)
    out = math.sqrt(max(first**2 - reach**2, 0))
    return start + along * reach + unit(pole - along * (pole @ along)) * out, end


def frame_from(up: np.ndarray, pole: np.ndarray, base: np.ndarray) -> np.ndarray:
    """The frame of a segment that points up along `up` and bends towards `pole`; its right side near the base's."""
    up = unit(up)
    right = np.cross(pole, up)
    right = base[:, 2] if np.linalg.norm(right) < 1e-3 else unit(right)
    if right @ base[:, 2] < 0:
        right = -right
    return np.c_[np.cross(up, right), up, right]
