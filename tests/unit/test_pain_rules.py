"""The tools print the limits, the check and the signs in the words of the pages."""

import pain_rules
import pytest

pytestmark = pytest.mark.unit


def test_limits_check_and_lines_are_those_of_the_text(real_library):
    made, rules = pain_rules.data(real_library), real_library["pain-rules"]
    assert made["pain"] == {
        key: rules[key] for key in ("sudden", "first", "zones", "severe", "usual", "morning_check", "morning_claims")
    } | {"scale": f"{rules['scale']} {rules['masked']}"}
    assert made["safety"] == [f"{line['name']} {line['text']}" for line in rules["safety"]["lines"]]
    assert made["signs"] == real_library["red-flags"]["short"]


def test_the_diary_gets_the_same_words(real_library):
    made, whole = pain_rules.diary(real_library), pain_rules.data(real_library)
    words = {key: value for key, value in whole["pain"].items() if key != "first"}
    found = [one for one in words["morning_check"] if one["id"] != "sudden"]
    assert made == {"pain": words | {"morning_check": found}, "signs": whole["signs"]}


def test_a_clinician_gets_every_sign_that_has_a_short_form(real_library):
    made, flags = pain_rules.signs(real_library), real_library["red-flags"]
    short = [sign["short"] for group in flags["groups"] for sign in group["signs"] if "short" in sign]
    assert made["signs"] == short
    assert short
    assert made["first"] == {key: flags["first_check"][key] for key in ("when", "items")}
