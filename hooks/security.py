"""Where to tell us of a hole in the site's safety: /.well-known/security.txt (RFC 9116).

It must name a contact and a day on which it ends. The contact is the repository, on GitHub its form for private
reports; without a repository there is no contact, so no file. It ends eleven months after the last change of the site
(RFC 9116 asks for less than a year), so that a site that nobody keeps up makes no promise.
"""

import datetime
from urllib.parse import urlsplit

FILE = ".well-known/security.txt"
ON_GITHUB = "/security/advisories/new"
LASTS = datetime.timedelta(days=335)


def files(repository: str, address: str, changed: datetime.datetime) -> dict[str, str]:
    """The file by its path in the site; none without a repository that the web can reach.

    ("https://github.com/o/r", "https://o.github.io/", 1 January 2026) ->
    Contact: https://github.com/o/r/security/advisories/new
    Expires: 2026-12-02T00:00:00Z
    """
    place = urlsplit(repository)
    if place.scheme != "https":
        return {}
    contact = repository + (ON_GITHUB if place.hostname == "github.com" else "")
    ends = (changed.astimezone(datetime.UTC) + LASTS).strftime("%Y-%m-%dT%H:%M:%SZ")
    lines = [f"Contact: {contact}", f"Expires: {ends}", "Preferred-Languages: en"]
    if address.startswith("https://"):
        lines.append(f"Canonical: {address.rstrip('/')}/{FILE}")
    return {FILE: "\n".join([*lines, f"Policy: {repository}/blob/HEAD/SECURITY.md"]) + "\n"}
