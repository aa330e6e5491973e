"""In the browser: old addresses lead on with what stands behind them, and a missing page helps to find the right one.

Under a sub-path and at a root; with and without script.
"""

import threading
from contextlib import contextmanager
from functools import partial
from http.server import ThreadingHTTPServer
from urllib.parse import quote, urlsplit

import pytest

from tests.browser.conftest import Host

pytestmark = pytest.mark.browser
FIELD = "[data-md-component=search-query]"
RESULT = ".md-search-result__link"
OFFER = "[data-search-for]"


class AtRoot(Host):
    """The same host without a sub-path."""

    prefix = "/"


@contextmanager
def served(folder, host):
    """The origin of a folder while it is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(host, directory=str(folder)))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def at_root(site_at_root):
    """The address of the site built for, and served at, the root of a host."""
    with served(site_at_root.folder, AtRoot) as origin:
        yield f"{origin}/"


@pytest.fixture(params=["sub-path", "root"])
def home(request, base):
    """The address of the home page: first under a sub-path, then at a root."""
    return base if request.param == "sub-path" else request.getfixturevalue("at_root")


@pytest.fixture
def page(browser):
    """A page of its own."""
    page = browser.new_page(reduced_motion="reduce")
    yield page
    page.context.close()


@pytest.fixture
def plain_page(browser):
    """A page that runs no script."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def inside(page, home):
    """Where a page stands, from the home page on."""
    return page.url.removeprefix(home)


# --- Old addresses -------------------------------------------------------------------------------


@pytest.mark.parametrize("behind", ["", "#title", "?week=3#title"])
def test_an_old_address_leads_on_and_keeps_what_stands_behind_it(page, home, real_library, behind):
    for old, new in real_library["redirects"].items():
        page.goto(f"{home}{old}{behind}")
        page.wait_for_url(f"{home}{new}**")
        assert inside(page, home) == new + behind
        assert page.locator("h1").is_visible()


def test_the_way_back_does_not_lead_through_the_old_address(page, home, real_library):
    old, new = next(iter(real_library["redirects"].items()))
    page.goto(f"{home}glossary/")
    page.goto(f"{home}{old}")
    page.wait_for_url(f"{home}{new}")
    page.go_back()
    assert inside(page, home) == "glossary/"


def test_an_old_address_leads_on_without_script(plain_page, home, real_library):
    for old, new in real_library["redirects"].items():
        plain_page.goto(f"{home}{old}")
        plain_page.wait_for_url(f"{home}{new}")


# --- Missing pages -------------------------------------------------------------------------------


@pytest.mark.parametrize("missing", ["no-such-page", "no/such/page/at/any/depth/"])
def test_the_search_works_on_a_missing_page_at_any_depth(page, home, missing):
    assert page.goto(home + missing).status == 404
    page.focus(FIELD)
    page.keyboard.type("glossary")
    page.wait_for_selector(RESULT)
    page.locator(RESULT).first.click()
    page.wait_for_url(lambda url: url.startswith(home) and missing not in url)
    assert page.locator(OFFER).count() == 0


def test_a_missing_page_offers_a_search_for_the_words_of_its_address(page, home):
    page.goto(f"{home}strengthen/calf-raisse.html")
    link = page.locator(f"{OFFER} a")
    assert link.inner_text() == "strengthen calf raisse"
    link.click()
    page.wait_for_selector(RESULT)
    assert page.input_value(FIELD) == "strengthen calf raisse"
    assert urlsplit(page.url).path == urlsplit(home).path
    assert any("calf" in path for path in page.eval_on_selector_all(RESULT, "links => links.map(a => a.pathname)"))


@pytest.mark.parametrize(
    ("missing", "words"),
    [
        ("understand/heel%20spur/index.html", "understand heel spur"),
        ("%F0%9F%A6%B6/", ""),
        ("%zz-heel", "zz heel"),
        (quote("<img src=x onerror=window.hit=1>"), "img src x onerror window hit"),
        (quote('"><script>window.hit=1</script>', safe=""), "script window hit 1 script"),
        ("a/b/c/d/e/f/g/h", "a b c d e f"),
        ("x" * 500, "x" * 80),
    ],
)
def test_any_address_is_only_words(page, base, missing, words):
    faults = []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(base + missing, wait_until="load")
    assert page.locator(OFFER).is_visible() == bool(words)
    assert page.locator(f"{OFFER} a").text_content() == (words or "search")
    assert page.evaluate("window.hit") is None
    assert faults == []


def test_a_missing_page_has_ways_on_without_script(plain_page, home):
    plain_page.goto(f"{home}no/such/page/")
    assert not plain_page.locator(OFFER).is_visible()
    for link in plain_page.locator("main li a").all():
        assert urlsplit(link.evaluate("link => link.href")).path.startswith(urlsplit(home).path)
    plain_page.locator("main li a", has_text="Warning signs").click()
    plain_page.wait_for_url(f"{home}start/get-help/")


# --- At a root as under a sub-path ---------------------------------------------------------------


def test_home_search_and_palette_work(page, home):
    failed = []
    page.on("response", lambda answer: failed.append(answer.url) if answer.status >= 400 else None)
    page.goto(home)
    scheme = page.locator("body").get_attribute("data-md-color-scheme")
    page.locator(".fs-scheme-button").click()
    chosen = {"default": "slate", "slate": "default"}[scheme]
    page.wait_for_function("to => document.body.dataset.mdColorScheme === to", arg=chosen)
    page.goto(f"{home}load/")
    assert page.locator("body").get_attribute("data-md-color-scheme") == chosen
    page.focus(FIELD)
    page.keyboard.type("taper")
    page.wait_for_selector(RESULT)
    page.locator(RESULT).first.click()
    page.wait_for_url("**/run-again/taper/**")
    assert page.url.startswith(home)
    assert failed == []
