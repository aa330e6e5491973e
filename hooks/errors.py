"""What a writer sees when something is wrong: page, line, why, and what to type instead."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


class DataError(Exception):
    """A file in data/ cannot be used; the message lists every fault in it."""


@dataclass(frozen=True)
class Problem:
    """One mistake on one page. `line` counts from 1 in the Markdown file."""

    page: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"docs/{self.page}:{self.line}: {self.message}"


def nearest(name: str, known: Iterable[str]) -> str:
    """The hint after an unknown name: `nearest("heel-rise", ids)` -> ' Did you mean "heel-raise"?'"""
    close = difflib.get_close_matches(name, list(known), n=1, cutoff=0.4)
    return f' Did you mean "{close[0]}"?' if close else ""


def line_at(text: str, position: int) -> int:
    """The line of a place in `text`, counted from 1."""
    return text.count("\n", 0, position) + 1


def line_of(text: str, needle: str, nth: int = 0) -> int:
    """The line on which `needle` stands for the nth time (from 0), counted from 1; 1 when it does not."""
    position = -1
    for _ in range(nth + 1):
        position = text.find(needle, position + 1)
    return line_at(text, max(position, 0))
