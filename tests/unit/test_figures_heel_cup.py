"""The cup lies in the heel of the shoe, under the foot; the shoe stands on the ground, open at the heel, closed ahead."""

import re

import pytest
from shapely import affinity

from figures import heel_cup
from figures.foot_rig import Foot, outline

pytestmark = pytest.mark.unit
CUP, MIDSOLE, SHOE = (outline(line) for line in (heel_cup.CUP, heel_cup.MIDSOLE, heel_cup.SHOE))


@pytest.fixture(scope="module")
def skin():
    return Foot(heel_cup.WORN).skin()


def test_the_cup_lies_inside_the_shoe_on_its_insole():
    assert CUP.difference(SHOE.union(MIDSOLE).buffer(1)).is_empty
    assert 0 < CUP.bounds[1] - max(y for x, y in heel_cup.MIDSOLE if 20 < x < 70) < 5


def test_the_cup_is_soft_stuff_under_the_heel_and_leaves_the_front_of_the_foot_free(skin):
    under = CUP.difference(skin)
    assert under.area > 300
    assert CUP.intersects(skin)
    assert CUP.bounds[2] < skin.bounds[2] / 2


def test_the_foot_below_the_collar_is_in_the_shoe(skin):
    low = skin.intersection(affinity.translate(SHOE.envelope, 0, -60))
    assert low.difference(SHOE.union(MIDSOLE).buffer(2)).area < 0.02 * low.area


def test_the_shoe_stands_on_the_ground():
    assert MIDSOLE.bounds[1] == pytest.approx(-heel_cup.STACK, abs=1)


def test_the_cut_leaves_the_cup_in_view():
    assert min(x for x, _ in heel_cup.CUT) > CUP.bounds[2] - 6


def test_cup_and_cushion_are_painted_over_the_foot_and_the_near_side_of_the_shoe_last():
    painted = re.findall(r'class="([^"]+)"', heel_cup.worn(lambda x, y: (x, -y)))
    order = [painted.index(kind) for kind in ("f-s", "f-tp", "f-bd2", "f-pr")]
    assert order == sorted(order)
