// Days as text, "2026-11-21". A day is never a moment: no time zone and no clock change can move it. No DOM.

const DAY = 86_400_000
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const pad = (number, length = 2) => String(number).padStart(length, "0")

/** @typedef {string} Day "2026-11-21", from the year 1000 to 9999 */

/** The day as days since 1970, for sums only. Throws on what is no day, as a wrong day must not go on silently. */
function count(day) {
  const found = ISO.exec(day)
  const time = found ? Date.UTC(+found[1], +found[2] - 1, +found[3]) : NaN
  if (!found || text(time / DAY) !== day) throw new RangeError(`no day: ${day}`)
  return time / DAY
}

/** Days since 1970 as a day. */
function text(number) {
  const date = new Date(number * DAY)
  return `${pad(date.getUTCFullYear(), 4)}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
}

/**
 * Whether a value is a day that exists: isDay("2026-02-29") is false.
 * @param {unknown} value
 * @returns {value is Day}
 */
export function isDay(value) {
  const found = typeof value === "string" ? ISO.exec(value) : null
  return Boolean(found) && +found[1] >= 1000 && text(Date.UTC(+found[1], +found[2] - 1, +found[3]) / DAY) === value
}

/**
 * The day where the reader is.
 * @param {Date} [now]
 * @returns {Day}
 */
export function today(now = new Date()) {
  return `${pad(now.getFullYear(), 4)}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

/**
 * The day so many days later; a negative number goes back.
 * @param {Day} day
 * @param {number} days
 * @returns {Day}
 */
export const addDays = (day, days) => text(count(day) + days)

/**
 * Days from one day to another: 1 from today to tomorrow, -1 to yesterday.
 * @param {Day} from
 * @param {Day} to
 */
export const daysBetween = (from, to) => count(to) - count(from)

/**
 * Whole weeks without a run between the day of one and the day of the next.
 * @param {Day} from
 * @param {Day} to
 */
export const weeksWithout = (from, to) => Math.floor((daysBetween(from, to) - 1) / 7)

/**
 * The day of the week: 0 for Sunday to 6 for Saturday.
 * @param {Day} day
 */
export const weekday = (day) => (((count(day) + 4) % 7) + 7) % 7

/**
 * The first day of the week in which a day lies.
 * @param {Day} day
 * @param {number} [first] the day on which weeks begin, 0 for Sunday; Monday when left out
 * @returns {Day}
 */
export const weekStart = (day, first = 1) => addDays(day, -((weekday(day) - first + 7) % 7))
