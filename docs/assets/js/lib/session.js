// A strength session as timed steps. Doses come from data/; only the moments between them stand here. No DOM.
// sessionClock.js knows where in the steps we are.

import { isDay } from "./dates.js"

/** Seconds to get into place, to change sides, and to let go between two holds. */
export const MOMENTS = { ready: 10, sides: 10, letGo: 2 }
const STAGES = ["settle", "strengthen", "spring", "keep"]

/**
 * @typedef {{sets: number, repetitions?: number | string, seconds?: number | string, each_side?: boolean,
 *   tempo?: {up: number, hold: number, down: number}, rest: number, effort: string}} Dose
 * @typedef {{name: string, doses: Record<string, Dose>, begins?: "down", easier_exercise?: string, harder_exercise?: string}} Exercise
 * @typedef {{id: string, sets?: number, rest?: number, first?: number}} Item an exercise of a session; `sets` and `rest` in the place of the dose's own,
 *   `first` the number of its first set when another exercise did those before
 * @typedef {{kind: "ready" | "next" | "work" | "sides" | "rest", item: number, set: number, of: number, ms: number | null,
 *   side?: "left" | "right", repetitions?: number, most?: number, phases?: [string, number][]}} Step `ms` is null for work at one's own pace
 */

/** "12 to 15" -> [12, 15]; 8 -> [8, 8]. */
export const range = (value) => {
  const [low, high = low] = String(value).match(/\d+/g).map(Number)
  return [low, high]
}

/**
 * The dose of an exercise in a stage. Where it has none there, that of the nearest stage before, never of a later one. What is
 * no exercise, as a name that only a damaged copy holds, has none.
 * @param {Exercise | undefined} exercise
 * @param {string} stage
 * @returns {{dose: Dose, stage: string} | null}
 */
export function doseFor(exercise, stage) {
  for (let at = STAGES.indexOf(stage); at >= 0; at--) {
    const dose = exercise?.doses?.[STAGES[at]]
    if (dose) return { dose, stage: STAGES[at] }
  }
  return null
}

/**
 * The next rung of the ladder that fits the stage, or null. A harder one must have a dose in this very stage, and is no hop:
 * those come by the week.
 * @param {Record<string, Exercise>} exercises
 * @param {string} id
 * @param {"easier" | "harder"} way
 * @param {string} stage
 * @returns {string | null}
 */
export function rung(exercises, id, way, stage) {
  const seen = new Set([id])
  for (let next = exercises[id]?.[`${way}_exercise`]; next && exercises[next] && !seen.has(next); next = exercises[next][`${way}_exercise`]) {
    seen.add(next)
    if (way === "easier" ? doseFor(exercises[next], stage) : exercises[next].doses[stage] && exercises[next].impact !== "high") return next
  }
  return null
}

/**
 * The exercises of a session in one version of the programme. What has no dose yet gives way to an easier one.
 * @param {{exercises: Record<string, Exercise>, stages: any[], versions: any[]}} data
 * @param {{stage: string, session: string, version?: string}} choice
 * @returns {Item[]}
 */
export function itemsOf(data, { stage, session, version }) {
  const own = data.stages.find((one) => one.id === stage).sessions.find((one) => one.name === session)
  const changed = data.versions.find((one) => one.id === version) ?? {}
  const ids = (changed.keep ?? own.exercises).map((id) => {
    const wanted = changed.swaps?.find((swap) => swap.from === id)?.to ?? id
    return doseFor(data.exercises[wanted], stage) ? wanted : rung(data.exercises, wanted, "easier", stage)
  })
  return [...new Set(ids.filter(Boolean))].map((id) => ({ id, ...(changed.sets?.[id] && { sets: changed.sets[id] }), ...(changed.rest && { rest: changed.rest }) }))
}

/** What a version says of an exercise that it puts in the place of another: "With both legs at first."; "" for none. */
export const noteOf = ({ versions }, version, id) => versions.find((one) => one.id === version)?.swaps?.find(({ to }) => to === id)?.note ?? ""

/** How long one repetition takes, phase by phase; undefined where it goes at one's own pace. */
function phasesOf(dose, begins) {
  if (dose.tempo) {
    const { up, hold, down } = dose.tempo
    const order = begins === "down" ? [["down", down], ["hold", hold], ["up", up]] : [["up", up], ["hold", hold], ["down", down]]
    return order.filter(([, seconds]) => seconds > 0)
  }
  return dose.repetitions && dose.seconds ? [["hold", range(dose.seconds)[0]], ["let go", MOMENTS.letGo]] : undefined
}

/**
 * The steps of a session: get ready, work (side by side), rest, the next exercise.
 * @param {Record<string, Exercise>} exercises
 * @param {Item[]} items
 * @param {{stage: string, side?: "left" | "right", upper?: boolean}} how `side` begins; `upper` counts "12 to 15" to 15
 * @returns {Step[]}
 */
export function stepsOf(exercises, items, { stage, side = "left", upper = false }) {
  const steps = []
  let restBefore = 0
  items.forEach(({ id, sets, rest, first = 1 }, item) => {
    const exercise = exercises[id]
    const { dose } = doseFor(exercise, stage)
    const of = first - 1 + (sets ?? dose.sets)
    const pause = rest ?? dose.rest
    const add = (kind, set, seconds, more = {}) => steps.push({ kind, item, set, of, ms: seconds === null ? null : seconds * 1000, ...more })
    add(item ? "next" : "ready", first, Math.max(restBefore, MOMENTS.ready))
    const [low, high] = range(dose.repetitions ?? 0)
    const repetitions = upper ? high : low
    const phases = phasesOf(dose, exercise.begins)
    const each = phases?.reduce((sum, [, seconds]) => sum + seconds, 0)
    const seconds = phases ? repetitions * each : dose.repetitions ? null : range(dose.seconds)[upper ? 1 : 0]
    const work = { ...(dose.repetitions && { repetitions }), ...(high > repetitions && { most: high }), ...(phases && { phases }) }
    for (let set = first; set <= of; set++) {
      if (set > first && pause) add("rest", set, pause)
      if (!dose.each_side) add("work", set, seconds, work)
      else (side === "right" ? ["right", "left"] : ["left", "right"]).forEach((one, nth) => {
        if (nth) add("sides", set, MOMENTS.sides, { side: one })
        add("work", set, seconds, { ...work, side: one })
      })
    }
    restBefore = pause
  })
  return steps
}

/**
 * Another exercise from this set on; the sets before stay what they were.
 * @param {Item[]} items
 * @param {Step} step where we are
 * @param {string} id the exercise that comes in its place
 * @returns {Item[]}
 */
export function swap(items, step, id) {
  const { first = 1 } = items[step.item]
  const done = step.set - first
  const rest = { ...items[step.item], id, sets: Math.max(1, step.of - step.set + 1), ...(step.set > 1 && { first: step.set }) }
  return [...items.slice(0, step.item), ...(done > 0 ? [{ ...items[step.item], sets: done }] : []), rest, ...items.slice(step.item + 1)]
}

/**
 * The session under way as it was kept, with its steps; null where none was kept, or a damaged copy holds what is none.
 * @param {{exercises: Record<string, Exercise>, stages: any[]}} data
 * @param {any} found
 * @returns {{stage: string, session: string, day: string, items: Item[], steps: Step[], run: import("./sessionClock.js").Run} | null}
 *   and whatever else was kept: {version, side, upper, ended, draft}
 */
export function underWay(data, found) {
  const { run, items } = found ?? {}
  const isCount = (value, most) => value === undefined || (Number.isInteger(value) && value > 0 && value < most)
  const fits = (one) => one && doseFor(data.exercises[one.id], found.stage) && isCount(one.sets, 20) && isCount(one.first, 20) && isCount(one.rest, 1000)
  const right = data.stages.some(({ id }) => id === found?.stage) && isDay(found.day) && Array.isArray(items) && items.length > 0 && items.every(fits)
    && Number.isInteger(run?.step) && Number.isFinite(run.at) && Number.isFinite(run.into) && Array.isArray(run.skipped)
  if (!right) return null
  const steps = stepsOf(data.exercises, items, found)
  return { ...found, steps, run: { ...run, step: Math.max(0, Math.min(run.step, steps.length)) } }
}

/** A dose in one line, as the site prints it: "3 sets of 8 to 12 a side, hold 5 s". @param {Dose} dose @param {number} [sets] */
export function doseWords(dose, sets = dose.sets) {
  const side = dose.each_side ? " a side" : ""
  const count = `${sets} set${sets === 1 ? "" : "s"} of `
  if (!dose.repetitions) return `${count}${dose.seconds}\u00a0s${side}`
  return `${count}${dose.repetitions}${side}${dose.seconds ? `, hold ${dose.seconds}\u00a0s` : ""}`
}

/** The tempo in words: "2 s up, 1 s hold, 3 s down"; "steady" without one. @param {Dose} dose */
export const tempoWords = ({ tempo }) =>
  tempo ? Object.entries(tempo).filter(([, seconds]) => seconds).map(([phase, seconds]) => `${seconds}\u00a0s ${phase}`).join(", ") : "steady"
