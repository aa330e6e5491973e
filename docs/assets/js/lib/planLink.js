// Plans as links. No DOM.

import { MORNINGS } from "./painRules.js"
import { LONGEST_LOG, readPlan } from "./planRead.js"
import { isRecord } from "./record.js"

/**
 * A plan for a link: all but its calendar and its id, as whoever opens it has another calendar.
 * @param {import("./planner.js").Plan} plan
 */
export function toLink({ start, days, from, race, longest, usual, log }) {
  const short = log.map((entry) =>
    entry.kind === "resume" ? [entry.day] : [entry.day, entry.step, entry.during, Number(entry.limp) + 2 * Number(entry.sign), MORNINGS.indexOf(entry.morning)])
  return { planner: 1, start, days, from, race, longest, usual, log: short }
}

/**
 * The plan of a link, or null.
 * @param {unknown} state
 * @param {string} id for the new plan
 * @param {import("./planner.js").Rules} rules
 * @returns {import("./planner.js").Plan | null}
 */
export function fromLink(state, id, rules) {
  if (!isRecord(state) || !Array.isArray(state.log) || state.log.length > LONGEST_LOG || !state.log.every(Array.isArray)) return null
  const { planner, start, days, from, race, longest, usual } = state
  const log = state.log.map(([day, step, during, flags, morning]) =>
    step === undefined ? { kind: "resume", day } : { kind: "run", day, step, during, limp: Boolean(flags & 1), sign: Boolean(flags & 2), morning: morning === -1 ? null : MORNINGS[morning] })
  return readPlan({ version: planner, id, start, days, from, race, longest, usual, log, calendar: {} }, rules)
}
