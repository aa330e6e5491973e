"""An old address leads to the new one, with and without script, at a root and under a sub-path."""

import pytest
from redirects import faults, redirect_pages

from tests.helpers import soup, text

pytestmark = pytest.mark.unit
MOVED = {"old/page/": "start/today/"}


def test_a_page_stands_at_the_old_address():
    assert list(redirect_pages(MOVED, "https://x.example/")) == ["old/page/index.html"]


def test_it_leads_on_by_itself_and_by_a_link_both_relative():
    page = soup(redirect_pages(MOVED, "https://x.example/heel/")["old/page/index.html"])
    assert page.select_one("meta[http-equiv=refresh]")["content"] == "0; url=../../start/today/"
    assert page.select_one("main a")["href"] == "../../start/today/"
    assert text(page.h1) == "This page has moved"


def test_its_script_is_the_same_on_every_page_so_that_a_content_policy_needs_one_hash():
    made = redirect_pages({"a/": "x/", "b/c/": "y/z/"}, "https://x.example/").values()
    assert len({soup(html).script.get_text() for html in made}) == 1


def test_nothing_races_the_script_where_scripts_run():
    page = soup(redirect_pages(MOVED, "https://x.example/")["old/page/index.html"])
    assert page.select("meta[http-equiv=refresh]") == page.select("noscript > meta[http-equiv=refresh]")


def test_it_names_the_new_address_to_search_engines_and_stays_out_itself():
    page = soup(redirect_pages(MOVED, "https://x.example/heel/")["old/page/index.html"])
    assert page.select_one("link[rel=canonical]")["href"] == "https://x.example/heel/start/today/"
    assert page.select_one("meta[name=referrer]")["content"] == "no-referrer"
    assert page.select_one("meta[name=robots]")["content"] == "noindex"


def test_a_redirect_to_nowhere_is_a_fault():
    assert faults(MOVED, {"start/"}) == [
        'data/redirects.yml: old/page/ leads to start/today/, which is no page. Did you mean "start/"?'
    ]


def test_a_redirect_that_would_hide_a_page_is_a_fault():
    assert faults(MOVED, {"start/today/", "old/page/"}) == [
        "data/redirects.yml: old/page/ is a page; it cannot be redirected."
    ]


def test_a_sound_redirect_is_no_fault():
    assert faults(MOVED, {"start/today/"}) == []
