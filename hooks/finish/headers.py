"""The file `_headers`: what a host that reads it (Netlify, Cloudflare Pages and others) says with each answer.

It repeats the content policy of all pages together, adds what a page cannot say of itself, and tells browsers how long
to keep a file: a year where the name changes with the content, not without asking where it does not. With each page it
names the fonts, so that a browser asks for them before it has read the page.

    /*
      Content-Security-Policy: default-src 'none'; ...; frame-ancestors 'none'
    /start/*
      Cache-Control: no-cache
      Link: </assets/fonts/fs-text.0a1b2c3d.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin
    /assets/css/first-steps.0a1b2c3d.css
      Cache-Control: public, max-age=31536000, immutable

No two rules may set the same header for one file: some hosts would send both values. So there is no rule for other
files; these hosts let browsers ask each time whether such a file has changed.
"""

import re
from collections.abc import Mapping

from finish.policy import hashes, inline, read, union, written

FILE = "_headers"
META = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
PRELOAD = re.compile(r'<link rel="preload" href="([^"]*)" as="font" type="([^"]*)" crossorigin>')
HASHED = re.compile(r"[.-](?=[0-9a-f]*\d)[0-9a-f]{8,64}\.[\w.]+$")
KEPT = ("Cache-Control", "public, max-age=31536000, immutable")
ASKED = ("Cache-Control", "no-cache")
HOME, WORKER = "index.html", "sw.js"

# Of what browsers could let a page do, only what a tool here asks for: text to copy, a screen that stays on while a
# timer runs. Names that Chromium does not know would make it complain on every page, so only these stand here.
DENIED = (
    "accelerometer", "browsing-topics", "camera", "display-capture", "encrypted-media", "geolocation",
    "gyroscope", "hid", "idle-detection", "magnetometer", "microphone", "midi", "payment",
    "publickey-credentials-get", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip
ALLOWED = ("clipboard-write", "screen-wake-lock")
PERMISSIONS = ", ".join([*(f"{name}=()" for name in DENIED), *(f"{name}=(self)" for name in ALLOWED)])

Rule = tuple[str, list[tuple[str, str]]]


def write_headers(site: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """The site's `_headers`, made from its finished pages and names."""
    page = [ASKED, *ahead(site.get(HOME, b"").decode())]
    rules = [
        ("/*", everywhere(site)),
        *((path, page) for path in places(site)),
        (f"/{WORKER}", [ASKED]),
        *((path, [KEPT]) for path in kept(site)),
    ]
    return {FILE: "".join(map(text, rules)).encode()}


def text(rule: Rule) -> str:
    """One rule as it stands in the file."""
    path, lines = rule
    return "\n".join([path, *(f"  {name}: {value}" for name, value in lines)]) + "\n"


def everywhere(site: Mapping[str, bytes]) -> list[tuple[str, str]]:
    """What is said with every file."""
    drawn = {"style-src": hashes(style for path in site if path.endswith(".svg") for style in inline(site[path])[1])}
    pages = (site[path] for path in site if path.endswith(".html"))
    policies = [read(found[1].decode()) for html in pages if (found := META.search(html))]
    allowed = {**union([*policies, drawn]), "frame-ancestors": ["'none'"]}
    return [
        ("Content-Security-Policy", written(allowed)),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),  # browsers of before 2018 know no frame-ancestors
        ("Referrer-Policy", "no-referrer"),
        ("Permissions-Policy", PERMISSIONS),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Strict-Transport-Security", "max-age=31536000"),  # this host alone: others of its domain are not ours
    ]


def places(site: Mapping[str, bytes]) -> list[str]:
    """Rules that cover every page: ["/", "/404.html", "/index.html", "/start/*"]."""
    found = {f"/{path.split('/')[0]}/*" if "/" in path else f"/{path}" for path in site if path.endswith(".html")}
    return sorted(found | {"/", f"/{HOME}"})


def ahead(home: str) -> list[tuple[str, str]]:
    """What is fetched with every page: the fonts for which the home page asks first. Its addresses are the root's."""
    fonts = (f'</{path}>; rel=preload; as=font; type="{kind}"; crossorigin' for path, kind in PRELOAD.findall(home))
    return [("Link", ", ".join(found))] if (found := list(fonts)) else []


def kept(site: Mapping[str, bytes]) -> list[str]:
    """Files whose names hold a hash of their content; one rule for a folder that holds no other; none among pages."""
    with_pages = {path.split("/")[0] for path in site if path.endswith(".html") and "/" in path}
    found = {path for path in site if HASHED.search(path) and path.split("/")[0] not in with_pages}
    return sorted({f"/{whole_folder(path, site, found)}" for path in found})


def whole_folder(path: str, site: Mapping[str, bytes], found: set[str]) -> str:
    """The largest folder around a hashed file that holds hashed files alone, as "folder/*"; else the file."""
    parts = path.split("/")
    for depth in range(1, len(parts)):
        folder = "/".join(parts[:depth]) + "/"
        if all(other in found for other in site if other.startswith(folder)):
            return f"{folder}*"
    return path
