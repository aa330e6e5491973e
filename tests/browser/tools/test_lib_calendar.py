"""Calendar files: RFC 5545 as another program reads it, and what a change of plan does to events that were sent."""

import datetime
import random

import icalendar
import pytest

pytestmark = pytest.mark.browser
NOW = "2026-11-21T09:56:00.123Z"


@pytest.fixture(scope="module")
def text(run):
    """The file of some events."""

    def call(events, name="First Steps", url=None):
        script = "(m, [events, name, url, now]) => m.calendarText(events, { name, url, now: new Date(now) })"
        return run("lib/calendar.js", script, [events, name, url, NOW])

    return call


@pytest.fixture(scope="module")
def update(js):
    return lambda sent, entries, today: js("lib/calendar.js", "update", sent, entries, today)


def event(uid="run-1", day="2026-11-23", summary="Run", **more):
    return {"uid": uid, "day": day, "summary": summary, "sequence": 0, "off": False, **more}


def events_of(text):
    return icalendar.Calendar.from_ical(text).walk("VEVENT")


def strict_lines(text):
    """The content lines, each fold undone; fails where RFC 5545 is not kept."""
    raw = text.encode()
    assert raw.endswith(b"\r\n")
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert b"\r" not in raw.replace(b"\r\n", b"")
    physical = raw.removesuffix(b"\r\n").split(b"\r\n")
    assert [line for line in physical if len(line) > 75] == []
    for line in physical:
        line.decode()  # no character is cut in two
    return raw.removesuffix(b"\r\n").replace(b"\r\n ", b"").decode().split("\r\n")


def test_a_parser_of_others_reads_every_property(text):
    made = text(
        [event(description="Walk, run; walk.\nStop above 5.", sequence=3)],
        url="https://first-steps.example/tools/run-planner/",
    )
    calendar = icalendar.Calendar.from_ical(made)
    assert (str(calendar["VERSION"]), str(calendar["CALSCALE"])) == ("2.0", "GREGORIAN")
    assert "PRODID" in calendar
    (one,) = calendar.walk("VEVENT")
    assert str(one["UID"]) == "run-1@first-steps"
    assert one.decoded("DTSTART") == datetime.date(2026, 11, 23)
    assert one.decoded("DTEND") == datetime.date(2026, 11, 24)
    assert one["DTSTART"].params["VALUE"] == "DATE"
    assert one.decoded("DTSTAMP") == datetime.datetime(2026, 11, 21, 9, 56, tzinfo=datetime.UTC)
    assert one.decoded("SEQUENCE") == 3
    assert str(one["SUMMARY"]) == "Run"
    assert str(one["DESCRIPTION"]) == "Walk, run; walk.\nStop above 5."
    assert str(one["STATUS"]) == "CONFIRMED"
    assert str(one["TRANSP"]) == "TRANSPARENT"
    assert str(one["URL"]) == "https://first-steps.example/tools/run-planner/"


def test_lines_are_as_the_standard_asks(text):
    lines = strict_lines(text([event(summary="x" * 300), event("run-2", summary="é" * 100 + "漢字" * 60 + "😀" * 40)]))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2


@pytest.mark.parametrize("day", ["2028-02-28", "2028-02-29", "2026-12-31", "2027-03-28", "2026-11-01", "2100-02-28"])
def test_an_event_takes_one_whole_day_whatever_the_day(text, day):
    (one,) = events_of(text([event(day=day)]))
    begin = one.decoded("DTSTART")
    assert begin == datetime.date.fromisoformat(day)
    assert one.decoded("DTEND") - begin == datetime.timedelta(days=1)


def test_hostile_text_stays_text(text):
    nasty = "a\r\nEND:VEVENT\r\nBEGIN:VALARM\nX\\n;,\u0000\u0007\u007f\ud800 b"
    made = text([event(summary=nasty, description=nasty)])
    lines = strict_lines(made)
    assert lines.count("END:VEVENT") == 1
    assert "BEGIN:VALARM" not in lines
    (one,) = events_of(made)
    assert str(one["SUMMARY"]).startswith("a\nEND:VEVENT\nBEGIN:VALARM\nX\\n;,")


def test_a_dropped_day_is_called_off(text):
    (one,) = events_of(text([event(off=True, sequence=2)]))
    assert str(one["STATUS"]) == "CANCELLED"
    assert one.decoded("SEQUENCE") == 2


def test_round_trip_of_500_texts(text):
    """What goes in comes out, whatever the text: 500 events in 25 files."""
    signs = "abc XYZ;,\\\n:\"'–é漢😀\u0301=|^ "
    for seed in range(25):
        dice = random.Random(seed)
        first = datetime.date(2027, 1, 1)
        events = [
            event(f"run-{n}", (first + datetime.timedelta(days=dice.randint(0, 900))).isoformat(), "".join(dice.choices(signs, k=dice.randint(1, 160))),
                  description="".join(dice.choices(signs, k=dice.randint(1, 400))), sequence=dice.randint(0, 50), off=False)
            for n in range(20)
        ]  # fmt: skip
        made = text(events)
        strict_lines(made)
        for wanted, found in zip(events, events_of(made), strict=True):
            assert str(found["UID"]) == f"{wanted['uid']}@first-steps"
            assert found.decoded("DTSTART").isoformat() == wanted["day"]
            assert str(found["SUMMARY"]) == wanted["summary"], seed
            assert str(found["DESCRIPTION"]) == wanted["description"], seed
            assert found.decoded("SEQUENCE") == wanted["sequence"]


# --- changes of plan -----------------------------------------------------------------------------------


def entry(uid, day, summary="Run"):
    return {"uid": uid, "day": day, "summary": summary}


def test_the_same_plan_gives_the_same_events(update):
    entries = [entry("run-1", "2026-11-23"), entry("run-2", "2026-11-25")]
    first = update({}, entries, "2026-11-21")
    again = update(first["sent"], entries, "2026-11-22")
    assert [one["sequence"] for one in again["events"]] == [0, 0]
    assert again["sent"] == first["sent"]


def test_a_moved_day_is_the_same_event_with_a_higher_sequence(update):
    first = update({}, [entry("run-1", "2026-11-23")], "2026-11-21")
    moved = update(first["sent"], [entry("run-1", "2026-11-25")], "2026-11-22")
    assert [(one["uid"], one["day"], one["sequence"], one["off"]) for one in moved["events"]] == [
        ("run-1", "2026-11-25", 1, False)
    ]


def test_a_changed_text_raises_the_sequence(update):
    first = update({}, [entry("run-1", "2026-11-23")], "2026-11-21")
    assert update(first["sent"], [entry("run-1", "2026-11-23", "Other")], "2026-11-21")["events"][0]["sequence"] == 1


def test_a_day_that_is_no_longer_planned_is_called_off_once_and_stays_so(update):
    first = update({}, [entry("run-1", "2026-11-23"), entry("run-2", "2026-11-25")], "2026-11-21")
    second = update(first["sent"], [entry("run-1", "2026-11-23")], "2026-11-22")
    off = next(one for one in second["events"] if one["uid"] == "run-2")
    assert (off["off"], off["sequence"]) == (True, 1)
    third = update(second["sent"], [entry("run-1", "2026-11-23")], "2026-11-22")
    assert next(one for one in third["events"] if one["uid"] == "run-2")["sequence"] == 1
    back = update(third["sent"], [entry("run-1", "2026-11-23"), entry("run-2", "2026-11-27")], "2026-11-22")
    again = next(one for one in back["events"] if one["uid"] == "run-2")
    assert (again["off"], again["sequence"], again["day"]) == (False, 2, "2026-11-27")


def test_what_lies_behind_stays_as_it_was(update):
    first = update({}, [entry("run-1", "2026-11-23"), entry("run-2", "2026-11-25")], "2026-11-21")
    later = update(first["sent"], [entry("run-2", "2026-11-25")], "2026-11-24")
    assert [one["uid"] for one in later["events"]] == ["run-2"]
    assert later["sent"]["run-1"]["off"] is False


@pytest.mark.parametrize("uid", ["__proto__", "constructor", "toString"])
def test_names_of_the_language_are_names_like_any_other(update, uid):
    assert update({}, [entry(uid, "2026-11-23")], "2026-11-21")["events"][0]["sequence"] == 0


def test_100_changing_plans_never_double_an_event_and_never_lower_a_sequence(update, text):
    for seed in range(100):
        dice = random.Random(seed)
        sent, shown, today = {}, {}, datetime.date(2027, 2, 20)
        for _ in range(6):
            today += datetime.timedelta(days=dice.randint(0, 6))
            days = sorted(dice.sample(range(40), dice.randint(0, 12)))
            entries = [
                entry(f"run-{n}", (today + datetime.timedelta(days=d)).isoformat(), dice.choice(["a", "b"]))
                for n, d in enumerate(days)
            ]
            made = update(sent, entries, today.isoformat())
            sent = made["sent"]
            uids = [one["uid"] for one in made["events"]]
            assert len(uids) == len(set(uids)), seed
            for one in made["events"]:  # what a calendar does with them: a higher sequence replaces
                old = shown.get(one["uid"])
                assert not old or one["sequence"] >= old["sequence"], seed
                if old and one["sequence"] == old["sequence"]:
                    assert (one["day"], one["summary"], one["off"]) == (old["day"], old["summary"], old["off"]), seed
                shown[one["uid"]] = one
            ahead = {
                (one["uid"], one["day"]) for one in shown.values() if not one["off"] and one["day"] >= today.isoformat()
            }
            assert ahead == {(one["uid"], one["day"]) for one in entries}, seed
        if seed % 30 == 0:
            assert len(events_of(text(list(shown.values())))) == len(shown)
