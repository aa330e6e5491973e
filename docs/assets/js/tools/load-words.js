// The load check in words: what a jump means.
import { longerBy } from "../lib/load.js"
import { number, show } from "../lib/units.js"

/**
 * What a run is against the longest of the days before, in sentences.
 * @param {{km: number, longest?: {km: number, day: string}, band?: object, anew?: boolean, back?: boolean}} found
 * @param {object} data of the load check
 * @param {(km: number) => string} far a distance in print
 * @param {(day: string) => string} on a day in print
 * @returns {{title: string, lines: string[]}}
 */
export function inWords({ km, longest, band, anew, back }, data, far, on) {
  if (!longest) {
    return {
      title: `no run in the ${data.days} days before`,
      lines: ["So there is nothing to measure this run against, and the study says nothing about it.", afterGap(data)],
    }
  }
  const before = `your longest run ${back ? "since your break" : `of the ${data.days} days before`}: ${far(longest.km)} on ${on(longest.day)}.`
  const more = longerBy(km, longest.km)
  const against = more > 0 ? `It is ${more}% longer than ${before}` : more < 0 ? `It is shorter than ${before}` : `It is as long as ${before}`
  return { title: `${band.short}${band.low === undefined ? " of your longest" : " longer"}`, lines: [against, back ? "A longer run before the break does not count. The study did count it: to leave it out is our plan." : rateOf(band), anew ? afterGap(data) : band.do] }
}

/** What to do after weeks without a run. */
export const afterGap = (data) => `${data.gap_weeks} or more weeks without a run? Pass the 3 ready checks again, then step 1 of the walk-run plan, whatever you ran before.`

/** The study's number for a band, with its likely range. */
export function rateOf(band) {
  if (band.low === undefined) return "In the study such runs count as normal. That does not mean that nothing can happen."
  const [rate, low, high] = [band.rate, band.low, band.high].map((value) => value.toFixed(2))
  return `In the study, such runs went with ${rate} times the overuse injuries of a normal run (likely range ${low} to ${high}).`
}

export const capital = (text) => text[0].toUpperCase() + text.slice(1)

/** Counted things: (1, "row") -> "1 row". */
export const some = (count, one, locale, many = `${one}s`) => `${number(count, locale, 0)} ${count === 1 ? one : many}`

/** A distance in print, to the second decimal where the first would mislead. */
export const distance = (km, units, locale) => show(km, units, locale, km < 3 ? 2 : 1)
