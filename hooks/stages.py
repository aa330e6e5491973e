"""The plan's stages and the walk-run steps, from data/stages.yml.

Typed:  /// rise       the stages as rising blocks
        /// stages     the stages in full, each with when to move on
        /// ready      the tests to pass before the first run
        /// walk-run   the walk-run table
        /// step-back  what to do when a run, or the morning after it, goes wrong
        /// build-up   what to add after the last step, in order
"""

import itertools
from xml.etree.ElementTree import Element

from markup import cite, element, measure, plain, table
from rendering import Rendering

PLAN_PAGE = "start/the-plan.md"


def rise(rendering: Rendering) -> Element:
    """The stages at a glance; each block leads to its stage on this page or on the plan."""
    here = "/// stages" in rendering.source
    steps = []
    for stage in rendering.library["stages"]["stages"]:
        anchor = f"stage-{stage['id']}"
        href = f"#{anchor}" if here else rendering.link(f"{PLAN_PAGE}#{anchor}")
        steps.append(element("li", element("a", stage["name"], " ", element("small", stage["weeks"]), href=href)))
    return element("ol", *steps, class_="rise")


def stages(rendering: Rendering) -> Element:
    """Every stage: what it is for, what to do, when to move on."""
    return element("ol", *map(stage_item, rendering.library["stages"]["stages"]), class_="stages")


def stage_item(stage: dict) -> Element:
    """One stage of the plan."""
    return element(
        "li",
        element("h3", stage["name"], id=f"stage-{stage['id']}"),
        element("p", stage["weeks"].capitalize(), class_="when"),
        element("p", f"{stage['aim']}{cite(stage['claims'])}"),
        element("ul", *[element("li", line) for line in stage["do"]]),
        element("p", element("b", "Move on when:"), f" {stage['move_on']}", class_="next"),
    )


def ready(rendering: Rendering) -> Element:
    """The tests that end the stages before running, so that a reader can check all of them at once."""
    before = list(itertools.takewhile(lambda stage: stage["id"] != "walk-run", rendering.library["stages"]["stages"]))
    tests = [element("li", element("strong", f"{stage['name']}:"), f" {stage['move_on']}") for stage in before]
    return element("ol", *tests, class_="cues")


def walk_run(rendering: Rendering) -> Element:
    """The walk-run table: turns, running minutes, the whole session and boxes to tick off, per step."""
    plan = rendering.library["stages"]["walk_run"]
    rows = [
        [
            measure("Step", str(number)),
            turns(step),
            minutes(step["run"] * step["times"]),
            minutes(session(plan, step)),
            boxes(number, plan["sessions_each"]),
        ]
        for number, step in enumerate(plan["steps"], start=1)
    ]
    caption = (
        f"Walk-run steps. Do each at least {plan['sessions_each']} times, with at least "
        f"{plan['rest_days_between']} day without running in between.{cite(plan['claims'])}"
    )
    warm_up = f"With a {plan['warm_up_minutes']}-minute walk before and after"
    heads = ["Step", "Run and walk", "Running", warm_up, "Tick off"]
    return table(caption, heads, rows)


def boxes(step: int, runs: int) -> Element:
    """A box for each run of a step. They work without script and on paper; nothing keeps the ticks."""
    named = [(f"Run {n}", f"Step {step}, run {n}") for n in range(1, runs + 1)]
    labels = [
        element("label", element("input", type="checkbox", aria_label=name), plain(f" {word}"), class_="tick")
        for word, name in named
    ]
    return element("span", *labels, data_search_exclude="")


def turns(step: dict) -> str:
    """One step in words: {"run": 2, "walk": 2, "times": 6} -> "Run 2 min, walk 2 min, 6 times"."""
    if step["walk"] == 0:
        return f"Run {step['run']} min without a break"
    return f"Run {step['run']} min, walk {step['walk']} min, {step['times']} times"


def session(plan: dict, step: dict) -> int:
    """Minutes of a whole session: all turns, and the walk before and after."""
    return (step["run"] + step["walk"]) * step["times"] + 2 * plan["warm_up_minutes"]


def minutes(count: int) -> str:
    """Minutes in print: 1 -> "1 min"."""
    return measure(count, "min")


def step_back(rendering: Rendering) -> Element:
    """`/// step-back`: what happens and what to do."""
    rules = rendering.library["stages"]["step_back"]
    caption = f"When a run goes wrong.{cite(rules['claims'])}"
    return table(caption, ["What happens", "What to do"], [[row["happens"], row["do"]] for row in rules["rows"]])


def build_up(rendering: Rendering) -> Element:
    """`/// build-up`: what to add after the walk-run steps, with its place in the order."""
    return table(
        built_up(rendering), ["Add", "How to begin"], in_order(rendering.library["stages"]["build_up"]["rows"])
    )


def built_up(rendering: Rendering) -> str:
    """The caption: when to take the next row."""
    plan = rendering.library["stages"]["build_up"]
    return f"Take the rows in order. Start a new one after {plan['calm_weeks']} calm weeks.{cite(plan['claims'])}"


def in_order(rows: list[dict]) -> list[list[str]]:
    """What to add, numbered: [{"add": "Hills", "begin": "One."}] -> [["1. Hills", "One."]]."""
    return [[f"{number}. {row['add']}", row["begin"]] for number, row in enumerate(rows, start=1)]
