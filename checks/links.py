"""`python3 dev.py links`: try every external link and DOI of the built site; a Markdown report.

A DOI is asked of doi.org itself, so that no publisher is bothered and none can refuse.
Other pages are asked for their head, then, if that is refused, for themselves. One at a
time with a pause, and again later before a link counts as dead. A page that turns robots
away is listed, but not dead. Standard library only.
"""

import argparse
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from checks import issue

SITE = Path(__file__).parent.parent / "site"
TITLE = "Links that no longer work"
DOI, HANDLES = "https://doi.org/", "https://doi.org/api/handles/"
NAME = "first-steps-link-check (weekly; reads each page once)"
TIMEOUT, PAUSE, TRIES = 30, 1.0, 3  # seconds, seconds, times
DEAD = {404, 410}
REFUSED = {401, 403, 405, 406, 418, 429, 451, 503, 999}  # the page may well be there for people

Open = Callable[[urllib.request.Request], tuple[int, bytes]]


@dataclass(frozen=True)
class Result:
    """How one link did: "ok", "refused" or "dead", and why."""

    url: str
    state: str
    reason: str = ""


class Links(HTMLParser):
    """Collects the external links of one page, and the address the page gives as its own."""

    def __init__(self):
        super().__init__()
        self.found: set[str] = set()
        self.own = ""

    def handle_starttag(self, tag, attrs):
        facts = dict(attrs)
        href = facts.get("href") or ""
        if tag == "link" and facts.get("rel") == "canonical":
            self.own = href
        if tag == "a" and href.startswith(("http://", "https://")):
            self.found.add(href.partition("#")[0])


def external_links(site: Path) -> dict[str, list[str]]:
    """Every external link of the built pages, with the pages it stands on."""
    pages_of, own = defaultdict(list), ""
    for path in sorted(site.rglob("*.html")):
        page = Links()
        page.feed(path.read_text("utf-8"))
        own = page.own if path == site / "index.html" else own
        for url in page.found:
            pages_of[url].append(path.relative_to(site).as_posix())
    return {url: pages_of[url] for url in sorted(pages_of) if not (own and url.startswith(own))}


def open_url(request: urllib.request.Request) -> tuple[int, bytes]:
    """Status and first bytes of an answer; OSError when there is none."""
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as reply:
            return reply.status, reply.read(65536)
    except urllib.error.HTTPError as fault:
        return fault.code, b""


def ask(url: str, method: str, opener: Open) -> tuple[int, bytes]:
    """One question to one server, with our name on it."""
    safe = urllib.parse.quote(url, safe=":/?&=%+,;@!$'()*~[]")
    return opener(urllib.request.Request(safe, method=method, headers={"User-Agent": NAME, "Accept": "*/*"}))


def try_doi(url: str, opener: Open) -> Result:
    """Whether doi.org knows the DOI: its handle service answers with code 1."""
    status, body = ask(HANDLES + url.removeprefix(DOI), "GET", opener)
    if status == 200 and json.loads(body).get("responseCode") == 1:
        return Result(url, "ok")
    return Result(url, "dead" if status in DEAD else "refused", f"doi.org answers {status}")


def try_page(url: str, opener: Open) -> Result:
    """Whether a page answers; some servers know no HEAD, so GET decides."""
    status, _ = ask(url, "HEAD", opener)
    if status >= 400:
        status, _ = ask(url, "GET", opener)
    if status < 400:
        return Result(url, "ok")
    return Result(url, "refused" if status in REFUSED else "dead", f"answers {status}")


def try_link(url: str, opener: Open = open_url, sleep=time.sleep) -> Result:
    """Try a link up to three times, each time after a longer pause."""
    attempt = try_doi if url.startswith(DOI) else try_page
    for count in range(1, TRIES + 1):
        sleep(PAUSE * count**2)
        try:
            result = attempt(url, opener)
        except (OSError, ValueError) as fault:
            result = Result(url, "dead", f"no answer: {fault}")
        if result.state != "dead":
            break
    return result


def report(results: list[Result], pages_of: dict[str, list[str]]) -> str:
    """The Markdown that people read, in the log and in the issue."""
    lines = [f"{len(results)} external links tried."]
    for state, heading in (("dead", "Dead: mend or replace"), ("refused", "Turned us away: try by hand")):
        chosen = [result for result in results if result.state == state]
        if chosen:
            lines += ["", f"## {heading}", ""]
            lines += [f"- {one.url} ({one.reason}) on {', '.join(pages_of[one.url])}" for one in chosen]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> int:
    """Print the report; keep the issue if asked to. 1 when a link is dead."""
    parser = argparse.ArgumentParser(prog="dev.py links", description="Try every external link of the built site.")
    parser.add_argument("--issue", action="store_true", help="open, update or close the one GitHub issue about it")
    options = parser.parse_args(arguments)
    if not (SITE / "index.html").is_file():
        sys.exit("links: no site here. First: python3 dev.py build")
    pages_of = external_links(SITE)
    results = [try_link(url) for url in pages_of]
    text = report(results, pages_of)
    dead = any(result.state == "dead" for result in results)
    print(text)
    if options.issue:
        issue.keep_one(TITLE, text if dead else "")
    return 1 if dead else 0


if __name__ == "__main__":
    sys.exit(main())
