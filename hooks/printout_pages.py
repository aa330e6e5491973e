"""What stands on the printouts whose words are those of their page: lists and tables of its Markdown, in plain words.

Read:  ## What to do today
       1. Rate your [first steps](x.md) from 0 to 10. [@our-plan]
Made:  ["Rate your first steps from 0 to 10."]
"""

import re

from content import Library
from errors import DataError

CITED = re.compile(r"\s*\[@[^\]]*\]")
LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
ITEM = re.compile(r"^(?:\d+\.|-) (.+)$", re.M)
ROW = re.compile(r"^\| (.+) \|$", re.M)  # not the line of dashes below the head


def told(text: str) -> str:
    """A text without its citations: grades and sources stand on the page that the printout names."""
    return CITED.sub("", text)


def plain(text: str) -> str:
    """A line of Markdown as it is printed: the words of links, no citation, no mark of bold."""
    return LINK.sub(r"\1", told(text)).replace("**", "").strip()


def part(source: str, start: str) -> str:
    """What follows a heading, up to the next, or stands in a block; a DataError where the page has none."""
    _, found, rest = source.partition(f"\n{start}\n")
    if not found:
        raise DataError(
            f'a printout reads what stands under "{start}": bring that line back, or change hooks/printout_pages.py'
        )
    return rest.partition("\n///" if start.startswith("///") else "\n## ")[0]


def items(source: str, start: str) -> list[str]:
    """The items of the lists in a part of the page."""
    return _some([plain(item) for item in ITEM.findall(part(source, start))], start, "list")


def rows(source: str, start: str) -> list[list[str]]:
    """The rows of the table in a part of the page, each a list of its cells; its head comes first."""
    lines = [[plain(cell) for cell in row.split(" | ")] for row in ROW.findall(part(source, start))]
    return _some(lines, start, "table")


def _some(found: list, start: str, what: str) -> list:
    if not found:
        raise DataError(f'a printout reads the {what} under "{start}", and there is none')
    return found


def today(library: Library, source: str) -> dict:
    """What to do today; `source` is its page, which has the steps."""
    legend = [part["name"] for part in library["figures"]["heel-cup"]["legend"]]
    return {"steps": items(source, "## What to do today"), "drawing": {"figure": "heel-cup", "legend": legend}}


def pain_rules(library: Library, source: str) -> dict:
    """Whether to run; `source` is its page, which says what must be true and what to do when it is not."""
    head, *if_not = rows(source, "## If one line is not true")
    return {"true": items(source, "/// in-short"), "head": head, "if_not": if_not}


def appointment(library: Library, source: str) -> dict:
    """The sheet to fill in before a visit; `source` is its page."""
    asked = "## A sheet for the appointment"
    head, *answers = rows(source, asked)
    return {
        "first": items(source, asked),
        "head": head,
        "answers": answers,
        "questions": items(source, "## Questions to ask before you say yes"),
    }
