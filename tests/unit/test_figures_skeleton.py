"""A drawn body keeps its bones, stands where its pose says, and lies or stands on the floor."""

import numpy as np
import pytest

from figures import landmarks, poses
from figures.joints import NEARLY_STRAIGHT, two_bones
from figures.measures import LENGTH
from figures.skeleton import Skeleton

pytestmark = pytest.mark.unit
BODIES = {name: scene for name, scene in poses.load().items() if scene.get("rig", "body") in ("body", "hero")}
EXERCISES = {name: scene for name, scene in BODIES.items() if "end" in scene}
ALMOST = 0.5  # % of stature: less than a line is thick
SINKS = 0.6  # a heel that bears weight, or a hand on a mat, may press in so far
ON_BODY = [
    "hip", "c7", "head", "seat",
    *(f"{side}.{part}" for side in "rl" for part in ("knee", "ankle", "heel", "heelback", "ball", "toe", "tip")),
    *(f"arm_{side}.{part}" for side in "rl" for part in ("elbow", "wrist", "hand")),
]  # fmt: skip


def every_pose(scenes: dict) -> list:
    """Start, what lies between, and end of each scene, named for pytest."""
    return [
        pytest.param(poses.changed(scene["start"], change), id=f"{name}-{n}")
        for name, scene in scenes.items()
        for n, change in enumerate([{}, *scene.get("mid", []), *([scene["end"]] if "end" in scene else [])])
    ]


@pytest.mark.parametrize("pose", every_pose(BODIES))
def test_a_limb_keeps_the_length_of_its_bones(pose):
    body = Skeleton(pose)
    for leg in body.leg.values():
        assert np.linalg.norm(leg["hip"] - leg["knee"]) == pytest.approx(LENGTH["thigh"], abs=0.01)
        assert np.linalg.norm(leg["knee"] - leg["ankle"]) == pytest.approx(LENGTH["shank"], abs=0.01)
    for arm in body.arm.values():
        assert np.linalg.norm(arm["shoulder"] - arm["elbow"]) == pytest.approx(LENGTH["upper"], abs=0.01)
        assert np.linalg.norm(arm["elbow"] - arm["wrist"]) == pytest.approx(LENGTH["fore"], abs=0.01)


@pytest.mark.parametrize("pose", every_pose(BODIES))
def test_a_planted_foot_stands_where_the_pose_says(pose):
    body = Skeleton(pose)
    for side in "rl":
        for part, at in pose.get(side, {}).get("plant", {}).items():
            stands = landmarks.point(body, f"{side}.{part}")[: len(at)]
            assert stands == pytest.approx(at, abs=ALMOST), f"{side}.{part}: the hip is too far away for the leg"


@pytest.mark.parametrize("pose", every_pose(BODIES))
def test_a_knee_bends_only_the_way_knees_bend(pose):
    body = Skeleton(pose)
    for side in "rl":
        leg = body.leg[side]
        behind = (leg["knee"] - leg["ankle"]) @ leg["thigh"][:, 0]
        assert "knee" in pose.get(side, {}) or behind > -2.5, f"{side}: the shank points forward of the thigh"


@pytest.mark.parametrize("name", EXERCISES)
def test_the_end_of_a_movement_stays_above_the_floor(name):
    scene = EXERCISES[name]
    body = Skeleton(poses.changed(scene["start"], scene["end"]))
    floor = (scene.get("floor") or 0) - SINKS
    assert {
        part: landmarks.point(body, part)[1].round(1) for part in ON_BODY if landmarks.point(body, part)[1] < floor
    } == {}


def test_a_limb_that_cannot_reach_stops_at_its_length():
    _, end = two_bones(np.zeros(3), np.array([90.0, 0, 0]), 20, 15, np.array([0.0, 1, 0]))
    assert end == pytest.approx([35 * NEARLY_STRAIGHT, 0, 0])


def test_a_joint_bends_towards_its_pole():
    for pole in ([0.0, 1, 0], [0.0, -1, 0], [0.0, 0, 1]):
        joint, _ = two_bones(np.zeros(3), np.array([20.0, 0, 0]), 15, 15, np.array(pole))
        assert joint @ pole > 10


@pytest.mark.parametrize(
    ("pose", "part", "axis", "sign"),
    [
        ({"trunk": 90}, "c7", 0, 1),
        ({"trunk": -90}, "c7", 0, -1),
        ({"r": {"thigh": 90, "shank": 0}}, "r.knee", 0, 1),
        ({"r": {"thigh": 0, "shank": -90}}, "r.ankle", 0, -1),
        ({"r": {"abd": 40}}, "r.ankle", 2, 1),
        ({"l": {"abd": 40}}, "l.ankle", 2, -1),
        ({"arm_r": {"upper": 180}}, "arm_r.elbow", 1, 1),
        ({"base": "left", "r": {"thigh": 90, "shank": 0}}, "r.knee", 0, -1),
        ({"base": "front", "r": {"thigh": 90, "shank": 0}}, "r.knee", 2, 1),
    ],
)
def test_an_angle_turns_its_part_the_way_that_the_notes_say(pose, part, axis, sign):
    moved, still = (landmarks.point(Skeleton(one), part)[axis] for one in (pose, {"base": pose.get("base", "side")}))
    assert (moved - still) * sign > 8


def test_a_body_goes_to_where_its_root_stands():
    body = Skeleton({"root": {"part": "r.ball", "at": [4, 1]}, "r": {"thigh": 20, "shank": -30}})
    assert landmarks.point(body, "r.ball")[:2] == pytest.approx([4, 1])


def test_shoes_lift_the_foot_by_their_sole():
    bare, shod = (Skeleton({"shoes": shoes, "r": {"plant": {"heel": [0, 0]}}}) for shoes in (False, True))
    assert shod.leg["r"]["ankle"][1] > bare.leg["r"]["ankle"][1]
