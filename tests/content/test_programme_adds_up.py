"""The programme adds up: minutes, days, swaps, and the dose that a trial published."""

import re

import pytest

pytestmark = pytest.mark.content

CHANGE = 60  # seconds from one exercise to the next
# Seconds of one repetition where the dose names no tempo; 4 for all others.
SECONDS = {"pogo-hops": 1, "line-hops": 1, "hamstring-walkout": 8, "balance-reach": 9}
FORTNIGHT = {"settle": 2, "strengthen": 2, "spring": 1, "keep": 1}  # A and B change places each week in the first two


def middle(value) -> float:
    """A number, or the middle of a range: "8 to 10" -> 9."""
    numbers = [int(number) for number in re.findall(r"\d+", str(value))]
    return sum(numbers) / len(numbers)


def work(key, dose) -> float:
    """Seconds of one set, on both sides."""
    one = sum(dose["tempo"].values()) if "tempo" in dose else SECONDS.get(key, 4)
    if "repetitions" not in dose:
        lasts = middle(dose["seconds"])
    else:
        lasts = middle(dose["repetitions"]) * max(one, middle(dose.get("seconds", 0)))
    return lasts * (2 if dose.get("each_side") else 1)


def of_stage(library):
    """Every session as (stage, session, {exercise: dose})."""
    for stage in library["programme"]["stages"]:
        for session in stage["sessions"]:
            yield stage, session, {key: library["exercises"][key]["doses"][stage["id"]] for key in session["exercises"]}


def test_the_minutes_of_each_session_add_up(real_library):
    wrong = []
    for stage, session, doses in of_stage(real_library):
        lasts = sum(dose["sets"] * work(key, dose) + (dose["sets"] - 1) * dose["rest"] for key, dose in doses.items())
        minutes = (lasts + CHANGE * (len(doses) - 1)) / 60
        if abs(minutes - session["minutes"]) > 2.5:
            wrong.append((stage["id"], session["name"], session["minutes"], round(minutes, 1)))
    assert wrong == []


def test_the_minutes_of_the_race_circuit_add_up(real_library):
    circuit = real_library["circuits"]["race"]
    known = real_library["exercises"]
    doses = {
        key: next(iter(known[key]["doses"][s] for s in ("strengthen", "spring") if s in known[key]["doses"]))
        for key in circuit["exercises"]
    }
    one = sum(work(key, dose) for key, dose in doses.items()) + 20 * (len(doses) - 1)
    lasts = circuit["rounds"] * one + (circuit["rounds"] - 1) * circuit["rest_between_rounds"] + 5 * 60
    assert abs(lasts / 60 - middle(circuit["minutes"])) <= 2.5


def test_the_days_of_a_dose_are_those_of_the_week(real_library):
    wrong = []
    for stage in real_library["programme"]["stages"]:
        days = " ".join(f"session {what}" if what in ("A", "B") else what for what in stage["week"].values())
        often = {name: len(re.findall(rf"session {name}\b", days)) for name in ("A", "B")}
        for key in {key for session in stage["sessions"] for key in session["exercises"]}:
            times = [often[session["name"]] for session in stage["sessions"] if key in session["exercises"]]
            said = real_library["exercises"][key]["doses"][stage["id"]]["days"]
            fits = {"every second day": sum(times) == 3, "1 or 2 days a week": times in ([1], [2])}
            if not fits.get(str(said).split(",")[0], said == sum(times)):
                wrong.append((stage["id"], key, said, times))
    assert wrong == []


def test_every_swap_starts_from_an_exercise_of_a_session_and_leads_to_one_with_a_dose_there(real_library):
    known = real_library["exercises"]
    wrong = []
    for version in real_library["programme"]["versions"]:
        for swap in version.get("swaps", []):
            stages = [
                stage["id"] for stage, session, _ in of_stage(real_library) if swap["from"] in session["exercises"]
            ]
            if not any(stage in known[swap["to"]]["doses"] for stage in stages):
                wrong.append((version["id"], swap["from"], swap["to"]))
    assert wrong == []


def test_the_first_dose_of_the_heavy_heel_raise_is_the_published_one(real_library):
    raise_ = real_library["exercises"]["heel-raise-step"]
    dose = raise_["doses"]["strengthen"]
    first, tempo = raise_["protocol"]["steps"][0], raise_["protocol"]["steps"][3]
    assert f"{dose['sets']} sets at {dose['repetitions']}RM, {dose['days']}" in first
    assert f"{dose['tempo']['up']} s up, {dose['tempo']['hold']} s at the top, {dose['tempo']['down']} s down" in tempo
    assert dose["effort"].startswith(f"{dose['repetitions']}RM")


def test_every_rung_leads_up_or_down_and_never_round(real_library):
    known = real_library["exercises"]
    loops = [key for key in known if known[key].get("harder_exercise") and climbs_back(known, key)]
    assert loops == []


def climbs_back(known, key) -> bool:
    """Whether harder and harder comes back to where it began."""
    here, seen = known[key].get("harder_exercise"), set()
    while here and here not in seen:
        if here == key:
            return True
        seen.add(here)
        here = known[here].get("harder_exercise")
    return False
