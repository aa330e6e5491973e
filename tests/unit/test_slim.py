"""Scripts lose their remarks on the way to readers, and nothing else."""

import re

import pytest
from finish import slim

from tests.helpers import ROOT

pytestmark = pytest.mark.unit
DOCS = ROOT / "docs"
OURS = [path for path in sorted((DOCS / "assets/js").rglob("*.js")) if slim.is_ours(path.relative_to(DOCS).as_posix())]


@pytest.mark.parametrize(
    ("script", "made"),
    [
        ("// Adds.\nconst a = 1\n", "\nconst a = 1\n"),
        ("/** Adds.\n * @param {number} a\n */\nconst a = 1", "\n\n\nconst a = 1"),
        ("if (a) {\n  // why\n  b()\n}", "if (a) {\n\nb()\n}"),
        ("/* one */\na()\n/* two */", "\na()\n"),
        ("  /** @type {Day} */\n  let day", "\nlet day"),
    ],
)
def test_remarks_on_lines_of_their_own_go_and_lines_keep_their_numbers(script, made):
    assert slim.slim(script) == made


@pytest.mark.parametrize(
    "script",
    [
        "const a = 1 // one",
        'const url = "https://a.example"',
        "const re = /\\/*x/",
        "a /* b */ + c",
        'const text = "// no"',
        "/** @type {A} */ const a = 1\nconst b = 2",
        "a() // one /* two\nb() // three */",
    ],
)
def test_what_stands_behind_code_stays(script):
    assert slim.slim(script) == script


@pytest.mark.parametrize(
    ("path", "ours"),
    [
        ("assets/js/lib/dates.js", True),
        ("assets/js/tools/diary.js", True),
        ("assets/js/page.js", False),
        ("assets/js/lib/LICENSE", False),
    ],
)
def test_only_scripts_of_the_tools_are_made(path, ours):
    assert slim.is_ours(path) == ours


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_no_text_over_several_lines_could_lose_a_line_or_an_indent(path):
    """Every backtick closes on its own line, so that no line lies within a text."""
    source = slim.REMARK.sub("", path.read_text("utf-8"))
    assert [line for line in source.splitlines() if len(re.findall(r"(?<!\\)`", line)) % 2] == []


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_no_code_shares_a_line_with_a_remark_that_goes_on(path):
    """`a() /* ...` over several lines would be half a remark."""
    assert re.findall(r"^[ \t]*[^\s/*][^\n]*/\*(?:(?!\*/)[^\n])*$", path.read_text("utf-8"), re.M) == []


def test_the_step_changes_scripts_of_the_tools_and_nothing_else():
    remark = b"// why\na()"
    site = {"assets/js/lib/a.js": remark, "assets/js/page.js": remark, "index.html": remark}
    assert slim.slim_scripts(site) == {"assets/js/lib/a.js": b"\na()"}
