"""Every page keeps its contract: front matter, components, answer first, one next step."""

import re

import blocks
import fences
import frontmatter
import pytest

from checks import prose
from tests.written import PAGES, body, components, every_page, every_reader_page, meta

pytestmark = pytest.mark.content


@every_page
def test_front_matter_keeps_its_contract(path, real_library):
    points = {point for article in real_library["articles"].values() for point in article["points"]}
    schema = real_library.front_matter_schema
    assert list(map(str, frontmatter.check(meta(path), PAGES[path].text, path, schema, points))) == []


@every_page
def test_the_theme_prints_the_heading_and_not_the_page(path):
    assert re.findall(r"^# .*", body(path), re.M) == []


@every_page
def test_every_component_is_known_and_closed(path):
    assert fences.faults(PAGES[path].text, blocks.NAMES) == []


@pytest.mark.parametrize("path", sorted(set(PAGES) - {"index.md"}))  # the home page says it in its template
def test_a_page_begins_with_its_answer_in_one_to_three_sentences(path):
    first = body(path).strip().split("\n\n")[0]
    assert re.match(r"[A-Z0-9\"'“]", first), f"begins with: {first[:60]}"
    assert 1 <= len(prose.sentences(first)) <= 3


@every_reader_page
def test_a_reader_page_ends_with_one_next_step(path):
    assert components(path).count("next") == 1
    last = components(path)[-1]
    assert last == "next"


@every_reader_page
def test_the_next_step_is_one_link(path):
    step = body(path).split("/// next\n")[1].split("///")[0]
    assert len(re.findall(r"\]\(", step)) == 1


@every_page
def test_titles_and_descriptions_are_no_other_pages(path):
    others = [meta(other) for other in PAGES if other != path]
    assert meta(path)["title"] not in [other["title"] for other in others]
    assert meta(path)["description"] not in [other["description"] for other in others]


@every_page
def test_links_say_where_they_go(path):
    vague = re.compile(r"\[(here|this|link|this page|more|click here|read more)\]\(", re.I)
    assert vague.findall(body(path)) == []


@every_page
def test_links_within_the_site_lead_to_markdown_files(path):
    own = re.findall(r"\]\((?!https?://|#|mailto:)([^)#\s]+)", body(path))
    assert [target for target in own if not target.endswith(".md")] == []


ANSWERS = {
    "how it works": r"how (?:\S+ )*(?:works?|to work)\b",
    "benefit": r"how much (?:it|they) helps?\b|^Benefit\b|what to try first",
    "risk": r"\brisks?\b|how to read the table",
    "what happens without it": r"without|if you wait",
    "effect on daily life": r"daily life|your days",
    "questions to ask": r"questions to ask",
}
# The overview answers three of them in its table, row by row.
IN_THE_TABLE = {"how it works"}


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("path", sorted(path for path in PAGES if path.startswith("treatments/")))
def test_a_treatment_page_answers_what_a_reader_must_weigh_under_a_heading_of_its_own(path, answer):
    if path.endswith("index.md") and answer in IN_THE_TABLE:
        assert "treatments" in components(path)
        return
    heads = re.findall(r"^#{2,3} (.*)$|^\*\*(.*?):?\*\*", body(path), re.M)
    said = [head or label for head, label in heads]
    assert [one for one in said if re.search(ANSWERS[answer], one, re.I)], f"no heading on {answer}: {said}"
