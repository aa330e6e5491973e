"""Reading grade (Flesch-Kincaid) of prose: how many years of school a text asks for.

grade = 0.39 x words per sentence + 11.8 x syllables per word - 15.59
(Kincaid and others, 1975). Names that cannot be avoided may be replaced by a short word
before scoring; both grades are reported, so nobody is fooled.
"""

import functools
import re
from dataclasses import dataclass

from checks import prose

# Names a page about this injury must use; each is explained in the glossary.
NAMES = (
    "plantar fasciitis",
    "plantar fasciopathy",
    "plantar fascia",
    "plantar heel pain",
    "achilles",
    "peroneals",
    "peroneal",
    "evertors",
    "hamstrings",
    "hamstring",
    "first steps contributors",
    "strength for endurance",
    "dr marie whitt",
    "marie whitt",
    "physiotherapist",
    "physiotherapists",
    "physio",
)
STAND_IN = "name"
ANY_NAME = "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True))
# What a name begins with comes first: most words need not be held against every name.
NAMED = re.compile(rf"\b(?=[{''.join(sorted({name[0] for name in NAMES}))}])(?:{ANY_NAME})\b", re.I)

# Words whose syllables the rules below get wrong.
EXCEPTIONS = {
    "area": 3, "areas": 3, "being": 2, "doing": 2, "evidence": 3, "every": 2, "everyone": 3,
    "everything": 3, "exercise": 3, "exercises": 4, "fasciitis": 4, "fascia": 3, "going": 2,
    "idea": 3, "ideas": 3, "someone": 2, "something": 2, "sometimes": 2, "seeing": 2,
    "somewhere": 2, "therefore": 2, "trying": 2, "worried": 2, "tired": 2, "hour": 1, "hours": 1,
    "science": 2, "quiet": 2, "diet": 2, "create": 2, "trial": 2, "trials": 2, "real": 1,
    "really": 2, "minutes": 2, "minute": 2, "people": 2, "business": 2, "safely": 2,
    "likely": 2, "home": 1, "sore": 1, "barefoot": 2, "forefoot": 2, "baseline": 2, "lower": 2,
    "km": 3, "cm": 4, "10k": 2, "mri": 3, "reps": 1, "rhythm": 2, "via": 2, "recovery": 4,
    "medium": 3, "guideline": 2, "guidelines": 2, "rules": 1, "miles": 1, "heavier": 3,
    "easier": 3, "earlier": 3, "theory": 3, "several": 3, "opinion": 3, "safety": 2,
    "everyday": 3, "evening": 2, "settled": 2, "settling": 2, "tingling": 2, "cycling": 2,
    "cushion": 2, "cushioned": 2, "cushioning": 3, "lifetime": 2, "timetable": 3, "serious": 3,
    "staying": 2, "paying": 2, "worrying": 3, "comeback": 2, "comebacks": 2, "diabetes": 4,
}  # fmt: skip


@dataclass(frozen=True)
class Score:
    """What a text asks of its reader. Grades in school years, lengths in words."""

    grade: float
    grade_without_names: float
    longest_sentence: int
    mean_sentence: float
    sentences: int


VOWELS = re.compile(r"[aeiouy]+")
SILENT = (  # an "e" that is not spoken, at the end or before one
    re.compile(r"[^aeiouy]e$(?<![^aeiouyl]le)"),  # "pace", but not "ankle"
    re.compile(r"[^aeiouytd]ed$"),  # "walked", but not "rested"
    re.compile(r"[^aeiouyscxzgl]es$(?<!shes)(?<!ches)"),  # "times", but not "races"
    re.compile(r"[aeiouy][^aeiouy]+e(?:ly|less|ful|ment|ness)$"),  # "safely"
)
APART = re.compile(r"i[ao](?!u)|eo(?!p|u)|[^q]ua(?!r)|ism$")  # two vowels, two syllables: "via"
AS_ONE = re.compile(r"[tcsg]i(?:on|al|an|ent)")  # the "io" of "motion" is one after all


@functools.cache  # a site says the same few thousand words again and again
def syllables(word: str) -> int:
    """Syllables in one English word, by rule: "morning" 2, "heel" 1, "stretched" 1."""
    lowered = word.lower().strip("'’")
    if "-" in lowered:
        return sum(syllables(part) for part in lowered.split("-") if part)
    lowered = lowered.removesuffix("'s").removesuffix("’s")
    if lowered in EXCEPTIONS:
        return EXCEPTIONS[lowered]
    groups = len(VOWELS.findall(lowered)) - sum(bool(ending.search(lowered)) for ending in SILENT)
    groups += len(APART.findall(lowered))
    groups -= len(AS_ONE.findall(lowered)) if "io" in lowered or "ia" in lowered else 0
    return max(groups, 1)  # a numeral is read at a glance


def flesch_kincaid(sentences: list[list[str]]) -> float:
    """Flesch-Kincaid grade of sentences, each as its words, in school years; 0.0 for no text."""
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    per_sentence = len(words) / len(sentences)
    per_word = sum(map(syllables, words)) / len(words)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def without_names(text: str) -> str:
    """The text with each unavoidable name replaced by one short word."""
    return NAMED.sub(STAND_IN, text)


def score(markdown: str) -> Score:
    """Grades and sentence lengths of one Markdown page."""
    found = prose.sentences(markdown)
    words = list(map(prose.words, found))
    renamed = list(map(without_names, found))
    words_without_names = [
        one if new == old else prose.words(new) for old, new, one in zip(found, renamed, words, strict=True)
    ]
    lengths = list(map(len, words)) or [0]
    return Score(
        grade=round(flesch_kincaid(words), 1),
        grade_without_names=round(flesch_kincaid(words_without_names), 1),
        longest_sentence=max(lengths),
        mean_sentence=round(sum(lengths) / len(lengths), 1),
        sentences=len(found),
    )
