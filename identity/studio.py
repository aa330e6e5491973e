"""A headless Chromium that turns HTML into pixels, with the site's own fonts and styles and no network."""

import mimetypes
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from checks import chromium
from identity import png
from identity.source import ROOT

HERE = "http://first-steps.example/"  # stands for the repository: every request is answered from its files
PAGE = HERE + "identity/page.html"
ARGUMENTS = [
    "--no-sandbox", "--disable-background-networking",
    "--force-color-profile=srgb", "--font-render-hinting=none",  # the same pixels on every machine
]  # fmt: skip


class Studio:
    """Takes pictures of HTML that may name files of the repository relative to identity/."""

    def __init__(self, browser):
        self.browser = browser

    def shoot(self, html: str, width: int, height: int) -> list[png.Colour]:
        """The pixels of the HTML in a window of this size; where nothing is painted they are see-through."""
        page = self.browser.new_page(viewport={"width": width, "height": height})
        page.route("**", lambda route: self.answer(route, html))
        page.goto(PAGE)
        page.evaluate("document.fonts.ready")
        taken = page.screenshot(omit_background=True)
        page.close()
        return png.pixels(taken)

    @staticmethod
    def answer(route, html: str) -> None:
        """The HTML itself, a file of the repository, or nothing."""
        url = route.request.url
        path = ROOT / urlsplit(url).path.lstrip("/")
        if url == PAGE:
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        elif url.startswith(HERE) and path.is_file():
            route.fulfill(path=path, content_type=mimetypes.guess_type(path)[0] or "font/woff2")
        else:
            raise FileNotFoundError(f"identity: no file {url.removeprefix(HERE)}")


@contextmanager
def studio():
    """A Studio for as long as the `with` lasts."""
    path = chromium.find() or chromium.fetch()
    if not path:
        raise SystemExit("no Chromium found, and none could be installed: set CHROMIUM to its path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield Studio(browser)
        browser.close()
