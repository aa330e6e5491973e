"""Four style sheets become one, in order, and say the same."""

import re

import pytest
import styles
from styles import PARTS, joined

from tests.helpers import ROOT

pytestmark = pytest.mark.unit
WRITTEN = [(ROOT / "docs" / part).read_text("utf-8") for part in styles.WRITTEN]


def test_remarks_and_line_breaks_go_and_rules_stay_in_order():
    first, second = "/* Names */\n:root{--a:1}\n", "a{\n  b:c; /* why\n  so */\n}\n"
    assert joined([first, second]) == ":root{--a:1}a{b:c;}"


def test_no_text_in_our_sheets_looks_like_a_remark():
    texts = [text for css in WRITTEN for text in re.findall(r"(?:url\(|content:)\s*\"[^\"]*\"", css)]
    assert texts
    assert [text for text in texts if "/*" in text or "*/" in text] == []


def test_every_sheet_in_the_folder_is_part_of_a_made_one():
    written = {path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs/assets/css").rglob("*.css")}
    assert written == set(styles.WRITTEN)


def test_every_tool_has_a_sheet_made_of_the_shared_part_and_its_own(real_library):
    assert set(styles.PARTS_OF_TOOLS) == set(real_library["tools"])
    assert all(parts[0] == "base" and parts[-1] == name for name, parts in styles.PARTS_OF_TOOLS.items())


def test_a_line_break_never_stands_for_a_space():
    """Joined, "a\\nb{}" would become "ab{}": a line ends where CSS needs no space."""
    lines = [line for css in WRITTEN for line in re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).splitlines()]
    assert [line for line in lines if line.strip() and not line.rstrip().endswith(("{", "}", ";", ","))] == []


# --- The house's rules for what is written ---------------------------------------------------------

SHEETS = dict(zip(styles.WRITTEN, WRITTEN, strict=True))
COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab)\(|[:, ](?:white|black|gr[ae]y|red|orange|green|blue)\b", re.I
)
every_sheet = pytest.mark.parametrize("name", SHEETS)


def without_remarks(css):
    """A sheet whose remarks and quoted drawings are gone, but not its lines."""
    css = re.sub(r"/\*.*?\*/", lambda found: "\n" * found[0].count("\n"), css, flags=re.DOTALL)
    return re.sub(r"url\(\"[^\"]*\"\)", "url()", css)


def lines_without_a_reason(css):
    """Numbers of the lines that overrule the theme with no remark there or on the line above."""
    lines = css.splitlines()
    bare = without_remarks(css).splitlines()
    found = [at for at, line in enumerate(bare) if "!important" in line]
    return [at + 1 for at in found if "*/" not in lines[at] and "*/" not in lines[at - 1][-3:]]


def raw_colours(css):
    """Colours that stand as themselves, where a name from tokens.css should."""
    values = re.findall(r"[\w-]+:[^;{}]+(?=[;}])", without_remarks(css))
    return [value for value in values if COLOUR.search(value)]


@every_sheet
def test_whoever_overrules_the_theme_says_why(name):
    assert lines_without_a_reason(SHEETS[name]) == []


@every_sheet
def test_colours_are_named_in_tokens_and_nowhere_else(name):
    assert name.endswith("tokens.css") or raw_colours(SHEETS[name]) == []


def test_every_name_in_tokens_is_used():
    names = set(re.findall(r"(--(?:fs|fig|an)-[\w-]+):", without_remarks(SHEETS[PARTS[0]])))
    used = set(re.findall(r"var\((--[\w-]+)", " ".join(WRITTEN)))
    assert names
    assert sorted(names - used) == []


def test_every_name_that_is_used_is_given_somewhere():
    given = set(re.findall(r"(--[\w-]+):", " ".join(WRITTEN)))
    used = set(re.findall(r"var\((--[\w-]+)\)", " ".join(WRITTEN)))
    assert sorted(name for name in used - given if not name.startswith("--md-")) == []


def test_these_tests_would_see_a_fault():
    assert lines_without_a_reason("a{}\nb{c:d!important}\n") == [2]
    assert lines_without_a_reason("/* so */\nb{c:d!important}\ne{f:g!important} /* so */\n") == []
    assert raw_colours("a{color:#FFF;b:rgb(0 0 0)}#abc{d:var(--fs-red)}") == ["color:#FFF", "b:rgb(0 0 0)"]
    assert raw_colours("a{border:1px solid white}") == ["border:1px solid white"]
