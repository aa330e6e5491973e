"""Numbers as people type them in many places, never guessed; kilometres and miles; minutes."""

import math
import random

import pytest

pytestmark = pytest.mark.browser
UNITS = ["lib/units.js", "lib/typed.js", "lib/typedMinutes.js", "lib/typedDistance.js"]
SEED = random.Random(6)
LOCALES = [
    "en-GB",
    "en-US",
    "de-DE",
    "de-CH",
    "fr-FR",
    "es-ES",
    "pt-BR",
    "sv-SE",
    "pl-PL",
    "hi-IN",
    "ar-EG",
    "fa-IR",
    "ja-JP",
    "en-ZA",
    "it-CH",
]


def parsed(js, typed, locale=None):
    """The number, or None for NaN, which JSON cannot carry the same way in every version."""
    value = js(UNITS, "parseNumber", typed, locale)
    return None if value is None or math.isnan(value) else value


@pytest.mark.parametrize(
    ("typed", "locale", "expected"),
    [
        ("8", None, 8), ("8.5", None, 8.5), ("8,5", None, 8.5), ("8,5", "en-GB", 8.5), ("8.5", "de-DE", 8.5), (" 8.5 ", None, 8.5), ("+8", None, None), ("-3", None, -3), ("\u22123,5", None, -3.5),
        ("0,500", None, 0.5), ("0.500", "de-DE", 0.5), ("1,234.5", None, 1234.5), ("1.234,5", None, 1234.5), ("1 234,5", None, 1234.5), ("1\u202f234,5", None, 1234.5), ("1'234.5", None, 1234.5), ("1\u2019234", None, 1234),
        ("1,234,567", None, 1234567), ("1.234.567", None, 1234567), ("12,34,567.8", None, 1234567.8), ("1,234", "en-GB", 1234), ("1,234", "de-DE", 1.234), ("1.234", "de-DE", 1234), ("1.234", "en-GB", 1.234),
        ("1.234", None, None), ("1,234", None, None), ("12,345", "de-DE", 12.345), ("1.2.3", None, None), ("1,2,3", None, None), ("1.23.456", None, None), ("1,234.567.8", None, None), ("1 23", None, None), ("1.234 5", None, None),
        (".5", None, 0.5), (",5", None, 0.5), ("5.", None, 5), ("5,", None, 5), ("", None, None), (".", None, None), ("-", None, None), ("8 km", None, None), ("abc", None, None), ("1e3", None, None), ("0x10", None, None), ("Infinity", None, None),
        ("٨٫٥", None, 8.5), ("۱۲", None, 12), ("१२.५", None, 12.5), ("８．５", None, 8.5), ("١٬٢٣٤٫٥", None, 1234.5), ("\u200e8,5", None, 8.5), ("0", None, 0), ("007", None, 7),
        ("٥٫٢٥٠", None, 5.25), ("٥٫٢٥٠", "de-DE", 5.25), ("٥٫٢٥٠", "ar-EG", 5.25), ("١٬٢٣٤", None, 1234), ("١٬٢٣٤", "de-DE", 1234), ("٥٬٢", None, None), ("١٫٢٣٤٫٥٦٧", None, None), ("٫", None, None), ("٫٥", None, 0.5), ("٥٫", None, 5), ("-٥٫٥", None, -5.5),
        ("5.250", "ar-EG", 5.25), ("5.250", "fa-IR", 5.25), ("5.250", "ar-MA", 5250), ("1,234", "ar-EG", 1234), ("1,234٫5", "ar-EG", 1234.5), ("٠١٢٣٤٥٦٧٨٩", None, 123456789), ("۰۱۲۳۴۵۶۷۸۹", None, 123456789), ("०१२३४५६७८९", None, 123456789), ("０１２３４５６７８９", None, 123456789),
    ],
)  # fmt: skip
def test_a_typed_number_is_read_or_refused_but_never_guessed(js, typed, locale, expected):
    assert parsed(js, typed, locale) == expected


@pytest.mark.parametrize("locale", LOCALES)
def test_a_number_as_the_locale_writes_it_is_read_back(run, locale):
    values = [round(SEED.uniform(-5000, 5000), SEED.choice([0, 1, 2])) for _ in range(300)]
    script = """({parseNumber}, [values, locale]) => values.map(v => [v, v.toLocaleString(locale, {maximumFractionDigits: 2})])
      .map(([v, text]) => [v, text, parseNumber(text, locale)]).filter(([v, , read]) => read !== v)"""
    assert run(UNITS, script, [values, locale]) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_what_we_print_is_read_back(run, locale):
    values = [round(SEED.uniform(0, 300), 1) for _ in range(200)]
    script = (
        "({number, parseNumber}, [values, locale]) => values.filter(v => parseNumber(number(v, locale), locale) !== v)"
    )
    assert run(UNITS, script, [values, locale]) == []


def test_nothing_typed_makes_a_number_of_nonsense(run):
    """What comes out is what JavaScript makes of the same digits with a point, or nothing at all."""
    cases = ["".join(SEED.choices("0123456789.,  '-+ekm\u00a0", k=SEED.randrange(0, 10))) for _ in range(8000)]
    script = """({parseNumber}, cases) => cases.filter(c => ['de', 'en', undefined].some(l => {
      const n = parseNumber(c, l);
      return !Number.isNaN(n) && (!Number.isFinite(n) || String(Math.abs(n)).replace(/[.]/, "").replace(/^0+|0+$/g, "") !== c.replace(/[^0-9]/g, "").replace(/^0+|0+$/g, ""));
    }))"""
    assert run(UNITS, script, cases) == []


@pytest.mark.parametrize(
    ("locale", "units"),
    [
        ("en-US", "mi"),
        ("en-GB", "mi"),
        ("en", "mi"),
        ("cy-GB", "mi"),
        ("es-US", "mi"),
        ("en-AU", "km"),
        ("en-IE", "km"),
        ("de", "km"),
        ("fr-CA", "km"),
        ("", "mi"),
        ("not a locale", "km"),
    ],
)
def test_the_first_choice_of_units_follows_the_locale(js, locale, units):
    assert js(UNITS, "unitsOf", locale) == units


def test_miles_and_kilometres_go_there_and_back(run):
    values = [SEED.uniform(0, 500) for _ in range(500)]
    script = "({toKm, fromKm}, values) => values.filter(v => Math.abs(fromKm(toKm(v, 'mi'), 'mi') - v) > 1e-9 || toKm(v, 'km') !== v)"
    assert run(UNITS, script, values) == []
    assert run(UNITS, "({toKm}) => toKm(26.21875, 'mi')") == pytest.approx(42.195, abs=0.001)


@pytest.mark.parametrize(
    ("km", "units", "locale", "shown"),
    [(8.5, "km", "en-GB", "8.5\u00a0km"), (8.5, "km", "de-DE", "8,5\u00a0km"), (1.609344, "mi", "en-US", "1\u00a0mi"), (0, "km", "en-GB", "0\u00a0km"), (-0.01, "km", "en-GB", "0\u00a0km"),
     (1234.56, "km", "de-DE", "1.234,6\u00a0km"), (12, "km", "ar-EG", "12\u00a0km"), (9.96, "km", "en-GB", "10\u00a0km")],
)  # fmt: skip
def test_a_distance_is_told_with_its_unit_and_no_line_break(js, km, units, locale, shown):
    assert js(UNITS, "show", km, units, locale) == shown


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("45", 45),
        ("45 min", 45),
        ("45min.", 45),
        ("45,5", 45.5),
        ("1:05:30", 65.5),
        ("0:30:00", 30),
        ("1 h 5 min", 65),
        ("1h05", 65),
        ("1h", 60),
        ("2 hours", 120),
        ("1 Std. 5 Min", 65),
        ("1:05", None),
        ("25:30", None),
        ("1:75:00", None),
        ("", None),
        ("soon", None),
    ],
)
def test_minutes_are_read_unless_they_can_mean_two_things(js, typed, expected):
    value = js(UNITS, "parseMinutes", typed, "en-GB")
    assert (None if value is None or math.isnan(value) else value) == expected


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [(0, "0 min"), (45, "45 min"), (60, "1 h"), (95.4, "1 h 35 min"), (59.6, "1 h"), (600, "10 h")],
)
def test_minutes_in_print(js, minutes, shown):
    assert js(UNITS, "showMinutes", minutes).replace("\u00a0", " ") == shown


def test_what_is_printed_is_read_back_as_minutes(run):
    assert (
        run(
            UNITS,
            "({showMinutes, parseMinutes}) => Array.from({length: 700}, (_, n) => n).filter(n => parseMinutes(showMinutes(n)) !== n)",
        )
        == []
    )


TYPED = ["5", "5,25", "5.250", "7", "1,234", "0", ".5", " 8 ", "about 5", "5 km", "-3", "٥٫٥"]


@pytest.mark.parametrize("locale", ["en-GB", "de-DE", "ar-EG"])
def test_a_distance_told_in_the_other_unit_comes_back_as_it_was_typed(js, run, locale):
    script = """({inUnits}, [typed, locale]) => typed.map((distance) =>
      ["mi", "km", "mi", "km"].reduce((form, units) => inUnits(form, {units, locale}, "distance"), {distance, units: "km"}).distance)"""
    assert run(UNITS, script, [TYPED, locale]) == TYPED


def test_what_is_typed_after_a_switch_is_told_anew_and_what_is_no_number_stays(js):
    km, mi = ({"units": unit, "locale": "en-GB"} for unit in ("km", "mi"))
    first = {"longest": "10", "usual": "a lot", "race": "", "note": "10", "units": "km"}
    told = js(UNITS, "inUnits", first, mi, "longest", "usual", "race")
    assert [told[name] for name in first] == ["6.214", "a lot", "", "10", "mi"]
    again = js(UNITS, "inUnits", {**told, "longest": "1"}, km, "longest", "usual")
    assert [again[name] for name in first] == ["1.609", "a lot", "", "10", "km"]


@pytest.mark.parametrize("typed", [{"distance": "5"}, {"distance": "5", "units": "mi"}])
def test_a_distance_in_the_unit_of_now_or_in_none_that_is_known_stays(js, typed):
    assert js(UNITS, "inUnits", typed, {"units": "mi", "locale": "en-GB"}, "distance") == typed
