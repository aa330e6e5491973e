"""The drawings in the repository are what figures/ makes of data/poses/ today.

Every outline is compared as a line, at most one unit of the 640 × 480 grid apart: the last digit of a sum differs from one
processor to another, and a drawing that a reader could not tell from the old one is the same drawing.
"""

import re
from itertools import pairwise

import numpy as np
import pytest
from shapely.geometry import LineString

from figures import poses
from figures.__main__ import OUT, draw
from figures.curves import bezier

pytestmark = pytest.mark.unit
SCENES = poses.load()
APART = 1.0  # unit of the grid
PATH = re.compile(r'(?<= d=")[^"]*')
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
ARGUMENTS = {"M": 2, "L": 2, "l": 2, "H": 1, "Q": 4, "c": 6}


def committed(name: str) -> str:
    return (OUT / f"{name}.svg").read_text("utf-8")


def lines(d: str) -> list[LineString]:
    """The pieces of a path as lines of many points."""
    found: list[LineString] = []
    points: list[np.ndarray] = []
    for command, rest in re.findall(r"([MLlHQcz])([^MLlHQcz]*)", d):
        values = [float(one) for one in NUMBER.findall(rest)]
        size = ARGUMENTS.get(command, 0)
        for i in range(0, len(values), size or 1):
            points += step(command, np.array(values[i : i + size]), points[-1] if points else np.zeros(2))
        if command == "z":
            found.append(LineString([*points, points[0]]))
            points = []
    return found + ([LineString(points)] if points else [])


def step(command: str, values: np.ndarray, here: np.ndarray) -> list[np.ndarray]:
    """The points that one command adds."""
    if command == "H":
        return [np.array([values[0], here[1]])]
    if command in "ML":
        return [values]
    if command == "l":
        return [here + values]
    corners = np.reshape(values, (-1, 2)) + (here if command == "c" else 0)
    if command == "Q":
        bend, end = corners
        corners = np.array([here + (bend - here) * 2 / 3, end + (bend - end) * 2 / 3, end])
    return list(bezier(np.vstack([here, corners]), np.linspace(0, 1, 9)))[1:]


def distance(old: str, new: str) -> float:
    """How far two paths lie apart at their worst place; far when they have not the same pieces."""
    pieces = lines(old), lines(new)
    if len(pieces[0]) != len(pieces[1]):
        return 640
    return max((a.hausdorff_distance(b) for a, b in zip(*pieces, strict=True)), default=0)


@pytest.mark.parametrize("name", SCENES)
def test_a_drawing_is_the_one_that_its_pose_makes(name):
    old, new = committed(name), draw(name, SCENES[name])
    advice = f"data/poses/{name}.yml or figures/ changed: run python3 dev.py figures {name}, look at it, commit it"
    bare = [NUMBER.sub("0", PATH.sub("", one)) for one in (old, new)]
    assert bare[0] == bare[1], advice
    numbers = [[float(n) for n in NUMBER.findall(PATH.sub("", one))] for one in (old, new)]
    assert np.allclose(*numbers, atol=APART), advice
    for before, after in zip(PATH.findall(old), PATH.findall(new), strict=True):
        assert distance(before, after) <= APART, advice


def test_every_drawing_has_its_pose():
    assert {path.stem for path in OUT.glob("*.svg")} == set(SCENES)


def test_a_line_that_moved_is_noticed():
    old = "M0 0c10 0 20 10 20 20l-20 0z"
    assert distance(old, old) == 0
    assert distance(old, old.replace("20l", "24l")) > APART


def test_the_whole_way_of_a_path_is_read():
    (read,) = lines("M0 0H10L10 10Q10 20 0 20")
    assert read.bounds == (0, 0, 10, 20)
    assert all(a != b for a, b in pairwise(read.coords))
