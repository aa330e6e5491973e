"""`python3 dev.py lint`: what a writer must mend, and the reading grade of every page.

With --report, also the share of passive sentences and of words of three syllables or more.
"""

import sys
from collections.abc import Sequence

from checks import days, pages, reading, style

HEAD = "Reading grade (Flesch-Kincaid): names replaced, as written, limit; words a sentence; sentences"


def main(arguments: Sequence[str] = ()) -> int:
    """Print the grades page by page, then the faults. 1 when there is a fault."""
    report = "--report" in arguments
    found = pages.all_pages()
    print(f"{HEAD}; % passive; % long words" if report else HEAD)
    for page in found:
        print(row(page, report))
    faults = [fault for page in found for fault in [*pages.faults(page), *pages.missing(page), *days.to_come(page)]]
    faults += [
        f"docs/{one} and docs/{other} share {len(same)} sentences; at most 2: {' | '.join(same)}"
        for one, other, same in pages.repeated(found)
    ]
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(found)} pages, {len(faults)} faults")
    return 1 if faults else 0


def row(page: pages.Page, report: bool) -> str:
    """One page in figures."""
    score = reading.score(page.text)
    grades = f"{score.grade_without_names:5.1f} {score.grade:5.1f} {page.grade_limit:5.1f}"
    habits = ""
    if report:
        found = style.style(page.text)
        habits = f" {found.passive:6.0%} {found.long_words:6.0%}"
    return f"  {grades} {score.mean_sentence:6.1f} {score.sentences:5d}{habits}  {page.path}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
