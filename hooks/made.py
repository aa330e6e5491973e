"""Files that the build makes: one style sheet, scripts and workers, the search description, the data of the tools.

And those that it leaves out: the parts of which it makes others, and what of the theme no page asks for.
"""

import re
from collections.abc import Callable

import scripts
import search
import styles
import tools
from content import Library
from finish import offline

SOURCES = (*styles.WRITTEN, *scripts.PARTS, *search.PARTS, offline.SOURCE)
NEVER_ASKED = re.compile(
    r"\.map$"  # for those who mend the theme
    r"|^assets/javascripts/lunr/"  # other languages than English
    r"|^assets/images/favicon\.png$"  # the theme's own; ours are beside it
)


def left_out(path: str) -> bool:
    """Whether a file of docs/ or of the theme is not published itself."""
    return path in SOURCES or bool(NEVER_ASKED.search(path))


def texts(read: Callable[[str], str], library: Library, site: dict[str, str]) -> dict[str, str]:
    """Each file by its path in the site. `read` gives a file of docs/; `site` has name, description and address."""
    made = {
        **{sheet: styles.joined(map(read, parts)) for sheet, parts in styles.SHEETS.items()},
        scripts.SCRIPT: scripts.joined(map(read, scripts.PARTS)),
        search.WORKER: search.worker(library["search-synonyms"], map(read, search.PARTS)),
        search.DESCRIPTION: search.opensearch(**site),
        offline.WORKER: read(offline.SOURCE),
        **tools.files(library),
    }
    return {path: text for path, text in made.items() if text}
