"""The heel check on paper, and its data for the tool, from data/heel-check.yml and data/red-flags.yml.

Typed:  /// heel-check               every question with its answers and what each says, to tick by hand
        /// heel-check | results     how to read it: the first line that fits counts
        /// heel-check | look-alikes what else it might be, and when to see somebody all the same
"""

from xml.etree.ElementTree import Element

from content import Library
from drawings import drawing
from markup import cite, element, plain, table
from rendering import Rendering
from tool_data import graded, site_path, warning_signs

MAP = "heel-map"  # the drawing whose numbers the answers to the first question name


def questions(rendering: Rendering) -> Element:
    """`/// heel-check`: the drawing and the list to tick."""
    made = element("div", class_="paper-check")
    if MAP in rendering.library.drawings:
        made.append(element("div", drawing(MAP), class_="paper-check__map"))
    items = [element("li", *question_item(question)) for question in rendering.library["heel-check"]["questions"]]
    made.append(element("ol", *items, class_="paper-check__list"))
    return made


def question_item(question: dict) -> list[Element]:
    """One question: its words, its hint, its answers with a box to tick."""
    head = element("p", element("strong", question["text"]), f" {question.get('hint', '')}{cite(question['claims'])}")
    answers = [element("li", *answer_words(answer)) for answer in question["answers"]]
    return [head, element("ul", *answers, class_="ticks")]


def answer_words(answer: dict) -> list:
    """One answer: "Under the heel (1)" and what it says; a warning sign says so."""
    place = f" ({answer['map']} in the drawing)" if "map" in answer else ""
    said = f" {answer['why']}{cite(answer['claims'])}" if "why" in answer else ""
    stop = element("strong", " Stop here: get checked.") if "stop" in answer else None
    return [element("b", plain(f"{answer['text']}{place}.")), said, stop]


def results(rendering: Rendering) -> Element:
    """`/// heel-check | results`: the rules as a table, from the top."""
    check = rendering.library["heel-check"]
    by_id = {result["id"]: result for result in check["results"]}
    stopped = check["stopped"]
    rows = [
        ["Under 18", "Get checked", way(rendering, stopped["next"])],
        ["Any warning sign, or an answer that says stop", "Get checked first", way(rendering, stopped["next"])],
        ["Anything on the ask-first list", "See a clinician before any plan", way(rendering, stopped["next"])],
        [in_words(check, {"trend": ["worse"]}), "No runs or hops; book a visit", way(rendering, check["visit"])],
    ]
    sure = {"Get checked first": stopped}
    for rule in check["rules"]:
        result = by_id[rule["result"]]
        if_ = in_words(check, rule["if"]) if "if" in rule else "Anything else"
        rows.append([if_, result["name"], way(rendering, result["next"][0])])
        sure[result["name"]] = result
    caption = f"Read from the top. The first line that fits you counts.{cite(['our-plan'])}"
    lines = [
        element("li", element("b", plain(f"{name}:")), f" {one['sure']}{cite(one['sure_claims'])}")
        for name, one in sure.items()
    ]
    made = table(caption, ["Your answers", "What it says", "Next"], rows)
    return element("div", made, element("p", "How sure each of them is:"), element("ul", *lines))


def lookalikes(rendering: Rendering) -> Element:
    """`/// heel-check | look-alikes`: what else it might be, and the lines of advice."""
    check = rendering.library["heel-check"]
    rows = [
        [one["name"], either(check, one["if"]), f"{one['why']}{cite(one['claims'])}", one["do"]]
        for one in check["lookalikes"]
    ]
    advice = [
        element("li", element("b", f"{either(check, one['if'])}:"), f" {one['text']}{cite(one['claims'])}")
        for one in check["advice"]
    ]
    heads = ["It might be", "When you answered", "Why", "What to do"]
    return element("div", table("What else it might be", heads, rows), element("ul", *advice))


def way(rendering: Rendering, step: dict) -> Element:
    """A next step as a link and why."""
    return element("span", element("a", step["text"], href=rendering.link(step["page"])), f": {step['why']}")


def either(check: dict, conditions: list[dict]) -> str:
    """Conditions of which one is enough, in words."""
    return "; or ".join(in_words(check, condition) for condition in conditions)


def in_words(check: dict, condition: dict) -> str:
    """{"where": ["under"], "feel": ["spot", "unsure"]} -> '“Under the heel”, and “Sore spot” or “None of these”'."""
    answers = {(q["id"], a["id"]): a["text"] for q in check["questions"] for a in q["answers"]}
    said = [" or ".join(f"“{answers[question, key]}”" for key in keys) for question, keys in condition.items()]
    return ", and ".join(said)


def data(library: Library) -> dict:
    """What the tool reads: the check, the warning signs with those who ask first as the last group, the grades."""
    check, groups = site_path(library["heel-check"]), warning_signs(library)
    return {
        **check,
        "flags": groups,
        "flags_title": library["red-flags"]["title"],
        "grades": graded(library, [check, groups]),
    }
