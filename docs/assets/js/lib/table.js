// The rows of a table as entries: date, distance in km, minutes, sport; and what the file does not tell. No DOM.

import { dateOrders } from "./dateOrder.js"
import { findColumns, isRun, plain } from "./columns.js"
import { decimalMark, KM, markOf, readMinutes, readNumber, split, unitOf } from "./numbers.js"
import { daysOf, readWhen } from "./when.js"

/**
 * @typedef {object} Entry
 * @property {number} row as a spreadsheet counts @property {string} what for the list of what was left out
 * @property {{day: string, at?: number, utc?: string} | null} [when] `utc`: the moment, where it is known; null: no date; undefined: it can be read two ways
 * @property {number} [km] @property {string} [fault] @property {number} [minutes]
 * @property {string} [type] undefined: the file does not tell the sport @property {string} [id]
 */

/**
 * The columns as found, or as the reader chose them.
 * @param {(string[] | null)[]} rows
 * @param {{date: number, distance: number, type: number}} [chosen]
 */
export function columnsOf(rows, chosen) {
  const found = findColumns(rows)
  if (found.metres !== -1 && isLarger(rows.slice(found.first), found.distance, found.metres)) {
    ;[found.distance, found.metres] = [found.metres, found.distance]
  }
  if (!chosen) return found
  const same = chosen.distance === found.distance
  return { ...found, ...chosen, metres: same ? found.metres : -1, unit: same ? found.unit : "", sure: true }
}

/** Whether most numbers of one column are larger than those beside them in the other. */
function isLarger(rows, one, other) {
  const value = (cell) => Number((cell ?? "").replace(",", "."))
  let lead = 0
  for (const row of rows) if (row) lead += Math.sign(value(row[one]) - value(row[other])) || 0
  return lead > 0
}

/**
 * @param {(string[] | null)[]} rows
 * @param {import("./columns.js").Columns} columns
 * @param {import("./activities.js").Options} options
 * @param {boolean} ended whether the last line has its line break
 * @returns {{questions: import("./activities.js").Question[], entries: Entry[]}}
 */
export function tableEntries(rows, columns, options, ended) {
  const data = rows.slice(columns.first)
  if (!columns.sure) return { questions: [{ id: "columns", names: columns.names, rows: data.filter(Boolean).slice(0, 3) }], entries: [] }
  const width = columns.names.length
  const fits = data.map((row, at) => row && isWhole(row, width, columns, ended || at < data.length - 1))
  const whole = data.filter((_, at) => fits[at])
  const style = styleOf(whole, columns, options)
  const questions = asked(whole, columns, style, options)
  const entries = data.map((row, at) => {
    const number = columns.first + at + 1
    return fits[at] ? entryOf(row, number, columns, style) : { row: number, fault: "broken", what: (row ?? []).slice(0, 4).join(" ").slice(0, 60) }
  })
  return { questions, entries }
}

/** A row with as many cells as headings. A list of somebody's own may leave out the last ones, but not in a line cut short. */
function isWhole(row, width, columns, complete) {
  if (row.length > width) return row.slice(width).every((cell) => cell.trim() === "")
  if (row.length === width) return true
  return columns.source === "csv" && complete && row.length > Math.max(columns.date, columns.distance)
}

/** How the columns write dates and numbers. */
function styleOf(rows, columns, options) {
  const cells = (column) => (column === -1 ? [] : rows.map((row) => row[column] ?? ""))
  const orders = dateOrders(cells(columns.date))
  const decimal = decimalMark(cells(columns.distance))
  const metres = decimalMark(cells(columns.metres))
  return {
    orders,
    order: orders.length > 1 ? options.order : orders[0],
    decimal: decimal === "?" ? (options.decimal ?? "?") : decimal,
    metres: metres === "?" ? (options.decimal ?? "?") : metres,
    unit: options.unit || columns.unit,
    units: columns.unit || columns.metres !== -1 ? -1 : unitColumn(rows, columns),
  }
}

const UNIT = /\bunit|units?$|unida|einheit|eenheid|enhe[td]|jednost|jednotk|yksik|egyseg|birim|единиц|μοναδ|単位|单位|單位|단위/

/**
 * The column with the unit of each row's distance, or -1: "5,mi" and "8,km" under "Distance,Unit". Behind the distance, it
 * may have another name if nothing but units stands there. No km and no miles: it may be the unit of a climb, so we ask.
 */
function unitColumn(rows, { names, distance }) {
  const isIt = (column) => {
    const named = UNIT.test(plain(names[column] ?? ""))
    if (!named && column !== distance + 1) return false
    const said = rows.map((row) => row[column]?.trim()).filter(Boolean).map(unitOf)
    if (!named) return said.includes("km") && said.every(Boolean) // "Mi" alone may be Wednesday
    return said.includes("km") || said.includes("mi")
  }
  return [distance + 1, ...names.keys()].find(isIt) ?? -1
}

/** What only the reader can tell, each with an example, of a run where there is one. */
function asked(rows, columns, style, options) {
  const questions = []
  const runs = columns.type === -1 ? [] : rows.filter((row) => isRun(row[columns.type]))
  const ask = (id, column, test) => {
    const found = options[id] ? undefined : (runs.find((row) => test(row[column])) ?? rows.find((row) => test(row[column])))
    const more = !found ? {} : column === columns.date ? { days: daysOf(found[column], style.orders) } : { day: found[columns.date].trim().slice(0, 40) }
    if (found) questions.push({ id, example: found[column].trim().slice(0, 40), ...more })
    return found
  }
  const open = (cell) => style.orders.length > 1 && readWhen(cell) === undefined
  const allDiffer = (cell) => open(cell) && new Set(Object.values(daysOf(cell, style.orders))).size === style.orders.length
  ask("order", columns.date, allDiffer) || ask("order", columns.date, open)
  const twice = columns.metres !== -1
  if ((twice ? style.metres : style.decimal) === "?") ask("decimal", twice ? columns.metres : columns.distance, (cell) => markOf(split(cell)?.digits ?? "") === "?")
  if (!style.unit && !twice && style.units === -1 && !rows.some((row) => split(row[columns.distance])?.unit)) ask("unit", columns.distance, isBare)
  return questions
}

/** A distance above zero without a unit. */
function isBare(cell) {
  const parts = split(cell)
  return parts && !parts.unit && /[1-9]/.test(parts.digits)
}

function entryOf(row, number, columns, style) {
  const cell = (column) => (column === -1 ? "" : (row[column] ?? "").trim())
  const strava = columns.source === "strava"
  const entry = {
    row: number,
    when: cell(columns.date) ? readWhen(cell(columns.date), { order: style.order, utc: strava }) : null,
    minutes: readMinutes(cell(columns.time), { seconds: strava, short: columns.source === "garmin" }),
    what: [columns.date, columns.type, columns.distance].map(cell).filter(Boolean).join(" · ").slice(0, 80),
  }
  if (columns.type !== -1) entry.type = cell(columns.type)
  if (strava && /^\d{1,20}$/.test(cell(columns.id))) entry.id = `strava-${cell(columns.id)}`
  const unit = unitOf(cell(style.units)) ?? style.unit
  const km = columns.metres === -1 ? distance(cell(columns.distance), style.decimal, unit) : twoDistances(cell(columns.distance), cell(columns.metres), style)
  return typeof km === "number" ? { ...entry, km } : { ...entry, fault: km }
}

/** Kilometres of a cell, or why there are none. */
function distance(cell, mark, unit) {
  if (!cell || /^[-–—]+$/.test(cell)) return "no-distance"
  const parts = split(cell)
  if (!parts) return "bad-distance"
  const value = readNumber(parts.digits, mark)
  if (value === undefined) return "two-numbers"
  if (Number.isNaN(value)) return "bad-distance"
  const own = parts.unit || unit
  return value === 0 ? 0 : own ? value * KM[own] : "no-unit"
}

/** Strava writes a rounded distance in the account's unit, then metres. They must agree, whatever the unit. */
function twoDistances(rounded, exact, style) {
  const km = distance(exact, style.metres, "m")
  if (typeof km !== "number") return km === "no-distance" && rounded && Number(rounded.replace(",", ".")) !== 0 ? "no-unit" : km
  if (!rounded) return km
  const parts = split(rounded)
  const value = parts ? readNumber(parts.digits, style.decimal) : NaN
  if (value === undefined) return km
  const agrees = ["km", "mi", "m", "yd"].some((unit) => Math.abs(value * KM[unit] - km) <= Math.max(0.011 * KM[unit], 0.01 * km))
  return agrees ? km : "disagree"
}
