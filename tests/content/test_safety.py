"""Safety stands wherever pain is allowed; no dose of medicine, no promise of cure; rules stand once, in data."""

import re

import pytest

from tests.written import PAGES, body, components, data_files, every_page

pytestmark = pytest.mark.content

# Components that let a reader train with pain (exercise-page brings the lines itself), and pages that do so in words.
PAIN_ALLOWED = {"circuit", "dose", "exercise", "ladder", "pain-strip", "programme", "stages", "walk-run"}
PAIN_ALLOWED_IN_WORDS = {
    "run-again/racing.md", "load/relapse.md", "load/weekly-volume.md", "load/long-runs.md", "load/seasons.md",
    "load/shoes.md", "load/cross-training.md", "run-again/staying-well.md", "faq.md",
}  # fmt: skip
SAFETY_ELSEWHERE = {
    "index.md": "the strip is a look ahead; the line of warning signs and the way to the plan stand below it"
}


@every_page
def test_safety_stands_wherever_pain_is_allowed(path):
    if path in SAFETY_ELSEWHERE:
        assert "red-flags" in components(path)
    elif PAIN_ALLOWED & set(components(path)) or path in PAIN_ALLOWED_IN_WORDS:
        assert "safety" in components(path), "type /// safety and /// where pain is allowed"


def test_the_page_of_an_exercise_warns_before_the_first_step(real_page):
    made = real_page("/// exercise-page | pogo-hops\n///", path="strengthen/exercises/pogo-hops.md").html
    in_order = [tag.get("class", [""])[0] for tag in made.select(".ex__top, .redflag-line, .safety, ol.cues")]
    assert in_order == ["ex__top", "redflag-line", "safety", "cues"]


TRAINING = PAIN_ALLOWED - {"pain-strip"}


@every_page
def test_the_safety_lines_stand_above_what_they_are_for(path):
    names = components(path)
    if TRAINING & set(names) and path not in SAFETY_ELSEWHERE:
        first = min(names.index(name) for name in TRAINING & set(names))
        assert names.index("safety") < first, "a reader must meet the safety lines before the first exercise"


def test_whatever_asks_for_balance_says_how_not_to_fall(real_library):
    wobbly = re.compile(r"on one leg|standing foot|(?:onto|on) the balls of|rise high on both feet|step off", re.I)
    exercises = real_library["exercises"].values()
    asks = {e["id"] for e in exercises if wobbly.search(" ".join(e["steps"]))}
    assert asks >= {"heel-raise-two-leg", "heel-raise-step", "balance-reach", "hop-single", "box-drop"}
    assert sorted(asks - {e["id"] for e in exercises if "caution" in e}) == []


@pytest.mark.parametrize("path", ["start/get-help.md", "start/check-your-heel.md"])
def test_warning_signs_stand_in_full_where_a_reader_looks_for_them(path):
    assert re.search(r"^/// red-flags\s*$", body(path), re.M)


@every_page
def test_no_dose_of_any_medicine(path):
    medicine = r"\b\d+(?:[.,]\d+)?\s?(?:mg|µg|mcg|ml|millilit\w+|milligram\w*|tablets?|pills?|capsules?)\b"
    assert re.findall(medicine, body(path), re.I) == []


@pytest.mark.parametrize("path", data_files(), ids=lambda p: p.stem)
def test_no_dose_of_any_medicine_in_data(path):
    dose = (
        r"\b(?:ibuprofen|paracetamol|acetaminophen|naproxen|diclofenac|aspirin)\b[^.]{0,40}\b\d+\s?(?:mg|g|tablets?)\b"
    )
    assert re.findall(dose, path.read_text("utf-8"), re.I) == []


@every_page
def test_no_cure_is_promised(path):
    promise = r"\b(?:will (?:heal|go away|disappear|be gone)|heals? (?:it|you)|(?:gone|over|away|fixed|healed) for good|always works|pain-free forever|the root cause is)\b"
    text = re.sub(r"\[[^\]]*\]\(https?://[^)]*\)", "", body(path))  # titles of articles are quoted
    assert [m[0] for m in re.finditer(promise, text, re.I) if not is_denied(text, m.start())] == []


def is_denied(text: str, position: int) -> bool:
    """Whether the sentence before `position` says no: "No one knows whether it will heal"."""
    sentence = re.split(r"(?<=[.?!])\s|\n\n", text[:position])[-1]
    return bool(re.search(r"\b(no|not|nobody|never|none|whether|if)\b", sentence, re.I))


@every_page
def test_walk_run_steps_stand_in_data_alone(path):
    typed = re.findall(r"\b[Rr]un(?:ning)? (?:for )?\d+ min\w*, (?:then )?walk\w* (?:for )?\d+", body(path))
    assert typed == [], "type /// walk-run: the steps come from data/stages.yml"


@every_page
def test_no_table_repeats_the_pain_zones(path, real_library):
    rows = [line for line in body(path).splitlines() if line.startswith("|")]
    zones = [f"{z['from']} to {z['to']}" for z in real_library["pain-rules"]["zones"]]
    assert sum(any(zone in row for row in rows) for zone in zones) < 3, "type /// pain-strip"


@every_page
def test_no_page_repeats_a_rule_of_the_data_word_for_word(path, real_library):
    rules = [stage["move_on"] for stage in real_library["stages"]["stages"]]
    rules += [line["text"] for line in real_library["pain-rules"]["safety"]["lines"]]
    rules += [sign["text"] for group in real_library["red-flags"]["groups"] for sign in group["signs"]]
    text = re.sub(r"\s+", " ", body(path))
    assert [rule for rule in rules if rule in text] == []


@every_page
def test_no_dose_is_typed_by_hand(path):
    typed = re.findall(r"\b\d+ sets? of \d+", body(path))
    assert typed == [], "doses stand in data/exercises.yml; type /// exercise | id"


def test_every_exception_is_a_page_that_exists():
    assert sorted({*PAIN_ALLOWED_IN_WORDS, *SAFETY_ELSEWHERE} - set(PAGES)) == []
