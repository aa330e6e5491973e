"""Tab, home screen and messengers find the icon and the card they are told of, under a sub-path too."""

import json
import re
import struct

import pytest

from identity import png, source
from tests.built import SITE_URL
from tests.helpers import ROOT, text

pytestmark = pytest.mark.site
MOST_BYTES = {"assets/social/": 60_000, "assets/images/": 6_500}  # of one file
CARD = (1200, 630)


def meta(page, name):
    """What a page's head says of itself under a name."""
    found = page.select(f'head meta[property="{name}"], head meta[name="{name}"]')
    assert len(found) <= 1, f"{name} stands {len(found)} times"
    return found[0]["content"] if found else None


def said(site, name):
    """The pages by what they say under a name."""
    return {url: meta(page, name) for url, page in site.pages.items()}


def manifest(site):
    """The web manifest as published."""
    return json.loads(site.bytes()["manifest.webmanifest"])


# --- Social cards ----------------------------------------------------------------------------------


def test_every_section_of_the_menu_has_a_card_of_its_name_and_no_card_is_left_over():
    named = {path.stem: png.notes(path.read_bytes())["Title"] for path in (ROOT / "docs/assets/social").glob("*.png")}
    wanted = {**source.sections(), "home": source.settings()["site_name"]}
    assert named == wanted, "add or remove it in identity/cards.yml, then: python3 dev.py identity"


def test_every_page_names_a_card_that_is_there_by_its_full_address(site):
    cards = said(site, "og:image")
    built = site.bytes()
    assert {url: card for url, card in cards.items() if (card or "").removeprefix(SITE_URL) not in built} == {}
    assert all(card.startswith(SITE_URL) for card in cards.values())


def test_every_page_says_the_size_that_its_card_has(site):
    sizes = {url: (meta(page, "og:image:width"), meta(page, "og:image:height")) for url, page in site.pages.items()}
    assert {url: size for url, size in sizes.items() if size != tuple(map(str, CARD))} == {}
    cards = {path: png.size(body) for path, body in site.bytes().items() if path.startswith("assets/social/")}
    assert set(cards.values()) == {CARD}


@pytest.mark.parametrize(
    ("url", "card"),
    [
        ("", "home"),
        ("404.html", "home"),
        ("start/today/", "start"),
        ("strengthen/", "strengthen"),
        ("glossary/", "about"),
    ],
)
def test_a_page_shows_the_card_of_the_section_it_stands_in_whatever_its_folder(site, url, card):
    assert meta(site.pages[url], "og:image") == f"{SITE_URL}assets/social/{card}.png"


def test_each_card_is_shown_by_a_page(site):
    shown = {card.rpartition("/")[2] for card in said(site, "og:image").values()}
    assert shown == {path.name for path in (ROOT / "docs/assets/social").iterdir()}


def test_a_shared_page_shows_its_own_title_and_description(site):
    pages = {url: page for url, page in site.pages.items() if url != "404.html"}
    wrong = {url for url, page in pages.items() if meta(page, "og:description") != meta(page, "description")}
    wrong |= {url for url, page in pages.items() if url and meta(page, "og:title") != text(page.h1)}
    assert wrong == set()
    assert meta(pages[""], "og:title") != "Home"
    titles = [meta(page, "og:title") for page in pages.values()]
    assert len(set(titles)) == len(titles)


def test_a_shared_page_names_the_address_it_stands_at(site):
    canonical = {
        url: link["href"] if (link := page.select_one("link[rel=canonical]")) else None
        for url, page in site.pages.items()
    }
    assert said(site, "og:url") == canonical
    assert canonical["start/today/"] == SITE_URL + "start/today/"


@pytest.mark.parametrize("name", ["og:type", "og:site_name", "og:image:alt", "twitter:card"])
def test_every_page_says_the_rest_that_messengers_ask_for(site, name):
    assert {url for url, value in said(site, name).items() if not value} == set()


def test_without_an_address_no_half_address_is_printed():
    from jinja2 import Environment, FileSystemLoader

    env = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=False)
    env.filters["url"] = str
    config = {"site_name": "First Steps", "site_url": None, "site_description": "Help.", "extra": {}}
    head = env.get_template("partials/identity.html").render(config=config, page=None)
    assert "og:title" in head
    assert not re.search("og:image|og:url|twitter|None", head)


# --- Icons -----------------------------------------------------------------------------------------


def test_every_page_has_one_link_to_each_icon_the_themes_own_among_them(site):
    wanted = [("assets/images/favicon.ico", None, "32x32"), ("assets/images/favicon.svg", "image/svg+xml", None)]
    for url, page in site.pages.items():
        links = [
            (site.absolute(tag["href"], url), tag.get("type"), tag.get("sizes"))
            for tag in page.select("link[rel=icon]")
        ]
        assert links == [(SITE_URL + path, *rest) for path, *rest in wanted], url
        assert [
            site.absolute(tag["href"], url) for tag in page.select("link[rel=apple-touch-icon], link[rel=manifest]")
        ] == [
            f"{SITE_URL}assets/images/apple-touch-icon.png",
            f"{SITE_URL}manifest.webmanifest",
        ], url


def test_the_icons_lead_to_files_at_any_depth(site):
    tags = "link[rel=icon], link[rel=apple-touch-icon], link[rel=manifest]"
    faults = [site.fault(tag["href"], url) for url, page in site.pages.items() for tag in page.select(tags)]
    assert faults
    assert set(faults) == {""}


def test_the_ico_holds_both_sizes_of_a_tab(site):
    ico = site.bytes()["assets/images/favicon.ico"]
    pictures = [struct.unpack_from("<BB10xI", ico, 6 + 16 * i) for i in range(struct.unpack_from("<H", ico, 4)[0])]
    assert [(wide, high) for wide, high, _ in pictures] == [(16, 16), (32, 32)]
    assert [png.size(ico[at:]) for *_, at in pictures] == [(16, 16), (32, 32)]


def test_the_icon_of_the_tab_follows_light_and_dark(site):
    icon = site.bytes()["assets/images/favicon.svg"].decode()
    assert "@media (prefers-color-scheme:dark)" in icon
    assert source.colours()["--fs-deep"] in icon
    assert source.colours(dark=True)["--fs-ink"] in icon


def test_the_home_screen_of_an_iphone_gets_the_size_it_asks_for(site):
    assert png.size(site.bytes()["assets/images/apple-touch-icon.png"]) == (180, 180)


@pytest.mark.parametrize("folder", MOST_BYTES)
def test_icons_and_cards_keep_their_budget(site, folder):
    sizes = {
        path: len(body) for path, body in site.bytes().items() if path.startswith(folder) and not path.endswith(".svg")
    }
    assert sizes
    assert {path: n for path, n in sizes.items() if n > MOST_BYTES[folder]} == {}


# --- Web manifest ----------------------------------------------------------------------------------


def test_the_manifest_leads_to_icons_of_the_size_it_says(site):
    icons = manifest(site)["icons"]
    found = [(icon["sizes"], "{}x{}".format(*png.size(site.bytes()[icon["src"]]))) for icon in icons]
    assert found
    assert [pair for pair in found if pair[0] != pair[1]] == []
    assert {icon["type"] for icon in icons} == {"image/png"}


def test_the_site_can_be_installed(site):
    """What Chromium asks for: a name, a start, a display, icons of 192 and 512 pixels; and one that may be cut."""
    facts = manifest(site)
    assert len(facts["short_name"]) <= 12
    assert facts["name"].startswith(source.settings()["site_name"])
    assert facts["display"] == "standalone"
    assert {icon["sizes"] for icon in facts["icons"] if icon["purpose"] == "any"} == {"192x192", "512x512"}
    assert [icon["sizes"] for icon in facts["icons"] if icon["purpose"] == "maskable"] == ["512x512"]


def test_the_manifest_names_no_address_that_a_sub_path_would_break(site):
    facts = manifest(site)
    addresses = [facts["start_url"], facts["scope"], *(icon["src"] for icon in facts["icons"])]
    assert [address for address in addresses if address.startswith(("/", "http"))] == []
    assert (facts["start_url"], facts["scope"]) == ("./", "./")


def test_the_manifest_describes_the_site_as_its_settings_do(site):
    assert manifest(site)["description"] == source.settings()["site_description"]


def test_the_colours_told_to_browsers_are_those_of_the_page(site):
    light, dark = source.colours()["--fs-paper"], source.colours(dark=True)["--fs-paper"]
    assert {manifest(site)["theme_color"], manifest(site)["background_color"]} == {light}
    wanted = {"(prefers-color-scheme: light)": light, "(prefers-color-scheme: dark)": dark}
    for url, page in site.pages.items():
        assert {tag["media"]: tag["content"] for tag in page.select('meta[name="theme-color"]')} == wanted, url
