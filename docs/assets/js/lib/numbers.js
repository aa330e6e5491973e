// Numbers, distances and durations as exports print them. No DOM. A number that can be read two ways is never guessed.

import { parseNumber } from "./typed.js"
import { KM_PER_MILE } from "./units.js"

export const KM = { km: 1, mi: KM_PER_MILE, m: 0.001, yd: 0.0009144 }
const UNITS = {
  km: /^(km|kms|kilomet\p{L}*|kilómet\p{L}*|quilômet\p{L}*|км|公里)$/u,
  mi: /^(mi|mile|miles|meilen|milles|millas|miglia|mijl|milhas|мили)\.?$/u,
  m: /^(m|metres?|meters?|mètres?|metros|metri|м|米)$/u,
  yd: /^(yd|yds|yards?)$/u,
}

/**
 * The unit that a word names: "miles" -> "mi"; undefined for other words.
 * @param {string} word
 */
export function unitOf(word) {
  const plain = word.trim().toLowerCase()
  return Object.keys(UNITS).find((unit) => UNITS[unit].test(plain))
}

/** Whether a number has Arabic marks. They say what they are: U+066B stands before decimals, U+066C between thousands. */
const hasArabicMark = (digits) => /[\u066b\u066c]/.test(digits)

/** Digits of other scripts as 0 to 9; minus signs as "-". */
export const plainDigits = (text) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String((digit.charCodeAt(0) - (digit > "\uff00" ? 0xff10 : digit > "\u06ef" ? 0x6f0 : 0x660)))).replace(/[\u2212\u2013]/g, "-")

/** Number and unit of a cell: "1 234,5 km" -> {digits: "1234,5", unit: "km"}; null where it is neither. */
export function split(cell) {
  if (/^\d+(\.\d+)?$/.test(cell)) return { digits: cell, unit: "" } // by far the most
  const found = /^([+-]?[\d.,\u066b\u066c' \u00a0\u2019\u202f]*\d[.,\u066b]?)\s*(\p{L}*\.?)$/u.exec(plainDigits(cell.trim()))
  if (!found) return null
  const spaced = found[1].trim()
  if (/[' \u00a0\u2019\u202f]/.test(spaced) && !/^[+-]?\d{1,3}([' \u00a0\u2019\u202f]\d{3})+([.,\u066b]\d+)?$/.test(spaced)) return null
  const unit = found[2] ? unitOf(found[2]) : ""
  return unit === undefined ? null : { digits: spaced.replace(/[' \u00a0\u2019\u202f]/g, ""), unit }
}

/**
 * What one number tells of the decimal mark of its column: "." or ",", "" for nothing, "?" when it can be read two ways.
 * Arabic marks tell of their own number only.
 * @param {string} digits
 */
export function markOf(digits) {
  if (/^\d+\.(\d{1,2}|\d{4,})$/.test(digits)) return "."
  const marks = digits.match(/[.,]/g) ?? []
  if (!marks.length || hasArabicMark(digits)) return ""
  const last = marks.at(-1)
  if (new Set(marks).size === 2) return last
  if (marks.length > 1) return last === "." ? "," : "."
  const [whole, rest] = digits.replace(/^[+-]/, "").split(last)
  return rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? "?" : last
}

/**
 * The decimal mark of a column: "." or ","; "" when no number has a mark; "?" when nothing tells; "!" when numbers disagree.
 * @param {string[]} cells
 */
export function decimalMark(cells) {
  const seen = new Set()
  for (const cell of cells) {
    const parts = split(cell)
    if (parts) seen.add(markOf(parts.digits))
    if (seen.has(".") && seen.has(",")) return "!"
  }
  return seen.has(".") ? "." : seen.has(",") ? "," : seen.has("?") ? "?" : ""
}

/**
 * The number, or NaN; undefined where it can be read two ways and the column does not tell.
 * @param {string} digits
 * @param {string} mark as decimalMark gives it
 */
export function readNumber(digits, mark) {
  if (hasArabicMark(digits)) return parseNumber(digits.replace("+", ""))
  const own = markOf(digits)
  if (own === "?" && (mark === "?" || mark === "!")) return undefined
  const decimal = own === "?" || own === "" ? mark : own
  const other = decimal === "," ? "." : ","
  const whole = digits.split(decimal === "," ? "," : ".")
  if (whole.length > 2 || whole[1]?.includes(other)) return NaN
  if (whole[0].includes(other) && !new RegExp(`^[+-]?\\d{1,3}(\\${other}\\d{3})+$`).test(whole[0])) return NaN
  const plain = `${whole[0].replaceAll(other, "")}.${whole[1] ?? ""}`
  return /\d/.test(plain) ? Number(plain) : NaN
}

/**
 * Minutes of "1:02:03", "28:01.5" or, where `seconds` says so, "1681"; undefined for anything else.
 * @param {string} cell
 * @param {{seconds?: boolean, short?: boolean}} how `short`: "28:01" means minutes and seconds
 */
export function readMinutes(cell, { seconds = false, short = false } = {}) {
  const text = plainDigits((cell ?? "").trim()).replace(/[,\u066b]/, ".")
  const long = /^(\d{1,3}):([0-5]?\d):([0-5]?\d(?:\.\d+)?)$/.exec(text)
  if (long) return Number(long[1]) * 60 + Number(long[2]) + Number(long[3]) / 60
  const brief = short && /^(\d{1,3}):([0-5]\d(?:\.\d+)?)$/.exec(text)
  if (brief) return Number(brief[1]) + Number(brief[2]) / 60
  return seconds && /^\d+(\.\d+)?$/.test(text) ? Number(text) / 60 : undefined
}
