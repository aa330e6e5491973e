// What the run planner asks before there is a plan: warning signs, the ready checks, the week; what each answer leads to.
import { button, el } from "./dom.js"
import { choices, field } from "./fields.js"
import { buttons, firstChoice, form, goWithout, heading, missing, readyChoices, readyNames, signsChoice, to } from "./planner-parts.js"
import { signsBox } from "./signs.js"
import { chips } from "./site.js"
import { addDays, isDay, today } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { dayFault } from "../lib/planner.js"
import { firstOpen, stagesBefore } from "../lib/stages.js"
import { fromKm, number } from "../lib/units.js"

/**
 * What is to be asked now: the week alone where there is a plan, else the first question that is open.
 * @param {any} planner what run-planner.js does: keep, fetch a part
 * @param {Record<string, any>} values what was typed so far
 * @param {object | null} current the plan
 * @returns {Promise<Element[]>}
 */
export async function askScreen(planner, values, current) {
  const { data, kept, takes, settings } = planner
  if (current) return [weekForm(data, values, { settings: settings(), today: today(), changes: true })]
  return [...(kept().plan ? [(await takes()).unreadableBox(kept)] : []), ...await wizard(planner, values)]
}

/** The first screen that is not answered, or the one the reader went back to; never past a warning sign or a failed check. */
async function wizard({ data, store, kept, warned, stops, settings }, values) {
  const { screen } = kept()
  const open = firstOpen(data.stages, stagesBefore(data.stages).map(({ id }) => id).filter((id) => values[`ready-${id}`] !== "no"))
  const told = { signs: values.signs && values.first, ready: stagesBefore(data.stages).every(({ id }) => values[`ready-${id}`]) }
  if (warned() || screen === "signs" || !screen || !told.signs) return [signsForm(data, warned() ? { ...values, signs: "yes" } : values)]
  if (values.signs !== "no" || values.first === "open") return [(await stops()).stopBox(data, values)]
  if (screen === "ready" || !told.ready) return [readyForm(data, values)]
  if (open) return [await (await stops()).notReadyBox(data, open)]
  const runs = store.get("runs")
  const extras = runs && await import("./planner-extras.js").catch(goWithout)
  return [weekForm(data, { longest: typed(extras?.longestLately(runs, today()), settings()), ...values }, { settings: settings(), today: today() })]
}

/** Kilometres as they stand in a field. */
export const typed = (km, { units, locale }) => (km === undefined ? "" : number(fromKm(km, units), locale, 2))

/** Step 1: nobody gets a plan past a warning sign. */
const signsForm = (data, values) =>
  form("signs", heading("1 of 3: Warning signs first"), signsBox(), signsChoice(values), firstChoice(data, values),
    buttons(button("Go on to the ready checks", { type: "submit", main: true })))

/** Step 2: the ready checks. */
const readyForm = (data, values) =>
  form("ready", heading("2 of 3: Are you ready to run?"),
    el("p", {}, "These tests end the first stages of our plan. ", chips(data.grades, ["our-plan"]), " Spread them over a week or more. Hops wait until the Spring weeks are done."),
    ...readyChoices(data, values),
    buttons(button("Go on to your week", { type: "submit", main: true }), to("signs", "Back to the warning signs")))

/** Step 3: days, start, race, running. */
function weekForm(data, values, { settings, today: now, changes }) {
  const { from, to: most } = data.walkRun.runs_a_week
  const rest = data.walkRun.rest_days_between
  const weekdays = Array.from({ length: 7 }, (_, at) => (settings.weekStart + at) % 7)
  const name = (day) => format(addDays("2023-01-01", day), settings.locale, "weekday") // that day was a Sunday
  const km = (label, hint, key) => field({ label, hint, name: key, type: "number", unit: settings.units, value: values[key] })
  return form("week", heading(changes ? "Change your week" : "3 of 3: Your week"),
    choices({ legend: "On which days can you run?", hint: `Choose ${from} or ${most}. Leave at least ${rest} day without running in between.`, name: "days", many: true, value: values.days ?? [], options: weekdays.map((day) => ({ value: day, text: name(day) })) }),
    field({ label: changes ? "Plan on from" : "First day", hint: "Today or later.", name: "start", type: "date", value: values.start ?? now, more: { min: now } }),
    el("h3", {}, "If you like"),
    field({ label: "Race day", hint: "We tell you if the steps fit before it.", name: "race", type: "date", value: values.race, more: { min: now } }),
    km("Longest run in the last 30 days", "0 if you did not run.", "longest"),
    km("A usual week, before the pain", "All runs of the week added up.", "usual"), el("input", { type: "hidden", name: "units", value: settings.units }),
    buttons(button(changes ? "Change my plan" : "Make my plan", { type: "submit", main: true }), changes ? to("plan", "Back to my plan") : to("ready", "Back to the ready checks")))
}

/**
 * What each form does when it is sent, by its screen: it returns its errors, and keeps what was typed when there are none.
 * @param {{data: any, store: any, plan: () => any, keep: (change: object) => void, newPlanId: () => string}} planner
 * @returns {Record<string, (values: Record<string, any>) => {name: string, text: string}[] | Promise<{name: string, text: string}[]>>}
 */
export const answers = ({ data, store, plan, keep, newPlanId }) => ({
  signs: (values) => [
    ...missing(values, ["signs"], "Say if a warning sign fits. Not sure? Then choose the careful answer."),
    ...missing(values, ["first"], "Say if you must ask first. Not sure? Then choose the careful answer."),
  ],
  ready: (values) => missing(values, readyNames(data), "Choose one answer. Not tried yet is an answer too."),
  async week(values) {
    const { runs_a_week: { from, to: most }, rest_days_between: rest } = data.walkRun
    const now = today()
    const days = values.days.map(Number)
    const dayText = { few: `Choose at least ${from} days.`, many: `Choose at most ${most} days.`, close: `Two of these days lie too close. Leave at least ${rest} day without running in between, Saturday to Monday too.` }[dayFault(days, data.walkRun)]
    const { start: first, race, longest, usual } = values
    const errors = dayText ? [{ name: "days", text: dayText }] : []
    if (!isDay(first)) errors.push({ name: "start", text: "Type the first day, such as 2026-11-23." })
    else if (first < now || first > addDays(now, 366)) errors.push({ name: "start", text: first < now ? "This day is past. Choose today or a later day." : "Choose a day within a year." })
    const { faults = [], ...more } = (race + longest + usual).trim() ? (await import("./planner-extras.js")).readExtras(values, now, navigator.language) : {}
    errors.push(...faults)
    if (errors.length) return errors
    const { version, id, log, calendar } = plan() ?? { version: 1, id: newPlanId(), log: [], calendar: store.get("plan")?.calendar ?? {} }
    keep({ screen: "plan", answer: null, plan: { version, id, log, calendar, start: first, days: days.sort((a, b) => a - b), ...more } })
    return []
  },
})
