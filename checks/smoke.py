"""`python3 dev.py smoke URL`: whether a published site answers as it should.

A host may need a minute to show what was just published, so the whole look is taken
a few times before it counts as failed. Standard library only, so that nothing need be
installed where the site is published.
"""

import argparse
import json
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass

ARTICLE = "start/today/"
NOT_A_PAGE = "no-such-page/"
TRIES, WAIT = 6, 20  # seconds


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    kind: str
    text: str


Fetch = Callable[[str], Answer]


def fetch(url: str) -> Answer:
    """Ask for one address; status 0 when no server answers."""
    request = urllib.request.Request(url, headers={"User-Agent": "first-steps-smoke", "Cache-Control": "no-cache"})
    try:
        with urllib.request.urlopen(request, timeout=30) as reply:
            return answer(reply)
    except urllib.error.HTTPError as fault:
        return answer(fault)
    except (urllib.error.URLError, TimeoutError, ConnectionError) as fault:
        return Answer(0, "", str(fault))


def answer(reply) -> Answer:
    """A reply of urllib as an Answer."""
    return Answer(reply.status, reply.headers.get_content_type(), reply.read().decode("utf-8", "replace"))


def faults(site: str, ask: Fetch = fetch) -> Iterator[str]:
    """What is wrong with the site at `site`, which ends with a slash."""
    home = ask(site)
    yield from page_faults("home", site, home)
    yield from page_faults("an article", site + ARTICLE, ask(site + ARTICLE))
    yield from missing_page_faults(ask(site + NOT_A_PAGE))
    yield from search_faults(ask(site + "search/search_index.json"))
    yield from style_faults(site, home, ask)
    yield from sitemap_faults(site, ask(site + "sitemap.xml"))


def page_faults(name: str, url: str, page: Answer) -> Iterator[str]:
    """The page is there, is ours, and names the address it stands at."""
    if page.status != 200:
        yield f"{name}: {url} answers {page.status or page.text}, not 200"
        return
    if "First Steps" not in page.text:
        yield f"{name}: {url} is not a page of First Steps"
    named = re.search(r'<link rel="?canonical"? href="?([^">]+)', page.text)
    if not named or named[1] != url:
        yield f"{name}: names {named[1] if named else 'no address'} as its address, not {url}; was SITE_URL set?"


def missing_page_faults(page: Answer) -> Iterator[str]:
    """An unknown address gives our own page, and says 404."""
    if page.status != 404:
        yield f"an unknown address answers {page.status}, not 404"
    if "First Steps" not in page.text:
        yield "an unknown address does not show our own 404 page"


def search_faults(index: Answer) -> Iterator[str]:
    """The search index is there and holds pages."""
    try:
        known = json.loads(index.text).get("docs")
    except (ValueError, AttributeError):
        known = None
    if index.status != 200 or not known:
        yield f"the search index answers {index.status} and holds no pages"


def style_faults(site: str, home: Answer, ask: Fetch) -> Iterator[str]:
    """The first stylesheet of the home page arrives as one."""
    linked = re.search(r'<link[^>]+href="?([^">\s]+\.css)', home.text)
    if not linked:
        yield "home links no stylesheet"
        return
    url = urllib.parse.urljoin(site, linked[1])
    style = ask(url)
    if style.status != 200 or style.kind != "text/css":
        yield f"{url} answers {style.status} {style.kind}, not 200 text/css"


def sitemap_faults(site: str, sitemap: Answer) -> Iterator[str]:
    """The sitemap lists pages, all of them on this site."""
    listed = re.findall(r"<loc>([^<]+)</loc>", sitemap.text)
    strangers = [url for url in listed if not url.startswith(site)]
    if sitemap.status != 200 or not listed:
        yield f"sitemap.xml answers {sitemap.status} and lists no pages"
    if strangers:
        yield f"sitemap.xml lists {strangers[0]}, which is not on {site}"


def main(arguments: list[str] | None = None, ask: Fetch = fetch, sleep=time.sleep) -> int:
    """Look until all is well or the tries are used up. 1 when something is still wrong."""
    parser = argparse.ArgumentParser(prog="dev.py smoke", description="Whether a published site answers as it should.")
    parser.add_argument("url", help="address of the home page")
    parser.add_argument("--tries", type=int, default=TRIES, help=f"how often to look, {WAIT} seconds apart ({TRIES})")
    options = parser.parse_args(arguments)
    site = options.url.rstrip("/") + "/"
    for left in reversed(range(options.tries)):
        found = list(faults(site, ask))
        if not found:
            print(f"{site}: home, article, 404, search, style and sitemap answer as they should")
            return 0
        if left:
            sleep(WAIT)
    for fault in found:
        print(f"smoke: {fault}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
