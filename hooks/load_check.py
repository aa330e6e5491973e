"""The load check on paper, and its data for the tool, from data/load-check.yml.

Typed:  /// load-check            a form to print: the runs of the last 30 days, and the sum to do with the longest
        /// load-check | jumps    what the study found for each size of jump
        /// load-check | limits   the sum done for some lengths: up to 10% more, and double
"""

import math
from xml.etree.ElementTree import Element

from content import Library
from markup import cite, element, plain, table
from rendering import Rendering
from tool_data import graded, site_path

LINES = 12  # on the form: three runs a week for a month
LENGTHS = (2, 3, 4, 5, 6, 8, 10, 12, 15, 20)


def form(rendering: Rendering) -> Element:
    """`/// load-check`: a line for each run."""
    rows = [[blank(), blank(), blank(), blank()] for _ in range(LINES)]
    days = rendering.library["load-check"]["days"]
    heads = ["Day", "Distance", "Worst pain, 0 to 10", "First steps next morning, 0 to 10"]
    return table(f"Your runs of the last {days} days. Circle the longest.", heads, rows, class_="plot-table paper-form")


def blank() -> Element:
    """A place to write in."""
    return element("span", plain("____"), class_="paper-form__blank")


def jumps(rendering: Rendering) -> Element:
    """`/// load-check | jumps`: rate, likely range and our advice for each band."""
    check = rendering.library["load-check"]
    rows = [[plain(band["name"]), rate(band), band["do"]] for band in check["bands"]]
    compared = f"Overuse injuries, by how much longer a run was than the longest of the {check['days']} days before."
    caption = f"{compared}{cite(check['claims'][:1])}"
    return table(
        caption, ["Length of the run", "Injuries against a normal run", f"What we would do{cite(['our-plan'])}"], rows
    )


def rate(band: dict) -> str:
    """{"rate": 1.64, "low": 1.31, "high": 2.05} -> "1.64 times (likely 1.31 to 2.05)"."""
    if "low" not in band:
        return "counts as 1"
    return f"{band['rate']:.2f} times (likely {band['low']:.2f} to {band['high']:.2f})"


def limits(rendering: Rendering) -> Element:
    """`/// load-check | limits`: the same numbers hold for km and miles."""
    percent = rendering.library["load-check"]["bands"][0]["up_to"]
    rows = [[plain(length), plain(f"{most(length, percent):.1f}"), plain(2 * length)] for length in LENGTHS]
    caption = f"In km or in miles, rounded down.{cite(['our-plan'])}"
    return table(caption, ["Longest run", f"With {percent}% on top", "Double"], rows, class_="plot-table")


def most(length: float, percent: int) -> float:
    """The longest run with some per cent on top, rounded down to 0.1: (5, 10) -> 5.5."""
    return math.floor(length * (100 + percent) / 10 + 1e-9) / 10


def data(library: Library) -> dict:
    """What the tool reads: the bands, what nobody knows, after how long a gap runs begin anew, the grades."""
    check = site_path(library["load-check"])
    gap = library["stages"]["walk_run"]["missed_weeks"]["first_step"]
    return {**check, "gap_weeks": gap, "grades": graded(library, check)}
