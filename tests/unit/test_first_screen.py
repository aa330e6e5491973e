"""What stands on the first screen is painted by rules within the page; the rest waits for the style sheet."""

import pytest
from finish.first_screen import LAY_OUT, WAIT, first_screen
from finish.sheets import SHEET

pytestmark = pytest.mark.unit
LINK = f'<link rel="stylesheet" href="../{SHEET}">'
HEAD = f"<head>{LINK}<title>x</title></head><body><nav>n</nav>"
RULES = "nav{a:1}nav:hover{a:2}h1{a:3}table{a:4}@media print{h1{a:5}}@font-face{src:url(../fonts/f.woff2)}"


def finished(body, rules=RULES):
    return first_screen({"a/index.html": (HEAD + body).encode(), SHEET: rules.encode()})


def test_the_sheet_goes_to_where_the_first_words_end():
    page = finished("<article><p>a</p><h1>b</h1><p>c <a>d</a></p><div>e</div></article>")["a/index.html"].decode()
    before, after = page.split(LINK)
    assert before.endswith(f"<p>c <a>d</a>{LAY_OUT}")
    assert after == f"{WAIT}</p><div>e</div></article>"


def test_before_a_text_that_does_not_begin_with_words_the_sheet_stands_alone():
    page = finished("<main><article><div><p>a</p></div></article>")["a/index.html"].decode()
    assert f"<main>{LAY_OUT}{LINK}{WAIT}<article><div>" in page


def test_a_sheet_of_the_page_alone_comes_with_the_one_of_all():
    own = '<link rel="stylesheet" href="../tools/diary.css">'
    site = {"a/index.html": f"{HEAD}<article><h1>b</h1></article>".replace("<title>", own + "<title>").encode()}
    page = first_screen({**site, SHEET: RULES.encode()})["a/index.html"].decode()
    assert f"<h1>b{LAY_OUT}{LINK}{own}{WAIT}</h1>" in page
    assert page.count(own) == 1


def test_the_page_holds_the_rules_for_what_comes_before_as_it_is_at_rest():
    page = finished("<article><h1>b</h1><table></table></article>")["a/index.html"].decode()
    assert "<style>nav{a:1}h1{a:3}@font-face{src:url(../assets/fonts/f.woff2)}</style>" in page


def test_all_pages_hold_the_same_rules():
    site = {
        path: (HEAD + text).encode()
        for path, text in (("a.html", "<article><h1>a</h1>"), ("b.html", "<article><p>b</p>"))
    }
    site = {path: text + b"</article>" for path, text in site.items()}
    changes = first_screen({**site, SHEET: b"h1{a:1}p{b:1}"})
    assert [b"<style>h1{a:1}p{b:1}</style>" in page for page in changes.values()] == [True, True]


def test_what_waits_behind_not_is_at_rest():
    page = finished("<article><h1>b</h1>", "nav:not(:hover){a:1}nav:hover,h1{b:1}")
    assert page == {}  # the article never ends
    page = finished("<article><h1>b</h1></article>", "nav:not(:hover){a:1}nav:hover,h1{b:1}")["a/index.html"].decode()
    assert "<style>nav:not(:hover){a:1}h1{b:1}</style>" in page


def test_a_page_without_the_sheet_or_without_text_stays():
    assert first_screen({"a.html": b"<p>moved</p>", "b.html": HEAD.encode(), SHEET: b"p{a:1}"}) == {}
