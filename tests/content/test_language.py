"""Every page, and all data that readers see, is short, plain and British."""

import re

import pytest
import yaml

from checks import pages, prose, reading
from tests.helpers import ROOT
from tests.written import PAGES, body, data_files, every_page, meta

pytestmark = pytest.mark.content


@every_page
def test_the_language_keeps_its_laws(path):
    assert pages.faults(PAGES[path]) == []


@every_page
def test_the_reading_grade_holds_with_every_name_left_in_too(path):
    assert reading.score(PAGES[path].text).grade <= PAGES[path].grade_limit


@every_page
def test_titles_descriptions_and_headings_keep_to_the_words_we_use(path):
    heads = re.findall(r"^#+ (.*)$", body(path), re.M)
    said = ". ".join([meta(path)["title"], meta(path)["description"], *heads])
    assert list(pages.word_faults(pages.Page(path, said))) == []


@every_page
def test_headings_stand_in_sentence_case(path):
    names = "Article|First Steps|NHS|DOI|PubMed|CC BY|MIT|Achilles|Romanian|Settle|Strengthen|Spring|A|B|I"
    heads = [meta(path)["title"], *re.findall(r"^#+ (.*?)(?: \{.*)?$", body(path), re.M)]
    for head in heads:
        words = re.sub(rf"(^|[:.?] ?)\S+|\b({names})\b", "", re.sub(r"^[AB]\d+[a-d]?: ", "", head))
        assert re.findall(r"\b[A-Z][a-z]+", words) == [], head


def test_no_two_pages_share_a_paragraph():
    homes: dict[str, set[str]] = {}
    for path, page in PAGES.items():
        for block in prose.plain_blocks(page.text):
            if len(prose.words(block)) >= 4:
                homes.setdefault(block.lower(), set()).add(path)
    assert {block: found for block, found in homes.items() if len(found) > 1} == {}


def test_no_two_pages_share_more_than_two_sentences():
    assert pages.repeated(list(PAGES.values())) == []


def texts(value):
    """Every text in what a file of data/ holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts(item)


@pytest.mark.parametrize(
    "path", [p for p in data_files() if p.stem not in ("search-synonyms", "sources")], ids=lambda p: p.stem
)
def test_data_that_readers_see_keeps_to_british_spelling_and_our_words(path):
    # sources.yml is left out: titles of studies are quoted as they stand in print
    found = yaml.safe_load(path.read_text("utf-8"))
    assert [f for said in texts(found) for f in pages.word_faults(pages.Page(path.name, said))] == []


DATA_PROSE = {
    "claims": ("nuance",),
    "glossary": ("meaning",),
    "exercises": ("steps", "cues", "mistakes", "easier", "harder", "feel", "stop", "progress", "home_made", "caution"),
    "norms": ("how", "caution"),
    "figures": ("caption",),
    "plots": ("title", "description", "caption"),
    "treatments": ("what", "how", "in_short", "in_one_line", "risk", "risks"),
    "grades": ("meaning",),
}


@pytest.mark.parametrize("name", ["circuits", "pain-rules", "programme", "red-flags", "stages"])
def test_every_sentence_of_rules_and_plans_is_as_short_as_those_of_pages(name):
    found = yaml.safe_load((ROOT / f"data/{name}.yml").read_text("utf-8"))
    sentences = (sentence for said in texts(found) for sentence in prose.sentences(said))
    assert [one for one in sentences if len(prose.words(one)) > pages.LONGEST_SENTENCE] == []


@pytest.mark.parametrize(("name", "field"), [(name, f) for name, fields in DATA_PROSE.items() for f in fields])
def test_sentences_from_data_are_as_short_as_those_of_pages(real_library, name, field):
    said = [record[field] for record in real_library[name].values() if field in record]
    assert said
    flat = [text for one in said for text in (one if isinstance(one, list) else [one])]
    long = [s for text in flat for s in prose.sentences(text) if len(prose.words(s)) > pages.LONGEST_SENTENCE]
    assert long == []
