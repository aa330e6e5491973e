"""The days in a page's front matter."""

import datetime
import re

from checks import pages, prose

FARTHEST_EAST = datetime.timezone(
    datetime.timedelta(hours=14)
)  # where each day begins: CI may stand a day behind a writer


def day(page: pages.Page, key: str) -> datetime.date | None:
    """The day under a key, if there is one. Read as text, so that a slip in another line hides no page."""
    front_matter = page.text[: prose.front_matter_length(page.text)]
    found = re.search(rf"^{key}: *(\d{{4}}-\d{{2}}-\d{{2}})\s*$", front_matter, re.M)
    try:
        return datetime.date.fromisoformat(found[1]) if found else None
    except ValueError:  # no day of the calendar: the build says so
        return None
