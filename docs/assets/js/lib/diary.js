// The diary: one entry a day, its 7-day means, what changed, the morning check. No DOM.

import { addDays, daysBetween, isDay } from "./dates.js"
import { isPain, isSevere, mostWorse, zoneOf } from "./painRules.js"

/** A mean needs so many mornings in its 7 days; with fewer, one odd day would be the whole line. */
export const ENOUGH = 3
const LITTLE = 0.5 // means that differ by less are told as "about the same"

/**
 * @typedef {{day: string, morning?: number, during?: number, ran?: {minutes?: number, km?: number}, session?: string, note?: string, at?: string}} Entry
 * @typedef {{from: string, to: string, noted: number, mean: number | null, worst: number | null, during: number | null,
 *   runs: number, minutes: number, km: number, sessions: number}} Week
 */

const positive = (value) => typeof value === "number" && Number.isFinite(value) && value > 0
const byDay = (a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))
const words = (value) => (typeof value === "string" && value.trim() ? value : undefined)

/**
 * Entries in order, without what is no score, no distance and no text: files may hold anything, and null stands for what
 * was taken out. One that says nothing is none.
 * @param {unknown} kept
 * @returns {Entry[]}
 */
export function entriesOf(kept) {
  const found = new Map()
  for (const one of Array.isArray(kept) ? kept : []) {
    if (!one || !isDay(one.day)) continue
    const ran = { ...(positive(one.ran?.minutes) && { minutes: one.ran.minutes }), ...(positive(one.ran?.km) && { km: one.ran.km }) }
    const entry = {
      day: one.day, ...(isPain(one.morning) && { morning: one.morning }), ...(isPain(one.during) && { during: one.during }),
      ...(Object.keys(ran).length && { ran }), ...(words(one.session) && { session: one.session }), ...(words(one.note) && { note: one.note }),
      ...(words(one.at) && { at: one.at }),
    }
    if (says(entry)) found.set(one.day, entry)
  }
  return [...found.values()].sort(byDay)
}

/** Whether an entry says anything. @param {Entry} entry */
export const says = ({ day, at, ...rest }) => Object.values(rest).some((value) => value !== undefined)

/**
 * The list with an entry in the place of that of its day; one that says nothing takes it out.
 * @param {Entry[]} entries
 * @param {Entry} entry
 */
export const withEntry = (entries, entry) =>
  [...entries.filter((one) => one.day !== entry.day), ...(says(entry) ? [entry] : [])].sort(byDay)

const between = (entries, from, to) => entries.filter(({ day }) => day >= from && day <= to)
const meanOf = (numbers) => (numbers.length ? numbers.reduce((sum, one) => sum + one, 0) / numbers.length : null)
const known = (entries, key) => entries.map((one) => one[key]).filter((value) => value !== undefined)
const sum = (entries, key) => entries.reduce((all, { ran }) => all + (ran?.[key] ?? 0), 0)

/**
 * The 7 days that end on a day.
 * @param {Entry[]} entries
 * @param {string} to
 * @returns {Week}
 */
export function week(entries, to, days = 7) {
  const from = addDays(to, 1 - days)
  const own = between(entries, from, to)
  const [mornings, during] = [known(own, "morning"), known(own, "during")]
  const worst = (scores) => (scores.length ? Math.max(...scores) : null)
  return {
    from, to, noted: mornings.length, mean: meanOf(mornings), worst: worst(mornings), during: worst(during),
    runs: own.filter(({ ran }) => ran).length, minutes: sum(own, "minutes"), km: sum(own, "km"), sessions: own.filter(({ session }) => session).length,
  }
}

/**
 * Morning pain day by day, with the mean of the 7 days that end on each; null where too few mornings were noted.
 * @param {Entry[]} entries
 * @param {string} from
 * @param {string} to
 * @returns {{day: string, morning: number | null, mean: number | null}[]}
 */
export function line(entries, from, to) {
  const byDay = new Map(entries.map((one) => [one.day, one.morning]))
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, nth) => {
    const day = addDays(from, nth)
    const seven = Array.from({ length: 7 }, (_, back) => byDay.get(addDays(day, -back))).filter((value) => value !== undefined)
    return { day, morning: byDay.get(day) ?? null, mean: seven.length >= ENOUGH ? meanOf(seven) : null }
  })
}

/** "2.1 less than", "about the same as", for two numbers. */
function against(now, before, print) {
  const gap = now - before
  return Math.abs(gap) < LITTLE ? "about the same as" : `${print(Math.abs(gap))} ${gap < 0 ? "lower than" : "higher than"}`
}

/**
 * What changed since the 7 days before, in one sentence.
 * @param {Entry[]} entries
 * @param {string} today
 * @param {(value: number) => string} [print] a number with one digit behind the mark
 * @returns {string}
 */
export function changed(entries, today, print = (value) => value.toFixed(1)) {
  const [now, before] = [week(entries, today), week(entries, addDays(today, -7))]
  const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`
  if (!between(entries, before.from, now.to).length) return "Nothing is noted in the last 14 days yet."
  const did = [["run", "runs"], ["session", "sessions"]].map(([word, key]) => `${count(now[key], word)} (${before[key]} the week before)`).join(" and ")
  if (now.noted < ENOUGH) return `Only ${count(now.noted, "morning")} noted in the last 7 days, too few to compare; you did ${did}.`
  if (before.noted < ENOUGH) return `Your mornings were ${print(now.mean)} on average; there is no full week before to compare, and you did ${did}.`
  return `Your mornings were ${print(now.mean)} on average, ${against(now.mean, before.mean, print)} the week before; you did ${did}.`
}

/**
 * The next-morning check for a day: its score beside the usual one, the middle score of the 7 days before; of an even
 * count the lower of the two middle ones. Worse is 2 above it, or 1 above it on two mornings in a row: a score that
 * sways by one point in a calm week is no sign.
 * "keeps-worse" after as many worse mornings in 7 days as the rules say, or two weeks in a row that were each worse.
 * "severe" and "high", a score in the red zone, by the number alone, however few mornings are known.
 * @param {Entry[]} entries
 * @param {string} day
 * @param {import("./painRules.js").PainRules} rules
 * @returns {{id: "severe" | "keeps-worse" | "high" | "worse" | "same", usual: number | null} | null} null when too few mornings are known
 */
export function morningCheck(entries, day, rules) {
  const scores = new Map(entries.map((one) => [one.day, one.morning]))
  const usualOf = (one) => {
    const seven = known(between(entries, addDays(one, -7), addDays(one, -1)), "morning").sort((a, b) => a - b)
    return seven.length >= ENOUGH ? seven[(seven.length - 1) >> 1] : null
  }
  const above = (one) => (usualOf(one) === null ? 0 : (scores.get(one) ?? 0) - usualOf(one))
  const worse = (one) => above(one) >= 2 || (above(one) > 0 && above(addDays(one, -1)) > 0)
  const [score, usual] = [scores.get(day), usualOf(day)]
  if (isSevere(score, rules)) return { id: "severe", usual }
  const high = zoneOf(score ?? 0, rules.zones).id === "red"
  if (score === undefined || (usual === null && !high)) return null
  const often = Array.from({ length: 7 }, (_, back) => addDays(day, -back)).filter(worse).length >= mostWorse(rules)
  const means = [0, 7, 14].map((back) => week(entries, addDays(day, -back))).map(({ noted, mean }) => (noted >= ENOUGH ? mean : NaN))
  const rising = means[0] - means[1] >= LITTLE && means[1] - means[2] >= LITTLE
  return { id: often || rising ? "keeps-worse" : high ? "high" : worse(day) ? "worse" : "same", usual }
}

/**
 * The pain in exercise that is read beside a morning: the last that was noted before its day, and that of the day itself.
 * @param {Entry[]} entries in order
 * @param {string} day
 * @returns {Entry[]}
 */
export function exercised(entries, day) {
  const noted = entries.filter((one) => one.day <= day && one.during !== undefined)
  return noted.slice(noted.at(-1)?.day === day ? -2 : -1)
}
