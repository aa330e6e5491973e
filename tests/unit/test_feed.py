"""The feed: what changed last comes first, names stay, and any title is safe in it."""

import xml.etree.ElementTree as ET

import pytest
from feed import MOST, feed
from listed import Listed

pytestmark = pytest.mark.unit
ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITE = {"name": "First & Steps", "description": "Help <now>.", "address": "https://x.example/heel/"}


def page(name, checked="2026-11-21", title="A page"):
    return Listed(f"{name}.md", f"{name}/", title, "What it says.", checked)


def read(pages, site=SITE):
    return ET.fromstring(feed(site, pages).encode())


def texts(tree, path):
    return [found.text for found in tree.findall(path, ATOM)]


def test_the_newest_comes_first_and_within_a_day_the_reading_order_stays():
    tree = read([page("a", "2026-01-01"), page("c"), page("b")])
    links = [link.get("href") for link in tree.findall("a:entry/a:link", ATOM)]
    assert links == [f"https://x.example/heel/{name}/" for name in "cba"]
    assert texts(tree, "a:updated") == ["2026-11-21T00:00:00Z"]
    assert texts(tree, "a:entry/a:updated")[-1] == "2026-01-01T00:00:00Z"


def test_only_the_newest_pages_are_in_it():
    tree = read([page(f"p{n}", f"2026-01-{n % 28 + 1:02}") for n in range(MOST + 9)])
    assert len(tree.findall("a:entry", ATOM)) == MOST


def test_a_name_is_its_own_and_stays_when_title_date_or_host_change():
    before = texts(read([page("a"), page("b")]), "a:entry/a:id")
    moved = {**SITE, "address": "https://other.example/"}
    assert texts(read([page("a", "2027-01-01", "New"), page("b")], moved), "a:entry/a:id") == before
    assert len({*before, *texts(read([]), "a:id")}) == 3
    assert before[0] == "urn:uuid:bc9401bc-9e4a-5b4a-91b9-5d0d0eab6947"  # readers know it by this


def test_any_text_is_safe():
    tree = read([page("a", title='Sets & "reps" <b>')])
    assert texts(tree, "a:entry/a:title") == ['Sets & "reps" <b>']
    assert texts(tree, "a:subtitle") == ["Help <now>."]


def test_it_says_where_it_stands_and_who_writes():
    tree = read([page("a")])
    assert tree.find("a:link[@rel='self']", ATOM).get("href") == "https://x.example/heel/feed.xml"
    assert texts(tree, "a:author/a:name") == ["First & Steps contributors"]
