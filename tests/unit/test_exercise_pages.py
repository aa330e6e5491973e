"""The page of an exercise says all that is known of it; the index lets a reader find it without script."""

import pytest

pytestmark = pytest.mark.unit


@pytest.fixture
def whole(page):
    """The page of the heel raise."""
    return page("/// exercise-page | heel-raise-step\n///")


def test_the_page_tells_how_how_much_versions_mistakes_when_to_stop_why_and_kit(whole):
    assert whole.texts(".ex h2") == [
        "How to do it", "Say to yourself", "How much, stage by stage", "The published protocol", "Easier and harder",
        "Common mistakes", "What you should feel, and when to stop", "Why it is here", "How much it loads you",
        "Kit, bought or home-made",
    ]  # fmt: skip


def test_each_stage_has_its_own_dose_in_the_order_of_the_programme(whole):
    rows = [
        [cell.get_text().replace("\N{NO-BREAK SPACE}", " ") for cell in row.select("th, td")]
        for row in whole.html.select("tbody tr")
    ]
    assert rows == [
        ["Strengthen", "3 sets of 8 to 12 a side", "3 s up, 2 s hold, 3 s down", "2 min", "12RM", "Every second day"],
        ["Keep", "2 sets of 8 a side", "Steady", "2 min", "8RM", "2 days a week"],
    ]


def test_a_published_dose_says_where_and_how_it_was_read(whole):
    assert "We read it second-hand" in whole.html.get_text()
    assert page_of(whole, "The published protocol").select("a")


def test_the_safety_lines_and_how_not_to_fall_stand_above_the_first_step(whole):
    order = [tag.get("class") for tag in whole.html.select(".safety, .ex__caution, ol.cues") if tag.get("class")]
    assert order[:3] == [["safety"], ["ex__caution"], ["cues"]]
    assert whole.texts(".ex__caution") == ["So that you do not fall: Hold a rail. Our plan, expert opinion"]


def test_an_exercise_on_the_floor_has_no_word_on_falling(page):
    assert page("/// exercise-page | side-plank\n///").html.select(".ex__caution") == []


def page_of(done, heading):
    """The part of a page below a heading."""
    found = next(h for h in done.html.select("h2") if h.get_text() == heading)
    return found.parent


def test_an_exercise_without_a_protocol_or_a_measured_load_has_no_empty_part(page):
    heads = page("/// exercise-page | side-plank\n///").texts(".ex h2")
    assert "The published protocol" not in heads
    assert "How much it loads you" not in heads


def test_the_next_rung_is_a_link_to_its_page(whole):
    links = {a.get_text(): a["href"] for a in whole.html.select("a")}
    assert links["Short foot"].endswith("strengthen/exercises/short-foot.md")


def test_a_load_is_told_with_who_was_measured(whole):
    told = whole.html.get_text()
    assert "5.1 to 6.35 body weights" in told
    assert "8 adults" in told


def test_an_unknown_exercise_gets_the_nearest(page):
    assert 'Did you mean "side-plank"?' in page("/// exercise-page | side-plonk\n///").problems[0]


@pytest.fixture
def index(page):
    """The list of exercises."""
    return page("/// exercise-index\n///")


def test_the_index_groups_the_exercises(index):
    assert index.texts("section h2") == ["Foot and calf", "Hip and thigh"]
    assert index.texts(".excard b") == ["Heel raise on a step", "Short foot", "Side plank"]


def test_each_card_carries_what_a_filter_asks_for(index):
    plank = next(card for card in index.html.select(".excard") if "Side plank" in card.get_text())
    told = {name: plank[f"data-{name}"] for name in ("muscle", "kit", "stage", "impact")}
    assert told == {"muscle": "trunk side-of-hip", "kit": "mat", "stage": "settle strengthen", "impact": "no-landing"}


def test_without_script_the_same_exercises_stand_as_lists_by_muscle_kit_stage_and_landing(index):
    assert index.texts("summary") == ["By muscle", "By kit", "By stage", "By landing"]
    kit = index.one('details[data-facet="kit"]')
    assert [h.get_text() for h in kit.select(".facet")] == ["Step", "Mat", "No kit"]
    assert all(list_.select("a") for list_ in index.html.select("details ul"))


def test_a_page_names_the_sessions_that_hold_its_exercise(real_page, real_library):
    named = real_page("/// exercise-page | heel-raise-step\n///").html.get_text(" ", strip=True)
    assert "In the programme: Strengthen , sessions A and B;" in named
    sessions = [session for stage in real_library["programme"]["stages"] for session in stage["sessions"]]
    held = {key for session in sessions for key in session["exercises"]}
    for key in ("seated-heel-raise", "short-foot"):
        page = real_page(f"/// exercise-page | {key}\n///").html
        assert bool(page.select("p a[href*='session-timer']")) == (key in held), key
