"""What the site measures of itself, counted at each build.

Typed:  /// site-scores
Made:   figures (pages, reading grade, claims with a source, oldest check) and, folded, the grade of every page
"""

import datetime
import re
import sys
from pathlib import Path
from xml.etree.ElementTree import Element

from frontmatter import is_day
from markup import element, plain, table
from rendering import Rendering

sys.path.append(str(Path(__file__).parent.parent))  # MkDocs finds the modules beside this one only
from checks import pages, reading

CHECKED = re.compile(r"^checked: (\d{4}-\d{2}-\d{2})$", re.M)


def site_scores(rendering: Rendering) -> Element:
    """`/// site-scores`: the figures, then page by page."""
    readers = [pages.Page(path, text) for path, text in rendering.sources.items() if path not in pages.LISTS]
    scores = {page.path: (page, reading.score(page.text)) for page in readers}
    if not scores:
        return element("p", "No page to score.")
    facts = element(
        "dl",
        *[
            element("div", element("dt", name), element("dd", plain(value)))
            for name, value in figures(rendering, scores)
        ],
        class_="dose",
    )
    rows = [
        [
            plain(rendering.titles[path]),
            plain(f"{score.grade_without_names:.1f}"),
            plain(f"{score.grade:.1f}"),
            plain(f"{page.grade_limit:.0f}"),
        ]
        for path, (page, score) in scores.items()
    ]
    heads = ["Page", "Grade, names replaced", "Grade, as written", "Our limit"]
    by_page = table("The school years that each page asks for.", heads, rows)
    folded = element(
        "details", element("summary", "Every page"), by_page, data_search_exclude=""
    )  # no answer to a search
    return element("div", facts, folded)


def figures(rendering: Rendering, scores: dict) -> list[tuple[str, str]]:
    """Name and value of each figure."""
    grades = [score.grade for _, score in scores.values()]
    claims = rendering.library["claims"].values()
    sourced = sum(bool(claim["sources"]) for claim in claims)
    found = [match[1] for page, _ in scores.values() if (match := CHECKED.search(page.text))]
    checked = datetime.date.fromisoformat(min(filter(is_day, found)))  # others stop the build
    return [
        ("Pages scored", str(len(scores))),
        ("Reading grade, mean", f"{sum(grades) / len(grades):.1f}"),
        ("Reading grade, hardest page", f"{max(grades):.1f}"),
        ("Claims with a source", f"{sourced} of {len(claims)}"),
        ("Oldest check of a page", f"{checked.day} {checked:%B %Y}"),
    ]
