"""`python3 dev.py due`: the pages to check again, soonest first.

Each page names its day in its front matter (`due: 2027-11-21`). With --strict the
command fails when a day has passed; --days sets how far ahead it looks.
"""

import argparse
import datetime
import sys

from checks import days, pages

AHEAD = 30  # days; a month leaves time to read, look for new studies and mend


def due_pages(found: list[pages.Page], until: datetime.date) -> list[tuple[datetime.date, str]]:
    """(day, path) of every page due on or before `until`, soonest first."""
    dated = [(day, page.path) for page in found if (day := days.day(page, "due"))]
    return sorted(pair for pair in dated if pair[0] <= until)


def main(arguments: list[str] | None = None, today: datetime.date | None = None) -> int:
    """Print the list. 1 only with --strict and a day that has passed."""
    parser = argparse.ArgumentParser(prog="dev.py due", description="The pages to check again, soonest first.")
    parser.add_argument("--days", type=int, default=AHEAD, help=f"how many days to look ahead ({AHEAD})")
    parser.add_argument("--strict", action="store_true", help="fail when a day has passed")
    options = parser.parse_args(arguments)
    today = today or datetime.date.today()
    found = due_pages(pages.all_pages(), today + datetime.timedelta(days=options.days))
    for day, path in found:
        print(f"- docs/{path}: {'overdue since' if day < today else 'due on'} {day:%d %B %Y}")
    print(f"{len(found)} pages to check within {options.days} days")
    return 1 if options.strict and any(day < today for day, _ in found) else 0


if __name__ == "__main__":
    sys.exit(main())
