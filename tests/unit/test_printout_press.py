"""PDFs come out the same each time, from our own fonts, and a slip in a template says where it is."""

import hashlib

import printout_press as press
import pytest
from errors import DataError

from tests.helpers import ROOT

pytestmark = pytest.mark.unit

WORDS = '#set document(title: "T", date: datetime(year: 2026, month: 1, day: 1))\n#set text(font: "Figtree")\n'
MADE_FROM = {  # the fonts of the site that paper/fonts/ was made from; paper/README.md says how
    "fs-display.woff2": "6658ca1a18786e01a5a64502597b486ae64ea6762ef9e727165dbe174382ddf8",
    "fs-text.woff2": "fc9fec3c404643ae6716c96cc3d348672eac728d5404dba1dc93acb81674a1eb",
}


@pytest.fixture
def template(tmp_path, monkeypatch):
    """Puts a template of one line into a folder of its own."""
    (tmp_path / "fonts").symlink_to(press.FOLDER / "fonts")
    monkeypatch.setattr(press, "FOLDER", tmp_path)
    return lambda text: (tmp_path / "one.typ").write_text(WORDS + text, "utf-8")


def test_the_same_template_and_data_make_the_same_bytes(template):
    template("= #json(bytes(sys.inputs.data)).word")
    first = press.printed("one", '{"word": "Heel"}')
    press.set_in_type.cache_clear()
    assert press.printed("one", '{"word": "Heel"}') == first
    assert press.printed("one", '{"word": "Toe"}') != first


def test_nothing_is_set_twice_until_a_template_changes(template):
    template("= One")
    first = press.printed("one", "{}")
    assert press.printed("one", "{}") is first
    template("= Two")
    assert press.printed("one", "{}") is not first


def test_pages_and_size_are_those_of_the_file(template):
    template("= One\n#pagebreak()\nTwo")
    made = press.printed("one", "{}")
    assert made.pages == 2
    assert len(made.content) / 1000 <= made.kilobytes < len(made.content) / 1000 + 10
    assert press.Printed(b"x" * 230_001, 1).kilobytes == 240


@pytest.mark.parametrize(
    "slip", ["#nothing", "= One\n#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>\"))", "漢"]
)
def test_a_slip_a_drawing_without_words_and_a_missing_sign_stop_the_build(template, slip):
    template(slip)
    coming = press.Press({"one": "{}"})
    with pytest.raises(DataError, match=r"paper/one\.typ"):
        coming["one"]
    assert len(coming.faults()) == 1


def test_only_our_fonts_are_used():
    assert {(font.family, font.path.rpartition("/")[2]) for font in press.fonts().fonts()} == {
        (press.DISPLAY, "display.ttf"),
        ("Figtree", "text.ttf"),
    }


def test_the_fonts_are_made_from_those_of_the_site():
    folder = ROOT / "docs/assets/fonts"
    found = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in MADE_FROM}
    assert found == MADE_FROM, "make the fonts again: paper/README.md says how"


def test_the_licences_stand_beside_the_fonts():
    for name in ("OFL-bricolage-grotesque.txt", "OFL-figtree.txt"):
        assert (press.FOLDER / "fonts" / name).read_bytes() == (ROOT / "docs/assets/fonts" / name).read_bytes()
