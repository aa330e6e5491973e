// What was typed into the planner's forms: each is checked, then kept, or its errors are told.
import { addDays, isDay, parse, today } from "../lib/dates.js"
import { dayFault, project, runFault, waits, withMorning, withResume, withRun } from "../lib/planner.js"
import { settingsOf } from "../lib/settings.js"
import { stagesBefore } from "../lib/stages.js"
import { parseNumber, toKm } from "../lib/units.js"

/** The names of choices that have no answer yet, as errors. */
const missing = (values, names, text) => names.filter((name) => !values[name]).map((name) => ({ name, text }))
const dayOf = (text) => (isDay(text) ? text : parse(text, navigator.language))

/**
 * What each form does when it is sent, by its screen: it returns its errors, and keeps what was typed when there are none.
 * @param {{data: any, store: any, plan: () => any, keep: (change: object) => void, keepPlan: (plan: any) => void, newPlanId: () => string}} planner
 * @returns {Record<string, (values: Record<string, any>) => {name: string, text: string}[]>}
 */
export function answers({ data, store, plan, keep, keepPlan, newPlanId }) {
  const readyNames = stagesBefore(data.stages).map(({ id }) => `ready-${id}`)
  return {
    signs: (values) => missing(values, ["signs", "first"], "Choose one answer. Not sure? Then choose the careful one."),
    ready: (values) => missing(values, readyNames, "Choose one answer. Not tried yet is an answer too."),
    week(values) {
      const { runs_a_week: { from, to }, rest_days_between: rest } = data.walkRun
      const now = today()
      const { units, locale } = settingsOf(store)
      const days = values.days.map(Number)
      const dayText = { few: `Choose at least ${from} days.`, many: `Choose at most ${to} days.`, close: `Two of these days lie too close. Leave at least ${rest} day without running in between, Saturday to Monday too.` }[dayFault(days, data.walkRun)]
      const [first, race] = [dayOf(values.start), values.race ? dayOf(values.race) : undefined]
      const errors = dayText ? [{ name: "days", text: dayText }] : []
      if (!first) errors.push({ name: "start", text: "Type the first day, such as 2026-11-23." })
      else if (first < now || first > addDays(now, 366)) errors.push({ name: "start", text: first < now ? "This day is past. Choose today or a later day." : "Choose a day within a year." })
      if (race === null) errors.push({ name: "race", text: "Type the race day, such as 2027-04-18, or leave it empty." })
      else if (race && (race <= (first ?? now) || race > addDays(now, 1096))) errors.push({ name: "race", text: race > now && first && race > first ? "Choose a race within 3 years." : "The race must come after the first day." })
      const km = {}
      for (const name of ["longest", "usual"]) {
        if (!values[name].trim()) continue
        km[name] = toKm(parseNumber(values[name], locale), units)
        if (!(km[name] >= 0 && km[name] <= 1000)) errors.push({ name, text: `Type a number of ${units} from 0 to 600, or leave it empty.` })
      }
      if (errors.length) return errors
      const old = plan() ?? { version: 1, id: newPlanId(), log: [], calendar: store.get("plan")?.calendar ?? {} }
      const { version, id, log, calendar } = old
      keep({ screen: "plan", answer: null, plan: { version, id, log, calendar, start: first, days: days.sort((a, b) => a - b), ...(race && { race }), ...km } })
      return []
    },
    run(values) {
      const day = dayOf(values.day)
      const fault = runFault(plan(), day ?? "", today())
      const text = { day: "Type the day of the run.", future: "This day is still to come.", early: "This day lies before the start of your plan.", twice: "You told a run of this or a later day. One run a day, in order.", morning: "First tell the morning after the run before." }[fault]
      const errors = [...(text ? [{ name: "day", text }] : []), ...missing(values, ["during"], "Choose a number from 0 to 10."), ...missing(values, ["morning"], "Choose one answer. “Not there yet” is one too.")]
      if (!fault && day < today() && values.morning === "wait") errors.push({ name: "morning", text: "That morning has come. If you do not remember it, say so." })
      if (!fault && day === today() && values.morning && values.morning !== "wait") errors.push({ name: "morning", text: "The next morning is still to come. Choose “Not there yet”." })
      if (errors.length) return errors
      const ticks = values.ticks ?? []
      keepPlan(withRun(plan(), { day, during: Number(values.during), limp: ticks.includes("limp"), sign: ticks.includes("sign"), morning: values.morning === "wait" ? null : values.morning }, data))
      return []
    },
    morning(values) {
      const errors = missing(values, ["morning"], "Choose one answer.")
      if (!errors.length && waits(plan())) keepPlan(withMorning(plan(), values.morning))
      return errors
    },
    again(values) {
      const { status } = project(plan(), data, today()).position
      const linked = store.get("plan").linked === true
      const names = [...(status === "check" ? ["seen"] : []), "signs", ...(linked ? ["first"] : []), ...readyNames]
      const no = { signs: "yes", first: "open" }
      const text = { seen: "See a clinician first. The plan waits for you.", signs: "A warning sign needs a check first. The plan waits for you.", first: "Ask a clinician first. The plan waits for you." }
      const errors = names.flatMap((name) => (!values[name] ? [{ name, text: "Choose one answer." }]
        : values[name] === (no[name] ?? "no") ? [{ name, text: text[name] ?? "Train this first, then test again. The plan waits for you." }] : []))
      if (!errors.length) keep({ linked: false, answer: null, plan: status === "go" ? plan() : withResume(plan(), today()) })
      return errors
    },
  }
}
