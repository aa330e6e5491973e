// The plan as the reader sees it: what comes next, the days, how sure it is.
import { el } from "./dom.js"
import { table } from "./output.js"
import { link } from "./planner-parts.js"
import { chips } from "./site.js"
import { weekStart } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { isStuck, stepMinutes, stepWords, turns } from "../lib/stages.js"
import { show } from "../lib/units.js"

const SHOWN_WEEKS = 2

/** The next run: its step and how long it takes. */
export function nextLines(run, data, { position, today }) {
  const first = run.step === 1 && run.nth === 1
  return [
    el("p", {}, el("b", {}, stepWords(run.step, data.walkRun)), `. It takes ${stepMinutes(run.step, data.walkRun)}.`),
    el("p", {}, first ? "Flat ground, and a pace at which you could talk." : "Run only if this morning's first steps were no worse than usual."),
    isStuck(position, today, data.walkRun) ? el("p", {}, `You have been on this step for ${data.walkRun.weeks_on_one_step} weeks or more. Ask a physiotherapist to look at your strength and your stride. `, chips(data.grades, ["our-plan"])) : null,
  ]
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
  const stage = data.strength
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
    el("p", {}, stage.note),
    ...all.slice(0, SHOWN_WEEKS), later.length ? el("details", {}, el("summary", {}, `The ${later.length} weeks after that`), ...later) : null)
}
