"""What `dev.py bench tools` prints, and when it says no."""

import gzip

import pytest

from checks import bench_tools, tool_ways
from checks.bench_tools import Weight

pytestmark = pytest.mark.unit
LIGHT = Weight("diary", own=10.0, shared=12.0, ready=300)


def test_a_light_tool_and_a_quick_import_are_well():
    text, kept = bench_tools.report([LIGHT], 250, 10_000)
    assert kept
    assert "over" not in text
    assert "22.0" in text
    assert "import of 10,000 activities 250 ms" in text


def test_a_heavy_tool_is_named():
    text, kept = bench_tools.report([LIGHT, Weight("planner", own=20.0, shared=5.1, ready=300)], 250, 10_000)
    assert not kept
    assert text.count("over 25 kB") == 1


def test_a_slow_import_breaks_the_promise():
    assert not bench_tools.report([LIGHT], 1000, 10_000)[1]


def test_every_tool_has_a_way_to_its_first_result(real_library):
    assert set(tool_ways.WAYS) == set(real_library["tools"])


def test_files_are_weighed_packed_each_by_itself(tmp_path):
    (tmp_path / "a.js").write_bytes(b"a" * 1000)
    (tmp_path / "b.js").write_bytes(b"b" * 1000)
    packed = len(gzip.compress(b"a" * 1000, 9, mtime=0))
    assert tool_ways.kilobytes(tmp_path, ["a.js", "b.js"]) == 2 * packed / 1000


def test_the_made_up_activities_are_as_many_as_promised():
    lines = bench_tools.activities().splitlines()
    assert len(lines) == bench_tools.ACTIVITIES + 1
    assert len({line.count(",") - 1 for line in lines[1:]}) == 1
