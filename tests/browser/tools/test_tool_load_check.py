"""The load check on a phone: runs typed in, read from files, asked about, left out; its answers, and what may go wrong."""

import datetime
import json
import re
import zipfile

import pytest
import yaml

from tests.browser.tools.conftest import BLOCKED, FULL, choose_unit, until
from tests.browser.tools.test_lib_activities import crowd, ten_thousand
from tests.helpers import ROOT

pytestmark = pytest.mark.browser
FOLDER = ROOT / "tests/data/activities"
DATA = yaml.safe_load((ROOT / "data/load-check.yml").read_text("utf-8"))
NAME = "load-check"
NOW = datetime.datetime(2026, 11, 21, 12, tzinfo=datetime.UTC)


def kept(*runs, **more) -> str:
    """What the browser keeps: runs as (day, km)."""
    made = [{"day": day, "km": km, "source": "typed", "id": f"{day}-{at}"} for at, (day, km) in enumerate(runs)]
    return json.dumps({"version": 1, "data": {"runs": made, "settings": {"units": "km"}, **more}})


TWO = kept(("2026-11-14", 10), ("2026-11-18", 6))


@pytest.fixture
def check(tool):
    """Opens the load check on 21 November 2026 in kilometres: `with check(TWO) as page`."""
    from contextlib import contextmanager

    @contextmanager
    def opened(runs=None, at=NOW, **more):
        options = {"locale": "en-GB", "timezone_id": "Europe/London", **more}
        clock = f"{{ const Real = Date, shift = {int(at.timestamp() * 1000)} - Real.now(); Date = class extends Real {{ constructor(...a) {{ a.length ? super(...a) : super(Real.now() + shift) }} static now() {{ return Real.now() + shift }} }} }}"
        script = clock + options.pop("script", "")
        with tool(NAME, kept=kept() if runs is None else runs, script=script, **options) as it:
            yield it.page
            assert script != clock or it.complaints == []  # where storage is blocked, the theme complains
            assert it.outside == []

    return opened


def text(page) -> str:
    return re.sub(r"\s+", " ", page.locator(".tool").inner_text().replace("\u00a0", " "))


def add(page, km, day=None, minutes=""):
    form = page.locator(".load-form").first
    if day:
        form.locator("[name=day]").fill(day)
    form.locator("[name=distance]").fill(str(km))
    form.locator("[name=minutes]").fill(minutes)
    form.get_by_role("button", name="Add this run").click()


def ask(page, km, day="2026-11-22"):
    form = page.locator(".load-form").nth(1)
    form.locator("[name=day]").fill(day)
    form.locator("[name=distance]").fill(str(km))
    form.get_by_role("button", name="Work it out").click()
    return re.sub(r"\s+", " ", page.locator(".load-what-if").inner_text().replace("\u00a0", " "))


def typed(page) -> list[str]:
    """What stands in the fields of both forms."""
    return [field.input_value() for field in page.locator(".load-form .field__input").all()]


def choose(page, *names):
    page.set_input_files("#load-file", [str(FOLDER / name) for name in names])


def report(page, name):
    box = page.locator(".load-report", has=page.locator(f"h3:text-is('{name}')"))
    box.locator("text=/ read, |left out|This |which columns|does not say|has “|“/i").first.wait_for()
    return re.sub(r"\s+", " ", box.inner_text().replace("\u00a0", " "))


def stored(page) -> list[dict]:
    return page.evaluate("JSON.parse(localStorage.getItem('first-steps') ?? '{\"data\": {}}').data.runs ?? []")


# --- From start to finish --------------------------------------------------------------------------------
def test_a_runner_types_two_runs_and_learns_the_limit(check):
    with check() as page:
        add(page, 10, "2026-11-14", "1 h 2 min")
        add(page, "6,5", "2026-11-18")
        said = text(page)
        assert "Longest run of the last 30 days 10 km on Sat, 14 Nov 2026, 1 h 2 min" in said
        assert "With 10% on top, rounded down 11 km at most" in said
        assert [(run["day"], run["km"], run.get("minutes"), run["source"]) for run in stored(page)] == [
            ("2026-11-14", 10, 62, "typed"),
            ("2026-11-18", 6.5, None, "typed"),
        ]


@pytest.mark.parametrize(("km", "at"), [(11, 0), (12, 1), (13, 1), (15, 2), (20, 2), (20.5, 3)])
def test_what_if_tells_the_band_the_rate_and_its_range(check, km, at):
    band = DATA["bands"][at]
    with check(TWO) as page:
        said = ask(page, km)
        assert band["short"] in said
        assert band["do"] in said
        if at:
            assert f"{band['rate']:.2f} times" in said
            assert f"likely range {band['low']:.2f} to {band['high']:.2f}" in said
        assert "10 km on Sat, 14 Nov 2026" in said
        assert page.locator(".load-what-if .ev").count() == len(DATA["claims"])


def test_what_if_knows_that_the_window_moves_on(check):
    with check(TWO) as page:
        soon = ask(page, 8, "2026-12-09")
        assert "whatever you ran before" not in soon
        assert "10 km on Sat, 14 Nov" in (long := ask(page, 8, "2026-12-14"))
        assert (
            "3 or more weeks without a run? Pass the 3 ready checks again, then step 1 of the walk-run plan, whatever you ran before."
            in long
        )
        later = ask(page, 8, "2026-12-15")
        assert "6 km on Wed, 18 Nov" in later
        assert "Runs that you do before that day change this answer" in later
        assert "no run in the 30 days before" in ask(page, 8, "2026-12-20")


def test_past_jumps_are_listed_with_the_numbers_of_the_study(check):
    runs = kept(
        ("2026-09-01", 5),
        ("2026-09-08", 5.5),
        ("2026-09-15", 7),
        ("2026-09-22", 12),
        ("2026-09-29", 25),
        ("2026-11-10", 4),
    )
    with check(runs) as page:
        said = text(page)
        assert "3 of 6 runs went more than 10% past" in said
        for band, count in zip(DATA["bands"][1:], ("1 run", "1 run", "1 run"), strict=True):
            assert (
                f"{count}, {band['short']} longer. In the study, such runs went with {band['rate']:.2f} times" in said
            )
        rows = page.locator("#load-jumps tbody tr").all_inner_texts()
        assert [row.split("\t")[0].strip() for row in rows] == [
            "Tue, 29 Sept 2026",
            "Tue, 22 Sept 2026",
            "Tue, 15 Sept 2026",
        ]
        assert "2 runs had no run in the 30 days before" in said


def test_without_a_run_in_30_days_there_is_no_number_and_the_way_leads_to_the_walk_run_plan(check):
    with check(kept(("2026-10-01", 18))) as page:
        assert "No run in the last 30 days" in text(page)
        assert "at most" not in text(page)
        assert page.locator(".load-top a[href$='/run-again/walk-run-plan/']").count() == 1


@pytest.mark.parametrize(("last", "anew"), [("2026-10-31", True), ("2026-11-01", False)])
def test_three_weeks_without_a_run_lead_to_step_1_whatever_was_run_before(check, last, anew):
    with check(kept(("2026-10-25", 18), (last, 5))) as page:
        said = text(page)
        assert ("then step 1 of the walk-run plan, whatever you ran before." in said) is anew
        assert ("at most" in said) is not anew


def test_a_sore_heel_adds_nothing_and_a_worse_morning_runs_not_at_all(check):
    with check(TWO) as page:
        assert "Is pain above 2? Add nothing. First steps worse than usual? No run today." in text(page)


def test_how_sure_it_is_stands_with_the_answer(check):
    with check(TWO) as page:
        said = text(page)
        for line in DATA["unknown"]:
            assert line["text"] in said
        assert "Warning signs come before any number" in said
        assert page.locator(".load-top a[href$='/start/get-help/']").count() == 1


def test_nothing_calls_a_run_safe_or_uses_a_workload_ratio(check):
    with check(TWO) as page:
        ask(page, 11)
        assert not re.search(r"\bsafe|ACWR|acute|you have (a|plantar|an)\b", text(page), re.I)


def test_weeks_are_bars_and_a_table_with_the_same_sums(check):
    with check(kept(("2026-11-02", 5), ("2026-11-08", 6), ("2026-11-15", 7.5), ("2026-11-16", 4))) as page:
        rows = [
            re.split(r"\s*\t\s*", row.replace("\u00a0", " "))
            for row in page.locator("#load-weeks tbody tr").all_inner_texts()
        ]
        assert rows == [
            ["Mon, 16 Nov 2026", "4 km", "1", "4 km"],
            ["Mon, 9 Nov 2026", "7.5 km", "1", "7.5 km"],
            ["Mon, 2 Nov 2026", "11 km", "2", "6 km"],
        ]
        assert page.locator(".load-rest svg.chart rect").count() == 3
        assert "11 km" in page.locator(".load-rest svg.chart title").text_content().replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("locale", "first"), [("en-US", "Sun, Nov 15, 2026"), ("ar-EG", None), ("de-DE", "Mon, 16 Nov 2026")]
)
def test_weeks_begin_where_the_locale_begins_them(check, locale, first):
    with check(kept(("2026-11-15", 7), ("2026-11-17", 4)), locale=locale) as page:
        row = page.locator("#load-weeks tbody tr").first.inner_text()
        assert page.locator("#load-weeks tbody tr").count() == {"en-US": 1, "ar-EG": 2, "de-DE": 2}[locale]
        assert first is None or row.startswith(first)


def test_miles_everywhere_after_the_switch(check):
    with check(kept(("2026-11-14", 16.09344))) as page:
        choose_unit(page, "Miles")
        assert "10 mi on Sat, 14 Nov" in text(page)
        assert "11 mi at most" in text(page)
        assert page.get_by_label("Distance in miles").count() == 2
        add(page, 1, "2026-11-20")
        assert stored(page)[-1]["km"] == 1.609344


def test_a_switch_of_units_keeps_what_is_typed_and_tells_the_last_answer_again(check):
    with check(TWO) as page:
        assert "12 km on Sun, 22 Nov 2026" in ask(page, 12)
        for name, text_typed in (("day", "2026-11-19"), ("distance", "5,25"), ("minutes", "1 h 2")):
            page.locator(f".load-form [name={name}]").first.fill(text_typed)
        choose_unit(page, "Miles")
        assert typed(page) == ["2026-11-19", "3.262", "1 h 2", "2026-11-22", "7.456"]
        assert page.get_by_label("Distance in miles").count() == 2
        assert "7.5 mi on Sun, 22 Nov 2026" in page.locator(".load-what-if").inner_text().replace("\u00a0", " ")
        choose_unit(page, "Kilometres")
        assert typed(page) == ["2026-11-19", "5,25", "1 h 2", "2026-11-22", "12"]


def test_a_switch_of_units_leaves_what_is_no_number_as_typed(check):
    with check() as page:
        page.locator(".load-form [name=distance]").first.fill("about 5")
        choose_unit(page, "Miles")
        assert page.get_by_label("Distance in miles").first.input_value() == "about 5"


# --- Files -------------------------------------------------------------------------------------------------
def test_a_strava_list_is_read_and_says_what_it_left_out(check):
    with check() as page:
        choose(page, "strava-de.csv")
        said = report(page, "strava-de.csv")
        assert "40 activities read, 22 runs added (188.4 km), 18 left out." in said
        assert "18: not a run" in said
        assert len(stored(page)) == 22


def test_a_garmin_list_asks_for_its_unit_and_takes_no_guess(check):
    with check() as page:
        choose(page, "garmin-miles.csv")
        assert "The file does not say what its distances are" in report(page, "garmin-miles.csv")
        assert stored(page) == []
        page.get_by_role("button", name="Read the file").click()
        assert page.evaluate("document.activeElement.className") == "errors"
        page.get_by_label("Miles", exact=True).first.check()
        page.get_by_role("button", name="Read the file").click()
        assert "22 runs added (188.4 km)" in report(page, "garmin-miles.csv")


def test_an_unknown_list_asks_for_its_columns_then_for_its_unit(check):
    with check() as page:
        choose(page, "own-strange-headings.csv")
        assert "Which columns are these?" in report(page, "own-strange-headings.csv")
        page.get_by_role("button", name="Read the file").click()
        assert page.locator(".errors li").count() == 2
        page.get_by_label("The date").select_option("0")
        page.get_by_label("The distance").select_option("1")
        page.get_by_role("button", name="Read the file").click()
        page.locator(".load-report").get_by_label("Kilometres").check()
        page.get_by_role("button", name="Read the file").click()
        assert "22 activities read, 22 runs added" in report(page, "own-strange-headings.csv")
        assert page.evaluate("document.activeElement.className") == "load-report", "the form is gone"


def test_dates_that_can_be_read_two_ways_are_asked_about(check):
    with check() as page:
        choose(page, "own-dates-two-ways.csv")
        page.get_by_label("The day: ").check()
        page.get_by_role("button", name="Read the file").click()
        assert "0 left out" in report(page, "own-dates-two-ways.csv")


def test_what_each_answer_makes_of_a_date_stands_beside_it(check):
    own = {"name": "own.csv", "mimeType": "text/csv", "buffer": b"Date,Distance (km)\n26-11-13,5\n26-11-01,6\n"}
    with check() as page:
        page.set_input_files("#load-file", [own])
        assert "The day: Tue, 26 Nov 2013" in report(page, "own.csv")
        page.get_by_label("The year: Fri, 13 Nov 2026").check()
        page.get_by_role("button", name="Read the file").click()
        assert "2 runs added (11 km)" in report(page, "own.csv")


def test_several_files_at_once_and_the_same_again(check):
    with check() as page:
        choose(page, "run.gpx", "run.tcx", "strava-en.csv", "ride.tcx")
        assert "0 runs added" in report(page, "ride.tcx")
        first = stored(page)
        choose(page, "strava-en.csv")
        page.locator(".load-report").nth(0).locator("text=already in your list").first.wait_for()
        assert stored(page) == first


def test_an_open_question_stays_when_another_file_is_chosen(check):
    with check() as page:
        choose(page, "garmin-miles.csv")
        report(page, "garmin-miles.csv")
        choose(page, "run.tcx")
        assert "1 run added" in report(page, "run.tcx")
        choose(page, "ride.tcx")
        assert "0 runs added" in report(page, "ride.tcx")
        assert page.locator(".load-report h3").all_inner_texts() == ["garmin-miles.csv", "ride.tcx"]
        page.locator(".load-report").get_by_label("Miles", exact=True).check()
        page.get_by_role("button", name="Read the file").click()
        assert "22 runs added (188.4 km)" in report(page, "garmin-miles.csv")


def test_a_file_chosen_again_asks_once(check):
    with check() as page:
        for _ in range(2):
            choose(page, "garmin-miles.csv")
            report(page, "garmin-miles.csv")
        assert page.locator(".load-report").count() == 1


def test_a_file_still_being_read_is_told_about_when_another_one_is_chosen(check, tmp_path):
    large = tmp_path / "large.csv"
    large.write_text(ten_thousand(), "utf-8")
    with check() as page:
        page.set_input_files("#load-file", str(large))
        page.locator(".load-report", has_text="Reading large.csv").wait_for()
        choose(page, "run.tcx")
        assert "1 run added" in report(page, "run.tcx")
        assert "10,000 activities read" in report(page, "large.csv")


def test_a_reading_that_fails_says_so_and_what_to_do(check):
    alone = "window.Worker = class { constructor() { throw new Error('none') } };"
    with check(script=alone) as page:
        page.route("**/load-reader.js", lambda route: route.abort())
        choose(page, "run.tcx")
        assert "could not be read here. Are you online? Reload the page" in report(page, "run.tcx")
        assert page.locator("text=Reading run.tcx").count() == 0


def test_without_the_part_that_reads_files_it_says_so_and_asks_again_for_the_next_one(check):
    with check(script="window.part = 'not there'") as page:
        page.route("**/load-import.js", lambda route: route.abort())
        choose(page, "run.tcx")
        page.get_by_role("alert").filter(has_text="run.tcx could not be read here. Are you online?").wait_for()
        page.unroute("**/load-import.js")
        choose(page, "run.tcx")
        assert "1 run added" in report(page, "run.tcx")
        assert page.get_by_role("alert").count() == 0


def test_a_sport_that_was_left_out_can_be_counted(check):
    with check() as page:
        choose(page, "strava-en.csv")
        before = len(stored(page) if report(page, "strava-en.csv") else [])
        page.locator("summary", has_text="Sports that are left out").click()
        page.get_by_label(re.compile("^Walk")).check()
        page.get_by_role("button", name="Count the ticked sports").click()
        until(page, f"JSON.parse(localStorage.getItem('first-steps')).data.runs.length > {before}")
        assert "0 runs added" not in report(page, "strava-en.csv")


def test_a_run_that_was_removed_does_not_come_back_with_a_sport_nor_with_the_next(check):
    with check() as page:
        choose(page, "strava-en.csv")
        report(page, "strava-en.csv")
        before = {run["id"] for run in stored(page)}
        page.get_by_role("button", name=re.compile("^Remove ")).first.click()
        gone = before - {run["id"] for run in stored(page)}
        for sport in ("Walk", "Ride"):
            count = len(stored(page))
            page.locator("summary", has_text="Sports that are left out").click()
            page.get_by_label(re.compile(f"^{sport}")).check()
            page.get_by_role("button", name="Count the ticked sports").click()
            until(page, f"JSON.parse(localStorage.getItem('first-steps')).data.runs.length > {count}")
            assert len(gone) == 1 and not {run["id"] for run in stored(page)} & gone
            assert "1 removed by you." in report(page, "strava-en.csv")


def test_an_import_can_be_taken_back(check):
    with check(TWO) as page:
        choose(page, "strava-en.csv")
        report(page, "strava-en.csv")
        page.locator(".tool__data summary").click()
        page.get_by_role("button", name="Take back the last change").click()
        until(page, "JSON.parse(localStorage.getItem('first-steps')).data.runs.length === 2")


# Reads two files at once: a large one, and one that a reader has just answered a question of.
TWO_AT_ONCE = """async (m, large) => {
  const read = m.reader(), small = "Date,Distance (km)\\n2026-11-01,5\\n", options = () => ({ today: "2026-11-21" });
  const readings = Promise.all([large, small].map((text) => read(new File([text], "own.csv"), options)));
  const late = new Promise((done) => setTimeout(done, 15000, []));
  return (await Promise.race([readings, late])).map((reading) => reading.rows) }"""


@pytest.mark.parametrize(
    "worker", ["", "window.Worker = class { postMessage() { setTimeout(() => this.onerror()) } };"]
)
def test_an_answer_given_while_a_large_file_is_read_is_not_dropped(lab, run, worker):
    page = lab.context.new_page()
    page.goto(lab.url)
    script = TWO_AT_ONCE.replace("const read", f"{worker} const read", 1)
    assert run("tools/load-import.js", script, ten_thousand(), page=page) == [10_000, 1]
    page.close()


def test_a_file_that_cannot_be_read_gets_a_message_that_helps(check):
    messages = {
        "empty.csv": "is empty", "binary.csv": "not a text file", "zip.csv": "Unpack it", "gzip.gpx.gz": "Unpack it", "watch.fit": "FIT file",
        "paper.pdf": "PDF", "web-page.csv": "web page", "copy.json": "JSON", "cut-short.gpx": "cut short", "one-word.csv": "no row",
        "strava-only-head.csv": "no rows", "other.xml": "neither GPX nor TCX",
    }  # fmt: skip
    with check(TWO) as page:
        choose(page, *messages)
        for name, said in messages.items():
            assert said in report(page, name)
        assert len(stored(page)) == 2


def test_a_file_of_200_mb_gets_a_message_at_once(check, tmp_path):
    large = tmp_path / "activities.csv"
    with large.open("wb") as file:
        file.write(b"Activity ID,Activity Date,Distance\n" * 2000)
        file.truncate(200 * 1024 * 1024)
    with check() as page:
        page.evaluate("window.beats = 0; setInterval(() => window.beats++, 20)")
        page.set_input_files("#load-file", str(large))
        assert "200 MB" in report(page, "activities.csv")


def test_a_large_packed_file_is_named_as_such(check, tmp_path):
    packed = tmp_path / "export.zip"
    with zipfile.ZipFile(packed, "w") as file:
        file.write(FOLDER / "strava-en.csv", "activities.csv")
    with check() as page:
        page.set_input_files("#load-file", str(packed))
        assert "Unpack it and choose activities.csv inside" in report(page, "export.zip")


def test_the_page_answers_while_ten_thousand_activities_are_read(check, tmp_path):
    large = tmp_path / "activities.csv"
    large.write_text(ten_thousand(), "utf-8")
    with check() as page:
        page.evaluate("""() => { window.longest = 0; let last = performance.now();
            const beat = () => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; setTimeout(beat, 0) }; beat() }""")
        page.set_input_files("#load-file", str(large))
        assert "10,000 activities read" in report(page, "activities.csv")
        assert page.evaluate("window.longest") < 500 * crowd()
        assert len(stored(page)) > 5000


def test_files_can_be_dropped(check):
    with check() as page:
        content = (FOLDER / "run.tcx").read_text("utf-8")
        page.evaluate(
            """(content) => { const files = new DataTransfer(); files.items.add(new File([content], "dropped.tcx"));
            document.querySelector(".load-drop").dispatchEvent(new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true })) }""",
            content,
        )
        assert "1 run added (5 km)" in report(page, "dropped.tcx")


def test_files_are_read_where_no_worker_can_work(check):
    with check(script="window.Worker = class { constructor() { throw new Error('none') } };") as page:
        choose(page, "run.tcx")
        assert "1 run added" in report(page, "run.tcx")


def test_what_a_file_says_stays_text(check, tmp_path):
    hostile = tmp_path / "<img src=x onerror=alert(1)>.csv"
    hostile.write_text(
        "Date,Distance,Type\n2026-11-01,<script>alert(1)</script>,Run\n2026-11-02,5 km,<b>Ride</b>\n", "utf-8"
    )
    with check() as page:
        page.set_input_files("#load-file", str(hostile))
        page.locator(".load-report li").first.wait_for()
        page.locator(".load-report summary").first.click()
        assert page.locator(".load-report :is(img, script, b)").count() == 0
        assert "<script>" in page.locator(".load-report").inner_text()


# --- Errors ------------------------------------------------------------------------------------------------
def test_a_mistake_is_told_beside_the_field_and_nothing_typed_is_lost(check):
    mistakes = [  # never the same message twice in a row
        ("", "2026-11-20", "", "Type a distance."), ("far", "2026-11-20", "", "as a number"), ("0", "2026-11-20", "", "above 0"),
        ("251", "2026-11-20", "", "up to 250"), ("-5", "2026-11-20", "", "above 0"), ("5", "2026-11-22", "", "has not come yet"),
        ("5", "2026-11-20", "fast", "Type the minutes"), ("5", "2026-11-20", "3", "Check both"),
        ("5", "2026-11-20", "1:05", "Type the minutes"), ("5", "", "", "Type a date"),
    ]  # fmt: skip
    with check() as page:
        form = page.locator(".load-form").first
        fields = {name: form.locator(f"[name={name}]") for name in ("day", "distance", "minutes")}
        for km, day, minutes, said in mistakes:
            typed = {"day": day, "distance": km, "minutes": minutes}
            for name, value in typed.items():
                fields[name].fill(value)
            form.get_by_role("button", name="Add this run").click()
            assert said in page.locator(".errors").inner_text()
            assert said in page.locator(".field .error").inner_text()
            assert page.evaluate("document.activeElement.className") == "errors"
            assert {name: field.input_value() for name, field in fields.items()} == typed
            assert stored(page) == []
        add(page, 5, "2026-11-20", "30")
        assert page.locator(".errors").count() == 0
        assert len(stored(page)) == 1


def test_a_run_is_removed_and_brought_back(check):
    with check(TWO) as page:
        page.get_by_role("button", name=re.compile("Remove Sat, 14 Nov 2026")).click()
        assert "6 km on Wed, 18 Nov" in text(page)
        assert page.evaluate("document.activeElement.id") == "load-runs", "its button is gone"
        page.get_by_role("button", name=re.compile("^Remove ")).click()
        assert page.evaluate("document.activeElement.name") == "distance", "the list is gone too"
        page.locator(".tool__data summary").click()
        page.get_by_role("button", name="Take back the last change").click()
        page.locator(".tool__data summary").click()
        page.locator(".tool__data summary").click()
        page.get_by_role("button", name="Take back the last change").click()
        page.get_by_text("10 km on").first.wait_for()
        assert len(stored(page)) == 2


@pytest.mark.parametrize(("script", "said"), [(BLOCKED, "does not keep anything"), (FULL, "no room left")])
def test_without_storage_it_works_and_says_so(check, script, said):
    with check(script=script) as page:
        add(page, 10, "2026-11-14")
        page.locator(".tool__status", has_text=said).wait_for()
        assert "11 km at most" in text(page) or "mi at most" in text(page)


def test_corrupt_storage_is_told_kept_and_the_tool_works(check):
    with check("{ no json") as page:
        page.locator(".tool__status", has_text="cannot be read").wait_for()
        add(page, 10, "2026-11-14")
        assert "at most" in text(page)
        assert page.evaluate("localStorage.getItem('first-steps')") == "{ no json"


def test_kept_runs_that_cannot_be_are_left_out_and_told(check):
    with check(kept(("2026-11-14", 10), ("2031-01-01", 40), ("2026-11-15", 4000), ("2026-11-16", -3))) as page:
        assert "3 kept runs are left out here" in text(page)
        assert "11 km at most" in text(page)


def test_a_reload_keeps_everything(check):
    with check() as page:
        add(page, 10, "2026-11-14")
        page.reload()
        page.wait_for_selector(".load-numbers")
        assert "11 km at most" in text(page)


def test_two_tabs_show_the_same(check):
    with check(TWO, fresh=True) as page:
        other = page.context.new_page()
        other.goto(page.url)
        other.wait_for_selector(".load-numbers")
        add(page, 20, "2026-11-19")
        other.get_by_text("20 km").first.wait_for()
        add(other, 7, "2026-11-20")
        page.get_by_text("Your runs (4)").wait_for()
        assert len(stored(page)) == 4


# --- Everybody ---------------------------------------------------------------------------------------------
def test_by_keyboard_alone(check):
    with check() as page:
        page.locator(".load-form [name=distance]").first.focus()
        page.keyboard.type("10")
        page.keyboard.press("Enter")
        page.wait_for_selector(".load-numbers")
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate(
                "document.activeElement.name === 'distance' && document.activeElement.closest('section') !== null"
            ):
                break
        page.keyboard.type("12")
        page.keyboard.press("Enter")
        page.wait_for_selector(".load-what-if h3")
        assert "20% longer" in page.locator(".load-what-if").inner_text()


def test_results_are_announced(check):
    with check(TWO) as page:
        add(page, 12, "2026-11-20")
        until(page, "document.querySelector('.tool-says').textContent.includes('Added')")
        ask(page, 20)
        until(page, "document.querySelector('.tool-says').textContent.includes('over 30 to 100%')")
        choose(page, "run.tcx")
        until(page, "document.querySelector('.tool-says').textContent.includes('1 run added')")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(check, axe, scheme):
    with check(TWO, scheme=scheme) as page:
        choose(page, "strava-en.csv", "garmin-km.csv", "zip.csv")
        report(page, "zip.csv")
        ask(page, 15)
        add(page, "")
        for summary in page.locator(".tool summary").all():
            summary.click()
        page.evaluate("scrollTo(0, 0)")
        page.wait_for_timeout(200)
        assert axe(page) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_window(check, width):
    with check(TWO, width=width) as page:
        choose(page, "strava-disagree.csv", "own-strange-headings.csv")
        report(page, "own-strange-headings.csv")
        ask(page, 15)
        for summary in page.locator(".tool summary").all():
            summary.click()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("locale", "zone"),
    [
        ("ar-EG", "Africa/Cairo"),
        ("de-DE", "Europe/Berlin"),
        ("he-IL", "Asia/Jerusalem"),
        ("en-US", "America/Los_Angeles"),
        ("fa-IR", "Asia/Tehran"),
        ("ja-JP", "Pacific/Kiritimati"),
    ],
)
def test_other_locales_and_time_zones(check, locale, zone):
    with check(TWO, locale=locale, timezone_id=zone) as page:
        add(page, "7,5", "2026-11-20")
        ask(page, "12")
        assert page.locator(".load-what-if h3").count() == 1
        assert stored(page)[-1]["km"] == 7.5


def test_the_first_of_march_after_a_leap_day(check):
    at = datetime.datetime(2028, 3, 1, 12, tzinfo=datetime.UTC)
    with check(kept(("2028-01-31", 12), ("2028-02-29", 5)), at=at) as page:
        assert "Longest run of the last 30 days 5 km on Tue, 29 Feb 2028" in text(page)


def test_the_day_before_the_clocks_change(check):
    at = datetime.datetime(2026, 3, 28, 23, 30, tzinfo=datetime.UTC)
    with check(kept(("2026-02-27", 12), ("2026-03-13", 4), ("2026-03-27", 5)), at=at) as page:
        assert "12 km on Fri, 27 Feb 2026" in text(page)


# --- Without script, offline -----------------------------------------------------------------------------
def test_without_script_the_page_says_how_to_do_it_by_hand(tab):
    with tab(390, java_script_enabled=False) as it:
        page = it.open("tools/load-check/")
        said = page.locator("main").inner_text()
        assert not page.locator(".tool").is_visible()
        assert page.locator("table").count() >= 3
        for band in DATA["bands"][1:]:
            assert f"{band['rate']:.2f} times (likely {band['low']:.2f} to {band['high']:.2f})" in said
