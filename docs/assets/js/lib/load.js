// How long a run is against the longest of the days before, and what each week adds up to. No DOM.
// Limits and rates come from data/load-check.yml.

import { addDays, weekStart, weeksWithout } from "./dates.js"

export const FARTHEST_KM = 250 // longer in one go is a wrong unit, or no run
export const FASTEST = 2 // minutes a km; nobody has run a kilometre as fast

/**
 * @typedef {{day: string, km: number, minutes?: number, start?: number}} Run
 * @typedef {{id: string, name: string, up_to?: number, rate: number, low?: number, high?: number}} Band per cent above the longest
 * @typedef {{days: number, bands: Band[]}} Rules
 */

const exact = (km) => Math.round(km * 1e6) // millimetres, so that 11 miles after 10 are 10% and not a hair more

/**
 * The longest run on the days from `day` minus `days` to the day before; on equal length the later one.
 * @param {Run[]} runs
 * @param {string} day
 * @param {number} days
 * @returns {Run | undefined}
 */
export function longestBefore(runs, day, days) {
  const first = addDays(day, -days)
  let longest
  for (const run of runs) {
    if (run.day < first || run.day >= day) continue
    if (!longest || exact(run.km) > exact(longest.km) || (exact(run.km) === exact(longest.km) && run.day > longest.day)) longest = run
  }
  return longest
}

/**
 * The band of a run of `km` after a longest of `longest` km. A whole per cent counts to the lower band.
 * @param {number} km
 * @param {number} longest
 * @param {Band[]} bands from short to long; the last has no `up_to`
 * @returns {Band}
 */
export function bandOf(km, longest, bands) {
  const share = exact(km) * 100
  return bands.find((band) => band.up_to === undefined || share <= exact(longest) * (100 + band.up_to))
}

/**
 * Per cent by which a run is longer; below 0 when shorter. Rounded away from 0 so that "10" never stands for 10.4.
 * @param {number} km
 * @param {number} longest
 */
export function longerBy(km, longest) {
  const share = ((exact(km) - exact(longest)) * 100) / exact(longest)
  return share > 0 ? Math.ceil(share - 1e-9) : Math.round(share)
}

/**
 * The most kilometres that stay in the first band, rounded down to 0.1 of the reader's unit.
 * @param {number} longest
 * @param {Band[]} bands
 * @param {number} unitKm kilometres of one unit
 */
export function mostOf(longest, bands, unitKm = 1) {
  const most = (exact(longest) * (100 + bands[0].up_to)) / 1e8
  return (Math.floor((most / unitKm) * 10 + 1e-9) / 10) * unitKm
}

/**
 * Every run with its yardstick, oldest first. `longest` is undefined where no run stands in the days before.
 * @param {Run[]} runs
 * @param {Rules} rules
 * @returns {{run: Run, longest?: Run, band?: Band}[]}
 */
export function judgeAll(runs, { days, bands }) {
  const sorted = [...runs].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : (a.start ?? -1) - (b.start ?? -1) || a.km - b.km))
  const window = [] // runs that may still be the longest, each longer than the next
  let [waiting, first] = [0, ""]
  return sorted.map((run, at) => {
    if (run.day !== sorted[at - 1]?.day) first = addDays(run.day, -days)
    for (; sorted[waiting].day < run.day; waiting++) {
      while (window.length && exact(window.at(-1).km) <= exact(sorted[waiting].km)) window.pop()
      window.push(sorted[waiting])
    }
    while (window.length && window[0].day < first) window.shift()
    const longest = window[0]
    return longest ? { run, longest, band: bandOf(run.km, longest.km, bands) } : { run }
  })
}

/**
 * Whether a run on `day` follows so many weeks without one that runs begin anew.
 * @param {Run[]} runs
 * @param {string} day
 * @param {number} weeks
 */
export function isAnew(runs, day, weeks) {
  const last = runs.map((run) => run.day).filter((one) => one < day).sort().at(-1)
  return last === undefined || weeksWithout(last, day) >= weeks
}

/**
 * The runs that may be the yardstick of a run on `day`: those since the last gap of so many weeks. A gap that lasts up to
 * the day itself leaves them all, as isAnew() tells it.
 * @param {Run[]} runs
 * @param {string} day
 * @param {number} weeks
 */
export function sinceGap(runs, day, weeks) {
  const days = runs.map((run) => run.day).filter((one) => one < day).sort()
  const gap = days.findLastIndex((one, at) => at > 0 && weeksWithout(days[at - 1], one) >= weeks)
  return gap > 0 ? runs.filter((run) => run.day >= days[gap]) : runs
}

/**
 * What a run of `km` on `day` would be; anew: after a long gap; back: an older, longer run lies before the last gap.
 * @param {Run[]} runs
 * @param {string} day
 * @param {number} km
 * @param {Rules & {gap_weeks: number}} rules
 * @returns {{longest?: Run, band?: Band, anew: boolean, back?: boolean}}
 */
export function whatIf(runs, day, km, { days, bands, gap_weeks: gap }) {
  const longest = longestBefore(sinceGap(runs, day, gap), day, days)
  const anew = isAnew(runs, day, gap)
  return longest ? { longest, band: bandOf(km, longest.km, bands), anew, back: longest !== longestBefore(runs, day, days) } : { anew }
}

/**
 * Sums by week from the first run to `until`, weeks without a run among them.
 * @param {Run[]} runs
 * @param {string} until a day of the last week
 * @param {number} firstDay on which weeks begin, 0 for Sunday
 * @returns {{start: string, km: number, runs: number, longest: number}[]}
 */
export function weeks(runs, until, firstDay) {
  const found = new Map()
  for (const run of runs) {
    const start = weekStart(run.day, firstDay)
    const week = found.get(start) ?? { start, sum: 0, runs: 0, longest: 0 }
    found.set(start, week)
    week.sum += exact(run.km)
    week.runs++
    week.longest = Math.max(week.longest, run.km)
  }
  if (!found.size) return []
  const starts = [...found.keys()].sort()
  const last = [weekStart(until, firstDay), starts.at(-1)].sort().at(-1)
  const all = []
  for (let start = starts[0]; start <= last; start = addDays(start, 7)) {
    const { sum = 0, runs: count = 0, longest = 0 } = found.get(start) ?? {}
    all.push({ start, km: sum / 1e6, runs: count, longest })
  }
  return all
}
