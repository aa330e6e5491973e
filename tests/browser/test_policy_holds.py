"""The content policy holds while everything is used: nothing of ours is refused, and nothing smuggled in runs."""

import threading
from functools import partial
from http.server import ThreadingHTTPServer

import pytest
from finish.policy import add_policies

from tests.browser.conftest import PREFIX, Host
from tests.browser.test_pages_open import KINDS
from tests.built import NOWHERE

pytestmark = pytest.mark.browser

TELL = "addEventListener('securitypolicyviolation', e => console.error(`refused: ${e.violatedDirective} ${e.blockedURI} ${e.sample}`))"

# Uses what a page has: opens what can be opened, chooses, types, presses. Links are left, as they lead away.
USE = """async () => {
  const wait = ms => new Promise(done => setTimeout(done, ms))
  const seen = e => e.checkVisibility({visibilityProperty: true}) && !e.closest("[data-md-component=search]")
  document.querySelectorAll("details").forEach(e => e.open = true)
  document.querySelectorAll("[popover]").forEach(e => { e.showPopover(); e.hidePopover() })
  await wait(20)
  for (const e of [...document.querySelectorAll("main select")].filter(seen)) {
    e.selectedIndex = e.options.length - 1
    for (const type of ["input", "change"]) e.dispatchEvent(new Event(type, {bubbles: true}))
  }
  for (const e of [...document.querySelectorAll("main input, main textarea")].filter(seen)) {
    if (["radio", "checkbox"].includes(e.type)) e.click()
    else if (e.type !== "file") { e.value = {date: "2026-11-01", number: "3"}[e.type] ?? "3"; e.dispatchEvent(new Event("input", {bubbles: true})); e.dispatchEvent(new Event("change", {bubbles: true})) }
  }
  let pressed = 0
  for (const e of [...document.querySelectorAll("main button, .fs-scheme-button")].filter(seen).slice(0, 25)) {
    if (e.isConnected) { e.click(); pressed += 1; await wait(5) }
  }
  dispatchEvent(new Event("beforeprint"))
  document.querySelector("[data-md-component=search-query]").focus() // brings the rest of the scripts
  for (let n = 0; n < 200 && !window.component$; n++) await wait(10)
  return pressed
}"""


class Strict(Host):
    """Serves the site as a host does that reads `_headers`: with what it says of all files."""

    def end_headers(self):
        for name, value in self.said:
            self.send_header(name, value)
        super().end_headers()


@pytest.fixture(scope="module")
def strict_base(site):
    """The address of the site on such a host."""
    lines = (site.folder / "_headers").read_text("utf-8").split("\n/", 1)[0].splitlines()[1:]
    handler = type("Said", (Strict,), {"said": [tuple(line.strip().split(": ", 1)) for line in lines]})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site.folder)))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
    server.shutdown()
    thread.join()
    server.server_close()


class Reader:
    """A tab of a browser of its own, and all that it complained of and asked for."""

    def __init__(self, browser, base, **more):
        self.context, self.base = browser.new_context(**more), base
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.context.on("request", lambda request: self.requests.append(request.url))
        self.page = self.context.new_page()
        self.page.add_init_script(TELL)
        self.page.on("console", lambda m: self.complaints.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda fault: self.complaints.append(str(fault)))

    def told(self) -> list[str]:
        """The complaints since the last time, without that of the missing page about itself."""
        found = [text for text in self.complaints if "status of 404" not in text]
        self.complaints.clear()
        return found

    @property
    def outside(self) -> list[str]:
        """Requests that left the site's own origin."""
        own = self.base.removesuffix(PREFIX)
        return [url for url in self.requests if not url.startswith((own, "data:", "blob:" + own))]


@pytest.fixture
def reader(browser, base):
    """Makes readers: reader(base=..., bypass_csp=True)."""
    made = []

    def one(base=base, **more):
        made.append(Reader(browser, base, **more))
        return made[-1]

    yield one
    for each in made:
        each.context.close()


def test_no_page_is_refused_anything_nor_asks_another_origin_nor_sets_a_cookie(reader, site, strict_base):
    it = reader(strict_base)
    faults = {}
    for url in [*sorted(set(site.pages) - {"404.html"}), NOWHERE]:
        it.page.goto(it.base + url, wait_until="load")
        it.page.mouse.move(5, 5)  # the first touch may bring more
        if told := it.told():
            faults[url] = told
    it.page.wait_for_timeout(500)
    assert faults == {}
    assert it.told() == []
    assert it.outside == []
    assert it.context.cookies() == []
    assert it.page.evaluate("document.cookie") == ""
    assert (
        it.page.evaluate("JSON.stringify([localStorage, sessionStorage])") == "[{},{}]"
    )  # nobody chose or typed a thing
    assert len(it.requests) > len(site.pages)


def test_a_moved_page_leads_on_under_its_own_policy(reader, site, strict_base):
    it = reader(strict_base)
    for url in site.moved:
        it.page.goto(it.base + url, wait_until="commit")
        it.page.wait_for_selector("h1:not(:text('moved'))")
        assert it.page.url.removeprefix(it.base) in site.pages
    assert it.told() == []


def used(site):
    """A page of every kind, the lists that can be narrowed, and every tool."""
    tools = sorted(url for url in site.pages if url.startswith("tools/"))
    return [*KINDS.values(), "strengthen/exercises/", *tools]


def test_nothing_is_refused_while_everything_is_used(reader, site, strict_base):
    it = reader(strict_base, viewport={"width": 1280, "height": 844}, permissions=["clipboard-write"])
    faults, pressed = {}, 0
    for url in used(site):
        it.page.goto(it.base + url, wait_until="load")
        it.page.wait_for_timeout(150)  # tools build themselves
        pressed += it.page.evaluate(USE)
        it.page.wait_for_timeout(100)
        if told := it.told():
            faults[url] = told
    assert faults == {}
    assert it.outside == []
    assert it.context.cookies() == []
    assert pressed >= len(KINDS)


def test_nothing_is_refused_while_a_reader_searches_and_opens_the_menu(reader, strict_base):
    it = reader(strict_base, viewport={"width": 390, "height": 844})
    it.page.goto(it.base + "load/", wait_until="load")
    it.page.click(".fs-menu-button")
    it.page.wait_for_selector("#fs-menu:popover-open")
    it.page.keyboard.press("Escape")
    it.page.click(".fs-search-button")
    it.page.fill("[data-md-component=search-query]", "")
    it.page.keyboard.type("planter facitis")
    it.page.wait_for_selector(".md-search-result__link")
    it.page.click(".md-search-result__link >> nth=0")
    it.page.wait_for_load_state("load")
    it.page.wait_for_selector("h1")
    assert it.told() == []
    assert it.outside == []


def test_a_sign_behind_a_link_says_that_it_leads_to_another_site(reader):
    it = reader()
    it.page.goto(it.base + "start/get-help/", wait_until="load")
    signs = it.page.eval_on_selector_all(
        ".md-typeset a[href^=http]", "all => all.map(a => [a.host, getComputedStyle(a, '::after').content])"
    )
    for host, content in signs:
        names_itself = host in ("doi.org", "pubmed.ncbi.nlm.nih.gov")
        assert ("\N{NORTH EAST ARROW}" in content and "another site" in content) != names_itself, host
    assert {host for host, _ in signs} > {"doi.org", "www.nhs.uk"}


SMUGGLED = """<script>window.hit = "script"</script>
<img src="data:image/png;base64,x" onerror="window.hit = 'onerror'">
<svg onload="window.hit = 'onload'"></svg>
<iframe srcdoc="<script>parent.hit = 'srcdoc'</script>"></iframe>
<a id="smuggled" href="javascript:void(window.hit='link')">x</a>
<img src="https://other.example/pixel.gif"><style>body{display:none!important}</style><h2 style="color:red">x</h2>"""


def smuggle(it):
    """Open a page into whose text somebody has put script."""

    def put_in(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace("</h1>", "</h1>" + SMUGGLED, 1))

    it.page.route("**/start/today/", put_in)
    it.page.route("https://other.example/**", lambda route: route.fulfill(status=200, body=""))
    it.page.goto(it.base + "start/today/", wait_until="load")
    it.page.evaluate("document.querySelector('#smuggled').click()")
    it.page.wait_for_timeout(200)
    return it.page.evaluate("[window.hit ?? null, getComputedStyle(document.body).display]")


def test_what_is_smuggled_into_a_page_neither_runs_nor_loads_nor_hides_the_page(reader):
    it = reader()
    hit, display = smuggle(it)
    assert hit is None
    assert display != "none"
    told = "\n".join(it.told())
    for refused in (
        "script-src-elem inline",
        "script-src-attr inline",
        "style-src-elem inline",
        "style-src-attr inline",
    ):
        assert refused in told
    assert "img-src https://other.example/pixel.gif" in told
    assert it.page.locator("h1").is_visible()


def test_without_the_policy_it_would_run(reader):
    hit, display = smuggle(reader(bypass_csp=True))
    assert hit in ("script", "onerror", "onload", "srcdoc", "link")
    assert display == "none"


@pytest.mark.parametrize(
    "code",
    [
        "const s = document.createElement('script'); s.textContent = 'window.hit = 1'; document.head.append(s)",
        "document.body.insertAdjacentHTML('beforeend', '<img src=x: onerror=\\'window.hit = 1\\'>')",
        "document.body.setAttribute('onclick', 'window.hit = 1'); document.body.click()",
        "const s = document.createElement('script'); s.src = 'data:text/javascript,window.hit=1'; document.head.append(s)",
        "try { setTimeout('window.hit = 1') } catch {}",
        "try { window.hit = Function('return 1')() } catch {}",
        "import('data:text/javascript,window.hit=1').catch(() => {})",
    ],
)
def test_a_hole_in_a_script_of_ours_would_not_run_text_as_code(reader, code):
    it = reader()
    it.page.goto(it.base, wait_until="load")
    it.page.evaluate(f"() => void setTimeout(() => {{ {code} }})")  # later, as evaluate() itself may use eval
    it.page.wait_for_timeout(50)
    assert it.page.evaluate("window.hit") is None
    assert "refused: " in "\n".join(it.told())


def test_speculation_rules_are_allowed_by_their_hash_and_refused_without(reader):
    rules = '{"prefetch":[{"where":{"href_matches":"/*"},"eagerness":"conservative"}]}'
    html = f'<!doctype html><meta charset="utf-8"><title>x</title><script type="speculationrules">{rules}</script><h1>x</h1>'
    sealed = add_policies({"x.html": html.encode()})["x.html"].decode()
    it = reader()
    it.page.route("**/sealed/", lambda route: route.fulfill(body=sealed, content_type="text/html"))
    it.page.route("**/changed/", lambda route: route.fulfill(body=sealed.replace("/*", "/x"), content_type="text/html"))
    it.page.goto(it.base + "sealed/", wait_until="load")
    assert it.told() == []
    it.page.goto(it.base + "changed/", wait_until="load")
    assert "script-src-elem inline" in "\n".join(it.told())


def test_a_page_cannot_be_framed_by_another_site_where_the_host_reads_our_headers(reader, strict_base):
    it = reader()
    it.page.route(
        "https://other.example/",
        lambda route: route.fulfill(body=f'<iframe src="{strict_base}"></iframe>', content_type="text/html"),
    )
    it.page.goto("https://other.example/", wait_until="load")
    assert it.page.frames[1].url.startswith("chrome-error:")
