"""The list of every claim: what we say, how sure we are, on what it rests, where it is used.

Typed:  /// claims
Made:   claims by subject, with a filter by grade that needs no script
"""

import re
from html import escape
from xml.etree.ElementTree import Element

from content import Library
from grades import chip
from markup import element, plain
from references import PLAN
from rendering import Rendering
from sources import NONE_FOUND, in_short

PAGE = "evidence/claims.md"
PLACE = re.compile(r' data-cited-by="([\w-]+)"([^>]*)>')


def claims_page(rendering: Rendering) -> Element:
    """`/// claims`: every claim by subject, with a filter by grade that needs no script."""
    library = rendering.library
    page = element("div", grade_filter(library), class_="claims-page")
    subjects = dict.fromkeys(claim["subject"] for claim in library["claims"].values())
    for subject in subjects:
        group = [claim for claim in library["claims"].values() if claim["subject"] == subject]
        articles = [claim_article(rendering, claim) for claim in group]
        page.append(element("section", element("h2", plain(subject)), *articles, class_="claim-group"))
    return page


def grade_filter(library: Library) -> Element:
    """Radio buttons that a style sheet reads (`:has(#grade-limited:checked)`)."""
    box = element("fieldset", element("legend", "Show claims graded"), class_="claim-filter")
    for css, label in [
        ("all", "All"),
        *((g["css"], g["label"]) for key, g in library["grades"].items() if key != PLAN),
    ]:
        button = element("input", type="radio", name="grade", id=f"grade-{css}", value=css)
        if css == "all":
            button.set("checked", "checked")
        box.append(element("label", button, " ", label, for_=f"grade-{css}"))
    return box


def claim_article(rendering: Rendering, claim: dict) -> Element:
    """One claim in full: sentence, grade, nuance, sources, and a place for the pages that cite it."""
    library = rendering.library
    sources = [in_short(rendering, library["sources"][key]) for key in claim["sources"]]
    listed = element("ul", *[element("li", source) for source in sources or [plain(NONE_FOUND)]])
    return element(
        "article",
        element("h3", plain(claim["statement"]), id=claim["id"]),
        element("p", chip(library, claim["grade"])),
        element("p", plain(claim["nuance"])),
        element("div", element("p", plain("Sources")), listed, class_="claim__links", data_search_exclude=""),
        element("div", class_="claim__links", data_search_exclude="", data_cited_by=claim["id"]),
        class_=f"claim claim--{library['grades'][claim['grade']]['css']}",
    )


def add_pages(html: str, cited_by: dict[str, list[tuple[str, str]]]) -> str:
    """Fill in the pages that cite each claim, as (title, link); last, when every page has been rendered."""
    return PLACE.sub(lambda place: place[2] + ">" + pages(cited_by.get(place[1], [])), html)


def pages(found: list[tuple[str, str]]) -> str:
    """The pages that cite a claim, as HTML; nothing for none."""
    items = "".join(f'<li><a href="{link}">{escape(title)}</a></li>' for title, link in found)
    return f"<p>Pages that use it</p><ul>{items}</ul>" if items else ""
