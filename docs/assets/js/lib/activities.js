// From a file of activities to runs: what counts, what was left out and why, what must be asked. No DOM.

import { decode, kindOf, refuse } from "./bytes.js"
import { columnsOf, tableEntries } from "./table.js"
import { isRun } from "./columns.js"
import { parseCsv } from "./csv.js"
import { readGpx } from "./gpx.js"
import { FARTHEST_KM, FASTEST } from "./load.js"
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
 * @property {"km" | "mi" | "m"} [unit] @property {"dmy" | "mdy"} [order] @property {"." | ","} [decimal]
 * @property {{date: number, distance: number, type: number}} [columns]
 * @typedef {{id: "columns" | "unit" | "order" | "decimal", example?: string, day?: string, names?: string[], rows?: string[][]}} Question
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
  const runs = once(good, leftOut, options)
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

/** The run as it is kept. */
function runOf(kind, { when, km, minutes, id }) {
  const metres = Math.round(km * 1000)
  const run = { day: when.day, km: Math.round(km * 1e6) / 1e6, source: kind, id: id || `${when.day}-${when.at ?? ""}-${metres}` }
  if (when.at !== undefined) run.start = when.at
  if (minutes > 0 && minutes < 3000) run.minutes = Math.round(minutes * 10) / 10
  return run
}

/** Take each run once: those kept already come first, then by day, time, distance and id. */
function once(good, leftOut, options) {
  const days = new Map()
  for (const run of options.existing ?? []) days.set(run.day, [...(days.get(run.day) ?? []), { run, kept: true }])
  const ids = new Set((options.existing ?? []).map((run) => run.id))
  const order = (a, b) => compare(a.run.day, b.run.day) || compare(a.run.start ?? -1, b.run.start ?? -1) || a.run.km - b.run.km || compare(a.run.id, b.run.id) || a.row - b.row
  const runs = []
  for (const one of good.sort(order)) {
    if (!days.has(one.run.day)) days.set(one.run.day, [])
    const same = days.get(one.run.day)
    const twin = same.find((other) => isSame(other.run, one.run))
    if (twin && (twin.kept || !options.twice)) {
      leftOut.push({ row: one.row, reason: twin.kept ? "already" : "twice", what: one.what })
      continue
    }
    for (let number = 2, id = one.run.id; ids.has(one.run.id); number++) one.run.id = `${id}-${number}`
    ids.add(one.run.id)
    same.push(one)
    runs.push(one.run)
  }
  return runs
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** Whether two records of one day mean the same run: the same start, or no start and the same distance. */
export function isSame(a, b) {
  if (a.id === b.id) return true
  const apart = Math.abs(a.km - b.km)
  if (a.start !== undefined && b.start !== undefined) return Math.abs(a.start - b.start) <= 2 && apart <= 0.03 * Math.max(a.km, b.km)
  return a.source === b.source ? apart < 0.0005 : apart <= 0.015 * Math.max(a.km, b.km)
}
