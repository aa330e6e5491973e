"""Sites made up to measure builds: as many pages as asked for, all listed, long enough, and the same each time."""

import re

import frontmatter
import pytest
import yaml
from content import read_json
from mkdocs.utils.meta import get_data

from checks import made_up
from tests.helpers import ROOT

pytestmark = pytest.mark.unit


@pytest.mark.parametrize("count", [10, 11, 100])
def test_a_site_has_the_pages_asked_for_each_listed_once(count):
    listed = list(made_up.paths(made_up.navigation(count)))
    assert len(listed) == len(set(listed)) == count


def test_the_navigation_has_three_levels_about_the_cube_root_wide():
    nav = made_up.navigation(1_000)
    (groups,) = nav[1].values()
    (pages,) = groups[0].values()
    assert (len(nav) - 1, len(groups), len(pages)) == (10, 10, 10)


def test_a_page_keeps_the_contract_of_ours_and_has_about_800_words(tmp_path):
    made_up.generate(tmp_path, 10)
    source = (tmp_path / "docs/index.md").read_text("utf-8")
    text, meta = get_data(source)
    schema = read_json(ROOT / "data/schema/front-matter.schema.json")
    assert frontmatter.check(meta, source, "index.md", schema, set()) == []
    assert 700 < len(re.findall(r"\w+", text)) < 900


def test_two_sites_of_a_size_are_the_same(tmp_path):
    made = []
    for name in ("a", "b"):
        made_up.generate(tmp_path / name, 10)
        made.append({path.name: path.read_bytes() for path in (tmp_path / name).rglob("*.md")})
    assert made[0] == made[1]


def test_stock_and_plain_have_nothing_of_ours_but_the_pages(tmp_path):
    made_up.generate(tmp_path, 10)
    ours, stock, plain = (yaml.safe_load((tmp_path / f"{name}.yml").read_text()) for name in ("ours", "stock", "plain"))
    assert ours["nav"] == stock["nav"] == plain["nav"]
    assert stock["theme"] == {"name": "material", "font": False, "features": ["navigation.tabs"]}
    assert plain["theme"] == "mkdocs"
    assert {"hooks", "extra", "extra_css"}.isdisjoint(stock.keys() | plain.keys())
