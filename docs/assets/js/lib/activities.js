// From a file of activities to runs: what counts, what was left out and why, what must be asked. No DOM.

import { decode, kindOf, refuse } from "./bytes.js"
import { columnsOf, tableEntries } from "./table.js"
import { isRun } from "./columns.js"
import { parseCsv } from "./csv.js"
import { readGpx } from "./gpx.js"
import { FARTHEST_KM, FASTEST } from "./load.js"
import { once } from "./sameRuns.js"
import { readTcx } from "./tcx.js"

const OLDEST = "1970-01-01"

/**
 * @typedef {{day: string, km: number, minutes?: number, start?: number, source: string, id: string}} Run `start`: minute of the day
 * @typedef {{row: number, reason: string, what: string, type?: string, run?: Run}} LeftOut `run`: may be counted after all
 * @typedef {object} Options
 * @property {string} today the last day that is not in the future
 * @property {Run[]} [existing] runs that are kept already
 * @property {string[]} [types] names of sports to count as runs too
 * @property {boolean} [twice] count what looks like the same run
 * @property {"km" | "mi" | "m"} [unit] @property {import("./dateOrder.js").Order} [order] @property {"." | ","} [decimal]
 * @property {{date: number, distance: number, type: number}} [columns]
 * @typedef {{id: "columns" | "unit" | "order" | "decimal", example?: string, day?: string, days?: Record<string, string>, names?: string[], rows?: string[][]}} Question
 * @typedef {object} Reading
 * @property {string} kind "strava", "garmin", "csv", "gpx", "tcx" @property {string} [fault] a key of FAULTS in bytes.js
 * @property {number} rows rows read: always runs and what was left out together @property {Run[]} runs
 * @property {LeftOut[]} leftOut @property {Question[]} questions @property {{name: string, count: number, run: boolean}[]} types
 */

/**
 * Read the bytes of a file.
 * @param {Uint8Array} bytes
 * @param {Options} options
 * @returns {Reading}
 */
export function readActivities(bytes, options) {
  const fault = refuse(bytes, bytes.length)
  return fault ? failed(fault) : readText(decode(bytes), options)
}

/**
 * Read the text of a file.
 * @param {string} text
 * @param {Options} options
 * @returns {Reading}
 */
export function readText(text, options) {
  const kind = kindOf(text)
  if (kind === "csv") return readTable(text, options)
  if (kind !== "gpx" && kind !== "tcx") return failed(kind)
  const entries = kind === "gpx" ? readGpx(text) : readTcx(text)
  return entries ? settle(kind, entries, options) : failed("cut")
}

const failed = (fault) => ({ kind: "", fault, rows: 0, runs: [], leftOut: [], questions: [], types: [] })

function readTable(text, options) {
  const { rows, ended } = parseCsv(text)
  const columns = columnsOf(rows, options.columns)
  if (rows.every((row) => !row || row.length < 2)) return failed("nothing")
  if (rows.length <= columns.first) return failed("head")
  const { questions, entries } = tableEntries(rows, columns, options, ended)
  if (questions.length) return { ...failed(undefined), kind: columns.source, rows: rows.length - columns.first, questions }
  return settle(columns.source, entries, options)
}

/**
 * Check entries and find those that stand twice. Their order in the file does not matter.
 * @param {string} kind
 * @param {import("./table.js").Entry[]} entries
 * @param {Options} options
 * @returns {Reading}
 */
export function settle(kind, entries, options) {
  const types = new Map()
  const leftOut = []
  const good = []
  for (const entry of entries) {
    if (entry.type !== undefined) types.set(entry.type, (types.get(entry.type) ?? 0) + 1)
    const reason = whyNot(entry, options)
    if (reason) leftOut.push({ row: entry.row, reason, what: entry.what, ...(reason === "not-a-run" && { type: entry.type }) })
    else good.push({ row: entry.row, what: entry.what, run: runOf(kind, entry) })
  }
  const { runs, known } = once(good, options)
  leftOut.push(...known)
  leftOut.sort((a, b) => a.row - b.row)
  const counted = (name) => isRun(name) || (options.types ?? []).includes(name)
  return {
    kind, rows: entries.length, runs, leftOut, questions: [],
    types: [...types].map(([name, count]) => ({ name, count, run: counted(name) })).sort((a, b) => b.count - a.count),
  }
}

/** Why an entry is no run to count, or "". */
function whyNot({ type, when, km, minutes, fault }, options) {
  if (fault === "broken") return fault
  if (type !== undefined && !isRun(type) && !(options.types ?? []).includes(type)) return "not-a-run"
  if (when === undefined) return "two-dates"
  if (when === null) return "no-date"
  if (when.day > options.today) return "future"
  if (when.day < OLDEST) return "long-ago"
  if (fault) return fault
  if (!Number.isFinite(km)) return "bad-distance"
  if (km < 0) return "negative"
  if (km < 0.01) return "zero"
  if (km > FARTHEST_KM) return "too-far"
  return minutes !== undefined && minutes / km < FASTEST ? "too-fast" : ""
}

/** The run as it is kept. A moment in UTC names it better than the day, which depends on where the device is. */
function runOf(kind, { when, km, minutes, id }) {
  const moment = when.utc ?? `${when.day}-${when.at ?? ""}`
  const run = { day: when.day, km: Math.round(km * 1e6) / 1e6, source: kind, id: id || `${moment}-${Math.round(km * 1000)}` }
  if (when.at !== undefined) run.start = when.at
  if (minutes > 0 && minutes < 3000) run.minutes = Math.round(minutes * 10) / 10
  return run
}
