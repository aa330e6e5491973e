"""The site's four style sheets as one, and one for each tool: a browser asks once, and the remarks stay with us.

Written:  docs/assets/css/tokens.css, site.css, components.css, print.css
Made:     assets/css/first-steps.css, which `extra_css` in mkdocs.yml names
          assets/css/tools/<name>.css, for the page of that tool, of those parts of docs/assets/css/tools/ that it needs

The later sheet wins, so the order stands here. Only remarks and line breaks go: what a browser
reads is what was written, and a fifth of the bytes is saved.
"""

import re
from collections.abc import Iterable

FOLDER = "assets/css/"
PARTS = tuple(f"{FOLDER}{name}.css" for name in ("tokens", "site", "components", "print"))
SHEET = f"{FOLDER}first-steps.css"
PARTS_OF_TOOLS = {
    "diary": ("base", "charts", "diary"),
    "heel-check": ("base", "heel-check"),
    "load-check": ("base", "charts", "load-check"),
    "run-planner": ("base", "run-planner"),
    "session-timer": ("base", "session-timer"),
    "strength-check": ("base", "strength-check"),
}
OF_TOOLS = {
    f"{FOLDER}tools/{name}.css": tuple(f"{FOLDER}tools/{part}.css" for part in parts)
    for name, parts in PARTS_OF_TOOLS.items()
}
SHEETS = {SHEET: PARTS, **OF_TOOLS}
WRITTEN = tuple(dict.fromkeys(part for parts in SHEETS.values() for part in parts))
REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)  # no address or text in our sheets holds "/*"; a test sees to it
BREAK = re.compile(r"\s*\n\s*")


def joined(sheets: Iterable[str]) -> str:
    """Style sheets, in order, as one without remarks and line breaks: ["a{}", "/* b */\\nb{}"] -> "a{}b{}"."""
    return "".join(BREAK.sub("", REMARK.sub("", sheet)) for sheet in sheets)
