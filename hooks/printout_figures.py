"""Drawings as a printer of paper needs them: it knows no style sheet of ours, so the light colours stand in each.

Read:  docs/assets/css/tokens.css       --fig-skin:#D99A74
       docs/assets/css/components.css   .f-s{fill:var(--fig-skin)}
Made:  <svg ...><style>.f-s{fill:#D99A74}</style>...
"""

import html
import re

REMARK = re.compile(r"/\*.*?\*/", re.S)
AT_RULE = re.compile(r"@[\w-]+[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^{};]*;")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
TOKEN = re.compile(r"(--[\w-]+):([^;]+)")
NAMED = re.compile(r"var\((--[\w-]+)\)")
TONE = re.compile(r'class="[\w -]*\b(fig--tone-\d)"')
START = re.compile(r'<g class="k0">.*?</g>', re.S)  # lies under the end, for the movement on a screen
ROOT = re.compile(r"<svg [^>]*>")
VIEW = re.compile(r'viewBox="[^"]*"')
CLASS = re.compile(r'class="([\w -]+)"')
DRAWN = re.compile(r"\.((?:f|an)-[\w-]+)(?![\w-])")
TOLD = re.compile(r"<(?:title|desc)\b[^>]*>([^<]+)<")
FONT = re.compile(r"font:(\d+) ([\d.]+)px ([^;]+)")
FIXED = "vector-effect:non-scaling-stroke"
WIDER = 3  # paper shows a drawing at about a third of its size; a line that stays as it is must be drawn wider

Rules = list[tuple[str, str]]


def rules(sheet: str) -> Rules:
    """The plain rules of a style sheet, in order, without those for screen or print alone: [(".a", "fill:red")]."""
    plain = AT_RULE.sub("", REMARK.sub("", sheet))
    return [(one.strip(), body) for names, body in RULE.findall(plain) for one in names.split(",")]


def palette(tokens: str, tone: str = "") -> dict[str, str]:
    """The light colours by name; a drawing's tone of skin comes before them."""
    found: dict[str, str] = {}
    for selector, body in rules(tokens):
        if selector in ("[data-md-color-scheme]", ":root", f".{tone}"):
            found |= dict(TOKEN.findall(body))
    return found


def resolved(text: str, colours: dict[str, str]) -> str:
    """Declarations with the colours in the place of their names; a name may stand for another."""
    while NAMED.search(text):
        text = NAMED.sub(lambda name: colours[name[1]], text)
    return text


def for_paper(svg: str, sheet: Rules, tokens: str, font: str) -> str:
    """A drawing that carries its own light colours. Start and end stand as on a printed page."""
    tone = TONE.search(svg)
    colours = palette(tokens, tone[1] if tone else "")
    drawn = START.sub("", svg)
    used = {name for classes in CLASS.findall(drawn) for name in classes.split()}
    lines = [f"{selector}{{{printed(resolved(body, colours), font)}}}" for selector, body in drawing(sheet, used)]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {VIEW.search(drawn)[0]}><style>{"".join(lines)}</style>'
    return ROOT.sub(head, drawn, count=1)


def drawing(sheet: Rules, used: set[str]) -> Rules:
    """The rules for what a drawing holds."""
    return [rule for rule in sheet if (found := DRAWN.match(rule[0])) and found[1] in used and ":" not in rule[0]]


def printed(body: str, font: str) -> str:
    """Declarations in the few forms that a printer of paper reads."""
    if FIXED in body:
        body = re.sub(r"(stroke-width|stroke-dasharray):([\d. ]+)", _wider, body.replace(FIXED, ""))
    return FONT.sub(rf"font-family:{font};font-weight:\1;font-size:\2px", body)


def _wider(line: re.Match) -> str:
    return f"{line[1]}:{' '.join(f'{float(number) * WIDER:g}' for number in line[2].split())}"


def words(svg: str) -> str:
    """What a drawing shows, for readers who do not see it: its title, then its description; "" for an ornament."""
    return ". ".join(html.unescape(found) for found in TOLD.findall(svg))
