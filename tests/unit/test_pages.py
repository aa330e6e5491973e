"""The theme gets section, time, dates and article points of a page."""

import datetime

import pytest
from pages import facts, in_words, minutes

pytestmark = pytest.mark.unit
DAY = datetime.date(2026, 11, 1)


def facts_of(library, path="start/today.md", points=(), html="<p>Text.</p>", **more):
    meta = {"points": list(points), "checked": DAY, "due": datetime.date(2027, 11, 1), **more}
    return facts(meta, path, "Start here", html)


@pytest.mark.parametrize(
    ("path", "kind"),
    [("index.md", "home"), ("start/today.md", "reader"), ("evidence/claims.md", "utility"), ("glossary.md", "utility")],
)
def test_the_kind_of_a_page_comes_from_its_path(library, path, kind):
    assert facts_of(library, path)["kind"] == kind


def test_dates_are_told_in_words_and_for_machines(library):
    found = facts_of(library)
    assert (found["checked"], found["checked_iso"]) == ("1 November 2026", "2026-11-01")
    assert (found["due"], found["due_iso"]) == ("1 November 2027", "2027-11-01")


def test_a_page_is_as_old_as_the_site_unless_it_says_when_it_was_first_published(library):
    assert facts_of(library)["published"] == "21 November 2026"
    found = facts_of(library, published=datetime.date(2027, 3, 1))
    assert (found["published"], found["published_iso"]) == ("1 March 2027", "2027-03-01")


def test_a_page_names_the_points_that_it_answers(library):
    assert facts_of(library, points=["A2", "A1"])["points"] == ["A2", "A1"]


@pytest.mark.parametrize(("words", "expected"), [(1, 1), (200, 1), (201, 2), (900, 5)])
def test_reading_time_is_rounded_up_at_200_words_a_minute(words, expected):
    assert minutes("<p>" + "word " * words + "</p>") == expected


def test_a_day_is_printed_without_a_leading_zero():
    assert in_words(DAY) == "1 November 2026"
