"""What the session timer reads: the programme, every exercise that a reader can come to, and nothing beyond."""

import json

import pytest
import session_timer

pytestmark = pytest.mark.unit


@pytest.fixture(scope="module")
def made(real_library):
    return session_timer.data(real_library)


@pytest.fixture(scope="module")
def exercises(real_library):
    """The exercises of each stage by its id."""
    stages = real_library["programme"]["stages"]
    return {stage["id"]: session_timer.of_stage(real_library, stage)["exercises"] for stage in stages}


def test_sessions_and_weeks_are_those_of_the_programme(made, real_library):
    for ours, written in zip(made["stages"], real_library["programme"]["stages"], strict=True):
        assert ours["sessions"] == written["sessions"]
        assert ours["week"] == written["week"]


def test_versions_change_what_the_programme_says(real_library):
    written = real_library["programme"]["versions"]
    versions = session_timer.versions(real_library)["versions"]
    assert [one["id"] for one in versions] == [one["id"] for one in written]
    for ours, one in zip(versions, written, strict=True):
        changes = ("keep", "sets", "rest", "swaps")
        assert {key: ours.get(key) for key in changes} == {key: one.get(key) for key in changes}


def test_the_timer_knows_the_names_of_all_versions(made, real_library):
    assert [one["name"] for one in made["versions"]] == [one["name"] for one in real_library["programme"]["versions"]]


def test_sets_and_stages_of_a_version_are_those_of_what_it_keeps(real_library):
    stages = {stage["id"] for stage in real_library["programme"]["stages"]}
    for version in real_library["programme"]["versions"]:
        assert set(version.get("sets", {})) <= set(version.get("keep", []))
        assert set(version.get("stages", [])) <= stages


def test_fifteen_minutes_last_no_longer(real_library):
    """Its note promises sets and rest; here they stand as numbers, and add up."""
    version = next(one for one in real_library["programme"]["versions"] if one["id"] == "fifteen-minutes")
    assert version["note"].startswith("Two sets of the first 2 moves and one of the plank. Rest for 1 minute.")
    assert list(version["sets"].values()) == [2, 2, 1]
    assert version["rest"] == 60


def test_an_exercise_bears_the_name_of_what_its_stage_does(exercises):
    assert exercises["settle"]["glute-bridge-single"]["name"] == "Glute bridge, both feet"
    assert exercises["strengthen"]["glute-bridge-single"]["name"] == "Single-leg glute bridge"


def test_a_dose_is_that_of_the_exercise(exercises, real_library):
    for known in exercises.values():
        for key, exercise in known.items():
            for stage, dose in exercise["doses"].items():
                assert dose.items() <= real_library["exercises"][key]["doses"][stage].items()


def test_every_exercise_of_a_session_has_a_dose_in_its_stage(exercises, made):
    for stage in made["stages"]:
        for key in {key for session in stage["sessions"] for key in session["exercises"]}:
            assert list(exercises[stage["id"]][key]["doses"]) == [stage["id"]], f"{key} has no dose in {stage['id']}"


def test_whatever_a_rung_or_a_version_leads_to_is_there(exercises, real_library):
    for stage in real_library["programme"]["stages"]:
        known = exercises[stage["id"]]
        of_sessions = {key for session in stage["sessions"] for key in session["exercises"]}
        rungs = {(way, one[way]) for one in known.values() for way in session_timer.RUNGS if way in one}
        hops = {
            key for key, one in real_library["exercises"].items() if one["impact"] == "high"
        }  # these come by the week
        wanted = {to for way, to in rungs if way == "easier_exercise" or to not in hops}
        for version in real_library["programme"]["versions"]:
            if stage["id"] in version.get("stages", [stage["id"]]):
                wanted |= set(version.get("keep", []))
                wanted |= {swap["to"] for swap in version.get("swaps", []) if swap["from"] in of_sessions}
        assert wanted <= known.keys()


def test_no_exercise_is_there_that_nothing_leads_to(exercises):
    assert all("pf-stretch" not in known for known in exercises.values())


def test_a_dose_of_a_later_stage_is_not_sent(exercises):
    hops = exercises["settle"].get("pogo-hops", {"doses": {}})
    assert hops["doses"] == {}


def test_what_the_timer_does_not_show_is_not_sent(made, exercises):
    text = json.dumps([made, exercises])
    assert all(word not in text for word in ("home_made", "mistakes", "protocol", "claims"))
