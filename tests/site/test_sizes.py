"""Pages stay light for a phone on a poor line. Budgets in bytes, gzipped where servers compress.

Each is about a tenth above what it was when set. Before raising one, look for what grew.
"""

import gzip
import json

import pytest
from finish.offline import PACKED, SUMMARY, is_kept

pytestmark = pytest.mark.site

LONG_PAGES = {  # lists of everything, and the two pages that stand on their own
    "about/components/index.html": 69_000,
    "evidence/sources/index.html": 77_000,
    "evidence/claims/index.html": 55_000,
    "evidence/the-two-articles/index.html": 39_000,
    "run-again/return-to-run-guide/index.html": 42_000,
    "strengthen/exercises/index.html": 70_000,  # 27 drawings
    "faq/index.html": 40_000,  # 30 questions and answers, once more for machines
    "strengthen/find-your-weak-link/index.html": 39_000,  # 6 tests, each with a drawing and its values
    "strengthen/calf/index.html": 38_000,  # 4 exercises, each with drawing, dose and how not to fall
    "treatments/index.html": 42_500,  # 31 treatments, what each rests on and how it is meant to work
    "strengthen/programme/index.html": 60_000,  # 19 drawings, for the printed page
}
PAGE = 34_000  # the drawing of an exercise is about 1,500 bytes of it, and some pages have five
OURS = {  # folder: most bytes of all its files of this kind together
    ("assets/css/", ".css"): 19_500,  # the theme's sheets cut to what is used, and our four
    ("assets/js/", ".js"): 6_000,  # what pages load; a tenth above what it is
    ("assets/images/", ".svg"): 600,
}
WORKER = "assets/js/search/search."
# A tool has a budget of its own (tests/browser/tools/test_weight.py), the search worker that of the search.
ELSEWHERE = ("assets/css/tools/", "assets/js/lib/", "assets/js/tools/", WORKER)
FIRST_SCREEN = 6_500  # of every page: the rules for what is painted before the sheet is there
FONTS = 45_000
SEARCH = 180_000  # the index, with the cautions of each treatment, and the workers that read it
THEME = 52_000  # the theme's own script and worker, loaded at the first search
OFFLINE = 3_800_000  # everything, once, after the first visit; the three PDFs are 600,000 of it


def zipped(body: bytes) -> int:
    """Bytes over the line."""
    return len(gzip.compress(body, 9, mtime=0))


def test_every_page_keeps_its_budget(site):
    sizes = {path: zipped(body) for path, body in site.bytes().items() if path.endswith(".html")}
    assert {path: n for path, n in sizes.items() if n > LONG_PAGES.get(path, PAGE)} == {}


def test_the_exceptions_are_pages_that_need_one(site):
    sizes = {path: zipped(body) for path, body in site.bytes().items() if path in LONG_PAGES}
    assert sorted(sizes) == sorted(LONG_PAGES)
    assert {path: n for path, n in sizes.items() if n <= PAGE} == {}


@pytest.mark.parametrize(("folder", "kind"), OURS)
def test_our_styles_scripts_and_images_keep_their_budget(site, folder, kind):
    files = (path for path in site.bytes() if path.startswith(folder) and path.endswith(kind))
    sizes = {path: zipped(site.bytes()[path]) for path in files if not path.startswith(ELSEWHERE)}
    assert sizes
    assert sum(sizes.values()) <= OURS[folder, kind], sizes


def test_the_rules_in_each_page_keep_their_budget(site):
    styles = {url: style.get_text() for url, page in site.pages.items() if (style := page.select_one("head style"))}
    assert len(styles) == len(site.pages)
    assert {url: n for url, text in styles.items() if (n := zipped(text.encode())) > FIRST_SCREEN} == {}


def test_fonts_keep_their_budget(site):
    sizes = {path: len(body) for path, body in site.bytes().items() if path.endswith((".woff2", ".woff", ".ttf"))}
    assert sizes
    assert sum(sizes.values()) <= FONTS, sizes


def test_the_search_keeps_its_budget(site):
    read = ("search/search_index.json", WORKER, "assets/javascripts/workers/")
    sizes = {path: zipped(body) for path, body in site.bytes().items() if path.startswith(read)}
    assert "search/search_index.json" in sizes
    assert sum(sizes.values()) <= SEARCH, sizes


def test_an_update_of_the_theme_brings_no_weight_unseen(site):
    loaded = [
        p
        for p in site.bytes()
        if p.startswith(("assets/javascripts/bundle", "assets/javascripts/workers", "assets/stylesheets"))
    ]
    sizes = {path: zipped(site.bytes()[path]) for path in loaded if path.endswith((".js", ".css"))}
    assert sum(sizes.values()) <= THEME, sizes


def test_all_that_is_kept_for_use_offline_comes_over_a_poor_line(site):
    files = site.bytes()
    packed = sum(len(body) if path.endswith(PACKED) else zipped(body) for path, body in files.items() if is_kept(path))
    assert packed <= OFFLINE
    told = json.loads(files[SUMMARY])["fetched"]
    assert packed <= told <= packed * 1.4, "set TEXT in hooks/finish/offline.py: readers are told this size"
