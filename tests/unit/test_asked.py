"""A name that a check uses and nobody knows stops the build with the nearest one."""

import copy

import pytest
import references

pytestmark = pytest.mark.unit


@pytest.fixture
def data(real_library):
    return copy.deepcopy(real_library.data)


def faults(data, library):
    return "\n".join(references.faults(data, library.drawings))


def test_the_names_of_the_site_are_all_known(data, real_library):
    assert references.faults(data, real_library.drawings) == []


def test_an_answer_that_no_question_has_gets_the_nearest(data, real_library):
    data["heel-check"]["rules"][0]["if"] = {"where": ["bak"]}
    said = "data/heel-check.yml: rules: no-fit: no where: bak in the answers of data/heel-check.yml."
    assert f'{said} Did you mean "where: back"?' in faults(data, real_library)


def test_a_result_that_is_not_there_gets_the_nearest(data, real_library):
    data["heel-check"]["rules"][-1]["result"] = "party"
    assert 'no party in the results of data/heel-check.yml. Did you mean "partly"?' in faults(data, real_library)


def test_a_claim_under_how_sure_is_looked_up_too(data, real_library):
    data["heel-check"]["stopped"]["sure_claims"] = ["red-flag"]
    assert 'no red-flag in data/claims.yml. Did you mean "red-flags"?' in faults(data, real_library)


@pytest.mark.parametrize(("key", "value"), [("norms", "heel-rise"), ("train", ["heel-raise-stair"])])
def test_a_test_or_an_exercise_that_is_not_there_is_a_fault(data, real_library, key, value):
    data["strength-check"]["tests"][0][key] = value
    assert "data/strength-check.yml: " in faults(data, real_library)
