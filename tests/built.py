"""The site as built: every page read once, and the rules by which addresses lead to files."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from filelock import FileLock

from tests.helpers import ROOT, soup

# CI tests the very files that it hands to be published: BUILT_SITE names their folder, SITE_URL their address.
# Else the tests build a site under a sub-path: what works there works at a root too; the other way round it need not.
READY = os.environ.get("BUILT_SITE", "")
SITE_URL = os.environ["SITE_URL"] if READY else "https://first-steps.example/heel/"
ROOT_URL = "https://first-steps.example/"
CONTACT = ".well-known/security.txt"
MOVED = re.compile(r"<meta[^>]+http-equiv=.?refresh", re.I)
NOWHERE = "no/such/page/"  # an address that the page for missing pages may be shown at


def build(folder: Path, root: Path = ROOT, **environment: str) -> str:
    """Build the site of the project in `root` into `folder`, as strictly as it gets; what MkDocs printed."""
    fixed = {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": SITE_URL}
    if not READY:
        fixed |= {"SOURCE_DATE_EPOCH": "1767225600", "REPOSITORY_URL": ""}
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
        cwd=root, env={**os.environ, **fixed, **environment}, text=True, capture_output=True,
    )  # fmt: skip
    printed = done.stdout + done.stderr
    assert done.returncode == 0, printed
    return printed


class Parsed(Mapping):
    """Pages by their addresses, each parsed when it is first looked at: many tests need no more than the addresses."""

    def __init__(self, texts: dict[str, str]):
        self.texts, self.read = texts, {}

    def __getitem__(self, url: str) -> BeautifulSoup:
        if url not in self.read:
            self.read[url] = soup(self.texts[url])
        return self.read[url]

    def __iter__(self):
        return iter(self.texts)

    def __len__(self):
        return len(self.texts)


@dataclass
class Site:
    """A built site in a folder, and what the build printed."""

    folder: Path
    printed: str

    @cached_property
    def pages(self) -> Parsed:
        """Every page by its address, the one for missing pages among them: "start/today/"."""
        return Parsed({url: text for url, text in self.texts.items() if not MOVED.search(text)})

    @cached_property
    def moved(self) -> Parsed:
        """The small pages at old addresses."""
        return Parsed({url: text for url, text in self.texts.items() if url not in self.pages})

    @property
    def files(self) -> dict[str, BeautifulSoup]:
        """Every HTML file by its address."""
        return {url: (self.pages if url in self.pages else self.moved)[url] for url in self.texts}

    @cached_property
    def texts(self) -> dict[str, str]:
        """What stands in every HTML file, by its address."""
        return {self.address(path): path.read_text("utf-8") for path in sorted(self.folder.rglob("*.html"))}

    @cached_property
    def anchors(self) -> dict[str, set[str]]:
        """Every id of each page."""
        return {url: {tag["id"] for tag in page.find_all(id=True)} for url, page in self.files.items()}

    def address(self, path: Path) -> str:
        """The address of a file within the site: start/today/index.html -> start/today/."""
        return path.relative_to(self.folder).as_posix().removesuffix("index.html")

    def absolute(self, link: str, page: str) -> str:
        """Where a link on a page leads, as a browser works it out."""
        return urljoin(SITE_URL + (NOWHERE if page == "404.html" else page), link)

    def fault(self, link: str, page: str) -> str:
        """Why a link within the site leads nowhere, or "" when it does not."""
        address, anchor = urldefrag(self.absolute(link, page))
        if not address.startswith(SITE_URL):
            return f"{link} leads out of the site's folder"
        inside = unquote(urlsplit(address).path).removeprefix(urlsplit(SITE_URL).path)
        inside = "404.html" if inside == NOWHERE else inside
        path = self.folder / inside
        target = path / "index.html" if not inside or inside.endswith("/") else path
        if not target.is_file():
            return f"{link}: no file {target.relative_to(self.folder)}"
        if anchor and target.suffix == ".html" and unquote(anchor) not in self.anchors[self.address(target)]:
            return f"{link}: no id {anchor} on {inside}"
        return ""

    def bytes(self) -> dict[str, bytes]:
        """Every file's bytes by its path."""
        return {
            path.relative_to(self.folder).as_posix(): path.read_bytes()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }


def built_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], str] = build) -> Site:
    """The site that `make` builds: in the test process that asks first; the others wait, and read the same files."""
    own = factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    folder, printed = shared / name, shared / f"{name}.txt"
    with FileLock(shared / f"{name}.lock"):
        if not printed.exists():
            printed.write_text(make(folder), "utf-8")
    return Site(folder, printed.read_text("utf-8"))


def is_outside(link: str) -> bool:
    """Whether an address names another place than this site: "https://...", "//...", "mailto:..."."""
    parts = urlsplit(link)
    return bool(parts.scheme or parts.netloc) and not link.startswith(SITE_URL)
