"""The site's four style sheets as one: a reader's browser asks once, and the remarks stay with us.

Written:  docs/assets/css/tokens.css, site.css, components.css, print.css
Made:     assets/css/first-steps.css, which `extra_css` in mkdocs.yml names
          assets/css/tools.css is made of itself, as only the pages of tools ask for it

The later sheet wins, so the order stands here. Only remarks and line breaks go: what a browser
reads is what was written, and a fifth of the bytes is saved.
"""

import re
from collections.abc import Iterable

FOLDER = "assets/css/"
PARTS = tuple(f"{FOLDER}{name}.css" for name in ("tokens", "site", "components", "print"))
SHEET = f"{FOLDER}first-steps.css"
ALONE = (f"{FOLDER}tools.css",)
REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)  # no address or text in our sheets holds "/*"; a test sees to it
BREAK = re.compile(r"\s*\n\s*")


def joined(sheets: Iterable[str]) -> str:
    """Style sheets, in order, as one without remarks and line breaks: ["a{}", "/* b */\\nb{}"] -> "a{}b{}"."""
    return "".join(BREAK.sub("", REMARK.sub("", sheet)) for sheet in sheets)
