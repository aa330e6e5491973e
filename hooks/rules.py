"""Safety, from data/pain-rules.yml and data/red-flags.yml: the same words wherever they stand.

Typed:  /// safety            three lines: possible stress fracture, stop rule, next morning
        /// pain-strip        the scale from 0 to 10 with what to do
        /// morning-check     what the first steps say about yesterday
        /// red-flags         every warning sign
        /// red-flags | main  a box of those signs that have a short form, with the way to all of them
        /// red-flags | short a few lines with the way to every warning sign
        /// red-flags | first those who must ask somebody first, as a list
"""

import re
from xml.etree.ElementTree import Element

from icons import icon
from markup import cite, element, table
from references import PLAN
from rendering import Rendering

HELP = "start/get-help.md"
OPEN = re.compile(r"^/// red-flags( \| first)?\s*$", re.M)  # who must ask first stands open on this page already


def safety(rendering: Rendering) -> Element:
    """The three lines that every page carries where pain is allowed, and who must ask somebody before any of it."""
    rules = rendering.library["pain-rules"]["safety"]
    lines = [
        element("li", element("strong", line["name"]), f" {line['text']}{cite(line['claims'])}")
        for line in rules["lines"]
    ]
    more = element("a", "All warning signs", href=rendering.link(HELP))
    brief = rendering.library["red-flags"]["first_check"]["brief"]  # the list is long, and the same on every page
    return element(
        "div",
        element("p", rules["title"], class_="safety__title"),
        element("ul", *lines),
        *(
            []
            if OPEN.search(rendering.source)
            else [element("details", element("summary", brief), *ask_first(rendering))]
        ),
        element("p", more, class_="safety__more"),
        class_="safety",
        data_search_exclude="",  # the same on every other page, so no answer to a search; so are the signs in short
    )


def pain_strip(rendering: Rendering) -> Element:
    """What comes before any number, then the pain scale: eleven numbers in three zones, each with a word and a sign."""
    rules = rendering.library["pain-rules"]
    numbers = element("div", *[element("span", str(n)) for n in range(11)], class_="pain__scale", aria_hidden="true")
    numbers.set("data-search-exclude", "")
    zones = element("div", *[zone(z) for z in rules["zones"]], class_="pain__zones")
    scale = element("p", f"{rules['scale']} {rules['masked']}{cite(rules['claims'])}", class_="pain__note")
    strip = element("div", numbers, zones, class_="pain", role="group", aria_label="Pain scale from 0 to 10")
    sudden = element("p", element("strong", rules["sudden"]), class_="pain__first", data_search_exclude="")
    first = element("p", element("strong", rules["first"]), cite([PLAN]), class_="pain__first", data_search_exclude="")
    return element("div", sudden, first, strip, scale, class_="pain-block")


def zone(rule: dict) -> Element:
    """One zone of the strip: "0 to 2: go on" and what to do."""
    name = f"{rule['from']} to {rule['to']}: {rule['name']}"
    head = element("b", icon(rule["id"]), element("span", name))
    return element("div", head, " ", element("span", rule["do"]), class_=f"pain__zone pain__zone--{rule['id'][0]}")


def morning_check(rendering: Rendering) -> Element:
    """The next-morning check as a table, and what "usual" means in it."""
    rules = rendering.library["pain-rules"]
    rows = [[row["finding"], row["do"]] for row in rules["morning_check"]]
    caption = f"Your first steps the next morning{cite(rules['morning_claims'])}"
    usual = element("p", f"{rules['usual']}{cite([PLAN])}", class_="pain__note", data_search_exclude="")
    return element("div", table(caption, ["First steps", "What to do"], rows), usual)


def red_flag_box(title: str, name: str, body: Element) -> Element:
    """The frame of both boxes: a bar with the title, which names the box for screen readers, and what stands in it."""
    bar = element("div", icon("alert"), element("span", title, id=name), class_="redflag__bar")
    return element("section", bar, body, class_="redflag", aria_labelledby=name)


def red_flags(rendering: Rendering) -> Element:
    """The box of warning signs, most urgent first; how sure we are stands once at its end, not between the signs."""
    flags = rendering.library["red-flags"]
    body = element("div", class_="redflag__body")
    for group in flags["groups"]:
        body.append(element("p", element("strong", group["when"]), class_="redflag__when"))
        body.append(element("ul", *[element("li", sign["text"]) for sign in group["signs"]]))
    body.extend(ask_first(rendering, class_="redflag__when"))
    told = [claim for group in flags["groups"] for sign in group["signs"] for claim in sign["claims"]]
    claims = list(dict.fromkeys([*told, *flags["first_check"]["claims"]]))
    body.append(
        element("p", f"How sure are we of these?{cite(claims)}", class_="redflag__sure", data_search_exclude="")
    )
    return red_flag_box(flags["title"], "red-flags", body)


def ask_first(rendering: Rendering, **attributes: str) -> list[Element]:
    """Who must see somebody before any plan: what to do, then who, as a list."""
    first = rendering.library["red-flags"]["first_check"]
    items = [element("li", item) for item in first["items"]]
    return [element("p", element("strong", first["when"]), **attributes), element("ul", *items)]


def red_flags_main(rendering: Rendering) -> Element:
    """The main signs in a few words each; their grades, and who must ask first, stand with the full list."""
    flags = rendering.library["red-flags"]
    signs = [sign["short"] for group in flags["groups"] for sign in group["signs"] if "short" in sign]
    body = element(
        "div",
        element("ul", *[element("li", sign) for sign in signs]),
        element(
            "p",
            element("a", "All warning signs, and who must ask first", href=rendering.link(HELP), id="red-flags-all"),
        ),
        class_="redflag__body",
    )
    box = red_flag_box(flags["title"], "red-flags-main", body)
    box.set("aria-labelledby", "red-flags-main red-flags-all")  # told apart from the full box on the same page
    return box


def red_flags_short(rendering: Rendering) -> Element:
    """What cannot wait, a line for each urgency, and the way to every warning sign."""
    flags = rendering.library["red-flags"]
    where = element("a", flags["short_link"], href=rendering.link(HELP))
    lines = element("ul", *[element("li", *urgency_first(line)) for line in flags["short"]])
    return red_flag_frame(element("section", lines, element("p", where, ".")))


def urgency_first(line: str) -> list[Element | str]:
    """A line with what to do set off from the signs: "Help today: a fever"."""
    urgency, _, signs = line.partition(": ")
    return [element("strong", f"{urgency}:"), f" {signs}"]


def red_flags_first(rendering: Rendering) -> Element:
    """Who must ask somebody first. A section: what the search leaves out may not hold another part of its own name."""
    where = element("a", "How to get help", href=rendering.link(HELP))
    return red_flag_frame(element("section", *ask_first(rendering), element("p", where, ".")))


def red_flag_frame(said: Element) -> Element:
    """A framed warning of a few lines; the same on many pages, so that the search leaves it out."""
    return element("div", icon("alert"), said, class_="redflag-line", data_search_exclude="")
