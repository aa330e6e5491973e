"""`dev.py bench builds`: growth is worked out rightly, and a promise that is broken fails."""

import pytest

from checks import bench_builds
from checks.bench_builds import Built

pytestmark = pytest.mark.unit


def found(ours, stock):
    """Builds of 1,000 and 3,000 pages that took these seconds."""
    return {
        count: {engine: Built(seconds, 100, 20) for engine, seconds in (("plain", 1), ("stock", slow), ("ours", fast))}
        for count, slow, fast in zip((1_000, 3_000), stock, ours, strict=True)
    }


def test_three_times_the_pages_in_three_times_the_time_is_growth_of_1():
    assert bench_builds.steepness(found((5, 15), (30, 200)), "ours", 1_000, 3_000) == pytest.approx(1)
    assert bench_builds.steepness(found((5, 45), (30, 200)), "ours", 1_000, 3_000) == pytest.approx(2)


@pytest.mark.parametrize(
    ("ours", "stock", "said"),
    [
        ((15, 50), (30, 200), []),
        ((16, 50), (30, 200), ["1,000 pages take 0.53 times as long as the stock theme; at most 0.5."]),
        ((15, 52), (30, 200), ["3,000 pages take 0.26 times as long as the stock theme; at most 0.25."]),
        ((5, 45), (30, 200), ["our exponent from 1,000 to 3,000 pages is 2.00; at most 1.25."]),
    ],
)
def test_each_broken_promise_is_told(ours, stock, said):
    assert bench_builds.broken(found(ours, stock)) == said


def test_promises_about_sizes_that_were_not_built_are_not_judged():
    small = {10: found((1, 1), (1, 1))[1_000]}
    assert bench_builds.broken(small) == []


def test_the_table_has_a_line_for_each_engine_and_size():
    lines = bench_builds.table(found((15, 50), (30, 200))).splitlines()
    assert [line.split()[:2] for line in lines[1:]] == [
        [engine, pages] for engine in ("plain", "stock", "ours") for pages in ("1,000", "3,000")
    ]
    assert lines[-1].split() == ["ours", "3,000", "50.00", "100", "20.0", "0.25", "1.10"]
