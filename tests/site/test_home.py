"""The home page: three ways in, one part a heading, sources folded, and nothing that begs."""

import re

import pytest

from tests.helpers import ROOT, text

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def home(site):
    return site.pages[""]


def test_the_three_steps_lead_to_the_check_the_strength_work_and_the_runs(home):
    ways = [(text(a.select_one(".stair__t")), a["href"]) for a in home.select(".stairs > a")]
    assert ways == [
        ("Check my heel", "start/check-your-heel/"),
        ("Get strong", "strengthen/"),
        ("Plan my runs", "run-again/return-to-run-guide/"),
    ]


def test_each_step_has_its_figure_which_screen_readers_pass_over(home):
    drawn = [step.select("svg.hf[aria-hidden=true]") for step in home.select(".stairs > a")]
    assert [len(svgs) for svgs in drawn] == [1, 1, 1]
    assert len({str(svg) for svgs in drawn for svg in svgs}) == 3


def test_each_heading_of_the_page_begins_a_part_of_its_own(home):
    typed = re.findall(r"^## (.*)$", (ROOT / "docs/index.md").read_text("utf-8"), re.M)
    parts = home.select(".home > .home__part")
    assert len(typed) == len(parts) > 3
    for heading, part in zip(typed, parts, strict=True):
        first = part.find(True)
        assert first.name == "h2"
        assert text(first).startswith(heading)
        assert len(part.select("h2")) == 1


def test_no_part_of_the_page_stands_outside_its_parts(home):
    assert [(tag.name, tag["class"]) for tag in home.select_one(".home").find_all(True, recursive=False)] == [
        *[("section", ["home__part"])] * len(home.select(".home__part")),
        ("details", ["home__how"]),
    ]


def test_warning_signs_and_the_safety_lines_stand_on_the_page(home):
    assert len(home.select(".home .redflag li")) in (4, 5, 6, 7)
    assert home.select(".home .redflag a")[-1]["href"] == "start/get-help/"
    assert [len(one.select("li")) for one in home.select(".home .safety ul")] == [3, 6]


def test_the_page_ends_with_its_one_next_step(home):
    last = home.select(".home__part")[-1].find_all(True, recursive=False)[-1]
    assert last["class"] == ["next-step"]


def test_the_list_of_sources_is_folded_under_its_heading(home):
    fold = home.select_one("details.home__how")
    assert not fold.has_attr("open")
    assert fold.find(True).name == "summary"
    assert fold.select_one("summary > h2#how-sure")


def test_every_grade_leads_to_its_place_in_the_fold(home):
    grades = home.select(".home__part .cites a.ev")
    assert grades
    assert [a["href"] for a in grades if not home.select(f".home__how {a['href']}")] == []


def test_nothing_slides_pops_up_plays_or_asks(home):
    banned = "dialog[open], iframe, video, audio, marquee, [autoplay], main form, main input, .md-banner, .md-dialog:not(:empty), .md-consent"
    allowed = {("div", "dialog")}  # the theme's place for "copied", which nothing here fills
    found = {(tag.name, tag.get("data-md-component")) for tag in home.select(banned)}
    assert found - allowed == set()
