"""A rule stays when a page, or a script, could ever make use of it."""

import pytest
from finish.used import used

pytestmark = pytest.mark.unit
PAGE = """<body data-scheme="default"><p class="lead big" id=top><a href="x" title="a > b" hidden>x</a></p>
<script>document.body.classList.add("js-on")</script><script type="module" src="a.js"></script>"""
SCRIPT = 'link.dataset.twoWords = 1; el.setAttribute("data-scheme", "slate")'


@pytest.mark.parametrize(
    "selector",
    [
        "p", ".lead", ".lead.big>a:hover", "#top", "[hidden]", "[data-scheme=default]", '[data-scheme="slate"]', "*",
        ".js-on p", ".lead:not(.nobody)", ":is(.nobody,.lead) a", "p:nth-child(2n+1)::before", "[data-two-words]",
        "p:has(>a)", "[href^=nowhere]", ":root", "a:not(:is(.x,.y))", "p:is(:hover,:focus)", r".md\:x",
    ],
)  # fmt: skip
def test_what_may_match_stays(selector):
    assert used([PAGE], [SCRIPT]).may_match(selector)


@pytest.mark.parametrize(
    "selector",
    [
        ".nobody", "table", "#bottom", "[open]", "[data-scheme=red]", ".lead .nobody", ":is(.nobody,table) a",
        "p:has(>.nobody)", ".nobody:not(.lead)", "p>.nobody:hover", ":where(.nobody)",
    ],
)  # fmt: skip
def test_what_cannot_match_goes(selector):
    assert not used([PAGE], [SCRIPT]).may_match(selector)


def test_words_of_data_within_a_page_are_no_names():
    assert not used(['<script type="application/json">{"a": "data"}</script>'], []).may_match(".data")
