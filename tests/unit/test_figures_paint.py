"""A painted body shows the muscles that work, inside the limbs that they move, and nothing lies over its arrows."""

import re

import numpy as np
import pytest
import shapely
from shapely.geometry import LineString
from shapely.ops import unary_union

from figures import fibres, marks, muscles, paint, poses
from figures.camera import Camera
from figures.curves import bezier
from figures.stage import WIDTH, Stage

pytestmark = pytest.mark.unit
EXERCISES = {name: scene for name, scene in poses.load().items() if scene.get("rig", "body") == "body"}
STROKE = 3  # half the width of an arrow's line, in units of the drawing
SLIVER = 4  # units of the drawing that an arrow may touch a body
MOST = 0.45  # of a muscle must be seen in the drawing


@pytest.fixture(scope="module")
def stages():
    return {name: Stage(name, scene) for name, scene in EXERCISES.items()}


@pytest.mark.parametrize("name", EXERCISES)
def test_a_working_muscle_lies_within_the_body(name, stages):
    end = stages[name].end
    for kind, shape, part in end.layers:
        if kind == "w":
            assert shape.difference(end.outline.buffer(0.1)).area < 0.05, f"{part}: the muscle stands out of the body"


@pytest.mark.parametrize("name", EXERCISES)
def test_the_fibres_of_a_muscle_stay_in_it(name, stages):
    layers = stages[name].end.layers
    worked = unary_union([shape for kind, shape, _ in layers if kind == "w"])
    lines = [LineString(line) for kind, line, _ in layers if kind == "wf"]
    assert lines, "no muscle has a fibre"
    assert all(worked.buffer(0.2).contains(line) for line in lines)


@pytest.mark.parametrize("name", EXERCISES)
def test_every_working_muscle_is_seen(name, stages):
    stage = stages[name]
    layers = stage.end.layers
    shown = [i for i, (kind, _, _) in enumerate(layers) if kind == "w"]
    assert len(shown) == len(stage.scene["muscles"]), "a muscle lies on the side that the reader cannot see"
    for i in shown:
        over = unary_union([what for kind, what, _ in layers[i + 1 :] if kind not in ("w", "wf")])
        assert layers[i][1].difference(over).area > MOST * layers[i][1].area, f"{layers[i][2]}: another part hides it"


@pytest.mark.parametrize("name", EXERCISES)
def test_no_arrow_runs_over_the_body(name, stages):
    stage = stages[name]
    pair = stage.scene.get("layout") == "pair"
    place = stage.placing(WIDTH / 2, WIDTH / 2) if pair else stage.placing(WIDTH)
    body = shapely.transform(stage.end.outline, lambda points: np.array([place(*point) for point in points]))
    ways = re.findall(r'class="f-a" d="M([^"]*)"', marks.arrows(stage, place))
    assert ways, "no arrow shows the movement"
    for way in ways:
        a, bend, b = np.array(re.findall(r"-?[\d.]+", way), float).reshape(3, 2)
        curve = bezier(np.array([a, a + (bend - a) * 2 / 3, b + (bend - b) * 2 / 3, b]), np.linspace(0, 1, 21))
        assert LineString(curve).intersection(body.buffer(STROKE - SLIVER)).length == 0, f"arrow from {a} to {b}"


@pytest.mark.parametrize("name", muscles.NAMES)
def test_every_muscle_that_a_pose_may_name_can_be_drawn(name):
    scene = {"muscles": [f"{name}.r"]}
    views = [paint.figure({"r": {"thigh": 30, "shank": -20}}, Camera(yaw), scene) for yaw in (0, 180, 90, -90)]
    assert any(kind == "w" for view in views for kind, _, _ in view.layers)


def test_what_lies_over_the_hip_is_painted_on_the_leg_in_front():
    body = paint.figure({}, Camera(), {"muscles": ["glutemed.r"]})
    assert [part for kind, _, part in body.layers if kind == "w"] == ["leg_r"]


def test_a_muscle_of_the_far_side_hides_behind_the_body():
    body = paint.figure({}, Camera(), {"muscles": ["calf.l"]})
    order = [part for _, _, part in body.layers]
    assert order.index("leg_l") < order.index("torso") < order.index("leg_r")


def test_a_slim_muscle_has_one_fibre():
    rows = [np.array([[-3.0, y], [3, y]]) for y in range(12)]
    slim, broad = (LineString([(0, -1), (0, 12)]).buffer(width) for width in (1, 2))
    assert (len(fibres.lines(slim, rows)), len(fibres.lines(broad, rows))) == (1, 2)


def test_a_fist_is_shorter_than_an_open_hand():
    reach = []
    for grip in (True, False):
        body = paint.figure({"arm_r": {"upper": 90, "fore": 90, "grip": grip}}, Camera(), {})
        reach.append(
            unary_union([what for kind, what, part in body.layers if (kind, part) == ("s", "arm_r")]).bounds[2]
        )
    assert reach[0] < reach[1] - 2


def test_the_ghost_leaves_out_what_is_still_at_its_place(stages):
    stage = stages["step-down"]
    ghost = marks.ghost(stage.end, stage.end, stage.placing(WIDTH))
    assert ghost.endswith('d=""/>')
