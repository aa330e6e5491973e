"""The foot of the close-ups bends where a foot bends, and what lies under its skin moves with it."""

import numpy as np
import pytest
import yaml
from shapely.geometry import Point

from figures import bones, foot_points, poses
from figures.anatomy import draw
from figures.feet_rig import Leg
from figures.foot_rig import Foot, moved, outline
from tests.helpers import soup

pytestmark = pytest.mark.unit
SCENES = poses.load()
ANATOMY = {name: scene for name, scene in SCENES.items() if scene.get("rig") == "anatomy"}
NUMBERED = [name for name, scene in ANATOMY.items() if "markers" in scene]
FEET = [scene[end] for scene in SCENES.values() if scene.get("rig") == "foot" for end in ("start", "end")]
POSES = FEET + [view["pose"] for scene in ANATOMY.values() for view in scene["views"] if "pose" in view]
FIGURES = yaml.safe_load((poses.ROOT / "data" / "figures.yml").read_text("utf-8"))
HEEL, TOP = (20, 20), (116, 20)  # mm: on the heel, and under the top of the arch


# --- The rig --------------------------------------------------------------------------------------


def test_the_arch_rises_and_the_heel_stays():
    flat, high = Foot({}), Foot({"arch": 1})
    assert np.hypot(*(high.body(HEEL) - flat.body(HEEL))) < 1
    assert high.body(TOP)[1] - flat.body(TOP)[1] > 10


def test_a_higher_arch_makes_a_shorter_foot_with_its_toes_still_flat():
    flat, high = Foot({}), Foot({"arch": 1})
    assert flat.skin().bounds[2] - high.skin().bounds[2] > 10
    assert high.toe == pytest.approx(flat.toe)


def test_toes_hinge_at_their_joints_and_nothing_else_moves():
    flat, bent = Foot({}), Foot({"hallux": [40, 0]})
    assert bent.joint == pytest.approx(flat.joint)
    assert np.hypot(*(bent.last_joint - bent.joint)) == pytest.approx(foot_points.BIG_TOE["bones"][0])
    turned = np.degrees(np.arctan2(*(bent.last_joint - bent.joint)[::-1]))
    assert turned == pytest.approx(40 + foot_points.BIG_TOE["rest"][0])
    assert moved(bent.body, foot_points.BODY) == pytest.approx(moved(flat.body, foot_points.BODY))


def test_the_heel_rises_about_the_ball_of_the_foot():
    flat, up = Foot({}), Foot({"pitch": 30})
    ball = (foot_points.BIG_JOINT[0], 0)
    assert up.body(ball) == pytest.approx(flat.body(ball))
    assert up.body(HEEL)[1] > flat.body(HEEL)[1] + 60


def test_a_flat_foot_lies_on_the_floor_from_heel_to_toe():
    skin = Foot({}).skin()
    for x in (40, 190, 240):
        assert skin.distance(Point(x, 0)) < 2.5
    assert skin.bounds[1] > -2.5


@pytest.mark.parametrize("pose", POSES, ids=str)
def test_the_band_is_fixed_to_heel_bone_and_big_toe_in_every_pose(pose):
    foot = Foot(pose)
    heel = outline(moved(foot.body, bones.BONES["calcaneus"]))
    toe = outline(moved(foot.big, bones.FIRST_BONE))
    assert foot.fascia().distance(heel) < 2
    assert foot.fascia().distance(toe) < 4


@pytest.mark.parametrize("pose", POSES, ids=str)
def test_no_bone_leaves_the_skin(pose):
    foot = Foot(pose)
    skin = foot.skin().buffer(2)
    for line in bones.BONES.values():
        assert skin.contains(outline(moved(foot.body, line)))


def test_a_foot_that_turns_out_keeps_its_heel_and_its_shin():
    straight, out = Leg(-1, 0), Leg(-1, 34)
    heel, toe = (0, -46, 10), (-29, 183, 10)
    assert np.hypot(*(out.foot(heel) - straight.foot(heel))[0]) < 25
    assert straight.foot(toe)[0, 0] - out.foot(toe)[0, 0] > 80
    assert out.on_leg(200, 0) == pytest.approx(straight.on_leg(200, 0))


# --- Numbers and words ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ANATOMY)
def test_every_number_in_a_drawing_has_its_words(name):
    legend = next(figure["legend"] for figure in FIGURES if figure["id"] == name)
    marks = ".an-m text" if name in NUMBERED or not legend else ".f-n text"  # places, or the steps of a row of pictures
    numbers = [mark.text for mark in soup(draw(name, ANATOMY[name])).select(marks)]
    assert numbers == [str(n + 1) for n in range(len(legend))]


@pytest.mark.parametrize("name", NUMBERED)
def test_a_screen_reader_hears_the_numbers_in_their_order(name):
    said = ANATOMY[name]["desc"]
    places = [said.find(f"{n + 1}, ") for n in range(len(ANATOMY[name]["markers"]))]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("name", NUMBERED)
def test_numbers_and_the_dots_they_lead_to_stand_in_the_drawing(name):
    svg = soup(draw(name, ANATOMY[name])).svg
    _, _, width, height = map(float, svg["viewBox"].split())
    for dot in svg.select(".an-m circle"):
        x, y, r = (float(dot[key]) for key in ("cx", "cy", "r"))
        assert r <= x <= width - r
        assert r <= y <= height - r
