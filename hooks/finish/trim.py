"""Pages without what no reader's browser needs: space between blocks, remarks, and parts of the theme that stay empty.

    <div>            ->   <div><p>Text <b>here</b></p></div>
      <p>Text
      <b>here</b></p>
    </div>

Space beside words is kept, as one space; nothing within <pre>, <textarea>, <script> and <style> is touched.
Pages are cut at each "<", and a piece that came before is not worked out again: most pieces are the same on all pages.
"""

import re
from functools import lru_cache

BLOCK = (
    r"/?(?:!doctype|html|head|body|meta|link|title|base|header|footer|main|nav|section|article|aside|div|p|h[1-6]|ul|ol|"
    r"li|dl|dt|dd|details|summary|figure|figcaption|blockquote|table|caption|colgroup|col|thead|tbody|tfoot|tr|th|td|"
    r"form|fieldset|hr|br)(?![\w-])"
)
BLOCKS, BEFORE_BLOCK = re.compile(BLOCK), re.compile(rf" <(?={BLOCK})")
ASIS = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL)
REMARK = re.compile(r"<!--.*?-->", re.DOTALL)
SPACE = re.compile(r"\s{2,}|[\n\t]")

# Parts of the theme that this site leaves empty or replaces, once space is gone: how each begins, which is found a
# hundred times as fast as a pattern, and how it goes on. Each stands on a page once; the theme's script asks for none.
EMPTY = {
    '<label class="md-overlay"': re.compile(r' for="__drawer"></label>'),  # our menu is a popover
    '<div data-md-component="skip">': re.compile(r"(?:<a [^>]*>[^<]*</a>)?</div>"),  # ours leads to the title
    '<div data-md-component="announce">': re.compile(r"</div>"),
    '<div class="md-dialog" data-md-component="dialog">': re.compile(r'<div class="[^"]*"></div></div>'),
    '<meta name="generator"': re.compile(r"[^>]*>"),  # nobody needs to know which versions to attack
}
ATTRIBUTES = re.compile(
    r' (?:data-md-component="(?:container|sidebar)"(?: data-md-type="\w+")?'  # our style sheet places both
    r'|data-md-color-(?:primary|accent)="custom"|data-md-scrollfix\b'
    r'|data-search-exclude(?:="")?'  # the index is written
    r'|(?<=id="__(?:drawer|search)" )autocomplete="off"'  # HTML has none for boxes to tick
    r'|(?<=^svg )xmlns="http://www\.w3\.org/2000/svg")'  # within a page it goes without saying
)


def without_waste(site):
    """The step."""
    return {path: trimmed(content.decode()).encode() for path, content in site.items() if path.endswith(".html")}


def trimmed(page: str) -> str:
    """A page without waste."""
    parts = ASIS.split(REMARK.sub("", page))  # text, what stays as it is, its tag, text, ...
    parts[::3] = map(_tight, parts[::3])
    del parts[2::3]
    page = "".join(parts).strip() + "\n"
    for begin, rest in EMPTY.items():
        at = page.find(begin)
        if at >= 0 and (end := rest.match(page, at + len(begin))):
            page = page[:at] + page[end.end() :]
    return page


def _tight(text: str) -> str:
    before, *pieces = text.split("<")
    return BEFORE_BLOCK.sub("<", "<".join([SPACE.sub(" ", before), *map(_piece, pieces)]))


@lru_cache(maxsize=1 << 16)
def _piece(piece: str) -> str:
    """A tag and the text behind it made small: "p>  Text " -> "p>Text "."""
    if "  " in piece or not piece.isprintable():  # most pieces need no more than this question
        piece = SPACE.sub(" ", piece)
    tag, bracket, text = piece.partition(">")
    if not tag.startswith("/"):
        tag = ATTRIBUTES.sub("", tag)
    return tag + bracket + (text.lstrip(" ") if text.startswith(" ") and BLOCKS.match(tag) else text)
