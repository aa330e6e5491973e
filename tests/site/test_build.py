"""The build is silent, and does not depend on where the site will stand."""

import re

import pytest

from tests.built import CONTACT, ROOT_URL, SITE_URL

pytestmark = pytest.mark.site


def test_the_build_warns_of_nothing(site):
    assert re.findall(r"^.*(?:WARNING|ERROR|Warning:|Deprecat).*$", site.printed, re.M) == []


def test_the_contact_of_a_build_before_is_gone(site_at_root):
    assert site_at_root.bytes().get(CONTACT) != b"old"


def test_the_address_stands_in_links_to_itself_alone(site, site_at_root):
    ours = {path: body.decode() for path, body in site.bytes().items() if path.endswith(".html") and path != "404.html"}
    theirs = site_at_root.bytes()
    assert [path for path, html in ours.items() if html.replace(SITE_URL, ROOT_URL) != theirs[path].decode()] == []


def test_nothing_of_the_workshop_is_published(site):
    allowed = {
        ".html",
        ".css",
        ".js",
        ".json",
        ".pdf",
        ".xml",
        ".gz",
        ".svg",
        ".png",
        ".woff2",
        ".map",
        ".txt",
        ".ico",
        ".webmanifest",
    }
    assert {path for path in site.bytes() if not path.endswith(tuple(allowed))} == {"_headers"}


def test_every_page_in_docs_is_built(site):
    from checks import pages

    built = {f"{url}index.html" for url in site.pages}
    wanted = {re.sub(r"(index)?\.md$", "", page.path) for page in pages.all_pages()}
    assert {f"{name}/index.html".replace("//", "/").lstrip("/") for name in wanted} - built == set()
