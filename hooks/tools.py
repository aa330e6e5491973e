"""The tools: their place on a page, and what they read of data/, as JSON, so that text and tools cannot differ.

Typed:    /// tool | heel-check
Made:     <div class="tool" data-tool="heel-check" hidden>: docs/assets/js/tools/heel-check.js shows it. What stands
          below it on the page says the same without script
Written:  assets/data/<name>.json for each name in DATA, and for the exercises of each stage;
          assets/data/figures/<name>.svg for each exercise
"""

import json
import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

import heel_check
import load_check
import pain_rules
import run_planner
import session_timer
import strength_check
from content import Library
from doses import picture
from markup import element, plain
from rendering import Rendering
from tool_data import graded, site_path

ON_PAPER: dict[str, Callable[[Rendering], Element]] = {
    "heel-check": heel_check.questions,
    "load-check": load_check.form,
    "strength-check": strength_check.form,
}
PARTS_ON_PAPER: dict[str, dict[str, Callable[[Rendering], Element]]] = {
    "heel-check": {"look-alikes": heel_check.lookalikes, "results": heel_check.results},
    "load-check": {"jumps": load_check.jumps, "limits": load_check.limits},
    "strength-check": {"ages": strength_check.ages, "train": strength_check.train},
}
FOLDER = "assets/data/"
PAGES = "tools/"
PLACE = re.compile(r'data-tool="([\w-]+)"')


def tool(rendering: Rendering, key: str) -> Element:
    """`/// tool`: the place of a tool. It stays hidden until the tool's script has put something into it."""
    name = rendering.library["tools"][key]["name"]
    wait = element("p", plain(f"{name}: one moment."))
    return element("div", wait, class_="tool", data_tool=key, data_search_exclude="", hidden="hidden")


def tool_of(path: str, html: str) -> str:
    """The tool whose script a page needs, or "": only the page of a tool itself runs it."""
    found = PLACE.search(html) if path.startswith(PAGES) else None
    return found[1] if found else ""


DATA: dict[str, Callable[[Library], dict]] = {
    "diary": pain_rules.diary,
    "heel-check": heel_check.data,
    "load-check": load_check.data,
    "pain-rules": pain_rules.data,
    "run-planner": run_planner.data,
    "session-timer": session_timer.data,
    "session-timer-versions": session_timer.versions,
    "run-planner-weeks": run_planner.weeks,
    "strength-check": strength_check.data,
    "strength-tests": strength_check.how_to,
    "warning-signs": pain_rules.signs,
}


def files(library: Library) -> dict[str, str]:
    """Every file of assets/data/ by its path."""
    data = {name: with_grades(library, site_path(make(library))) for name, make in DATA.items()}
    for stage in library["programme"]["stages"]:
        data[f"session-timer-{stage['id']}"] = session_timer.of_stage(library, stage)
    made = {f"{FOLDER}{name}.json": as_json(value) for name, value in data.items()}
    drawn = {picture(one, dose) for one in library["exercises"].values() for dose in ({}, *one["doses"].values())}
    return made | {f"{FOLDER}figures/{name}.svg": standing_alone(library.drawings[name]) for name in sorted(drawn)}


def with_grades(library: Library, data: dict) -> dict:
    """Data with the grade of every claim in it, so that no tool shows a claim without."""
    grades = graded(library, data)
    return {**({"grades": grades} if grades else {}), **data}


def standing_alone(svg: str) -> str:
    """A drawing as a file: in a page its namespace goes without saying, in a file it must stand."""
    return svg if " xmlns=" in svg else svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)


def as_json(value: dict) -> str:
    """JSON without spaces, in the order of data/, so that the same data gives the same bytes."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
