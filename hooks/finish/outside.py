"""Links to other sites tell them nothing about this one, and give them no hold on it.

    before:  <a href="https://doi.org/10.1/x">
    after:   <a href="https://doi.org/10.1/x" rel="noopener">

The style sheet shows by the same mark that the link leads elsewhere. That no site learns where a reader comes from is
said once for the whole page (referrer, in overrides/main.html).
"""

import re
from collections.abc import Mapping

LINK = re.compile(rb"""<a\b(?=[^<]*//)([^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*)>""", re.I)
OUTSIDE = re.compile(r"""\bhref\s*=\s*["']?(?:https?:)?//""", re.I)
REL = re.compile(r"""\brel\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.I)


def mark_links(site: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """Every page with its links to other sites marked."""
    return {path: LINK.sub(marked, html) for path, html in site.items() if path.endswith(".html")}


def marked(link: re.Match[bytes]) -> bytes:
    """One start tag; a relation that stands there stays."""
    attributes = link[1].decode()
    if not OUTSIDE.search(attributes):
        return link[0]
    said = REL.search(attributes)
    words = (said[1] or said[2] or said[3] or "").split() if said else []
    if "noopener" in words:
        return link[0]
    rel = f'rel="{" ".join([*words, "noopener"])}"'
    kept = attributes[: said.start()] + rel + attributes[said.end() :] if said else f"{attributes} {rel}"
    return f"<a{kept}>".encode()
