"""The strength programme, from data/programme.yml; doses from exercises.yml, exit tests from stages.yml.

Typed:  /// programme            four stages: entry, week, sessions with doses, exit, what to do when it bites
        /// programme | moves    every exercise of it as a drawing; folded on a screen, open on paper
        /// programme-versions   no kit, gym, 15 minutes, two-leg start: what to swap
"""

from xml.etree.ElementTree import Element

from cards import card
from content import Library
from doses import effort, seconds, sets, tempo_words, title
from exercise_pages import page_link
from markup import capital, cite, element, plain, table
from references import PLAN
from rendering import Rendering

PAGE = "strengthen/programme.md"


def programme(rendering: Rendering) -> Element:
    """`/// programme`: every stage in full."""
    return element(
        "div",
        *[stage_section(rendering, stage) for stage in rendering.library["programme"]["stages"]],
        class_="programme",
    )


def moves(rendering: Rendering) -> Element:
    """`/// programme | moves`: each exercise once, in the order of the stages and as the first of them does it."""
    known, first = rendering.library["exercises"], {}
    for stage in rendering.library["programme"]["stages"]:
        for key in [key for session in stage["sessions"] for key in session["exercises"]]:
            first.setdefault(key, known[key]["doses"][stage["id"]])
    grid = element("div", *[card(rendering, key, dose) for key, dose in first.items()], class_="excards moves")
    return element("details", element("summary", f"See all {len(first)} moves"), grid)


def stage_section(rendering: Rendering, stage: dict) -> Element:
    """One stage of the programme. The search knows it from its own page alone."""
    again = {} if rendering.path == PAGE else {"data_search_exclude": ""}
    facts = [
        ("Start when", stage["entry"]),
        ("Move on when", exit_test(rendering.library, stage)),
        ("If it bites", stage["bites"]),
    ]
    lines = [element("li", element("strong", f"{name}:"), f" {text}") for name, text in facts]
    sessions = [session_table(rendering, stage, session) for session in stage["sessions"]]
    return element(
        "section",
        element("h2", plain(stage["name"]), id=f"stage-{stage['id']}", **again),
        element("p", f"{stage['aim']} Typical: {stage['typical']}. {stage['honest']}{cite(stage['claims'])}"),
        element("ul", *lines, class_="ex__notes"),
        element("h3", plain(f"{stage['name']}: your week"), id=f"week-{stage['id']}", **again),
        week_table(stage),
        element("p", stage["week_note"]) if "week_note" in stage else None,
        element("h3", plain(f"{stage['name']}: your sessions"), id=f"sessions-{stage['id']}", **again),
        element("ul", *[element("li", line) for line in stage["by_week"]]) if "by_week" in stage else None,
        *sessions,
    )


def exit_test(library: Library, stage: dict) -> str:
    """What ends a stage: its own words, or the test of the stage of the same name in the plan."""
    plan = {one["id"]: one["move_on"] for one in library["stages"]["stages"]}
    return stage.get("exit") or plan[stage["id"]]


def week_table(stage: dict) -> Element:
    """The week around runs."""
    rows = [[day, f"Session {what}" if what in ("A", "B") else capital(what)] for day, what in stage["week"].items()]
    return table(
        f"A week in {stage['name']}: move the days, keep the gaps.{cite([PLAN])}", ["Day", "What"], rows, class_="week"
    )


def session_table(rendering: Rendering, stage: dict, session: dict) -> Element:
    """One session: its exercises with the doses of this stage."""
    known = rendering.library["exercises"]
    rows = []
    for key in session["exercises"]:
        dose = known[key]["doses"][stage["id"]]
        name = page_link(rendering, key, title(known[key], dose))
        tempo = f"{tempo_words(dose)}; {seconds(dose['rest'])} rest"
        rows.append([name, sets(dose), tempo, effort(dose)])
    caption = f"{stage['name']}, session {session['name']}: about {session['minutes']} minutes.{cite([PLAN])}"
    return table(caption, ["Exercise", "How much", "Tempo and rest", "Effort"], rows, class_="cmp")


def versions(rendering: Rendering) -> Element:
    """`/// programme-versions`: for whom, what to swap, what else changes."""
    rows = [
        [element("b", plain(version["name"])), capital(version["for"]), changes(rendering, version), version["note"]]
        for version in rendering.library["programme"]["versions"]
    ]
    heads = ["Version", "For you if", "Swap", "Good to know"]
    return table(f"The versions, and what changes.{cite([PLAN])}", heads, rows, class_="cmp")


def changes(rendering: Rendering, version: dict) -> Element:
    """The swaps of a version, or the few exercises that it keeps."""
    known = rendering.library["exercises"]

    def named(key: str) -> str:
        return known[key]["name"]

    if "keep" in version:
        return element("span", plain(f"Keep only: {', '.join(map(named, version['keep']))}."))
    swaps = [
        element("li", plain(f"{named(swap['from'])} → {named(swap['to'])}. {swap.get('note', '')}".strip()))
        for swap in version.get("swaps", [])
    ]
    lines = [*swaps, *[element("li", plain(line)) for line in version.get("changes", [])]]
    return element("ul", *lines) if lines else element("span", "Nothing")
