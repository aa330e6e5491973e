"""Reads questions and their answers from a finished page: a question is a heading of level 3.

In:     <h3 id="is-it">Is it?<a class="headerlink" ...>¶</a></h3> <p>Often. <span class="cites">...</span></p>
Out:    [("is-it", "Is it?", "Often.")]

Boxes, grades and cards of the glossary stay out: they stand beside an answer, not in it.
"""

import re
from html.parser import HTMLParser

ASIDE_CLASSES = {"headerlink", "cites", "term-card"}
ASIDE_TAGS = {"aside", "div", "nav", "section", "svg", "table"}
BLOCKS = {"p", "li"}  # what stands in a line of its own
VOID = {"br", "hr", "img", "input", "wbr"}
HEADING = re.compile(r"h[1-6]")


class Reader(HTMLParser):
    """Collects what stands below each heading of level 3, up to the next heading."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, list[str], list[str]]] = []  # anchor, words of the question, of the answer
        self.asking = self.answering = False
        self.aside = 0  # how deep within something that is not read

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        told = dict(attributes)
        if tag in VOID:
            self.handle_data(" ")
        elif self.aside or tag in ASIDE_TAGS or ASIDE_CLASSES & set((told.get("class") or "").split()):
            self.aside += 1
        elif HEADING.fullmatch(tag):
            self.asking = self.answering = tag == "h3"
            if self.asking:
                self.found.append((told.get("id") or "", [], []))

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return  # "<br/>" ends as it begins
        if self.aside:
            self.aside -= 1
        elif HEADING.fullmatch(tag):
            self.asking = False
        elif tag in BLOCKS:
            self.handle_data(" ")

    def handle_data(self, data: str) -> None:
        if self.answering and not self.aside:
            self.found[-1][1 if self.asking else 2].append(data)


def answers(html: str) -> list[tuple[str, str, str]]:
    """Every question of a page: its anchor, its words, and the answer in one line."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return [(anchor, line(question), line(answer)) for anchor, question, answer in reader.found]


def line(words: list[str]) -> str:
    """Text without the gaps that HTML has between its parts."""
    return " ".join("".join(words).split())
