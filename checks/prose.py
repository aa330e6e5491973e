"""What a page says to a reader, as plain sentences: Markdown in, sentences out.

Reading grades and word lists are about running prose. So front matter, component
fences, headings, tables, code and citations are left out; a list item counts as a
sentence of its own.
"""

import re

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
CODE_BLOCK = re.compile(r"^```.*?^```", re.S | re.M)
COMMENT = re.compile(r"<!--.*?-->", re.S)
CITATION = re.compile(r"\s*\[@[^\]]+\]")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)(\{[^}]*\})?")
# What a mark begins with comes first: most signs need not be held against every mark.
MARKUP = re.compile(r"(?=[*_`<{])(?:[*_`]+(?=\S)|(?<=\S)[*_`]+|<[^>]+>|\{[^}\n]*\})")
SKIPPED_LINE = re.compile(r"^\s*(#|\||///|!!!|\?\?\?|    ?[a-z_]+:)")
LIST_MARK = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+")
SENTENCE_END = re.compile(r"(?<=[.?!])[\"')\]]*\s+(?=[\"'(]?[A-Z0-9])")
WORD = re.compile(r"[A-Za-z0-9]+(?:['’.,-][A-Za-z0-9]+)*%?")
ABBREVIATIONS = re.compile(r"\b(Dr|St|vs|e\.g|i\.e|et al|No)\.")


def front_matter_length(text: str) -> int:
    """Number of characters of the front matter at the head of `text` (0 without)."""
    found = FRONT_MATTER.match(text)
    return found.end() if found else 0


def plain_blocks(markdown: str) -> list[str]:
    """The paragraphs and list items of a page without any markup, in order."""
    text = markdown[front_matter_length(markdown) :]
    for noise in (CODE_BLOCK, COMMENT, CITATION):
        text = noise.sub("", text)
    text = LINK.sub(r"\1", text)
    blocks: list[str] = []
    new_block = True
    for line in text.splitlines():
        if not line.strip() or SKIPPED_LINE.match(line):
            new_block = True
            continue
        item = LIST_MARK.match(line)
        words = MARKUP.sub("", line[item.end() :] if item else line).strip()
        if new_block or item:
            blocks.append(words)
        else:
            blocks[-1] += " " + words
        new_block = False
    return [block for block in blocks if re.search(r"[A-Za-z]", block)]


def sentences(markdown: str) -> list[str]:
    """Every sentence a page speaks, in order: "Run less. Lift more." gives two."""
    found = []
    for block in plain_blocks(markdown):
        guarded = ABBREVIATIONS.sub(r"\1\0", block)
        found += [part.replace("\0", ".").strip() for part in SENTENCE_END.split(guarded)]
    return [sentence for sentence in found if re.search(r"[A-Za-z]", sentence)]


def words(sentence: str) -> list[str]:
    """The words of a sentence; numbers count, a hyphen joins, dashes part."""
    return WORD.findall(sentence)
