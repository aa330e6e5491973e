"""robots.txt, llms.txt and the feed: there where the site has an address, and complete."""

import pytest
from listed import Listed
from published import files, llms, robots

pytestmark = pytest.mark.unit
SITE = {"name": "First Steps", "description": "Help.", "address": "https://x.example/heel/"}
HOME = Listed("index.md", "", "Sore first steps?", "Help for runners.", "2026-11-21")
TODAY = Listed("start/today.md", "start/today/", "Today", "What to do.", "2026-11-21", (("Start", "start/today/"),))
DEEP = Listed("s/x.md", "s/x/", "Deep", "Down.", "2026-11-21", (("Strong", "s/"), ("Exercises", "s/x/")))


def test_robots_may_read_all_and_are_told_of_the_site_map():
    assert robots(SITE["address"]).splitlines() == [
        "User-agent: *", "Allow: /", "", "Sitemap: https://x.example/heel/sitemap.xml",
    ]  # fmt: skip


def test_without_an_address_no_half_address_is_printed():
    made = files({**SITE, "address": ""}, [HOME])
    assert list(made) == ["robots.txt"]
    assert "Sitemap" not in made["robots.txt"]


def test_every_file_sees_every_page_even_when_pages_come_one_by_one():
    made = files(SITE, iter([HOME, TODAY]))
    assert sorted(made) == ["feed.xml", "llms.txt", "robots.txt"]
    assert all("start/today/" in made[name] for name in ("feed.xml", "llms.txt"))


def test_llms_txt_has_title_summary_and_a_part_for_each_section():
    text = llms(SITE, [HOME, TODAY, DEEP])
    lines = text.splitlines()
    assert lines[0] == "# First Steps"
    assert lines[2] == "> Help."
    assert [line for line in lines if line.startswith("## ")] == ["## Home", "## Start", "## Strong – Exercises"]
    assert "- [Today](https://x.example/heel/start/today/): What to do." in lines
    assert "not a diagnosis" in text
