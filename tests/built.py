"""The site as built: every page read once, and the rules by which addresses lead to files."""

import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from bs4 import BeautifulSoup

from tests.helpers import ROOT, soup

# CI tests the very files that it hands to be published: BUILT_SITE names their folder, SITE_URL their address.
# Else the tests build a site under a sub-path: what works there works at a root too; the other way round it need not.
READY = os.environ.get("BUILT_SITE", "")
SITE_URL = os.environ["SITE_URL"] if READY else "https://first-steps.example/heel/"
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


@dataclass
class Site:
    """A built site in a folder, and what the build printed."""

    folder: Path
    printed: str

    @cached_property
    def pages(self) -> dict[str, BeautifulSoup]:
        """Every page by its address, the one for missing pages among them: "start/today/"."""
        return {url: page for url, page in self.files.items() if not page.select_one("meta[http-equiv=refresh]")}

    @cached_property
    def moved(self) -> dict[str, BeautifulSoup]:
        """The small pages at old addresses."""
        return {url: page for url, page in self.files.items() if url not in self.pages}

    @cached_property
    def files(self) -> dict[str, BeautifulSoup]:
        """Every HTML file by its address."""
        found = sorted(self.folder.rglob("*.html"))
        return {self.address(path): soup(path.read_text("utf-8")) for path in found}

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


def is_outside(link: str) -> bool:
    """Whether an address names another place than this site: "https://...", "//...", "mailto:..."."""
    parts = urlsplit(link)
    return bool(parts.scheme or parts.netloc) and not link.startswith(SITE_URL)
