"""The diary's sums: means of 7 days, the sentence of the week, the morning check, CSV. Worked out again here, in Python."""

import csv
import datetime
import io
import json
import random
import statistics
from fractions import Fraction

import pytest

pytestmark = pytest.mark.browser
DIARY = ["lib/diary.js", "lib/diaryCsv.js"]
CASES = 600
TODAY = datetime.date(2026, 11, 21)
NASTY = [
    "=1+1",
    "+44",
    "-5",
    "@SUM(A1)",
    "'quoted'",
    "'=x",
    "\t=tab",
    "a,b;c",
    'say "hi"',
    "two\nlines",
    "two\r\nlines",
    "خطوة أولى",
    "<b>bold</b>",
    "＝wide",
    " = ",
    "\u202etxt",
    "🦶",
    "'",
    '"',
    "\\",
]


def some_entry(chance, day):
    """An entry of a day, with any of its parts."""
    parts = {
        "morning": chance.randint(0, 10), "during": chance.randint(0, 10), "session": chance.choice(["Settle A", "Keep B", "swim"]),
        "ran": chance.choice([{"minutes": chance.randint(1, 200)}, {"km": round(chance.uniform(0.1, 42), 3)}, {"minutes": 30.5, "km": 5.25}]),
        "note": "".join(chance.choice([*NASTY, "fine ", "long day "]) for _ in range(chance.randint(1, 3))).strip() or "x",
    }  # fmt: skip
    kept = {name: value for name, value in parts.items() if chance.random() < 0.6} or {"morning": 3}
    return {"day": str(day), **kept, "at": "2026-11-21T06:00:00.000Z"}


def some_diary(chance):
    """Entries of some of the last 40 days, leap days and the turn of a year among them, in any order."""
    end = chance.choice(
        [
            TODAY,
            datetime.date(2028, 3, 2),
            datetime.date(2027, 1, 3),
            datetime.date(2026, 3, 30),
            datetime.date(2026, 10, 26),
        ]
    )
    days = [end - datetime.timedelta(n) for n in range(40) if chance.random() < chance.choice([0.2, 0.7, 1])]
    entries = [some_entry(chance, day) for day in days]
    chance.shuffle(entries)
    return {"today": str(end), "entries": entries}


@pytest.fixture(scope="module")
def diaries():
    chance = random.Random(20261122)
    return [some_diary(chance) for _ in range(CASES)]


def mornings(entries, to, days=7):
    """The scores of the days that end on `to`."""
    last = datetime.date.fromisoformat(to)
    wanted = {str(last - datetime.timedelta(n)) for n in range(days)}
    return [one["morning"] for one in entries if one["day"] in wanted and "morning" in one]


def test_a_week_is_the_sum_of_its_days(run, diaries):
    script = "(m, all) => all.map(({entries, today}) => m.week(m.entriesOf(entries), today))"
    for one, week in zip(diaries, run(DIARY, script, diaries), strict=True):
        scores = mornings(one["entries"], one["today"])
        own = [entry for entry in one["entries"] if week["from"] <= entry["day"] <= week["to"]]
        assert week["noted"] == len(scores) and week["worst"] == (max(scores) if scores else None)
        assert week["mean"] == pytest.approx(sum(scores) / len(scores)) if scores else week["mean"] is None
        assert week["runs"] == sum("ran" in entry for entry in own) and week["sessions"] == sum(
            "session" in entry for entry in own
        )
        assert week["km"] == pytest.approx(sum(entry.get("ran", {}).get("km", 0) for entry in own))
        assert (datetime.date.fromisoformat(week["to"]) - datetime.date.fromisoformat(week["from"])).days == 6


def test_the_line_has_a_point_for_every_day_and_a_gap_where_little_is_known(run, diaries):
    script = "(m, all) => all.map(({entries, today, from}) => m.line(m.entriesOf(entries), from, today))"
    cases = [
        {**one, "from": str(datetime.date.fromisoformat(one["today"]) - datetime.timedelta(27))} for one in diaries
    ]
    for one, points in zip(cases, run(DIARY, script, cases), strict=True):
        assert [point["day"] for point in points] == [
            str(datetime.date.fromisoformat(one["from"]) + datetime.timedelta(n)) for n in range(28)
        ]
        by_day = {entry["day"]: entry.get("morning") for entry in one["entries"]}
        for point in points:
            scores = mornings(one["entries"], point["day"])
            assert point["morning"] == by_day.get(point["day"])
            assert point["mean"] == (pytest.approx(sum(scores) / len(scores)) if len(scores) >= 3 else None)


def expected_check(entries, day, most=3, high=6, severe=8):
    """The morning check as the page words it."""
    by_day = {entry["day"]: entry.get("morning") for entry in entries}

    def back(days, start=day):
        return str(datetime.date.fromisoformat(start) - datetime.timedelta(days))

    def usual(one):
        scores = mornings(entries, back(1, one))
        return statistics.median_low(scores) if len(scores) >= 3 else None

    def above(one):
        return by_day[one] - usual(one) if usual(one) is not None and by_day.get(one) is not None else 0

    def worse(one):
        return above(one) >= 2 or (above(one) == 1 and above(back(1, one)) >= 1)

    if by_day.get(day) is None:
        return None
    if by_day[day] >= severe:
        return {"id": "severe", "usual": usual(day)}
    if usual(day) is None and by_day[day] < high:
        return None
    means = [Fraction(sum(s), len(s)) if len(s := mornings(entries, back(n))) >= 3 else None for n in (0, 7, 14)]
    rising = None not in means and means[0] - means[1] >= Fraction(1, 2) and means[1] - means[2] >= Fraction(1, 2)
    often = sum(worse(back(n)) for n in range(7)) >= most
    by_usual = "worse" if worse(day) else "same"
    return {
        "id": "keeps-worse" if often or rising else "high" if by_day[day] >= high else by_usual,
        "usual": usual(day),
    }


def test_the_morning_check_says_what_the_page_says(run, diaries, real_library):
    script = "(m, {all, rules}) => all.map(({entries, today}) => m.morningCheck(m.entriesOf(entries), today, rules))"
    found = run(DIARY, script, {"all": diaries, "rules": real_library["pain-rules"]})
    assert found == [expected_check(one["entries"], one["today"]) for one in diaries]
    assert {one["id"] if one else None for one in found} == {None, "severe", "high", "same", "worse", "keeps-worse"}


@pytest.mark.parametrize(
    ("scores", "id_"),
    [([2, 2, 2, 2], "same"), ([2, 2, 2, 3], "same"), ([2, 2, 2, 4], "worse"), ([2, 2, 2, 3, 3], "worse"), ([3, 2, 2, 2], "same"), ([2, 3, 2, 4, 2, 3, 1, 2], "same"), ([1, 1, 1, 3, 3, 3], "keeps-worse"), ([1, 1, 1, 2, 2, 3], "worse"), ([5, 5, 5, 4], "same"), ([2, 2, 7], "high"), ([6], "high"), ([5], None), ([6] * 8, "high"), ([7] * 8, "high"), ([5] * 8, "same"), ([2, 2, 2, 6], "high"), ([2, 2, 2, 4, 4, 6], "keeps-worse"), ([2, 2, 8], "severe"), ([9], "severe"), ([9, 9, 9, 9], "severe"), ([0] * 7 + [1], "same"), ([0] * 7 + [2], "worse"), ([2, 5, 3, 3], "same"), ([2, 5, 3, 4], "same"), ([2, 5, 3, 5], "worse"), ([9, 1, 1, 2, 2, 2], "same"), ([1, 1, 4, 4, 2], "worse")],
)  # fmt: skip
def test_mornings_by_hand(js, real_library, scores, id_):
    """Scores of days in a row, the last one today."""
    entries = [
        {"day": str(TODAY - datetime.timedelta(len(scores) - 1 - n)), "morning": score}
        for n, score in enumerate(scores)
    ]
    found = js(DIARY, "morningCheck", entries, str(TODAY), real_library["pain-rules"])
    assert (found["id"] if found else None) == id_


def test_from_which_score_a_morning_is_high_stands_in_the_data_alone(js, real_library):
    """The finding that readers see names the numbers of the red zone below severe; another zone, another answer."""
    rules = real_library["pain-rules"]
    red = rules["zones"][-1]
    high = next(one for one in rules["morning_check"] if one["id"] == "high")
    assert high["finding"].startswith(f"{red['from']} or {rules['severe']['from'] - 1},")
    looser = {**rules, "zones": [*rules["zones"][:1], {**rules["zones"][1], "to": 6}, {**red, "from": 7}]}
    week = week_of(6, 0) + week_of(6, 7)
    for given, id_ in ((rules, "high"), (looser, "same")):
        assert js(DIARY, "morningCheck", week, str(TODAY), given) == {"id": id_, "usual": 6}


def test_the_pain_in_exercise_beside_a_morning_is_that_of_its_day_and_the_last_before(js):
    def found(*pains):
        entries = [
            {"day": day, **({} if pain is None else {"during": pain})} for day, pain in zip(days, pains, strict=True)
        ]
        return [one["during"] for one in js(DIARY, "exercised", entries, str(TODAY))]

    days = [str(TODAY + datetime.timedelta(n)) for n in (-9, -2, -1, 0, 1)]
    assert found(7, 5, None, None, 9) == [5]
    assert found(7, 5, None, 1, 9) == [5, 1]
    assert found(None, None, None, 1, 9) == [1]
    assert found(7, None, None, None, None) == [7]
    assert found(None, None, None, None, 9) == []


def week_of(score, back, **more):
    return [{"day": str(TODAY - datetime.timedelta(back + n)), "morning": score, **more} for n in range(7)]


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ([], "Nothing is noted in the last 14 days yet."),
        (week_of(2, 0), "Your mornings were 2.0 on average; there is no full week before to compare, and you did 0 runs (0 the week before) and 0 sessions (0 the week before)."),
        (week_of(2, 0) + week_of(4, 7), "Your mornings were 2.0 on average, 2.0 lower than the week before; you did 0 runs (0 the week before) and 0 sessions (0 the week before)."),
        (week_of(4, 0, ran={"minutes": 9}) + week_of(2, 7), "Your mornings were 4.0 on average, 2.0 higher than the week before; you did 7 runs (0 the week before) and 0 sessions (0 the week before)."),
        (week_of(3, 0) + week_of(3, 7, session="A"), "Your mornings were 3.0 on average, about the same as the week before; you did 0 runs (0 the week before) and 0 sessions (7 the week before)."),
        (week_of(3, 0)[:1], "Only 1 morning noted in the last 7 days, too few to compare; you did 0 runs (0 the week before) and 0 sessions (0 the week before)."),
    ],
)  # fmt: skip
def test_the_week_in_one_sentence(js, entries, words):
    assert js(DIARY, "changed", entries, str(TODAY)) == words


def test_the_sentence_is_one_and_never_says_safe(run, diaries):
    script = "(m, all) => all.map(({entries, today}) => m.changed(m.entriesOf(entries), today))"
    for words in run(DIARY, script, diaries):
        assert (
            words.endswith(".")
            and ". " not in words
            and "safe" not in words.lower()
            and "NaN" not in words
            and "null" not in words
        )


def test_csv_comes_back_as_it_went_and_no_cell_runs(run, diaries):
    """Python's reader of CSV gets every entry back; no cell begins with what a spreadsheet would run."""
    script = "(m, all) => all.map(({entries}) => m.toCsv(m.entriesOf(entries)))"
    for one, text in zip(diaries, run(DIARY, script, diaries), strict=True):
        assert text.startswith("\ufeff") and text.endswith("\r\n")
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
        assert [len(row) for row in rows] == [7] * (len(one["entries"]) + 1)
        for entry, row in zip(sorted(one["entries"], key=lambda entry: entry["day"]), rows[1:], strict=True):
            ran = entry.get("ran", {})
            wanted = [
                entry["day"],
                entry.get("morning"),
                entry.get("during"),
                ran.get("minutes"),
                ran.get("km"),
                entry.get("session"),
                entry.get("note"),
            ]
            for cell, value in zip(row, wanted, strict=True):
                assert not cell or cell[0] not in "=+-@\t\r\n＝＋－＠"
                back = cell[1:] if cell.startswith("'") else cell
                if isinstance(value, (int, float)):
                    assert float(back) == value
                else:
                    assert back == (value or "")


def test_all_data_come_back_from_their_file(run, diaries):
    """Export, delete everything, import: the same diary; import once more: nothing is added."""
    script = """async (m, all) => {
      const root = new URL("lib/", new URL(document.querySelector("script[data-first]").src));
      const {openStore} = await import(new URL("store.js", root));
      const {exportText, importText} = await import(new URL("copies.js", root));
      const box = () => { const kept = new Map(); return {getItem: (k) => kept.get(k) ?? null, setItem: (k, v) => void kept.set(k, v), removeItem: (k) => void kept.delete(k)} };
      return all.map(({entries}) => {
        const one = openStore(box()), other = openStore(box());
        one.set("diary", m.entriesOf(entries));
        const text = exportText(one);
        importText(other, text, "replace");
        const again = importText(other, text, "merge");
        return [JSON.stringify(one.get("diary")) === JSON.stringify(other.get("diary")), again.added, again.replaced];
      });
    }"""
    assert run(DIARY, script, diaries) == [[True, 0, 0]] * CASES


def test_putting_an_entry_in_and_taking_it_out(run, diaries):
    script = """(m, all) => all.map(({entries}) => {
      const before = m.entriesOf(entries);
      const put = m.withEntry(before, {day: "2001-01-01", morning: 4});
      const out = m.withEntry(put, {day: "2001-01-01"});
      return put.length === before.length + 1 && put[0].morning === 4 && JSON.stringify(out) === JSON.stringify(before);
    })"""
    assert all(run(DIARY, script, diaries))


@pytest.mark.parametrize(
    "kept",
    [None, "text", 7, {}, [None], [{"day": "2026-02-29"}], [{"morning": 3}], [{"day": "2026-11-21", "morning": 11}], [{"day": "2026-11-21", "morning": "3", "ran": {"km": -1, "minutes": None}, "note": 5, "session": ["x"]}]],
)  # fmt: skip
def test_what_is_no_entry_is_left_out(js, kept):
    for entry in js(DIARY, "entriesOf", kept):
        assert entry == {"day": "2026-11-21"}


def test_garbage_never_stops_the_diary(run, real_library):
    """Any JSON at all in the place of the diary: the page can still work out its week."""
    chance = random.Random(5)
    bits = [
        None,
        True,
        0,
        -1,
        3.5,
        1e300,
        "",
        "=x",
        "2026-11-21",
        [],
        {},
        {"day": "2026-11-21"},
        {"day": "2026-11-20", "morning": 10},
        {"day": "2026-11-20", "ran": []},
        {"day": "2026-11-19", "ran": "x", "note": {}},
    ]
    cases = [json.loads(json.dumps([chance.choice(bits) for _ in range(chance.randint(0, 9))])) for _ in range(CASES)]
    script = """(m, {all, rules}) => all.map((kept) => {
      const e = m.entriesOf(kept);
      return [m.changed(e, "2026-11-21"), m.toCsv(e), JSON.stringify(m.line(e, "2026-11-01", "2026-11-21")), JSON.stringify(m.morningCheck(e, "2026-11-21", rules))].every((text) => !/NaN|undefined/.test(text));
    })"""
    assert all(run(DIARY, script, {"all": cases, "rules": real_library["pain-rules"]}))
