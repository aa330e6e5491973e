"""The people of the home page keep their proportions: the page knows how wide each of them is."""

import re

import pytest

from figures.__main__ import OUT
from figures.hero import SCALE
from tests.helpers import ROOT

pytestmark = pytest.mark.content
STYLES = (ROOT / "docs/assets/css/site.css").read_text("utf-8")


@pytest.mark.parametrize("n", [1, 2, 3])
def test_the_page_draws_a_person_to_the_scale_of_the_others(n):
    drawn = re.search(r'viewBox="0 0 (\d+) ', (OUT / f"hero-{n}.svg").read_text("utf-8"))
    said = re.search(rf"\.stair--{n} \.hf\{{--w:([\d.]+)", STYLES)
    assert float(said[1]) == pytest.approx(int(drawn[1]) / SCALE, abs=0.3), f"site.css: --w of .stair--{n} .hf"
