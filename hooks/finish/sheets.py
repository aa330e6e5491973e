"""One small style sheet for all pages: the theme's two and ours, cut to the rules that a page can use.

Three quarters of the theme's rules are for parts that this site has not. A rule stays when all that its selector names
is on a page or is named in a script of ours, which may put it there (used.py), or is in BY_THEME. Then go the custom
properties and movements that no kept rule asks for. Pages ask for the one sheet instead of three.
"""

import re

from finish.css import Rule, kept, parse, printed, split
from finish.used import Used, used

SHEET = "assets/css/first-steps.css"
THEME = re.compile(r"assets/stylesheets/(main|palette)\.[0-9a-f]+\.min\.css")
OURS = re.compile(r"assets/js/.*\.js$")
LINK = re.compile(rb'<link rel="stylesheet" href="[^"]*assets/stylesheets/[^"]*">\s*')
# The theme's script comes for the search alone. What it then puts on a page, beside what templates print:
BY_THEME = (
    "md-search-result__item md-search-result__link md-search-result__article md-search-result__icon",  # a page found
    "md-search-result__more md-search-result__terms mark h2",  # its parts, words not found, words found
    "data-md-scrolllock",  # a narrow screen stays where it is behind the search
    "md-header--shadow",  # as the page scrolls
)
ANY = re.compile(r"((?:.*[\s>+~])?):is\(([\w-]+(?:,\s*[\w-]+)*|\.[\w-]+(?:,\s*\.[\w-]+)*)\)([^\s>+~]*)")  # one weight
PROPERTY = re.compile(r"--[\w-]+")
ASKED = re.compile(r"var\(\s*(--[\w-]+)")


def one_small_sheet(site):
    """The step."""
    theirs = sorted(path for path in site if THEME.fullmatch(path))  # main before palette
    if not theirs or SHEET not in site:
        return {}
    pages = [path for path in site if path.endswith(".html")]
    scripts = [site[path].decode() for path in site if OURS.match(path)]
    rules = [rule for path in (*theirs, SHEET) for rule in parse(site[path].decode())]
    others = [site[path].decode() for path in site if path.endswith(".css") and path not in (*theirs, SHEET)]
    names = used((site[path].decode() for path in pages), [*scripts, *BY_THEME])
    linked = {path: LINK.sub(b"", site[path]) for path in pages}
    return {SHEET: cut(rules, names, "".join(others)).encode(), **linked, **dict.fromkeys(theirs)}


def cut(rules: list[Rule], names: Used, others: str = "") -> str:
    """The sheet with nothing that cannot apply; `others` are sheets that stay and may ask for its custom properties."""
    rules = kept(rules, lambda rule: _matching(rule, names))
    while (smaller := _asked_for(rules, names, others)) != rules:
        rules = smaller
    return printed(rules)


def _matching(rule: Rule, names: Used) -> Rule | None:
    if rule.head.startswith("@"):
        return rule
    heads = [one for head in split(rule.head, ",") for one in spread(head) if names.may_match(one)]
    return Rule(",".join(heads), rule.body) if heads else None


def spread(head: str) -> list[str]:
    """What a selector is short for: ".a :is(p, ul)" -> [".a p", ".a ul"].

    A browser finds rules by the tag or class that they end in; one that ends in :is() it holds against every element.
    """
    found = ANY.fullmatch(head)
    return [found[1] + name.strip() + found[3] for name in found[2].split(",")] if found else [head]


def _asked_for(rules: list[Rule], names: Used, others: str) -> list[Rule]:
    """Without the custom properties, and the @keyframes, that no other rule and no script names."""
    text = printed(rules) + others
    asked = {*ASKED.findall(text), *(word for word in names.words if word.startswith("--"))}

    def keep(rule: Rule) -> Rule | None:
        kind, _, name = rule.head.partition(" ")
        if kind == "@keyframes":
            return rule if re.search(rf"animation[\w-]*:[^;}}]*\b{re.escape(name)}\b", text) else None
        if "--" not in rule.body:
            return rule
        parts = [part for part in split(rule.body, ";") if not _unasked(part, asked)]
        return Rule(rule.head, ";".join(parts))

    return kept(rules, keep)


def _unasked(declaration: str, asked: set[str]) -> bool:
    name = PROPERTY.match(declaration)
    return bool(name) and name[0] not in asked
