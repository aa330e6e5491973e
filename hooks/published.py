"""Files for those who find pages: feed.xml, llms.txt and robots.txt. The site map is MkDocs's own."""

import itertools
from collections.abc import Iterable

from feed import PATH, feed
from listed import Listed

NOTICE = (
    "General information, not a diagnosis and not a substitute for seeing someone. Every claim shows how sure the "
    "research is. No clinician has reviewed the pages yet. Text: CC BY 4.0."
)


def files(site: dict[str, str], pages: Iterable[Listed]) -> dict[str, str]:
    """Each file by its path in the site; `pages` in reading order. Only robots.txt does without the site's address."""
    found, listed = {"robots.txt": robots(site["address"])}, list(pages)
    if site["address"]:
        found |= {PATH: feed(site, listed), "llms.txt": llms(site, listed)}
    return found


def robots(address: str) -> str:
    """All may read all. Crawlers look for it at the root of a host only; under a sub-path it does no harm."""
    return "User-agent: *\nAllow: /\n" + (f"\nSitemap: {address}sitemap.xml\n" if address else "")


def llms(site: dict[str, str], pages: Iterable[Listed]) -> str:
    """The site in Markdown for language models: what it is, then its pages, section by section."""
    parts = [f"# {site['name']}\n\n> {site['description']}\n\n{NOTICE}\n"]
    for section, listed in itertools.groupby(pages, lambda page: " – ".join(name for name, _ in page.above)):
        lines = [f"- [{page.title}]({site['address']}{page.url}): {page.description}\n" for page in listed]
        parts.append((f"## {section}\n\n" if section else "## Home\n\n") + "".join(lines))
    return "\n".join(parts)
