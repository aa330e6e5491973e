"""Hostile text in the search, in addresses, in what the browser keeps and in files: none runs, none breaks a page.

The content policy is switched off here, so that what is tested is whether text stays text; test_policy_holds.py tests the
policy, which would stop what slips through.
"""

import json
from urllib.parse import quote

import pytest

from tests.hostile import KEPT, payloads

pytestmark = pytest.mark.browser
PAYLOADS = payloads()
PALETTE, RECORD = "/first-steps.__palette", "first-steps"
LONGEST = 8_000  # in a query; a fragment, which no server sees, takes all
TOGETHER = 8
WHOLE = [None, None, 1, "default"]  # nothing ran, no object got a new name, the heading and the colours stand

# Counts the answers of the search's worker, so that a test can wait for each.
COUNT = """window.answers = 0; const Own = window.Worker; window.Worker = class extends Own { constructor(...all) {
  super(...all); this.addEventListener("message", ({data}) => { if (data.type === 3) window.answers += 1 }) } }"""

# Types each text as a reader would and waits for its answer; which of them did something, or got none.
TYPE = """async texts => {
  const field = document.querySelector("[data-md-component=search-query]")
  const wait = ms => new Promise(done => setTimeout(done, ms))
  const odd = []
  for (const json of texts) {
    const before = window.answers
    field.value = JSON.parse(json)
    field.dispatchEvent(new KeyboardEvent("keyup", {bubbles: true}))
    for (let n = 0; n < 400 && window.answers === before; n++) await wait(n < 40 ? 2 : 10)
    if (window.hit !== undefined || {}.hit !== undefined) { odd.push(["ran", json.slice(0, 200)]); delete window.hit }
    if (window.answers === before) odd.push(["no answer", json.slice(0, 200)])
  }
  await wait(200)
  return odd
}"""
STATE = "[window.hit ?? null, ({}).hit ?? null, [...document.querySelectorAll('h1')].filter(e => !e.closest('.md-search')).length, document.body.dataset.mdColorScheme]"
IDLE = (
    "window.Worker = class extends EventTarget { postMessage() {} }"  # the search is tested by itself, and costs most
)
KEEP = "([names, json]) => names.forEach(name => { try { localStorage.setItem(name, JSON.parse(json)) } catch {} })"


@pytest.fixture
def tab(browser):
    """A tab without the content policy, with the faults of its scripts and the windows they opened."""
    context = browser.new_context(bypass_csp=True, color_scheme="light")
    page = context.new_page()
    page.faults = []
    page.on("pageerror", lambda fault: page.faults.append(str(fault)))
    page.on(
        "console", lambda m: page.faults.append(m.text) if m.type == "error" and "status of 404" not in m.text else None
    )
    page.on("dialog", lambda window: (page.faults.append(window.message), window.dismiss()))
    yield page
    context.close()


def tools(site):
    """The pages of tools."""
    return sorted(url for url in site.pages if url.startswith("tools/"))


def visit(tab, address):
    """Open a page; on that of a tool wait until the tool has started, which it must."""
    tab.goto(address, wait_until="load")
    if tab.locator(".tool").count():
        tab.wait_for_function("() => [...document.querySelectorAll('.tool')].every(tool => !tool.hidden)")
        assert "could not start" not in tab.inner_text(".tool >> nth=0")


def test_there_are_enough_of_them():
    assert len(PAYLOADS) >= 200


def test_text_in_the_search_stays_text_and_is_answered(tab, base):
    tab.add_init_script(COUNT)
    tab.goto(base + "about/", wait_until="load")
    tab.focus("[data-md-component=search-query]")
    texts = [text for text in PAYLOADS if text.strip()]
    odd = tab.evaluate(TYPE, list(map(json.dumps, texts)))
    assert odd == []
    assert tab.faults == []
    tab.fill("[data-md-component=search-query]", "heel spur")
    tab.wait_for_selector(".md-search-result__link[href*=spur]", state="attached")
    assert tab.evaluate(STATE) == WHOLE


def encoded(text):
    """A text as part of an address; as it stands where it is percent signs already."""
    return text if text.startswith("%") else quote(text, errors="surrogatepass", safe="")


def addresses():
    """Query, words to mark and fragment of one visit, several texts in each, as a visit costs more than a text."""
    parts = [encoded(text) for text in PAYLOADS]
    for group in zip(*[iter([*parts, *[""] * (TOGETHER - 1)])] * TOGETHER, strict=False):
        whole = "%20".join(group)
        query = "%20".join(part for part in group if len(part) < LONGEST)
        yield f"?q={query}&h={query}#{whole}"


def test_an_address_runs_nothing_and_breaks_no_page(tab, base, site):
    pages = ["about/", *tools(site)]
    tab.add_init_script(IDLE)
    broken = []
    for number, address in enumerate(addresses()):
        visit(tab, base + pages[number % len(pages)] + address)
        state = tab.evaluate(STATE)
        if state != WHOLE or tab.faults:
            broken.append((address[:200], state, tab.faults[:2]))
            tab.faults.clear()
    assert broken == []


def test_a_fragment_that_changes_on_the_page_runs_nothing(tab, base):
    tab.goto(base + "about/", wait_until="load")
    change = "async parts => { for (const part of parts) { location.hash = part; await new Promise(done => setTimeout(done, 1)) } }"
    tab.evaluate(change, [encoded(text) for text in PAYLOADS])
    assert tab.evaluate(STATE) == WHOLE
    assert tab.faults == []


def test_whatever_the_browser_kept_as_colours_is_light_or_dark_or_nothing(tab, base):
    tab.goto(base + "about/", wait_until="load")
    read = """([name, texts]) => texts.map(json => { try { localStorage.setItem(name, JSON.parse(json)) } catch {}
      return chosenScheme() })"""
    assert set(
        tab.evaluate(read, [PALETTE, list(map(json.dumps, [*PAYLOADS, "slate ", "SLATE", "\nslate", "slate\n"]))])
    ) == {""}
    assert tab.evaluate(read, [PALETTE, ['"slate"', '"default"']]) == ["slate", "default"]


def test_a_damaged_record_breaks_no_page_of_any_kind(tab, base, site):
    pages = ["", "load/", *tools(site)]
    broken = []
    tab.goto(base, wait_until="load")
    for number, text in enumerate(KEPT):
        tab.evaluate(KEEP, [[PALETTE, RECORD], json.dumps(text)])
        visit(tab, base + pages[number % len(pages)])
        tab.evaluate("document.querySelector('.fs-scheme-button').click()")
        state = tab.evaluate(STATE)
        if state != [None, None, 1, "slate"] or tab.faults:
            broken.append((text, state, tab.faults[:2]))
            tab.faults.clear()
        tab.evaluate("localStorage.clear()")
    assert broken == []


def test_a_choice_is_kept_only_while_it_differs_from_the_system(tab, base):
    kept = f"localStorage.getItem('{PALETTE}')"
    tab.goto(base, wait_until="load")
    assert tab.evaluate(kept) is None
    tab.evaluate("document.querySelector('.fs-scheme-button').click()")
    assert tab.evaluate(kept) == "slate"
    tab.reload(wait_until="load")
    assert tab.evaluate(STATE)[3] == "slate"
    tab.evaluate("document.querySelector('.fs-scheme-button').click()")
    assert tab.evaluate(kept) is None


# Hands texts to the tool's own place for files, one after the other, as files of a name; then presses `press`, if any.
HAND = """async ([texts, name, press]) => {
  const input = document.querySelector("input[type=file]")
  for (const json of texts) {
    const files = new DataTransfer()
    files.items.add(new File([JSON.parse(json)], name))
    input.files = files.files
    input.dispatchEvent(new Event("change", {bubbles: true}))
    if (press) [...document.querySelectorAll("button")].find(button => button.textContent === press).click()
    await new Promise(done => setTimeout(done, 3))
  }
  await new Promise(done => setTimeout(done, 300))
}"""


def test_a_hostile_copy_of_a_readers_data_breaks_no_tool(tab, base, site):
    visit(tab, base + "tools/diary/")
    tab.evaluate("document.querySelectorAll('.tool details').forEach(part => part.open = true)")
    tab.wait_for_selector("input[type=file]", state="attached")
    records = [
        {
            "app": RECORD,
            "version": 1,
            "data": {name: [{"day": "2026-11-01", "note": text, "session": text, text[:50]: text}]},
        }
        for text in PAYLOADS
        if len(text) < LONGEST
        for name in ("diary", "sessions")
    ]
    names = [
        {"app": RECORD, "version": 1, "data": {text[:50]: {"x": text}, "settings": {text[:50]: text, "units": text}}}
        for text in PAYLOADS[::3]
    ]
    texts = [*PAYLOADS, *map(json.dumps, [*records, *names])]
    tab.evaluate(HAND, [list(map(json.dumps, texts)), "first-steps.json", "Bring it in"])
    assert tab.evaluate(STATE) == WHOLE
    assert "top.hit" in tab.evaluate("localStorage['first-steps']")  # they were read
    for url in tools(site):
        visit(tab, base + url)
        assert tab.evaluate(STATE) == WHOLE
    assert tab.faults == []


@pytest.mark.parametrize("name", ["activities.csv", "run.gpx", "run.tcx", "x.json"])
def test_a_hostile_file_of_runs_breaks_nothing(tab, base, name):
    visit(tab, base + "tools/load-check/")
    wrapped = {
        "activities.csv": 'Activity Date,Activity Name,Activity Type,Distance,Moving Time\n"Nov 1, 2026, 8:00:00 AM",{},Run,5.0,1800\n',
        "run.gpx": '<gpx><trk><name>{}</name><trkseg><trkpt lat="1" lon="1"><time>2026-11-01T08:00:00Z</time></trkpt><trkpt lat="1.01" lon="1"><time>2026-11-01T08:10:00Z</time></trkpt></trkseg></trk></gpx>',
        "run.tcx": '<TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2026-11-01T08:00:00Z</Id><Lap><DistanceMeters>5000</DistanceMeters><TotalTimeSeconds>{}</TotalTimeSeconds></Lap></Activity></Activities></TrainingCenterDatabase>',
    }.get(name, '{{"runs": [{}]}}')
    texts = [text for text in PAYLOADS if len(text) < LONGEST]
    tab.evaluate(HAND, [[json.dumps(form.format(text)) for text in texts for form in ("{}", wrapped)], name, ""])
    assert tab.evaluate(STATE) == WHOLE
    assert tab.faults == []


def test_an_attempt_that_works_would_be_seen(tab, base):
    tab.goto(base + "about/", wait_until="load")
    tab.evaluate("document.querySelector('h1').outerHTML = '<img src=x: onerror=top.hit=1>'")
    tab.wait_for_function("() => window.hit")
    assert tab.evaluate(STATE) == [1, None, 0, "default"]


def test_a_browser_that_may_keep_nothing_shows_every_page(browser, base):
    context = browser.new_context()
    page, faults = context.new_page(), []
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})"
    )
    page.goto(base + "load/", wait_until="load")
    page.evaluate("document.querySelector('.fs-scheme-button').click()")
    assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
    assert faults == []
    context.close()
