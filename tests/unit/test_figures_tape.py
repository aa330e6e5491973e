"""Tape lies where the steps on the page say: along the edge, under the arch, never round the toes."""

import pytest

from figures import tape
from figures.heel_map import PADS, skin
from figures.path import path

pytestmark = pytest.mark.unit


def test_each_step_keeps_what_lay_before_and_adds_one():
    assert [len(tape.strips(step)) for step in range(1, tape.STEPS + 1)] == [1, 2, 3]


def test_the_first_strip_runs_round_the_heel_from_one_edge_to_the_other_and_ends_behind_the_toes():
    (edge,) = tape.strips(1)
    left, low, right, high = edge.bounds
    assert left < 10 < 150 < right < 175
    assert low < -40 and high > 28
    assert not edge.contains(skin().centroid)


def test_the_strips_across_lie_under_the_arch_and_leave_heel_and_ball_free():
    across = tape.strips(2)[1]
    assert len(across.geoms) == len(tape.ACROSS)
    left, _, right, _ = across.bounds
    assert left > 45
    assert right < min(x for pad in PADS for x, _ in pad)


def test_the_strips_across_reach_the_tape_on_both_edges():
    edge, across = tape.strips(2)
    assert all(strip.intersection(edge).geom_type == "MultiPolygon" for strip in across.geoms)


def test_the_last_strip_covers_the_first():
    edge, _, last = tape.strips(3)
    assert last.covers(edge)


def test_only_the_newest_strip_stands_out():
    drawn = tape.taped(3, lambda x, y: (x, y))
    assert drawn.count("f-tp") == 1
    assert path(tape.strips(3)[-1], lambda x, y: (x, y)) in drawn.split("f-tp")[1]
