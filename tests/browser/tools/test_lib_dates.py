"""Days are text and stay on their day: in every time zone, over clock changes, in leap years, in every locale."""

import calendar
import datetime
import random

import pytest

pytestmark = pytest.mark.browser
DATES = ["lib/dates.js", "lib/dayWords.js", "lib/settings.js"]
SEED = random.Random(20261121)
DAYS = [
    datetime.date.fromordinal(
        SEED.randrange(datetime.date(1900, 1, 1).toordinal(), datetime.date(2200, 1, 1).toordinal())
    )
    for _ in range(400)
]
# Clocks change here, at midnight in some; the last two are farthest from Greenwich.
ZONES = [
    "Europe/London",
    "America/Sao_Paulo",
    "Africa/Cairo",
    "Asia/Beirut",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
]


def test_sums_of_days_are_those_of_the_calendar(run):
    cases = [[str(day), SEED.randrange(-4000, 4000)] for day in DAYS]
    script = "({addDays, daysBetween}, cases) => cases.map(([d, n]) => [addDays(d, n), daysBetween(d, addDays(d, n))])"
    expected = [[str(datetime.date.fromisoformat(day) + datetime.timedelta(days)), days] for day, days in cases]
    assert run(DATES, script, cases) == expected


@pytest.mark.parametrize(
    ("day", "days", "expected"),
    [("2028-02-28", 1, "2028-02-29"), ("2027-02-28", 1, "2027-03-01"), ("2000-02-28", 1, "2000-02-29"), ("2100-02-28", 1, "2100-03-01"),
     ("2028-02-29", 366, "2029-03-01"), ("2026-12-31", 1, "2027-01-01"), ("2026-03-29", 0, "2026-03-29"), ("2026-01-01", -1, "2025-12-31")],
)  # fmt: skip
def test_leap_days_and_ends_of_years(js, day, days, expected):
    assert js(DATES, "addDays", day, days) == expected


@pytest.mark.parametrize("zone", ZONES)
def test_no_time_zone_and_no_clock_change_moves_a_day(browser, base, run, zone):
    """A whole year, day by day: each follows the one before, is shown as itself, and is a day long."""
    context = browser.new_context(timezone_id=zone, locale="en-GB")
    try:
        page = context.new_page()
        page.goto(base + "about/privacy/")
        script = """({addDays, daysBetween, format, weekday}) => {
          let day = "2018-01-01"; const out = [];
          for (let n = 0; n < 366; n++, day = addDays(day, 1)) out.push([day, daysBetween("2018-01-01", day), format(day, "en-GB", "day"), weekday(day)]);
          return out;
        }"""
        first = datetime.date(2018, 1, 1)
        for n, (day, between, shown, weekday) in enumerate(run(DATES, script, page=page)):
            real = first + datetime.timedelta(n)
            month = {"Sep": "Sept"}.get(f"{real:%b}", f"{real:%b}")
            assert (day, between, shown, weekday) == (str(real), n, f"{real.day} {month}", real.isoweekday() % 7)
    finally:
        context.close()


@pytest.mark.parametrize(
    ("zone", "now", "expected"),
    [("Pacific/Kiritimati", "2026-11-21T10:30:00Z", "2026-11-22"), ("Pacific/Pago_Pago", "2026-11-21T10:30:00Z", "2026-11-20"),
     ("Europe/London", "2026-03-29T00:30:00Z", "2026-03-29"), ("Europe/London", "2026-10-24T23:30:00Z", "2026-10-25"),
     ("America/Sao_Paulo", "2018-11-04T02:59:59Z", "2018-11-03"), ("America/Sao_Paulo", "2018-11-04T03:00:00Z", "2018-11-04"),
     ("Africa/Cairo", "2026-04-23T22:00:00Z", "2026-04-24")],
)  # fmt: skip
def test_today_is_the_day_where_the_reader_is(browser, base, run, zone, now, expected):
    context = browser.new_context(timezone_id=zone)
    try:
        page = context.new_page()
        page.goto(base + "about/privacy/")
        assert run(DATES, "({today}, now) => today(new Date(now))", now, page=page) == expected
    finally:
        context.close()


NO_DAYS = [
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-1-1",
    "0999-01-01",
    "21.11.2026",
    "",
    "2026-11-21T00:00",
    " 2026-11-21",
    None,
    20261121,
    {},
    ["2026-11-21"],
]


@pytest.mark.parametrize("value", NO_DAYS)
def test_what_is_no_day_is_told(js, value):
    assert js(DATES, "isDay", value) is False


@pytest.mark.parametrize("value", ["2026-02-29", "tomorrow", ""])
def test_a_sum_with_what_is_no_day_stops(run, value):
    assert "no day" in run(
        DATES, "({addDays}, v) => { try { return addDays(v, 1) } catch (e) { return e.message } }", value
    )


@pytest.mark.parametrize(
    ("locale", "first"),
    [
        ("en-GB", 1),
        ("de-DE", 1),
        ("en-US", 0),
        ("pt-BR", 0),
        ("ja-JP", 0),
        ("he-IL", 0),
        ("ar-EG", 6),
        ("fa-IR", 6),
        ("fr", 1),
        ("en", 0),
        ("", 1),
        ("no such locale", 1),
    ],
)
def test_weeks_begin_where_the_locale_has_it(js, locale, first):
    assert js(DATES, "firstWeekday", locale) == first


def test_weeks_begin_the_same_without_the_browsers_help(run):
    """Firefox has no getWeekInfo: the list by region stands in."""
    script = """({firstWeekday}) => {
      const own = Intl.Locale.prototype.getWeekInfo;
      const all = ["en-GB", "en-US", "pt-BR", "he-IL", "ar-EG", "fa-IR", "de-CH", "en-AU", "es-MX", "ja", "ko", "zh-CN", "hi", "fr-CA", "en-ZA", "ar-SA", "tr"];
      const known = all.map(l => firstWeekday(l));
      Object.defineProperty(Intl.Locale.prototype, "getWeekInfo", {value: undefined, configurable: true});
      const other = Object.getOwnPropertyDescriptor(Intl.Locale.prototype, "weekInfo");
      if (other) Object.defineProperty(Intl.Locale.prototype, "weekInfo", {value: undefined, configurable: true});
      const alone = all.map(l => firstWeekday(l));
      Object.defineProperty(Intl.Locale.prototype, "getWeekInfo", {value: own, configurable: true});
      if (other) Object.defineProperty(Intl.Locale.prototype, "weekInfo", other);
      return all.map((l, i) => [l, known[i], alone[i]]).filter(([, a, b]) => a !== b);
    }"""
    assert run(DATES, script) == []


@pytest.mark.parametrize("first", range(7))
def test_a_week_holds_its_day_and_begins_on_its_first(run, first):
    script = "({weekStart, weekday, daysBetween}, [days, first]) => days.map(d => [weekday(weekStart(d, first)), daysBetween(weekStart(d, first), d)])"
    assert all(
        begin == first and 0 <= inside < 7 for begin, inside in run(DATES, script, [[str(day) for day in DAYS], first])
    )


def test_a_week_begins_on_monday_unless_told(js):
    assert js(DATES, "weekStart", "2026-11-22") == "2026-11-16"
    assert js(DATES, "weekStart", "2026-11-22", 0) == "2026-11-22"


@pytest.mark.parametrize(
    ("locale", "shape", "shown"),
    [("en-GB", "medium", "Sat 21 Nov 2026"), ("en-US", "medium", "Sat Nov 21 2026"), ("en-GB", "long", "Saturday 21 November 2026"),
     ("en-GB", "weekday", "Saturday"), ("en-US", "day", "Nov 21"), ("en-GB", "short", "Sat 21 Nov")],
)  # fmt: skip
def test_a_day_is_told_in_the_order_of_the_locale(js, locale, shape, shown):
    assert js(DATES, "format", "2026-11-21", locale, shape).replace(",", "") == shown  # browsers differ in commas


@pytest.mark.parametrize(
    "locale",
    ["ar-EG", "he-IL", "fa-IR", "th-TH", "ja-JP-u-ca-japanese", "de-DE", "fr", "hi-IN", "", "zz-broken-locale-name"],
)
def test_a_day_is_told_in_english_words_and_digits_everywhere(js, locale):
    """The pages are English: a date in another script, calendar or direction would not be read there."""
    shown = js(DATES, "format", "2026-11-21", locale)
    assert shown.isascii()
    assert {"Sat", "Nov", "21", "2026"} <= set(shown.replace(",", " ").replace("-", " ").split())


def test_leap_years_are_those_of_the_calendar(run):
    years = list(range(1000, 3001))
    script = "({isDay}, years) => years.filter(y => isDay(`${y}-02-29`))"
    assert run(DATES, script, years) == [year for year in years if calendar.isleap(year)]
