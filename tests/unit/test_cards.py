"""A card leads to the page that describes its exercise, and only when there is one."""

import pytest
from cards import described

pytestmark = pytest.mark.unit
PAGES = {"side-plank": "strengthen/exercises/side-plank.md", "short-foot": "start/page.md"}


def test_the_first_page_that_describes_an_exercise_is_its_page():
    sources = {
        "a.md": "/// circuit | race\n///\n",
        "b.md": "Text\n\n/// exercise-page | side-plank\n///\n",
        "c.md": "/// exercise-page|side-plank\n///\n\n/// exercise-page | short-foot\n///\n",
    }
    assert described(sources) == {"side-plank": "b.md", "short-foot": "c.md"}


def test_a_card_or_a_dose_is_no_description():
    assert described({"a.md": "/// exercise-card | side-plank\n///\n\n/// dose | side-plank\n///\n"}) == {}


def test_cards_stand_in_the_order_in_which_they_were_typed(page):
    done = page("/// exercise-cards\n- short-foot\n- heel-raise-step\n///")
    assert done.texts(".excards > .excard b") == ["Short foot", "Heel raise on a step"]


def test_a_card_is_a_link_where_a_page_describes_the_exercise(page):
    done = page("/// exercise-cards\n- side-plank\n- heel-raise-step\n///", described=PAGES)
    assert [(card.name, card.get("href")) for card in done.html.select(".excard")] == [
        ("a", "../strengthen/exercises/side-plank.md"), ("div", None),
    ]  # fmt: skip


def test_a_card_says_what_the_exercise_trains_and_what_you_need(page):
    assert page("/// exercise-card | side-plank\n///").texts(".excards .excard span") == [
        "The side of the hip. You need: a mat."
    ]


def test_the_name_of_a_link_is_the_exercise_and_not_the_description_of_its_drawing(page):
    done = page("/// exercise-card | heel-raise-step\n///")
    assert done.one(".excard .fig-svg")["aria-hidden"] == "true"


def test_an_unknown_exercise_in_a_list_is_told_at_its_line_with_the_nearest(page):
    assert page("/// exercise-cards\n- side-plank\n- short-feet\n///").problems == [
        'docs/start/page.md:3: /// exercise-cards: no "short-feet" in data/exercises.yml. Did you mean "short-foot"?'
    ]
