"""Treatments side by side, from data/treatments.yml and data/verdicts.yml.

Typed:  /// treatments
        /// treatment-orders   the same by cost, by grade and from A to Z, as folded lists that lead to the rows
Made:   a table for each verdict, with one fact a column: how much it may help and how sure we are, how soon, what it
        costs, what it risks. What it is, how it is meant to work, and what is longer than a few words opens in the
        row, and stands open on paper. Below each table: what happens without them.
        A narrow screen shows each row as a card: every cell carries its column's name in `data-l`.
"""

from xml.etree.ElementTree import Element

from markup import capital, cite, element, plain, table
from references import PLAN
from rendering import Rendering
from sources import in_short

COSTS = ("none", "low", "medium", "high")
BY_GRADE = "By how sure we are"
NOT_HOW_GOOD = "How sure, not how good."
HEADS = ["Treatment", "How much it may help", "How soon", "Cost", "Risks"]


def treatments(rendering: Rendering) -> Element:
    """`/// treatments`: every treatment in the table of its verdict."""
    records = list(rendering.library["treatments"].values())
    said = f"What runners try for a sore heel: {len(records)} treatments. The verdicts are ours.{cite([PLAN])}"
    made = element("div", element("p", said))
    for key, verdict in rendering.library["verdicts"].items():
        if own := [record for record in records if record["verdict"] == key]:
            made.extend([group(rendering, verdict, own), without(verdict)])
    return made


def without(verdict: dict) -> Element:
    """What happens to a reader who leaves the treatments of a verdict out."""
    asked = element("b", "Without these?")
    return element("p", asked, f" {verdict['if_not']}{cite(verdict['claims'])}", data_search_exclude="")


def group(rendering: Rendering, verdict: dict, records: list[dict]) -> Element:
    """The treatments of one verdict: the verdict in words over them, and an address for each row."""
    made = table("", HEADS, [row(rendering, record) for record in records], "cmp treatments")
    made.find("caption").append(ranked(verdict, len(records)))
    for line, record in zip(made.find("tbody"), records, strict=True):
        line.set("id", f"treatment-{record['id']}")
    return made


def row(rendering: Rendering, record: dict) -> list:
    """One treatment: its name, then a fact a column; the rest is folded behind the first fact."""
    sure = element("span", *how_sure(rendering, record), class_="sure")
    helps = element("div", plain(f"{record.get('in_short', record['in_one_line'])} "), sure, more(record))
    facts = (record["time"], capital(record["cost"]), record.get("risk", record["risks"]))
    return [plain(record["name"]), helps, *map(plain, facts)]


def more(record: dict) -> Element:
    """What a treatment is, how it is meant to work, and what stands shorter in the row, folded."""
    told = [
        ("What it is:", plain(f" {record['what']}")),
        ("How it is meant to work:", f" {record['how']}{cite(record.get('how_claims', []))}"),
        *([("What to expect:", plain(f" {record['in_one_line']}"))] if "in_short" in record else []),
        *([("Risks in full:", plain(f" {record['risks']}"))] if "risk" in record else []),
    ]
    lines = [element("p", element("b", name), said) for name, said in told]
    return element("details", element("summary", "What it is, and more"), *lines)


def ranked(verdict: dict, count: int) -> Element:
    """The verdict in words, with how many treatments, behind as many filled dots of three as it has."""
    filled = verdict.get("dots", 0)
    dots = [element("i", class_="on") if n < filled else element("i") for n in range(3)]
    scale = element("span", *dots, aria_hidden="true") if filled else None
    words = plain(f"{verdict['group']} ({count})")
    return element("span", scale, element("b", words), class_="eff")


def how_sure(rendering: Rendering, record: dict) -> list[Element | str]:
    """The grade of each claim; without a claim, why there is no grade, and what we read."""
    if record["claims"]:
        return [cite(record["claims"])]
    sources = rendering.library["sources"]
    read = [part for key in record["sources"] for part in (" ", in_short(rendering, sources[key]))]
    return [plain(record["how_sure"]), *read]


def orders(rendering: Rendering) -> Element:
    """`/// treatment-orders`: the rows in three further orders."""
    records = list(rendering.library["treatments"].values())
    grades = rendering.library["grades"]
    claims = rendering.library["claims"]
    best = {key: grades[key]["label"] for key in grades}

    def grade(record: dict) -> str:
        held = {claims[claim]["grade"] for claim in record["claims"]}
        return next((label for key, label in best.items() if key in held), "No grade")

    by_cost = [(capital(cost), [r for r in records if r["cost"] == cost]) for cost in COSTS]
    by_grade = [(label, [r for r in records if grade(r) == label]) for label in [*best.values(), "No grade"]]
    by_name = [("", sorted(records, key=lambda record: record["name"].lower()))]
    named = [("By cost", by_cost), (BY_GRADE, by_grade), ("From A to Z", by_name)]
    return element("div", *[order(rendering, title, groups) for title, groups in named])


def order(rendering: Rendering, title: str, groups: list[tuple[str, list[dict]]]) -> Element:
    """One order: groups of links to the rows, each with its verdict."""
    verdicts = rendering.library["verdicts"]
    inner = [element("p", NOT_HOW_GOOD)] if title == BY_GRADE else []
    for label, records in groups:
        links = [order_line(record, verdicts[record["verdict"]]["word"]) for record in records]
        if links:
            inner += [element("p", plain(label), class_="facet") if label else None, element("ul", *links)]
    return element("details", element("summary", plain(title)), *inner)


def order_line(record: dict, verdict: str) -> Element:
    """A link to a row, with its verdict."""
    return element(
        "li", element("a", plain(record["name"]), href=f"#treatment-{record['id']}"), plain(f": {verdict.lower()}")
    )
