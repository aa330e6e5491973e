"""Two habits that make prose hard to read: the passive voice and long words. Counted, not forbidden.

Both are found by rule, so a count is a hint to a writer and not a verdict.
"""

import re
from dataclasses import dataclass

from checks import prose, reading

BE = r"(?:am|is|are|was|were|be|been|being|gets?|got)"
BETWEEN = r"(?:\s+(?:not|never|also|often|still|only|mostly|\w+ly))*"
# Participles that do not end in -ed, as far as these pages use them.
IRREGULAR = (
    "bent", "bought", "brought", "built", "caught", "chosen", "cut", "done", "drawn", "driven", "felt", "found",
    "given", "held", "hurt", "kept", "known", "led", "left", "lost", "made", "meant", "paid", "put", "read", "said",
    "seen", "sent", "set", "shown", "spent", "taken", "taught", "thought", "told", "torn", "understood", "worn",
    "written",
)  # fmt: skip
NOT_PASSIVE = {"tired", "worried", "used", "need", "indeed", "based", "limited", "mixed", "red"}  # adjectives, mostly
PASSIVE = re.compile(rf"\b{BE}{BETWEEN}\s+(\w+ed|{'|'.join(IRREGULAR)})\b", re.I)
LONG = 3  # syllables


@dataclass(frozen=True)
class Style:
    """Shares of a page, from 0 to 1."""

    passive: float  # of its sentences
    long_words: float  # of its words


def is_passive(sentence: str) -> bool:
    """Whether something is done to somebody: "The heel was measured." but not "The heel is sore."."""
    return any(found[1].lower() not in NOT_PASSIVE for found in PASSIVE.finditer(sentence))


def is_long(word: str) -> bool:
    """Whether a word has three syllables or more; names that cannot be avoided do not count."""
    return reading.syllables(word) >= LONG


def style(markdown: str) -> Style:
    """The habits of one Markdown page."""
    sentences = prose.sentences(markdown)
    words = [word for sentence in sentences for word in prose.words(reading.without_names(sentence))]
    return Style(
        passive=sum(map(is_passive, sentences)) / max(len(sentences), 1),
        long_words=sum(map(is_long, words)) / max(len(words), 1),
    )
