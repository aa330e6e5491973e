"""The days in a page's front matter, held against the calendar.

The build cannot do this: it makes the same bytes of the same commit on any day, so it never asks what day it is, and
the day of the last commit is too early for a page that was checked today. `dev.py lint` runs before a page is
published, here and in CI, and what passes once passes ever after.
"""

import datetime
import re

from checks import pages, prose

# Where each day begins: CI may stand a day behind a writer.
FARTHEST_EAST = datetime.timezone(datetime.timedelta(hours=14))


def day(page: pages.Page, key: str) -> datetime.date | None:
    """The day under a key, if there is one. Read as text, so that a slip in another line hides no page."""
    front_matter = page.text[: prose.front_matter_length(page.text)]
    found = re.search(rf"^{key}: *(\d{{4}}-\d{{2}}-\d{{2}})\s*(?:#.*)?$", front_matter, re.M)
    try:
        return datetime.date.fromisoformat(found[1]) if found else None
    except ValueError:  # no day of the calendar: the build says so
        return None


def to_come(page: pages.Page, today: datetime.date | None = None) -> list[str]:
    """A page that says it was checked on a day that has not come."""
    checked = day(page, "checked")
    if not checked or checked <= (today or datetime.datetime.now(FARTHEST_EAST).date()):
        return []
    advice = "is yet to come; write the day on which you read the page."
    return [pages.told(page, "checked:", f"checked: {checked} {advice}")]
