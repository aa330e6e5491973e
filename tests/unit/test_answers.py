"""Questions and answers are read as a reader sees them, without what stands beside."""

import pytest
from answers import answers

pytestmark = pytest.mark.unit


def test_an_answer_ends_at_the_next_heading_of_any_level():
    html = "<h2>Part</h2><p>no</p><h3 id='a'>One?</h3><p>Yes.</p><p>More.</p><h2>Other</h2><p>no</p><h3 id='b'>Two?</h3><p>No.</p>"
    assert answers(html) == [("a", "One?", "Yes. More."), ("b", "Two?", "No.")]


@pytest.mark.parametrize(
    "aside",
    [
        '<span class="cites"><a class="ev"><span>Expert opinion</span></a> </span>',
        '<span class="term-card" popover><strong>MRI:</strong> A scan.<br/> <a>Glossary</a></span>',
        '<div class="safety"><p>Stop above 5.</p></div>',
        "<aside><p>Beside.</p></aside>",
        '<svg><title>Foot</title><path d="M0 0"/></svg>',
        "<table><tr><td>x</td></tr></table>",
    ],
)
def test_what_stands_beside_an_answer_stays_out(aside):
    assert answers(f"<h3 id=a>One?</h3><p>Yes.</p>{aside}<p>More.</p>") == [("a", "One?", "Yes. More.")]


def test_the_mark_beside_a_heading_is_not_part_of_the_question():
    assert answers('<h3 id="a">One?<a class="headerlink" href="#a">&para;</a></h3><p>Yes.</p>')[0][1] == "One?"


def test_words_of_links_and_terms_stay_and_signs_are_read():
    html = "<h3 id=a>Tom &amp; I?</h3><p>See <a href=x>this</a>,\n <button class=term>MRI</button> or\xa0<b>5</b> &lt; 6.<br>End.</p>"
    assert answers(html) == [("a", "Tom & I?", "See this, MRI or 5 < 6. End.")]


def test_items_of_a_list_stand_apart():
    assert answers("<h3 id=a>One?</h3><ul><li>Walk.</li><li>Run.</li></ul>")[0][2] == "Walk. Run."


def test_a_page_without_questions_gives_none():
    assert answers("<h2>Part</h2><p>Text.</p>") == []
