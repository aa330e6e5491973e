"""Every number in a plot is carried by its claims, their sources or a data row, and nothing is mixed that must not be."""

import re

import pytest
from plot_data import gather

from tests.helpers import ROOT

pytestmark = pytest.mark.content
PLOTS = re.findall(r"^- id: (\S+)$", (ROOT / "data" / "plots.yml").read_text("utf-8"), re.M)
every_plot = pytest.mark.parametrize("key", PLOTS)
NUMBER = re.compile(r"\d+(?:\.\d+)?")


IN_TEN = re.compile(r"((?:\d+(?:, | or ))*\d+) in 10\b|\bof every 10 people\b", re.I)


def counted(said: str) -> tuple[set[int], str]:
    """The counts in ten people, and the text without them: "2 or 8 in 10 (80.5%)" -> ({2, 8}, " (80.5%)")."""
    counts = {int(number) for found in IN_TEN.finditer(said) for number in NUMBER.findall(found[1] or "")}
    return counts, IN_TEN.sub("", said)


def numbers_in(said: str) -> set[float]:
    """The numbers in a text: "5,205 runners, six times (1.31 to 2.05)" -> {5205, 6, 1.31, 2.05}."""
    said = re.sub(r"\bsix\b", "6", said)
    joined = re.sub(r"(?<=\d)[, \N{NO-BREAK SPACE}](?=\d{3}\b)", "", said)
    return {float(number) for number in NUMBER.findall(joined)}


def carriers(library, plot: dict) -> list[str]:
    """The texts that carry a plot: claims, what their sources found, rows of tests and loads. Each stands for itself."""
    claims = [library["claims"][key] for key in plot["claims"]]
    sources = [library["sources"][key] for claim in claims for key in claim["sources"]]
    parts = [part for panel in plot["panels"] for part in panel.get("series", panel.get("rows", []))]
    tests = [library["norms"][part["norms"]] for part in parts if "norms" in part]
    loads = [library["exercise-loads"][part["load"]] for part in parts if "load" in part]
    return [
        *[f"{claim['statement']} {claim['nuance']}" for claim in claims],
        *[" ".join(source.get(key, "") for key in ("population", "finding", "limits")) for source in sources],
        *[f"{row['group']} {row['value']} {row.get('note', '')}" for test in tests for row in test["rows"]],
        *[f"{load['exercise']} {load['load']} {load['note']}" for load in loads],
    ]


def values(library, plot: dict) -> list:
    """Every mark of a plot."""
    return [mark for panel in gather(library, plot) for series in panel for mark in series.marks]


@every_plot
def test_every_number_that_is_drawn_stands_in_one_text_that_carries_it(key, real_library):
    plot = real_library["plots"][key]
    texts = [numbers_in(said) for said in carriers(real_library, plot)]
    for mark in values(real_library, plot):
        if mark.hollow or mark.said == "counts as 1":
            continue  # a sign without a size, and what the others are measured against
        wanted = set(mark.numbers())
        if "symptom-free" in mark.exact:
            wanted = {100 - mark.value}  # "about 80% symptom-free" is drawn as 20 still sore
        assert any(wanted <= found for found in texts), mark


@every_plot
def test_every_number_in_the_words_of_a_plot_is_carried(key, real_library, real_page):
    plot = real_library["plots"][key]
    carried = set().union(*[numbers_in(said) for said in carriers(real_library, plot)])
    shown = real_page(f"/// plot | {key}\n///")
    said = [plot["title"], plot["description"], plot["caption"], *shown.texts(".pl-v, .pl-n, td")]
    ours = {place.get("name", "") for place in plot["axis"].get("across", {}).get("places", [])}
    ours |= {str(plot["axis"].get("band", "")), "counts as 1"}  # the steps of the axis, and the band in short
    known = carried | set().union(*map(numbers_in, ours))
    bare = [counted(line)[1] for line in said]
    assert {line: extra for line in bare if (extra := numbers_in(line) - known)} == {}


@every_plot
def test_every_count_in_ten_is_a_number_of_the_plot_rounded(key, real_library, real_page):
    plot = real_library["plots"][key]
    rounded = {round(mark.value / 10) for mark in values(real_library, plot) if mark.value is not None}
    said = [
        plot["title"],
        plot["description"],
        plot["caption"],
        *real_page(f"/// plot | {key}\n///").texts(".pl-v, td"),
    ]
    counts = set().union(*[counted(line)[0] for line in said])
    assert counts <= rounded
    assert bool(counts) == plot["axis"].get("of_ten", False)


@every_plot
def test_every_number_in_the_description_is_drawn(key, real_library):
    plot = real_library["plots"][key]
    drawn = {
        number
        for mark in values(real_library, plot)
        for number in [*mark.numbers(), *numbers_in(mark.said), *numbers_in(mark.exact)]
    }
    places = " ".join([mark.name for mark in values(real_library, plot)] + ["1 30 10 100"])
    band = {plot["axis"].get("band", 0)}
    assert (
        numbers_in(counted(plot["description"])[1])
        - drawn
        - band
        - numbers_in(places)
        - numbers_in(plot["axis"]["unit"])
        == set()
    )


@every_plot
def test_the_caption_says_how_many_and_what_it_does_not_show(key, real_library):
    caption = real_library["plots"][key]["caption"]
    assert re.search(r"\d+ (?:\w+ ){0,3}(?:people|runners|adults|volunteers|men)\b", caption)
    assert re.search(r"\bnot show\b|\bNeither shows\b|not a cause", caption)


@every_plot
def test_everything_that_is_drawn_has_room_on_its_axes(key, real_library):
    plot = real_library["plots"][key]
    axis = plot["axis"]
    across = axis.get("across", {"from": 0, "to": 0})
    for mark in values(real_library, plot):
        reach = mark.numbers()
        assert 0 <= min(reach) <= max(reach) <= axis["top"], mark
        assert mark.low is None or mark.low <= (mark.value or mark.low) <= mark.high, mark
        assert across["from"] <= mark.at <= across["to"], mark


def test_two_ways_of_measuring_never_share_an_axis(real_library):
    for plot in real_library["plots"].values():
        for panel in plot["panels"]:
            loads = [real_library["exercise-loads"][row["load"]] for row in panel.get("rows", []) if "load" in row]
            assert len({(load["source"], load["unit"]) for load in loads}) <= 1, plot["id"]
            kinds = {real_library["sources"][load["source"]]["type"] for load in loads}
            assert "systematic-review" not in kinds, plot["id"]  # it gathers many ways of measuring


def test_a_row_without_a_range_is_dashed_or_a_yardstick(real_library):
    for plot in real_library["plots"].values():
        if plot["kind"] == "dots":
            for mark in values(real_library, plot):
                assert mark.spread or mark.said == "counts as 1", (plot["id"], mark)


def test_every_plot_is_shown_on_a_page():
    shown = {
        name
        for page in (ROOT / "docs").rglob("*.md")
        for name in re.findall(r"^/// plot \| (\S+)$", page.read_text("utf-8"), re.M)
    }
    assert set(PLOTS) - shown == set()
