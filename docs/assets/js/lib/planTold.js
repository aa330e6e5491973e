// A plan after a runner has told something: each function gives a new plan. No DOM.

import { addDays, daysBetween, isDay } from "./dates.js"
import { movedOn, replay, waits } from "./planner.js"
import { afterBreak, gapDays } from "./stages.js"

const lastRun = (log) => log.findLast((entry) => entry.kind === "run")

/**
 * What is wrong with telling a run of this day: "day", "future", "early" (before the start), "twice" (not after the last run), "before" (before the plan went on), "morning", or "".
 * @param {import("./planner.js").Plan} plan
 * @param {string} day
 * @param {string} today
 */
export function runFault(plan, day, today) {
  if (!isDay(day)) return "day"
  if (day > today) return "future"
  if (waits(plan)) return "morning"
  const last = lastRun(plan.log)?.day
  if (last && day <= last) return "twice"
  if (plan.log.length && day < plan.log.at(-1).day) return "before"
  return !last && day < plan.start ? "early" : ""
}

/** The plan with one more run. @param {import("./planner.js").Plan} plan @param {import("./painRules.js").Answers & {day: string}} run @param {import("./planner.js").Rules} rules @returns {import("./planner.js").Plan} */
export function withRun(plan, { day, during, limp = false, sign = false, morning = null }, rules) {
  const { step } = afterBreak(replay(plan.log, rules), day, rules.walkRun)
  return { ...plan, log: [...plan.log, { kind: "run", day, step, during, limp, sign, morning }] }
}

/**
 * The plan with the morning after its last run.
 * @param {import("./planner.js").Plan} plan
 * @param {import("./painRules.js").Morning} morning
 * @param {boolean} [sign] a limp is still there, rest or a squeeze hurts, or a warning sign fits
 * @returns {import("./planner.js").Plan}
 */
export function withMorning(plan, morning, sign = false) {
  const last = plan.log.at(-1)
  return { ...plan, log: [...plan.log.slice(0, -1), { ...last, morning, sign: sign || last.sign }] }
}

/**
 * The plan that goes on after a stop; no earlier than its last entry, which may be of a day still to come here (time zones).
 * @param {import("./planner.js").Plan} plan
 * @param {string} day
 * @returns {import("./planner.js").Plan}
 */
export function withResume(plan, day) {
  const last = plan.log.at(-1)?.day ?? day
  return { ...plan, log: [...plan.log, { kind: "resume", day: last > day ? last : day }] }
}

/**
 * The plan without its race. One that is past leaves days without a run behind it.
 * @param {import("./planner.js").Plan} plan
 * @param {string} today
 * @param {import("./planner.js").Rules} rules
 * @returns {import("./planner.js").Plan}
 */
export const withoutRace = ({ race, ...plan }, today, { walkRun }) =>
  race < today ? movedOn(plan, addDays(race, walkRun.rest_days_after_race + 1)) : plan

/** Days between a run and the one before it are too few. @param {import("./planner.js").Plan} plan @param {import("./planner.js").Rules} rules */
export function cameTooSoon({ log }, { walkRun }) {
  const [before, last] = log.filter((entry) => entry.kind === "run").slice(-2)
  return Boolean(last) && daysBetween(before.day, last.day) < gapDays(walkRun)
}
