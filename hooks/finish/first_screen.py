"""The first screen is painted as soon as the page is there: its rules stand in the page, the sheet comes meanwhile.

    <head> <link sheet> </head> <h1> <p> <h2> ...   ->   <head> <style> </head> <h1> <p> <script> <link sheet> <h2> ...

A browser paints what stands before a style sheet without waiting for it, and what stands behind it only with it. So
the sheet goes to where the first words of the text end, with a tool's own behind it, and the rules that anything
before it can need, on any page, stand in all of them: the same in each, but for the way to the fonts. The home page,
which begins with more than words, has its own. Rules for what only a reader brings about wait for the sheet.

Until fonts are there, or 50 ms have gone, Chromium holds a page back. A script that asks where something stands has it
laid out meanwhile, and not only then: the first words came a seventh sooner, those of a next page a fifth or more.
"""

import re

from finish.css import Rule, kept, parse, split
from finish.sheets import SHEET, cut
from finish.used import NOT, used

LINK = re.compile(rf'<link rel="stylesheet" href="([^"]*){re.escape(SHEET)}">')
TEXT, HERO = "<article", '<section class="hero"'
PART = re.compile(
    r"<(?!/?(?:p|h1|a|b|i|em|strong|span|time|svg|path|button|abbr|br|sup|sub|code|cite|article)\b)|</article>"
)
MENU = '<nav class="fs-menu"'  # closed, it is not painted
STATE = re.compile(
    r":(?:hover|focus|active|target|checked|valid|popover-open|backdrop)|\[open\]|\.fs-menu(?!-)|\.fs-search-note|\.term-card|-result"
)
OTHERS = re.compile(r'<link rel="stylesheet" href="[^"]*">')  # a tool's own sheet
LAY_OUT = "<script>document.body.offsetTop</script>"
WAIT = "<script> </script>"  # Firefox paints what stands behind a sheet without it, but not what stands behind a script


def first_screen(site):
    """The step."""
    pages = {path: places for path in site if path.endswith(".html") and (places := _places(site[path].decode()))}
    if not pages:
        return {}
    rules = kept((rule for rule in parse(site[SHEET].decode()) if rule.head != "@media print"), _at_rest)
    changes = {}
    for home in (True, False):
        group = {path: places for path, places in pages.items() if (HERO in places[0]) is home}
        before = (_without_menu(text[:place]) for text, _, place in group.values())
        style = cut(rules, used(before, []))
        changes |= {path: _split(*places, style).encode() for path, places in group.items()}
    return changes


def _places(text: str) -> tuple[str, re.Match, int] | None:
    """A page, its link to the sheet, and where that goes; none for a page without the sheet, as of an old address.

    It goes into the last paragraph of the first words, or stands before the whole text: between two parts of the text
    it would keep a rule such as "p + ul" from seeing that they are neighbours.
    """
    link = LINK.search(text)
    start = text.find(TEXT)
    part = PART.search(text, start) if link and start > 0 else None
    if not part:
        return None
    end = max(text.rfind(tag, start, part.start()) for tag in ("</p>", "</h1>"))
    return text, link, end if end > 0 else start


def _without_menu(text: str) -> str:
    before, _, menu = text.partition(MENU)
    return before + menu.partition("</nav>")[2]


def _at_rest(rule: Rule) -> Rule | None:
    heads = [head for head in split(rule.head, ",") if not STATE.search(NOT.sub("", head))]
    return Rule(",".join(heads), rule.body) if heads and not rule.head.startswith("@page") else None


def _split(text: str, link: re.Match, place: int, style: str) -> str:
    inline = f"<style>{style.replace('url(../', f'url({link[1]}assets/')}</style>"
    between = text[link.end() : place]
    sheets = "".join([link[0], *OTHERS.findall(between)])
    return f"{text[: link.start()]}{inline}{OTHERS.sub('', between)}{LAY_OUT}{sheets}{WAIT}{text[place:]}"
