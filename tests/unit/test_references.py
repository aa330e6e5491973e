"""A name that one data file uses of another must exist there; a slip gets the nearest."""

import content
import pytest
from references import claims_in

from tests.helpers import PLAN, change, fault

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("claims", "[study2018]", "[study2019]", 'claims.yml: slow-raises-help: no study2019 in data/sources.yml. Did you mean "study2018"?'),
        ("circuits", "side-plank", "side-planks", 'circuits.yml: race: no side-planks in data/exercises.yml. Did you mean "side-plank"?'),
        ("norms", "source: bare", "source: bear", "norms.yml: balance: no bear in data/sources.yml"),
        ("exercises", "slow-raises-help", "slow-raise-helps", 'exercises.yml: heel-raise-step: no slow-raise-helps in data/claims.yml. Did you mean "slow-raises-help"?'),
        ("circuits", "leave_out: short-foot", "leave_out: short-feet", "no short-feet in data/exercises.yml"),
        ("exercises", "source: study2018", "source: study2019", 'exercises.yml: heel-raise-step: no study2019 in data/sources.yml. Did you mean "study2018"?'),
        ("grades", "key: mixed", "key: mixt", 'claims.yml: nobody-knows: no mixed in data/grades.yml. Did you mean "mixt"?'),
        ("stages", "claims: [our-plan]", "claims: [first-step-pan]", 'stages.yml: stages: no first-step-pan in data/claims.yml. Did you mean "first-step-pain"?'),
    ],
)  # fmt: skip
def test_a_name_that_another_file_does_not_know_gets_the_nearest(data_folder, name, old, new, said):
    change(data_folder, name, old, new)
    assert said in fault(data_folder)


@pytest.mark.parametrize(
    ("name", "old", "slip", "nearest"),
    [
        ("exercises", "figure: heel-raise-step", "heel-rise-step", "heel-raise-step"),
        ("figures", "id: windlass", "windlas", "windlass"),
    ],
)
def test_a_drawing_that_is_not_there_gets_the_nearest(data_folder, name, old, slip, nearest):
    change(data_folder, name, old, f"{old.split(':')[0]}: {slip}")
    said = fault(data_folder)
    assert f"data/{name}.yml" in said
    assert slip in said
    assert f'Did you mean "{nearest}"?' in said


def test_our_plan_is_no_claim_and_needs_none(data_folder):
    assert PLAN not in content.load(data_folder, data_folder / "figures")["claims"]


def test_claims_are_found_however_deep():
    nested = {"a": [{"claims": ["x"], "b": {"claims": ["y"]}}], "claims": ["z"]}
    assert sorted(claims_in(nested)) == ["x", "y", "z"]


def test_an_exercise_that_hides_that_its_dose_is_ours_is_a_fault(data_folder):
    change(data_folder, "exercises", "claims: [our-plan, slow-raises-help]", "claims: [slow-raises-help]")
    assert fault(data_folder) == "data/exercises.yml: heel-raise-step: a dose is ours: add our-plan to its claims."
