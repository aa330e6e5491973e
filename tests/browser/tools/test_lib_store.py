"""What readers keep is never lost by an error: blocked, full, corrupt, newer, two tabs, undo, files in and out."""

import datetime
import json
import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.browser.tools.conftest import MANY, until

pytestmark = pytest.mark.browser
STORE = ["lib/store.js", "lib/copies.js"]
SEED = random.Random(66)

# A storage made by hand, so that a test can break it; `log` holds what it was asked.
FAKE = """
  const fake = (start = {}, more = {}) => ({
    kept: {...start}, room: Infinity,
    getItem(key) { return this.kept[key] ?? null },
    setItem(key, value) {
      if (String(value).length > this.room) throw new DOMException("full", "QuotaExceededError");
      this.kept[key] = String(value);
    },
    removeItem(key) { delete this.kept[key] },
    ...more,
  });
"""


@pytest.fixture(scope="session")
def store(run):
    """Runs a script with `openStore`, `fake()` and an argument."""
    return lambda script, argument=None, page=None: run(
        STORE, f"async ({{openStore, exportText, importText}}, given) => {{ {FAKE} {script} }}", argument, page=page
    )


def text(data, version=1):
    return json.dumps({"version": version, "data": data})


RUN = {"day": "2026-11-21", "km": 8.5, "source": "typed", "id": "a"}


def test_what_is_set_is_kept_and_found_again(store):
    assert store("const s = fake(); openStore(s).set('runs', [given]); return openStore(s).get('runs')", RUN) == [RUN]


def test_the_record_has_one_key_and_a_version(store):
    kept = store("const s = fake(); openStore(s).set('settings', {units: 'km'}); return s.kept")
    assert {key: json.loads(value) for key, value in kept.items()} == {
        "first-steps": {"version": 1, "data": {"settings": {"units": "km"}}}
    }


def test_an_empty_device_keeps_nothing_until_something_is_typed(store):
    assert store("const s = fake(); const o = openStore(s); return [s.kept, o.status, o.get('runs'), o.unsaved]") == [
        {},
        {"kind": "ok"},
        None,
        False,
    ]


def test_what_is_read_is_a_copy(store):
    script = "const o = openStore(fake()); o.set('plan', {a: [1]}); o.get('plan').a.push(2); const own = {b: 1}; o.set('x', own); own.b = 2; return [o.get('plan'), o.get('x')]"
    assert store(script) == [{"a": [1]}, {"b": 1}]


def test_removing_the_last_value_removes_the_record(store):
    assert store(
        "const s = fake(); const o = openStore(s); o.set('plan', {}); o.remove('plan'); return [s.kept, o.get('plan')]"
    ) == [{}, None]


# --- Keeping fails -----------------------------------------------------------------------------------

BROKEN = {
    "no access": "const s = undefined; Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }, configurable: true});",
    "refuses": "const s = fake({}, {setItem() { throw new DOMException('no', 'SecurityError') }});",
    "no storage": "const s = null; Object.defineProperty(window, 'localStorage', {value: null, configurable: true});",
}


@pytest.mark.parametrize("how", BROKEN)
def test_blocked_storage_goes_on_in_memory_and_says_so(tab, run, how):
    with tab() as it:
        page = it.open("about/privacy/")
        script = (
            BROKEN[how]
            + "const o = openStore(s ?? undefined); o.set('plan', {a: 1}); return [o.status.kind, o.get('plan'), o.unsaved, JSON.parse(exportText(o)).data]"
        )
        kind, *rest = run(STORE, f"async ({{openStore, exportText}}) => {{ {FAKE} {script} }}", page=page)
        assert kind == "blocked"
        assert rest == [{"a": 1}, True, {"plan": {"a": 1}}]


def test_full_storage_keeps_working_and_saves_as_soon_as_there_is_room(store):
    script = """const s = fake(); const o = openStore(s); const told = []; o.onStatus(x => told.push(x.kind));
      o.set('plan', {a: 1}); s.room = 60; o.set('note', 'x'.repeat(100)); const inMemory = o.get('note').length; const kept = s.kept['first-steps'];
      const before = [o.unsaved, told.slice()]; s.room = Infinity; o.set('plan', {a: 2});
      return [inMemory, kept, before, told, o.unsaved, openStore(s).get('note').length, openStore(s).get('plan')]"""
    in_memory, kept, before, told, unsaved, length, plan = store(script)
    assert in_memory == length == 100
    assert json.loads(kept)["data"] == {"plan": {"a": 1}}
    assert (before, told, unsaved, plan) == ([True, ["full"]], ["full", "ok"], False, {"a": 2})


def test_a_full_storage_is_still_read(store):
    assert store(
        "const s = fake({'first-steps': given}); s.room = 0; const o = openStore(s); return [o.status.kind, o.get('plan')]",
        text({"plan": {"a": 1}}),
    ) == ["ok", {"a": 1}]


CORRUPT = {
    "no JSON": "{", "cut off": text({"plan": {"a": 1}})[:-3], "a list": "[]", "a number": "7", "null": "null", "no version": '{"data": {}}', "version is text": '{"version": "1", "data": {}}',
    "version 0": '{"version": 0, "data": {}}', "no data": '{"version": 1}', "data is a list": '{"version": 1, "data": []}', "other writing": "\u0000\ud83d binary",
}  # fmt: skip


@pytest.mark.parametrize("kept", CORRUPT.values(), ids=CORRUPT)
def test_corrupt_data_is_left_untouched_and_can_be_saved(store, kept):
    script = "const s = fake({'first-steps': given}); const o = openStore(s); o.set('plan', {a: 1}); return [o.status.kind, o.unreadable, s.kept['first-steps'], o.get('plan'), o.unsaved]"
    assert store(script, kept) == ["corrupt", kept, kept, {"a": 1}, True]


@pytest.mark.parametrize("kept", ["", "  \n"])
def test_an_empty_record_is_nothing_to_worry_about(store, kept):
    assert (
        store("const o = openStore(fake({'first-steps': given})); o.set('plan', {}); return o.status.kind", kept)
        == "ok"
    )


def test_what_is_sound_in_a_damaged_record_is_used_and_the_whole_kept(store):
    kept = text({"runs": [{"day": "2026-02-30", "km": 5}], "diary": [{"day": "2026-11-21", "morning": 3}]})
    script = "const o = openStore(fake({'first-steps': given})); return [o.status.kind, o.get('runs'), o.get('diary'), o.unreadable]"
    assert store(script, kept) == ["corrupt", None, [{"day": "2026-11-21", "morning": 3}], kept]


def test_data_of_a_newer_version_is_left_untouched(store):
    kept = text({"plan": {"new": True}}, version=2)
    script = "const s = fake({'first-steps': given}); const o = openStore(s); o.set('plan', {a: 1}); return [o.status.kind, s.kept['first-steps'], o.unreadable, o.get('plan')]"
    assert store(script, kept) == ["newer", kept, kept, {"a": 1}]


def test_starting_afresh_keeps_what_was_typed_since(store):
    script = "const s = fake({'first-steps': '{'}); const o = openStore(s); o.set('plan', {a: 1}); o.overwrite(); return [o.status.kind, o.unreadable, o.unsaved, openStore(s).get('plan')]"
    assert store(script) == ["ok", "", False, {"a": 1}]


def test_deleting_everything_deletes_what_could_not_be_read_too(store):
    script = "const s = fake({'first-steps': '{'}); const o = openStore(s); o.clear(); return [s.kept, o.status.kind, o.unreadable]"
    assert store(script) == [{}, "ok", ""]


def test_deleting_everything_can_be_taken_back(store):
    script = "const s = fake(); const o = openStore(s); o.set('runs', [given]); o.set('plan', {a: 1}); o.clear(); const gone = [{...s.kept}, o.get('runs')]; return [gone, o.undo(), openStore(s).get('runs'), o.get('plan')]"
    assert store(script, RUN) == [[{}, None], True, [RUN], {"a": 1}]


def test_a_tool_cannot_keep_what_could_not_be_read_again(store):
    script = """const o = openStore(fake()); const said = [];
      for (const [name, value] of given) { try { o.set(name, value); said.push('kept') } catch (e) { said.push(e.message) } }
      return [said, o.get('runs')]"""
    wrong = [
        ["runs", {}],
        ["runs", [{"day": "21.11.2026", "km": 1}]],
        ["runs", [{"day": "2026-11-21"}]],
        ["diary", "x"],
        ["plan", []],
        ["sessions", [None]],
        ["strength", [RUN, 5]],
    ]
    said, runs = store(script, wrong)
    assert "kept" not in said
    assert "strength, entry 2" in said[-1]
    assert runs is None


# --- Undo ----------------------------------------------------------------------------------------------


def test_undo_takes_back_one_change_after_another(store):
    script = "const o = openStore(fake()); o.set('a', 1); o.set('a', 2); o.set('b', 3); o.remove('a'); const seen = []; for (let n = 0; n < 5; n++) seen.push([o.undo(), o.get('a'), o.get('b')]); return seen"
    assert store(script) == [[True, 2, 3], [True, 2, None], [True, 1, None], [True, None, None], [False, None, None]]


def test_what_goes_on_is_taken_back_with_the_change_it_goes_on_from(store):
    script = """const o = openStore(fake()); const on = (n) => o.change('a', () => n, true);
      o.set('a', 1); for (let n = 2; n < 50; n++) on(n); o.set('b', 0); on(50); on(51); o.set('a', 60);
      const seen = []; for (let n = 0; n < 5; n++) seen.push([o.undo(), o.get('a'), o.get('b')]); return seen"""
    assert store(script) == [[True, 51, 0], [True, 49, 0], [True, 49, None], [True, None, None], [False, None, None]]


def test_undo_does_not_take_back_what_another_tab_changed_since(store):
    script = "const s = fake(); const [a, b] = [openStore(s), openStore(s)]; a.set('plan', {n: 1}); b.set('plan', {n: 2}); return [a.undo(), a.get('plan'), b.get('plan')]"
    assert store(script) == [False, {"n": 2}, {"n": 2}]


def test_undo_leaves_what_another_tab_changed_elsewhere(store):
    script = "const s = fake(); const [a, b] = [openStore(s), openStore(s)]; a.set('plan', {n: 1}); b.set('other', 2); return [a.undo(), a.get('plan'), a.get('other'), openStore(s).get('other')]"
    assert store(script) == [True, None, 2, 2]


def test_any_row_of_changes_can_be_undone_to_the_beginning(store):
    """Random changes, files brought in and deletions: going back shows each state again, in order."""
    steps = []
    for _ in range(60):
        name = SEED.choice("abc")
        steps.append(
            SEED.choice(
                [
                    ["set", name, SEED.randrange(9)],
                    ["remove", name],
                    ["import", text({name: SEED.randrange(9)}), SEED.choice(["merge", "replace"])],
                    ["clear"],
                ]
            )
        )
    script = """const bad = [];
      for (let from = 0; from < given.length; from += 15) {
        const s = fake(); const o = openStore(s); const seen = [];
        const look = () => s.kept['first-steps'] ?? null;
        const sorted = t => t && JSON.stringify(Object.entries(JSON.parse(t).data).sort());
        for (const [act, ...args] of given.slice(from, from + 15)) {
          const before = sorted(look()), names = exportText(o); let heard = false; const stop = o.onChange(() => { heard = true });
          act === 'import' ? importText(o, ...args) : o[act](...args); stop(); if (heard) seen.push(before);
        }
        while (seen.length) { const expected = seen.pop(); if (!o.undo() || sorted(look()) !== expected) bad.push([from, seen.length, look(), expected]); }
        if (o.undo()) bad.push('too many');
      }
      return bad"""
    assert store(script, steps) == []


# --- Two tabs --------------------------------------------------------------------------------------------


def test_two_tabs_that_write_lists_lose_no_entry(store):
    script = """const s = fake(); const tabs = [openStore(s), openStore(s), openStore(s)];
      for (let n = 0; n < 60; n++) tabs[n % 3].change('runs', (all = []) => [...all, {day: '2026-11-21', km: n, id: String(n)}]);
      return openStore(s).get('runs').length"""
    assert store(script) == 60


@pytest.fixture
def two_tabs(browser, base):
    """Two tabs of one browser on the same site."""
    context = browser.new_context()
    pages = [context.new_page(), context.new_page()]
    script = "import(new URL('lib/store.js', document.querySelector(\"script[data-first]\").src)).then(m => { window.heard = []; window.store = m.openStore(); store.onChange(c => heard.push(c)); store.onStatus(s => heard.push(s.kind)) })"
    for page in pages:
        page.goto(base + "about/privacy/")
        page.evaluate(script)
    yield pages
    context.close()


def test_the_other_tab_hears_of_a_change(two_tabs):
    one, two = two_tabs
    one.evaluate("store.set('plan', {a: 1})")
    until(two, "heard.length")
    assert two.evaluate("[heard, store.get('plan')]") == [[{"names": ["plan"], "from": "tab"}], {"a": 1}]
    assert one.evaluate("heard") == [{"names": ["plan"], "from": "here"}]


def test_deleting_everything_in_one_tab_deletes_it_in_the_other(two_tabs):
    one, two = two_tabs
    one.evaluate("store.set('plan', {a: 1})")
    until(two, "heard.length")
    two.evaluate("store.clear()")
    until(one, "heard.length > 1")
    assert one.evaluate("[store.get('plan') ?? null, localStorage.getItem('first-steps')]") == [None, None]


def test_a_tab_keeps_its_entries_when_the_other_tab_is_of_a_newer_version(two_tabs):
    one, two = two_tabs
    one.evaluate("store.set('plan', {a: 1})")
    until(two, "heard.length")
    newer = text({"plan": {"b": 2}}, version=9)
    two.evaluate("newer => localStorage.setItem('first-steps', newer)", newer)
    until(one, "heard.length > 1")
    one.evaluate("store.set('plan', {a: 3})")
    assert one.evaluate(
        "[store.status.kind, store.get('plan'), localStorage.getItem('first-steps'), store.unsaved]"
    ) == ["newer", {"a": 3}, newer, True]


def test_what_was_typed_while_data_could_not_be_read_is_kept_once_it_can(two_tabs):
    one, two = two_tabs
    one.evaluate("localStorage.setItem('first-steps', '{')")
    until(two, "localStorage.getItem('first-steps') === '{'")  # browsers tell other tabs a moment later
    two.evaluate("entry => store.set('diary', [entry])", {"day": "2026-11-20", "morning": 2})
    until(two, "store.status.kind === 'corrupt'")
    one.evaluate("store.set('diary', [{day: '2026-11-21', morning: 1}])")
    one.evaluate("store.overwrite()")
    until(two, "store.status.kind === 'ok'")
    assert [entry["day"] for entry in two.evaluate("store.get('diary')")] == ["2026-11-20", "2026-11-21"]
    until(one, "store.get('diary').length === 2")


# --- Files in and out --------------------------------------------------------------------------------------


def a_day(dice):
    return str(datetime.date(2026, 1, 1) + datetime.timedelta(dice.randrange(700)))


def a_text(dice):
    return "".join(dice.choices(string.printable + 'äß٣日\u2028\u202e\U0001f9b6"\\<>&\u0000', k=dice.randrange(0, 20)))


def data(dice=SEED):
    """What a reader may have, with text of every kind."""
    made = {
        "runs": [
            {"day": a_day(dice), "km": round(dice.uniform(0, 50), 3), "source": a_text(dice), "id": f"r{n}"}
            for n in range(dice.randrange(30))
        ],
        "diary": [
            {
                "day": day,
                "morning": dice.randrange(11),
                "note": a_text(dice),
                "at": f"{day}T0{dice.randrange(10)}:00:00Z",
            }
            for day in sorted({a_day(dice) for _ in range(dice.randrange(30))})
        ],
        "strength": [
            {"day": a_day(dice), "test": t, "left": dice.randrange(40), "right": dice.randrange(40)}
            for t in ("heel-raise", "side-plank")
        ],
        "sessions": [{"day": a_day(dice), "stage": "settle", "name": "A", "done": [a_text(dice)]}],
        "plan": {"from": a_day(dice), a_text(dice): [a_text(dice), None, True, {"deep": [dice.random()]}]},
        "settings": {"units": dice.choice(["km", "mi"])},
        "heelCheck": {"answers": {a_text(dice): a_text(dice)}},
    }
    return {name: made[name] for name in dice.sample(sorted(made), dice.randrange(1, len(made)))}


@pytest.mark.parametrize("mode", ["merge", "replace"])
@MANY
@given(dice=st.randoms(use_true_random=False))
def test_what_is_saved_to_a_file_comes_back_the_same(store, mode, dice):
    """Export and import are the identity, on an empty device and on the same one."""
    cases = [data(dice) for _ in range(3)]
    script = """return given.cases.filter(data => {
      const one = openStore(fake({'first-steps': JSON.stringify({version: 1, data})})); const file = exportText(one);
      const s = fake(); const two = openStore(s); const first = importText(two, file, given.mode);
      const again = importText(two, file, given.mode); const same = importText(one, file, given.mode);
      const sorted = o => JSON.stringify(Object.entries(JSON.parse(exportText(o)).data).sort());
      const day = (a, b) => a.day < b.day ? -1 : Number(a.day > b.day);
      const plain = JSON.stringify(Object.entries(data).map(([k, v]) => [k, Array.isArray(v) ? [...v].sort(day) : v]).sort());
      const sameLists = t => JSON.stringify(JSON.parse(t).map(([k, v]) => [k, Array.isArray(v) ? [...v].sort(day) : v]));
      return first.error || again.error || again.replaced || (given.mode === 'merge' && (again.added || same.added)) || sorted(one) !== sorted(two) && sameLists(sorted(one)) !== sameLists(sorted(two)) || sameLists(sorted(openStore(s))) !== plain;
    })"""
    assert store(script, {"cases": cases, "mode": mode}) == []


def test_bringing_in_a_copy_loses_nothing_that_was_there(store):
    """Of both, every entry is there afterwards; of the same entry the later one, with what only the other had.

    What is no list is there as it was in one of the two, settings in both."""
    cases = [[data(), data()] for _ in range(150)]
    script = """return given.filter(([own, other]) => {
      const o = openStore(fake({'first-steps': JSON.stringify({version: 1, data: own})}));
      const answer = importText(o, JSON.stringify({version: 1, data: other}), 'merge'); if (answer.error) return true;
      const ids = {runs: e => e.id, diary: e => e.day, strength: e => e.day + e.test, sessions: e => e.day + e.stage + e.name};
      return [own, other].some(side => Object.entries(side).some(([name, value]) => {
        const now = o.get(name); const is = (one) => JSON.stringify(now) === JSON.stringify(one?.[name]);
        if (!ids[name]) return name === 'settings' ? Object.keys(value).some(key => !(key in now)) : !is(own) && !is(other);
        return value.some(entry => { const kept = now.find(e => ids[name](e) === ids[name](entry)); return !kept || Object.keys(entry).some(key => !(key in kept)) || (kept.at ?? '') < (entry.at ?? '') });
      }));
    })"""
    assert store(script, cases) == []


def test_of_one_day_in_two_copies_the_later_entry_wins_and_keeps_what_only_the_other_has(store):
    older = {"day": "2026-11-21", "morning": 3, "note": "phone", "at": "2026-11-21T06:00:00Z"}
    newer = {"day": "2026-11-21", "morning": 2, "ran": True, "at": "2026-11-21T18:00:00Z"}
    script = "const o = openStore(fake()); o.set('diary', [given[0]]); const told = importText(o, JSON.stringify({version: 1, data: {diary: [given[1]]}}), 'merge'); return [o.get('diary'), told]"
    both = {**older, **newer}
    assert store(script, [older, newer]) == [[both], {"added": 0, "replaced": 1}]
    assert store(script, [newer, older]) == [[both], {"added": 0, "replaced": 1}]


def test_what_a_later_entry_says_is_taken_out_does_not_come_back(store):
    older = {"day": "2026-11-20", "morning": 3, "during": 8, "note": "wrong day", "at": "2026-11-20T07:00:00Z"}
    newer = {"day": "2026-11-20", "morning": 3, "during": None, "note": None, "at": "2026-11-21T07:00:00Z"}
    assert both_ways(store, "diary", [newer], [older]) == [[newer]] * 2


def both_ways(store, name, one, other):
    """What stands under a name on each of two devices that bring in each other's copy; a second time changes nothing."""
    script = """return [[given.one, given.other], [given.other, given.one]].map(([own, incoming]) => {
      const o = openStore(fake()); o.set(given.name, own); const file = JSON.stringify({version: 1, data: {[given.name]: incoming}});
      importText(o, file, 'merge'); const once = JSON.stringify(o.get(given.name));
      importText(o, file, 'merge'); return JSON.stringify(o.get(given.name)) === once ? JSON.parse(once) : 'changed again';
    })"""
    return store(script, {"name": name, "one": one, "other": other})


def told(day, morning="same", during=0):
    return {
        "kind": "run", "day": f"2026-11-{day}", "step": 1, "during": during, "limp": False, "sign": False, "morning": morning,
    }  # fmt: skip


def a_plan(at, log, **more):
    plan = {"version": 1, "id": "x", "start": "2026-11-01", "days": [1, 3], "log": log, "calendar": {}, **more}
    return {"screen": "plan", "plan": plan, "at": f"2026-11-{at}T07:00:00Z"}


@pytest.mark.parametrize(
    ("longer", "shorter"),
    [([told(10), told(12, during=8)], [told(10)]), ([told(10, "severe")], [told(10, None)]), ([told(10)], [])],
    ids=["a told stop", "a told morning", "the first run"],
)
def test_nothing_that_was_told_of_a_plan_is_lost_to_a_later_copy_with_less(store, longer, shorter):
    """A new week, or a calendar file, is kept with a later moment than a run that was told on the phone."""
    phone, laptop = a_plan(12, longer), {**a_plan(14, shorter, days=[2, 5]), "answer": {"during": "3"}}
    for now in both_ways(store, "plan", phone, laptop):
        assert now == {**a_plan(14, longer, days=[2, 5]), "answer": None}


def test_of_two_plans_the_later_one_counts_whole(store):
    """Also where it was put away; nothing of the other stands beside it."""
    earlier = {**a_plan(12, [told(10), told(12)]), "linked": True, "answer": {"during": "3"}}
    for later in (a_plan(14, [], id="y"), {"screen": "signs", "plan": None, "at": "2026-11-14T07:00:00Z"}):
        assert both_ways(store, "plan", earlier, later) == [later] * 2
    assert both_ways(store, "plan", earlier, {"screen": "ready"}) == [earlier] * 2, (
        "one that was never made is no later"
    )


def test_no_event_of_a_calendar_gets_a_lower_sequence(store):
    def sent(sequence, day=10):
        return {"day": f"2026-11-{day}", "summary": "Run", "sequence": sequence, "off": False}

    own = a_plan(12, [], calendar={"run-1-x": sent(4), "run-2-x": sent(1), "run-3-x": sent(0)})
    other = a_plan(14, [], calendar={"run-1-x": sent(1, 11), "run-2-x": sent(2), "run-4-x": sent(0)})
    joint = {"run-1-x": sent(4), "run-2-x": sent(2), "run-3-x": sent(0), "run-4-x": sent(0)}
    assert both_ways(store, "plan", own, other) == [a_plan(14, [], calendar=joint)] * 2
    away = {"plan": None, "calendar": {"run-1-x": sent(5)}, "at": "2026-11-16T07:00:00Z"}
    now = {**away, "calendar": {"run-1-x": sent(5), "run-2-x": sent(1), "run-3-x": sent(0)}}
    assert both_ways(store, "plan", own, away) == [now] * 2
    odd = a_plan(14, [], calendar={"run-1-x": None, "run-2-x": {"sequence": "9"}, "run-3-x": sent(1)})
    calendar = both_ways(store, "plan", odd, a_plan(15, [], calendar={"run-2-x": sent(1)}))[0]["plan"]["calendar"]
    assert calendar == {"run-2-x": sent(1), "run-3-x": sent(1)}


def test_a_session_under_way_is_that_of_one_copy_alone(store):
    own = {
        "stage": "keep",
        "session": "A",
        "day": "2026-11-20",
        "run": {"step": 3},
        "ended": True,
        "draft": {"during": 6},
    }
    incoming = {"stage": "spring", "session": "B", "day": "2026-11-22", "items": [2], "run": {"step": 1}}
    assert both_ways(store, "running", own, incoming) == [incoming, own]


def test_an_answer_that_was_taken_back_in_the_heel_check_stays_so(store):
    earlier = {"flags": ["Numb foot"], "answers": {}, "at": "2026-11-01T00:00:00Z", "stop": "now"}
    later = {"answers": {}, "here": "flags", "at": "2026-11-10T00:00:00Z", "stop": None}
    assert both_ways(store, "heelCheck", earlier, later) == [later] * 2


def test_what_was_typed_into_the_diary_stays_beside_what_a_copy_brings(store):
    own = {
        "day": "2026-11-21",
        "other": False,
        "drafts": {"2026-11-18": {"morning": "7"}, "2026-11-21": {"morning": "3"}},
    }
    copy = {
        "day": "2026-11-20",
        "other": True,
        "drafts": {"2026-11-20": {"morning": "4"}, "2026-11-21": {"morning": "9"}},
    }
    of_both = {"2026-11-18": {"morning": "7"}, "2026-11-20": {"morning": "4"}, "2026-11-21": {"morning": "3"}}
    here, there = both_ways(store, "diaryDraft", own, copy)
    assert here == {**own, "drafts": of_both}
    assert there == {**copy, "drafts": {**of_both, "2026-11-21": {"morning": "9"}}}
    early = {"day": "2026-11-19", "fields": {"morning": "1"}}
    assert both_ways(store, "diaryDraft", own, early)[0]["drafts"] == {**own["drafts"], "2026-11-19": {"morning": "1"}}
    assert both_ways(store, "diaryDraft", own, {"drafts": 7})[0] == own


def test_two_runs_without_an_id_that_are_alike_stay_two(store):
    twin = {"day": "2026-11-21", "km": 5}
    script = "const o = openStore(fake()); o.set('runs', [given, given]); const file = exportText(o); const told = importText(o, file, 'merge'); return [o.get('runs').length, told]"
    assert store(script, twin) == [2, {"added": 0, "replaced": 0}]


def test_replacing_removes_what_the_file_does_not_hold_and_can_be_undone(store):
    script = "const o = openStore(fake()); o.set('plan', {a: 1}); o.set('runs', [given]); const told = importText(o, JSON.stringify({version: 1, data: {plan: {b: 2}}}), 'replace'); const now = [o.get('plan'), o.get('runs')]; return [told, now, o.undo(), o.get('plan'), o.get('runs')]"
    assert store(script, RUN) == [{"added": 1, "replaced": 0}, [{"b": 2}, None], True, {"a": 1}, [RUN]]


BAD_FILES = {
    "empty": "", "blank": " \n", "no JSON": "day,km\n2026-11-21,5", "list": "[]", "other JSON": '{"type": "FeatureCollection"}', "newer": text({}, version=2), "cut": text({"plan": {"a": 1}})[:-4],
    "wrong run": text({"plan": {"b": 1}, "runs": [RUN, {"day": "yesterday", "km": 3}]}), "runs no list": text({"runs": "many"}), "plan a list": text({"plan": [1]}), "binary": "\u0000\u0001PK",
}  # fmt: skip


@pytest.mark.parametrize("mode", ["merge", "replace"])
@pytest.mark.parametrize("file", BAD_FILES.values(), ids=BAD_FILES)
def test_a_file_that_cannot_be_read_changes_nothing_and_says_why(store, file, mode):
    script = "const s = fake(); const o = openStore(s); o.set('plan', {a: 1}); const before = s.kept['first-steps']; const told = importText(o, given[0], given[1]); return [told, s.kept['first-steps'] === before, o.get('plan')]"
    told, untouched, plan = store(script, [file, mode])
    assert told["error"].endswith(".")
    assert (told["added"], told["replaced"], untouched, plan) == (0, 0, True, {"a": 1})


def test_the_damaged_entry_of_a_file_is_named(store):
    assert "runs, entry 2" in store(
        "return importText(openStore(fake()), given, 'merge').error", BAD_FILES["wrong run"]
    )


def test_a_file_with_a_mark_of_order_at_its_start_is_read(store):
    assert store(
        "const o = openStore(fake()); return [importText(o, '\\ufeff' + given, 'merge').error ?? '', o.get('plan')]",
        text({"plan": {"a": 1}}),
    ) == ["", {"a": 1}]


def test_names_that_mean_something_to_javascript_are_plain_names(store):
    evil = '{"version": 1, "data": {"__proto__": {"bad": 1}, "constructor": {"a": 1}, "runs": [{"day": "2026-11-21", "km": 1, "__proto__": {"bad": 2}}]}}'
    script = "const o = openStore(fake()); importText(o, given, 'merge'); importText(o, given, 'merge'); return [({}).bad ?? null, o.get('toString') ?? null, Object.keys(JSON.parse(exportText(o)).data).length, o.get('runs').length]"
    assert store(script, evil) == [None, None, 3, 1]


def test_broken_files_by_the_thousand_never_throw_and_never_half_change(store):
    """Copies with letters changed, cut or doubled: read as a whole or refused as a whole."""
    whole = json.dumps(
        {
            "version": 1,
            "data": {
                "runs": [RUN, {**RUN, "id": "b", "day": "2026-11-20"}],
                "diary": [{"day": "2026-11-21", "morning": 3}],
                "plan": {"a": [1, 2]},
            },
        }
    )
    files = []
    for _ in range(5000):
        signs = list(whole)
        for _ in range(SEED.randrange(1, 4)):
            at = SEED.randrange(len(signs))
            signs[at : at + SEED.randrange(3)] = SEED.choices(
                '{}[]",:0123456789-aeklnru\\ \u0000\ud7ff', k=SEED.randrange(3)
            )
        files.append("".join(signs))
    script = """let read = 0; const bad = given.filter(file => {
      const s = fake(); const o = openStore(s); o.set('own', {own: 1}); const before = s.kept['first-steps'];
      try {
        const told = importText(o, file, 'merge'); if (told.error) return s.kept['first-steps'] !== before;
        read++; return openStore(s).status.kind !== 'ok' || o.get('own').own !== 1;
      } catch (fault) { return true }
    }); return [bad, read]"""
    bad, read = store(script, files)
    assert bad == []
    assert 100 < read < 4900


def test_ten_thousand_runs_are_kept_in_a_moment(store):
    script = """const s = fake(); const o = openStore(s);
      const runs = Array.from({length: 10000}, (_, n) => ({day: '2026-11-21', km: n / 7, source: 'strava', id: String(n)}));
      const start = performance.now(); o.set('runs', runs); o.get('runs'); importText(o, exportText(o), 'merge'); o.undo(); return performance.now() - start"""
    assert store(script) < 2000
