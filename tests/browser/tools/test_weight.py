"""No tool asks for more than 25 kB, packed, from opening its page to its first result: scripts, data, style, drawings."""

import pytest

from checks import bench_tools, tool_ways

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("name", tool_ways.WAYS)
def test_a_tool_stays_within_its_bytes(browser, base, site, name):
    _, asked = tool_ways.walk(browser, base, name)
    weighed = {path: tool_ways.kilobytes(site.folder, [path]) for path in asked}
    assert any(path.endswith(f"tools/{name}.js") for path in asked)
    assert sum(weighed.values()) <= bench_tools.LIMIT_KB, weighed


def test_every_stage_of_the_timer_stays_within_them_too(browser, base, site, real_library):
    """Its own way begins in the first stage; the exercises of the others come from files of their own."""
    _, asked = tool_ways.walk(browser, base, "session-timer")
    of_stage = {
        stage["id"]: tool_ways.kilobytes(site.folder, [f"assets/data/session-timer-{stage['id']}.json"])
        for stage in real_library["programme"]["stages"]
    }
    first = next(stage for stage in of_stage if f"assets/data/session-timer-{stage}.json" in asked)
    rest = tool_ways.kilobytes(site.folder, asked) - of_stage[first]
    assert rest + max(of_stage.values()) <= bench_tools.LIMIT_KB + 1, of_stage


def test_a_page_without_a_tool_asks_for_nothing_of_them(browser, base):
    assert not [
        path for path in tool_ways.asked(browser, base, "start/today/", lambda page: None)[1] if "/tools/" in path
    ]
