"""A name changes with the content, and whatever names the file knows the new name."""

import re

import pytest
from finish.names import hashed_names

pytestmark = pytest.mark.unit
SHEET, FONT, SCRIPT = "assets/css/a.css", "assets/fonts/f.woff2", "assets/js/page.js"
PAGE = b"""<link href="../assets/css/a.css"><link href="/heel/assets/fonts/f.woff2"><script src="assets/js/page.js"></script>
{"search": "../assets/js/search/s.js?theme=../x.js"}<code>assets/css/a.css</code><script src="assets/js/tools/t.js"></script>"""


def site(**more):
    return {
        "a/index.html": PAGE, SHEET: b"a{src:url(../fonts/f.woff2)}", FONT: b"f", SCRIPT: b"1",
        "assets/js/search/s.js": b"2", "assets/js/tools/t.js": b"3", **more,
    }  # fmt: skip


def new(old, changes):
    stem, _, ending = old.rpartition(".")
    found = [path for path in changes if re.fullmatch(rf"{re.escape(stem)}\.[0-9a-f]{{8}}\.{ending}", path)]
    assert len(found) == 1
    return found[0]


def test_files_have_new_names_and_the_old_ones_are_gone():
    changes = hashed_names(site())
    for path in (SHEET, FONT, SCRIPT, "assets/js/search/s.js"):
        assert changes[path] is None
        assert changes[new(path, changes)]


def test_pages_and_sheets_know_the_new_names():
    changes = hashed_names(site())
    page = changes["a/index.html"].decode()
    assert f'"../{new(SHEET, changes)}"' in page
    assert f'"/heel/{new(FONT, changes)}"' in page
    assert f'"../{new("assets/js/search/s.js", changes)}?theme=../x.js"' in page
    assert changes[new(SHEET, changes)] == f"a{{src:url(../fonts/{new(FONT, changes)[13:]})}}".encode()


@pytest.mark.parametrize("way", ["", "../", "/heel/"])
def test_rules_within_a_page_know_the_new_names(way):
    changes = hashed_names(site(**{"index.html": f"<style>a{{src:url({way}{FONT})}}</style>".encode()}))
    assert changes["index.html"].decode() == f"<style>a{{src:url({way}{new(FONT, changes)})}}</style>"


def test_words_of_a_page_stay():
    assert "<code>assets/css/a.css</code>" in hashed_names(site())["a/index.html"].decode()


def test_scripts_that_name_one_another_keep_their_names():
    changes = hashed_names(site())
    assert "assets/js/tools/t.js" not in changes
    assert '"assets/js/tools/t.js"' in changes["a/index.html"].decode()


def test_another_font_gives_the_sheet_another_name():
    """Else a browser would keep a sheet that names a font which is no longer there."""
    before, after = hashed_names(site()), hashed_names(site(**{FONT: b"g"}))
    assert new(FONT, before) != new(FONT, after)
    assert new(SHEET, before) != new(SHEET, after)
    assert new(SCRIPT, before) == new(SCRIPT, after)
