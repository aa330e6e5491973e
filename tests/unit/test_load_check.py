"""The load check on paper: a form, the study's numbers, and the sum done for some lengths."""

import load_check
import pytest

pytestmark = pytest.mark.unit


def test_the_form_has_a_line_for_each_run_of_a_month(real_page):
    page = real_page("/// load-check\n///")
    assert len(page.html.select("tbody tr")) == load_check.LINES
    assert "30 days" in page.one("caption").get_text()


def test_every_band_stands_with_its_rate(real_page, real_library):
    rows = real_page("/// load-check | jumps\n///").html.select("tbody tr")
    assert len(rows) == len(real_library["load-check"]["bands"])
    assert "counts as 1" in rows[0].get_text()
    assert "2.28 times (likely 1.50 to 3.48)" in rows[-1].get_text()


def test_ten_per_cent_on_top_is_rounded_down(real_page):
    cells = [row.get_text(" ") for row in real_page("/// load-check | limits\n///").html.select("tbody tr")]
    assert any(cell.split()[:3] == ["5", "5.5", "10"] for cell in cells)


@pytest.mark.parametrize(("length", "most"), [(5, 5.5), (3, 3.3), (10, 11.0), (8.5, 9.3), (0.5, 0.5)])
def test_the_most_never_exceeds_the_share(length, most):
    assert load_check.most(length, 10) == most


def test_the_gap_after_which_runs_begin_anew_is_that_of_the_walk_run_plan(real_library):
    assert (
        load_check.data(real_library)["gap_weeks"] == real_library["stages"]["walk_run"]["missed_weeks"]["first_step"]
    )


def test_the_tool_gets_the_bands_and_their_grades(real_library):
    made = load_check.data(real_library)
    assert made["bands"] == real_library["load-check"]["bands"]
    assert "single-run-spike" in made["grades"]
