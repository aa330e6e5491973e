"""The strength check on paper, and its data for the tool, from data/norms.yml and data/strength-check.yml.

Typed:  /// strength-check           a form to print: a line for each test, left and right, with its published value
        /// strength-check | ages    the published heel raises by age, second-hand
        /// strength-check | train   which exercises train what came out weakest
"""

from xml.etree.ElementTree import Element

from content import Library
from exercise_pages import page_link
from markup import cite, element, plain, table
from plot_data import AGE, NUMBER
from references import PLAN
from rendering import Rendering
from tool_data import graded, picked, site_path

SECOND_HAND = "second-hand"


def form(rendering: Rendering) -> Element:
    """`/// strength-check`: what to write down, and what was published."""
    rows = []
    for test in rendering.library["strength-check"]["tests"]:
        norm = rendering.library["norms"][test["norms"]]
        name = element("span", plain(norm["name"]), element("small", plain(f" ({test['unit']})")))
        rows.append([name, blank(), blank(), published(test, norm), noticed(test)])
    heads = ["Test", "Left", "Right", "Published value", "A gap to look at"]
    return table(
        "Your scores. Date: ____________  Worst pain in the heel, 0 to 10: ____", heads, rows, class_="steps paper-form"
    )


def blank() -> Element:
    """A place to write in."""
    return element("span", plain("____"), class_="paper-form__blank")


def published(test: dict, norm: dict) -> str:
    """The value of healthy people, how far it strays, how we read it, and its grade."""
    typical = test.get("typical")
    if not typical:
        return f"{test['words']}{cite(test['side']['claims'])}"
    row = norm["rows"][typical["row"] - 1]
    told = [*([SECOND_HAND] if row["read"] == "secondary" else []), *filter(None, [row.get("note")])]
    wobble = f" {typical['wobble']}" if "wobble" in typical else ""
    return f"{middle(typical)}. {'; '.join([row['group'], *told])}.{wobble}{cite(typical.get('claims', []))}"


def middle(typical: dict) -> str:
    """{value: 12, spread: 2.8} -> "about 12, give or take 2.8"; by how much one person's score strays is no spread."""
    if "left" in typical:
        sides = [f"{side}: {typical[side]}, give or take {typical[f'spread_{side}']}" for side in ("left", "right")]
        return "; ".join(sides)
    if "low" in typical:
        return f"about {typical['value']}; from {typical['low']} to {typical['high']}"
    if "spread" in typical:
        return f"about {typical['value']}, give or take {typical['spread']}"
    return f"about {typical['value']}"


def noticed(test: dict) -> str:
    """From which difference between the sides we take notice, and whose line that is."""
    side = test["side"]
    unit = "%" if side["in"] == "percent" else f" {side['in']}"
    return f"More than {side['more_than']}{unit}. {side['says']}{cite(side['claims'])}"


def ages(rendering: Rendering) -> Element:
    """`/// strength-check | ages`: the rows of norms.yml that name an age."""
    norm = rendering.library["norms"]["heel-raise"]
    rows = [
        [f"{row['from']} to {row['to']}", str(row["men"]), str(row["women"]), row.get("note", "")]
        for row in by_age(norm)
    ]
    caption = f"Heel raises on one leg, by age: second-hand, from clinic pages.{cite(['heel-raise-about-25'])}"
    return table(caption, ["Age", "Men", "Women", "Note"], rows)


def by_age(norm: dict) -> list[dict]:
    """The "Age 20 to 29, men / women" rows as numbers."""
    found = []
    for row in norm["rows"]:
        if AGE.match(row["group"]):
            start, end = map(int, NUMBER.findall(row["group"])[:2])
            values = dict(zip(("men", "women"), map(int, NUMBER.findall(row["value"])), strict=False))
            note = {"note": row["note"]} if "note" in row else {}
            found.append(
                {"from": start, "to": end, **values, "who": row["group"].split(",")[0], "read": row["read"], **note}
            )
    return found


def train(rendering: Rendering) -> Element:
    """`/// strength-check | train`: the exercises and the page for each test."""
    library = rendering.library
    rows = []
    for test in library["strength-check"]["tests"]:
        links = [page_link(rendering, key, library["exercises"][key]["name"]) for key in test["train"]]
        named = element("span", *[part for link in links for part in (link, ", ")][:-1])
        rows.append([plain(library["norms"][test["norms"]]["name"]), named, f"{test['why']}{cite(test['claims'][:1])}"])
    return table(f"What trains what.{cite([PLAN])}", ["Weakest in", "Exercises", "What it says"], rows)


def data(library: Library) -> dict:
    """What the tool reads: tests with values and exercises, stages with what ends them, grades."""
    check = site_path(library["strength-check"])
    tests = [tool_test(library, test) for test in check["tests"]]
    rules = library["pain-rules"]
    limits = {"scale": rules["scale"], "stop": rules["zones"][-1]["from"], "severe": rules["severe"]["from"]}
    known = {"tests": tests, "stages": stages(library), **limits}
    return {**check, **known, "flags_title": library["red-flags"]["title"], "grades": graded(library, check)}


def how_to(library: Library) -> dict:
    """How each test is done, for a reader who asks."""
    norms = [library["norms"][test["norms"]] for test in library["strength-check"]["tests"]]
    return {"tests": {norm["id"]: {"how": norm["how"], "caution": norm["caution"]} for norm in norms}}


def tool_test(library: Library, test: dict) -> dict:
    """One test as the tool reads it."""
    norm = library["norms"][test["norms"]]
    exercises = [library["exercises"][key] for key in test["train"]]
    made = {**test, "id": test["norms"], "name": norm["name"]}
    made["train"] = [
        {"page": f"strengthen/exercises/{one['id']}/", "name": one["name"], "stages": list(one["doses"])}
        for one in exercises
    ]
    if "typical" in test:
        row = norm["rows"][test["typical"]["row"] - 1]
        made["typical"] = {
            **{key: value for key, value in test["typical"].items() if key != "row"},  # only says where to look
            "who": row["group"],
            "read": row["read"],
            **({"note": row["note"]} if "note" in row else {}),
        }
    if made.pop("by_age", False):
        made["ages"] = by_age(norm)
    del made["norms"]
    return made


def stages(library: Library) -> list[dict]:
    """The stages of the programme with the test that ends each."""
    ends = {stage["id"]: stage["move_on"] for stage in library["stages"]["stages"]}
    known = library["programme"]["stages"]
    return [{**picked(stage, ("id", "name", "aim")), "move_on": ends.get(stage["id"])} for stage in known]
