"""Keywords reach the index; rules and parts become one worker; browsers learn how to search here."""

import json
import xml.etree.ElementTree as ET

import pytest
from search import add_keywords, drop_spare_space, opensearch, worker

pytestmark = pytest.mark.unit
SPACE = "{http://a9.com/-/spec/opensearch/1.1/}"


def test_keywords_go_to_the_entry_of_their_page_alone():
    entries = [{"location": "start/today/"}, {"location": "start/today/#more"}, {"location": "load/"}]
    add_keywords(entries, {"start/today/": ["sore heel", "heel stab"]})
    assert entries[0]["keywords"] == "sore heel heel stab start today"
    assert ["keywords" in entry for entry in entries] == [True, False, False]


def test_no_space_is_sent_that_nobody_sees():
    entries = [{"text": "<li>Half  of them. </li><p>The  rest </p> "}, {"text": "<pre>a  b</pre>"}]
    drop_spare_space(entries)
    assert [entry["text"] for entry in entries] == ["<li>Half of them.</li><p>The rest</p>", "<pre>a  b</pre>"]


def test_the_rules_stand_before_the_parts_that_use_them():
    first, *rest = worker({"stop": ["the"]}, ["one()", "two()"]).split("\n")
    assert json.loads(first.removeprefix("const rules = ")) == {"stop": ["the"]}
    assert rest == ["one()", "two()"]


def test_the_description_leads_to_a_search_at_the_site():
    told = ET.fromstring(opensearch("First & Steps", "Help", "https://example.org/heel/").encode())
    assert told.find(f"{SPACE}ShortName").text == "First & Steps"
    assert told.find(f"{SPACE}Url").get("template") == "https://example.org/heel/?q={searchTerms}"


def test_a_site_without_an_address_has_no_description():
    assert opensearch("First Steps", "Help", "") == ""
