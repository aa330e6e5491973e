"""The site for use without a network: a list of its files with their hashes, within the service worker.

docs/assets/js/offline/worker.js is published as sw.js with these lines before it:

    const VERSION = "0f1e2d3c4b5a6978"
    const FILES = {"": "9f86d081884c7d65", "assets/css/first-steps.css": "...", "start/today/": "..."}
    const BYTES = 4812345

A page stands there by the address that readers see. VERSION is the hash of FILES: it changes with any byte of any file,
and with nothing else. A site whose pages do not name the worker (`offline: false` in mkdocs.yml) gets an empty list:
browsers that kept the site then clear it away. offline.json tells before anything is fetched how much it will be.
"""

import hashlib
import json
import re
from collections.abc import Mapping

SOURCE = "assets/js/offline/worker.js"
WORKER = "sw.js"
SUMMARY = "offline.json"

NAMED = re.compile(rb"\bdata-worker\b")  # in a page's head; page/offline.js looks for it
KINDS = (".html", ".css", ".js", ".json", ".woff2", ".svg", ".png", ".webp", ".ico", ".pdf", ".webmanifest")
LEFT_OUT = (
    "about/components/",  # for those who write
    "assets/social/",  # messengers fetch these, readers do not
    "assets/javascripts/lunr/",  # the search in other languages
    WORKER,  # browsers keep it by themselves
    SUMMARY,
)
PACKED = (".woff2", ".png", ".webp", ".pdf")  # no host makes these smaller on the way
TEXT = 0.3  # of a text is left where a host compresses, as nearly all do; compressing it here would take long
DIGITS = 16  # of 64: enough to tell any two files apart that nobody made to look alike


def keep_offline(site: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """The step: the worker with its list, and the summary."""
    files = listed(site) if any(NAMED.search(site[path]) for path in site if path.endswith(".html")) else {}
    size = sum(len(site[path]) for path in site if is_kept(path)) if files else 0
    version = short_hash(written(files).encode()) if files else ""
    lines = (f"const VERSION = {written(version)}", f"const FILES = {written(files)}", f"const BYTES = {size}", "")
    summary = {"version": version, "files": len(files), "bytes": size, "fetched": fetched(site) if files else 0}
    return {WORKER: "\n".join(lines).encode() + site[WORKER], SUMMARY: written(summary).encode()}


def listed(site: Mapping[str, bytes]) -> dict[str, str]:
    """Each file to keep by its address, from A to Z: {"start/today/": "9f86d081884c7d65"}."""
    return {address(path): short_hash(site[path]) for path in sorted(site) if is_kept(path)}


def is_kept(path: str) -> bool:
    """Whether a reader may want the file."""
    return path.endswith(KINDS) and not path.startswith(LEFT_OUT)


def fetched(site: Mapping[str, bytes]) -> int:
    """About how many bytes come over the line when all is fetched."""
    return round(sum(len(site[path]) * (1 if path.endswith(PACKED) else TEXT) for path in site if is_kept(path)))


def address(path: str) -> str:
    """Where readers find it: "start/today/index.html" -> "start/today/"."""
    return re.sub(r"(^|/)index\.html$", r"\1", path)


def short_hash(content: bytes) -> str:
    """The first digits of its SHA-256."""
    return hashlib.sha256(content).hexdigest()[:DIGITS]


def written(value: object) -> str:
    """As JSON, which is JavaScript too."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
