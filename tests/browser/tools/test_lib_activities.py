"""The importers against files made up for them: each found as made, shuffled to the same sums, mutated without a wrong one."""

import base64
import csv
import datetime
import io
import json
import os
import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.browser.tools.conftest import MANY
from tests.helpers import ROOT

pytestmark = pytest.mark.browser
FOLDER = ROOT / "tests/data/activities"
EXPECTED = json.loads((FOLDER / "expected.json").read_text("utf-8"))
TODAY = "2026-11-21"
FUZZ = 12_000
MODULE = "lib/activities.js"

# Reads bytes given as base64 and sums up; the same in all tests.
READ = """
  const bytes = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const sum = (runs) => runs.reduce((all, run) => all + Math.round(run.km * 1000), 0) / 1000;
"""


def encoded(content: bytes) -> str:
    return base64.b64encode(content).decode()


@pytest.fixture(scope="module")
def read(browser, base):
    """Reads a file in the browser, in a time zone of choice: read(content, zone="UTC", **options)."""
    pages = {}

    def page(zone):
        if zone not in pages:
            pages[zone] = browser.new_context(locale="en-GB", timezone_id=zone).new_page()
            pages[zone].goto(base + "about/privacy/")
        return pages[zone]

    def reading(content, zone="UTC", **options):
        script = f"""async ([content, options]) => {{ {READ}
          const root = new URL(document.querySelector("script[data-first]").src);
          const {{ readActivities }} = await import(new URL("{MODULE}", root));
          const found = readActivities(bytes(content), options);
          return {{ ...found, km: sum(found.runs) }} }}"""
        content = content.encode() if isinstance(content, str) else content
        return page(zone).evaluate(script, [encoded(content), {"today": TODAY, **options}])

    reading.page = page
    yield reading
    for one in pages.values():
        one.context.close()


def answered(read, name, content=None, **options):
    """The reading of a file of the folder once its questions are answered."""
    content = (FOLDER / name).read_bytes() if content is None else content
    return read(content, **EXPECTED[name].get("answers", {}), **options)


def left_out(found) -> dict[str, int]:
    return dict(Counter(one["reason"] for one in found["leftOut"]))


# --- Every file as it was made -----------------------------------------------------------------------
def test_there_are_enough_files_and_none_unlisted():
    files = {path.name for path in FOLDER.iterdir() if path.name not in ("make.py", "expected.json", "__pycache__")}
    assert files == EXPECTED.keys()
    assert len(files) >= 40


def test_the_files_are_what_make_py_makes(tmp_path, monkeypatch):
    from tests.data.activities import make

    monkeypatch.setattr(make, "FOLDER", tmp_path)
    make.expected.clear()
    make.main()
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (FOLDER / path.name).read_bytes(), (
            f"{path.name}: run python tests/data/activities/make.py"
        )


@pytest.mark.parametrize("name", EXPECTED)
def test_a_file_is_read_as_it_was_made(read, name):
    want = EXPECTED[name]
    asked = read((FOLDER / name).read_bytes())
    assert [question["id"] for question in asked["questions"]] == want.get("asks", [])
    assert not (asked["questions"] and asked["runs"]), "a file with open questions gives no runs"
    found = answered(read, name)
    assert found.get("fault") == want.get("fault")
    assert found["rows"] == len(found["runs"]) + len(found["leftOut"])
    if "fault" not in want:
        assert found["questions"] == []
        assert (found["rows"], len(found["runs"]), left_out(found)) == (want["rows"], want["runs"], want["left_out"])
        assert found["km"] == pytest.approx(want["km"], abs=0.002)


def test_each_run_has_the_shape_that_is_kept(read):
    for name in EXPECTED:
        for run in answered(read, name)["runs"]:
            assert set(run) <= {"day", "km", "minutes", "start", "source", "id"}
            assert run["day"] <= TODAY
            assert 0 < run["km"] <= 250
            assert run["id"]


# --- Against readers of few lines, with Python's own csv ------------------------------------------------
def plain_strava(name: str) -> float:
    rows = list(csv.reader(io.StringIO((FOLDER / name).read_text("utf-8-sig"))))
    sports = {
        "Run",
        "Trail Run",
        "Lauf",
        "Traillauf",
        "Course à pied",
        "Trail",
        "Carrera",
        "Carrera de montaña",
        "Hardloopsessie",
        "Trailrun",
        "ラン",
        "トレイルラン",
    }
    return sum(round(float(row[11])) for row in rows[1:] if row[3] in sports) / 1000


@pytest.mark.parametrize(
    "name", [f"strava-{kind}.csv" for kind in ("en", "de", "fr", "es", "nl", "ja", "miles", "descriptions", "bom")]
)
def test_totals_equal_those_of_a_plain_reader(read, name):
    assert answered(read, name)["km"] == pytest.approx(plain_strava(name), abs=0.002)


def test_totals_of_garmin_equal_those_of_a_plain_reader(read):
    rows = list(csv.DictReader(io.StringIO((FOLDER / "garmin-de.csv").read_text("utf-8"))))
    total = sum(
        float(row["Distanz"].replace(",", ".")) for row in rows if row["Aktivitätstyp"] in ("Laufen", "Trailrunning")
    )
    assert answered(read, "garmin-de.csv")["km"] == pytest.approx(total, abs=0.002)


# --- Shuffled -----------------------------------------------------------------------------------------
TABLES = [name for name, want in EXPECTED.items() if name.startswith(("strava-", "garmin-", "own-")) and "fault" not in want
          and not any(word in name for word in ("utf-16", "latin", "cut-short", "open-quotation", "short-rows", "title-lines"))]  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_shuffled_rows_and_columns_give_the_same_sums(read, name):
    text = (FOLDER / name).read_text("utf-8-sig")
    text, mark = (
        (text.split("\n", 1)[1], ";")
        if text.startswith("sep=")
        else (text, ";" if "semicolons" in name else "\t" if "tabs" in name else ",")
    )
    head, *rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    headless, chosen = name == "own-without-heading.csv", EXPECTED[name].get("answers", {}).get("columns")
    chance = random.Random(name)
    for _ in range(4):
        order = list(range(len(head)))
        if not chosen:  # the reader chose these by their place
            chance.shuffle(order)
        moved = chance.sample([head, *rows], len(rows) + 1) if headless else [head, *chance.sample(rows, len(rows))]
        out = io.StringIO()
        csv.writer(out, delimiter=mark).writerows([[row[at] for at in order] for row in moved])
        found = answered(read, name, out.getvalue())
        want = EXPECTED[name]
        assert (found["rows"], len(found["runs"]), left_out(found)) == (want["rows"], want["runs"], want["left_out"])
        assert found["km"] == pytest.approx(want["km"], abs=0.002)


KILOMETRES = st.decimals(min_value="0.1", max_value=200, places=2)
SEEN = st.tuples(st.dates(min_value=datetime.date(2001, 1, 1), max_value=datetime.date(2026, 11, 20)), KILOMETRES)


@MANY
@given(runs=st.lists(SEEN, min_size=2, max_size=40, unique_by=lambda run: run[0]), order=st.randoms())
def test_any_list_of_runs_has_the_same_sum_in_any_order(read, runs, order):
    rows = [f"{day},{km}" for day, km in runs]
    for mixed in (rows, order.sample(rows, len(rows))):
        found = read("\n".join(["Date,Distance (km)", *mixed]))
        assert (found["questions"], len(found["runs"]), found["leftOut"]) == ([], len(runs), [])
        assert found["km"] == pytest.approx(float(sum(km for _, km in runs)), abs=0.0005 * len(runs))


# --- Mutated --------------------------------------------------------------------------------------------
# Every mutation is made in the browser from a fixed seed. What is checked of each: no exception; runs and what was left
# out are all the rows; every run is one that can be; the sum is that of the runs; no id stands twice.
MUTATE = """async ([files, count, seed, today]) => { READ
  const root = new URL(document.querySelector("script[data-first]").src);
  const { readActivities } = await import(new URL("MODULE", root));
  let state = seed;
  const random = () => { state |= 0; state = state + 0x6D2B79F5 | 0; let t = Math.imul(state ^ state >>> 15, 1 | state); t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t; return ((t ^ t >>> 14) >>> 0) / 4294967296 };
  const below = (most) => Math.floor(random() * most);
  const bits = [...'",;\\n\\r\\t<>&/.-+0123456789eNaI:\\'= \\u0000'].map((sign) => sign.charCodeAt(0)).concat([0xff, 0xfe, 0xef, 0xc3, 0x80]);
  const glued = (...parts) => { const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0)); let at = 0; for (const part of parts) { all.set(part, at); at += part.length } return all };
  const contents = files.map(([, content]) => bytes(content));
  const kinds = {
    flip: (b) => { b[below(b.length)] ^= 1 << below(8); return b },
    sign: (b) => { b[below(b.length)] = bits[below(bits.length)]; return b },
    signs: (b) => { for (let i = 0; i < 8; i++) b[below(b.length)] = bits[below(bits.length)]; return b },
    cut: (b) => b.slice(0, below(b.length)),
    drop: (b) => { const at = below(b.length); return glued(b.subarray(0, at), b.subarray(at + 1 + below(40))) },
    insert: (b) => { const at = below(b.length); return glued(b.subarray(0, at), Uint8Array.of(bits[below(bits.length)]), b.subarray(at)) },
    repeat: (b) => { const at = below(b.length); return glued(b.subarray(0, at + 1 + below(300)), b.subarray(at)) },
    swap: (b) => { const x = below(b.length), y = below(b.length); [b[x], b[y]] = [b[y], b[x]]; return b },
    join: (b, other) => glued(b.subarray(0, below(b.length)), other.subarray(below(other.length))),
  };
  const names = Object.keys(kinds), faults = [];
  const told = { mutations: 0, runs: 0, leftOut: 0, questions: 0, refused: 0, exceptions: 0 };
  const start = performance.now();
  for (let number = 0; number < count; number++) {
    const [name, , answers] = files[number % files.length];
    const kind = names[below(names.length)];
    let made = kinds[kind](contents[number % files.length].slice(), contents[below(files.length)]);
    if (below(4) === 0) made = kinds.sign(made.length ? made : new Uint8Array([65]));
    let found;
    try { found = readActivities(made, { today, ...(below(3) ? answers : {}) }) }
    catch (error) { told.exceptions++; faults.push(`${number} ${name} ${kind}: ${error.stack}`); continue }
    told.mutations++; told.runs += found.runs.length; told.leftOut += found.leftOut.length; told.questions += found.questions.length; told.refused += Boolean(found.fault);
    const open = found.questions.length > 0 || Boolean(found.fault);
    const fits = (run) => /^\\d{4}-\\d\\d-\\d\\d$/.test(run.day) && run.day <= today && run.day >= "1970" && Number.isFinite(run.km) && run.km >= 0.01 && run.km <= 250 && !(run.minutes / run.km < 1.99);
    const rows = new Set(found.leftOut.map((one) => one.row));
    const wrong = open ? (found.runs.length || found.leftOut.length) && "runs beside a question or a fault"
      : found.rows !== found.runs.length + found.leftOut.length ? "rows are lost"
      : rows.size !== found.leftOut.length ? "a row is left out twice"
      : !found.runs.every(fits) ? "a run that cannot be"
      : new Set(found.runs.map((run) => run.id)).size !== found.runs.length ? "an id stands twice"
      : found.leftOut.some((one) => !one.reason) ? "no reason" : "";
    if (wrong) faults.push(`${number} ${name} ${kind}: ${wrong}`);
  }
  return { ...told, milliseconds: Math.round(performance.now() - start), faults: faults.slice(0, 10) } }"""


def test_mutated_files_never_throw_and_never_lose_a_row(read, capsys):
    files = [[name, encoded((FOLDER / name).read_bytes()), want.get("answers", {})] for name, want in EXPECTED.items()]
    told = read.page("UTC").evaluate(
        MUTATE.replace("READ", READ).replace("MODULE", MODULE), [files, FUZZ, 20261121, TODAY]
    )
    with capsys.disabled():
        print(f"\n{told}")
    assert told["faults"] == []
    assert told["exceptions"] == 0
    assert told["mutations"] == FUZZ
    assert told["runs"] > FUZZ  # most still hold runs, so that the test tests something


ONE_CELL = """async ([text, count, seed, today]) => {
  const root = new URL(document.querySelector("script[data-first]").src);
  const { readText } = await import(new URL("MODULE", root));
  const sum = (runs) => runs.reduce((all, run) => all + Math.round(run.km * 1000), 0);
  let state = seed; const below = (most) => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor(state / 2147483648 * most) };
  const whole = readText(text, { today }), faults = [];
  for (let number = 0; number < count; number++) {
    const at = text.indexOf("\\n") + 1 + below(text.length - text.indexOf("\\n") - 1);
    const made = text.slice(0, at) + "x" + text.slice(at + 1); // a sign that is no part of any number, date or mark
    const found = readText(made, { today });
    if (sum(found.runs) > sum(whole.runs)) faults.push([at, made.slice(at - 20, at + 20)]);
    if (sum(whole.runs) - sum(found.runs) > 0 && found.leftOut.length <= whole.leftOut.length) faults.push([at, "silent", made.slice(at - 20, at + 20)]);
  }
  return faults.slice(0, 5) }"""


def test_a_spoilt_sign_never_adds_kilometres_and_never_loses_them_in_silence(read):
    text = (FOLDER / "strava-en.csv").read_text("utf-8")
    assert read.page("UTC").evaluate(ONE_CELL.replace("MODULE", MODULE), [text, 1500, 7, TODAY]) == []


# --- What is asked, what is found twice, where the day falls --------------------------------------------------------
def test_a_question_gives_an_example_of_a_run(read):
    [question] = read((FOLDER / "garmin-miles.csv").read_bytes())["questions"]
    rows = list(csv.DictReader(io.StringIO((FOLDER / "garmin-miles.csv").read_text("utf-8"))))
    row = next(row for row in rows if row["Activity Type"] in ("Running", "Trail Running"))
    assert question == {"id": "unit", "example": row["Distance"], "day": row["Date"]}


def test_the_same_file_again_adds_nothing(read):
    for name in ("strava-en.csv", "garmin-km.csv", "own-iso.csv", "run.gpx", "run-laps.tcx"):
        first = answered(read, name)
        again = answered(read, name, existing=first["runs"])
        assert again["runs"] == []
        assert left_out(again)["already"] == len(first["runs"])


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "Pacific/Kiritimati", "America/Los_Angeles"])
@pytest.mark.parametrize("name", ["strava-en.csv", "run.gpx", "run.tcx"])
def test_the_same_file_again_adds_nothing_after_a_flight(read, name, zone):
    first = answered(read, name)["runs"]
    again = answered(read, name, existing=first, zone=zone)
    assert again["runs"] == []
    assert left_out(again)["already"] == len(first)


def test_a_moment_in_utc_in_a_list_of_ones_own_is_known_after_a_flight(read):
    text = "Date,Distance (km)\n2026-11-19T23:30:00Z,5\n"
    again = read(text, existing=read(text)["runs"], zone="Asia/Tokyo")
    assert left_out(again) == {"already": 1}


def test_a_run_typed_in_hides_one_run_of_a_file_and_not_two(read):
    typed = {"day": "2026-11-01", "km": 5, "source": "typed", "id": "2026-11-01--5000"}
    text = "Date,Distance (km)\n2026-11-01 07:00,5\n2026-11-01 18:00,5.02\n"
    found = read(text, existing=[typed])
    assert ([run["start"] for run in found["runs"]], left_out(found)) == ([18 * 60], {"already": 1})
    again = read(text, existing=[typed, *found["runs"]])
    assert (again["runs"], left_out(again)) == ([], {"already": 2})


def test_of_two_kept_runs_of_a_day_each_row_finds_its_own(read):
    kept = [{"day": "2026-11-01", "km": km, "source": "typed", "id": str(km)} for km in (5.05, 5)]
    found = read("Date,Distance (km)\n2026-11-01,5\n2026-11-01,5.1\n", existing=kept)
    assert (found["runs"], left_out(found)) == ([], {"already": 2})


def test_runs_that_the_reader_counted_twice_are_all_known_again(read):
    text = "Date,Distance (km)\n2026-11-01,5\n2026-11-01,5\n2026-11-01,5\n"
    kept = read(text, twice=True)["runs"]
    assert left_out(read(text, existing=kept)) == {"already": 3}
    assert left_out(read(text, existing=kept[:1])) == {"already": 1, "twice": 2}


def test_the_same_season_from_another_program_adds_nothing(read):
    strava = answered(read, "strava-en.csv")["runs"]
    again = answered(read, "garmin-km.csv", existing=strava)
    assert again["runs"] == []
    assert left_out(again)["already"] == len(strava)


def test_runs_that_look_the_same_count_when_the_reader_says_so(read):
    text = "Date,Distance (km)\n2026-11-01,5\n2026-11-01,5\n2026-11-01,7\n"
    assert left_out(read(text)) == {"twice": 1}
    found = read(text, twice=True)
    assert (len(found["runs"]), found["km"], left_out(found)) == (3, 17, {})
    assert len({run["id"] for run in found["runs"]}) == 3


def test_two_runs_of_one_day_at_different_times_both_count(read):
    text = "Date,Distance (km)\n2026-11-01 07:00,5\n2026-11-01 18:00,5\n"
    assert len(read(text)["runs"]) == 2


def test_a_sport_counts_when_the_reader_says_so(read):
    found = answered(read, "strava-en.csv", types=["Walk"])
    usual = answered(read, "strava-en.csv")
    walks = next(one["count"] for one in usual["types"] if one["name"] == "Walk")
    assert len(found["runs"]) == len(usual["runs"]) + walks


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("UTC", "2026-11-20"),
        ("America/Los_Angeles", "2026-11-20"),
        ("Asia/Tokyo", "2026-11-21"),
        ("Pacific/Kiritimati", "2026-11-21"),
    ],
)
def test_the_day_of_a_utc_time_is_the_day_where_the_reader_is(read, zone, day):
    rows = (FOLDER / "strava-en.csv").read_text("utf-8").splitlines()
    cells = next(csv.reader([next(row for row in rows if ",Run," in row)]))
    cells[1] = "Nov 20, 2026, 5:30:00 PM"
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    [run] = read(f"{rows[0]}\n{out.getvalue()}", zone=zone)["runs"]
    assert run["day"] == day


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-03-29T01:30:00Z", "2026-03-29"), ("13. juli 2026", "2026-07-13"), ("29 de fevereiro de 2024", "2024-02-29"), ("29 Feb 2023", None), ("26-11-13", None), ("05-05-05", "2005-05-05"), ("32-11-13", "2032-11-13"), ("26-13-13", None),
        ("Mon, 13 Jul 2026", "2026-07-13"), ("2026年7月13日", "2026-07-13"), ("2026. 7. 13.", "2026-07-13"), ("13.7.26", "2026-07-13"),
        ("5 мая 2026 г.", "2026-05-05"), ("13 temmuz 2026", "2026-07-13"), ("32/01/2026", None), ("1/2/2026 x", "?"), ("2026-1-5", "2026-01-05"),
        ("99999-01-01", None), ("yesterday", None), ("45000", None), ("13 Jul", None), ("12 listopadu 2026", "2026-11-12"), ("2026-07-13T23:59:59-08:00", "2026-07-13"),
    ],
)  # fmt: skip
def test_dates_in_many_forms(js, cell, day):
    found = js("lib/when.js", "readWhen", cell)
    if day != "?":
        assert (found or {}).get("day") == day


@pytest.mark.parametrize(
    ("cells", "orders"),
    [
        (["03/04/2026", "13/04/2026"], ["dmy"]), (["03/04/2026", "03/13/2026"], ["mdy"]), (["03/04/2026"], ["dmy", "mdy"]), (["13/04/2026", "03/13/2026"], []),
        (["26-11-13", "26-10-30"], ["dmy", "ymd"]), (["13/11/26"], ["dmy", "ymd"]), (["11/13/26", "11/12/26"], ["mdy"]), (["26.11.13"], ["dmy"]), (["1/12/26"], ["dmy", "mdy"]),
        (["26-11-13", "13-11-2026"], ["dmy"]), (["13/11/26", "45/11/26"], ["dmy", "ymd"]), (["2026-11-13", "yesterday", ""], []),
    ],
)  # fmt: skip
def test_the_order_of_dates_of_a_column(js, cells, orders):
    assert js("lib/dateOrder.js", "dateOrders", cells) == orders


@pytest.mark.parametrize(("order", "day"), [("ymd", "2026-11-13"), ("dmy", "2013-11-26")])
def test_a_year_of_two_digits_that_may_come_first_is_asked_about(read, order, day):
    text = "Date,Distance (km)\n26-11-13,5\n26-10-30,6\n"
    assert read(text)["questions"] == [
        {"id": "order", "example": "26-11-13", "days": {"dmy": "2013-11-26", "ymd": "2026-11-13"}}
    ]
    assert day in [run["day"] for run in read(text, order=order)["runs"]]


def test_the_example_of_a_date_is_one_that_every_order_reads_differently(read):
    [question] = read("Date,Distance (km)\n05/05/26,5\n05/06/26,6\n")["questions"]
    assert question["days"] == {"dmy": "2026-06-05", "mdy": "2026-05-06", "ymd": "2005-06-26"}


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["5.02", "1,500"], "."), (["5,02", "1.500"], ","), (["1.234,5"], ","), (["1,234.5"], "."), (["5,021", "6,300"], "?"), (["5", "12"], ""),
        (["5.1", "5,2"], "!"), (["0,500"], ","), (["1 234,5"], ","), (["1'234.5"], "."), (["1.234.567"], ","), (["12,5 km"], ","),
        (["\u0665\u066b\u0660\u0662", "1,234\u066b5"], ""), (["5\u066b021", "5,021"], "?"), (["5\u066b02", "5,02"], ","),
    ],
)  # fmt: skip
def test_the_decimal_mark_of_a_column(js, cells, mark):
    assert js("lib/numbers.js", "decimalMark", cells) == mark


def test_arabic_marks_say_what_they_are_whatever_the_other_numbers_do(read):
    written = {
        "\u0665\u066b\u0660\u0662\u0661": 5.021, "5\u066c021 m": 5.021, "\u0661\u066c\u0662\u0663\u0664\u066b\u0665 m": 1.2345,
        "1,234\u066b5 m": 1.2345, "1\u202f234\u066b5 m": 1.2345, "+6\u066b5": 6.5, "12,5": 12.5,
    }  # fmt: skip
    cells = [f'2026-10-{day:02},"{cell}"' for day, cell in enumerate(written, 1)]
    found = read("\n".join(["Date,Distance (km)", *cells, '2026-10-30,"5\u066c02"', '2026-10-31,"5\u066b0\u066b2"']))
    assert [run["km"] for run in found["runs"]] == list(written.values())
    assert left_out(found) == {"bad-distance": 2}


RUNNING = """
  9 · Run · Trail Run · TrailRun · VirtualRun · Trail · Treadmill · treadmill_running · Trail Run/Hike · Treadmill Run/Walk
  Run/Walk · Walk/Run · Run / Walk · Walking/Running · Snowshoe Running · Analyzed run · Laufen · Laufband · Traillauf
  Laufen/Gehen · Orientierungslauf · Course à pied · Course à pied/marche · Carrera de montaña · Corsa campestre · Corrida
  Hardlopen · Hardlopen/wandelen · Loopband · Bieg · Bieganie na bieżni · Løb · Løping · Löpning · Juoksu · Běh · Futás
  Terepfutás · Koşu · Koşu bandı · Бег · Бег по дорожке · Беговая дорожка · Трейл-бег · Забег · Біг · Бігова доріжка
  ランニング · トレイルラン · 跑步 · 달리기 · Alergare"""
NOT_RUNNING = """
  Narciarstwo biegowe · Bieg na nartach · Běh na lyžích · Beh na lyžiach · Sífutás · Kayaklı koşu · Alergare pe schiuri
  Carrera de esquí · Лыжный бег · Бег на лыжах · Беговые лыжи · Біг на лижах · Langlauf · Skilanglauf · Rollskilauf · Skilauf
  Nordic Ski · Cross-country skiing · Ski de fond · Skidlöpning · Skiløping · Hiihto · Rollschuhlaufen · Schneeschuhlaufen
  Schlittschuhlaufen · Eislaufen · Walk · Trail Walk · Treadmill Walk · Walking on treadmill · Hike · Trail Hike
  Wandern (Trail) · Gehen auf dem Laufband · Wandelen op loopband · Marche sur le trail · Koşu bandında yürüyüş
  Ходьба на беговой дорожке · Trail Riding · Trail Biking · Mountainbike Trail · Laufrad · Corsa in bici · Swimrun · Prune"""


@pytest.mark.parametrize(("names", "counts"), [(RUNNING, True), (NOT_RUNNING, False)])
def test_a_sport_is_a_run_by_its_name_and_not_on_skis_wheels_or_at_a_walk(run, names, counts):
    said = [name.strip() for line in names.strip().splitlines() for name in line.split("·")]
    found = run("lib/columns.js", "(m, said) => said.map(m.isRun)", said)
    assert [name for name, is_run in zip(said, found, strict=True) if is_run is not counts] == []


@pytest.mark.parametrize(
    ("lines", "km", "left"),
    [
        (["Date,Distance,Unit", "2026-10-01,5,mi", "2026-10-03,8,km", "2026-10-05,6,mi"], [8.04672, 8, 9.656064], {}),
        (["Unit,Date,Distance", "miles,2026-10-01,5", "Kilometer,2026-10-03,8"], [8.04672, 8], {}),
        (["Datum;Distanz;Zeit;Einheit", "2026-10-01;5,5;30:00;km", "2026-10-03;8000;50:00;m"], [5.5, 8], {}),
        (["Date,Distance,distance_unit", "2026-10-01,5000,m", "2026-10-03,440,yds", "2026-10-05,5,km"], [5, 0.402336, 5], {}),
        (["Date,Distance,Climb unit,Climb,Unit", "2026-10-01,5,m,60,km", "2026-10-03,8,m,90,mi"], [5, 12.874752], {}),
        (["Date,Distance,What", "2026-10-01,5,mi", "2026-10-03,8,km"], [8.04672, 8], {}),
        (["Date,Distance,Unit", "2026-10-01,5 km,mi", "2026-10-03,8,km"], [5, 8], {}),
        (["Date,Distance,Unit", "2026-10-01,5,mi", "2026-10-03,8,", "2026-10-05,30,min"], [8.04672], {"no-unit": 2}),
    ],
)  # fmt: skip
def test_a_column_of_units_says_what_each_row_means(read, lines, km, left):
    found = read("\n".join(lines))
    assert (found["questions"], [run["km"] for run in found["runs"]], left_out(found)) == ([], km, left)


@pytest.mark.parametrize(
    "lines",
    [
        ["Datum,Distanz,Tag", "2026-10-07,5,Mi", "2026-10-14,8,Mi"],
        ["Date,Distance,Sex", "2026-10-01,5,M", "2026-10-03,8,M"],
        ["Date,Distance,Climb,Unit", "2026-10-01,5,60,m", "2026-10-03,8,90,m"],
        ["Date,Distance,What", "2026-10-01,5,km", "2026-10-03,8,sunny"],
    ],
)
def test_a_column_that_may_mean_something_else_is_no_column_of_units(read, lines):
    assert [question["id"] for question in read("\n".join(lines))["questions"]] == ["unit"]


def test_a_unit_in_the_heading_stands_whatever_another_column_says(read):
    found = read("Date,Distance (km),Unit\n2026-10-01,5,mi\n2026-10-03,8,km\n")
    assert [run["km"] for run in found["runs"]] == [5, 8]


# --- Sizes and times ------------------------------------------------------------------------------------------------
def test_a_huge_file_is_refused_by_its_size(js):
    assert js("lib/bytes.js", "megabytes", 200 * 1024 * 1024) == "200 MB"


def test_every_fault_has_words_that_say_what_to_do(run):
    faults = run("lib/bytes.js", "(m) => m.FAULTS")
    assert {want["fault"] for want in EXPECTED.values() if "fault" in want} <= faults.keys()
    assert all(len(text) > 40 and text.endswith(".") for text in faults.values())


def crowd() -> float:
    """How many others want each processor: on a machine of one's own 1, and a limit in milliseconds holds as it stands."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 1
    return max(1.0, load / (os.cpu_count() or 1))


def ten_thousand() -> str:
    """A list as large as Strava makes it: 10,000 rows of 90 columns."""
    text = (FOLDER / "strava-en.csv").read_text("utf-8")
    head, *rows = list(csv.reader(io.StringIO(text)))
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    out = io.StringIO()
    write = csv.writer(out)
    write.writerow(head + [f"More {column}" for column in range(76)])
    for number in range(10_000):
        row = list(rows[number % len(rows)])
        row[0] = str(number + 1)
        row[1] = f"{months[number // 28 % 12]} {number % 28 + 1}, {1990 + number // 336}, 6:{number % 60:02}:00 AM"
        write.writerow(row + ["1.25"] * 76)
    return out.getvalue()


def test_ten_thousand_activities_are_read_in_under_a_second(run):
    script = """(m, text) => { const start = performance.now(); const found = m.readText(text, { today: "2026-11-21" });
        return [performance.now() - start, found.rows, found.runs.length, found.leftOut.length] }"""
    text = ten_thousand()
    spent, rows, runs, others = min(run(MODULE, script, text) for _ in range(3))
    assert (rows, runs + others) == (10_000, 10_000)
    assert runs > 5000
    assert spent < 1000 * crowd()
