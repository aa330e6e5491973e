"""Reads a style sheet into its rules and prints it again, small.

    parse("@media print{a,b{color:red}}") -> [Rule("@media print", [Rule("a,b", "color:red")])]

A rule's body is a list of rules where it holds rules (@media, @supports ...), else its text. What stands
without a body, as "@charset ...;", is left out: nothing of it is needed in a sheet made of others.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

TEXT = r"\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'"  # in quotation marks, where signs are only signs
SIGN = re.compile(rf"/\*.*?\*/|{TEXT}|[{{}};]", re.DOTALL)
REMARK = re.compile(rf"({TEXT})|/\*.*?\*/", re.DOTALL)
BLANK = re.compile(rf"({TEXT})|\s+")
HOLDS_RULES = re.compile(r"@(media|supports|layer|container|scope)\b")


@dataclass(frozen=True)
class Rule:
    """What stands before the brace, and what stands within."""

    head: str
    body: "list[Rule] | str"


def parse(text: str) -> list[Rule]:
    """Every rule in order."""
    text = REMARK.sub(lambda found: found[1] or "", text)
    return list(_rules(text))


def _rules(text: str) -> Iterable[Rule]:
    depth = start = 0
    head = ""
    for sign in SIGN.finditer(text):
        if sign[0] == "{":
            depth += 1
            if depth == 1:
                head, start = _small(text[start : sign.start()]), sign.end()
        elif sign[0] == "}":
            depth -= 1
            if depth == 0:
                body = text[start : sign.start()]
                yield Rule(head, list(_rules(body)) if HOLDS_RULES.match(head) else _small(body).rstrip("; "))
                start = sign.end()
        elif sign[0] == ";" and depth == 0:
            start = sign.end()


def _small(text: str) -> str:
    return BLANK.sub(lambda found: found[1] or " ", text).strip()


def split(text: str, at: str) -> list[str]:
    """Parts between commas or semicolons, but not those inside brackets or quotation marks."""
    parts, depth, start = [], 0, 0
    for sign in re.finditer(rf"{TEXT}|[()\[\]{{}}{at}]", text):
        depth += (sign[0] in "([{") - (sign[0] in ")]}")
        if sign[0] == at and not depth:
            parts.append(text[start : sign.start()].strip())
            start = sign.end()
    return [*parts, text[start:].strip()]


def kept(rules: Iterable[Rule], keep: Callable[[Rule], Rule | None]) -> list[Rule]:
    """The rules as `keep` gives them back, those within others too; what then holds nothing goes."""
    result = []
    for rule in rules:
        inner = Rule(rule.head, kept(rule.body, keep)) if isinstance(rule.body, list) else keep(rule)
        if inner and inner.body:
            result.append(inner)
    return result


def printed(rules: Iterable[Rule]) -> str:
    """The sheet as text; neighbours with the same head become one."""
    parts: list[str] = []
    before = ""
    for rule in rules:
        body = printed(rule.body) if isinstance(rule.body, list) else rule.body
        if rule.head == before and HOLDS_RULES.match(before):
            parts[-1] = parts[-1][:-1] + body + "}"
        else:
            parts.append(f"{rule.head}{{{body}}}")
        before = rule.head
    return "".join(parts)
