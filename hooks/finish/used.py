"""What pages and scripts name: tags, classes, ids, attributes, and the words of every script.

A rule of a style sheet can only ever apply where all that it names is on a page, or may be put there by a script.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

TAG = re.compile(r"[a-zA-Z][\w-]*")
ATTRIBUTE = re.compile(r"\s([a-zA-Z_:][\w:.-]*)(?:=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)))?")
SCRIPT = re.compile(r"<script(?:\s+type=\"module\")?>(.+?)</script>", re.DOTALL)  # not data: it puts nothing on a page
WORD = re.compile(r"[\w-]+")
DATASET = re.compile(r"\bdataset\.(\w+)")  # dataset.twoWords is data-two-words
BIG = re.compile(r"[A-Z]")

NOT = re.compile(r":not\((?:[^()]|\([^()]*\))*\)")
CHOICES = re.compile(r":(is|where|has|matches)\(([^()]*)\)")  # innermost first
OTHER = re.compile(r":[\w-]+\([^()]*\)")
WITH_VALUE = re.compile(r"\[([\w-]+)(?:([~|^$*]?)=[\"']?([^\"'\]]*)[\"']?)?[^\]]*\]")
NAME = re.compile(r"(::?|[.#])?((?:[\w-]|[^\x00-\x7f])+)")


@dataclass
class Used:
    """Names found: "p", ".lead", "#title", "[href]", "[type=radio]"; and all words of scripts, which may become any."""

    names: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

    def has(self, sign: str, name: str) -> bool:
        """Whether a page has it, or a script may make it."""
        return sign + name in self.names or name in self.words

    def may_match(self, selector: str) -> bool:
        """Whether a selector can find anything: ".lead > a:hover", ":is(h1, .lead)"."""
        if "\\" in selector:
            return True  # a name with a sign in it: not worth reading
        selector = NOT.sub("", selector)
        while found := CHOICES.search(selector):
            if not any(map(self.may_match, found[2].split(","))):
                return False
            selector = selector.replace(found[0], "", 1)
        while OTHER.search(selector):
            selector = OTHER.sub("", selector)
        for name, how, value in WITH_VALUE.findall(selector):
            if not self.has("[", name) or (value and not how and not self.has_value(name, value)):
                return False
        rest = WITH_VALUE.sub("", selector)
        return all(sign.startswith(":") or self.has(sign, name) for sign, name in NAME.findall(rest))

    def has_value(self, name: str, value: str) -> bool:
        """Whether an attribute may have the value."""
        return f"[{name}={value}" in self.names or value in self.words


def used(pages: Iterable[str], scripts: Iterable[str]) -> Used:
    """All that stands in pages and scripts. Each different tag is read once, however many pages have it."""
    found, pieces, inline = Used(), set(), set()
    for page in pages:
        pieces.update(page.split("<"))
        inline.update(SCRIPT.findall(page))
    for script in (*inline, *scripts):
        found.words.update(WORD.findall(script))
        found.words.update("data-" + BIG.sub(r"-\g<0>", name).lower() for name in DATASET.findall(script))
    found.names |= _names({_tag(piece) for piece in pieces if not piece.startswith("/")})
    return found


def _tag(piece: str) -> str:
    tag = piece.partition(">")[0]
    return piece if tag.count('"') % 2 else tag  # in quotation marks ">" is only a sign


def _names(tags: set[str]) -> set[str]:
    names = {name[0].lower() for tag in tags if (name := TAG.match(tag))}
    for attribute, *values in set(ATTRIBUTE.findall("\n".join(tags))):
        attribute, value = attribute.lower(), "".join(values)
        names.add("[" + attribute)
        if attribute == "class":
            names.update("." + one for one in value.split())
        else:
            names.add(f"#{value}" if attribute == "id" else f"[{attribute}={value}")
    return names
