// How the scores of the home tests are read. Pure: data in, findings out. Numbers stand in data/norms.yml and data/strength-check.yml.
import { addDays, isDay } from "./dates.js"

/**
 * @typedef {{left?: number, right?: number}} Score
 * @typedef {{low: number, value?: number, high: number, kind: "wobble" | "spread" | "range", who: string, secondHand: boolean, note?: string}} Band
 * @typedef {{day: string, test: string, left?: number, right?: number}} Entry  one test on one day, as the store keeps it
 */

export const SIDES = ["left", "right"]
export const round = (number) => Math.round(number * 10) / 10

/** The published value for one side as a band, or null where no fair one is known. `person`: {sex?: "men" | "women", age?: "40"}. */
export function bandOf(test, side, person = {}) {
  const typical = test.typical
  if (!typical) return null
  const own = test.ages?.find((row) => String(row.from) === person.age)
  const value = own?.[person.sex] ?? typical[side] ?? typical.value
  const away = typical.wobble ? test.real_change : typical[`spread_${side}`] ?? typical.spread
  const from = own?.[person.sex] !== undefined ? own : typical
  const kind = typical.wobble ? "wobble" : away !== undefined ? "spread" : "range"
  const low = round(away === undefined ? typical.low : value - away)
  const high = round(away === undefined ? typical.high : value + away)
  return { low, value, high, kind, who: from === own ? `${from.who}, ${person.sex}` : from.who, secondHand: from.read === "secondary", note: from.note }
}

/** Where a score lies: "below", "within" or "above" the band. Its edges belong to it. */
export function place(score, band) {
  return score < band.low ? "below" : score > band.high ? "above" : "within"
}

/** The difference between the sides, and whether it is large enough to look at; null without both scores. */
export function gapOf(test, score) {
  const { left, right } = score
  if (left === undefined || right === undefined) return null
  const difference = round(Math.abs(left - right))
  const most = Math.max(left, right)
  const share = most ? (100 * difference) / most : 0
  const matters = (test.side.in === "percent" ? share : difference) > test.side.more_than
  return { difference, percent: round(share), matters, weaker: left === right ? null : left < right ? "left" : "right" }
}

/** The weaker side's share of the other, in whole percent, rounded down so that no target is reached by rounding. */
export function symmetry({ left, right }) {
  return Math.max(left, right) ? Math.floor((100 * Math.min(left, right)) / Math.max(left, right)) : 100
}

/** The gap of the entry before, on the same side: true when the same side was behind by more than the limit then too. */
export function seenBefore(test, entries, day, weaker) {
  const earlier = history(test.id, entries).filter((entry) => entry.day < day)
  const gap = earlier.length ? gapOf(test, earlier.at(-1)) : null
  return Boolean(gap?.matters && gap.weaker === weaker)
}

/** The entries of one test in order of their day; those that are no scores are left out. */
export function history(id, entries) {
  const isScore = (value) => Number.isFinite(value) && value >= 0
  const own = (Array.isArray(entries) ? entries : []).filter(
    (entry) => entry?.test === id && isDay(entry.day) && SIDES.some((side) => isScore(entry[side])),
  )
  return own.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/**
 * The stage of the programme whose exit test is the first that is not passed.
 * `checks`: {settle: "yes" | "no" | "unsure", spring: ...}; the exit of the stage named in `pass` is read from the scores.
 * @returns {{stage: string, passed: string[], because: "pain" | "no" | "unsure" | "score" | "untested" | "end"}}
 */
export function stageOf(data, scores, checks, pain) {
  const passed = []
  for (const stage of data.stages) {
    if (!stage.move_on) return { stage: stage.id, passed, because: "end" }
    const because = stage.id === data.pass.stage ? failing(data, scores[data.pass.norms], pain) : checks[stage.id] === "yes" ? null : checks[stage.id] ?? "unsure"
    if (because) return { stage: stage.id, passed, because }
    passed.push(stage.id)
  }
}

/** Why the heel raises do not end their stage, or null when they do. */
function failing(data, score = {}, pain = 0) {
  if (SIDES.some((side) => score[side] === undefined)) return "untested"
  if (SIDES.some((side) => score[side] < data.pass.score)) return "score"
  return pain > data.pain ? "pain" : null
}

/**
 * What to train first: the tests with a finding, in the order in which to take them.
 * First sides that differ, then scores below the band; within both the larger share that is missing.
 */
export function weakLinks(data, scores, person) {
  const found = []
  for (const test of data.tests) {
    const score = scores[test.id] ?? {}
    const gap = gapOf(test, score)
    const below = SIDES.map((side) => {
      const band = score[side] === undefined ? null : bandOf(test, side, person)
      return band && place(score[side], band) === "below" ? { side, missing: band.low ? (band.low - score[side]) / band.low : 0 } : null
    }).filter(Boolean)
    if (!gap?.matters && !below.length) continue
    const missing = Math.max(gap?.matters ? gap.percent / 100 : 0, ...below.map((one) => one.missing))
    found.push({ test, gap: gap?.matters ? gap : null, below: below.map((one) => one.side), missing })
  }
  return found.sort((a, b) => Number(Boolean(b.gap)) - Number(Boolean(a.gap)) || b.missing - a.missing)
}

/** The exercises of a test that the stage has a dose for, hardest first as data has them; [] where they come later. */
export function exercisesFor(test, stage) {
  return test.train.filter((exercise) => exercise.stages.includes(stage))
}

/** The day of the next test: in a week while a gap was seen once only, else after the weeks of the plan. */
export function retestDay(data, day, gapSeenOnce) {
  return addDays(day, gapSeenOnce ? data.again_days : data.retest_weeks * 7)
}
