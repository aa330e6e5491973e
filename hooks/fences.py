"""What a writer typed between slashes, checked as text: no slip may become plain words on a page.

pymdownx leaves alone what it does not know, and lets a block that is never closed swallow the
rest of a page, both without a word. So every line that begins with two slashes is read here.
"""

import re
from collections.abc import Collection

from errors import line_at, nearest

CODE = re.compile(r"^(```+|~~~+).*?^\1", re.M | re.S)
SLASHES = re.compile(r"^[ \t]*//.*$", re.M)
OPENS = re.compile(r"/// ([\w-]+)(?:[ \t]*\|[ \t]*\S.*)?[ \t]*")


def faults(source: str, names: Collection[str]) -> list[tuple[int, str]]:
    """Faults as (line, message): unknown names, slips of the slashes, blocks left open or never opened."""
    found: list[tuple[int, str]] = []
    still_open: list[tuple[int, str]] = []
    text = CODE.sub(lambda code: "\n" * code[0].count("\n"), source)
    for match in SLASHES.finditer(text):
        line, typed = line_at(text, match.start()), match[0].rstrip()
        opens = OPENS.fullmatch(typed)
        if typed == "///":
            if still_open:
                still_open.pop()
            else:
                found.append((line, "/// closes nothing here; remove it."))
        elif not opens:
            found.append((line, slip(typed, names)))
        else:
            still_open.append((line, f"/// {opens[1]}"))
            if opens[1] not in names:
                known = ", ".join(names)
                found.append((line, f'no component "{opens[1]}".{nearest(opens[1], names)} Known: {known}.'))
    return found + [(line, f"{typed} is never closed; add a line with /// behind it.") for line, typed in still_open]


def slip(typed: str, names: Collection[str]) -> str:
    """What to say of slashes that neither open nor close anything."""
    name = next(iter(re.findall(r"[\w-]+", typed)), "in-short")
    meant = nearest(name, names).split('"')[1:2] or [name]
    return f'"{typed}" is no component: type "/// {meant[0]}" from the start of a line, and "///" alone where it ends.'
