"""The block of structured data: kinds of pages, the way to them, and text that cannot end the script."""

import json

import pytest
from listed import Listed
from rendering import Rendering
from structured import block, breadcrumbs, medical

from tests.helpers import soup

pytestmark = pytest.mark.unit
SITE = {"name": "First Steps", "description": "Help.", "address": "https://x.example/heel/"}


def told(library, page, source="Text.\n", html="<p>Text.</p>", site=SITE):
    """The block of a page, read as a browser would."""
    made = block(site, page, html, Rendering(library, sources={page.path: source}))
    tags = soup(made).select("script")
    assert len(tags) == 1
    return json.loads(tags[0].string)["@graph"]


def listed(path="start/today.md", url="start/today/", title="Today", above=(("Start here", "start/today/"),)):
    return Listed(path, url, title, "What to do.", "2026-11-21", above)


def test_text_cannot_end_the_script(library):
    title = "</script><script>alert(1)</script><!-- & \u2028"
    assert told(library, listed(title=title))[0]["name"] == title


def test_without_an_address_nothing_is_said(library):
    nowhere = {**SITE, "address": ""}
    assert block(nowhere, listed(), "", Rendering(library, sources={"start/today.md": ""})) == ""


def test_home_describes_the_site_and_every_other_page_the_way_to_it(library):
    assert [part["@type"] for part in told(library, listed("index.md", "", above=()))] == ["MedicalWebPage", "WebSite"]
    assert [part["@type"] for part in told(library, listed())] == ["MedicalWebPage", "BreadcrumbList"]


def test_a_section_that_opens_with_the_page_is_no_step_on_the_way():
    names = [step["name"] for step in breadcrumbs(SITE, listed())["itemListElement"]]
    assert names == ["First Steps", "Today"]


def test_a_page_deep_down_has_every_section_on_its_way():
    above = (("Get strong", "strengthen/"), ("Exercises", "strengthen/exercises/"))
    way = breadcrumbs(SITE, listed(url="strengthen/exercises/short-foot/", title="Short foot", above=above))
    assert [(step["position"], step["item"]) for step in way["itemListElement"]] == [
        (1, "https://x.example/heel/"),
        (2, "https://x.example/heel/strengthen/"),
        (3, "https://x.example/heel/strengthen/exercises/"),
        (4, "https://x.example/heel/strengthen/exercises/short-foot/"),
    ]


def test_an_exercise_page_gives_the_steps_of_its_exercise(library):
    key = "heel-raise-step"
    page = told(library, listed(), f"/// exercise-page | {key}\n///\n")[0]
    assert [step["text"] for step in page["mainEntity"]["step"]] == library["exercises"][key]["steps"]


def test_a_page_with_the_stages_gives_them_each_with_its_test(library):
    page = told(library, listed(), "Text.\n\n/// stages\n///\n")[0]
    stages = library["stages"]["stages"]
    assert [section["name"] for section in page["mainEntity"]["step"]] == [stage["name"] for stage in stages]
    last = page["mainEntity"]["step"][0]["itemListElement"][-1]["text"]
    assert last == f"Move on when: {stages[0]['move_on']}"


def test_only_the_page_of_questions_is_read_for_answers(library):
    html = '<h3 id="a">Is it?</h3><p>Yes.</p>'
    assert "mainEntity" not in told(library, listed(), html=html)[0]
    asked = told(library, listed("faq.md", "faq/"), html=html)[0]["mainEntity"]
    assert asked[0]["url"] == "https://x.example/heel/faq/#a"


@pytest.mark.parametrize(
    ("path", "audience"),
    [("load/index.md", "Patient"), ("about/for-clinicians.md", "MedicalAudience"), ("about/privacy.md", None)],
)
def test_whom_a_page_is_for_follows_from_its_place(path, audience):
    assert medical(path).get("audience", {}).get("@type") == audience
