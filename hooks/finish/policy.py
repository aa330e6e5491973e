"""Every page says what it may load and run (Content Security Policy), so that nothing smuggled into it can.

    before:  <meta charset="utf-8"><script>start()</script>
    after:   <meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src
             'self' 'sha256-...'; ..."><script>start()</script>

Scripts and styles of the page itself are named by their hash (CSP 3, https://www.w3.org/TR/CSP3/), those in files by
'self'. The policy is made from what the page holds, so this step comes after all that change pages. A <meta> cannot
say frame-ancestors; headers.py does.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping

CHARSET = re.compile(rb"<meta\s+charset\s*=[^>]*>", re.I)
META = '<meta http-equiv="Content-Security-Policy" content="{}">'
ATTRIBUTE = rb"""[^>"']*(?:(?:"[^"]*"|'[^']*')[^>"']*)*"""
TEXT = rb"[^<]*(?:<(?!/\1\s*>)[^<]*)*"  # up to its end tag; ".*?" would ask for that at each of 20,000 signs
INLINE = re.compile(rb"<!--.*?-->|<(script|style)\b(" + ATTRIBUTE + rb")>(" + TEXT + rb")</\1\s*>", re.I | re.S)
SOURCE = re.compile(rb"(?:^|\s)src\s*=", re.I)
DATA = re.compile(rb"""\btype\s*=\s*["']?[\w./+-]*json\b""", re.I)  # JSON-LD and settings: no browser runs them
PAINTED = re.compile(rb"data:image/")

Policy = dict[str, list[str]]


def add_policies(site: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """Every page with its policy behind the character set; a page without a character set stops the build."""
    images = ["'self'", "data:"] if has_painted(site) else ["'self'"]
    return {path: with_policy(path, html, images) for path, html in site.items() if path.endswith(".html")}


def has_painted(site: Mapping[str, bytes]) -> bool:
    """Whether a style sheet or a page carries an image within itself (data:image/...)."""
    return any(PAINTED.search(content) for path, content in site.items() if path.endswith((".css", ".html")))


def with_policy(path: str, html: bytes, images: list[str]) -> bytes:
    """One page with its policy."""
    place = CHARSET.search(html)
    if not place:
        raise ValueError(f'{path}: no <meta charset="utf-8">, behind which its content policy would stand')
    return html[: place.end()] + META.format(written(policy_of(html, images))).encode() + html[place.end() :]


def policy_of(html: bytes, images: list[str]) -> Policy:
    """What one page may do: nothing but what is listed here."""
    scripts, styles = inline(html)
    return {
        "default-src": ["'none'"],
        "script-src": ["'self'", *hashes(scripts)],
        "style-src": ["'self'", *hashes(styles)],
        "img-src": images,
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "worker-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
    }


def inline(html: bytes) -> tuple[list[bytes], list[bytes]]:
    """The texts of a page's own scripts that run (speculation rules too) and of its own style sheets.

    b'<style>a{}</style><script>b()</script><script src="c.js"></script>' -> ([b"b()"], [b"a{}"])
    """
    scripts, styles = [], []
    for kind, attributes, text in INLINE.findall(html):
        if kind.lower() == b"style":
            styles.append(text)
        elif kind and not SOURCE.search(attributes) and not DATA.search(attributes):
            scripts.append(text)
    return scripts, styles


def hashes(texts: Iterable[bytes]) -> list[str]:
    """Each text as a policy names it, in an order that does not depend on the page: ["'sha256-...'"]."""
    return sorted({f"'sha256-{base64.b64encode(hashlib.sha256(text).digest()).decode()}'" for text in texts})


def written(allowed: Policy) -> str:
    """{"base-uri": ["'none'"], "img-src": ["'self'", "data:"]} -> "base-uri 'none'; img-src 'self' data:"."""
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in allowed.items())


def read(text: str) -> Policy:
    """The other way round."""
    parts = (part.split() for part in text.split(";"))
    return {name: sources for name, *sources in parts}


def union(policies: Iterable[Policy]) -> Policy:
    """A policy that allows all that any of these allows: what one header may say for all pages."""
    together: Policy = {}
    for one in policies:
        for name, sources in one.items():
            known = together.setdefault(name, [])
            known += [source for source in sources if source not in known]
    return together
