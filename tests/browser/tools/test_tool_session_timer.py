"""The session timer as used: on a phone, by keyboard, asleep, reloaded, twice open, without storage, sound or drawings."""

import datetime
import itertools
import json
from contextlib import contextmanager

import pytest

from tests.browser.tools.conftest import BLOCKED, FULL, until

pytestmark = pytest.mark.browser
NAME = "session-timer"
NOON = datetime.datetime(2026, 11, 21, 12, 0, tzinfo=datetime.UTC)  # a Saturday

# The clock of the page: `jump` moves it as a sleep, a change of the clock or a long wait would; a reload keeps it.
CLOCK = """{
  const real = Date, read = () => Number(sessionStorage.getItem("shift") ?? %d - real.now());
  sessionStorage.setItem("shift", read());
  window.Date = class extends real { constructor(...a) { a.length ? super(...a) : super(real.now() + read()) } static now() { return real.now() + read() } };
}"""
# No sound card is needed: what would be heard is written down.
EARS = """{
  window.heard = []; window.spoken = [];
  const gain = {gain: {setValueAtTime() {}, exponentialRampToValueAtTime() {}}, connect: (to) => to};
  window.AudioContext = class {
    state = "suspended"; currentTime = 0; destination = {};
    async resume() { this.state = "running" }
    createGain() { return gain }
    createOscillator() { const one = {frequency: {}, connect: (to) => to, start(at) { heard.push([one.frequency.value, at]) }, stop() { if (!arguments.length) heard.push("stopped") }}; return one }
  };
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } };
  Object.defineProperty(window, "speechSynthesis", {value: {cancel() {}, speak: (said) => spoken.push(said.text)}});
}"""


@pytest.fixture
def timer(tool):
    @contextmanager
    def opened(data=None, now=NOON, script="", **more):
        more = {"locale": "en-GB", "timezone_id": "Europe/London", **more}
        if data is not None:
            more["kept"] = json.dumps({"version": 1, "data": data})
        with tool(NAME, script=CLOCK % int(now.timestamp() * 1000) + EARS + script, **more) as it:
            yield it

    return opened


def jump(page, seconds):
    """Let so many seconds pass at once, and wait until the page has noticed."""
    page.evaluate(
        "(by) => sessionStorage.setItem('shift', Number(sessionStorage.getItem('shift')) + by * 1000)", seconds
    )
    page.wait_for_timeout(450)


def start(page):
    page.get_by_role("button", name="Start the session").click()


def press(page, name):
    page.get_by_role("button", name=name, exact=True).click()


def text(page, name):
    return page.locator(f".timer__{name}").inner_text()


def stored(page, name):
    return page.evaluate(
        "(name) => JSON.parse(localStorage.getItem('first-steps') ?? '{\"data\":{}}').data[name]", name
    )


def pain(page, number):
    page.locator(f"label.choice:has(input[name=during][value='{number}'])").click()


def choose(page, name, value):
    """A choice, and the wait for what comes with it."""
    box = page.locator(f"input[name={name}][value={value}]")
    if box.is_checked():
        return
    box.check()
    title = {"stage": f"^{value}", "session": f"{value}$"}[name]
    until(page, "title => RegExp(title, 'i').test(document.querySelector('.tool h2').textContent)", title)


def choose_version(page, version):
    page.get_by_label("Version", exact=True).select_option(version)
    until(
        page,
        "version => (JSON.parse(localStorage['first-steps'] ?? '{}').data?.timer?.version ?? '') === version",
        version,
    )


def to_the_end(page):
    """Through all that is left: time for what is timed, a tap for what waits."""
    done = page.get_by_role("button", name="Done", exact=True)
    for _ in range(60):
        jump(page, 800)
        if not page.locator(".timer").count():
            return
        if done.count():
            done.click()
    pytest.fail("no end")


def test_a_session_from_start_to_diary(timer):
    with timer() as it:
        page = it.page
        assert "Saturday in Settle: walk, bike or pool, or a calm run." in text(page, "today")
        assert page.locator(".timer__list > li").count() == 4
        for exercise in page.locator(".timer__list > li").all():  # a drawing comes when it is in sight
            exercise.scroll_into_view_if_needed()
        page.wait_for_selector(".timer__list svg.fig >> nth=3")
        start(page)
        assert (text(page, "phase"), text(page, "name")) == ("Get ready", "Two-leg heel raise")
        jump(page, 10)
        assert text(page, "count").startswith("1 of 12") and text(page, "phase") == "Up"
        jump(page, 5)
        assert (text(page, "phase"), text(page, "count").startswith("1 of 12")) == ("Down", True) or text(
            page, "count"
        ).startswith("2 of 12")
        jump(page, 12 * 6 - 5)
        assert text(page, "phase") == "Rest" and "set 2 of 3" in text(page, "where")
        to_the_end(page)
        assert page.locator("h2:focus").inner_text() == "Settle A: done"
        assert page.locator("input[name=done]:checked").count() == 4
        pain(page, 2)
        page.get_by_label("Note").fill("Felt fine")
        press(page, "Save to the diary")
        assert page.locator("h2:focus").inner_text() == "Settle A stands in your diary"
        [session], [entry] = stored(page, "sessions"), stored(page, "diary")
        assert (session["day"], session["stage"], session["name"], len(session["done"])) == (
            "2026-11-21",
            "settle",
            "A",
            4,
        )
        assert (entry["day"], entry["session"], entry["during"], entry["note"]) == (
            "2026-11-21",
            "Settle A",
            2,
            "Felt fine",
        )
        assert "morning" not in entry and stored(page, "running") is None
        assert "Pain 2 of 10, go on" in page.locator(".result").inner_text()
        assert "step up" in page.locator(".result").inner_text()
        assert not it.complaints and not it.outside


def test_the_next_session_is_the_other_one(timer):
    with timer({"sessions": [{"day": "2026-11-19", "stage": "settle", "name": "A", "done": []}]}) as it:
        assert it.page.locator("input[name=session]:checked").get_attribute("value") == "B"
        assert "Your last session here was A, 2 days ago." in text(it.page, "today")


def test_saving_adds_to_the_entry_of_the_day_and_can_be_taken_back(timer):
    before = {
        "day": "2026-11-21",
        "morning": 3,
        "during": 4,
        "note": "Ran",
        "session": "Yoga",
        "at": "2026-11-21T06:00:00.000Z",
    }
    with timer({"diary": [before]}) as it:
        page = it.page
        start(page)
        to_the_end(page)
        pain(page, 1)
        press(page, "Save to the diary")
        [entry] = stored(page, "diary")
        assert (entry["morning"], entry["during"], entry["session"], entry["note"]) == (3, 4, "Yoga, Settle A", "Ran")
        press(page, "Take it back")
        assert stored(page, "diary") == [before] and not stored(page, "sessions")
        assert page.locator("input[name=during]:checked").get_attribute("value") == "1", (
            "what was chosen is still there"
        )


def done_and_saved(page):
    """A session to its end, with pain of 1, into the diary."""
    start(page)
    to_the_end(page)
    pain(page, 1)
    press(page, "Save to the diary")


# A sort that is told wrongly of equal entries may turn them round: engines differ in which of two they ask for first.
SORT = """Array.prototype.sort = function (order = (a, b) => (a < b ? -1 : Number(a > b))) {
  for (let to = 1; to < this.length; to++) for (let at = to; at > 0 && order(this[at - 1], this[at]) > 0; at--) this.splice(at - 1, 2, this[at], this[at - 1])
  return this
}"""


def test_after_both_sessions_of_one_day_it_is_the_first_ones_turn(timer):
    before = {"day": "2026-11-21", "stage": "settle", "name": "A", "done": []}
    with timer({"sessions": [before]}, script=SORT) as it:
        page = it.page
        done_and_saved(page)
        assert [one["name"] for one in stored(page, "sessions")] == ["A", "B"]
        press(page, "Another session")
        assert page.locator("input[name=session]:checked").get_attribute("value") == "A"


def test_what_another_tab_changed_since_the_save_stays_and_is_said_to(timer):
    with timer(fresh=True) as it:
        page, other = it.page, it.page.context.new_page()
        done_and_saved(page)
        other.goto(page.url.replace(NAME, "diary"))
        morning = "const kept = JSON.parse(localStorage['first-steps']); kept.data.diary[0].morning = 3; localStorage['first-steps'] = JSON.stringify(kept)"
        other.evaluate(f"() => {{ {morning} }}")
        press(page, "Take it back")
        assert page.locator("h2:focus").inner_text() == "It was changed elsewhere since, so it stays as it is."
        [entry] = stored(page, "diary")
        assert (entry["morning"], entry["session"], len(stored(page, "sessions"))) == (3, "Settle A", 1)
        assert stored(page, "running") is None, "none of it is taken back, or all"
        assert page.get_by_role("button", name="Take it back").count() == 0
        assert "Taken back" not in page.locator("body").inner_text()
        press(page, "Another session")
        assert page.get_by_role("button", name="Start the session").is_visible() and not it.complaints


def test_the_save_is_taken_back_and_not_what_was_changed_here_since(timer):
    with timer() as it:
        page = it.page
        done_and_saved(page)
        page.locator(".tool__data summary").click()
        page.get_by_label("Kilometres", exact=True).check()  # in Britain it stands at miles
        press(page, "Take it back")
        until(page, "document.querySelector('.tool-says').textContent.startsWith('Taken back.')")
        assert not stored(page, "diary") and not stored(page, "sessions")
        assert stored(page, "settings")["units"] == "km"
        assert page.locator("h2:focus").inner_text() == "Settle A: done"
        press(page, "Save to the diary")
        assert len(stored(page, "diary")) == len(stored(page, "sessions")) == 1, "and saved again"


def test_a_save_is_one_change_in_the_menu_of_the_data(timer):
    with timer() as it:
        page = it.page
        done_and_saved(page)
        page.locator(".tool__data summary").click()
        press(page, "Take back the last change")
        page.get_by_role("heading", name="Settle A: done").wait_for()
        assert not stored(page, "diary") and not stored(page, "sessions")


def test_left_then_right_then_rest(timer):
    with timer({"timer": {"stage": "strengthen"}}) as it:
        page = it.page
        start(page)
        jump(page, 11)
        assert text(page, "side") == "Left side"
        jump(page, 12 * 8)
        assert (text(page, "phase"), text(page, "side")) == ("Change sides", "Right side")
        jump(page, 10)
        assert text(page, "side") == "Right side" and text(page, "count").startswith("1 of 12")
        jump(page, 12 * 8)
        assert text(page, "phase") == "Rest" and not page.locator(".timer__side").is_visible()


def test_the_right_leg_may_begin_and_the_higher_number_may_count(timer):
    with timer({"timer": {"stage": "strengthen", "side": "right", "upper": True}}) as it:
        start(it.page)
        jump(it.page, 11)
        assert text(it.page, "side") == "Right side"


def test_pause_skip_back(timer):
    with timer() as it:
        page = it.page
        start(page)
        jump(page, 12)
        press(page, "Pause")
        assert text(page, "phase") == "Paused"
        before = text(page, "count")
        jump(page, 5000)
        assert text(page, "count") == before, "a pause costs no time"
        press(page, "Go on")
        press(page, "Skip")
        assert text(page, "phase") == "Rest"
        press(page, "Back")
        assert text(page, "count").startswith("1 of 12")
        assert page.locator(".timer__bar button").nth(0).bounding_box()["height"] >= 44


def test_what_has_no_tempo_waits_for_a_tap(timer):
    with timer({"timer": {"stage": "settle", "session": "B"}}) as it:
        page = it.page
        choose(page, "session", "B")
        start(page)
        for _ in range(3):
            jump(page, 800)
        assert text(page, "phase") == "At your own pace" and text(page, "count") == "10 repetitions"
        press(page, "Done")
        assert text(page, "phase") == "Change sides"


def test_a_tab_that_sleeps_loses_nothing(timer):
    """One jump over many steps is where a tab that was awake would be: 10 + 72 + 60 + 72 + 60 s, then set 3."""
    with timer() as it:
        start(it.page)
        jump(it.page, 10 + 72 + 60 + 72 + 60 + 13)
        assert "set 3 of 3" in text(it.page, "where") and text(it.page, "count").startswith("3 of 12")


def test_a_clock_set_back_an_hour_takes_nothing_away(timer):
    with timer() as it:
        page = it.page
        start(page)
        jump(page, 10 + 30)
        before = text(page, "count")
        jump(page, -3600)
        assert text(page, "count").split(" – ")[0] == before.split(" – ")[0]
        jump(page, 12)
        assert text(page, "count").startswith(("8 of", "9 of"))


@pytest.mark.parametrize(
    ("zone", "now"),
    [("Europe/London", datetime.datetime(2026, 10, 25, 0, 59, 30, tzinfo=datetime.UTC)), ("America/New_York", datetime.datetime(2026, 3, 8, 6, 59, 30, tzinfo=datetime.UTC)), ("Africa/Cairo", datetime.datetime(2026, 4, 23, 21, 59, 30, tzinfo=datetime.UTC)),
     ("Europe/London", datetime.datetime(2028, 2, 29, 23, 59, 30, tzinfo=datetime.UTC))],
)  # fmt: skip
def test_a_change_of_clocks_or_day_half_way_moves_nothing(timer, zone, now):
    with timer(now=now, timezone_id=zone) as it:
        page = it.page
        day = page.evaluate(
            "(() => { const d = new Date(); return [d.getFullYear(), d.getMonth() + 1, d.getDate()].map((n) => String(n).padStart(2, '0')).join('-') })()"
        )
        start(page)
        jump(page, 10 + 30)
        assert text(page, "count").startswith("6 of 12")
        page.get_by_role("button", name="It hurts: end here").click()
        pain(page, 6)
        press(page, "Save to the diary")
        assert stored(page, "diary")[0]["day"] == day, "a session belongs to the day on which it began"


def test_a_reload_half_way_goes_on_by_the_clock(timer):
    with timer() as it:
        page = it.page
        start(page)
        jump(page, 10 + 6)
        page.reload()
        page.wait_for_selector(".timer")
        jump(page, 6)
        assert text(page, "count").startswith(("3 of 12", "4 of 12"))
        press(page, "Pause")
        count = text(page, "count")
        page.reload()
        page.wait_for_selector(".timer")
        assert (text(page, "phase"), text(page, "count")) == ("Paused", count)


@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.parametrize("way", ["Go on from there", "End it and note it", "Drop it"])
def test_a_session_left_for_long_asks_what_to_do(timer, way, closed):
    """The page was closed, or the phone slept in a bag: five hours of training are not taken for done."""
    with timer() as it:
        page = it.page
        start(page)
        jump(page, 10 + 72 + 5)
        if closed:
            timer_page = page.url
            it.open("about/privacy/")
            jump(page, 5 * 3600)
            page.goto(timer_page)
        else:
            jump(page, 5 * 3600)
        page.wait_for_selector("text=You left Settle A")
        press(page, way)
        if way == "Drop it":
            press(page, "Yes")
            assert page.get_by_role("button", name="Start the session").is_visible() and stored(page, "running") is None
        elif way == "End it and note it":
            page.get_by_role("button", name="Save to the diary").wait_for()
            assert page.locator("input[name=done]:checked").count() == 1
        else:
            assert text(page, "phase") == "Rest" and "set 2 of 3" in text(page, "where")


def test_the_end_with_its_draft_comes_back_after_a_reload(timer):
    with timer() as it:
        page = it.page
        start(page)
        page.get_by_role("button", name="It hurts: end here").click()
        page.get_by_label("Note").fill("Sharp")
        pain(page, 7)
        page.reload()
        page.wait_for_selector("text=Settle A: ended early")
        assert page.get_by_label("Note").input_value() == "Sharp"
        press(page, "Save to the diary")
        assert "stop:" in page.locator(".result").inner_text()
        assert "step up" not in page.locator(".result").inner_text()
        assert not stored(page, "sessions"), "nothing was done, so no session is noted"
        assert (stored(page, "diary")[0]["during"], stored(page, "diary")[0]["note"]) == (7, "Sharp")


def hide(page):
    """Another app, or another tab: the page is out of sight and back again."""
    page.evaluate("""() => { for (const state of ["hidden", "visible"]) {
      Object.defineProperty(document, "visibilityState", {value: state, configurable: true})
      document.dispatchEvent(new Event("visibilitychange"))
    } }""")


def take_back(page):
    if not page.locator(".tool__data[open]").count():
        page.locator(".tool__data summary").click()
    press(page, "Take back the last change")


def choose_unit(page, name):
    if not page.locator(".tool__data[open]").count():
        page.locator(".tool__data summary").click()
    page.get_by_label(name, exact=True).check()


def test_a_note_in_the_making_is_kept_when_the_page_is_left_or_hidden(timer):
    with timer() as it:
        page = it.page
        start(page)
        page.get_by_role("button", name="It hurts: end here").click()
        page.get_by_label("Note").press_sequentially("Sharp")
        hide(page)
        assert stored(page, "running")["draft"]["note"] == "Sharp"
        page.get_by_label("Note").press_sequentially(" pain")
        page.reload()
        page.get_by_role("heading", name="Settle A: ended early").wait_for()
        assert page.get_by_label("Note").input_value() == "Sharp pain"


def test_a_note_is_one_change_to_take_back_and_not_one_for_each_letter(timer):
    with timer() as it:
        page = it.page
        start(page)
        choose_unit(page, "Kilometres")
        page.get_by_role("button", name="It hurts: end here").click()
        page.get_by_label("Note").press_sequentially("Sharp, from the first raise on")
        take_back(page)
        until(page, "document.querySelector('[name=note]')?.value === ''")
        take_back(page)
        page.locator(".timer").wait_for()
        take_back(page)
        assert "settings" not in page.evaluate("JSON.parse(localStorage['first-steps']).data")


def test_leaving_and_coming_back_again_and_again_pushes_no_change_out(timer):
    with timer() as it:
        page = it.page
        start(page)
        choose_unit(page, "Kilometres")
        for _ in range(25):
            hide(page)
        press(page, "Pause")
        for _ in range(25):
            hide(page)
        for _ in range(3):  # the pause, the time that went on, the unit
            take_back(page)
        assert "settings" not in page.evaluate("JSON.parse(localStorage['first-steps']).data")
        assert page.locator(".timer").is_visible() and stored(page, "running")


def test_a_form_that_nobody_touched_keeps_nothing(timer):
    with timer() as it:
        page = it.page
        start(page)
        page.get_by_role("button", name="It hurts: end here").click()
        page.get_by_role("heading", name="Settle A: ended early").wait_for()
        before = stored(page, "running")
        hide(page)
        assert stored(page, "running") == before and "draft" not in before


def test_without_a_pain_score_it_asks(timer):
    with timer() as it:
        page = it.page
        start(page)
        page.get_by_role("button", name="It hurts: end here").click()
        press(page, "Save to the diary")
        assert "Choose a number for the pain" in page.locator(".errors:focus").inner_text()
        assert not stored(page, "diary")
        press(page, "Back to the session")
        assert page.locator(".timer").is_visible()


def test_what_is_done_after_going_back_to_the_session_is_ticked(timer):
    with timer() as it:
        page = it.page
        start(page)
        page.get_by_role("button", name="It hurts: end here").click()
        page.get_by_label("Note").fill("Eased off")
        assert page.locator("[name=done]:checked").count() == 0
        press(page, "Back to the session")
        to_the_end(page)
        assert page.locator("[name=done]:checked").count() == page.locator("[name=done]").count() > 0
        assert page.get_by_label("Note").input_value() == "Eased off"


def test_easier_before_and_while_it_runs(timer, real_library):
    with timer() as it:
        page = it.page
        page.get_by_role("button", name="Easier: Seated heel raise").click()
        assert page.locator(".timer__list h3").nth(0).inner_text() == "Seated heel raise"
        page.get_by_role("button", name="Harder: Two-leg heel raise").click()
        start(page)
        jump(page, 10 + 72 + 60 + 3)
        assert "set 2 of 3" in text(page, "where")
        page.get_by_role("button", name="Easier: Seated heel raise").click()
        assert text(page, "name") == "Seated heel raise" and "set 2 of 3" in text(page, "where")
        assert "Exercise 2 of 5" in text(page, "where"), "the set that was done stays its own"
        assert real_library["exercises"]["seated-heel-raise"]["easier"] in text(page, "rungs >> nth=0")


def test_what_was_left_out_of_an_exercise_does_not_count_against_the_one_in_its_place(timer):
    with timer({"timer": {"stage": "strengthen", "session": "A"}}) as it:
        page = it.page
        start(page)
        jump(page, 11)
        press(page, "Skip")
        page.get_by_role("button", name="Easier: Two-leg heel raise").click()
        to_the_end(page)
        assert page.locator("label.choice").first.inner_text().split("\n") == ["Two-leg heel raise", "3 of 3 sets"]


@pytest.mark.parametrize(("stage", "count"), [("strengthen", 3), ("spring", 3), ("keep", 3)])
def test_fifteen_minutes_in_every_stage_that_has_them(timer, stage, count):
    with timer({"timer": {"stage": stage}}) as it:
        choose_version(it.page, "fifteen-minutes")
        assert it.page.locator(".timer__list > li").count() == count
        assert "2 sets of" in it.page.locator(".timer__list").inner_text()
        assert "rest 60" in it.page.locator(".timer__list").inner_text()


def test_settle_has_no_fifteen_minutes(timer):
    with timer({"timer": {"stage": "settle", "version": "fifteen-minutes"}}) as it:
        assert it.page.locator("option[value=fifteen-minutes]").count() == 0
        assert it.page.get_by_label("Version", exact=True).input_value() == ""


def test_a_version_says_how_to_begin_with_what_it_puts_in_place(timer, real_library):
    """A two-leg start that shows "single-leg, a side" alone would send a reader to the leg that must wait."""
    [version] = [one for one in real_library["programme"]["versions"] if one["id"] == "two-leg"]
    swaps = {swap["from"]: swap for swap in version["swaps"] if "note" in swap}
    swap = swaps["split-squat"]  # in session A of Strengthen
    with timer({"timer": {"stage": "strengthen", "session": "A", "version": "two-leg"}}) as it:
        told = it.page.locator(".timer__list li").filter(
            has=it.page.get_by_role("link", name=real_library["exercises"][swap["to"]]["name"], exact=True)
        )
        assert swap["note"] in told.inner_text()
        start(it.page)
        while real_library["exercises"][swap["to"]]["name"] != text(it.page, "name"):
            press(it.page, "Skip")
        assert text(it.page, "dose").endswith(swap["note"])


def test_every_stage_session_and_version_starts(timer):
    with timer() as it:
        page = it.page
        for stage in ("settle", "strengthen", "spring", "keep"):
            choose(page, "stage", stage)
            for session in ("A", "B"):
                choose(page, "session", session)
                for option in page.locator("select[name=version] option").all():
                    choose_version(page, option.get_attribute("value"))
                    start(page)
                    assert text(page, "phase") == "Get ready"
                    page.get_by_role("button", name="It hurts: end here").click()
                    press(page, "Drop this session")
                    press(page, "Yes")
        assert not it.complaints


def test_clicks_are_laid_out_at_the_tempo(timer):
    with timer() as it:
        page = it.page
        start(page)
        page.evaluate("heard.length = 0")
        jump(page, 10.2)
        found = [one for one in page.evaluate("heard") if one != "stopped"]
        assert len(found) >= 35, "12 repetitions of three phases, and the end; less what was over when the page woke"
        gaps = [round(after[1] - before[1]) for before, after in itertools.pairwise(found)]
        assert gaps[-4:] == [3, 2, 1, 3], "down, up, hold, down, end"
        page.evaluate("heard.length = 0")
        press(page, "Pause")
        assert "stopped" in page.evaluate("heard")


def test_silence_when_asked_for_and_a_voice_only_when_asked_for(timer):
    with timer() as it:
        page = it.page
        start(page)
        assert page.evaluate("spoken") == [], "the voice is off"
    with timer({"timer": {"sound": False, "voice": True}}) as it:
        page = it.page
        start(page)
        jump(page, 11)
        assert page.evaluate("heard") == []
        assert any("Two-leg heel raise, set 1 of 3. 12 repetitions." in one for one in page.evaluate("spoken"))


def test_a_voice_says_done_of_a_session_that_came_to_its_end_alone(timer):
    with timer({"timer": {"sound": False, "voice": True}}) as it:
        page = it.page
        start(page)
        page.get_by_role("button", name="It hurts: end here").click()
        page.get_by_role("heading", name="Settle A: ended early").wait_for()
        press(page, "Back to the session")
        jump(page, 5 * 3600)
        press(page, "End it and note it")
        page.get_by_role("heading", name="Settle A: ended early").wait_for()
        assert "Session done." not in page.evaluate("spoken")
        press(page, "Back to the session")
        to_the_end(page)
        assert page.evaluate("spoken").count("Session done.") == 1


@pytest.mark.parametrize("way", ["ended", "ended in another tab", "left"])
def test_a_voice_is_silent_once_the_session_is_over_or_left(timer, way):
    silence = "speechSynthesis.cancel = () => spoken.push('silence')"
    with timer({"timer": {"sound": False, "voice": True}}, script=silence, fresh=True) as it:
        page = it.page
        start(page)
        assert page.evaluate("spoken.at(-1)") != "silence"
        if way == "ended":
            page.get_by_role("button", name="It hurts: end here").click()
        elif way == "left":
            page.evaluate("dispatchEvent(new Event('pagehide'))")
        else:
            other = page.context.new_page()
            other.goto(page.url.replace(NAME, "diary"))
            other.evaluate("localStorage.removeItem('first-steps')")
        until(page, "spoken.at(-1) === 'silence'")


def test_the_choice_of_sound_is_kept(timer):
    with timer() as it:
        page = it.page
        page.locator(".timer__how summary").click()
        page.get_by_label("Sound: a click").uncheck()
        assert page.locator(".timer__how").get_attribute("open") is not None, "what was open stays open"
        assert page.locator("[name=sound]:focus").count() == 1
        page.reload()
        page.wait_for_selector(".timer__how", state="attached")
        assert not page.locator("input[name=sound]").is_checked()


def test_no_light_moves_where_less_motion_is_asked_for(timer, browser, base):
    with timer(fresh=True) as it:
        start(it.page)
        jump(it.page, 11)
        assert not it.page.locator(".timer__light").is_visible() and "s" in it.page.locator(
            ".timer__count"
        ).get_attribute("data-more")
    with moving(browser, base) as page:
        start(page)
        jump(page, 10)
        level = page.locator(".timer__level")
        first = level.get_attribute("height")
        page.wait_for_timeout(300)
        assert page.locator(".timer__light").is_visible() and level.get_attribute("height") != first


@contextmanager
def moving(browser, base):
    """The timer of a reader who did not ask for less motion; `window.asked` counts the pictures it asked for."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="no-preference")
    try:
        page = context.new_page()
        page.add_init_script(CLOCK % int(NOON.timestamp() * 1000))
        page.add_init_script("""const ask = requestAnimationFrame; window.asked = 0;
            window.requestAnimationFrame = (paint) => { window.asked++; return ask(paint) }""")
        page.goto(base + "tools/session-timer/")
        page.wait_for_selector(".tool[data-tool=session-timer]:not([hidden])")
        yield page
    finally:
        context.close()


def test_the_light_costs_battery_only_while_a_session_runs(browser, base):
    def asks(page):
        page.wait_for_timeout(300)  # the last one asked for
        before = page.evaluate("asked")
        page.wait_for_timeout(500)
        return page.evaluate("asked") - before

    with moving(browser, base) as page:
        page.evaluate("scrollTo(0, 200)")
        assert asks(page) == 0
        start(page)
        assert asks(page) > 3
        press(page, "Pause")
        assert asks(page) == 0
        press(page, "Go on")
        assert asks(page) > 3


def test_by_keyboard_alone(timer):
    with timer() as it:
        page = it.page
        page.get_by_role("button", name="Start the session").focus()
        page.keyboard.press("Enter")
        assert page.locator(".timer:focus").count() == 1
        page.keyboard.press("Space")
        assert text(page, "phase") == "Paused"
        page.keyboard.press("Space")
        assert text(page, "phase") == "Get ready"
        page.keyboard.press("ArrowRight")
        assert text(page, "count").startswith("1 of 12")
        page.keyboard.press("ArrowLeft")
        assert text(page, "phase") == "Get ready"
        page.get_by_role("button", name="Pause", exact=True).focus()
        page.keyboard.press("Space")
        assert text(page, "phase") == "Paused", "a button is pressed once"


def test_keys_do_nothing_where_the_timer_has_no_focus(timer):
    with timer() as it:
        page = it.page
        start(page)
        page.locator(".tool__data summary").focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
        assert text(page, "phase") == "Get ready"


def test_one_hand_reaches_the_buttons(timer):
    """They lie at the foot of the screen while the session runs, 44 px high at least."""
    with timer() as it:
        page = it.page
        start(page)
        for name in ("Back", "Pause", "Skip"):
            box = page.get_by_role("button", name=name, exact=True).bounding_box()
            assert box["height"] >= 60 and 700 <= box["y"] + box["height"] <= 844


def test_the_stop_rule_is_in_sight_and_the_scale_at_hand(timer, real_library):
    with timer() as it:
        page = it.page
        start(page)
        rule = real_library["pain-rules"]["safety"]["lines"][1]["text"]
        assert rule in text(page, "stop")
        page.locator(".timer summary").click()
        page.locator(".timer details", has_text="6 to 10, stop:").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(timer, axe, scheme):
    with timer(scheme=scheme) as it:
        page = it.page
        assert axe(page) == []
        start(page)
        jump(page, 12)
        assert axe(page) == []
        page.get_by_role("button", name="It hurts: end here").click()
        press(page, "Save to the diary")
        assert axe(page) == []
        pain(page, 3)
        press(page, "Save to the diary")
        assert axe(page) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_screen(timer, width):
    with timer(width=width) as it:
        wide = "document.documentElement.scrollWidth"
        assert it.page.evaluate(wide) <= width
        start(it.page)
        assert it.page.evaluate(wide) <= width


@pytest.mark.parametrize("script", [BLOCKED, FULL])
def test_without_storage_the_session_goes_on(timer, script):
    with timer(
        script=script.replace(
            "Storage.prototype.setItem = ",
            "Object.getPrototypeOf(localStorage); const set = Storage.prototype.setItem; Storage.prototype.setItem = function (...a) { if (this === sessionStorage) return set.apply(this, a); throw new DOMException('full', 'QuotaExceededError') };//",
        )
    ) as it:
        page = it.page
        start(page)
        to_the_end(page)
        pain(page, 0)
        press(page, "Save to the diary")
        assert "stands in your diary" in page.locator("h2:focus").inner_text()
        page.locator(".tool__status").wait_for()


ODD = [
    {"running": {"stage": "settle"}}, {"running": "x"}, {"running": {"stage": "nowhere", "day": "2026-11-21", "items": [{"id": "short-foot"}], "run": {"step": 0, "into": 0, "at": 1, "going": True, "skipped": []}}},
    {"running": {"stage": "settle", "session": "A", "day": "2026-11-21", "items": [{"id": "pogo-hops"}], "run": {"step": 0, "into": 0, "at": 1, "going": True, "skipped": []}}},
    {"running": {"stage": "settle", "session": "A", "day": "2026-11-21", "items": [{"id": "__proto__"}], "run": {"step": 0, "into": 0, "at": 1, "going": True, "skipped": []}}},
    {"running": {"stage": "settle", "session": "A", "day": "2026-11-21", "items": [None], "run": {"step": 0, "into": 0, "at": 1, "going": True, "skipped": []}}},
    {"timer": {"stage": 7, "version": "x", "session": "Z"}}, {"timer": None}, {"sessions": [{"day": "2026-11-20", "stage": "settle", "name": "Q"}]},
]  # fmt: skip


@pytest.mark.parametrize("data", ODD)
def test_odd_data_do_no_harm(timer, data):
    with timer(data) as it:
        start(it.page)
        assert text(it.page, "phase") == "Get ready" and not it.complaints


@contextmanager
def held(page, stage):
    """While it lasts, the file of a stage is asked for and does not come, until a test answers what it yields."""
    waiting = []

    def hold(route):
        waiting.append(route)

    page.route(f"**/session-timer-{stage}.json", hold)
    yield waiting
    page.unroute(f"**/session-timer-{stage}.json")


def pick(page, stage, waiting):
    """Choose a stage, and wait until its file is asked for."""
    page.locator(f"input[name=stage][value={stage}]").check()
    for _ in range(100):
        if waiting:
            return
        page.wait_for_timeout(20)
    pytest.fail(f"{stage} is not asked for")


@pytest.mark.parametrize("comes", [True, False])
def test_a_stage_that_comes_after_the_start_is_in_no_sessions_way(timer, comes):
    """It came: the session would throw where it asks for an exercise of its own. It failed: the choice would hide it."""
    with timer() as it, held(it.page, "spring") as waiting:
        page = it.page
        pick(page, "spring", waiting)
        start(page)
        [answer] = waiting
        answer.continue_() if comes else answer.abort()
        page.wait_for_timeout(300)
        press(page, "Skip")
        to_the_end(page)
        assert page.locator("h2:focus").inner_text() == "Settle A: done"
        assert "Are you online?" not in page.locator("body").inner_text()
        page.reload()
        page.get_by_role("heading", name="Settle A: done").wait_for()
        assert page.locator("input[name=done]:checked").count() == 4


def test_the_later_of_two_choices_wins_whichever_comes_first(timer):
    with timer() as it, held(it.page, "spring") as spring, held(it.page, "keep") as keep:
        page = it.page
        pick(page, "spring", spring)
        pick(page, "keep", keep)
        keep[0].continue_()
        page.get_by_role("heading", name="Keep, session A").wait_for()
        spring[0].continue_()
        page.wait_for_timeout(300)
        assert page.get_by_role("heading", name="Keep, session A").is_visible()
        assert stored(page, "timer")["stage"] == "keep"
        start(page)
        assert text(page, "phase") == "Get ready" and not it.complaints


def test_what_else_is_chosen_while_a_stage_comes_is_chosen_too(timer):
    with timer() as it, held(it.page, "spring") as waiting:
        page = it.page
        pick(page, "spring", waiting)
        page.locator(".timer__how summary").click()
        page.get_by_label("Sound: a click").uncheck()
        page.wait_for_timeout(100)
        for one in waiting:
            one.continue_()
        page.get_by_role("heading", name="Spring, session A").wait_for()
        assert not page.locator("input[name=sound]").is_checked()


def test_a_stage_that_does_not_come_leaves_the_choice_as_it_was(timer):
    with timer() as it, held(it.page, "spring") as waiting:
        page = it.page
        pick(page, "spring", waiting)
        waiting[0].abort()
        until(page, "document.querySelector('.tool-says').textContent.includes('Are you online?')")
        assert page.locator("input[name=stage]:checked").get_attribute("value") == "settle"
        start(page)
        assert text(page, "phase") == "Get ready"


def test_a_kept_session_with_a_side_that_is_none_goes_on(timer):
    run = {"step": 0, "into": 0, "at": 1, "going": True, "skipped": []}
    one = {
        "stage": "settle",
        "session": "A",
        "day": "2026-11-21",
        "items": [{"id": "short-foot"}],
        "side": "both",
        "run": run,
    }
    with timer({"running": one}) as it:
        press(it.page, "Go on from there")
        assert text(it.page, "phase") == "Get ready" and not it.complaints


LOCKS = """{ window.locks = {asked: 0, held: 0}
  const request = async () => {
    locks.asked += 1
    await new Promise(done => setTimeout(done, 60))
    if (window.refused) throw new DOMException("no", "NotAllowedError")
    locks.held += 1
    const lock = new EventTarget()
    lock.release = async () => { locks.held -= 1; lock.dispatchEvent(new Event("release")) }
    return lock
  }
  Object.defineProperty(navigator, "wakeLock", {value: {request}}) }"""


@pytest.mark.parametrize("refused", [False, True])
def test_the_screen_is_kept_on_by_one_lock_which_is_given_back(timer, refused):
    with timer(script=LOCKS + f"window.refused = {str(refused).lower()};") as it:
        start(it.page)
        it.page.wait_for_timeout(500)
        assert it.page.evaluate("locks") == {"asked": 1, "held": 0 if refused else 1}
        press(it.page, "Pause")
        it.page.get_by_role("button", name="It hurts: end here").click()
        until(it.page, "locks.held === 0")


@pytest.mark.parametrize("kept", ["{", '{"version":99,"data":{}}'])
def test_what_cannot_be_read_is_kept(tool, kept):
    with tool(NAME, kept=kept) as it:
        start(it.page)
        it.page.locator(".tool__status").wait_for()
        assert it.page.evaluate("localStorage.getItem('first-steps')") == kept


def second_tab(page):
    """The timer once more in the same browser, by the same clock."""
    two = page.context.new_page()
    two.add_init_script(CLOCK % int(NOON.timestamp() * 1000))
    two.goto(page.url)
    two.wait_for_selector(".tool:not([hidden])")
    return two


def test_two_tabs_show_the_same_moment_and_end_together(timer):
    with timer(fresh=True) as it:
        one, two = it.page, second_tab(it.page)
        start(one)
        two.wait_for_selector(".timer")
        press(one, "Skip")
        until(two, "document.querySelector('.timer__count')?.textContent.startsWith('1 of 12')")
        press(two, "Pause")
        until(one, "document.querySelector('.timer__phase')?.textContent === 'Paused'")
        one.get_by_role("button", name="It hurts: end here").click()
        pain(one, 1)
        press(one, "Save to the diary")
        two.wait_for_selector("text=Start the session")
        assert len(stored(one, "diary")) == 1


def test_what_is_kept_in_one_tab_leaves_the_reader_in_the_other_where_they_are(timer):
    with timer(fresh=True) as it:
        one, two = it.page, second_tab(it.page)
        start(one)
        one.get_by_role("button", name="It hurts: end here").click()
        two.get_by_label("Note").focus()
        pain(one, 3)
        until(two, "document.querySelector('[name=during]:checked')?.value === '3'")
        assert two.evaluate("document.activeElement.name") == "note"


@pytest.mark.parametrize(
    ("locale", "zone"),
    [
        ("ar-EG", "Africa/Cairo"),
        ("fa-IR", "Asia/Tehran"),
        ("en-US", "America/Los_Angeles"),
        ("de-DE", "Europe/Berlin"),
        ("ja-JP", "Asia/Tokyo"),
    ],
)
def test_other_locales(timer, locale, zone):
    with timer(
        {"sessions": [{"day": "2026-11-19", "stage": "settle", "name": "A", "done": []}]},
        locale=locale,
        timezone_id=zone,
    ) as it:
        start(it.page)
        jump(it.page, 3)
        assert it.page.evaluate("document.documentElement.scrollWidth") <= 390 and not it.complaints


def test_without_drawings_the_words_are_enough(timer, browser, base):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    try:
        page = context.new_page()
        page.route("**/figures/*.svg", lambda route: route.abort())
        page.goto(base + "tools/session-timer/")
        start(page)
        assert page.locator(".timer__name").is_visible() and page.locator(".timer__cues li").count() >= 3
    finally:
        context.close()


@pytest.mark.parametrize(
    "bad",
    [
        "<script>window.hit = 1</script>",
        '<g onload="window.hit = 1"/>',
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
        '<use href="https://evil.example/x.svg#a"/>',
        '<a href="#x"><path d="M0 0"/></a>',
    ],
)
def test_a_drawing_with_more_than_a_drawing_is_refused(browser, base, bad):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    try:
        page = context.new_page()
        page.route(
            "**/figures/*.svg",
            lambda route: route.fulfill(
                content_type="image/svg+xml", body=f'<svg xmlns="http://www.w3.org/2000/svg" class="fig">{bad}</svg>'
            ),
        )
        page.goto(base + "tools/session-timer/")
        page.wait_for_selector(".timer__list li")
        page.wait_for_timeout(500)
        assert page.locator(".tool svg.fig").count() == 0 and page.evaluate("window.hit") is None
    finally:
        context.close()


def test_rules_that_did_not_come_are_asked_for_at_the_next_try(timer):
    with timer() as it:
        page = it.page
        page.route("**/pain-rules.json", lambda route: route.abort())
        start(page)
        page.get_by_role("button", name="It hurts: end here").click()
        page.get_by_role("alert").filter(has_text="A part of this tool could not be fetched").wait_for()
        page.unroute("**/pain-rules.json")
        page.get_by_role("button", name="It hurts: end here").click()
        page.get_by_role("heading", name="Settle A: ended early").wait_for()


def test_without_data_a_line_says_so_and_the_tables_stay(browser, base):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    try:
        page = context.new_page()
        page.route("**/session-timer.json", lambda route: route.abort())
        page.goto(base + "tools/session-timer/")
        page.wait_for_selector("text=This tool could not start")
        assert page.locator("#stage-settle").is_visible()
    finally:
        context.close()


def test_without_script_every_session_is_a_table(tab, real_library):
    with tab(width=390, java_script_enabled=False) as it:
        page = it.open("tools/session-timer/")
        for stage in real_library["programme"]["stages"]:
            assert page.locator("caption", has_text=f"{stage['name']}, session A").is_visible()
            assert page.locator("caption", has_text=f"{stage['name']}, session B").is_visible()
        assert not page.locator(".tool").is_visible()


def test_no_word_says_safe(timer):
    with timer() as it:
        page = it.page
        start(page)
        words = page.locator(".tool").inner_text()
        page.get_by_role("button", name="It hurts: end here").click()
        pain(page, 0)
        press(page, "Save to the diary")
        words += page.locator(".tool").inner_text()
        assert "safe" not in words.lower() and "you have " not in words.lower()
