"""Scripts lose their remarks and needless spaces on the way to readers, and nothing else."""

import re

import pytest
from finish import slim

from tests.helpers import ROOT

pytestmark = pytest.mark.unit
DOCS = ROOT / "docs"
SIGNS = re.compile(r"[\w$#]+|\++|-+|[^\s\w$#+-]")
OURS = [path for path in sorted((DOCS / "assets/js").rglob("*.js")) if slim.is_ours(path.relative_to(DOCS).as_posix())]


@pytest.mark.parametrize(
    ("script", "made"),
    [
        ("// Adds.\nconst a = 1\n", "\nconst a=1\n"),
        ("/** Adds.\n * @param {number} a\n */\nconst a = 1", "\n\n\nconst a=1"),
        ("if (a) {\n  // why\n  b()\n}", "if(a){\n\nb()\n}"),
        ("a() // one /* two\nb() // three */", "a()\nb()"),
        ("let a /* b */ = c", "let a=c"),
        ("return a ? b : -1", "return a?b:-1"),
        ("a + +b - -c++ + ++d", "a+ +b- -c++ + ++d"),
        ("case a in b: typeof c", "case a in b:typeof c"),
        ("class A {\n  #b; static c = 1\n}", "class A{\n#b;static c=1\n}"),
    ],
)
def test_remarks_and_needless_spaces_go_and_lines_keep_their_numbers(script, made):
    assert slim.slim(script) == made


@pytest.mark.parametrize(
    "script",
    [
        'const url="https://a.example  // no"',
        "const text='it \\'s  /* no */'",
        "const re=/\\/*  x/",
        'const re=/[/*]  "/u',
        "f(/^ *`  */)",
        'const t=`a  // b\n  ${c?`d  ${e}  f`:"}  `"}  g`',
        "const t=`${{a:{b:1}}.a.b}  c`",
        "const half=a/b/c",
        "const half=(a)/2",
    ],
)
def test_texts_templates_and_patterns_stay(script):
    assert slim.slim(script) == script


def test_a_slash_that_divides_begins_no_pattern():
    assert slim.slim("a = (b + c) / d // e / f") == "a=(b+c)/d"


@pytest.mark.parametrize(
    ("path", "ours"),
    [
        ("assets/js/lib/dates.js", True),
        ("assets/js/tools/diary.js", True),
        ("assets/js/page.js", True),
        ("assets/js/lib/LICENSE", False),
    ],
)
def test_only_our_scripts_are_made(path, ours):
    assert slim.is_ours(path) == ours


def said(script):
    """What a script says: texts as they stand; of the rest every word, and every sign with its neighbours."""
    pieces = [(kind, text) for kind, text in slim.tokens(script) if kind not in ("remark", "space", "line")]
    return [part for kind, text in pieces for part in (SIGNS.findall(text) if kind == "run" else [text])]


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_every_script_of_ours_says_the_same_in_as_many_lines(path):
    script = path.read_text("utf-8")
    made = slim.slim(script)
    assert said(made) == said(script)
    assert made.count("\n") == script.count("\n")
    assert slim.slim(made) == made


def test_the_step_changes_our_scripts_and_nothing_else():
    remark = b"// why\na()"
    site = {"assets/js/lib/a.js": remark, "assets/javascripts/theme.js": remark, "index.html": remark}
    assert slim.slim_scripts(site) == {"assets/js/lib/a.js": b"\na()"}


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_no_script_makes_markup_style_or_code_of_text(path):
    """What the content policy forbids, and what a file or a link must never do. dom.js names some of it to refuse it."""
    words = r"\.(?:innerHTML|outerHTML|style)\b|insertAdjacentHTML|document\.write|\beval\(|new Function|javascript:"
    assert re.findall(words, slim.slim(path.read_text("utf-8"))) == []
