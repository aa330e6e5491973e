"""Moved pages: a small page at the old address that leads to the new one.

Its script keeps what stands behind the address ("#title", "?week=3"), which a refresh would lose.
Without script the refresh leads on; it stands in noscript, because both together would race.
"""

import posixpath
from html import escape

from errors import nearest

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<noscript><meta http-equiv="refresh" content="0; url={to}"></noscript>
<link rel="canonical" href="{canonical}">
<title>This page has moved</title>
</head>
<body>
<main>
<h1>This page has moved</h1>
<p><a href="{to}">Go to its new address</a></p>
</main>
<script>location.replace(document.querySelector("a").href + location.search + location.hash)</script>
</body>
</html>
"""


def redirect_pages(moved: dict[str, str], site_url: str) -> dict[str, str]:
    """Files to write: {"start/index.html": html}. Addresses stay relative, so sub-paths work."""
    return {
        f"{old}index.html": PAGE.format(
            to=escape(posixpath.relpath(new, old) + "/"), canonical=escape(f"{site_url.rstrip('/')}/{new}")
        )
        for old, new in moved.items()
    }


def faults(moved: dict[str, str], urls: set[str]) -> list[str]:
    """Redirects that lead nowhere, or that would hide a page."""
    nowhere = [
        f"data/redirects.yml: {old} leads to {new}, which is no page.{nearest(new, urls)}"
        for old, new in moved.items()
        if new not in urls
    ]
    return nowhere + [f"data/redirects.yml: {old} is a page; it cannot be redirected." for old in moved if old in urls]
