"""What stands on each printout, from data/ and from its page, as the templates in paper/ read it."""

import itertools
import re
from collections.abc import Iterable

import stages
from content import Library
from doses import days, picture, seconds, sets, tempo_words, title
from markup import capital
from printout_pages import appointment, pain_rules, today, told
from programme import exit_test

PEOPLE = ("hero-1", "hero-2", "hero-3")  # of the home page, on its three steps
SHOWN = re.compile(r"^/// exercise \| ([\w-]+)", re.M)


def common(library: Library) -> dict:
    """What every printout carries: warning signs and the rules about pain."""
    rules, flags = library["pain-rules"], library["red-flags"]
    keys = ("scale", "masked", "sudden", "first", "zones", "safety", "loading", "usual", "morning_check")
    return {"flags": flags, "pain": {key: rules[key] for key in keys}}


def guide(library: Library, source: str) -> dict:
    """The return-to-run guide; `source` is its page, which says which exercises it begins with."""
    plan = library["stages"]
    return {
        **walk_run(library, source),
        "ornaments": [{"figure": name} for name in PEOPLE],
        "stages": plan["stages"],
        "moves": [first_dose(library, key) for key in SHOWN.findall(source) if key in library["exercises"]],
        "build_up": plan["build_up"],
    }


def walk_run(library: Library, source: str) -> dict:
    """The walk-run steps, the tests before the first and what to do when it bites."""
    plan = library["stages"]
    before = itertools.takewhile(lambda stage: stage["id"] != "walk-run", plan["stages"])
    return {
        "ready": [{"name": stage["name"], "move_on": stage["move_on"]} for stage in before],
        "walk_run": {**plan["walk_run"], "steps": [step(plan["walk_run"], one) for one in plan["walk_run"]["steps"]]},
        "step_back": plan["step_back"]["rows"],
    }


def step(plan: dict, turns: dict) -> dict:
    """One walk-run step in words."""
    running = stages.minutes(turns["run"] * turns["times"])
    return {"do": stages.turns(turns), "running": running, "whole": stages.minutes(stages.session(plan, turns))}


def first_dose(library: Library, key: str) -> dict:
    """An exercise with the dose of the first stage in which it stands."""
    record = library["exercises"][key]
    stage = next(stage for stage in library["programme"]["stages"] if stage["id"] in record["doses"])
    return {**shown(record), "stage": stage["name"], **dose(record["doses"][stage["id"]])}


def shown(record: dict) -> dict:
    """What an exercise is called and how it looks."""
    return {key: record.get(key) for key in ("name", "figure", "trains", "steps", "cues", "caution", "stop")}


def dose(dose: dict) -> dict:
    """A dose in words, as on the pages."""
    return {
        "sets": sets(dose),
        "tempo": tempo_words(dose),
        "rest": f"{seconds(dose['rest'])} rest",
        "effort": capital(dose["effort"]),
        "days": days(dose["days"]),
    }


def programme(library: Library, source: str) -> dict:
    """The strength programme: four stages, each with its week and its sessions."""
    return {"stages": [programme_stage(library, stage) for stage in library["programme"]["stages"]]}


def programme_stage(library: Library, stage: dict) -> dict:
    """One stage in words."""
    known = library["exercises"]
    sessions = [
        {
            "name": session["name"],
            "minutes": stages.minutes(session["minutes"]),
            "moves": [move(known[key], stage["id"]) for key in session["exercises"]],
        }
        for session in stage["sessions"]
    ]
    facts = [
        ("Start when", stage["entry"]),
        ("Move on when", exit_test(library, stage)),
        ("If it bites", stage["bites"]),
    ]
    return {
        **{key: stage[key] for key in ("name", "aim", "typical", "honest")},
        "facts": facts,
        "by_week": stage.get("by_week", []),
        "week": [
            (day, f"Session {what}" if what in ("A", "B") else capital(what)) for day, what in stage["week"].items()
        ],
        "week_note": told(stage.get("week_note", "")),
        "sessions": sessions,
    }


def move(record: dict, stage: str) -> dict:
    """An exercise as a stage does it."""
    done = record["doses"][stage]
    return {**shown(record), "name": title(record, done), "figure": picture(record, done), **dose(done)}


def exercises(library: Library, source: str) -> dict:
    """Every exercise with its dose in each stage, in groups."""
    groups: dict[str, list[dict]] = {}
    for record in library["exercises"].values():
        groups.setdefault(record["group"], []).append({**shown(record), "doses": doses(library, record)})
    return {"groups": list(groups.items())}


def doses(library: Library, record: dict) -> list[dict]:
    """The dose of each stage in which an exercise stands."""
    in_order: Iterable[dict] = library["programme"]["stages"]
    return [
        {"stage": one["name"], **dose(record["doses"][one["id"]])} for one in in_order if one["id"] in record["doses"]
    ]


FACTS = {
    "today": today,
    "pain-rules": pain_rules,
    "walk-run-plan": walk_run,
    "appointment-sheet": appointment,
    "return-to-run-guide": guide,
    "strength-programme": programme,
    "exercise-sheet": exercises,
}
