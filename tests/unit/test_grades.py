"""Grades are told in words, never by colour alone."""

import pytest
from grades import chip

pytestmark = pytest.mark.unit


def test_a_chip_is_a_link_only_where_it_leads_somewhere(library):
    assert chip(library, "limited").tag == "span"
    linked = chip(library, "limited", "#how-x")
    assert (linked.tag, linked.get("href")) == ("a", "#how-x")


def test_the_table_says_what_each_grade_means_in_the_order_of_the_data(page):
    done = page("/// grades\n///")
    assert done.texts("tbody th") == [
        "Strong evidence",
        "Limited evidence",
        "Mixed evidence",
        "Our plan, expert opinion",
    ]
    assert done.texts("tbody td")[1] == "One small study."
