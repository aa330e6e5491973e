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
 * The day of the week: 0 for Sunday to 6 for Saturday.
 * @param {Day} day
 */
export const weekday = (day) => (((count(day) + 4) % 7) + 7) % 7

const SUNDAY = /^(AG|AS|BD|BR|BS|BT|BW|BZ|CA|CO|DM|DO|ET|GT|GU|HK|HN|ID|IL|IN|JM|JP|KE|KH|KR|LA|MH|MM|MO|MT|MX|MZ|NI|NP|PA|PE|PH|PK|PR|PT|PY|SA|SG|SV|TH|TT|TW|UM|US|VE|VI|WS|YE|ZA|ZW)$/
const SATURDAY = /^(AE|AF|BH|DJ|DZ|EG|IQ|IR|JO|KW|LY|OM|QA|SD|SY)$/

/**
 * On which day the week begins where a locale is spoken: 0 for Sunday, 1 for Monday, 6 for Saturday.
 * @param {string} [locale]
 * @returns {number}
 */
export function firstWeekday(locale) {
  try {
    const known = new Intl.Locale(locale || "en-GB")
    const info = known.getWeekInfo?.() ?? known.weekInfo
    if (info) return info.firstDay % 7
    const region = known.maximize().region ?? ""
    return SUNDAY.test(region) ? 0 : SATURDAY.test(region) ? 6 : 1
  } catch {
    return 1
  }
}

/**
 * The first day of the week in which a day lies.
 * @param {Day} day
 * @param {string | number} [first] a locale, or the day on which weeks begin (0 for Sunday); Monday when left out
 * @returns {Day}
 */
export function weekStart(day, first = 1) {
  const begin = typeof first === "number" ? first : firstWeekday(first)
  return addDays(day, -((weekday(day) - begin + 7) % 7))
}

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const SHAPES = {
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  medium: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  short: { weekday: "short", day: "numeric", month: "short" },
  day: { day: "numeric", month: "short" },
  weekday: { weekday: "long" },
}
const formats = new Map()

/** English as it is written where a locale is spoken, as the pages are English: "de-AT" is "en-AT", or "en-GB" where there is none. */
function english(locale) {
  try {
    const { language, region } = new Intl.Locale(locale || "en-GB").maximize()
    const wanted = language === "en" ? locale : `en-${region}`
    return new Intl.DateTimeFormat(wanted).resolvedOptions().locale === wanted ? wanted : "en-GB"
  } catch {
    return "en-GB"
  }
}

/**
 * A day in words, in the order of a locale: format("2026-11-21", "en-GB") is "Sat, 21 Nov 2026".
 * @param {Day} day
 * @param {string} [locale]
 * @param {"long" | "medium" | "short" | "day" | "weekday"} [shape]
 */
export function format(day, locale, shape = "medium") {
  const key = `${locale} ${shape}`
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(english(locale), { ...SHAPES[shape], numberingSystem: "latn", calendar: "gregory", timeZone: "UTC" }))
  return formats.get(key).format(count(day) * DAY)
}
