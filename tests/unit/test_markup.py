"""The small builder makes the HTML that components promise."""

from xml.etree.ElementTree import tostring

import pytest
from markdown.util import AtomicString
from markup import add, cite, element, link_to, measure, plain, table

pytestmark = pytest.mark.unit


def html(made):
    return tostring(made, "unicode", "html")


def test_names_of_attributes_lose_or_change_their_underscore():
    made = element("label", "x", class_="a", for_="b", data_l="c")
    assert html(made) == '<label class="a" for="b" data-l="c">x</label>'


def test_text_and_elements_keep_their_order():
    made = element("p", "one ", element("b", "two"), " three", element("i", "four"), " five")
    assert html(made) == "<p>one <b>two</b> three<i>four</i> five</p>"


def test_nothing_and_empty_text_leave_no_trace():
    assert html(element("p", None, "", "x")) == "<p>x</p>"


def test_plain_text_is_never_read_as_markdown(page, library):
    library["claims"]["nobody-knows"]["statement"] = "Not *this* [@first-step-pain]."
    assert page("x [@nobody-knows]").texts(".how__claim") == ["Not *this* [@first-step-pain]. Mixed evidence"]


def test_words_to_be_read_as_markdown_stay_so_beside_plain_white_space():
    made = element("p", "Read ")
    add(made, plain(" "))
    add(made, "*this*")
    assert not isinstance(made.text, AtomicString)


@pytest.mark.parametrize(("claims", "typed"), [(["a"], " [@a]"), (["a", "b"], " [@a; @b]"), ([], "")])
def test_citations_are_typed_as_a_writer_would(claims, typed):
    assert cite(claims) == typed


def test_a_number_and_its_unit_stay_on_one_line():
    assert measure(3, "s") == "3\N{NO-BREAK SPACE}s"


@pytest.mark.parametrize(
    ("target", "page", "link"),
    [
        ("start/get-help.md", "load/index.md", "../start/get-help.md"),
        ("start/get-help.md", "index.md", "start/get-help.md"),
        ("start/get-help.md", "start/today.md", "get-help.md"),
        ("evidence/claims.md#a", "a/b/c.md", "../../evidence/claims.md#a"),
    ],
)
def test_links_lead_from_any_folder_to_any_other(target, page, link):
    assert link_to(target, page) == link


def test_a_table_has_a_caption_column_heads_and_row_heads():
    made = html(table("Steps", ["Step", "Run"], [["1", "2 min"]]))
    assert "<caption>Steps</caption>" in made
    assert '<th scope="col">Step</th><th scope="col">Run</th>' in made
    assert '<tr><th scope="row">1</th><td data-l="Run">2 min</td></tr>' in made


def test_a_row_that_is_too_short_is_a_fault_and_not_a_gap():
    with pytest.raises(ValueError, match="shorter"):
        table("Steps", ["Step", "Run", "Walk"], [["1", "2 min"]])
