"""The 27 points of the two articles are answered, one by one and on pages of their own subject."""

import re

import pytest
from citations import CITATION

from tests.written import PAGES, body, every_page, meta

pytestmark = pytest.mark.content

POINTS = [*(f"A{n}" for n in range(1, 12)), *(f"A6{letter}" for letter in "abcd"), *(f"B{n}" for n in range(1, 13))]


def test_the_points_are_the_27_of_the_two_articles(real_library):
    known = [point for article in real_library["articles"].values() for point in article["points"]]
    assert sorted(known) == sorted(POINTS)


@pytest.mark.parametrize("point", POINTS)
def test_every_point_is_answered_on_a_page_of_its_own_subject(point):
    others = [path for path in PAGES if path != "evidence/the-two-articles.md" and point in meta(path)["points"]]
    assert others, f"no page has {point} in its points"


@pytest.mark.parametrize("point", POINTS)
def test_the_two_articles_are_taken_point_by_point(point):
    path = "evidence/the-two-articles.md"
    assert point in meta(path)["points"]
    assert re.search(rf"^### {point}: .+\{{#{point.lower()}\}}$", body(path), re.M)


@pytest.mark.parametrize("point", POINTS)
def test_each_point_says_what_the_article_says_and_what_research_says(point):
    part = re.split(rf"^### {point}: .*$", body("evidence/the-two-articles.md"), flags=re.M)[1].split("\n### ")[0]
    assert re.search(r"\*\*It \w+", part)
    assert "**Research:**" in part
    assert re.search(CITATION, part) or re.search(r"\b(?:no|none|nobody|nothing)\b|we found", part, re.I)


def test_the_map_of_points_is_kept():
    """Which page answers what; a page that moves takes its points along."""
    wanted = {
        "index.md": "A1 A3 A8", "start/today.md": "A2 A9 B1", "start/check-your-heel.md": "B3",
        "start/get-help.md": "B11", "start/the-plan.md": "A8 A10", "understand/what-it-is.md": "A4",
        "understand/symptoms.md": "B3", "understand/causes.md": "A3 A5", "understand/recovery-time.md": "A1",
        "strengthen/index.md": "A6 A7 B9", "strengthen/find-your-weak-link.md": "A6a A6b A6d A8",
        "strengthen/single-leg-strength.md": "A6a", "strengthen/calf.md": "B5 A6b", "strengthen/foot.md": "B8",
        "strengthen/ankle.md": "B6", "strengthen/glutes-and-hamstrings.md": "A6b B8",
        "strengthen/left-and-right.md": "B7", "strengthen/spring.md": "A6d A7 A8",
        "strengthen/race-circuit.md": "B8 B9 B4", "load/index.md": "A3 A9 A10", "load/pain-rules.md": "A9",
        "load/weekly-volume.md": "A9 A10", "load/long-runs.md": "A9 B2", "load/time-on-feet.md": "A10",
        "load/seasons.md": "B2", "load/running-form.md": "A6c A8", "load/relapse.md": "A9",
        "treatments/ice-rolling-massage.md": "A2 B1", "run-again/index.md": "A9 A11",
        "run-again/return-to-run-guide.md": "A9 A11", "run-again/walk-run-plan.md": "A11",
        "run-again/racing.md": "B4", "run-again/taper.md": "B12", "about/coaching-and-help.md": "A11 B10",
    }  # fmt: skip
    missing = {path: sorted(set(points.split()) - set(meta(path)["points"])) for path, points in wanted.items()}
    assert {path: points for path, points in missing.items() if points} == {}


def test_both_articles_are_credited_and_linked_where_their_offers_are_told(real_library):
    text = body("about/coaching-and-help.md") + body("run-again/return-to-run-guide.md")
    assert "https://www.strengthforendurance.com" in text
    assert "https://drwhittfit" in text or "https://dr-whitt" in text
    both = body("evidence/the-two-articles.md")
    for article in real_library["articles"].values():
        assert article["url"] in both
        assert article["author"].split(" (")[0].split(",")[0] in both


# They say themselves which article is A and which is B.
LETTERED = {"about/how-we-write.md", "evidence/the-two-articles.md"}


@every_page
def test_an_article_is_called_by_what_it_is_with_a_link_on_the_same_page(path):
    text = body(path)
    if path not in LETTERED:
        assert re.findall(r"\b[Aa]rticle [AB]\b", text) == [], "say a coaching company's, or a physical therapist's"
        if re.search(r"\b(?:coaching|therapist's) article\b", text):
            assert re.search(r"\]\((?:\.\./)*evidence/the-two-articles\.md", text)
