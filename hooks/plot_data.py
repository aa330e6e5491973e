"""The numbers of a plot, gathered from where they stand and written as they are printed.

From:   {at: 1, value: 52.5} in data/plots.yml, a row of data/exercise-loads.yml, the "Age ..." rows of a test
Made:   Mark(name="1 year", at=1, value=52.5, printed="52.5%")
"""

import re
from dataclasses import dataclass, field

from content import Library

AGE = re.compile(r"Age (\d+) to \d+")
NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass
class Mark:
    """One number in a drawing: `printed` as readers see it, `number` without words instead of it, `spread` its likely
    range, `exact` the number before it was rounded; "" where there is none."""

    name: str
    at: float = 0
    value: float | None = None
    low: float | None = None
    high: float | None = None
    said: str = ""
    side: str = "above"
    label: list[str] = field(default_factory=list)
    hollow: bool = False
    accent: bool = False
    unsure: bool = False
    printed: str = ""
    number: str = ""
    exact: str = ""
    spread: str = ""

    def numbers(self) -> list[float]:
        """What is known of it."""
        return [number for number in (self.value, self.low, self.high) if number is not None]


@dataclass
class Series:
    """Marks that belong together; rows of bars and dots are one series without a shape."""

    marks: list[Mark]
    name: str = ""
    shape: str = ""
    joined: bool = True


def gather(library: Library, plot: dict) -> list[list[Series]]:
    """The series of each panel, every mark with its words."""
    panels = [panel_of(library, plot, panel) for panel in plot["panels"]]
    for panel in panels:
        marks = [mark for series in panel for mark in series.marks]
        write(marks, plot["axis"].get("suffix", ""))
        if plot["axis"].get("of_ten"):
            round_to_ten(marks)
    return panels


def panel_of(library: Library, plot: dict, panel: dict) -> list[Series]:
    """What one panel of data/plots.yml draws."""
    if "rows" in panel:
        return [Series([row(library, record) for record in panel["rows"]])]
    found = []
    for record in panel["series"]:
        known = {key: value for key, value in record.items() if key not in ("points", "norms", "place")}
        found.append(Series(points(library, plot, record), **known))
    return found


def points(library: Library, plot: dict, series: dict) -> list[Mark]:
    """The points of a line: its own, or the values by age of a test."""
    names = {place["at"]: place["name"] for place in plot["axis"]["across"]["places"]}
    own = series["points"] if "points" in series else by_age(library["norms"][series["norms"]], series["place"])
    return [Mark(names.get(point["at"], str(point["at"])), **point) for point in own]


def by_age(test: dict, place: int) -> list[dict]:
    """The nth number of each age: {group: Age 20 to 29, men / women, value: 37 / 30}, 2 -> {at: 20, value: 30}."""
    rows = [(AGE.match(row["group"]), NUMBER.findall(row["value"])) for row in test["rows"]]
    return [{"at": int(age[1]), "value": int(found[place - 1])} for age, found in rows if age and len(found) >= place]


def row(library: Library, record: dict) -> Mark:
    """A row, its load looked up where it names one."""
    known = {key: value for key, value in record.items() if key != "load"}
    if "load" not in record:
        return Mark(**known)
    load = library["exercise-loads"][record["load"]]["load"]
    if isinstance(load, list):
        return Mark(**known, low=load[0], high=load[1])
    return Mark(**known, value=load)


def tick(axis: dict, at: float) -> str:
    """A number at an axis: 80 -> "80", or "8" where people are counted in tens."""
    return str(at // 10 if axis.get("of_ten") else at)


def write(marks: list[Mark], suffix: str) -> None:
    """Put the numbers into words, all with as many decimals as the longest: 1.5 beside 2.28 -> "1.50"."""
    places = max(len(str(n).partition(".")[2]) for mark in marks for n in mark.numbers())
    for mark in marks:
        spread = f"{mark.low:.{places}f} to {mark.high:.{places}f}" if mark.low is not None else ""
        mark.number = spread if mark.value is None else f"{mark.value:.{places}f}{suffix}"
        mark.printed = mark.said or mark.number
        mark.spread = spread if mark.value is not None else ""


def round_to_ten(marks: list[Mark]) -> None:
    """Shares as a reader counts people: 80.5% -> "8 in 10", the number itself kept for the table."""
    for mark in marks:
        mark.exact = mark.exact or mark.number
        if not mark.said:
            mark.printed = f"{mark.value / 10:.0f} in 10"
