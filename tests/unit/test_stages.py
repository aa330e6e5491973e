"""Stages and walk-run steps are printed from one place, with sums that hold."""

import pytest

from tests.helpers import text

pytestmark = pytest.mark.unit


def test_each_stage_says_what_to_do_and_when_to_move_on(page):
    done = page("/// stages\n///")
    assert done.texts("ol.stages > li > h3") == ["Settle", "Walk and run"]
    assert [li.get("id") for li in done.html.select("ol.stages h3")] == ["stage-settle", "stage-walk-run"]
    first = done.html.select_one("ol.stages > li")
    assert [text(li) for li in first.select("ul li")] == ["Walk.", "Rest."]
    assert text(first.select_one(".next")) == "Move on when: You can walk."
    assert text(first.select_one(".when")) == "About 2 weeks"
    assert first.select_one(".ev--plan")


def test_the_rise_leads_to_the_stages_on_the_plan(page):
    links = page("/// rise\n///", path="index.md").html.select("ol.rise a")
    assert [a["href"] for a in links] == ["start/the-plan.md#stage-settle", "start/the-plan.md#stage-walk-run"]


def test_the_rise_stays_on_a_page_that_has_the_stages_itself(page):
    links = page("/// rise\n///\n\n/// stages\n///").html.select("ol.rise a")
    assert [a["href"] for a in links] == ["#stage-settle", "#stage-walk-run"]


def test_ready_lists_only_the_tests_before_the_first_run(page):
    assert page("/// ready\n///").texts("ol li") == ["Settle: You can walk."]


def test_a_step_with_walking_says_both_and_adds_the_walks_before_and_after(page):
    done = page("/// walk-run\n///")
    assert done.texts("tbody tr:first-child > *") == [
        "Step 1",
        "Run 1 min, walk 2 min, 8 times",
        "8 min",
        "34 min",
        "Run 1 Run 2",
    ]


def test_a_step_without_walking_is_one_run(page):
    done = page("/// walk-run\n///")
    assert done.texts("tbody tr:last-child > *") == [
        "Step 2",
        "Run 30 min without a break",
        "30 min",
        "40 min",
        "Run 1 Run 2",
    ]


def test_the_caption_says_how_often_and_how_much_rest_with_the_grade(page):
    caption = page("/// walk-run\n///").one("caption")
    assert "at least 2 times, with at least 1 day without running" in text(caption)
    assert caption.select_one(".ev--plan")


def test_a_number_and_its_unit_are_never_parted(page):
    assert "8\N{NO-BREAK SPACE}min" in page("/// walk-run\n///").one("table").get_text()


def test_each_run_of_a_step_has_a_box_with_a_name_of_its_own(page):
    boxes = page("/// walk-run\n///").html.select("label.tick > input[type=checkbox]")
    assert [box["aria-label"] for box in boxes] == ["Step 1, run 1", "Step 1, run 2", "Step 2, run 1", "Step 2, run 2"]


def test_what_a_box_is_called_begins_with_the_words_beside_it_at_the_end(page):
    for label in page("/// walk-run\n///").html.select("label.tick"):
        assert label.input["aria-label"].lower().endswith(label.get_text().strip().lower())
