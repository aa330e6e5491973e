// Numbers as people type them. No DOM.

/** The decimal mark of a locale. Where it is the Arabic one, a plain point is typed in its place. */
const decimalOf = (locale) => (1.5).toLocaleString(locale)[1].replace("\u066b", ".")

/** Digits of other scripts as 0 to 9, wide marks as "." and ",", spaces of all kinds and apostrophes as one space. */
export function simple(typed) {
  return typed
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, (sign) => (sign.charCodeAt(0) + (/[\u0966-\u096f]/.test(sign) ? 10 : 0)) % 16)
    .replace(/\uff0c/g, ",").replace(/\uff0e/g, ".")
    .replace(/[\u2212\u2013]/g, "-").replace(/[\u200e\u200f\u061c]/g, "")
    .replace(/['\u2019\u00a0\u202f\u2009\s]+/g, " ").trim()
}

/** A number with Arabic marks, or NaN. They say what they are in any locale: U+066B stands before decimals, U+066C between thousands. */
function arabic(text) {
  const isNumber = /^-?([1-9]\d{0,2}([\u066c, ]\d{3})*|\d*)(\u066b\d*)?$/.test(text)
  return isNumber ? Number(text.replace(/[\u066c, ]/g, "").replace("\u066b", ".")) : NaN
}

const GROUPED = { ".": /^-?[1-9]\d{0,2}(\.\d{3})+$/, ",": /^-?[1-9]\d{0,2}(,\d{2,3})*,\d{3}$/, " ": /^-?[1-9]\d{0,2}( \d{3})+$/ }

/**
 * A number as somebody typed it, or NaN. Decimal point and comma are both read: "8.5", "8,5", "1.234,5", "1,234.5",
 * "1 234,5". Only where one mark stands before three digits ("1,234") does the locale decide; without one it is NaN.
 * @param {string} typed
 * @param {string} [locale]
 * @returns {number}
 */
export function parseNumber(typed, locale) {
  const text = simple(String(typed))
  if (/[\u066b\u066c]/.test(text)) return arabic(text)
  const found = /^(-?[\d., ]*\d)[.,]?$|^(-?[.,]\d+)$/.exec(text)
  if (!found) return NaN
  const body = found[1] ?? found[2]
  const [comma, point] = [body.lastIndexOf(","), body.lastIndexOf(".")]
  if (comma < 0 && point < 0) return body.includes(" ") && !GROUPED[" "].test(body) ? NaN : Number(body.replaceAll(" ", ""))
  const mark = comma > point ? "," : "."
  const at = Math.max(comma, point)
  const [whole, rest] = [body.slice(0, at), body.slice(at + 1)]
  if (rest.includes(" ")) return NaN
  const single = body.indexOf(mark) === at
  const other = [".", ",", " "].find((sign) => sign !== mark && whole.includes(sign))
  if (other) return single && GROUPED[other].test(whole) ? Number(`${whole.replaceAll(other, "")}.${rest}`) : NaN
  if (!single) return GROUPED[mark].test(body) ? Number(body.replaceAll(mark, "")) : NaN
  if (!GROUPED[mark].test(body)) return Number(`${whole}.${rest}`)
  if (!locale) return NaN
  return decimalOf(locale) === mark ? Number(`${whole}.${rest}`) : Number(body.replaceAll(mark, ""))
}
