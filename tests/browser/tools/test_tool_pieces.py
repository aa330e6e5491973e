"""The pieces of every tool: labelled, told, reached by keyboard, safe against what a file says, sound in axe."""

import json
import re
from contextlib import contextmanager

import pytest

from tests.browser.tools.conftest import until

pytestmark = pytest.mark.browser

# A page of the site with a form of every piece on it, as a tool would make it.
BENCH = """async (given) => {
  const root = new URL(document.querySelector("script[data-first]").src);
  const sheet = document.createElement("link"); sheet.rel = "stylesheet"; sheet.href = new URL("../css/tools/diary.css", root);
  const loaded = new Promise(done => sheet.onload = done); document.head.append(sheet); await loaded;
  const all = names => Promise.all(names.map(name => import(new URL(`tools/${name}.js`, root)))).then(found => Object.assign({}, ...found));
  const f = window.f = await all(["confirm", "copying", "device", "dom", "errors", "fields", "files", "output", "pain-scale", "showing", "site"]);
  const charts = window.charts = await all(["charts", "chart-line", "chart-bars"]);
  const { openStore } = await import(new URL("lib/store.js", root));
  const store = window.store = openStore();
  const rules = await f.load("pain-rules");
  const place = f.el("div", {class: "tool"});
  const errors = f.el("div", {id: "errors"});
  const form = f.el("form", {id: "bench", novalidate: true, onsubmit: event => {
      event.preventDefault();
      const v = f.valuesOf(form);
      errors.replaceChildren(f.summaryOfErrors([["km", "Type a distance."], ["where", "Choose a place."], ["signs", "Tick one."], ["day", "Choose a day."]]
        .filter(([name]) => !v[name].length).map(([name, text]) => ({name, text})), form) ?? "");
      if (!errors.childElementCount) f.announce("All is well.");
    }},
    errors,
    f.field({label: "Distance", name: "km", type: "number", unit: "km", hint: "Such as 8.5"}),
    f.field({label: "Day", name: "day", type: "date"}),
    f.field({label: "Note", name: "note", type: "textarea"}),
    f.field({label: "Goal", name: "goal", type: "select", value: "b", options: [{value: "a", text: "5 km"}, {value: "b", text: "10 km"}]}),
    f.choices({legend: "Where", name: "where", hint: "The sorest spot", options: [{value: "heel", text: "Heel"}, {value: "arch", text: "Arch", hint: "not the heel"}]}),
    f.choices({legend: "Signs", name: "signs", many: true, kind: "red", options: [{value: "fever", text: "A fever"}, {value: "none", text: "None"}]}),
    f.painScale({legend: "Pain now", name: "pain", value: 3, scale: rules.pain.scale}),
    f.el("p", {class: "tool__buttons"}, f.button("Go on", {type: "submit", main: true}), f.button("Other"), f.button("Quiet", {quiet: true})));
  const chart = charts.withTable(charts.chartLine({title: "Morning pain over 9 days", labels: ["1", "2", "3", "4", "5", "6", "7", "8", "9"], most: 10,
      series: [{name: "Pain", kind: "dots", values: [3, 4, null, 2, 2, 1, null, 1, 0]}, {name: "7 days", values: [null, null, null, 3, 2.5, 2, 2, 1.4, 1]}]}),
    {caption: "Look at the line, not at one day.", key: [{name: "Each morning", kind: "dots"}, "Line of 7 days"], table: {caption: "Morning pain", heads: ["Day", "Pain"], rows: [["1", "3"]]}});
  const bars = charts.chartBars({title: "Kilometres a week", labels: ["a", "b", "c"], values: [12, 0, 31], marks: [false, false, true]});
  place.append(f.statusBar(store), f.el("div", {class: "tool__body"}, form, chart, bars,
    f.table({caption: "Runs", heads: ["Day", "Distance"], rows: [["Sat 21 Nov", "8.5 km"]]}), f.el("pre", {class: "summary"}, "Your answers"),
    f.el("p", {class: "tool__buttons"}, f.copyButton(() => "copied text", "Copy"), f.printButton("Print"), f.shareLink(() => given ?? {a: 1}, "Make a link"))), f.dataMenu(store));
  document.querySelector("#title").after(place);
  return document.querySelectorAll(".tool *").length;
}"""


@pytest.fixture
def bench(tab):
    """Opens a page with every piece on it: `with bench(width=320) as it: it.page`."""

    @contextmanager
    def opened(width=390, script="", given=None, **more):
        with tab(width, **more) as it:
            if script:
                it.page.add_init_script(script)
            it.open("about/privacy/").evaluate(BENCH, given)
            yield it

    return opened


def open_menu(page):
    """The menu "Your data", with what comes when it is opened."""
    page.locator(".tool__data summary").click()
    page.locator(".tool__told").wait_for(state="attached")


def has_focus(page, selector):
    return page.evaluate("s => document.activeElement.matches(s)", selector)


def says(page):
    """What the live region says, once it has spoken."""
    until(page, "document.querySelector('.tool-says').textContent")
    return page.locator(".tool-says").text_content()


# --- Looks and axe -------------------------------------------------------------------------------------


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (390, "dark"), (1280, "light")])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_page(bench, axe, width, scheme):
    with bench(width, scheme=scheme) as it:
        page = it.page
        open_menu(page)
        assert axe(page) == []
        page.locator("#bench [type=submit]").click()
        page.locator(".chart-box summary").click()
        assert axe(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert (it.complaints, it.outside) == ([], [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_has_enough_contrast_in_every_state(bench, scheme):
    """axe leaves out what lies on a gradient or in a drawing; here every text and line is compared with its ground."""
    ratio = """() => {
      const rgb = c => c.match(/[\\d.]+/g).map(Number);
      const light = c => { const [r, g, b] = rgb(c).map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b };
      const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (!/, 0\\)|transparent/.test(c)) return c } return "rgb(255,255,255)" };
      const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05) };
      const bad = [];
      for (const e of document.querySelectorAll(".tool *")) {
        if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || !e.getClientRects().length) continue;
        const s = getComputedStyle(e); const text = e.closest("svg") ? s.fill : s.color;
        if (ratio(text, ground(e)) < 4.5) bad.push([e.tagName, e.className.baseVal ?? e.className, text, ground(e)]);
      }
      for (const e of document.querySelectorAll(".field__input, .choice, .button:not(.button--quiet)")) {
        const s = getComputedStyle(e);
        if (e.getClientRects().length && Math.max(ratio(s.borderTopColor, ground(e.parentElement)), ratio(s.backgroundColor, ground(e.parentElement))) < 3) bad.push(["edge", e.className, s.borderTopColor, ground(e.parentElement)]);
      }
      for (const e of document.querySelectorAll(".chart__bar, .chart__line, .chart__dot")) {
        const s = getComputedStyle(e); const c = s.fill === "none" || e.matches(".chart__dot") ? s.stroke : s.fill;
        if (ratio(c, ground(e.closest("figure, div"))) < 3) bad.push(["line", e.className.baseVal, c]);
      }
      return bad;
    }"""
    with bench(scheme=scheme) as it:
        open_menu(it.page)
        assert it.page.evaluate(ratio) == []
        it.page.locator("#bench [type=submit]").click()
        it.page.locator("#bench [value=heel]").check()
        assert it.page.evaluate(ratio) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_targets_are_large_enough_for_a_thumb(bench, width):
    with bench(width) as it:
        open_menu(it.page)
        small = it.page.evaluate("""() => [...document.querySelectorAll(".tool :is(button, .choice, .field__input, summary)")].filter(e => e.getClientRects().length)
            .map(e => [e.className || e.tagName, e.getBoundingClientRect()]).filter(([, r]) => r.height < 44 - .5 && !(r.height >= 40 && r.width > 200) || r.width < 24).map(([n, r]) => [n, r.width, r.height])""")
        assert small == []


@pytest.mark.parametrize("width", [320, 1280])
def test_letters_may_be_twice_as_large(bench, width):
    with bench(width) as it:
        it.page.evaluate("document.documentElement.style.setProperty('font-size', '250%', 'important')")
        assert (
            it.page.evaluate(
                "[...document.querySelectorAll('.tool *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.tool-says, thead')).map(e => e.className)"
            )
            == []
        )


def test_paper_shows_answers_and_results_but_no_buttons(bench):
    with bench(width=800) as it:
        page = it.page
        page.locator("#bench [name=km]").fill("8.5")
        page.emulate_media(media="print")
        assert page.locator(".tool .button:visible, .tool__data:visible").count() == 0
        assert page.locator("[name=km]").is_visible()
        assert page.locator(".summary").is_visible()
        assert page.locator(".chart").first.is_visible()
        assert page.locator(".choices--scale .choice:visible").all_text_contents() == ["3"]


# --- Errors ---------------------------------------------------------------------------------------------


def test_errors_stand_in_a_summary_that_takes_the_focus_and_beside_each_field(bench):
    with bench() as it:
        page = it.page
        page.locator("#bench [type=submit]").click()
        assert has_focus(page, ".errors")
        assert page.locator(".errors li").all_text_contents() == [
            "Type a distance.",
            "Choose a place.",
            "Tick one.",
            "Choose a day.",
        ]
        assert page.locator(".errors__title").text_content() == "4 things to mend"
        assert (
            page.locator(".errors").evaluate(
                "e => document.getElementById(e.getAttribute('aria-labelledby')).textContent"
            )
            == "4 things to mend"
        )
        distance = page.locator("[name=km]")
        told = distance.evaluate(
            "e => e.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent)"
        )
        assert told == ["Such as 8.5", "km", "Type a distance."]
        assert distance.get_attribute("aria-invalid") == "true"
        where = page.locator("fieldset:has([name=where])")
        assert where.evaluate(
            "e => e.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).textContent)"
        ) == ["The sorest spot", "Choose a place."]


def test_each_line_of_the_summary_leads_to_its_field(bench):
    with bench() as it:
        page = it.page
        page.locator("#bench [type=submit]").click()
        for line, name in [
            ("Type a distance.", "km"),
            ("Choose a place.", "where"),
            ("Tick one.", "signs"),
            ("Choose a day.", "day"),
        ]:
            page.locator(".errors a", has_text=line).press("Enter")
            assert has_focus(page, f"[name={name}]")
            assert "#" not in page.url


def test_mended_errors_go_and_nothing_typed_is_lost(bench):
    with bench() as it:
        page = it.page
        page.locator("[name=note]").fill("two\nlines")
        page.locator("[name=km]").fill("8,5")
        page.locator("#bench [type=submit]").click()
        assert page.locator(".errors li").count() == 3
        assert page.locator(".field:has([name=km]) .error").count() == 0
        assert page.locator("[name=km]").get_attribute("aria-invalid") is None
        page.locator("[name=where][value=heel]").check()
        page.locator("[name=signs][value=none]").check()
        page.locator("[name=day]").fill("2026-11-21")
        page.locator("[name=day]").press("Enter")
        assert page.locator(".errors, .error").count() == 0
        assert page.locator("[name=km]").input_value() == "8,5"
        assert page.locator("[name=note]").input_value() == "two\nlines"
        assert page.locator("[name=km]").evaluate(
            "e => e.getAttribute('aria-describedby').split(' ').every(id => document.getElementById(id))"
        )
        assert says(page) == "All is well."


def test_one_error_is_told_as_one(bench):
    with bench() as it:
        it.page.evaluate(
            "document.querySelector('#errors').replaceChildren(f.summaryOfErrors([{name: 'km', text: 'Type it.'}], document.querySelector('#bench')))"
        )
        assert it.page.locator(".errors__title").text_content() == "One thing to mend"


def test_values_are_what_was_typed(bench):
    with bench() as it:
        page = it.page
        page.locator("[name=km]").fill(" 8,5 ")
        page.locator("[name=signs][value=fever]").check()
        values = page.evaluate("f.valuesOf(document.querySelector('#bench'))")
        assert values == {
            "km": " 8,5 ",
            "day": "",
            "note": "",
            "goal": "b",
            "where": "",
            "signs": ["fever"],
            "pain": "3",
        }


# --- Keyboard and screen readers ----------------------------------------------------------------------------


def test_every_control_is_reached_by_keyboard_in_order_and_shows_it(bench):
    with bench(width=1280) as it:
        page = it.page
        page.locator("#bench [name=km]").focus()
        seen = []
        for _ in range(18):
            seen.append(
                page.evaluate(
                    "document.activeElement.getAttribute('name') ?? document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent"
                )
            )
            shown = page.evaluate(
                "(() => { const e = document.activeElement.closest('.choice') ?? document.activeElement; return getComputedStyle(e).outlineStyle })()"
            )
            assert shown == "solid", seen[-1]
            page.keyboard.press("Tab")
        once = list(dict.fromkeys(seen))
        assert once[:8] == ["km", "day", "note", "goal", "where", "signs", "pain", "Go on"]
        assert once[8:10] == ["Other", "Quiet"]


def test_the_pain_scale_moves_with_the_arrow_keys(bench):
    with bench() as it:
        page = it.page
        page.locator("[name=pain]:checked").press("ArrowRight")
        assert page.locator("[name=pain]:checked").input_value() == "4"
        assert page.locator("fieldset:has([name=pain]) .hint").text_content() == (
            "0 is no pain. 10 is the worst you can think of. "
            "Took a painkiller? The score may be too low: do not use it to say yes to a run."
        )


def test_the_same_words_are_announced_twice(bench):
    with bench() as it:
        page = it.page
        page.evaluate(
            "window.spoken = []; new MutationObserver(() => spoken.push(document.querySelector('.tool-says').textContent)).observe(document.querySelector('.tool-says'), {childList: true})"
        )
        for _ in range(2):
            page.evaluate("f.announce('Saved.')")
            until(page, "document.querySelector('.tool-says').textContent === 'Saved.'")
        assert [words for words in page.evaluate("spoken") if words] == ["Saved.", "Saved."]
        assert page.locator(".tool-says").get_attribute("role") == "status"


@pytest.mark.parametrize("locale", ["ar-EG", "he-IL", "fa-IR"])
def test_a_note_from_right_to_left_reads_so_and_the_page_stays_as_it_is(bench, locale):
    with bench(locale=locale) as it:
        page = it.page
        page.locator("[name=note]").fill("\u0623\u0644\u0645 5")
        assert page.locator("[name=note]").evaluate(
            "e => [getComputedStyle(e).direction, getComputedStyle(document.body).direction]"
        ) == ["rtl", "ltr"]
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


# --- Hostile words ----------------------------------------------------------------------------------------

HOSTILE = [
    "<img src=x onerror=window.hurt=1>",
    '"><script>window.hurt=1</script>',
    "javascript:window.hurt=1",
    "{{7*7}}",
    "\u202egnirts",
    "a\u0000b",
    "]]>",
    "&lt;b&gt;",
]


def test_hostile_words_stay_words(bench):
    with bench() as it:
        page = it.page
        page.evaluate(
            """all => all.forEach(w => { const put = (...made) => document.querySelector(".tool__body").append(...made);
              const made = f.field({label: w, name: w, hint: w, value: w, unit: w}); put(made, f.choices({legend: w, name: w, hint: w, options: [{value: w, text: w, hint: w}]}),
                f.field({label: w, name: "s", type: "select", options: [{value: w, text: w}]}), f.button(w), f.table({caption: w, heads: [w, w], rows: [[w, w]]}), f.el("p", {title: w}, w),
                charts.chartBars({title: w, labels: [w], values: [1]}), charts.withTable(charts.chartLine({title: w, labels: [w], series: [{name: w, values: [1]}]}), {caption: w, key: [w], table: {caption: w, heads: [w], rows: [[w]]}}), f.el("a", {href: w}, w));
              f.announce(w); document.querySelector("#errors").replaceChildren(f.summaryOfErrors([{name: w, text: w}], document.querySelector("#bench"))) })""",
            HOSTILE,
        )
        page.wait_for_timeout(200)
        assert page.evaluate("window.hurt ?? null") is None
        assert page.locator(".tool :is(img, script)").count() == 0
        assert page.locator(".tool__body td").last.text_content() == HOSTILE[-1]
        assert (
            page.evaluate(
                "[...document.querySelectorAll('.tool a')].filter(a => /^(javascript|data):/i.test(a.protocol)).length"
            )
            == 0
        )


def test_markup_style_and_script_as_text_are_refused(bench):
    props = [{"style": "color:red"}, {"innerHTML": "<b>"}, {"onclick": "alert(1)"}, {"srcdoc": "x"}, {"outerHTML": "x"}]
    with bench() as it:
        said = it.page.evaluate(
            "all => all.map(p => { try { f.el('p', p); return 'made' } catch (e) { return e.constructor.name } })",
            props,
        )
        assert said == ["TypeError"] * len(props)


LEADS = "all => all.map(link => f.el('a', {href: link}).getAttribute('href'))"


def test_a_link_leads_nowhere_dangerous_and_a_broken_one_breaks_nothing(bench):
    links = [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " \tjavascript:alert(1)",
        "java\nscript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>",
        "DATA:text/html,x",
        "file:///etc/passwd",
        "http://[broken",
    ]
    with bench() as it:
        assert it.page.evaluate(LEADS, links) == ["#"] * len(links)


def test_an_honest_link_stays(bench):
    links = ["../start/today/", "#how-our-plan", "https://a.example/", "mailto:a@b.example"]
    with bench() as it:
        assert it.page.evaluate(LEADS, links) == links


# --- Files, clipboard, links --------------------------------------------------------------------------------


def test_a_file_is_given_with_its_name_and_words(bench):
    with bench() as it:
        with it.page.expect_download() as got:
            it.page.evaluate("f.download('heel.csv', 'day,note\\r\\n2026-11-21,ä', 'text/csv')")
        assert got.value.suggested_filename == "heel.csv"
        assert got.value.path().read_bytes().decode() == "day,note\r\n2026-11-21,ä"
        assert it.outside == []


def test_copying_says_so_and_where_it_may_not_the_text_is_shown_marked(bench):
    with bench(permissions=["clipboard-read", "clipboard-write"]) as it:
        it.page.get_by_role("button", name="Copy", exact=True).click()
        assert says(it.page) == "Copied."
        assert it.page.evaluate("navigator.clipboard.readText()") == "copied text"
    refuse = (
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: () => Promise.reject(new Error('no'))}})"
    )
    with bench(script=refuse) as it:
        it.page.get_by_role("button", name="Copy", exact=True).click()
        area = it.page.get_by_label("Your browser does not let this page copy. Mark the text and copy it.")
        area.wait_for()
        assert area.evaluate("e => e.value.slice(e.selectionStart, e.selectionEnd)") == "copied text"


ANSWERS = {"where": "unter der Ferse ٣ \U0001f9b6", "list": [1, None, {"a": "\u2028"}], "note": '"&#?/+='}


def test_a_link_holds_the_answers_behind_the_sign_that_is_sent_nowhere(bench, js):
    with bench(given=ANSWERS) as it:
        page = it.page
        page.get_by_role("button", name="Make a link").click()
        link = page.get_by_label("This link holds your answers. Who has the link can read them.").input_value()
        address, fragment = link.split("#")
        assert address == page.url
        assert re.fullmatch(r"answers=[\w-]+", fragment)
        assert js("lib/share.js", "decodeState", "#" + fragment) == ANSWERS
        assert it.outside == []


@pytest.mark.parametrize(
    "fragment",
    [
        "",
        "#",
        "#answers=",
        "#answers=%%%",
        "#how-our-plan",
        "#answers=e30x",
        "#answers=/////w",
        "#answers=" + "A" * 30000,
        "#answers=bnVsbA",
    ],
)
def test_a_broken_link_holds_no_answers(js, fragment):
    assert js("lib/share.js", "decodeState", fragment) is None


# --- The reader's own data ------------------------------------------------------------------------------------


def told(page, words):
    until(page, "w => document.querySelector('.tool__told').textContent.includes(w)", words)


def test_deleting_everything_asks_first_and_can_be_taken_back(bench):
    with bench() as it:
        page = it.page
        page.evaluate("store.set('plan', {a: 1})")
        open_menu(page)
        page.get_by_role("button", name="Delete everything").press("Enter")
        assert has_focus(page, "button") and page.evaluate("document.activeElement.textContent") == "No, keep it"
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.textContent") == "Delete everything"
        assert page.evaluate("store.get('plan')") == {"a": 1}
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Yes").click()
        told(page, "Everything is deleted.")
        assert page.evaluate("[store.get('plan') ?? null, localStorage.getItem('first-steps')]") == [None, None]
        page.get_by_role("button", name="Take back the last change").click()
        told(page, "Your last change is taken back.")
        assert page.evaluate("store.get('plan')") == {"a": 1}


def test_undo_without_a_change_says_so(bench):
    with bench() as it:
        open_menu(it.page)
        it.page.get_by_role("button", name="Take back the last change").click()
        told(it.page, "There is no change to take back.")


def test_a_copy_moves_to_another_device(bench, tmp_path):
    with bench() as it:
        it.page.evaluate("store.set('diary', [{day: '2026-11-20', morning: 4}])")
        open_menu(it.page)
        with it.page.expect_download() as got:
            it.page.locator(".tool__data").get_by_role("button", name="Save a copy").click()
        name = got.value.suggested_filename
        assert re.fullmatch(r"first-steps-\d{4}-\d\d-\d\d\.json", name)
        file = tmp_path / name
        file.write_bytes(got.value.path().read_bytes())
    with bench() as it:
        page = it.page
        page.evaluate("store.set('diary', [{day: '2026-11-21', morning: 3}])")
        open_menu(page)
        page.get_by_label("File with a copy of your data").set_input_files(file)
        page.get_by_role("button", name="Bring it in").click()
        told(page, "Done: 1 added, 0 changed.")
        assert [entry["day"] for entry in page.evaluate("store.get('diary')")] == ["2026-11-20", "2026-11-21"]
        page.get_by_label("Replace it").check()
        page.get_by_role("button", name="Bring it in").click()
        until(page, "store.get('diary').length === 1")


@pytest.mark.parametrize(
    ("name", "words"),
    [("photo.json", b"\x89PNG\r\n\x1a\n\x00"), ("runs.csv", b"Activity Date,Distance\n"), ("empty.json", b"")],
)
def test_a_wrong_file_changes_nothing_and_says_what_to_choose(bench, tmp_path, name, words):
    file = tmp_path / name
    file.write_bytes(words)
    with bench() as it:
        it.page.evaluate("store.set('plan', {a: 1})")
        open_menu(it.page)
        it.page.get_by_role("button", name="Bring it in").click()
        told(it.page, "Choose the file that you saved before.")
        it.page.get_by_label("File with a copy of your data").set_input_files(file)
        it.page.get_by_role("button", name="Bring it in").click()
        told(it.page, "This file holds no First Steps data.")
        assert it.page.evaluate("store.get('plan')") == {"a": 1}


@pytest.mark.parametrize(
    ("locale", "first", "other"), [("de-DE", "km", "mi"), ("en-US", "mi", "km"), ("ar-EG", "km", "mi")]
)
def test_units_are_those_of_the_locale_until_chosen_and_stay(bench, locale, first, other):
    with bench(locale=locale) as it:
        page = it.page
        open_menu(page)
        assert page.locator("[name=units]:checked").input_value() == first
        page.locator(f"[name=units][value={other}]").check()
        assert page.evaluate("store.get('settings').units") == other
        page.evaluate("store.undo()")
        assert page.locator("[name=units]:checked").input_value() == first


def test_axe_would_see_faint_text_in_what_is_closed_and_a_tool_that_shows_nothing(bench, axe):
    with bench() as it:
        page = it.page
        page.evaluate("document.querySelector('.chart-box details').lastElementChild.style.color = '#888'")
        assert any(one[3].startswith("td") for one in axe(page))
        assert page.locator(".chart-box details[open]").count() == 0 and axe(page)
        page.evaluate("document.querySelector('.tool').replaceChildren()")
        with pytest.raises(AssertionError, match="nothing to look at"):
            axe(page)


def test_axe_would_see_faint_text_that_is_typed(bench, axe):
    with bench() as it:
        field = it.page.locator(".tool input.field__input:visible").first
        field.fill("12")
        field.evaluate("field => { field.style.color = '#888' }")
        assert [one for one in axe(it.page) if one[2:3] == ["12"]]


SAID = {
    "blocked": (
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})",
        "does not keep anything",
    ),
    "corrupt": ("localStorage.setItem('first-steps', '{oops')", "cannot be read"),
    "newer": ("localStorage.setItem('first-steps', '{\"version\": 99, \"data\": {}}')", "newer version"),
}


@pytest.mark.parametrize("kind", SAID)
def test_a_store_that_fails_is_told_with_what_helps(bench, axe, kind):
    script, words = SAID[kind]
    with bench(script=script) as it:
        bar = it.page.locator(".tool__status")
        bar.get_by_role("button", name="Save a copy").wait_for()
        assert words in bar.text_content()
        with it.page.expect_download() as got:
            bar.get_by_role("button", name="Save a copy").click()
        assert json.loads(got.value.path().read_text())["data"] == {}
        assert (bar.get_by_role("button", name="Save the data that cannot be read").count() == 1) == (kind != "blocked")
        assert axe(it.page) == []


def test_data_that_cannot_be_read_can_be_saved_and_then_replaced(bench):
    with bench(script="localStorage.getItem('first-steps') ?? localStorage.setItem('first-steps', '{oops')") as it:
        page = it.page
        page.evaluate("store.set('plan', {a: 1})")
        with page.expect_download() as got:
            page.get_by_role("button", name="Save the data that cannot be read").click()
        assert got.value.path().read_text() == "{oops"
        page.get_by_role("button", name="Start afresh here").click()
        page.get_by_role("button", name="Yes").click()
        page.locator(".tool__status").wait_for(state="hidden")
        assert json.loads(page.evaluate("localStorage.getItem('first-steps')"))["data"] == {"plan": {"a": 1}}


def test_a_full_store_is_told_when_it_happens_and_when_it_is_over(bench):
    with bench() as it:
        page = it.page
        assert page.locator(".tool__status").is_hidden()
        page.evaluate(
            "window.real = Storage.prototype.setItem; Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }; store.set('plan', {a: 1})"
        )
        page.locator(".tool__status", has_text="no room left").wait_for()
        page.evaluate("Storage.prototype.setItem = real; store.set('plan', {a: 2})")
        assert page.locator(".tool__status").is_hidden()


# --- Charts -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        (10, [0, 2.5, 5, 7.5, 10]),
        (31, [0, 10, 20, 30, 40]),
        (1, [0, 0.25, 0.5, 0.75, 1]),
        (0.4, [0, 0.1, 0.2, 0.3, 0.4]),
        (100, [0, 25, 50, 75, 100]),
        (7, [0, 2, 4, 6, 8]),
    ],
)
def test_an_axis_has_round_steps_that_reach_the_top(js, most, expected):
    assert js("tools/charts.js", "ticks", most) == expected


def test_an_axis_reaches_every_value_in_few_steps(run):
    script = """({ticks}) => { const bad = []; for (let n = 0; n < 4000; n++) { const most = 10 ** (Math.random() * 9 - 3); const t = ticks(most);
      if (t.at(-1) < most * .9999999 || t.length > 6 || t.length < 2 || t[0] !== 0 || t.at(-2) >= most) bad.push(most) } return bad }"""
    assert run("tools/charts.js", script) == []


def test_a_chart_of_anything_draws_within_its_frame(bench):
    cases = [[], [0], [0, 0], [None, None], [5], [1, None, 3], [1e9, 0.1], list(range(400))]
    outside = """all => all.filter(values => { const made = charts.chartLine({title: "t", labels: values.map(String), series: [{name: "a", values}, {name: "b", kind: "dots", values}]});
          const bars = charts.chartBars({title: "t", labels: values.map(String), values: values.map(v => v ?? 0), marks: values.map(() => true)});
          document.querySelector(".tool__body").append(made, bars);
          return [made, bars].flatMap(svg => [...svg.querySelectorAll("path, rect, circle")]).some(e => { const b = e.getBBox(), f = e.ownerSVGElement.viewBox.baseVal; return !(b.x >= 0 && b.y >= 0 && b.x + b.width <= f.width + .5 && b.y + b.height <= f.height + .5) || /NaN|Infinity/.test(e.outerHTML) }) })"""
    with bench() as it:
        assert it.page.evaluate(outside, cases) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_letters_of_a_chart_are_large_enough_to_read_and_do_not_touch(bench, width):
    with bench(width) as it:
        boxes = it.page.evaluate("""() => { const labels = Array.from({length: 30}, (_, n) => `${n + 1} Nov`);
          const made = charts.chartBars({title: "t", labels, values: labels.map((_, n) => n * 1.7), show: v => `${v} km`});
          document.querySelector(".tool__body").append(made);
          return [...made.querySelectorAll("text")].map(t => { const b = t.getBoundingClientRect(); return [b.left, b.right, b.top, b.bottom, parseFloat(getComputedStyle(t).fontSize) * made.getBoundingClientRect().width / made.viewBox.baseVal.width] }) }""")
        frame = it.page.locator(".chart").last.bounding_box()
        assert min(box[4] for box in boxes) >= 11.5
        assert all(box[0] >= frame["x"] - 1 and box[1] <= frame["x"] + frame["width"] + 1 for box in boxes)
        touching = [
            (a, b)
            for n, a in enumerate(boxes)
            for b in boxes[n + 1 :]
            if a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]
        ]
        assert touching == []


def test_a_chart_is_named_and_has_the_same_as_a_table(bench):
    with bench() as it:
        chart = it.page.get_by_role("img", name="Morning pain over 9 days")
        assert chart.count() == 1
        it.page.locator(".chart-box summary").click()
        assert it.page.locator(".chart-box td").first.is_visible()
        assert (
            it.page.locator(".chart").first.locator(".chart__dot").count() == 7
        )  # a morning each; those without stay empty
