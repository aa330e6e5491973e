// What pain in a run and the first steps next morning ask for, by data/pain-rules.yml. No DOM.

/**
 * @typedef {{id: "green" | "amber" | "red", from: number, to: number, name: string, do: string}} Zone
 * @typedef {{id: string, finding: string, do: string, mornings?: number}} Finding
 * @typedef {{zones: Zone[], severe: {from: number, do?: string}, morning_check: Finding[]}} PainRules
 * @typedef {"better" | "same" | "worse" | "unknown" | "severe" | null} Morning null: not known yet; unknown: not remembered
 * @typedef {{during: number, limp?: boolean, sign?: boolean, morning?: Morning}} Answers sign: a warning sign fits
 * @typedef {"sign" | "severe" | "red" | "limp" | "worse" | "amber" | "unknown" | "calm" | "wait"} Why
 * @typedef {{next: "check" | "back" | "repeat" | "on" | "wait", why: Why, stopped: boolean}} Verdict stopped: the run ended in red or a limp
 */

/** In the order in which links count them. @type {Morning[]} */
export const MORNINGS = ["better", "same", "worse", "unknown", "severe"]

/**
 * Whether a value is a pain score: a whole number from 0 to 10.
 * @param {unknown} value
 */
export const isPain = (value) => Number.isInteger(value) && value >= 0 && value <= 10

/**
 * The zone of a number. What lies between two zones counts to the stricter one.
 * @param {number} pain
 * @param {Zone[]} zones from low to high
 * @returns {Zone}
 */
export const zoneOf = (pain, zones) => zones.find((zone) => pain <= zone.to) ?? zones.at(-1)

/**
 * Whether a number alone asks for a check.
 * @param {number | undefined} pain
 * @param {PainRules} rules
 */
export const isSevere = (pain, rules) => pain >= rules.severe.from

/**
 * What a finding of the morning check says: "severe", "high", "same", "worse" or "keeps-worse".
 * @param {string} id
 * @param {PainRules} rules
 */
export const finding = (id, rules) => rules.morning_check.find((one) => one.id === id)

/**
 * So many worse mornings end in "stop and get it checked".
 * @param {PainRules} rules
 */
export const mostWorse = (rules) => finding("keeps-worse", rules).mornings

/**
 * What one run and its next morning ask for; the strictest answer wins.
 * @param {Answers} answers
 * @param {PainRules} rules
 * @returns {Verdict}
 */
export function verdict({ during, limp = false, sign = false, morning = null }, rules) {
  const zone = zoneOf(during, rules.zones).id
  const stopped = limp || zone === "red"
  if (sign) return { next: "check", why: "sign", stopped }
  if (isSevere(during, rules) || morning === "severe") return { next: "check", why: "severe", stopped }
  if (zone === "red") return { next: "back", why: "red", stopped }
  if (limp) return { next: "back", why: "limp", stopped }
  if (morning === "worse") return { next: "back", why: "worse", stopped }
  if (zone === "amber") return { next: "repeat", why: "amber", stopped }
  if (morning === null) return { next: "wait", why: "wait", stopped }
  return morning === "unknown" ? { next: "repeat", why: "unknown", stopped } : { next: "on", why: "calm", stopped }
}
