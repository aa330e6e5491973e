// Kilometres and miles, numbers and minutes in print. No DOM. Distances are kept in kilometres.

export const KM_PER_MILE = 1.609344

/** @typedef {"km" | "mi"} Units */

/**
 * What runners measure in where a locale is spoken.
 * @param {string} [locale]
 * @returns {Units}
 */
export function unitsOf(locale) {
  try {
    const region = new Intl.Locale(locale || "en-GB").maximize().region
    return /^(US|GB|LR|MM|PR|GU|VI|AS|MP)$/.test(region ?? "") ? "mi" : "km"
  } catch {
    return "km"
  }
}

/** A number of the reader's unit in kilometres. @param {number} value @param {Units} units */
export const toKm = (value, units) => (units === "mi" ? value * KM_PER_MILE : value)

/** Kilometres in the reader's unit. @param {number} km @param {Units} units */
export const fromKm = (km, units) => (units === "mi" ? km / KM_PER_MILE : km)

const formats = new Map()

/**
 * A number in print, with the marks of a locale: number(1234.56, "de", 1) is "1.234,6".
 * @param {number} value
 * @param {string} [locale]
 * @param {number} [digits] the most digits behind the decimal mark
 */
export function number(value, locale, digits = 1) {
  const key = `${locale} ${digits}`
  if (!formats.has(key)) formats.set(key, new Intl.NumberFormat(locale, { maximumFractionDigits: digits, numberingSystem: "latn" }))
  return formats.get(key).format(Math.abs(value) < 0.5 / 10 ** digits ? 0 : value) // no "-0"
}

/**
 * A distance in print: show(8.5, "km") is "8.5 km". No line break parts number and unit.
 * @param {number} km
 * @param {Units} units
 * @param {string} [locale]
 * @param {number} [digits]
 */
export const show = (km, units, locale, digits = 1) => `${number(fromKm(km, units), locale, digits)}\u00a0${units}`

/**
 * Minutes in print: showMinutes(95) is "1 h 35 min".
 * @param {number} minutes
 */
export function showMinutes(minutes) {
  const whole = Math.round(minutes)
  const hours = Math.floor(whole / 60)
  const rest = hours ? whole % 60 : whole
  return [hours ? `${hours}\u00a0h` : "", rest || !hours ? `${rest}\u00a0min` : ""].filter(Boolean).join(" ")
}
