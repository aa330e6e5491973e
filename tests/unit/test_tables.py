"""Tables typed in Markdown get heads for rows and columns, as those made from data have."""

import pytest

pytestmark = pytest.mark.unit

TYPED = "| Pain | Do | Why |\n|---|---|---|\n| 0 to 2 | Go on | Calm |\n| 3 to 5 | Hold | Sore |\n"


def test_the_first_column_names_its_row(page):
    done = page(TYPED)
    assert [(th.get_text(), th["scope"]) for th in done.html.select("tbody th")] == [
        ("0 to 2", "row"),
        ("3 to 5", "row"),
    ]


def test_each_other_cell_carries_the_name_of_its_column(page):
    done = page(TYPED)
    assert [(td["data-l"], td.get_text()) for td in done.html.select("tbody tr:first-child td")] == [
        ("Do", "Go on"),
        ("Why", "Calm"),
    ]


def test_columns_have_heads(page):
    assert [th["scope"] for th in page(TYPED).html.select("thead th")] == ["col"] * 3


def test_a_table_made_from_data_stays_as_it_is(page):
    before = page("/// walk-run\n///").one("table")
    assert before.select_one("tbody th").get_text() == "Step\N{NO-BREAK SPACE}1"
    assert before["class"] == ["steps"]
