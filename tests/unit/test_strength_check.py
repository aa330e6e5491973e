"""The strength check on paper, and what the tool reads: tests, published values, stages."""

import pytest
import strength_check

pytestmark = pytest.mark.unit


def test_the_form_has_a_line_for_each_test_with_its_published_value(real_page, real_library):
    rows = real_page("/// strength-check\n///").html.select("tbody tr")
    assert len(rows) == len(real_library["strength-check"]["tests"])
    assert "about 12, give or take 2.8" in rows[2].get_text()


def test_how_far_one_person_strays_is_not_printed_as_the_spread_of_all(real_page, real_library):
    said = real_page("/// strength-check\n///").html.select("tbody td[data-l='Published value']")[0].get_text()
    assert "give or take" not in said
    assert said.index("about 25. Adults") < said.index("500 people") < said.index("A study tested 32 people twice")
    assert "32 people" in real_library["norms"]["heel-raise"]["change_that_is_real"]["value"]


def test_each_line_between_the_sides_shows_whose_it_is_and_every_grade_it_rests_on(real_page, real_library):
    cells = real_page("/// strength-check\n///").html.select("td[data-l='A gap to look at']")
    for cell, test in zip(cells, real_library["strength-check"]["tests"], strict=True):
        assert test["side"]["says"] in cell.get_text()
        assert [one["href"] for one in cell.select("a.ev")] == [f"#how-{claim}" for claim in test["side"]["claims"]]
    assert [one.get_text() for one in cells[0].select("a.ev")] == ["Our plan, expert opinion"]
    assert [one.get_text() for one in cells[2].select("a.ev")] == ["Limited evidence", "Our plan, expert opinion"]


@pytest.mark.parametrize(
    ("typical", "words"),
    [
        ({"value": 25, "wobble": "A score strays by 6."}, "about 25"),
        ({"value": 12, "spread": 2.8}, "about 12, give or take 2.8"),
        ({"value": 25, "low": 20, "high": 30}, "about 25; from 20 to 30"),
        (
            {"left": 55, "right": 54, "spread_left": 28, "spread_right": 25},
            "left: 55, give or take 28; right: 54, give or take 25",
        ),
    ],
)
def test_a_published_value_in_words(typical, words):
    assert strength_check.middle(typical) == words


def test_values_by_age_are_second_hand_and_numbers(real_page, real_library):
    assert "second-hand" in real_page("/// strength-check | ages\n///").one("caption").get_text()
    rows = strength_check.by_age(real_library["norms"]["heel-raise"])
    assert all(row["from"] < row["to"] and isinstance(row["men"], int) for row in rows)


def test_every_test_leads_to_exercises(real_page, real_library):
    rows = real_page("/// strength-check | train\n///").html.select("tbody tr")
    for row, test in zip(rows, real_library["strength-check"]["tests"], strict=True):
        assert len(row.select("a[href*='exercises/']")) == len(test["train"])


def test_the_tool_gets_stages_with_what_ends_them(real_library):
    made = strength_check.data(real_library)
    ends = {stage["id"]: stage["move_on"] for stage in real_library["stages"]["stages"]}
    assert [stage["move_on"] for stage in made["stages"]] == [ends.get(stage["id"]) for stage in made["stages"]]
    assert made["stages"][-1]["move_on"] is None


def test_the_limits_are_those_of_the_pain_rules(real_library):
    made, rules = strength_check.data(real_library), real_library["pain-rules"]
    assert made["stop"] == rules["zones"][-1]["from"]
    assert made["severe"] == rules["severe"]["from"]


def test_how_a_test_is_done_is_told_in_the_words_of_the_page(real_library):
    for key, test in strength_check.how_to(real_library)["tests"].items():
        assert test == {name: real_library["norms"][key][name] for name in ("how", "caution")}
