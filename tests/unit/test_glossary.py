"""The first use of a term opens its meaning, by touch, keyboard and screen reader, without a script."""

import pytest

from tests.helpers import text

pytestmark = pytest.mark.unit


def test_the_first_use_is_a_button_that_opens_a_card(page):
    done = page("The plantar fascia is a band.")
    button = done.one("button.term")
    card = done.one(f"#{button['popovertarget']}")
    assert (text(button), button["type"]) == ("plantar fascia", "button")
    assert card["popover"] == "auto"
    assert text(card) == "Plantar fascia: The band under the foot. Glossary"


def test_the_sentence_still_reads_as_typed(page):
    done = page("The plantar fascia is a band. So is the Achilles, thick one.")
    for card in done.html.select(".term-card"):
        card.decompose()
    assert done.texts("p") == ["The plantar fascia is a band. So is the Achilles, thick one."]


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("A band (plantar fascia) here.", ["(plantar fascia)"]),
        ("The plantar fascia.", ["plantar fascia."]),
        ("The achilles's end, plantar fascia); so", ["achilles's", "plantar fascia);"]),
        ("The plantar fascia(s) and achilles", []),
    ],
)
def test_no_line_breaks_between_a_term_and_what_it_is_printed_with(page, typed, held):
    done = page(typed)
    assert done.texts(".term-held") == held
    for card in done.html.select(".term-card"):
        card.decompose()
    assert done.texts("p") == [typed]


def test_the_second_use_stays_text(page):
    assert len(page("The plantar fascia.\n\nThe plantar fascia again.").html.select("button.term")) == 1


def test_two_forms_of_a_term_open_it_once(page):
    assert page("The Achilles tendon, or Achilles.").texts("button.term") == ["Achilles tendon"]


@pytest.mark.parametrize(
    ("typed", "button"), [("The PLANTAR Fascia.", "PLANTAR Fascia"), ("In İzmir, Achilles ends.", "Achilles")]
)
def test_capitals_do_not_matter_and_stay(page, typed, button):
    assert page(typed).texts("button.term") == [button]


def test_the_longest_form_wins(page):
    assert page("An achilles tendon.").texts("button.term") == ["achilles tendon"]


def test_a_word_that_only_contains_a_form_stays_text(page):
    assert page("Achillestendons hurt.").html.select("button.term") == []


@pytest.mark.parametrize("source", ["## The plantar fascia", "[plantar fascia](other.md)", "`plantar fascia`"])
def test_headings_links_and_code_stay_as_they_are(page, source):
    assert page(source).html.select("button.term") == []


def test_terms_around_bold_text_are_found_in_the_order_of_reading(page):
    done = page("An **Achilles tendon** is no plantar fascia.")
    assert done.texts("button.term") == ["Achilles tendon", "plantar fascia"]


def test_a_card_opens_no_further_card(page, library):
    library["glossary"]["fascia"]["meaning"] = "A band, not the achilles."
    assert page("The plantar fascia.").html.select(".term-card button") == []


def test_the_card_leads_to_the_glossary_from_any_folder(page):
    assert page("The plantar fascia.", path="a/b/c.md").one(".term-card a")["href"] == "../../glossary.md#fascia"


def test_the_search_does_not_read_cards(page):
    assert page("The plantar fascia.").html.select(".term-card[data-search-exclude]")


def test_each_page_explains_anew(page, library):
    assert page("The plantar fascia.").html.select("button.term")
    assert page("The plantar fascia.").html.select("button.term")


def test_the_glossary_lists_every_term_once_from_a_to_z(page):
    done = page("/// glossary\n///", path="glossary.md", titles={"start/other.md": "The calf"})
    assert done.texts(".glossary h2") == ["Achilles tendon", "Arch", "Plantar fascia"]
    assert [h2["id"] for h2 in done.html.select(".glossary h2")] == ["achilles", "arch", "fascia"]
    assert done.texts(".glossary p") == [
        "The thick cord at the back of the ankle. Read: The calf",
        "The curve inside the foot.",
        "The band under the foot. Also searched as: foot band.",
    ]


def test_the_glossary_itself_has_no_buttons(page):
    assert page("The plantar fascia.\n\n/// glossary\n///", path="glossary.md").html.select("button") == []
