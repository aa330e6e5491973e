// The plan as the reader sees it: what comes next, with the form that tells how it went, the days, how sure it is.
import { button, el } from "./dom.js"
import { table } from "./output.js"
import { buttons, flagsLine, goWithout, heading, link } from "./planner-parts.js"
import { chips, whenSeen } from "./site.js"
import { addDays, today, weekStart } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { movedOn, nextTitle, project, waits } from "../lib/planner.js"
import { stepMinutes, stepWords, turns } from "../lib/stages.js"
import { readTyped } from "../lib/typedForm.js"
import { show } from "../lib/units.js"

const SOON = 1000 // ms after the plan is there, at the latest, the rest follows
const SHOWN_WEEKS = 2

/**
 * The screen of a plan.
 * @param {any} planner what run-planner.js does: keep, draw anew, fetch a part; `atHand` holds those that were fetched
 * @param {import("../lib/planner.js").Plan} current
 * @returns {Promise<Element[]>}
 */
export async function planScreen(planner, current) {
  const { data, kept } = planner
  const [settings, now] = [planner.settings(), today()]
  const ahead = project(current, data, now)
  const { position } = ahead
  const { day: typedDay, morning, today: typedOn, ...others } = readTyped(kept().answer)
  const values = typedOn === now ? { day: typedDay, morning, ...others } : others // on another day, "the next morning" is another one
  const stop = ["check", "checks"].includes(position.status) ? position.status : kept().linked === true ? "linked" : planner.warned() ? "warned" : ""
  const after = stop || current.log.length ? await planner.afters() : planner.atHand.afters
  return [
    flagsLine(),
    current.race && await planner.stops().then(({ raceBox }) => raceBox(planner, current, ahead, now, settings), goWithout),
    stop !== "warned" && after?.saidBox(current, ahead, data), // not "the same step again" beside a warning sign
    stop ? after.againForm(data, values, stop) : position.status === "done" ? null : nextCard(planner, current, ahead, { values, now, day: (one) => format(one, settings.locale) }),
    ahead.runs.length && !stop ? daysView(current, ahead, data, { today: now, settings }) : null,
    sureLines(current, data, settings),
    after?.historyView(current, data, settings),
    toolButtons(planner, current, ahead, now),
  ].filter(Boolean)
}

/** What comes next, with the form that tells how it went. */
function nextCard(planner, current, ahead, { values, now, day }) {
  const [next] = ahead.runs
  const head = heading(nextTitle(current, ahead, now, day))
  const card = (...inside) => el("div", { class: "plan__next" }, head, ...inside)
  if (waits(current)) return card(...planner.atHand.afters.morningLines(planner, current, values, { now, day }))
  if (!next) return card(el("p", {}, "No run fits before the race."))
  const form = comes(planner, "afters", ({ runForm }) => [runForm(planner, next, values, now)])
  const due = next.day <= now
  return card(...nextLines(next, planner.data), planner.atHand.afters?.stuckLine(ahead, planner.data, now),
    due ? el("h3", {}, "After the run: how was it?") : null,
    due ? form : el("details", {}, el("summary", {}, "I ran already: tell how it was"), form),
    due ? buttons(button(next.day < now ? "I did not run: plan on from today" : "Not today: move it on", { onclick: () => move(planner, next.day < now ? now : addDays(now, 1)) })) : null)
}

/** A place for what a part makes; filled at once where the part is at hand. */
function comes(planner, name, make) {
  const part = planner.atHand[name]
  const place = el("div", {}, ...(part ? make(part) : []))
  if (!part) whenSeen(place, async () => place.append(...make(await planner[name]())), SOON)
  return place
}

function move({ plan, keepPlan, go }, day) {
  keepPlan(movedOn(plan(), day))
  go("The plan moved on.")
}

/** The buttons under the plan come last. */
const toolButtons = (planner, current, ahead, now) =>
  el("div", {}, el("h3", {}, "Take it along, change it"), comes(planner, "takes", (part) => part.toolButtons(planner, current, ahead, now)))

/** The next run: its step and how long it takes. */
function nextLines(run, data) {
  const first = run.step === 1 && run.nth === 1
  return [
    el("p", {}, el("b", {}, stepWords(run.step, data.walkRun)), `. It takes ${stepMinutes(run.step, data.walkRun)}.`),
    el("p", {}, first ? "Flat ground, and a pace at which you could talk. " : "", "Run only if this morning's first steps were no worse than usual, and 5 or less."),
  ]
}

/** How sure the plan is, and what it does not know. */
function sureLines(plan, data, { units, locale }) {
  const steps = data.walkRun.steps.length
  const longest = plan.longest > 0 ? ` Your longest run of ${show(plan.longest, units, locale)} does not change that: these steps take the place of your other runs.` : ""
  const usual = plan.usual > 0 ? ` Your usual week of ${show(plan.usual, units, locale)} comes after step ${steps}, little by little.` : ""
  return el("div", { class: "plan__sure" }, el("h3", {}, "How sure this is"),
    el("p", {}, "The steps, days and limits are our choice. ", chips(data.grades, ["our-plan"]), " We found no trial of such a plan made for heel pain. ", chips(data.grades, ["no-heel-specific-plan"])),
    el("p", {}, "The planner cannot see your heel, your health or your past injuries. The dates hold only while runs and mornings stay calm."),
    el("p", {}, `Everybody starts at step 1.${longest}${usual}`))
}

/** The days ahead, week by week; the later weeks fold. */
function daysView(plan, ahead, data, { today, settings }) {
  const { locale, weekStart: first } = settings
  const stage = data.strength
  const minutes = Object.fromEntries(stage.sessions.map((session) => [session.name, session.minutes]))
  const runs = ahead.runs.map((run) => [run.day, [el("b", {}, `Run ${run.number}. `), `Step ${run.step}: ${turns(data.walkRun.steps[run.step - 1]).toLowerCase()}`]])
  const strength = ahead.strength.map(({ day, name }) => [day, `Strength: ${stage.name}, session ${name}, about ${minutes[name]} min`])
  const race = plan.race && plan.race >= today ? [[plan.race, el("b", {}, "Race day")]] : []
  const found = new Map()
  for (const [day, what] of [...runs, ...strength, ...race].sort((a, b) => a[0].localeCompare(b[0]))) {
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
