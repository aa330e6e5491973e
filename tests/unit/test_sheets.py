"""The theme's sheets and ours become one, cut to what pages use."""

import pytest
from finish.css import parse
from finish.sheets import SHEET, cut, one_small_sheet, spread
from finish.used import used

pytestmark = pytest.mark.unit
MAIN, PALETTE = "assets/stylesheets/main.0a.min.css", "assets/stylesheets/palette.1b.min.css"
PAGE = '<link rel="stylesheet" href="../{}">'


def site(**more):
    links = "".join(PAGE.format(path) for path in (MAIN, PALETTE, SHEET))
    return {"a/index.html": f"{links}<p>Text".encode(), PALETTE: b"p{c:1}", MAIN: b"p{b:1}", SHEET: b"p{a:1}", **more}


def test_pages_ask_for_one_sheet_in_which_ours_comes_last():
    changes = one_small_sheet(site())
    assert changes[SHEET] == b"p{b:1}p{c:1}p{a:1}"
    assert changes["a/index.html"].decode() == PAGE.format(SHEET) + "<p>Text"
    assert changes[MAIN] is changes[PALETTE] is None


def test_only_some_selectors_of_a_rule_may_go():
    assert cut(parse("p,.nobody{a:1}@media print{.nobody{a:1}}"), used(["<p>"], [])) == "p{a:1}"


def test_what_our_scripts_name_is_used_and_what_the_themes_names_is_not():
    scripts = {"assets/js/a.js": b'"made"', "assets/javascripts/bundle.js": b'"theirs"'}
    changes = one_small_sheet(site(**scripts, **{SHEET: b".made{a:1}.theirs{a:1}"}))
    assert b".made{a:1}" in changes[SHEET]
    assert b".theirs" not in changes[SHEET]


def test_properties_and_movements_that_no_rule_asks_for_go_with_those_that_only_they_ask_for():
    sheet = ":root{--a:1;--b:var(--c);--c:2}p{x:var(--a);animation:on 1s}@keyframes on{to{y:1}}@keyframes off{to{y:0}}"
    assert cut(parse(sheet), used(["<p>"], [])) == ":root{--a:1}p{x:var(--a);animation:on 1s}@keyframes on{to{y:1}}"


def test_a_property_that_another_sheet_asks_for_stays():
    assert b"--a" in one_small_sheet(site(**{SHEET: b"p{--a:1}", "assets/css/b.css": b"p{c:var(--a)}"}))[SHEET]


def test_a_property_that_a_script_sets_stays():
    assert cut(parse("p{--far:1}"), used(["<p>"], ['style.setProperty("--far", 2)'])) == "p{--far:1}"


def test_a_site_without_the_themes_sheets_is_left_alone():
    assert one_small_sheet({SHEET: b"p{a:1}"}) == {}


@pytest.mark.parametrize(
    ("head", "becomes"),
    [
        (".a :is(p, ul)", [".a p", ".a ul"]),
        (":is(.k0,.k1):hover", [".k0:hover", ".k1:hover"]),
        (".a :is(b, i) :is(.x,.y)>:is(p,li)", [".a :is(b, i) :is(.x,.y)>p", ".a :is(b, i) :is(.x,.y)>li"]),
        (":is(.a,.b) p", [":is(.a,.b) p"]),  # ends in a tag as it is
        (":is(.a,p)", [":is(.a,p)"]),  # the class would lend the tag its weight
        ("ol:is(.a,.b)", ["ol:is(.a,.b)"]),
        (":is(.a>b,.c):has(> d)", [":is(.a>b,.c):has(> d)"]),
    ],
)
def test_a_selector_that_ends_in_any_of_some_names_is_spread(head, becomes):
    assert spread(head) == becomes
