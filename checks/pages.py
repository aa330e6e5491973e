"""The Markdown pages, and the laws of language that each must keep."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from checks import prose, reading

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
STRICT = (
    "start/", "run-again/",
    "load/pain-rules", "strengthen/exercises/", "strengthen/programme", "strengthen/race-circuit",
)  # fmt: skip
STRICT_GRADE, USUAL_GRADE = 6.0, 7.0
LONGEST_SENTENCE, MEAN_SENTENCE, LONGEST_PARAGRAPH, LONGEST_LIST = 20, 12.0, 3, 6
COMPONENT = re.compile(r"^/// ([\w-]+)", re.M)
# Components that let a reader move with pain; exercise-page brings the safety lines itself.
PAIN_ALLOWED = {"circuit", "dose", "exercise", "ladder", "pain-strip", "programme", "stages", "walk-run"}
# Nobody reads them from top to bottom.
LISTS = ("about/components.md", "evidence/claims.md", "evidence/sources.md", "glossary.md")
LIST_ITEM = re.compile(r"^(?:[-*]|\d+\.) ")


@dataclass(frozen=True)
class Page:
    """One Markdown page: `path` as in docs/, `text` as the writer typed it."""

    path: str
    text: str

    @property
    def grade_limit(self) -> float:
        """The highest reading grade allowed here, in school years."""
        return STRICT_GRADE if self.path.startswith(STRICT) else USUAL_GRADE


def all_pages(docs: Path = DOCS) -> list[Page]:
    """Every page in docs/, in order of its path."""
    return [Page(str(path.relative_to(docs)), path.read_text("utf-8")) for path in sorted(docs.rglob("*.md"))]


def faults(page: Page) -> list[str]:
    """Everything about the language of one page that must be mended, with its line."""
    return [told(page, quote, message) for check in LANGUAGE for quote, message in check(page)]


def told(page: Page, quote: str, message: str) -> str:
    """A fault as printed, at the line where `quote` begins; without a line where it is about the whole page."""
    begins = (page.text.find(quote[:length]) for length in (60, 30, 15) if quote)  # markup may cut a quote short
    position = next((place for place in begins if place >= 0), None)
    line = "" if position is None else f":{page.text.count(chr(10), 0, position) + 1}"
    return f"docs/{page.path}{line}: {message}"


Faults = Iterator[tuple[str, str]]  # the words it is about, "" for the whole page, and what to say


def grade_faults(page: Page) -> Faults:
    """The reading grade, with names replaced, is within the page's limit."""
    score = reading.score(page.text)
    if score.grade_without_names > page.grade_limit:
        yield (
            "",
            f"reading grade {score.grade_without_names}; at most {page.grade_limit}. Use shorter words and sentences.",
        )
    if score.mean_sentence > MEAN_SENTENCE:
        yield "", f"{score.mean_sentence} words a sentence on average; at most {MEAN_SENTENCE}."


def length_faults(page: Page) -> Faults:
    """Sentences, paragraphs and lists are short."""
    for sentence in prose.sentences(page.text):
        count = len(prose.words(sentence))
        if count > LONGEST_SENTENCE:
            yield sentence, f'{count} words in one sentence; at most {LONGEST_SENTENCE}: "{sentence}"'
    for block in prose.plain_blocks(page.text):
        count = len(prose.sentences(block))
        if count > LONGEST_PARAGRAPH:
            yield block, f'{count} sentences in one paragraph; at most {LONGEST_PARAGRAPH}: "{block[:60]}..."'
    for length, first in list_lengths(page.text):
        if length > LONGEST_LIST:
            yield first, f'{length} items in one list; at most {LONGEST_LIST}: "{first[:60]}"'


def list_lengths(text: str) -> list[tuple[int, str]]:
    """Every top-level list as (number of items, first item)."""
    lists: list[tuple[int, str]] = []
    inside = False
    for line in text[prose.front_matter_length(text) :].splitlines():
        if LIST_ITEM.match(line):
            count, first = lists.pop() if inside else (0, line)
            lists.append((count + 1, first))
            inside = True
        elif line.strip() and not line.startswith(" "):
            inside = False
    return lists


@functools.cache  # thousands of texts are held against the one list
def unwanted() -> tuple[dict[str, str], re.Pattern]:
    """What to write instead of each unwanted word, and a pattern that finds them."""
    lists = yaml.safe_load((ROOT / "checks" / "words.yml").read_text("utf-8"))
    instead = {**lists["banned"], **lists["american"]}
    return instead, re.compile(rf"\b({'|'.join(map(re.escape, instead))})\b", re.I)


def word_faults(page: Page) -> Faults:
    """No banned word, no American spelling, no exclamation mark."""
    instead, pattern = unwanted()
    for sentence in prose.sentences(page.text):
        for match in pattern.finditer(sentence):
            yield sentence, f'"{match[0]}" in "{sentence[:80]}": {instead[match[0].lower()]}.'
        if "!" in sentence:
            yield sentence, f'exclamation mark in "{sentence[:80]}".'


LANGUAGE = (grade_faults, length_faults, word_faults)


def missing(page: Page) -> list[str]:
    """What a page must carry and does not: the safety lines where pain is allowed, and one next step."""
    names = COMPONENT.findall(page.text)
    found = []
    if page.path not in LISTS and (names.count("next") != 1 or names[-1] != "next"):
        found.append(told(page, "", "end the page with /// next, one link and a sentence, and ///."))
    if PAIN_ALLOWED & set(names) and "safety" not in names:
        found.append(told(page, "", "it lets a reader move with pain: add /// safety and ///."))
    return found


def repeated(pages: list[Page], shortest: int = 4) -> list[tuple[str, str, list[str]]]:
    """Pairs of pages that share more than two sentences of `shortest` words or more."""
    said = {
        page.path: {s.lower() for s in prose.sentences(page.text) if len(prose.words(s)) >= shortest} for page in pages
    }
    paths = list(said)
    pairs = [(a, b, sorted(said[a] & said[b])) for i, a in enumerate(paths) for b in paths[i + 1 :]]
    return [pair for pair in pairs if len(pair[2]) > 2]
