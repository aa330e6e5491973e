"""The page for writers shows every component, and what it tells them to type is what makes it."""

import re

import pytest
from blocks import NAMES

from checks import prose
from tests.helpers import ROOT
from tests.written import body

pytestmark = pytest.mark.content
PATH = "about/components.md"
OF_ONE_PAGE = {  # each made for one page of its own
    "claims", "exercise-index", "exercise-page", "glossary", "heel-check", "load-check", "printouts", "programme",
    "programme-versions", "site-scores", "sources", "strength-check", "treatment-orders",
}  # fmt: skip
EXAMPLE = re.compile(r"^```markdown\n(.*?)\n```\n\n", re.M | re.S)


def examples() -> list[tuple[str, str]]:
    """What each example tells to type, and the Markdown that follows it."""
    text = body(PATH)
    return [(found[1], text[found.end() :]) for found in EXAMPLE.finditer(text)]


def test_every_component_is_shown():
    shown = set(re.findall(r"^/// ([\w-]+)", EXAMPLE.sub("", body(PATH)), re.M))
    assert shown == set(NAMES) - OF_ONE_PAGE


def test_what_is_shown_is_what_the_lines_above_it_make():
    assert examples()
    assert [typed for typed, follows in examples() if not f"{follows}\n".startswith(f"{typed}\n")] == []


def test_every_component_is_shown_below_a_line_that_says_when_to_use_it():
    entries = re.split(r"^### .*\n", body(PATH), flags=re.M)[1:]
    assert entries
    assert [entry[:40] for entry in entries if not prose.sentences(entry.split("```")[0])] == []


def test_the_guide_for_writers_leads_there():
    guide = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert f"(docs/{PATH})" in guide
    assert "/about/components/" in guide
