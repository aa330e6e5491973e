"""After the first visit the site opens without a network, and no fault of host, line or device leaves a reader worse off.

Each test has a host of its own, because what a browser keeps belongs to an address.
"""

import json
import re
from contextlib import contextmanager

import pytest
from finish.offline import SOURCE, SUMMARY, WORKER

from tests.browser.offline_host import Host
from tests.helpers import ROOT

pytestmark = pytest.mark.browser
PAGE, INDEX = "start/today/", "search/search_index.json"
EVERYTHING = pytest.mark.parametrize("host", ["everything"], indirect=True)
TOOLS = ("assets/data/", "assets/js/tools/", "assets/js/lib/")
FEW = {f"{name}index.html" for name in ("", PAGE, "about/", "about/privacy/", "faq/", "glossary/")} | {"404.html"}
READ = {"404.html", "start/today/index.html", "about/index.html"}
METERED = b'Object.defineProperty(navigator, "connection", {value: {saveData: true}})\n'
KEPT = """async wanted => {
  const cacheName = `first-steps /heel/ ${wanted}`
  const whole = await caches.match(location.origin + "/heel/offline/whole", {cacheName})
  const {active, waiting, installing} = await navigator.serviceWorker.getRegistration() ?? {}
  return Boolean(whole && navigator.serviceWorker.controller && active.state === "activated" && !waiting && !installing)
}"""
SOONER = """
const later = window.setTimeout
window.setTimeout = (act, after, ...more) => later(act, after === 5000 ? 1500 : after, ...more)
"""  # what waits until a first visit is over: time for a test to change the host, and no more
UPDATE = """() => navigator.serviceWorker.getRegistration().then(one => one.update()).then(() => "", String)"""
TEXT = "url => fetch(url).then(answer => answer.text())"


def wait(page, script, argument=None, seconds=30):
    """Until an asynchronous script says yes."""
    for _ in range(seconds * 10):
        if page.evaluate(script, argument):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never: {script} {argument}")


def caches(page):
    """The names of what the browser keeps."""
    return page.evaluate("() => caches.keys()")


def worker():
    """The worker as it is written."""
    return (ROOT / "docs" / SOURCE).read_bytes()


def is_one_of_few(path):
    """Whether a file belongs to those few pages."""
    return path in FEW if path.endswith(".html") else not path.startswith(TOOLS)


@pytest.fixture
def host(site, request):
    """A host that shows a few pages of the built site; `@EVERYTHING` shows all of it."""
    files = site.bytes()
    few = getattr(request, "param", "few") == "few"
    shown = Host({path: body for path, body in files.items() if not few or is_one_of_few(path)})
    if few:
        shown.update({})
    yield shown
    shown.cut()


@pytest.fixture
def visit(browser, host):
    """A new reader: `with visit() as page` opens an address, and waits until the site is kept."""

    @contextmanager
    def opened(url=PAGE, kept=True, sooner=True):
        context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
        try:
            page = context.new_page()
            if sooner:
                context.add_init_script(SOONER)
            page.goto(host.base + url)
            if kept:
                wait(page, KEPT, host.version)
            yield page
        finally:
            context.close()

    return opened


def updated(page, host, version):
    """Let the browser look for a newer version, as it does by itself at each page, and wait until that is whole."""
    assert page.evaluate(UPDATE) == ""
    wait(page, KEPT, version)


# --- Without a network -------------------------------------------------------------------------------


@EVERYTHING
def test_after_the_first_visit_everything_is_there(host, visit, site):
    with visit() as page:
        host.cut()
        page.goto(host.base + "about/")
        listed = json.loads(re.search(rb"^const FILES = (.*)$", host.files[WORKER], re.M)[1])
        wanted = {*site.files, *listed} - {"about/components/"}
        assert wanted == set(listed), "the build left these out"
        lost = page.evaluate(
            """async ([base, files]) => {
              const lost = []
              await Promise.all(Object.entries(files).map(async ([name, digits]) => {
                const answer = await fetch(base + name).catch(() => undefined)
                const body = answer?.ok && new Uint8Array(await crypto.subtle.digest("SHA-256", await answer.arrayBuffer()))
                const hex = body && Array.from(body, n => n.toString(16).padStart(2, "0")).join("")
                if (!hex || !hex.startsWith(digits)) lost.push(name)
              }))
              return lost
            }""",
            [host.base, listed],
        )
        assert lost == []


def test_for_five_seconds_a_reader_has_the_line_alone(host, visit):
    with visit(kept=False, sooner=False) as page:
        page.wait_for_timeout(4000)
        assert WORKER not in host.asked
        assert [path for path in host.asked if path.endswith((".html", ".pdf"))] == [f"{PAGE}index.html"]
        wait(page, KEPT, host.version)


@EVERYTHING
def test_pages_search_and_tools_work_without_a_network(host, visit, site):
    with visit() as page:
        complaints = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.location["url"]) if said.type == "error" else None)
        host.cut()
        for url in ("", PAGE, "strengthen/exercises/short-foot/", "run-again/return-to-run-guide/"):
            assert page.goto(host.base + url).status == 200
            assert page.locator("h1").first.inner_text() == " ".join(site.pages[url].h1.get_text().split()).strip()
        for url in sorted(url for url in site.pages if re.fullmatch(r"tools/.+/", url)):
            page.goto(host.base + url)
            page.locator(".tool").first.wait_for(state="visible")
        page.goto(host.base + "?q=morning+heel+pain")
        page.locator(".md-search-result__link").first.wait_for(state="attached")
        # The theme asks for the sitemap to compare languages, of which there is one.
        assert set(complaints) <= {host.base + "sitemap.xml"}


def test_a_page_that_was_open_from_the_start_searches_without_a_network(host, visit):
    with visit() as page:
        host.cut()
        page.locator(".fs-search-button").click()
        page.locator("[data-md-component=search-query]").press_sequentially("calf")
        page.locator(".md-search-result__link").first.wait_for(state="attached")


def test_an_address_that_is_not_kept_says_so(host, visit):
    with visit() as page:
        host.cut()
        page.goto(host.base + "no/such/page/")
        assert "not kept on your device" in page.locator("main").inner_text()


def test_a_browser_that_is_never_idle_keeps_the_site_too(host, visit):
    with visit(kept=False) as page:
        page.add_init_script("window.requestIdleCallback = (act, limit) => limit && setTimeout(act, limit.timeout)")
        page.goto(host.base + "about/")
        wait(page, KEPT, host.version)


def test_a_browser_that_does_not_tell_how_much_room_there_is_keeps_the_site_too(host, visit):
    host.files[WORKER] = b"delete StorageManager.prototype.estimate\n" + host.files[WORKER]
    with visit():
        pass


def test_a_first_visit_has_its_page_before_anything_is_kept(host, visit):
    with visit(kept=False) as page:
        page.wait_for_load_state("load")
        before = list(host.asked)
        wait(page, KEPT, host.version)
        assert WORKER not in before
        assert host.asked.count("faq/index.html") == 1


# --- Updates -----------------------------------------------------------------------------------------


def test_a_newer_version_is_announced_and_loaded_when_asked_for(host, visit, axe):
    with visit() as page:
        page.reload()
        page.wait_for_timeout(100)
        old = host.version
        new = host.update(host.mark("New", "start/today/index.html"))
        before = len(host.asked)
        updated(page, host, new)
        assert set(host.asked[before:]) == {WORKER, "start/today/index.html"}, "what is the same is not fetched again"
        notice = page.locator(".fs-notice[role=status]")
        notice.get_by_text("A newer version of this site is ready.").wait_for()
        assert not page.title().startswith("New"), "it must not load by itself"
        assert axe(page) == []
        notice.get_by_role("button", name="Load it").click()
        page.wait_for_function("() => document.title.startsWith('New')")
        assert page.locator(".fs-notice").inner_text() == ""
        wait(page, "async old => !(await caches.keys()).join().includes(old)", old)


def test_the_notice_can_be_sent_away(host, visit):
    with visit() as page:
        page.reload()
        updated(page, host, host.update(host.mark("New", "start/today/index.html")))
        page.locator(".fs-notice button", has_text="Not now").click()
        assert page.locator(".fs-notice").inner_text() == ""


@pytest.mark.parametrize("fault", [500, b"an older file from somewhere between"], ids=str)
def test_an_update_that_comes_in_part_changes_nothing(host, visit, fault):
    with visit() as page:
        page.reload()
        old = host.version
        pages = ["start/today/index.html", "about/index.html", "faq/index.html", "glossary/index.html"]
        new = host.update(host.mark("New", *pages))
        host.answers["faq/index.html"] = fault
        page.evaluate(UPDATE)
        wait(page, "async () => !(await navigator.serviceWorker.getRegistration()).installing")
        host.cut()
        for url in ("about/", "faq/", "glossary/", PAGE):
            page.goto(host.base + url)
            assert not page.title().startswith("New"), url
        assert page.evaluate(KEPT, old)
        host.connect()
        host.answers.clear()
        updated(page, host, new)
        page.goto(host.base + "faq/")
        assert page.title().startswith("New")


def test_two_tabs_of_two_versions_each_stay_with_their_own(host, visit):
    with visit() as first:
        first.reload()
        old = host.version
        index = host.files[INDEX].decode()
        new = host.update({**host.mark("New", "about/index.html", "start/today/index.html"), INDEX: b'{"new": 1}'})
        updated(first, host, new)
        second = first.context.new_page()
        second.goto(host.base + "about/")
        host.cut()
        for _ in range(2):
            assert first.evaluate(TEXT, host.base + INDEX) == index
            assert second.evaluate(TEXT, host.base + INDEX) == '{"new": 1}'
            stop_workers(first)  # what a worker knows must outlive it: browsers stop it after half a minute
        assert "New" not in first.title()
        assert second.title().startswith("New")
        host.connect()
        first.close()
        second.reload()
        wait(second, "async old => !(await caches.keys()).join().includes(old)", old)


def stop_workers(page):
    """End the service worker as a browser does when it idles."""
    session = page.context.new_cdp_session(page)
    session.send("ServiceWorker.enable")
    session.send("ServiceWorker.stopAllWorkers")
    session.detach()
    page.wait_for_timeout(300)


# --- Faults ------------------------------------------------------------------------------------------


def test_a_host_with_faults_does_no_harm_to_what_is_kept(host, visit):
    with visit() as page:
        host.answers |= {"about/index.html": 500, "faq/index.html": 404}
        for url in ("about/", "faq/"):
            assert page.goto(host.base + url).status == 200
        assert page.goto(host.base + "no/such/page/").status == 404


def test_a_full_device_loses_nothing_but_the_copy(host, visit):
    with visit(kept=False) as page:
        limit(page, host, 1_000_000)
        page.goto(host.base + "about/privacy/")
        page.get_by_text("There is no room on this device.").wait_for()
        assert caches(page) == []
        assert page.goto(host.base + "about/").status == 200
        limit(page, host, 100_000_000)
        page.goto(host.base + "about/privacy/")
        page.get_by_text("The whole site is kept on this device.").wait_for()


def test_an_update_without_room_leaves_the_old_version(host, visit):
    with visit() as page:
        page.reload()
        old = host.version
        host.update(host.mark("New", "about/index.html"))
        limit(page, host, json.loads(host.files[SUMMARY])["bytes"] * 3 // 2)
        page.evaluate(UPDATE)
        wait(page, "async () => !(await navigator.serviceWorker.getRegistration()).installing")
        host.cut()
        page.goto(host.base + "about/")
        assert not page.title().startswith("New")
        assert page.evaluate(KEPT, old)


def limit(page, host, size):
    """Let the browser have so much room for the site, in bytes."""
    origin = host.base.removesuffix("/heel/")
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": size})


def test_a_worker_that_does_not_start_leaves_the_old_one(host, visit):
    with visit() as page:
        old = host.version
        host.update({})
        host.files[WORKER] = b"throw new Error('broken')"
        page.evaluate(UPDATE)
        host.cut()
        page.goto(host.base + "about/")
        assert page.evaluate(KEPT, old)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        (b"const nameOf = (url) => ", b"const nameOf = (url) => nothing.there ?? "),
        (
            b"async function openPage(",
            b"async function openPage() { throw new Error('broken') }\nasync function unused(",
        ),
    ],
    ids=["at once", "later"],
)
def test_a_worker_that_throws_lets_pages_come_from_the_host(host, visit, right, wrong):
    assert worker().count(right) == 1
    with visit() as page:
        broken = worker().replace(right, wrong)
        host.update(host.mark("New", "about/index.html"), broken)
        page.evaluate(UPDATE)
        page.wait_for_timeout(1500)
        page.goto(host.base + "about/")
        assert page.locator("h1").count() == 1
        mended = host.update(host.mark("Newer", "about/index.html"))
        page.evaluate(UPDATE)
        wait(page, KEPT, mended)
        page.goto(host.base + "about/")
        assert page.title().startswith("Newer")


def test_a_wrong_clock_changes_nothing(host, visit):
    host.headers = {"Date": "Fri, 01 Jan 2100 00:00:00 GMT", "Last-Modified": "Thu, 01 Jan 1970 00:00:00 GMT",
                    "Expires": "Fri, 01 Jan 2100 00:00:00 GMT", "Cache-Control": "max-age=99999999"}  # fmt: skip
    assert not re.search(rb"\bDate\b|performance|timeOrigin", worker())
    with visit() as page:
        page.reload()
        new = host.update(host.mark("New", "start/today/index.html", "about/index.html"))
        page.evaluate(UPDATE)
        wait(page, KEPT, new)
        host.cut()
        page.goto(host.base + "about/")
        assert page.title().startswith("New"), "an answer that the browser holds for fresh is of the old version"


# --- The way out -------------------------------------------------------------------------------------

GONE = """async () => !(await navigator.serviceWorker.getRegistration())
  && (await caches.keys()).join() === "another,first-steps /other/ 1" """


def test_switched_off_the_worker_goes_and_takes_all_it_kept(host, visit):
    with visit() as page:
        others(page)
        host.update({path: body.replace(b" data-worker", b" data-was") for path, body in host.files.items()
                     if path.endswith(".html")})  # fmt: skip
        page.evaluate(UPDATE)
        wait(page, GONE)
        assert page.evaluate(TEXT, host.base + PAGE), "an open page goes on"
        page.goto(host.base + "about/")
        page.wait_for_timeout(2500)
        assert page.evaluate(GONE)


def test_where_the_worker_is_no_more_the_kept_site_goes(host, visit):
    with visit() as page:
        others(page)
        page.wait_for_timeout(500)
        stop_workers(page)
        host.answers[WORKER] = 404
        page.goto(host.base + "about/")
        wait(page, GONE)
        assert page.goto(host.base + PAGE).status == 200


def others(page):
    """Another site at the same address keeps something too."""
    page.evaluate("async () => { await caches.open('another'); await caches.open('first-steps /other/ 1') }")


# --- The reader chooses ------------------------------------------------------------------------------


def test_on_a_metered_line_only_what_was_read_is_kept_until_the_reader_asks(host, visit):
    host.files[WORKER] = METERED + host.files[WORKER]
    with visit(kept=False) as page:
        wait(page, "async url => Boolean(await caches.match(url))", host.base + PAGE)
        page.goto(host.base + "about/")
        wait(page, "async url => Boolean(await caches.match(url))", host.base + "about/")
        assert {path for path in host.asked if path.endswith(".html")} <= READ
        host.cut()
        page.goto(host.base + PAGE)
        assert page.locator("h1").inner_text() != "This page is not here"
        assert page.evaluate("() => getComputedStyle(document.querySelector('h1')).fontFamily").startswith('"FS')
        page.goto(host.base + "faq/")
        assert "not kept on your device" in page.locator("main").inner_text()
        host.connect()
        page.goto(host.base + "about/privacy/")
        page.get_by_text("Only pages that you read are kept").wait_for()
        fetched = json.loads(host.files[SUMMARY])["fetched"]
        button = page.get_by_role("button", name="Keep this site for offline use")
        assert f"(about {-(-fetched // 100_000) / 10:.1f} MB)" in button.inner_text()
        button.click()
        page.get_by_text("The whole site is kept on this device.").wait_for()
        host.cut()
        page.goto(host.base + "glossary/")
        assert page.locator("h1").inner_text() != "This page is not here"


def test_on_a_metered_line_an_update_is_not_fetched_and_the_old_version_stays_for_bad_times(host, visit):
    with visit() as page:
        page.reload()
        changed = host.mark("New", "about/index.html", "faq/index.html")
        host.update(changed)
        host.files[WORKER] = METERED + host.files[WORKER]
        before = len(host.asked)
        page.evaluate(UPDATE)
        page.locator(".fs-notice p").wait_for()
        assert {path for path in host.asked[before:] if path.endswith(".html")} <= READ
        page.goto(host.base + "about/")
        assert page.title().startswith("New"), "with a network the newest"
        host.cut()
        page.goto(host.base + "faq/")
        assert page.locator("h1").inner_text() != "This page is not here"
        assert not page.title().startswith("New")


def test_a_reader_may_have_it_removed_and_it_stays_so(host, visit):
    with visit("about/privacy/") as page:
        page.get_by_role("button", name="Remove it from this device").click()
        page.get_by_text("Nothing is kept on this device.").wait_for()
        page.goto(host.base + "about/")
        page.wait_for_timeout(2500)
        assert caches(page) == []
        assert page.evaluate("() => navigator.serviceWorker.getRegistration()") is None
        page.goto(host.base + "about/privacy/")
        page.get_by_role("button", name="Keep this site for offline use").press("Enter")
        page.get_by_text("The whole site is kept on this device.").wait_for()


def test_browsers_can_install_the_site(host, visit):
    with visit(kept=False) as page:
        session = page.context.new_cdp_session(page)
        errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
        assert [error["errorId"] for error in errors if error["errorId"] != "in-incognito"] == []
        found = json.loads(session.send("Page.getAppManifest")["data"])
        assert all(not str(found[name]).startswith(("/", "http")) for name in ("start_url", "scope"))
