// A dated walk-run plan from what a runner chose and told: pure functions, no DOM. A plan is never changed, only made anew.

import { addDays, weekday } from "./dates.js"
import { after, afterBreak, beginning, gapDays, resumed } from "./stages.js"

/**
 * @typedef {import("./stages.js").Rules & {stages: import("./stages.js").Stage[], strength: {sessions: {name: string}[]}}} Rules
 * @typedef {{kind: "run", day: string, step: number, during: number, limp: boolean, sign: boolean, morning: import("./painRules.js").Morning}} LoggedRun
 * @typedef {{kind: "resume", day: string}} Resume the ready checks were passed again, or a clinician was seen
 * @typedef {object} Plan
 * @property {1} version @property {string} id for the calendar @property {string} start
 * @property {number[]} days weekdays for runs, 0 for Sunday @property {(LoggedRun | Resume)[]} log
 * @property {string} [from] nothing is planned before it: the runner moved on from a day
 * @property {string} [race] @property {number} [longest] km, last 30 days @property {number} [usual] km a week
 * @property {import("./calendar.js").Sent} calendar
 * @typedef {{day: string, step: number, nth: number, number: number}} PlannedRun nth: of this step; number: of all runs
 * @typedef {{day: string, name: string}} StrengthDay
 */

/**
 * What is wrong with the chosen weekdays: "few", "many", "close" (no rest day between two), or "".
 * @param {number[]} days
 * @param {import("./stages.js").WalkRun} walkRun
 */
export function dayFault(days, walkRun) {
  const { from, to } = walkRun.runs_a_week
  const sorted = [...new Set(days)].sort((a, b) => a - b)
  if (sorted.length < from) return "few"
  if (sorted.some((day, at) => (sorted[at + 1] ?? sorted[0] + 7) - day < gapDays(walkRun))) return "close"
  return sorted.length > to ? "many" : ""
}

/**
 * Weekdays for strength: off the run days, as far apart as can be; Monday counts as the first.
 * @param {number[]} runDays
 * @param {number} count
 */
export function strengthDays(runDays, count) {
  const free = [1, 2, 3, 4, 5, 6, 7].filter((day) => !runDays.includes(day % 7))
  const apart = (chosen) => Math.min(...chosen.map((day, at) => (chosen[at + 1] ?? chosen[0] + 7) - day))
  const ways = free.reduce((found, day) => [...found, ...found.filter((way) => way.length < count).map((way) => [...way, day])], [[]])
  const full = ways.filter((way) => way.length === Math.min(count, free.length))
  return full.reduce((best, way) => (apart(way) > apart(best) ? way : best)).map((day) => day % 7)
}

/** The first of these weekdays on or after a day. */
export function nextOn(day, days) {
  let found = day
  while (!days.includes(weekday(found))) found = addDays(found, 1)
  return found
}

/** The latest of these days, of which some may be missing. */
export const later = (...days) => days.filter(Boolean).sort().at(-1)

/** Whether the morning after the last run is still to come, or to be told. @param {Plan} plan */
export const waits = ({ log }) => log.at(-1)?.kind === "run" && log.at(-1).morning === null

/**
 * The position after one more entry. A run told during a stop changes nothing.
 * @param {import("./stages.js").Position} position
 * @param {LoggedRun | Resume} entry
 * @param {Rules} rules
 */
export function advance(position, entry, rules) {
  const goes = position.status === "go"
  if (entry.kind === "resume") {
    const at = rested(position, entry.day, rules)
    return at.status === "go" || at.status === "done" ? position : resumed(at, entry.day)
  }
  return goes ? after(position, entry, rules) : position
}

/** The position on a day, which a break has led back to the ready checks; a shorter one counts with the next run. */
function rested(position, day, { walkRun }) {
  const later = afterBreak(position, day, walkRun)
  return later.status === position.status ? position : later
}

/** Where all that was told leads. @param {Plan["log"]} log @param {Rules} rules */
export const replay = (log, rules) => log.reduce((position, entry) => advance(position, entry, rules), beginning())

/**
 * The days ahead, if every run and morning stays calm. A run that was due before today comes first; it was not told yet.
 * @param {Plan} plan
 * @param {Rules} rules
 * @param {string} today
 */
export function project(plan, rules, today) {
  const position = rested(replay(plan.log, rules), today, rules)
  const told = plan.log.filter((entry) => entry.kind === "run").length
  const calm = waits(plan) ? [...plan.log.slice(0, -1), { ...plan.log.at(-1), morning: "same" }] : plan.log
  let at = position.status === "go" ? replay(calm, rules) : position
  let from = later(plan.start, plan.from, at.earliest)
  const runs = []
  while (at.status === "go") {
    const day = nextOn(from, plan.days)
    const here = afterBreak(at, day, rules.walkRun)
    if (here.status === "checks") at = resumed(here, day) // they will be asked for by then
    runs.push({ day, step: here.step, nth: here.good + 1, number: told + runs.length + 1 })
    at = after(at, { day, during: 0, morning: "same" }, rules) // counts the break by itself
    from = later(at.earliest, today)
  }
  const ends = runs.at(-1)?.day
  const limit = plan.race && addDays(plan.race, -gapDays(rules.walkRun))
  const kept = limit ? runs.filter((run) => run.day <= limit) : runs
  const tooNear = limit < ends // not without a race
  const circuit = plan.race && addDays(plan.race, -rules.strength.days_before_race) // from here on it takes their place
  const until = position.status !== "go" ? undefined : circuit <= ends ? addDays(circuit, -1) : ends
  return { position, runs: kept, ends, tooNear, strength: strengthAhead(plan, rules, later(plan.start, today), until) }
}

/** The strength days from one day to another, sessions in turn within each week. @returns {StrengthDay[]} */
function strengthAhead(plan, rules, from, until) {
  const names = rules.strength.sessions.map((session) => session.name)
  const days = strengthDays(plan.days, names.length)
  const ahead = []
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const at = days.indexOf(weekday(day))
    if (at >= 0) ahead.push({ day, name: names[at] })
  }
  return ahead
}

/** The plan without its last entry. @param {Plan} plan @returns {Plan} */
export const withoutLast = (plan) => ({ ...plan, log: plan.log.slice(0, -1) })

/** The plan moved on: no run before this day. @param {Plan} plan @param {string} day @returns {Plan} */
export const movedOn = (plan, day) => ({ ...plan, from: later(plan.from, day) })

/** The line at the head of the plan: what comes next. */
export function nextTitle(plan, ahead, today, day) {
  const [next] = ahead.runs
  if (waits(plan)) return plan.log.at(-1).day < today ? "How was the morning after?" : "Next: tomorrow's first steps"
  if (!next) return "No run is planned"
  if (next.day < today) return `How did it go on ${day(next.day)}?`
  return next.day === today ? `Today: step ${next.step}` : `Next run: ${day(next.day)}`
}
