"""Each drawing of an exercise tells its movement by itself: in words, in colour, small enough for a phone."""

import re
from collections import Counter

import pytest

from figures import poses
from figures.__main__ import OUT
from tests.helpers import soup, text

pytestmark = pytest.mark.content
SCENES = {name: scene for name, scene in poses.load().items() if scene.get("rig") not in ("hero", "anatomy")}
BODIES = {name: scene for name, scene in SCENES.items() if scene.get("rig", "body") == "body"}
LARGEST = 6500  # bytes
BOTH_POSES = ({"k0", "k1"}, {"p0", "p1"})
WORKS = ".f-w, .f-pf"  # muscle, or the band under the foot
COLOUR = re.compile(r'(?:fill|stroke|style)="')


def drawing(name: str) -> str:
    return (OUT / f"{name}.svg").read_text("utf-8")


@pytest.mark.parametrize("name", SCENES)
def test_a_screen_reader_hears_start_movement_and_end(name):
    svg = soup(drawing(name)).svg
    said = [svg.find(id=one) for one in svg["aria-labelledby"].split()]
    assert [one.name for one in said] == ["title", "desc"]
    assert len(text(said[1]).split()) >= 20, "too short to tell the start, the movement and the end"


@pytest.mark.parametrize("name", SCENES)
def test_both_ends_of_the_movement_are_drawn_in_full(name):
    groups = {one["class"][0] for one in soup(drawing(name)).select("g[class]")}
    assert any(pair <= groups for pair in BOTH_POSES)


@pytest.mark.parametrize("name", SCENES)
def test_an_arrow_and_a_working_part_are_drawn(name):
    svg = soup(drawing(name))
    assert svg.select(".f-a") and svg.select(WORKS)


@pytest.mark.parametrize("name", SCENES)
def test_a_drawing_is_small_enough_to_stand_in_the_page(name):
    assert len(drawing(name).encode()) <= LARGEST


@pytest.mark.parametrize("name", SCENES)
def test_a_drawing_takes_all_its_colours_from_the_page(name):
    assert COLOUR.findall(drawing(name)) == []


@pytest.mark.parametrize("name", BODIES)
def test_no_words_stand_in_a_drawing(name):
    assert all(text(one).isdigit() for one in soup(drawing(name)).select("svg text"))


def test_every_exercise_names_a_drawing_of_its_movement(real_library):
    named = {record["id"]: record.get("figure") for record in real_library["exercises"].values()}
    assert {key: figure for key, figure in named.items() if figure not in SCENES} == {}


def test_readers_of_every_skin_tone_find_themselves():
    tones = Counter(scene.get("tone", "tone-1") for scene in SCENES.values())
    assert len(tones) == 3
    assert min(tones.values()) >= len(SCENES) // 4, tones


def test_women_and_men_are_both_drawn():
    broad = sum("shoulders" in scene["start"] for scene in BODIES.values())
    assert len(BODIES) / 3 <= broad <= len(BODIES) * 2 / 3
