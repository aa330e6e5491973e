"""`python3 dev.py lint`: what a writer must mend, and the reading grade of every page."""

import sys

from checks import pages, reading


def main() -> int:
    """Print the grades page by page, then the faults. 1 when there is a fault."""
    found = pages.all_pages()
    print("Reading grade (Flesch-Kincaid): names replaced, as written, limit; words a sentence; sentences")
    for page in found:
        score = reading.score(page.text)
        print(
            f"  {score.grade_without_names:5.1f} {score.grade:5.1f} {page.grade_limit:5.1f}"
            f" {score.mean_sentence:6.1f} {score.sentences:5d}  {page.path}"
        )
    faults = [fault for page in found for fault in [*pages.faults(page), *pages.missing(page)]]
    faults += [
        f"docs/{one} and docs/{other} share {len(same)} sentences; at most 2: {' | '.join(same)}"
        for one, other, same in pages.repeated(found)
    ]
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(found)} pages, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
