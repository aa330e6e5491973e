"""What a page says of the copy for use offline stands only where the build makes that copy (`offline` in mkdocs.yml).

Typed:  ## Use it offline
        ...
        <div data-offline></div>     the buttons to keep all of it or nothing; docs/assets/js/offline/choice.js fills it
Made:   the section as typed, or, with OFFLINE=false, nothing
"""

import re

PLACE = "<div data-offline></div>"
SECTIONS = re.compile(r"^(?=## )", re.M)


def told(markdown: str, kept: bool) -> str:
    """The page, without the section that offers a copy where none is `kept`."""
    return markdown if kept else "".join(part for part in SECTIONS.split(markdown) if PLACE not in part)
