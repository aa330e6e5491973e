"""Rules of the house that CONTRIBUTING.md names and nothing else would hold."""

import re

import pytest

from tests.helpers import ROOT

pytestmark = pytest.mark.unit
HOOKS = sorted((ROOT / "hooks").rglob("*.py"))


@pytest.mark.parametrize("path", HOOKS, ids=lambda path: path.name)
def test_a_file_of_the_build_can_be_read_in_one_go(path):
    assert len(path.read_text("utf-8").splitlines()) <= 150


def test_only_three_files_of_the_build_know_what_it_runs_on():
    knows = re.compile(r"^(?:from|import) (?:mkdocs|material)\b", re.M)
    assert {path.name for path in HOOKS if knows.search(path.read_text("utf-8"))} == {
        "main.py",
        "state.py",
        "reader.py",
    }
