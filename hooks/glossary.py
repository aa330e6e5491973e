"""Glossary terms: the first time a page uses one, it opens its meaning.

Data:   {id: fascia, term: Plantar fascia, forms: [plantar fascia], meaning: ...}
Made:   a button in the sentence and a native popover: touch, keyboard and screen
        readers open it, no script needed
        /// glossary   every term from A to Z
"""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from markup import add, element, plain
from rendering import Rendering

# A term stays plain text inside these: links and buttons must not nest, headings must stay quotable.
LEFT_ALONE = {
    "a", "button", "caption", "cite", "code", "dd", "dt", "h1", "h2", "h3", "h4", "label", "pre", "svg", "td", "th",
}  # fmt: skip
EXPLAINED = "effort"  # in a cell of a table, though, each term in such a span opens
LISTS = {"term-card", "claims-page", "references"}
GLOSSARY = "glossary.md"
CLOSING = re.compile(r"(?:['’]s)?[^\s\w(]*")  # what follows a term without a space: "." or "),"


class Terms(Treeprocessor):
    """Marks the first use of each glossary term in the running text of a page."""

    def __init__(self, rendering: Rendering):
        super().__init__()
        self.rendering = rendering
        glossary = rendering.library["glossary"].values()
        self.terms = {form.lower(): term for term in glossary for form in term["forms"]}
        self.pattern = re.compile(rf"\b({any_of(self.terms)})\b")  # in lower case: it asks in a third of the time

    def run(self, root: Element) -> None:
        if self.rendering.path != GLOSSARY and self.terms:
            self.visit(root)

    def visit(self, parent: Element) -> None:
        """Walk an element in reading order, so that "first" means first for the reader."""
        if parent.tag in LEFT_ALONE or parent.get("class") in LISTS:
            for span in parent if parent.tag == "td" else ():
                if span.get("class") == EXPLAINED:
                    self.mark(span, span, "text", 0, again=True)
            return
        children = list(parent)
        position = self.mark(parent, parent, "text", 0)
        for child in children:
            self.visit(child)
            position += 1
            if child.tail:
                position = self.mark(parent, child, "tail", position)

    def mark(self, parent: Element, holder: Element, name: str, position: int, again: bool = False) -> int:
        """Split one run of text, `holder`'s "text" or "tail", at each new term, or with `again` at those that the page
        has explained too. Terms go into `parent` at `position`; returns the place behind them."""
        text = getattr(holder, name)
        if not text or isinstance(text, AtomicString) or "\x02" in text:
            return position
        if not self.pattern.search(text.lower()):
            return position
        known = set(self.rendering.explained)
        pieces = self.split(text, again)
        setattr(holder, name, pieces[0])
        for (opening, form, closing, term), after in zip(pieces[1::2], pieces[2::2], strict=True):
            button, card = self.opener(form, term)
            if opening or closing:  # a browser would break the line between a button and a bracket or full stop
                button = element("span", plain(opening), button, plain(closing), class_="term-held")
            made = [button] if term["id"] in known else [button, card]
            known.add(term["id"])
            made[-1].tail = after
            for part in made:
                parent.insert(position, part)
                position += 1
        return position

    def split(self, text: str, again: bool = False) -> list:
        """Text, (bracket, form, what closes it, term), text, ... with each term that the page has not explained."""
        pieces: list = []
        start = 0
        # only "İ" grows in lower case, and would move what stands behind it
        for match in self.pattern.finditer(text.replace("İ", "I").lower()):
            term = self.terms[match[0]]
            if term["id"] in self.rendering.explained and not again:
                continue
            self.rendering.explained.add(term["id"])
            begin = match.start() - text[start : match.start()].endswith("(")
            end = CLOSING.match(text, match.end()).end()
            form = text[match.start() : match.end()]
            pieces += [text[start:begin], (text[begin : match.start()], form, text[match.end() : end], term)]
            start = end
        return [*pieces, text[start:]]

    def opener(self, form: str, term: dict) -> tuple[Element, Element]:
        """The button in the sentence and the card that it opens."""
        card_id = f"term-{term['id']}"
        button = element("button", form, type="button", class_="term", popovertarget=card_id)
        more = element("a", "Glossary", href=self.rendering.link(f"{GLOSSARY}#{term['id']}"))
        name = element("strong", plain(f"{term['term']}:"))
        card = element("span", name, f" {term['meaning']} ", more, class_="term-card", data_search_exclude="")
        card.set("id", card_id)
        card.set("popover", "auto")
        return button, card


def any_of(forms: Iterable[str]) -> str:
    """A pattern for any of these forms, the longest first: ["arch", "achilles", "arch support"] ->
    "a(?:rch\\ support|chilles|rch)". Grouped by first letter it takes a quarter of the time of a plain list."""
    by_letter: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        by_letter.setdefault(form[0], []).append(re.escape(form[1:]))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())


def glossary_list(rendering: Rendering) -> Element:
    """`/// glossary`: every term with its meaning, its other names and the page about it."""
    terms = sorted(rendering.library["glossary"].values(), key=lambda term: term["term"].lower())
    entries = element("div", class_="glossary")
    for term in terms:
        meaning = element("p", plain(term["meaning"]))
        if term.get("also"):
            add(meaning, plain(f" Also searched as: {', '.join(term['also'])}."))
        if "page" in term:
            add(meaning, " ")
            title = rendering.titles.get(term["page"], term["term"])
            link = element("a", plain(f"Read: {title}"), href=rendering.link(term["page"]))
            link.set("data-search-exclude", "")  # the search would find the term by the title of another page
            add(meaning, link)
        add(entries, element("h2", plain(term["term"]), id=term["id"]))
        add(entries, meaning)
    return entries
