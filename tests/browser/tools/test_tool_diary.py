"""The diary on a phone: ten seconds in the morning, what it says then, and that nothing typed is ever lost."""

import csv
import datetime
import io
import json
import re
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect

from tests.browser.tools.conftest import BLOCKED, FULL, choose_unit

pytestmark = pytest.mark.browser
NAME = "diary"
NOON = datetime.datetime(2026, 11, 21, 12, 0, tzinfo=datetime.UTC)


def kept(*entries, **more):
    return json.dumps({"version": 1, "data": {"diary": list(entries), **more}})


def entry(back, morning=None, **more):
    day = str(NOON.date() - datetime.timedelta(back))
    return {"day": day, **({} if morning is None else {"morning": morning}), **more}


@pytest.fixture
def diary(tool):
    """The diary, on 21 November 2026 unless told otherwise, in British English."""

    @contextmanager
    def opened(*entries, now=NOON, data=None, **more):
        more = {"locale": "en-GB", "timezone_id": "Europe/London", **more}
        script = f"{{ const real = Date; const shift = {int(now.timestamp() * 1000)} - real.now(); window.Date = class extends real {{ constructor(...a) {{ a.length ? super(...a) : super(real.now() + shift) }} static now() {{ return real.now() + shift }} }} }}"
        if entries or data:
            more["kept"] = kept(*entries, **(data or {}))
        with tool(NAME, script=script + ";" + more.pop("script", ""), **more) as it:
            yield it

    return opened


def score(page, number, name="morning"):
    page.locator(f"label.choice:has(input[name={name}][value='{number}'])").click()


def save(page):
    page.get_by_role("button", name="Save", exact=True).click()


def leave(page):
    page.evaluate("dispatchEvent(new Event('pagehide'))")


def more(page):
    page.locator(".diary-more summary").click()


def clinic(page):
    page.get_by_role("button", name="Page for a clinician").click()
    page.locator(".clinic").wait_for()


def another(page):
    """The diary once more, in a second tab."""
    two = page.context.new_page()
    two.goto(page.url)
    two.wait_for_selector(".tool:not([hidden])")
    return two


def stored(page, name="diary"):
    return page.evaluate(
        "(name) => JSON.parse(localStorage.getItem('first-steps') ?? '{\"data\":{}}').data[name]", name
    )


def said(page):
    return " ".join(page.locator(".result").inner_text().split())


def test_a_morning_in_two_taps(diary):
    with diary() as it:
        score(it.page, 3)
        save(it.page)
        assert it.page.locator("h2:focus").inner_text() == "Today is saved."
        assert [{**one, "at": ""} for one in stored(it.page)] == [{"day": "2026-11-21", "morning": 3, "at": ""}]
        assert not it.complaints and not it.outside


def test_everything_of_a_day_is_kept(diary):
    with diary() as it:
        page = it.page
        score(page, 2)
        more(page)
        page.get_by_label("Run", exact=True).fill("35")
        page.get_by_label("Distance").fill("3,5")
        page.get_by_label("Session").fill("Strengthen A")
        score(page, 4, "during")
        page.get_by_label("Note").fill("New shoes")
        save(page)
        [one] = stored(page)
        assert (one["morning"], one["during"], one["session"], one["note"], one["ran"]["minutes"]) == (
            2,
            4,
            "Strengthen A",
            "New shoes",
            35,
        )
        assert one["ran"]["km"] == pytest.approx(3.5 * 1.609344, abs=0.001), "British runners type miles"
        assert "Pain 4 in exercise, hold:" in said(page)


def test_a_worse_morning_says_what_the_pain_rules_say(diary, real_library):
    rules = {one["id"]: one["do"] for one in real_library["pain-rules"]["morning_check"]}
    with diary(*[entry(n, 2) for n in range(1, 8)]) as it:
        score(it.page, 4)
        save(it.page)
        assert f"First steps 4; usual for you: 2. Worse than usual: {rules['worse']}" in said(it.page)
        assert said(it.page).startswith("Warning signs first")


def test_three_worse_mornings_mean_a_check(diary, real_library):
    rules = {one["id"]: one["do"] for one in real_library["pain-rules"]["morning_check"]}
    with diary(entry(1, 5), entry(2, 4), *[entry(n, 1) for n in range(3, 12)]) as it:
        score(it.page, 6)
        save(it.page)
        assert rules["keeps-worse"] in said(it.page)


@pytest.mark.parametrize("usual", [6, 7])
def test_first_steps_as_sore_as_ever_are_no_step_up(diary, real_library, usual):
    rules = {one["id"]: one for one in real_library["pain-rules"]["morning_check"]}
    with diary(*[entry(n, usual) for n in range(1, 8)]) as it:
        score(it.page, usual)
        save(it.page)
        high = rules["high"]
        assert f"First steps {usual}; usual for you: {usual}. {high['finding']}: {high['do']}" in said(it.page)
        assert "step up" not in said(it.page)


def test_the_first_morning_of_all_is_high_by_its_number_alone(diary, real_library):
    rules = {one["id"]: one for one in real_library["pain-rules"]["morning_check"]}
    with diary() as it:
        score(it.page, 6)
        save(it.page)
        assert f"First steps 6. {rules['high']['finding']}: {rules['high']['do']}" in said(it.page)


@pytest.mark.parametrize(
    ("back", "pain", "words"),
    [(0, 8, "Pain 8 in exercise, stop: "), (0, 4, "Pain 4 in exercise, hold: "), (1, 5, "Pain 5 in exercise on Fri 20 Nov, hold: "), (4, 7, "Pain 7 in exercise on Tue 17 Nov, stop: ")],
)  # fmt: skip
def test_a_calm_morning_does_not_outrank_pain_in_exercise(diary, real_library, back, pain, words):
    """The pain of the day or of the last time before it: the zone's words first, and no step up."""
    rules = real_library["pain-rules"]
    zone = next(one for one in rules["zones"] if pain <= one["to"])
    mornings = [entry(n, 2, **({"during": pain} if n == back else {})) for n in range(1, 8)]
    with diary(*mornings, *([entry(0, None, during=pain)] if back == 0 else [])) as it:
        score(it.page, 2)
        save(it.page)
        due = rules["severe"]["do"] if pain >= rules["severe"]["from"] else zone["do"]
        assert words + due in said(it.page)
        assert said(it.page).index(words) < said(it.page).index("First steps 2")
        assert "go by the pain in exercise" in said(it.page)
        assert "step up" not in said(it.page) and "Do the same" not in said(it.page)


def test_yesterdays_pain_still_counts_beside_a_calm_run_of_today(diary):
    with diary(entry(1, 2, during=5), *[entry(n, 2) for n in range(2, 8)], entry(0, None, during=1)) as it:
        score(it.page, 2)
        save(it.page)
        assert "Pain 5 in exercise on Fri 20 Nov, hold: " in said(it.page) and "Pain 1 in exercise, go on: " in said(
            it.page
        )
        assert "step up" not in said(it.page)


def test_pain_back_in_the_green_zone_leaves_the_step_up(diary, real_library):
    rules = {one["id"]: one["do"] for one in real_library["pain-rules"]["morning_check"]}
    with diary(entry(1, 2, during=2), entry(2, 2, during=8), *[entry(n, 2) for n in range(3, 8)]) as it:
        score(it.page, 2)
        save(it.page)
        assert rules["same"] in said(it.page) and "in exercise" not in said(it.page).replace("Pain 2 in exercise", "")


def test_a_worse_morning_after_a_sore_run_says_both(diary, real_library):
    rules = {one["id"]: one["do"] for one in real_library["pain-rules"]["morning_check"]}
    with diary(entry(1, 2, during=8), *[entry(n, 2) for n in range(2, 8)]) as it:
        score(it.page, 4)
        save(it.page)
        assert rules["worse"] in said(it.page) and real_library["pain-rules"]["severe"]["do"] in said(it.page)


def bring_in(page, copy):
    page.locator(".tool__data summary").click()
    page.get_by_label("File with a copy of your data").set_input_files(copy)
    page.get_by_role("button", name="Bring it in").click()
    page.get_by_text("You can take that back.").wait_for()


@pytest.mark.parametrize("way", ["emptied", "deleted", "deleted and noted again"])
def test_what_was_taken_out_of_a_day_does_not_come_back_with_an_older_copy(diary, tmp_path, way):
    """But a session that only the copy knows of does."""
    older = entry(1, 3, during=8, note="wrong day", at="2026-11-20T07:00:00.000Z")
    copy = tmp_path / "copy.json"
    copy.write_text(kept({**older, "session": "Settle A"}))
    with diary(older, entry(2, 1)) as it:
        page, rows = it.page, it.page.locator(".diary-list li")
        page.get_by_role("button", name="Change Fri, 20 Nov 2026").click()
        if way == "emptied":
            page.get_by_label("Note").fill("")
            score(page, 2, "during")
        else:
            page.get_by_role("button", name="Delete this day").click()
            expect(rows).to_have_count(1)
        if way != "deleted":
            score(page, 3)
            save(page)
        left = {
            "emptied": "first steps 3; Settle A; worst pain 2",
            "deleted": "Settle A",
            "deleted and noted again": "first steps 3; Settle A",
        }
        bring_in(page, copy)
        expect(rows).to_have_count(2)
        assert rows.first.inner_text().split("\n")[0] == f"Fri 20 Nov: {left[way]}"
        with page.expect_download() as got:
            page.get_by_role("button", name="Save as CSV").click()
        assert "null" not in got.value.path().read_text("utf-8")


def test_yesterday_is_one_tap_away_and_any_day_two(diary):
    with diary(entry(1, 5)) as it:
        page = it.page
        page.get_by_role("radio", name=re.compile("Yesterday")).check()
        assert page.locator("input[name=morning]:checked").get_attribute("value") == "5", "what stands there is shown"
        page.get_by_role("radio", name="Another day").check()
        page.get_by_label("Which day").fill("2026-11-03")
        score(page, 7)
        save(page)
        assert {one["day"]: one["morning"] for one in stored(page)} == {"2026-11-03": 7, "2026-11-20": 5}


def test_what_was_typed_before_the_day_was_chosen_goes_along(diary):
    with diary() as it:
        score(it.page, 6)
        it.page.get_by_role("radio", name=re.compile("Yesterday")).check()
        save(it.page)
        assert [(one["day"], one["morning"]) for one in stored(it.page)] == [("2026-11-20", 6)]


@pytest.mark.parametrize(
    ("label", "typed", "words"),
    [("Run", "soon", "Type the minutes"), ("Run", "0", "Type the minutes"), ("Run", "2000", "Type the minutes"), ("Distance", "-3", "Type the distance"), ("Distance", "far", "Type the distance"),
     ("Distance", "5 km", "Distances are in miles here"), ("Note", "x" * 2001, "Keep the note under")],
)  # fmt: skip
def test_each_error_stands_beside_its_field_and_keeps_what_was_typed(diary, label, typed, words):
    with diary() as it:
        page = it.page
        score(page, 3)
        more(page)
        box = page.get_by_label(label, exact=True)
        box.fill(typed)
        save(page)
        assert words in page.locator(".errors:focus").inner_text()
        assert words in page.locator(".field.has-error .error").inner_text()
        assert box.input_value() == typed and box.get_attribute("aria-invalid") == "true"
        assert not stored(page)
        page.locator(".errors a").click()
        assert box.evaluate("(one) => one === document.activeElement")


def test_nothing_at_all_is_told(diary):
    with diary() as it:
        save(it.page)
        assert "Choose a number for your first steps" in it.page.locator(".errors:focus").inner_text()


@pytest.mark.parametrize(
    ("day", "words"), [("2026-11-22", "still to come"), ("", "Choose the day"), ("1998-05-05", "too long ago")]
)
def test_days_that_cannot_be(diary, day, words):
    with diary() as it:
        page = it.page
        page.get_by_role("radio", name="Another day").check()
        score(page, 3)
        page.get_by_label("Which day").fill(day)
        save(page)
        assert words in page.locator(".errors").inner_text() and not stored(page)


def test_change_delete_and_take_back(diary):
    with diary(entry(0, 3), entry(2, 8, note="Stairs", ran={"minutes": 20, "km": 3.3333})) as it:
        page = it.page
        page.get_by_role("button", name="Change Thu, 19 Nov 2026").click()
        assert page.locator("h2:focus").inner_text() == "Thursday, 19 November 2026"
        save(page)
        assert stored(page)[0]["ran"] == {"minutes": 20, "km": 3.3333}, "saving again changes no number"
        score(page, 7)
        save(page)
        page.get_by_role("button", name="Take it back").click()
        assert stored(page)[0]["morning"] == 8
        page.get_by_role("button", name="Change Thu, 19 Nov 2026").click()
        page.get_by_role("button", name="Delete this day").click()
        assert "19 Nov" not in page.locator(".diary-list").inner_text()
        assert all(value is None for name, value in stored(page)[0].items() if name not in ("day", "at"))
        page.get_by_role("button", name="Take it back").click()
        assert [(one["day"], one.get("note")) for one in stored(page)] == [
            ("2026-11-19", "Stairs"),
            ("2026-11-21", None),
        ]


def test_what_later_versions_keep_in_an_entry_stays(diary):
    with diary(entry(0, 3, sleep=7)) as it:
        score(it.page, 4)
        save(it.page)
        assert stored(it.page)[0]["sleep"] == 7


def test_a_reload_half_way_loses_nothing(diary):
    with diary() as it:
        page = it.page
        more(page)
        page.get_by_label("Note").fill("Half a sen")
        score(page, 5)
        page.reload()
        page.wait_for_selector(".tool:not([hidden])")
        assert page.get_by_label("Note").input_value() == "Half a sen"
        assert page.locator("input[name=morning]:checked").get_attribute("value") == "5"
        save(page)
        assert stored(page)[0]["note"] == "Half a sen" and not stored(page, "diaryDraft")
        page.get_by_role("button", name="Take it back").click()
        assert not stored(page), "what is taken back is the entry, not the draft"


def test_what_is_typed_after_an_entry_is_not_what_take_it_back_takes_back(diary):
    with diary() as it:
        page = it.page
        score(page, 3)
        save(page)
        more(page)
        page.get_by_label("Note").fill("Later")
        leave(page)
        leave(page)
        assert stored(page, "diaryDraft")
        page.get_by_role("button", name="Take it back").click()
        assert not stored(page)
        assert page.get_by_label("Note").input_value() == "Later"


def test_leaving_the_page_again_and_again_is_no_change_to_take_back(diary):
    with diary() as it:
        page = it.page
        score(page, 3)
        save(page)
        more(page)
        page.get_by_label("Distance").fill("5")
        for _ in range(5):
            leave(page)
        page.locator(".tool__data summary").click()
        for _ in range(2):  # what was typed, and the entry
            page.get_by_role("button", name="Take back the last change").click()
        assert not stored(page)


def test_what_take_it_back_takes_back_is_the_entry_and_not_the_unit(diary):
    with diary(entry(0, 7)) as it:
        page = it.page
        score(page, 3)
        save(page)
        choose_unit(page, "Kilometres")
        page.get_by_role("button", name="Take it back").click()
        assert [one["morning"] for one in stored(page)] == [7]
        assert stored(page, "settings")["units"] == "km"


def test_take_it_back_takes_nothing_back_once_the_entry_was_changed(diary):
    with diary(entry(0, 7), entry(1, 5)) as it:
        page = it.page
        for day in ("Yesterday", "Today"):
            page.get_by_role("radio", name=re.compile(day)).check()
            score(page, 3)
            save(page)
        page.locator(".tool__data summary").click()
        page.get_by_role("button", name="Take back the last change").click()
        page.get_by_role("button", name="Take it back").click()
        assert "so it stays" in page.locator("h2:focus").inner_text()
        assert [one["morning"] for one in stored(page)] == [3, 7]


def test_a_switch_of_units_tells_what_is_typed_in_the_unit_of_now(diary):
    with diary(entry(1, 2, ran={"km": 8})) as it:
        page = it.page
        more(page)
        box = page.get_by_label("Distance")
        box.fill("7,0")
        page.get_by_label("Note").fill("Hills")
        choose_unit(page, "Kilometres")
        expect(box).to_have_value("11.265")
        assert page.get_by_label("Note").input_value() == "Hills"
        assert "8 km" in page.locator(".diary-list").inner_text().replace("\xa0", " ")
        page.get_by_label("Note").fill("Hills and wind")
        choose_unit(page, "Miles")
        expect(box).to_have_value("7,0")
        choose_unit(page, "Kilometres")
        expect(box).to_have_value("11.265")
        save(page)
        assert [one["ran"]["km"] for one in stored(page)] == [8, 11.265]


def test_what_was_typed_in_another_unit_is_told_in_that_of_now_on_the_next_visit(diary):
    day = str(NOON.date())
    draft = {"day": day, "other": False, "drafts": {day: {"distance": "5", "units": "km"}}}
    with diary(data={"diaryDraft": draft, "settings": {"units": "mi"}}) as it:
        assert it.page.get_by_label("Distance").input_value() == "3.107"
        save(it.page)
        assert stored(it.page)[0]["ran"] == {"km": 5}


def test_what_was_typed_for_each_day_is_there_on_the_next_visit(diary):
    with diary(entry(1, 5), entry(2, 6)) as it:
        page = it.page
        score(page, 3)
        page.get_by_role("radio", name=re.compile("Yesterday")).check()
        score(page, 4)
        page.get_by_role("button", name="Change Thu, 19 Nov 2026").click()
        page.reload()
        page.wait_for_selector(".tool:not([hidden])")
        assert page.locator("[name=morning]:checked").get_attribute("value") == "4", (
            "the last that was typed is in view"
        )
        save(page)
        page.get_by_role("radio", name=re.compile("Today")).check()
        save(page)
        assert [one["morning"] for one in stored(page)] == [6, 4, 3]
        assert stored(page, "diaryDraft") is None


def test_a_draft_of_an_earlier_version_is_read(diary):
    day = str(NOON.date() - datetime.timedelta(5))
    with diary(data={"diaryDraft": {"day": day, "other": True, "fields": {"morning": "4", "note": "Old"}}}) as it:
        assert it.page.get_by_label("Which day").input_value() == day
        save(it.page)
        (one,) = stored(it.page)
        assert (one["day"], one["morning"], one["note"]) == (day, 4, "Old")


@pytest.mark.parametrize(
    "draft",
    ["x", 5, [], {"day": "2026-11-20", "fields": 7}, {"drafts": None}, {"drafts": {"2026-11-20": {"distance": {}, "units": 3}, "never": {"note": "x"}}}],
)  # fmt: skip
def test_an_odd_draft_does_no_harm(diary, draft):
    with diary(data={"diaryDraft": draft}) as it:
        it.page.get_by_role("radio", name=re.compile("Today")).check()
        score(it.page, 3)
        save(it.page)
        assert [one["morning"] for one in stored(it.page)] == [3]
        assert not it.complaints


def test_the_sentence_the_chart_and_the_table_say_the_same(diary):
    with diary(*[entry(n, 2) for n in range(7)], *[entry(n, 4) for n in range(7, 14)]) as it:
        page = it.page
        assert (
            page.locator(".diary-sentence")
            .inner_text()
            .startswith("Your mornings were 2 on average, 2 lower than the week before;")
        )
        assert page.locator(".chart__dot--2").count() == 14
        page.get_by_text("The same as a table").click()
        rows = page.locator(".chart-box tbody tr")
        assert rows.count() == 14
        assert rows.nth(0).locator("td").all_inner_texts() == ["2", "2"]
        page.get_by_role("radio", name="12 weeks").check()
        assert page.locator("input[name=span]:checked").get_attribute("value") == "84"
        assert page.locator("[name=span]:focus").count() == 1


def test_csv_holds_every_entry_and_runs_nowhere(diary):
    with diary(
        entry(1, 3, note='=HYPERLINK("http://x")'), entry(2, 4, session="@x", ran={"minutes": 20, "km": 3})
    ) as it:
        with it.page.expect_download() as got:
            it.page.get_by_role("button", name="Save as CSV").click()
        text = got.value.path().read_text("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text)))
        assert got.value.suggested_filename == "heel-diary-2026-11-21.csv"
        assert rows[1] == ["2026-11-19", "4", "", "20", "3", "'@x", ""]
        assert rows[2] == ["2026-11-20", "3", "", "", "", "", '\'=HYPERLINK("http://x")']


def test_what_a_severe_morning_asks_for_still_stands_when_the_diary_is_opened_again(diary):
    with diary(entry(0, 9), *(entry(n, 2) for n in range(1, 5))) as it:
        asked = it.page.locator(".result").inner_text()
        assert "First steps 9; usual for you: 2." in asked
        assert "No run and no exercise" in asked
        assert "After a pop: emergency care now." in asked
    with diary(entry(1, 9)) as it:
        assert it.page.locator(".result").count() == 0  # yesterday's is not today's


def test_the_page_for_a_clinician_has_red_flags_first_and_fits_on_one_sheet(diary):
    entries = [
        entry(
            n,
            n % 7,
            during=n % 5,
            note=f"Note {n}: " + "a long story " * 30,
            session="Strengthen A",
            ran={"minutes": 40, "km": 7},
        )
        for n in range(28)
    ]
    with diary(*entries) as it:
        page = it.page
        clinic(page)
        sheet = page.locator(".clinic")
        assert page.locator("h2:focus").inner_text() == "Heel diary, 25 Oct to Sat, 21 Nov 2026"
        order = sheet.evaluate(
            "(one) => [...one.children].map((child) => child.getAttribute('class') || child.tagName)"
        )
        assert order.index("redflag") < order.index("chart") < order.index("cmp")
        signs = sheet.locator(".redflag").inner_text().lower()
        words = sheet.inner_text().lower().replace(signs, "")  # those speak to the reader: "you have diabetes"
        assert len(words) < len(sheet.inner_text())
        assert "safe" not in words and "you have" not in words and "20 older notes are left out" in words
        assert len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4"))) == 1
        page.emulate_media(media="print")
        assert (
            sheet.is_visible()
            and not page.locator("form.diary-form").is_visible()
            and not page.locator("h1").is_visible()
        )


def test_the_page_for_a_clinician_follows_a_save_without_the_network(diary):
    with diary(*(entry(n, 2) for n in range(1, 4))) as it:
        page = it.page
        clinic(page)
        sheet = page.locator(".clinic")
        expect(sheet).to_contain_text("3 of 7")
        page.route("**/warning-signs.json", lambda route: route.abort())
        score(page, 2)
        save(page)
        expect(sheet).to_contain_text("4 of 7")
        assert page.get_by_role("alert").count() == 0


def test_the_page_for_a_clinician_stays_closed(diary):
    with diary(entry(1, 2)) as it:
        page = it.page
        clinic(page)
        score(page, 3)
        page.evaluate(
            """for (const name of ["Save", "Close this page"])
              [...document.querySelectorAll("button")].find((one) => one.textContent === name).click()"""
        )
        page.wait_for_timeout(300)
        assert page.locator(".clinic").count() == 0


def test_hostile_words_stay_words(diary):
    bad = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    with diary(entry(0, 3, note=bad, session=bad)) as it:
        it.page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        clinic(it.page)
        assert it.page.locator(".tool img, .tool script").count() == 0
        assert bad in it.page.locator(".diary-list").inner_text()


def test_blocked_storage_is_told_and_work_goes_on(diary):
    with diary(script=BLOCKED) as it:
        score(it.page, 3)
        save(it.page)
        it.page.locator(".tool__status", has_text="does not keep anything").wait_for()
        assert "first steps 3" in it.page.locator(".diary-list").inner_text()


def test_full_storage_is_told_and_work_goes_on(diary):
    with diary(script=FULL) as it:
        score(it.page, 3)
        save(it.page)
        it.page.locator(".tool__status").wait_for()
        assert "first steps 3" in it.page.locator(".diary-list").inner_text()


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "null",
        '{"version":1,"data":{"diary":"x"}}',
        '{"version":99,"data":{}}',
        '{"version":1,"data":{"diary":[{"morning":3}]}}',
    ],
)
def test_what_cannot_be_read_is_kept_and_told(diary, tool, text):
    with tool(NAME, kept=text, locale="en-GB") as it:
        score(it.page, 3)
        save(it.page)
        it.page.locator(".tool__status").wait_for()
        assert it.page.evaluate("localStorage.getItem('first-steps')") == text
        with it.page.expect_download() as got:
            it.page.get_by_role("button", name="Save the data that cannot be read").click()
        assert got.value.path().read_text("utf-8") == text


def test_odd_entries_do_no_harm(diary):
    with diary(entry(0, 99), entry(1, 3, ran=[]), entry(2, None, note=7), entry(3, 4, session={})) as it:
        assert "Fri 20 Nov: first steps 3" in it.page.locator(".diary-list").inner_text()
        assert not it.complaints


def scores(draft):
    return {day: typed["morning"] for day, typed in draft["drafts"].items()}


def test_two_tabs_share_the_diary_and_neither_overwrites_the_other(diary):
    with diary(fresh=True) as it:
        one, two = it.page, another(it.page)
        more(two)
        two.get_by_label("Note").fill("typed in the other tab")
        score(one, 3)
        save(one)
        two.wait_for_selector(".diary-list")
        assert two.get_by_label("Note").input_value() == "typed in the other tab"
        two.get_by_role("radio", name="Another day").check()
        two.get_by_label("Which day").fill("2026-11-10")
        score(two, 8)
        save(two)
        assert len(stored(one)) == 2


def test_what_the_timer_saved_meanwhile_is_not_wiped_by_what_was_typed_before(diary):
    with diary() as it:
        page = it.page
        score(page, 3)
        page.goto(page.url.replace("diary", "session-timer"))
        saved = entry(0, None, during=4, session="Settle A")
        page.evaluate(
            """entry => { const all = JSON.parse(localStorage.getItem('first-steps'))
              localStorage.setItem('first-steps', JSON.stringify({...all, data: {...all.data, diary: [entry]}})) }""",
            saved,
        )
        page.go_back()
        page.wait_for_selector(".tool:not([hidden])")
        save(page)
        (kept,) = stored(page)
        assert (kept["morning"], kept["during"], kept["session"]) == (3, 4, "Settle A")


def test_what_another_tab_saved_for_the_day_is_not_wiped_by_what_is_typed_here(diary):
    with diary(fresh=True) as it:
        one, two = it.page, another(it.page)
        score(one, 3)
        two.get_by_role("radio", name="Another day").check()
        two.get_by_label("Which day").fill(str(NOON.date()))
        more(two)
        two.get_by_label("Note").fill("from the other tab")
        save(two)
        one.wait_for_selector(".diary-list")
        save(one)
        (kept,) = stored(one)
        assert (kept["morning"], kept["note"]) == (3, "from the other tab")


def test_a_save_in_one_tab_takes_nothing_that_was_typed_in_another_for_another_day(diary):
    with diary(fresh=True) as it:
        one, two = it.page, another(it.page)
        two.get_by_role("radio", name="Another day").check()
        two.get_by_label("Which day").fill("2026-11-10")
        score(two, 6)
        leave(two)
        two.close()
        score(one, 3)
        save(one)
        one.reload()
        one.wait_for_selector(".tool:not([hidden])")
        assert one.get_by_label("Which day").input_value() == "2026-11-10"
        assert one.locator("[name=morning]:checked").get_attribute("value") == "6"


def test_what_was_typed_and_then_saved_in_another_tab_is_not_upon_that_here(diary):
    draft = {"day": "2026-11-20", "other": False, "drafts": {"2026-11-20": {"morning": "4"}}}
    with diary(data={"diaryDraft": draft}, fresh=True) as it:
        one, two = it.page, another(it.page)
        for number in (4, 5):
            score(one, number)
            save(one)
        expect(two.locator(".diary-list")).to_contain_text("first steps 5")
        expect(two.locator("[name=morning]:checked")).to_have_value("5")
        leave(two)
        assert stored(two, "diaryDraft") is None


def test_what_was_deleted_with_everything_does_not_come_back_on_leaving(diary):
    with diary(entry(1, 4)) as it:
        page = it.page
        score(page, 5)
        page.locator(".tool__data summary").click()
        page.get_by_role("button", name="Delete everything").click()
        page.get_by_role("button", name="Yes").click()
        page.reload()
        page.wait_for_selector(".tool:not([hidden])")
        assert page.locator("[name=morning]:checked").count() == 0
        assert stored(page, "diaryDraft") is None


def test_what_is_deleted_with_everything_and_taken_back_is_there_with_what_was_typed(diary):
    with diary(entry(1, 4)) as it:
        page = it.page
        score(page, 5)
        leave(page)
        page.locator(".tool__data summary").click()
        page.get_by_role("button", name="Delete everything").click()
        page.get_by_role("button", name="Yes").click()
        assert page.locator("[name=morning]:checked").count() == 0
        page.get_by_role("button", name="Take back the last change").click()
        expect(page.locator("[name=morning]:checked")).to_have_value("5")
        page.get_by_role("radio", name=re.compile("Yesterday")).check()
        score(page, 6)
        save(page)
        assert list(stored(page, "diaryDraft")["drafts"]) == ["2026-11-21"]


def test_what_a_copy_brings_in_as_typed_stands_beside_what_is_typed_here(diary, tmp_path):
    drafts = {"2026-11-20": {"morning": "4"}, "2026-11-21": {"morning": "9"}}
    copy = tmp_path / "copy.json"
    copy.write_text(kept(diaryDraft={"day": "2026-11-20", "other": False, "drafts": drafts}))
    earlier = {"day": "2026-11-18", "other": True, "drafts": {"2026-11-18": {"morning": "7"}}}
    with diary(entry(0, 1), data={"diaryDraft": earlier}) as it:
        page = it.page
        page.get_by_role("radio", name=re.compile("Today")).check()
        score(page, 3)
        page.locator(".tool__data summary").click()
        page.get_by_label("File with a copy of your data").set_input_files(copy)
        page.get_by_role("button", name="Bring it in").click()
        page.get_by_role("radio", name=re.compile("Yesterday")).check()
        assert scores(stored(page, "diaryDraft")) == {"2026-11-18": "7", "2026-11-20": "4", "2026-11-21": "3"}
        assert page.locator("[name=morning]:checked").get_attribute("value") == "4"


def test_a_page_that_is_in_sight_over_midnight_asks_for_the_new_day(diary):
    late = datetime.datetime(2026, 11, 21, 23, 59, 57, tzinfo=datetime.UTC)
    with diary(now=late) as it:
        it.page.locator("input[name=which][value='2026-11-22']").wait_for(state="attached", timeout=20_000)
        score(it.page, 4)
        save(it.page)
        assert [one["day"] for one in stored(it.page)] == ["2026-11-22"]


def test_by_keyboard_alone(diary):
    with diary() as it:
        page = it.page
        page.locator("input[name=which]:checked").focus()
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        for _ in range(4):
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Tab")
        assert page.locator("summary:focus").count() == 1
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        page.keyboard.type("25")
        page.keyboard.press("Enter")
        assert [(one["morning"], one["ran"]) for one in stored(page)] == [(4, {"minutes": 25})]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(diary, axe, scheme):
    entries = [entry(n, n % 6, note="x", during=n % 8) for n in range(1, 20)]
    with diary(*entries, scheme=scheme) as it:
        page = it.page
        more(page)
        page.get_by_label("Run", exact=True).fill("soon")
        save(page)
        assert axe(page) == []
        page.get_by_label("Run", exact=True).fill("20")
        score(page, 5)
        save(page)
        clinic(page)
        assert axe(page) == []


def test_nothing_is_wider_than_a_phone(diary):
    with diary(*[entry(n, 5, note="w" * 300) for n in range(20)], width=320) as it:
        clinic(it.page)
        assert it.page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    ("locale", "zone", "now", "today"),
    [("he-IL", "Asia/Jerusalem", NOON, "2026-11-21"), ("en-US", "America/New_York", NOON, "2026-11-21"), ("de-DE", "Pacific/Kiritimati", NOON, "2026-11-22"),
     ("en-GB", "Pacific/Pago_Pago", NOON, "2026-11-21"), ("en-GB", "Europe/London", datetime.datetime(2028, 2, 29, 6, tzinfo=datetime.UTC), "2028-02-29"),
     ("en-GB", "Europe/London", datetime.datetime(2026, 3, 29, 1, 30, tzinfo=datetime.UTC), "2026-03-29"), ("en-US", "America/New_York", datetime.datetime(2026, 11, 1, 5, 59, tzinfo=datetime.UTC), "2026-11-01"),
     ("pt-BR", "America/Sao_Paulo", datetime.datetime(2018, 11, 4, 2, 59, tzinfo=datetime.UTC), "2018-11-03")],
)  # fmt: skip
def test_today_and_yesterday_anywhere(diary, locale, zone, now, today):
    yesterday = str(datetime.date.fromisoformat(today) - datetime.timedelta(1))
    with diary(now=now, locale=locale, timezone_id=zone) as it:
        page = it.page
        score(page, 3)
        save(page)
        page.locator(f"input[name=which][value='{yesterday}']").check()
        score(page, 2)
        save(page)
        assert [(one["day"], one["morning"]) for one in stored(page)] == [(yesterday, 2), (today, 3)]
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        assert not it.complaints


def test_moving_to_another_time_zone_moves_no_entry(diary):
    with diary(entry(0, 3), entry(1, 6), timezone_id="Pacific/Auckland") as it:
        text = it.page.locator(".diary-list").inner_text()
        assert "Sat 21 Nov: first steps 3" in text and "Fri 20 Nov: first steps 6" in text


def test_a_comma_and_kilometres_in_german(diary):
    with diary(locale="de-DE", timezone_id="Europe/Berlin") as it:
        page = it.page
        more(page)
        page.get_by_label("Distance").fill("7,25")
        save(page)
        assert stored(page)[0]["ran"] == {"km": 7.25}
        assert "7,3 km" in page.locator(".diary-list").inner_text().replace("\xa0", " ")


def test_without_script_there_is_a_sheet_to_print(tab):
    with tab(width=390, java_script_enabled=False) as it:
        page = it.open("tools/diary/")
        sheet = page.locator("table", has_text="Monday").first
        assert sheet.locator("tbody tr").count() == 7 and sheet.is_visible()
        assert not page.locator(".tool").is_visible()


def test_the_timers_names_of_things_are_read(diary):
    """What the session timer writes, the diary shows."""
    with diary(entry(0, None, session="Settle A", during=2, at="2026-11-21T07:00:00Z")) as it:
        assert "Sat 21 Nov: Settle A; worst pain 2" in it.page.locator(".diary-list").inner_text()
        score(it.page, 1)
        save(it.page)
        [one] = stored(it.page)
        assert (one["session"], one["during"], one["morning"]) == ("Settle A", 2, 1)
