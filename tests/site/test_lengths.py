"""A page is long enough to help and short enough to read: 150 to 1,400 words, or it says here why not."""

import copy

import pytest

pytestmark = pytest.mark.site
SHORTEST, LONGEST = 150, 1_400
# Not read from top to bottom: the list at the foot, what opens on a press, grades, drawings.
ASIDE = ".references, .page-foot, .eyebrow, .term-card, .cites, details, svg"
WHY = {
    "404.html": "kind words and ways on for an address that does not exist",
    "about/components/": "shows writers every component",
    "evidence/claims/": "a list to look things up in",
    "evidence/sources/": "a list to look things up in",
    "evidence/the-two-articles/": "27 points, each with its answer",
    "faq/": "30 questions, each with its answer",
    "glossary/": "a list to look words up in",
    "run-again/return-to-run-guide/": "the whole way back on one page, to print",
    "strengthen/programme/": "four stages in full, to print",
    "strengthen/find-your-weak-link/": "6 tests with the steps and the values of each",
    "strengthen/single-leg-strength/": "4 exercises in full",
    "strengthen/race-circuit/": "the circuit with all its limits, to print",
    "strengthen/calf/": "4 exercises in full",
    "strengthen/spring/": "4 exercises in full",
    "tools/heel-check/": "8 questions and what each answer means, for paper too",
    "tools/run-planner/": "the whole plan with its rules, for paper too",
    "tools/strength-check/": "6 tests with their values and what to train, for paper too",
    "tools/session-timer/": "all sessions of the programme, to print",
    "treatments/": "a table of 31 treatments",
}


@pytest.fixture(scope="module")
def lengths(site):
    """Words of each page, {"faq/": 1800}."""
    return {url: words(page) for url, page in site.pages.items()}


def words(page) -> int:
    """The words that a reader meets from the heading to the next step."""
    content = copy.copy(page.select_one("article") or page.body)
    for part in content.select(ASIDE):
        part.decompose()
    return len(content.get_text(" ").split())


def test_every_page_keeps_its_length_or_says_why_not(lengths):
    assert {u: n for u, n in lengths.items() if not SHORTEST <= n <= LONGEST and u not in WHY} == {}


def test_every_exception_is_a_page_that_needs_one(lengths):
    assert {url: lengths.get(url) for url in WHY if SHORTEST <= lengths.get(url, SHORTEST) <= LONGEST} == {}
