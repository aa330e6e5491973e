"""Every number by which the strength check reads a score is printed in the row of norms.yml it names, in a claim, or is ours."""

import re

import pytest

from tests.helpers import PLAN, ROOT

pytestmark = pytest.mark.content
NUMBER = re.compile(r"\d+(?:\.\d+)?")
OF_THE_SCORE = ("value", "left", "right", "low", "high", "spread", "spread_left", "spread_right")


def numbers_in(said: str) -> set[float]:
    words = said.replace("about six", "about 6")
    return {float(number) for number in NUMBER.findall(words)}


@pytest.fixture(scope="module")
def check(real_library):
    return real_library["strength-check"]


def test_every_published_number_stands_in_its_row(check, real_library):
    for test in check["tests"]:
        if "typical" in test:
            row = real_library["norms"][test["norms"]]["rows"][test["typical"]["row"] - 1]
            used = {float(test["typical"][key]) for key in OF_THE_SCORE if key in test["typical"]}
            assert used <= numbers_in(row["value"]), test["norms"]


def test_by_how_much_a_score_strays_is_what_the_test_and_its_claim_say(check, real_library):
    for test in check["tests"]:
        if "wobble" in test.get("typical", {}):
            wobble = float(test["real_change"])
            assert numbers_in(test["typical"]["wobble"]) <= numbers_in(
                real_library["norms"][test["norms"]]["change_that_is_real"]["value"]
            )
            assert wobble in numbers_in(test["typical"]["wobble"])
            assert any(
                wobble in numbers_in(real_library["claims"][key]["statement"]) for key in test["typical"]["claims"]
            )


def test_a_real_change_is_the_measured_one_and_at_its_careful_end(check, real_library):
    found = {test["norms"]: test["real_change"] for test in check["tests"] if "real_change" in test}
    assert found == {"heel-raise": 6, "knee-to-wall": 1.5}  # of the chair, only the time of 5 rises was measured
    for test in check["tests"]:
        if "real_change" in test:
            printed = real_library["norms"][test["norms"]]["change_that_is_real"]["value"]
            assert f"{test['real_change']} {test['unit']}" in printed, "the last of a range has the unit"
    assert "more than about 1.5 cm counts" in real_library["exercises"]["knee-to-wall"]["progress"]


def test_a_line_between_the_sides_is_a_custom_or_said_to_be_ours(check, real_library):
    for test in check["tests"]:
        side = test["side"]
        norm = real_library["norms"][test["norms"]]
        if test.get("hop"):
            assert 100 - side["more_than"] in numbers_in(norm["rows"][0]["value"])
            assert "custom" in side["says"]
        else:
            assert PLAN in side["claims"], test["norms"]
            assert "this line is ours" in side["says"], test["norms"]
        if side["in"] != "percent":
            printed = [norm["change_that_is_real"]["value"], *(row["value"] for row in norm["rows"])]
            assert float(side["more_than"]) in numbers_in(" ".join(map(str, printed))), test["norms"]


def test_how_one_leg_strays_is_no_proof_of_a_line_between_two(check):
    assert [test["norms"] for test in check["tests"] if "heel-raise-wobble" in test["side"]["claims"]] == []


def test_a_test_without_a_fair_value_says_so_in_words(check):
    assert [t["norms"] for t in check["tests"] if ("typical" in t) == ("words" in t)] == []


def test_the_pass_mark_and_the_pain_limit_are_those_of_the_plan(check, real_library):
    stage = next(one for one in real_library["stages"]["stages"] if one["id"] == check["pass"]["stage"])
    assert f"{check['pass']['score']} single-leg heel raises" in stage["move_on"]
    assert f"at 0 to {check['pain']}" in stage["move_on"]
    assert check["pain"] == real_library["pain-rules"]["zones"][0]["to"]


def test_the_tests_are_those_of_the_page_in_its_order(check):
    page = (ROOT / "docs" / "strengthen" / "find-your-weak-link.md").read_text("utf-8")
    assert [test["norms"] for test in check["tests"]] == re.findall(r"^/// norms \| (\S+)", page, re.M)
    assert f"after {check['retest_weeks']} weeks" in page


def test_every_page_it_leads_to_is_there(check):
    assert [t["page"] for t in check["tests"] if not (ROOT / "docs" / t["page"]).is_file()] == []


def test_every_stage_before_hops_has_an_exercise_for_each_test_but_the_hop(check, real_library):
    for test in check["tests"]:
        for stage in ("strengthen", "spring", "keep"):
            named = [key for key in test["train"] if stage in real_library["exercises"][key]["doses"]]
            assert named or test.get("hop") or stage != "strengthen", (test["norms"], stage)


def test_no_hop_is_offered_before_its_stage(check, real_library):
    hops = next(test for test in check["tests"] if test.get("hop"))
    early = [key for key in hops["train"] if {"settle", "strengthen"} & set(real_library["exercises"][key]["doses"])]
    assert early == []
