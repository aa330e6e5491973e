"""A night splint holds the foot at a right angle to the leg: shell behind and under, straps over the front."""

import re

import numpy as np
import pytest
from shapely.geometry import Point

from figures import splint
from figures.foot_rig import Foot

pytestmark = pytest.mark.unit


@pytest.fixture(scope="module")
def skin():
    return Foot({}).skin()


def test_the_shell_runs_behind_the_calf_and_under_the_whole_sole(skin):
    back, low, ahead, top = splint.shell().bounds
    assert back < skin.bounds[0] and low < skin.bounds[1]
    assert ahead > skin.bounds[2] and top >= skin.bounds[3]


def test_the_shell_leaves_shin_instep_and_toes_free(skin):
    shown = skin.difference(splint.shell())
    for name, at in {"shin": (90, 300), "instep": (120, 70), "big toe": (240, 20), "heel": (33, 40)}.items():
        assert shown.contains(Point(at)), name


def test_every_strap_across_goes_from_the_shell_over_the_front(skin):
    _, *across = splint.straps(skin)
    assert len(across) == len(splint.STRAPS)
    for strap in across:
        assert strap.intersects(splint.shell())
        assert strap.difference(skin).area > 0, "it does not come over the front"
        assert strap.difference(skin.union(splint.shell()).buffer(splint.OVER + 1)).area < 12


def test_the_strap_that_holds_the_foot_up_joins_the_toes_of_the_shell_to_the_shin(skin):
    pull, shin, *_ = splint.straps(skin)
    assert pull.intersects(splint.shell()) and pull.intersects(shin)


def test_without_the_splint_the_foot_points_down_and_the_leg_stays():
    held, loose = Foot({}), Foot(splint.POINTED)
    assert loose.leg((70, 400)) == pytest.approx(held.leg((70, 400)))
    down = np.degrees(np.arctan2(*(loose.joint - loose.ankle)[::-1]) - np.arctan2(*(held.joint - held.ankle)[::-1]))
    assert -60 < down < -25


def test_nothing_hangs_in_the_air_over_the_bed():
    assert splint.shell().bounds[0] - splint.MATTRESS == pytest.approx(0, abs=3)


def test_straps_are_painted_over_the_shell_and_the_shell_over_the_leg():
    painted = re.findall(r'class="([^"]+)"', splint.splinted(lambda x, y: (x, -y)))
    order = [painted.index(kind) for kind in ("f-pt", "f-s", "f-pr", "f-tp")]
    assert order == sorted(order)
