// Distances as people type them, told in the unit of now. No DOM.

import { parseNumber } from "./typed.js"
import { fromKm, number, toKm } from "./units.js"

/**
 * What was typed into a form, with its distances in another unit; told back, they are again as they were typed.
 * What is no number stays as typed. Beside each distance it notes what it made of what: `distance-told`.
 * @param {Record<string, any>} typed text by name; `units` says in which unit, nothing where that is not known
 * @param {{units: import("./units.js").Units, locale?: string}} settings of now
 * @param {...string} names of the distances
 * @returns {Record<string, any>}
 */
export function inUnits(typed, { units, locale }, ...names) {
  if (!typed.units || typed.units === units) return typed
  const tell = (name) => {
    const [told, before] = typed[`${name}-told`] ?? []
    const km = toKm(parseNumber(typed[name], locale), typed.units)
    const text = typed[name] === told ? before : Number.isFinite(km) ? number(fromKm(km, units), locale, 3) : typed[name]
    return { [name]: text, [`${name}-told`]: [text, typed[name]] }
  }
  return Object.assign({ ...typed, units }, ...names.filter((name) => typed[name]).map(tell))
}
