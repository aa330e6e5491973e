"""The scripts of every page become one, in order, and say the same."""

import re

import pytest
from scripts import PARTS, joined

from tests.helpers import ROOT

pytestmark = pytest.mark.unit
WRITTEN = {part: (ROOT / "docs" / part).read_text("utf-8") for part in PARTS}


def test_remarks_and_indents_go_and_lines_stay_in_order():
    assert (
        joined(["// why\nfirst()\n", "/** what */\nif (a) {\n  second() // now\n}\n"])
        == "first()\nif (a) {\nsecond()\n}\n"
    )


def test_an_address_is_no_remark():
    assert joined(['go("https://a.example//b")\n']) == 'go("https://a.example//b")\n'


def test_no_text_of_ours_spans_lines():
    """Indents within one would be lost."""
    assert [part for part, text in WRITTEN.items() if "`" in text.replace("`.${ACTIVE}`", "")] == []


def test_every_script_in_the_folder_is_part_of_the_one():
    assert sorted(f"assets/js/page/{path.name}" for path in (ROOT / "docs/assets/js/page").glob("*.js")) == sorted(
        PARTS
    )


def test_a_name_stands_once_in_all_of_them():
    """They share one scope; a second one would stop every script."""
    names = re.findall(r"^(?:const|let|function) (\w+)", "".join(WRITTEN.values()), re.MULTILINE)
    assert len(names) == len(set(names))
