// What a reader may add to the week of a run plan: a race, distances. It comes when one of them is typed, or the load check
// has runs.
import { addDays, isDay } from "../lib/dates.js"
import { FARTHEST_KM, longestBefore } from "../lib/load.js"
import { isKm, MOST_KM } from "../lib/planRead.js"
import { parseNumber } from "../lib/typed.js"
import { fromKm, number, toKm } from "../lib/units.js"

/**
 * What was typed, as a plan keeps it, distances in kilometres; `faults`: what is wrong with it.
 * @param {{start: string, race: string, longest: string, usual: string, units: import("../lib/units.js").Units}} values
 * @param {string} now
 * @param {string} locale
 * @returns {{faults: {name: string, text: string}[], race?: string, longest?: number, usual?: number}}
 */
export function readExtras({ start, race, units, ...values }, now, locale) {
  const typed = ["longest", "usual"].filter((name) => values[name].trim())
  const km = Object.fromEntries(typed.map((name) => [name, toKm(parseNumber(values[name], locale), units)]))
  const most = number(Math.floor(fromKm(MOST_KM, units)), locale, 0)
  const far = typed.filter((name) => !isKm(km[name])).map((name) => ({ name, text: `Type a number of ${units} from 0 to ${most}, or leave it empty.` }))
  return { faults: [...raceFaults(race, start, now), ...far], ...(race && { race }), ...km }
}

/**
 * The longest run of the last 30 days, today among them, in kilometres; of the runs that count in the load check.
 * @param {import("../lib/load.js").Run[]} runs
 * @param {string} now
 * @returns {number | undefined}
 */
export function longestLately(runs, now) {
  const sane = runs.filter(({ day, km }) => isDay(day) && km > 0 && km <= FARTHEST_KM)
  return longestBefore(sane, addDays(now, 1), 30)?.km
}

function raceFaults(race, first, now) {
  if (race && !isDay(race)) return [{ name: "race", text: "Type the race day, such as 2027-04-18, or leave it empty." }]
  if (!race || (race > (isDay(first) ? first : now) && race <= addDays(now, 1096))) return []
  return [{ name: "race", text: race > now && race > first ? "Choose a race within 3 years." : "The race must come after the first day." }]
}
