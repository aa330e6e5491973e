"""Tools have a place on their page only, and read the same data as the text, in the same bytes each time."""

import json

import pytest
import tools

pytestmark = pytest.mark.unit


@pytest.fixture(scope="module")
def made(real_library):
    return tools.files(real_library)


def read(made, name):
    return json.loads(made[f"assets/data/{name}.json"])


def test_the_place_of_a_tool_is_hidden_until_its_script_shows_it(real_page):
    place = real_page("/// tool | heel-check\n///").one("div.tool")
    assert place["data-tool"] == "heel-check"
    assert place.has_attr("hidden")


def test_what_stands_in_the_place_is_not_searched(real_page):
    assert real_page("/// tool | diary\n///").one("div.tool").has_attr("data-search-exclude")


def test_an_unknown_tool_is_a_problem_with_the_nearest_name(real_page):
    assert real_page("/// tool | heel-chek\n///").problems == [
        'docs/start/page.md:1: /// tool | heel-chek: no "heel-chek" in data/tools.yml. Did you mean "heel-check"?'
    ]


PLACE = '<p>Text.</p><div class="tool" data-tool="diary" hidden></div>'


@pytest.mark.parametrize(
    ("path", "html", "expected"),
    [("tools/diary.md", PLACE, "diary"), ("tools/index.md", "<p>Text.</p>", ""), ("about/components.md", PLACE, "")],
)
def test_only_the_page_of_a_tool_runs_it(path, html, expected):
    assert tools.tool_of(path, html) == expected


def test_every_stage_has_a_file_of_exercises(made, real_library):
    for stage in real_library["programme"]["stages"]:
        known = read(made, f"session-timer-{stage['id']}")["exercises"]
        assert {key for session in stage["sessions"] for key in session["exercises"]} <= set(known)


def claims_in(value):
    """Every claim that a list named `claims`, or one that ends like it, holds."""
    if isinstance(value, list):
        return {claim for item in value for claim in claims_in(item)}
    if isinstance(value, dict):
        own = {
            claim for key, part in value.items() if key.endswith("claims") and isinstance(part, list) for claim in part
        }
        return own | {claim for key, part in value.items() if not key.endswith("claims") for claim in claims_in(part)}
    return set()


@pytest.mark.parametrize("name", sorted(tools.DATA))
def test_every_claim_has_its_grade_beside_it(made, name):
    data = read(made, name)
    assert claims_in(data) <= set(data.get("grades", {}))


def test_every_exercise_has_its_drawing_as_a_file_of_its_own(made, real_library):
    records = real_library["exercises"].values()
    drawn = {one["figure"] for one in records}
    drawn |= {dose["drawn"] for one in records for dose in one["doses"].values() if "drawn" in dose}
    assert "glute-bridge-two-leg" in drawn
    svgs = {path: text for path, text in made.items() if path.endswith(".svg")}
    assert set(svgs) == {f"assets/data/figures/{name}.svg" for name in drawn}
    assert all(text.startswith("<svg ") and 'xmlns="http://www.w3.org/2000/svg"' in text for text in svgs.values())


def test_the_same_data_gives_the_same_bytes(made, real_library):
    assert tools.files(real_library) == made


def test_json_keeps_letters_and_spends_no_space():
    assert tools.as_json({"a": ["é", 1]}) == '{"a":["é",1]}'
