"""The heel check on paper says what the tool asks, and its rules can be read from the top."""

import heel_check
import pytest

pytestmark = pytest.mark.unit


def test_every_question_stands_there_with_its_answers(real_page, real_library):
    page = real_page("/// heel-check\n///")
    questions = real_library["heel-check"]["questions"]
    assert page.texts(".paper-check__list > li > p > strong") == [question["text"] for question in questions]
    assert len(page.html.select(".ticks > li")) == sum(len(question["answers"]) for question in questions)
    assert not page.problems


def test_an_answer_that_is_a_warning_sign_says_so(real_page, real_library):
    stops = [a for question in real_library["heel-check"]["questions"] for a in question["answers"] if "stop" in a]
    assert stops
    assert real_page("/// heel-check\n///").texts(".ticks > li > strong") == ["Stop here: get checked."] * len(stops)


def test_the_table_of_results_begins_with_the_warning_signs(real_page, real_library):
    rows = real_page("/// heel-check | results\n///").html.select("tbody tr")
    assert rows[0].th.get_text() == "Under 18"
    assert "warning sign" in rows[1].get_text()
    assert [row.get_text() for row in rows[2:4]] == [
        row.get_text() for row in rows if "ask-first list" in row.get_text() or "getting worse" in row.get_text()
    ]
    assert "See a clinician before any plan" in rows[2].get_text()
    assert "No runs or hops; book a visit" in rows[3].get_text()
    assert len(rows) == 4 + len(real_library["heel-check"]["rules"])


def test_every_lookalike_is_listed_with_what_leads_to_it(real_page, real_library):
    page = real_page("/// heel-check | look-alikes\n///")
    assert len(page.html.select("tbody tr")) == len(real_library["heel-check"]["lookalikes"])
    assert "“" in page.html.select_one("tbody td").get_text()


def test_a_condition_is_told_in_the_words_of_its_answers(real_library):
    check = real_library["heel-check"]
    said = heel_check.in_words(check, {"where": ["under"], "feel": ["spot", "unsure"]})
    assert said.startswith("“Under the heel, more to the inner side”, and “")
    assert said.count(" or “") == 1


def test_the_tool_gets_questions_and_signs_with_their_grades(real_library):
    made = heel_check.data(real_library)
    assert [group["id"] for group in made["flags"]][-1] == "first"
    assert {"questions", "rules", "results", "lookalikes", "grades"} <= set(made)
