"""Files that the build makes from others: one style sheet, the search worker, the search description."""

from collections.abc import Callable

import search
import styles
from content import Library

SOURCES = (*styles.PARTS, *search.PARTS)  # not published themselves


def texts(read: Callable[[str], str], library: Library, site: dict[str, str]) -> dict[str, str]:
    """Each file by its path in the site. `read` gives a file of docs/; `site` has name, description and address."""
    made = {
        styles.SHEET: styles.joined(map(read, styles.PARTS)),
        search.WORKER: search.worker(library["search-synonyms"], map(read, search.PARTS)),
        search.DESCRIPTION: search.opensearch(**site),
    }
    return {path: text for path, text in made.items() if text}
