// The plan as the reader sees it: what comes next, the days, what was told, how sure it is.
import { chips, el, pageUrl, redFlagsBox, table } from "./forms.js"
import { format, weekStart } from "../lib/dates.js"
import { cameTooSoon, strengthStage } from "../lib/planner.js"
import { MORNING_WORDS, outcomes, said, stepMinutes, stepWords } from "../lib/planWords.js"
import { isStuck, turns } from "../lib/stages.js"
import { show } from "../lib/units.js"
import { heading } from "./planner-forms.js"

const link = (path, text) => el("a", { href: pageUrl(path) }, text)
const SHOWN_WEEKS = 2

/** What the last answer led to. */
export function saidBox(plan, position, data) {
  const { kind, title, lines } = said(plan, position, data)
  if (kind === "none") return null
  const end = kind === "done" ? doneLines(plan, data) : kind !== "check" ? [] : [el("p", {}, link("start/get-help/", "How to get help, and what to say")), plan.log.at(-1).sign ? redFlagsBox(data) : null]
  return el("div", { class: "result", dataset: { said: kind } }, heading(title), ...lines.map((line) => el("p", {}, line)),
    kind !== "check" && cameTooSoon(plan, data) ? el("p", {}, `That run came before its rest day. Next time, leave ${data.walkRun.rest_days_between} day without running.`) : null, ...end)
}

function doneLines(plan, data) {
  const next = data.stages.at(-1)
  return [el("p", {}, `Next comes ${next.name}. ${next.aim} `, chips(data.grades, ["our-plan"])), el("ul", {}, ...next.do.map((line) => el("li", {}, line))),
    el("p", {}, link("run-again/return-to-run-guide/#after-30-minutes", "After 30 minutes: what to add, and in which order"))]
}

/** The next run: its step and how long it takes. */
export function nextLines(run, data, { position, today }) {
  const first = run.step === 1 && run.nth === 1
  return [
    el("p", {}, el("b", {}, stepWords(run.step, data.walkRun)), `. It takes ${stepMinutes(run.step, data.walkRun)}.`),
    el("p", {}, first ? "Flat ground, and a pace at which you could talk." : "Run only if this morning's first steps were no worse than usual."),
    isStuck(position, today, data.walkRun) ? el("p", {}, `You have been on this step for ${data.walkRun.weeks_on_one_step} weeks or more. Ask a physiotherapist to look at your strength and your stride. `, chips(data.grades, ["our-plan"])) : null,
  ]
}

/** Whether the race fits, in words. */
export function raceBox(plan, ahead, today, { locale }, drop) {
  if (!plan.race) return null
  const day = format(plan.race, locale)
  const page = el("p", {}, link("run-again/racing/", "Race soon and a sore heel: race, change or defer"), ".")
  if (plan.race < today) return el("div", { class: "plan__race" }, el("p", {}, `Your race day, ${day}, is past. Raced? Then let your first steps tell you when to begin again.`), page, drop)
  if (ahead.tooNear) {
    const said = `Your race on ${day} comes too soon for these steps: they take until ${format(ahead.ends, locale)} at the soonest. The plan stops before the race.`
    return el("div", { class: "plan__race", dataset: { race: "near" } }, el("p", {}, el("b", {}, "Race too near. "), said), page, drop)
  }
  return ahead.ends ? el("div", { class: "plan__race" }, el("p", {}, `If all stays calm, the last step comes before your race on ${day}. Then weigh its distance.`), page) : null
}

/** How sure the plan is, and what it does not know. */
export function sureLines(plan, data, { units, locale }) {
  const steps = data.walkRun.steps.length
  const longest = plan.longest > 0 ? ` Your longest run of ${show(plan.longest, units, locale)} does not change that: these steps take the place of your other runs.` : ""
  const usual = plan.usual > 0 ? ` Your usual week of ${show(plan.usual, units, locale)} comes after step ${steps}, little by little.` : ""
  return el("div", { class: "plan__sure" }, el("h3", {}, "How sure this is"),
    el("p", {}, "The steps, days and limits are our choice. ", chips(data.grades, ["our-plan"]), " We found no trial of such a plan made for heel pain. ", chips(data.grades, ["no-heel-specific-plan"])),
    el("p", {}, "The planner cannot see your heel, your health or your past injuries. The dates hold only while runs and mornings stay calm."),
    el("p", {}, `Everybody starts at step 1.${longest}${usual}`))
}

/** The days ahead, week by week; the later weeks fold. */
export function daysView(plan, ahead, data, { today, settings }) {
  const { locale, weekStart: first } = settings
  const stage = strengthStage(data)
  const minutes = Object.fromEntries(stage.sessions.map((session) => [session.name, session.minutes]))
  const runs = ahead.runs.map((run) => [run.day, [el("b", {}, `Run ${run.number}. `), `Step ${run.step}: ${turns(data.walkRun.steps[run.step - 1]).toLowerCase()}`]])
  const strength = ahead.strength.map(({ day, name }) => [day, `Strength: ${stage.name}, session ${name}, about ${minutes[name]} min`])
  const race = plan.race && plan.race >= today ? [[plan.race, el("b", {}, "Race day")]] : []
  const found = new Map()
  for (const [day, what] of [...runs, ...strength, ...race].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const week = weekStart(day, first)
    found.set(week, [...(found.get(week) ?? []), [el("time", { datetime: day }, format(day, locale, "short")), what]])
  }
  const all = [...found].map(([week, rows]) => table({ caption: `Week from ${format(week, locale, "medium")}`, heads: ["Day", "What"], rows, class: "plan__week" }))
  const later = all.slice(SHOWN_WEEKS)
  return el("div", { class: "plan" }, el("h3", {}, "Your days"),
    el("p", {}, "Strength days stand off the run days. Move them as you need. ", link(`strengthen/programme/#stage-${stage.id}`, "What to do in each session"), "."),
    ...all.slice(0, SHOWN_WEEKS), later.length ? el("details", {}, el("summary", {}, `The ${later.length} weeks after that`), ...later) : null)
}

/** What was told so far. */
export function historyView(plan, data, { locale }) {
  if (!plan.log.length) return null
  const led = outcomes(plan.log, data)
  const words = (entry, at) => (entry.kind === "run"
    ? [`Step ${entry.step}, pain ${entry.during}${entry.limp ? ", with a limp" : ""}. ${entry.morning ? `Next morning: ${(MORNING_WORDS[entry.morning] === MORNING_WORDS.unknown ? "not remembered" : MORNING_WORDS[entry.morning].toLowerCase())}. ` : ""}`, el("b", {}, led[at])]
    : el("b", {}, led[at]))
  const rows = plan.log.map((entry, at) => [format(entry.day, locale, "short"), words(entry, at)])
  return el("details", { class: "plan__past" }, el("summary", {}, `What you told so far (${rows.length})`),
    table({ caption: "Your runs, the first on top", heads: ["Day", "What you told"], rows, class: "plan__week" }))
}
