"""Treatments stand in groups by verdict, each with how sure we are and never with a grade that nobody gave."""

import re

import pytest

from tests.helpers import change, fault, text

pytestmark = pytest.mark.unit


@pytest.fixture
def made(page):
    return page("/// treatments\n///")


def test_the_groups_follow_the_order_of_the_verdicts_and_not_of_the_records(made):
    assert made.texts("table caption, tbody th") == [
        "Start here (1)", "Heel raises", "Talk to a clinician (1)", "Injection",
    ]  # fmt: skip


def test_every_group_is_a_table_with_its_verdict_over_it_and_one_fact_a_column(made):
    tables = made.html.select("table.treatments")
    heads = [th.get_text() for th in tables[0].select("thead th")]
    assert heads == ["Treatment", "How much it may help", "How soon", "Cost", "Risks"]
    assert [[th.get_text() for th in one.select("thead th")] for one in tables] == [heads] * 2


def test_every_group_says_what_happens_without_its_treatments(made):
    assert [text(line) for line in made.html.select("table.treatments + p")] == [
        "Without these? You may still get better. Our plan, expert opinion",
        "Without these? The simple care goes on. Our plan, expert opinion",
    ]  # fmt: skip


def test_a_verdict_without_treatments_makes_no_empty_group(page, library):
    library["treatments"].pop("injection")
    assert page("/// treatments\n///").texts("table caption") == ["Start here (1)"]


def test_only_a_verdict_with_a_rank_has_dots_and_always_its_words(made):
    raises, injection = made.html.select("caption .eff")
    assert [i.get("class") for i in raises.select("[aria-hidden] i")] == [["on"], ["on"], ["on"]]
    assert injection.select("i") == []
    assert made.texts(".eff b") == ["Start here (1)", "Talk to a clinician (1)"]


def test_each_claim_of_a_row_is_cited_with_its_grade(made):
    assert made.texts("td .sure .ev") == ["Limited evidence", "Mixed evidence"]
    assert made.rendering.cited == ["our-plan", "slow-raises-help", "nobody-knows"]


def test_a_row_without_a_claim_says_why_and_leads_to_what_was_read(made):
    cell = made.html.select("td .sure")[1]
    assert cell.get_text() == "One lab test. Riel H 2018"
    assert cell.a["href"] == "../evidence/sources.md#study2018"
    assert cell.select(".ev") == []


def test_each_row_says_how_it_is_meant_to_work_with_its_claim_or_that_nobody_knows(made):
    assert made.texts("td[data-l='How much it may help'] details p") == [
        "What it is: Up and down.", "How it is meant to work: The idea: it loads the calf. Limited evidence",
        "What to expect: Better at three months.", "Risks in full: Sore calves.",
        "What it is: A jab.", "How it is meant to work: The idea: it calms. Unproven.",
    ]  # fmt: skip


def test_a_cell_holds_a_few_words_and_the_rest_opens_in_the_row(made, real_page, real_library):
    assert made.texts("td[data-l=Risks]") == ["Sore.", "A tear."]
    assert "Better." in made.texts("td[data-l='How much it may help']")[0]
    for record in real_library["treatments"].values():
        assert len(record.get("in_short", record["in_one_line"])) <= 72, record["id"]
        assert len(record.get("risk", record["risks"])) <= 60, record["id"]
        assert len(record["time"]) <= 60, record["id"]


def test_an_idea_that_no_claim_carries_is_not_told_as_a_fact(real_library):
    open_words = r"Unproven|not known|not proven|theory|Nothing more|link only"
    for record in real_library["treatments"].values():
        assert "how_claims" in record or re.search(open_words, record["how"]), record["id"]


@pytest.mark.parametrize(
    ("id_", "said"),
    [
        ("plantar-fascia-stretch", "Do not stretch. Get it seen today"),
        ("barefoot", "Not with diabetes or a numb foot"),
        ("arch-taping", "broken skin or poor blood flow? Ask first"),
        ("night-splint", "broken skin or poor blood flow? Ask first"),
        ("ball-rolling", "Not on a numb, hot or swollen foot"),
        ("massage-gun", "Not on a numb, hot or swollen foot"),
        ("foam-rolling", "Diabetes or blood thinners? Ask first"),
        ("dry-needling", "Pregnant or on blood thinners? Say so first"),
        ("steroid-injection", "a flare after the needle, infection after it, and a change of skin colour"),
        ("surgery", "That does not mean none. Ask how often infection, numbness, a clot"),
    ],
)
def test_who_must_ask_first_stands_with_the_treatment(real_library, id_, said):
    assert said in real_library["treatments"][id_]["risks"]


def test_time_and_cost_stand_in_cells_of_their_own(made):
    assert made.texts("td[data-l='How soon']") == ["Start today; judge in 12 weeks", "4 weeks"]
    assert made.texts("td[data-l=Cost]") == ["None", "High"]


@pytest.mark.parametrize("id_", ["laser", "shockwave", "prp-injection", "surgery"])
def test_where_no_figure_of_harm_was_found_that_is_not_told_as_none(real_library, id_):
    said = real_library["treatments"][id_]["risks"]
    assert "How often harm happens: we found no figures. That does not mean none. Ask" in said


def test_each_cell_carries_the_name_of_its_column_for_narrow_screens(made):
    heads = [th.get_text() for th in made.html.select_one("thead").select("th")]
    for row in made.html.select("tbody tr"):
        assert [td["data-l"] for td in row.select("td")] == heads[1:]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("verdict: clinician", "verdict: clinic", 'treatments.yml: injection: no clinic in data/verdicts.yml. Did you mean "clinician"?'),
        ("[slow-raises-help, nobody-knows]", "[slow-raises]", 'treatments.yml: raises: no slow-raises in data/claims.yml. Did you mean "slow-raises-help"?'),
        ("sources: [study2018]", "sources: [study2019]", 'treatments.yml: injection: no study2019 in data/sources.yml. Did you mean "study2018"?'),
        ("  how_sure: One lab test.\n", "", "treatments.yml: injection: add a claim, or say in how_sure why there is no grade; not both."),
        ("claims: []", "claims: [nobody-knows]", "treatments.yml: injection: add a claim, or say in how_sure why there is no grade; not both."),
    ],
)  # fmt: skip
def test_a_record_that_does_not_hold_together_is_told(data_folder, old, new, said):
    change(data_folder, "treatments", old, new)
    assert f"data/{said}" in fault(data_folder)


def test_three_other_orders_lead_to_the_rows(page):
    done = page("/// treatments\n///\n\n/// treatment-orders\n///")
    folds = [fold for fold in done.html.select("details") if not fold.find_parent("table")]
    assert [fold.summary.get_text() for fold in folds[:3]] == ["By cost", "By how sure we are", "From A to Z"]
    rows = {f"#{row['id']}" for row in done.html.select("tr[id]")}
    for folded in folds[:3]:
        assert {a["href"] for a in folded.select("a")} == rows


def test_the_order_by_grade_says_that_a_grade_is_no_praise(page):
    folds = page("/// treatment-orders\n///").html.select("details")
    assert [("How sure, not how good." in fold.get_text()) for fold in folds[:3]] == [False, True, False]


def test_the_order_by_name_is_that_of_the_alphabet(page):
    done = page("/// treatment-orders\n///")
    names = [a.get_text().lower() for a in done.html.select("details")[2].select("a")]
    assert names == sorted(names)
