"""Names that change with the content, so that a host may let browsers keep these files for a year.

    assets/css/first-steps.css -> assets/css/first-steps.0a1b2c3d.css, in the pages too

Fonts come first, then what names them: a style sheet's hash covers the names it holds. Left as they are: the scripts of
assets/js/lib/, tools/ and offline/, which name one another and stay with a reader by the service worker.
"""

import hashlib
import posixpath
import re

KINDS = (  # in this order: a later kind may name an earlier one
    re.compile(r"assets/fonts/[\w-]+\.woff2"),
    re.compile(r"assets/css/[\w-]+\.css"),
    re.compile(r"assets/js/(?:search/)?[\w-]+\.js"),
)
IN_SHEET = re.compile(r"(?<=url\()[\w./-]+")
# The look behind comes second: Python finds a pattern that begins with plain letters ten times as fast.
IN_PAGE = re.compile(rb"""assets/(?<=["/(]assets/)(?:fonts|css|js)/[\w/-]+\.\w+(?=["?)])""")
DIGITS = 8


def hashed_names(site):
    """The step."""
    new_names: dict[str, str] = {}
    changes = {}
    for kind in KINDS:
        for path in filter(kind.fullmatch, sorted(site)):
            content = _sheet(path, site[path], new_names) if path.endswith(".css") else site[path]
            stem, dot, ending = path.rpartition(".")
            new_names[path] = f"{stem}.{hashlib.sha256(content).hexdigest()[:DIGITS]}{dot}{ending}"
            changes |= {path: None, new_names[path]: content}
    pages = {path: _page(site[path], new_names) for path in site if path.endswith(".html")}
    return changes | pages


def _sheet(path: str, content: bytes, new_names: dict[str, str]) -> bytes:
    """A style sheet with the new names; what it names is looked for beside it."""
    folder = posixpath.dirname(path)

    def renamed(found: re.Match) -> str:
        whole = posixpath.normpath(posixpath.join(folder, found[0]))
        return posixpath.relpath(new_names[whole], folder) if whole in new_names else found[0]

    return IN_SHEET.sub(renamed, content.decode()).encode()


def _page(content: bytes, new_names: dict[str, str]) -> bytes:
    return IN_PAGE.sub(lambda found: new_names.get(name := found[0].decode(), name).encode(), content)
