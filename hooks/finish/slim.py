"""Our scripts as readers get them: without remarks, a quarter of their bytes, and spaces.

Written:  docs/assets/js/, with their remarks
Made:     the same files, line for line: a fault that a browser reports stands on the line that we wrote

Texts, templates and patterns stay as they are. No name is changed and no two files become one, so that whoever
reads the page's source reads our code.
"""

import re
from collections.abc import Iterator, Mapping

FOLDER = "assets/js/"
TOKEN = re.compile(
    r"""(?P<remark>/\*[^*]*(?:\*(?!/)[^*]*)*\*/|//[^\n]*)
      | (?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
      | (?P<space>[ \t]+) | (?P<line>\n) | (?P<run>[^\s"'`/{}](?:[^\n"'`/{}]*[^\s"'`/{}])?) | (?P<mark>.)""",
    re.DOTALL | re.VERBOSE,
)
RUN = re.compile(r"""[^\s"'`/](?:[^"'`/]*[^\s"'`/])?""")  # many lines: where no template is open, braces end nothing
PATTERN = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*")  # /a[/]b/u
TEMPLATE = re.compile(r"(?:\\.|\$(?!\{)|[^`\\$])*(?:`|\$\{)", re.DOTALL)  # up to its end, or to a ${
# A slash behind one of these begins a pattern; behind anything else it divides.
BEFORE_PATTERN = {"", "return", "typeof", "in", "of", "case", "await", *"(,=:[!&|?{};+-*%~^<>"}
WORD = re.compile(r"[\w$#]")
NEEDLESS = re.compile(  # spaces that part neither two words nor two of the same sign
    r"[ \t](?:(?<=[^\w$#+-].)|(?=[^\w$#+\-\s])|(?<=[+-].)(?=[\w$#])|(?<=[\w$#].)(?=[+-])|(?<=\+.)(?=-)|(?<=-.)(?=\+))"
)
LAST = re.compile(r"(?:[\w$#]{1,20}|.)$")


def slim_scripts(site: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """The step: every one of these scripts, slimmed."""
    return {path: slim(content.decode()).encode() for path, content in site.items() if is_ours(path)}


def is_ours(path: str) -> bool:
    """Whether a file of the site is one of our scripts."""
    return path.startswith(FOLDER) and path.endswith(".js")


def slim(script: str) -> str:
    """A script without remarks, indents and needless spaces; its lines keep their numbers."""
    made, gap = [""], ""
    for kind, text in tokens(script):
        if kind in ("remark", "space", "line"):
            gap += "\n" * text.count("\n") or " "
        else:
            text = NEEDLESS.sub("", text) if kind == "run" else text
            lines = "\n" * gap.count("\n")
            made += [lines or (" " if gap and parted(made[-1], text) else ""), text]
            gap = ""
    return "".join(made) + "\n" * gap.count("\n")


def parted(before: str, after: str) -> bool:
    """Whether two pieces would become another one without a space: "const" "a", "+" "+b"."""
    both_words = WORD.match(before[-1:]) and WORD.match(after)
    return bool(both_words) or (before[-1:] == after[:1] and after[:1] in "+-")


def tokens(script: str) -> Iterator[tuple[str, str]]:
    """The pieces of a script as (kind, text): a template's own text and a pattern are each one piece of kind "text";

    what stands between those is a "run".
    """
    at, last, braces = 0, "", []  # braces: for each template that we are in, how many { are open in its ${}
    while at < len(script):
        kind, text = piece(script, at, last, bool(braces))
        if text == "`" or (text == "}" and braces and braces[-1] == 0):
            if text == "}":
                braces.pop()
            whole = TEMPLATE.match(script, at + 1)
            text += whole[0] if whole else script[at + 1 :]
            kind = "text"
            if text.endswith("${"):
                braces.append(0)
        elif braces and text in ("{", "}"):
            braces[-1] += 1 if text == "{" else -1
        yield kind, text
        at += len(text)
        if kind not in ("remark", "space", "line"):
            last = "{" if text.endswith("${") else LAST.search(text[-20:])[0] if kind == "run" else text


def piece(script: str, at: int, last: str, in_template: bool) -> tuple[str, str]:
    """The piece that begins at a place; `last` is the one before that says something."""
    if script[at] == "/" and script[at : at + 2] not in ("//", "/*") and last in BEFORE_PATTERN:
        found = PATTERN.match(script, at)
        if found:
            return "text", found[0]
    if not in_template and (found := RUN.match(script, at)):
        return "run", found[0]
    found = TOKEN.match(script, at)
    assert found and found.lastgroup  # its last way takes any sign
    return found.lastgroup, found[0]
