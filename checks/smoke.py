"""`python3 dev.py smoke URL`: whether a published site answers as it should.

A host may need a minute to show what was just published, so the whole look is taken
a few times before it counts as failed. With `--like FOLDER` what the host sends must be
what stands in that folder: the site that was tested. Standard library only, so that
nothing need be installed where the site is published.
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
from dataclasses import dataclass, field
from pathlib import Path

ARTICLE, GUIDE = "start/today/", "run-again/return-to-run-guide/"
MOVED = ("start/", ARTICLE)  # an old address and where it leads (data/redirects.yml)
NOT_A_PAGE = "no-such-page/at-any-depth/"
SEARCH, SITEMAP = "search/search_index.json", "sitemap.xml"
TELLS = {  # files that others read, and what each must say of a site at {site}
    "robots.txt": "Sitemap: {site}sitemap.xml",
    "feed.xml": 'href="{site}feed.xml"',
    "llms.txt": "({site}start/today/)",
}
COMPARED = ("", ARTICLE, GUIDE, SEARCH, SITEMAP, *TELLS)
HEADERS = {  # not every host can send them; one that does must send them right
    "content-security-policy": "frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}
TRIES, WAIT = 6, 20  # seconds


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    kind: str
    text: str
    headers: dict[str, str] = field(default_factory=dict)  # names in small letters


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
    headers = {name.lower(): value for name, value in reply.headers.items()}
    return Answer(reply.status, reply.headers.get_content_type(), reply.read().decode("utf-8", "replace"), headers)


def faults(site: str, ask: Fetch = fetch) -> Iterator[str]:
    """What is wrong with the site at `site`, which ends with a slash."""
    home = ask(site)
    yield from page_faults("home", site, home)
    yield from page_faults("an article", site + ARTICLE, ask(site + ARTICLE))
    yield from page_faults("the guide", site + GUIDE, ask(site + GUIDE))
    yield from moved_faults(site, ask(site + MOVED[0]))
    yield from missing_page_faults(ask(site + NOT_A_PAGE))
    yield from search_faults(ask(site + SEARCH))
    yield from style_faults(site, home, ask)
    yield from sitemap_faults(site, ask(site + SITEMAP))
    for path, says in TELLS.items():
        yield from told_faults(path, says.format(site=site), ask(site + path))
    yield from header_faults(home)


def differences(site: str, folder: Path, ask: Fetch = fetch) -> Iterator[str]:
    """What the host sends otherwise than it stands in the folder of the site that was tested."""
    for path in COMPARED:
        file = built_file(folder, path)
        if ask(site + path).text != file.read_text("utf-8"):
            yield f"{site}{path} is not what was tested ({file})"


def page_faults(name: str, url: str, page: Answer) -> Iterator[str]:
    """The page is there, is ours, and names the address it stands at."""
    if page.status != 200:
        yield f"{name}: {url} answers {page.status or page.text}, not 200"
        return
    if "First Steps" not in page.text:
        yield f"{name}: {url} is not a page of First Steps"
    if own_address(page) != url:
        yield f"{name}: names {own_address(page) or 'no address'} as its address, not {url}; was SITE_URL set?"


def own_address(page: Answer) -> str:
    """The address that a page gives as its own; "" when it gives none."""
    named = re.search(r'<link rel="?canonical"? href="?([^">]+)', page.text)
    return named[1] if named else ""


def moved_faults(site: str, page: Answer) -> Iterator[str]:
    """An old address leads on: by the host, or by the page that stands there."""
    old, new = MOVED
    led = own_address(page) == site + new  # the new page itself, and the page that leads to it, name this
    if page.status != 200 or not led:
        yield f"the old address {site}{old} answers {page.status} and does not lead to {new}"


def missing_page_faults(page: Answer) -> Iterator[str]:
    """An unknown address gives our own page, and says 404."""
    if page.status != 404:
        yield f"an unknown address answers {page.status}, not 404"
    if "First Steps" not in page.text or "data-search-for" not in page.text:
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


def told_faults(path: str, says: str, file: Answer) -> Iterator[str]:
    """A file for those who find pages is there and knows where the site stands."""
    if file.status != 200 or says not in file.text:
        yield f"{path} answers {file.status} and does not say {says}"


def header_faults(home: Answer) -> Iterator[str]:
    """Headers that protect the reader, where the host sends any."""
    for name, part in HEADERS.items():
        if name in home.headers and part not in home.headers[name]:
            yield f"the header {name} is {home.headers[name]!r} and does not say {part}"


def address(text: str) -> str:
    """The address of a home page as typed, with the slash at its end."""
    if not re.fullmatch(r"https?://[^/\s]\S*", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no address; type all of it, such as https://example.org/heel/")
    return text.rstrip("/") + "/"


def tries(text: str) -> int:
    """How often to look: once at least."""
    if not re.fullmatch(r"[1-9]\d*", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no count; type 1 or more")
    return int(text)


def built_site(text: str) -> Path:
    """A folder that holds all that is compared."""
    missing = [path for path in COMPARED if not built_file(Path(text), path).is_file()]
    if missing:
        raise argparse.ArgumentTypeError(f"{text!r} is no built site: no {built_file(Path(text), missing[0])}")
    return Path(text)


def built_file(folder: Path, path: str) -> Path:
    """The file of a built site that stands at a path."""
    return folder / path / "index.html" if path.endswith("/") or not path else folder / path


def main(arguments: list[str] | None = None, ask: Fetch = fetch, sleep=time.sleep) -> int:
    """Look until all is well or the tries are used up. 1 when something is still wrong."""
    parser = argparse.ArgumentParser(prog="dev.py smoke", description="Whether a published site answers as it should.")
    parser.add_argument("url", type=address, help="address of the home page")
    parser.add_argument("--tries", type=tries, default=TRIES, help=f"how often to look, {WAIT} seconds apart ({TRIES})")
    parser.add_argument("--like", type=built_site, metavar="FOLDER", help="the built site that the host must send")
    options = parser.parse_args(arguments)
    site = options.url
    for left in reversed(range(options.tries)):
        found = list(faults(site, ask))
        found += differences(site, options.like, ask) if options.like else []
        if not found:
            same = f" and are those in {options.like}" if options.like else ""
            print(f"{site}: pages, old address, 404, search, style, site map and feed answer as they should{same}")
            return 0
        if left:
            sleep(WAIT)
    for fault in found:
        print(f"smoke: {fault}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
