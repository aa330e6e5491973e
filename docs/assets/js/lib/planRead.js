// Plans from outside: the store, a file, a link. What is no plan in every part is none. No DOM.

import { isDay } from "./dates.js"
import { isPain, MORNINGS } from "./painRules.js"
import { dayFault } from "./planner.js"
import { isRecord } from "./record.js"

export const LONGEST_LOG = 400 // entries; far more than any runner needs, and a bound for what comes from elsewhere

/** @typedef {import("./planner.js").Plan} Plan @typedef {import("./planner.js").Rules} Rules */

export const MOST_KM = 1000 // in a run or a week
export const isKm = (value) => value === undefined || (Number.isFinite(value) && value >= 0 && value <= MOST_KM)
export const isSane = (day) => isDay(day) && day >= "2000-01-01" && day <= "2199-12-31"

/**
 * The plan in a value, or null. Nothing that is not known is taken over.
 * @param {unknown} value
 * @param {Rules} rules
 * @returns {Plan | null}
 */
export function readPlan(value, rules) {
  if (!isRecord(value) || value.version !== 1) return null
  const { id, start, days, from, race, longest, usual, log, calendar } = value
  if (typeof id !== "string" || !/^[\w-]{1,40}$/.test(id) || !isSane(start)) return null
  if (!Array.isArray(days) || !days.every((day) => Number.isInteger(day) && day >= 0 && day <= 6)) return null
  if (new Set(days).size !== days.length || dayFault(days, rules.walkRun)) return null
  if (![from, race].every((day) => day === undefined || isSane(day)) || !isKm(longest) || !isKm(usual)) return null
  if (!Array.isArray(log) || log.length > LONGEST_LOG) return null
  const entries = log.map((entry) => readEntry(entry, rules))
  if (entries.includes(null) || entries.some((entry, at) => at > 0 && !follows(entries[at - 1], entry))) return null
  const plan = { version: 1, id, start, days: [...days].sort((a, b) => a - b), log: entries, calendar: isRecord(calendar) ? calendar : {} }
  for (const [name, one] of Object.entries({ from, race, longest, usual })) if (one !== undefined) plan[name] = one
  return plan
}

/** Runs stand on days of their own, in order; going on after a stop may come on the same day. */
const follows = (before, entry) => (before.kind === "run" && entry.kind === "run" ? entry.day > before.day : entry.day >= before.day)

function readEntry(entry, { walkRun }) {
  if (!isRecord(entry) || !isSane(entry.day)) return null
  const { kind, day, step, during, limp, sign, morning } = entry
  if (kind === "resume") return { kind, day }
  if (kind !== "run" || !isPain(during) || !Number.isInteger(step) || step < 1 || step > walkRun.steps.length) return null
  if (typeof limp !== "boolean" || typeof sign !== "boolean" || !(morning === null || MORNINGS.includes(morning))) return null
  return { kind, day, step, during, limp, sign, morning }
}
