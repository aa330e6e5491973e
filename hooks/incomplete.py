"""What a record must hold because another file relies on it; asked once every name in data/ leads somewhere."""

import re
from collections.abc import Iterator, Mapping

CAPTION = re.compile(r"<title[^>]*>([^<]+)</title><desc[^>]*>([^.<]+\.)")  # what a drawing shows; seen from where


def faults(data: dict[str, dict], drawings: Mapping[str, str]) -> Iterator[str]:
    """One line for each gap; `data` by file name, `drawings` the SVGs in docs/assets/figures/."""
    yield from unnamed(data, drawings)
    yield from undosed(data)
    yield from unended(data)
    yield from rowless(data)
    yield from endless(data)


def unnamed(data: dict[str, dict], drawings: Mapping[str, str]) -> Iterator[str]:
    """Drawings of exercises and tests that do not say what they show: their first words stand as the caption."""
    named = {
        record["figure"] for file in ("exercises", "norms") for record in data[file].values() if "figure" in record
    }
    for name in sorted(named):
        if not CAPTION.search(drawings[name]):
            advice = "begin it with <title>What it shows</title><desc>From where it is seen. What moves.</desc>"
            yield f"docs/assets/figures/{name}.svg: has no title and description: {advice}"


def undosed(data: dict[str, dict]) -> Iterator[str]:
    """Exercises in a session of a stage for which they have no dose."""
    for stage in data["programme"]["stages"]:
        for key in dict.fromkeys(key for session in stage["sessions"] for key in session["exercises"]):
            if stage["id"] not in data["exercises"][key]["doses"]:
                yield f"data/programme.yml: {stage['id']}: {key} has no dose for {stage['id']} in data/exercises.yml."


def unended(data: dict[str, dict]) -> Iterator[str]:
    """Stages of the programme of which neither file says what ends them."""
    known = {stage["id"] for stage in data["stages"]["stages"]}
    for stage in data["programme"]["stages"]:
        if "exit" not in stage and stage["id"] not in known:
            yield f"data/programme.yml: {stage['id']}: add exit, as data/stages.yml has no stage {stage['id']}."


def rowless(data: dict[str, dict]) -> Iterator[str]:
    """Values of the strength check whose row is beyond the last of their test."""
    for test in data["strength-check"]["tests"]:
        rows = len(data["norms"][test["norms"]]["rows"])
        if test.get("typical", {}).get("row", 1) > rows:
            yield f"data/strength-check.yml: {test['norms']}: row: the test has {rows} rows in data/norms.yml."


def endless(data: dict[str, dict]) -> Iterator[str]:
    """Plots of which the axis across ends where it begins, or before."""
    for key, plot in data["plots"].items():
        across = plot["axis"].get("across")
        if across and across["to"] <= across["from"]:
            advice = f"to: {across['to']} is not beyond {across['from']}; write a larger number."
            yield f"data/plots.yml: {key}: axis: across: {advice}"
