"""The questions that runners ask most: 30, each answered in at most 60 words with a way to read on."""

import re

import pytest

from tests.written import body

pytestmark = pytest.mark.content
QUESTION = re.compile(r"^### ([^\n]+)\n(.*?)(?=^#|^///|\Z)", re.M | re.S)
LINK = re.compile(r"\[([^\]]+)\]\([^)]+\)")
CITED = re.compile(r"\[@[^\]]+\]")
ANSWERS = QUESTION.findall(body("faq.md"))


def test_there_are_thirty():
    assert len(ANSWERS) == 30


@pytest.mark.parametrize(("question", "answer"), ANSWERS, ids=[question for question, _ in ANSWERS])
def test_an_answer_is_short_and_leads_on(question, answer):
    said = LINK.sub(r"\1", CITED.sub("", answer))
    assert 10 <= len(said.split()) <= 60
    assert LINK.search(answer), "an answer ends with a link to more"
