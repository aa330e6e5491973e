"""Every link and anchor leads somewhere; nothing is fetched from another origin."""

import re

import pytest

from tests.built import SITE_URL, is_outside

pytestmark = pytest.mark.site
TRACKERS = re.compile(
    r"google-analytics|googletagmanager|gtag\(|plausible\.(?:io|js)|matomo|umami|hotjar|facebook|doubleclick|sendBeacon|_paq",
    re.I,
)


def links(page):
    """Every address on a page that leads to something: (tag, address)."""
    return [
        (tag, tag[name]) for name in ("href", "src", "action", "poster") for tag in page.find_all(attrs={name: True})
    ]


def test_every_link_and_anchor_within_the_site_leads_somewhere(site):
    dead = {
        url: faults
        for url, page in site.files.items()
        if (faults := [f for _, link in links(page) if not is_outside(link) and (f := site.fault(link, url))])
    }
    assert dead == {}


def test_the_page_for_missing_pages_works_at_any_depth(site):
    relative = [link for _, link in links(site.pages["404.html"]) if not link.startswith(("/", "#", "https://"))]
    assert relative == []


def test_only_links_that_a_reader_follows_lead_to_other_origins(site):
    fetched = [
        (url, str(tag)[:120])
        for url, page in site.files.items()
        for tag, link in links(page)
        if is_outside(link) and tag.name != "a"
    ]
    assert fetched == []


def test_images_in_several_sizes_come_from_here(site):
    assert [url for url, page in site.files.items() for tag in page.select("[srcset]") if "//" in tag["srcset"]] == []


def test_style_sheets_load_nothing_from_other_origins(site):
    sheets = {path: body.decode() for path, body in site.bytes().items() if path.endswith(".css")}
    inline = {url: tag.get_text() for url, page in site.files.items() for tag in page.select("style")}
    found = {
        name: outside
        for name, css in {**sheets, **inline}.items()
        if (outside := re.findall(r"(?:url\(|@import)\s*[\"']?\s*(?:https?:)?//[^)\"';]+", css))
    }
    assert sheets
    assert found == {}


def test_what_style_sheets_load_is_there(site):
    missing = []
    for path, body in site.bytes().items():
        if path.endswith(".css"):
            for target in re.findall(r"url\([\"']?(?!data:|#)([^)\"']+)", body.decode()):
                if fault := site.fault(target, path):
                    missing.append((path, fault))
    assert missing == []


def test_links_to_other_origins_are_encrypted(site):
    plain = {link for page in site.pages.values() for _, link in links(page) if link.startswith("http://")}
    assert plain == set()


def test_nothing_tracks_the_reader(site):
    own = {path: body.decode() for path, body in site.bytes().items() if path.startswith("assets/js/")}
    html = {url: str(page) for url, page in site.files.items()}
    assert own
    assert {name: found for name, text in {**own, **html}.items() if (found := TRACKERS.findall(text))} == {}


def test_every_page_names_its_own_address(site):
    wrong = {
        url: page.select_one("link[rel=canonical]")["href"]
        for url, page in site.pages.items()
        if url not in ("404.html", "about/components/")
        and page.select_one("link[rel=canonical]")["href"] != SITE_URL + url
    }
    assert wrong == {}


def test_old_addresses_lead_to_pages(site, real_library):
    moved = real_library["redirects"]
    assert sorted(site.moved) == sorted(moved)
    for old, page in site.moved.items():
        target = page.select_one("meta[http-equiv=refresh]")["content"].partition("url=")[2]
        assert site.absolute(target, old) == SITE_URL + moved[old]


def test_every_published_address_is_served(site):
    from tests.helpers import ROOT

    published = (ROOT / "data" / "urls.txt").read_text("utf-8").split()
    assert [url for url in published if url.lstrip("/") not in site.files] == []


def test_the_way_to_help_is_one_tap_from_every_page(site):
    for url, page in site.pages.items():
        targets = [site.absolute(a["href"], url) for a in page.select("header a[href], [aria-label=Safety] a[href]")]
        assert f"{SITE_URL}start/get-help/" in targets, url
