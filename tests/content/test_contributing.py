"""CONTRIBUTING.md keeps its word: its example page is sound, and its list of components complete."""

import re
import textwrap

import fences
import frontmatter
import pytest
import yaml
from blocks import NAMES

from checks import pages
from tests.helpers import ROOT

pytestmark = pytest.mark.content
GUIDE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")


@pytest.fixture
def example():
    """The page that a newcomer is told to start from."""
    block = re.search(r"```markdown\n(.*?)```", GUIDE, re.S)
    return textwrap.dedent("   " + block[1].lstrip())


def test_the_example_page_passes_every_check(example, real_page, real_library):
    page = pages.Page("load/hills.md", example)
    meta = yaml.safe_load(example.split("---")[1])
    assert frontmatter.check(meta, example, page.path, real_library.front_matter_schema, set()) == []
    assert fences.faults(example, NAMES) == []
    assert real_page(example.split("---\n", 2)[2], path=page.path).problems == []
    assert pages.faults(page) + pages.missing(page) == []


def test_serve_builds_again_after_a_change_only_of_what_it_reads_again():
    line = re.search(r"^watch: \[(.*)\]", (ROOT / "mkdocs.yml").read_text("utf-8"), re.M)
    watched = line[1].split(", ")
    assert [folder for folder in watched if any((ROOT / folder).rglob("*.py"))] == []
    assert "After a change in `hooks/` stop `python3 dev.py serve` and start it again" in GUIDE


def test_every_component_that_a_writer_places_is_in_the_list():
    lists, checks = {"claims", "sources", "grades", "glossary"}, {"heel-check", "load-check", "strength-check"}
    of_one_page = {*lists, *checks, "contact"}  # the pages that hold them stand already
    listed = set(re.findall(r"`/// ([\w-]+)", GUIDE))
    assert set(NAMES) - of_one_page <= listed <= {*NAMES, "name"}
