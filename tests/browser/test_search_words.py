"""The search reads what was typed: plurals, spellings, misspellings, words run together, phrases, urgent signs."""

import pytest
import yaml

from tests.helpers import ROOT

pytestmark = pytest.mark.browser
FOLDER = ROOT / "docs" / "assets" / "js" / "search"
KNOWN = [
    "heel",
    "heels",
    "spur",
    "spurs",
    "calf",
    "raise",
    "raises",
    "plantar",
    "fasciitis",
    "programme",
    "running",
    "run",
    "orthotics",
    "stretch",
    "stretching",
    "walk",
    "my",
]
RULES = {
    "stop": ["the", "is", "my"], "subject": ["plantar"], "urgent": ["cant walk"],
    "synonyms": [{"say": ["inserts", "shoe inserts"], "mean": ["my orthotics"]}, {"say": ["plantar"], "mean": ["spurs"]}],
    "asks": [{"say": ["meaning"], "start": "glossary/", "times": 3}],
}  # fmt: skip


@pytest.fixture(scope="module")
def page(browser):
    """An empty page that knows the parts of the search, without a worker."""
    page = browser.new_page()
    for name in ("words", "spelling", "rewrite"):
        page.add_script_tag(content=(FOLDER / f"{name}.js").read_text("utf-8"))
    page.evaluate(
        "([known, rules]) => { window.known = lexicon(new Map(known.map(w => [w, () => 3])), rules) }", [KNOWN, RULES]
    )
    yield page
    page.close()


@pytest.fixture
def read(page):
    """What a query is taken for: {"concepts": [[typed, [words]]], "corrected": [...], "urgent": bool}."""

    def understood(text):
        return page.evaluate(
            """text => { const found = rewrite(text, known)
            return {...found, concepts: found.concepts.map(c => [c.typed, [...c.words.keys()].sort()])} }""",
            text,
        )

    return understood


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("heels", "heel"),
        ("running", "runs"),
        ("stretches", "stretching"),
        ("programme", "program"),
        ("exercises", "exercise"),
        ("orthotics", "orthotic"),
        ("studies", "study"),
    ],
)
def test_forms_of_one_word_have_one_stem(page, one, other):
    assert page.evaluate("([a, b]) => stem(a) === stem(b)", [one, other])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("planter", "plantar"), ("facitis", "fasciitis"), ("strech", "stretch"), ("raisse", "raise"), ("claf", "calf")],
)
def test_a_misspelled_word_is_taken_for_the_nearest(read, typed, meant):
    assert meant in read(f"{typed} ")["concepts"][0][1]
    assert read(f"{typed} ")["corrected"] == [meant]


def test_a_word_that_begins_a_known_one_is_not_corrected(read):
    assert read("orth")["corrected"] == []
    assert read("orth")["concepts"] == [["orth", ["orthotics"]]]


def test_a_single_letter_begins_a_word_only_while_it_is_typed(read):
    assert read("o ")["concepts"] == [["o", []]]
    assert read("o")["concepts"] == [["o", ["orthotics"]]]


def test_a_word_far_from_all_is_left_alone(read):
    assert read("zzzzqqq ")["corrected"] == []


def test_two_words_run_together_come_apart(read):
    assert read("calfraise ")["corrected"] == ["calf raise"]


def test_a_short_word_is_not_taken_for_two(read):
    assert read("runrun ")["corrected"] == []


def test_a_phrase_of_readers_brings_the_words_of_the_page(read):
    assert ["orthotics", ["orthotics"]] in read("shoe inserts ")["concepts"]


def test_what_a_phrase_means_is_searched_without_words_that_tell_nothing(read):
    assert [typed for typed, _ in read("inserts ")["concepts"]] == ["inserts", "orthotics"]


def test_a_phrase_of_the_subject_alone_counts_little_beside_other_words(page):
    weight = "text => rewrite(text, known).concepts.find(concept => concept.meant).weight"
    assert page.evaluate(weight, "plantar stretch ") < page.evaluate(weight, "plantar ") / 2


def test_a_kind_of_page_is_asked_for_by_name(read):
    assert [ask["start"] for ask in read("spur meaning")["asks"]] == ["glossary/"]
    assert read("spur")["asks"] == []


def test_no_group_of_the_data_says_a_thing_twice(page):
    """Plurals, verb forms and longer phrases around a phrase are found by themselves; each would cost its bytes."""
    groups = [group["say"] for group in yaml.safe_load((ROOT / "data" / "search-synonyms.yml").read_text())["synonyms"]]
    stems = page.evaluate("all => all.map(say => say.map(one => ` ${stemsOf(wordsOf(one)).join(' ')} `))", groups)
    twice = [
        f"{say[i]}: {say[j]} is there"
        for say, keys in zip(groups, stems, strict=True)
        for i, key in enumerate(keys)
        for j, other in enumerate(keys)
        if other in key and (other != key or j < i)
    ]
    assert twice == []


def test_words_that_tell_nothing_are_left_out(read):
    assert [typed for typed, _ in read("is my heel ")["concepts"]] == ["heel"]
    assert read("is my the ")["concepts"] == []


def test_an_urgent_sign_is_noticed_whatever_stands_around_it(read):
    assert read("help i can't walk today")["urgent"]
    assert not read("i walk")["urgent"]


@pytest.mark.parametrize("sign", ["'", "\u2019", "\u2018", "`", "\u00b4", "\u02bc", "\u2032", ""])
def test_an_urgent_sign_is_noticed_with_the_apostrophe_of_any_keyboard(read, sign):
    assert read(f"can{sign}t walk")["urgent"]


@pytest.mark.parametrize("text", ["cannot walk", "can not walk", "unable to walk", "couldn't walk", "not able to walk"])
def test_there_are_many_ways_to_say_cannot(read, text):
    assert read(text)["urgent"]


def test_an_urgent_sign_is_noticed_misspelled(read):
    assert read("cant wlak ")["urgent"]


def test_a_query_in_quotation_marks_is_taken_to_the_letter(read):
    assert read('"planter')["concepts"] == [["planter", ["planter"]]]


@pytest.mark.parametrize(
    "text", ["", "   ", "é" * 500, "\u202eabc", "🦶🔥", "'\"<>&", "heel:^~*+-", "\x00\x07", "a " * 400]
)
def test_nothing_typed_is_an_error(read, text):
    assert len(read(text)["concepts"]) <= 40
