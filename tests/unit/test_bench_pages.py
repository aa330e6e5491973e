"""The bench of pages compares with the bare text and says which promises are kept."""

import pytest

from checks.bench_pages import bare, table, verdict

pytestmark = pytest.mark.unit
PAGE = """<title>T</title><nav>menu</nav><article><p class="lead" id="a">One <span class="x">two</span>
<a href="b/" class="y">three</a><svg><path d="M0"/></svg><script>go()</script></p></article>"""
NUMBERS = {"bytes": 100, "requests": 10, "first": 1, "largest": 1000, "blocked": 0, "shift": 0.0, "next": 500}


def medians(**ours):
    return {("article", site): {**NUMBERS, **(ours if site == "ours" else {})} for site in ("stock", "ours", "bare")}


def test_bare_is_the_text_with_its_links():
    assert bare(PAGE).endswith('<title>T</title><p id="a">One two <a href="b/">three</a></p>')


def test_promises_are_held_against_stock_and_bare():
    text, kept = verdict(medians(bytes=40, requests=7, largest=500))
    assert kept
    assert "bytes      0.40" in text
    assert "largest    0.50" in text


def test_what_the_bare_text_needs_stands_beside():
    numbers = medians(blocked=60)
    numbers["article", "bare"] |= {"next": 350, "blocked": 55}
    text, _ = verdict(numbers)
    assert "next       1.00   (at most 0.6; bare 0.70)" in text
    assert "60   (at most 50; bare 55)" in text


@pytest.mark.parametrize("worse", [{"bytes": 51}, {"requests": 8}, {"shift": 0.01}])
def test_a_broken_promise_is_seen(worse):
    assert not verdict(medians(**{"bytes": 40, "requests": 7, **worse}))[1]


def test_the_table_has_a_line_for_each_page_of_each_site():
    assert len(table(medians()).splitlines()) == 4
