"""A session as timed steps and where in it we are: sums, order, pauses, sleeps and skips, in made-up and in real sessions."""

import json
import random

import doses as written
import pytest
import session_timer

pytestmark = pytest.mark.browser
SESSION, CLOCK = "lib/session.js", "lib/sessionClock.js"
CASES = 600
STAGES = ["settle", "strengthen", "spring", "keep"]


@pytest.fixture(scope="module")
def data(real_library):
    """What the timer knows in each stage, once it has fetched everything."""
    known = {**session_timer.data(real_library), **session_timer.versions(real_library)}
    stages = real_library["programme"]["stages"]
    whole = {stage["id"]: {**known, **session_timer.of_stage(real_library, stage)} for stage in stages}
    return json.loads(json.dumps(whole))


def some_dose(chance):
    """A dose of any shape that the schema lets through."""
    dose = {"sets": chance.randint(1, 4), "rest": chance.choice([0, 5, 30, 45, 60, 120]), "effort": "easy"}
    low = chance.randint(1, 15)
    amount = chance.choice([low, str(low), f"{low} to {low + chance.randint(1, 5)}"])
    shape = chance.choice(["tempo", "pace", "holds", "seconds"])
    if shape == "seconds":
        return {**dose, "seconds": chance.choice([15, 30, "20 to 30"]), "each_side": chance.random() < 0.5}
    if shape == "tempo":
        dose["tempo"] = {"up": chance.randint(1, 4), "hold": chance.randint(0, 3), "down": chance.randint(1, 4)}
    if shape == "holds":
        dose["seconds"] = chance.choice([5, 10])
    return {**dose, "repetitions": amount, "each_side": chance.random() < 0.5}


def some_session(chance):
    """Exercises, items and choices of one session."""
    count = chance.randint(1, 5)
    known = {
        f"e{n}": {
            "name": f"Exercise {n}",
            "doses": {"settle": some_dose(chance)},
            **({"begins": "down"} if chance.random() < 0.3 else {}),
        }
        for n in range(count)
    }
    items = [{"id": key, **({"sets": chance.randint(1, 3)} if chance.random() < 0.3 else {})} for key in known]
    return {
        "exercises": known,
        "items": items,
        "how": {"stage": "settle", "side": chance.choice(["left", "right"]), "upper": chance.random() < 0.5},
    }


@pytest.fixture(scope="module")
def sessions():
    chance = random.Random(20261121)
    return [some_session(chance) for _ in range(CASES)]


STEPS = "const steps = m.stepsOf(one.exercises, one.items, one.how);"


def test_the_total_is_the_sum_of_the_steps_and_of_their_parts(run, sessions):
    """Worked out again here, from the doses, by another way than the module goes."""
    script = f"(m, all) => all.map((one) => {{ {STEPS} return [steps.reduce((sum, s) => sum + (s.ms ?? 0), 0), steps.filter((s) => s.ms === null).length] }})"
    for one, (total, own_pace) in zip(sessions, run(SESSION, script, sessions), strict=True):
        seconds, open_, rest_before = 0, 0, 0
        for nth, item in enumerate(one["items"]):
            dose = one["exercises"][item["id"]]["doses"]["settle"]
            sets, sides = item.get("sets", dose["sets"]), 2 if dose.get("each_side") else 1
            bounds = [int(n) for n in str(dose.get("repetitions", dose.get("seconds"))).split(" to ")]
            amount = bounds[-1] if one["how"]["upper"] else bounds[0]
            each = (
                sum(dose["tempo"].values())
                if "tempo" in dose
                else dose["seconds"] + 2
                if "repetitions" in dose and "seconds" in dose
                else 1
                if "repetitions" not in dose
                else None
            )
            open_ += sets * sides * (each is None)
            seconds += (
                sets * sides * amount * (each or 0)
                + sets * (sides - 1) * 10
                + (sets - 1) * dose["rest"]
                + max(rest_before if nth else 0, 10)
            )
            rest_before = dose["rest"]
        assert (total, own_pace) == (seconds * 1000, open_)


def test_every_set_is_there_on_both_sides_and_in_order(run, sessions):
    script = f"(m, all) => all.map((one) => {{ {STEPS} return steps.filter((s) => s.kind === 'work').map((s) => [s.item, s.set, s.side ?? '']) }})"
    for one, found in zip(sessions, run(SESSION, script, sessions), strict=True):
        sides = ["left", "right"] if one["how"]["side"] == "left" else ["right", "left"]
        expected = []
        for nth, item in enumerate(one["items"]):
            dose = one["exercises"][item["id"]]["doses"]["settle"]
            expected += [
                [nth, s + 1, side]
                for s in range(item.get("sets", dose["sets"]))
                for side in (sides if dose.get("each_side") else [""])
            ]
        assert found == expected


CLOCKED = """async (m, {all, seed}) => {
  const s = await import(new URL("session.js", new URL("lib/", new URL(document.querySelector("script[data-first]").src))));
  let x = seed; const chance = () => (x = (x * 1103515245 + 12345) % 2147483648) / 2147483648;
  return all.map((one) => { const steps = s.stepsOf(one.exercises, one.items, one.how); BODY });
}"""


def clocked(run, sessions, body):
    return run(CLOCK, CLOCKED.replace("BODY", body), {"all": sessions, "seed": 7})


def test_the_place_never_goes_back_and_looking_often_changes_nothing(run, sessions):
    """Looking at a clock at any moments, in any number, ends where one look at the end would."""
    body = """
      const start = m.begin(1e12); let often = start, now = 1e12, ok = true;
      for (let n = 0; n < 40; n++) {
        now += Math.floor(chance() * 60000);
        const next = m.advance(steps, often, now);
        ok &&= next.step > often.step || (next.step === often.step && next.into >= often.into) || next.step === steps.length;
        often = next;
      }
      const once = m.advance(steps, start, now);
      return ok && once.step === often.step && once.into === often.into;"""
    assert all(clocked(run, sessions, body))


def test_a_pause_costs_no_time_and_a_sleep_loses_none(run, sessions):
    """Time awake, asleep or throttled is the same time; paused time is none, however long."""
    body = """
      const timed = steps.filter((step) => step.ms !== null);
      let run = m.begin(0), now = 0, going = 0;
      for (let n = 0; n < 12; n++) {
        const part = Math.floor(chance() * 40000);
        now += part; going += part;                       // the tab may sleep here: nobody looks at the clock
        run = m.pause(timed, run, now);
        now += Math.floor(chance() * 1e9);                // a pause of up to 11 days
        run = m.resume(run, now);
      }
      const straight = m.advance(timed, m.begin(0), going);
      return run.step === straight.step && run.into === straight.into;"""
    assert all(clocked(run, sessions, body))


def test_work_at_ones_own_pace_waits(run, sessions):
    body = """
      const at = steps.findIndex((step) => step.ms === null);
      const run = m.advance(steps, m.begin(0), 1e10);
      return at < 0 ? run.step === steps.length : run.step === at;"""
    assert all(clocked(run, sessions, body))


def test_a_clock_that_is_set_back_takes_nothing_away(run, sessions):
    body = """
      const before = m.advance(steps, m.begin(1e12), 1e12 + 25000);
      const back = m.advance(steps, before, 1e12 - 3600000);
      const on = m.advance(steps, back, 1e12 - 3600000 + 4000);
      const straight = m.advance(steps, m.begin(0), 29000);
      return back.step === before.step && back.into === before.into && on.step === straight.step && on.into === straight.into;"""
    assert all(clocked(run, sessions, body))


def test_skipping_through_ends_and_counts_nothing_as_done(run, sessions):
    body = """
      const timed = steps.map((step) => ({...step, ms: step.ms ?? 1000}));
      let run = m.begin(0), n = 0;
      while (run.step < timed.length && n++ < 1000) run = m.skip(timed, run, 0);
      const all = m.done(one.items, timed, run);
      return run.step === timed.length && all.every((d) => d.sets === 0 && d.of > 0);"""
    assert all(clocked(run, sessions, body))


def test_going_through_counts_every_set_and_going_back_takes_it_away(run, sessions):
    body = """
      const timed = steps.map((step) => ({...step, ms: step.ms ?? 1000}));
      const end = m.advance(timed, m.begin(0), 1e9);
      const full = m.done(one.items, timed, end).every((d) => d.sets === d.of);
      let run = end;
      for (let n = 0; n < timed.length + 5; n++) run = m.back(timed, run, 1e9);
      return full && run.step === 0 && m.done(one.items, timed, run).every((d) => d.sets === 0);"""
    assert all(clocked(run, sessions, body))


def test_any_taps_leave_a_place_that_exists(run, sessions):
    body = """
      let run = m.begin(0), now = 0;
      for (let n = 0; n < 60; n++) {
        now += Math.floor(chance() * 20000);
        const what = Math.floor(chance() * 5);
        run = what === 0 ? m.skip(steps, run, now) : what === 1 ? m.back(steps, run, now) : what === 2 ? m.pause(steps, run, now) : what === 3 ? m.resume(run, now) : m.advance(steps, run, now);
        if (!(run.step >= 0 && run.step <= steps.length && run.into >= 0)) return false;
        if (run.step < steps.length && steps[run.step].ms !== null && run.into >= steps[run.step].ms) return false;
      }
      return m.done(one.items, steps, run).every((d) => d.sets >= 0 && d.sets <= d.of);"""
    assert all(clocked(run, sessions, body))


def test_beats_count_up_to_the_last_repetition_and_the_light_stays_in_its_frame(run, sessions):
    body = """
      return steps.filter((step) => step.phases).every((step) => {
        let last = 1, seen = new Set();
        for (let into = 0; into < step.ms; into += 137) {
          const b = m.beat(step, into);
          if (b.repetition < last || b.repetition > step.repetitions || b.high < 0 || b.high > 1 || b.left < 1) return false;
          last = b.repetition; seen.add(b.phase);
        }
        return last === step.repetitions && step.phases.every(([phase]) => seen.has(phase));
      });"""
    assert all(clocked(run, sessions, body))


def test_sounds_come_in_order_within_the_step(run, sessions):
    body = """
      return steps.every((step) => {
        const found = m.sounds(step);
        const phases = step.phases ? step.repetitions * step.phases.length : 0;
        return found.every(({ms}, n) => ms >= (found[n - 1]?.ms ?? 0) && ms <= (step.ms ?? 0)) && (step.ms === null ? found.length === 0 : found.at(-1).sound === "end") && found.length >= phases;
      });"""
    assert all(clocked(run, sessions, body))


def test_a_swap_keeps_the_sets_that_were_done(run, sessions):
    body = """
      const known = {...one.exercises, other: {name: "Other", doses: {settle: {sets: 3, repetitions: 5, tempo: {up: 1, hold: 0, down: 1}, rest: 10, effort: ""}}}};
      const at = Math.floor(chance() * steps.length), step = steps[at];
      const items = s.swap(one.items, step, "other");
      const after = s.stepsOf(known, items, one.how);
      const work = (list, own) => list.filter((x) => x.kind === "work" && own(x)).map((x) => x.set);
      const before = new Set(work(steps, (x) => x.item === step.item && x.set < step.set));
      const place = items.findIndex((x, n) => n >= step.item && x.id === "other");
      const kept = new Set(place > step.item ? work(after, (x) => x.item === step.item) : []);
      const fresh = work(after, (x) => x.item === place);
      return before.size === kept.size && fresh[0] === step.set && fresh.length === Math.max(1, step.of - step.set + 1) && items.length === one.items.length + Number(place > step.item);"""
    assert all(clocked(run, sessions, body))


# --- The site's own sessions ------------------------------------------------------------------------


def choices_of(data):
    """Every session of every stage, in every version that is made for it."""
    for stage, known in data.items():
        fitting = [one["id"] for one in known["versions"] if stage in one.get("stages", [stage])]
        sessions = next(one for one in known["stages"] if one["id"] == stage)["sessions"]
        yield from (
            {"stage": stage, "session": session["name"], "version": version}
            for session in sessions
            for version in ("", *fitting)
        )


@pytest.fixture(scope="module")
def items(run, data):
    """The exercises of each choice, as (choice, items, steps)."""
    script = """(m, [data, choices]) => choices.map((one) => {
      const items = m.itemsOf(data[one.stage], one);
      return [one, items, m.stepsOf(data[one.stage].exercises, items, one)];
    })"""
    return run(SESSION, script, [data, list(choices_of(data))])


def items_of(items, *choice):
    return next(found for one, found, _ in items if tuple(one.values()) == choice)


def test_every_session_in_every_version_can_be_timed(items):
    assert len(items) > 20
    assert [one for one, found, steps in items if not found or len(steps) <= len(found)] == []


def test_no_version_brings_an_exercise_before_its_stage(items, real_library):
    for one, found, _ in items:
        for item in found:
            earliest = min(STAGES.index(stage) for stage in real_library["exercises"][item["id"]]["doses"])
            assert earliest <= STAGES.index(one["stage"]), (one, item)


def test_without_a_version_a_session_is_the_programmes(items, real_library):
    for stage in real_library["programme"]["stages"]:
        for session in stage["sessions"]:
            assert items_of(items, stage["id"], session["name"], "") == [{"id": key} for key in session["exercises"]]


def test_no_kit_before_spring_means_tiptoe_walk_as_its_note_says(items):
    found = [item["id"] for item in items_of(items, "strengthen", "A", "no-kit")]
    assert "tiptoe-walk" in found
    assert "line-hops" not in found


def test_fifteen_minutes_means_the_sets_and_the_rest_of_its_note(items):
    assert items_of(items, "strengthen", "B", "fifteen-minutes") == [
        {"id": "heel-raise-step", "sets": 2, "rest": 60},
        {"id": "rdl-single", "sets": 2, "rest": 60},
        {"id": "side-plank", "sets": 1, "rest": 60},
    ]


def test_fifteen_minutes_last_about_as_long_as_their_name_says(items):
    short = [steps for one, _, steps in items if one["version"] == "fifteen-minutes"]
    assert len(short) == 6
    assert all(10 <= minutes(steps) <= 17 for steps in short), [minutes(steps) for steps in short]


def minutes(steps):
    """What waits for a tap is counted with 2 seconds a repetition, here only."""
    return sum(step["ms"] if step["ms"] is not None else step["repetitions"] * 2000 for step in steps) / 60000


def test_timed_sessions_last_about_as_long_as_the_programme_says(items, real_library):
    for stage in real_library["programme"]["stages"]:
        for session in stage["sessions"]:
            choice = {"stage": stage["id"], "session": session["name"], "version": ""}
            lasts = minutes(next(steps for one, _, steps in items if one == choice))
            assert 0.6 * session["minutes"] <= lasts <= 1.35 * session["minutes"], (choice, lasts)


def test_a_harder_rung_has_a_dose_in_this_very_stage_and_an_easier_one_an_earlier(run, data, real_library):
    script = """(m, data) => Object.entries(data).flatMap(([stage, {exercises}]) => Object.keys(exercises).flatMap((key) =>
      ["easier", "harder"].map((way) => [stage, way, m.rung(exercises, key, way, stage)])))"""
    found = [(stage, way, to) for stage, way, to in run(SESSION, script, data) if to]
    assert len(found) > 30
    for stage, way, to in found:
        doses = real_library["exercises"][to]["doses"]
        assert stage in doses if way == "harder" else min(map(STAGES.index, doses)) <= STAGES.index(stage)


def test_doses_read_as_on_the_pages(run, real_library):
    doses = [dose for record in real_library["exercises"].values() for dose in record["doses"].values()]
    script = "(m, doses) => doses.map((dose) => [m.doseWords(dose), m.tempoWords(dose)])"
    for dose, (words, tempo) in zip(doses, run(SESSION, script, json.loads(json.dumps(doses))), strict=True):
        expected = written.sets(dose) if dose["sets"] > 1 else written.sets(dose).replace("1 sets", "1 set")
        assert words == expected
        assert tempo.lower() == written.tempo_words(dose).lower()


def test_moves_that_start_at_the_top_go_down_first(run, data):
    script = "(m, [e, id]) => m.stepsOf(e, [{id}], {stage: 'strengthen'}).find((s) => s.kind === 'work').phases.map(([p]) => p)"
    assert run(SESSION, script, [data["strengthen"]["exercises"], "split-squat"]) == ["down", "up"]
    assert run(SESSION, script, [data["strengthen"]["exercises"], "heel-raise-step"]) == ["up", "hold", "down"]
