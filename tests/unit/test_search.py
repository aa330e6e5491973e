"""Keywords from front matter reach the search index."""

import pytest
from search import add_keywords

pytestmark = pytest.mark.unit


def test_keywords_go_to_the_entry_of_their_page_alone():
    entries = [{"location": "start/today/"}, {"location": "start/today/#more"}, {"location": "load/"}]
    add_keywords(entries, {"start/today/": ["sore heel", "heel stab"]})
    assert entries[0]["keywords"] == "sore heel heel stab"
    assert ["keywords" in entry for entry in entries] == [True, False, False]
