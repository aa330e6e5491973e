"""A hand holds all toes, or the big toe alone, between thumb and fingers; the foot's sore spot lies under the heel."""

import pytest

from figures import foot_hand
from figures.bones import SPOT
from figures.foot_paint import RINGS, foot
from figures.foot_rig import Foot, moved

pytestmark = pytest.mark.unit
BENT = Foot({"hallux": [62, 6], "arch": 0.4})


def place(x: float, y: float) -> tuple[float, float]:
    return x, -y


@pytest.mark.parametrize("grip", foot_hand.GRIPS)
def test_thumb_and_finger_touch_the_big_toe_from_both_sides(grip):
    finger, thumb, _ = foot_hand.GRIPS[grip]
    toe = BENT.skin()
    held = foot_hand.chain(moved(BENT.big_tip, finger), foot_hand.FINGER_FLESH)
    above = foot_hand.chain(moved(BENT.big_tip, thumb), foot_hand.THUMB_FLESH)
    assert held.distance(toe) < 1 and above.distance(toe) < 1
    assert min(y for _, y in thumb) > 0 > max(y for _, y in finger[:3])


def test_a_hand_that_holds_the_big_toe_alone_leaves_the_small_toes_on_the_floor():
    small = BENT.small_toes()
    finger, _, others = foot_hand.GRIPS["big toe"]
    lines = [finger, *([(x + dx, y + dy) for x, y in finger] for dx, dy in others)]
    for line in lines:
        held = foot_hand.chain(moved(BENT.big_tip, line), foot_hand.FINGER_FLESH)
        assert all(held.distance(toe) > 5 for toe in small)


def test_the_hand_is_another_one_for_each_grip():
    assert foot_hand.hand(BENT, place, "toes") != foot_hand.hand(BENT, place, "big toe")


def test_the_sore_spot_is_drawn_only_where_it_is_asked_for_under_the_heel():
    plain, sore = (foot(BENT, place, shows) for shows in (["fascia"], ["fascia", "spot"]))
    assert [kind in plain for kind, _ in RINGS] == [False] * len(RINGS)
    x, y = place(*BENT.body(SPOT))
    assert sore.count(f'cx="{x:.0f}" cy="{y:.0f}"') == len(RINGS)
    assert BENT.skin().bounds[0] < x < BENT.ankle[0]
