"""The small scripts that every page starts with, as one: a reader's browser asks once, and the remarks stay with us.

Written:  docs/assets/js/page/*.js
Made:     assets/js/page.js, which overrides/main.html names

They are one module, so a name at their top level stands once in all of them; the first two strings of a line that
begins with "//" never matter, as no text of ours spans lines.
"""

import re
from collections.abc import Iterable

FOLDER = "assets/js/page/"
PARTS = tuple(f"{FOLDER}{name}.js" for name in ("colours", "closed", "contents", "offline", "search"))
SCRIPT = "assets/js/page.js"
REMARK = re.compile(r"^\s*(//.*|/\*\*.*\*/)?\n|\s+//\s.*$|^[ ]+", re.MULTILINE)


def joined(parts: Iterable[str]) -> str:
    """Scripts, in order, as one without remarks and indents: "// why\\n  go()\\n" -> "go()\\n"."""
    return "".join(REMARK.sub("", part) for part in parts)
