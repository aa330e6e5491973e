// The checks before the first run, the walk-run steps, and the step after a run, by data/stages.yml. No DOM.

import { addDays, daysBetween, weeksWithout } from "./dates.js"
import { mostWorse, verdict, zoneOf } from "./painRules.js"

/**
 * @typedef {{id: string, name: string, aim: string, do: string[], move_on: string}} Stage
 * @typedef {{run: number, walk: number, times: number}} Step
 * @typedef {{warm_up_minutes: number, sessions_each: number, rest_days_between: number, rest_days_after_stop: number, rest_days_after_race: number,
 *   runs_a_week: {from: number, to: number}, stops_until_check: number, holds: {step_back: number, until_check: number}, missed_weeks: {one_step_back: number, first_step: number}, weeks_on_one_step: number,
 *   steps: Step[]}} WalkRun
 * @typedef {{walkRun: WalkRun, pain: import("./painRules.js").PainRules}} Rules
 * @typedef {import("./painRules.js").Answers & {day: string, step?: number}} Run
 *
 * Where a runner stands. go: run on; checks: pass the ready checks again; check: stop and get checked; done: the last step is done.
 * @typedef {object} Position
 * @property {"go" | "checks" | "check" | "done"} status
 * @property {number} step from 1 @property {number} good calm runs of this step so far
 * @property {number} worse worse mornings since the runner last got further
 * @property {number} stops runs at 6 or 7 or with a limp since a clinician last looked
 * @property {number} holds runs in a row at 3 to 5, the last one among them
 * @property {number} reached the highest step that was ever finished
 * @property {string} [last] day of the last run @property {string} [earliest] first day on which a run may follow
 * @property {string} [since] first run since the runner came to this step
 * @property {import("./painRules.js").Why | "stops" | "holds" | "held" | "break"} [why] of the last change
 * @property {string} [passed] day on which the ready checks were passed again
 */

/**
 * The stages that end before the first run.
 * @param {Stage[]} stages
 */
export const stagesBefore = (stages) => stages.slice(0, stages.findIndex((stage) => stage.id === "walk-run"))

/**
 * The first stage whose test is not passed, or undefined when all are.
 * @param {Stage[]} stages
 * @param {string[]} passed ids
 */
export const firstOpen = (stages, passed) => stagesBefore(stages).find((stage) => !passed.includes(stage.id))

/**
 * One step in words: "Run 2 min, walk 2 min, 6 times".
 * @param {Step} step
 */
export function turns({ run, walk, times }) {
  return walk ? `Run ${run} min, walk ${walk} min, ${times} times` : `Run ${run} min without a break`
}

/** Minutes of running in a step. @param {Step} step */
export const runMinutes = ({ run, times }) => run * times

/**
 * Minutes of a whole session, with the walk before and after.
 * @param {WalkRun} walkRun
 * @param {Step} step
 */
export const sessionMinutes = (walkRun, { run, walk, times }) => (run + walk) * times + 2 * walkRun.warm_up_minutes

/** A step in words, from its number. @param {number} step @param {WalkRun} walkRun */
export const stepWords = (step, walkRun) => `Step ${step}: ${turns(walkRun.steps[step - 1]).toLowerCase()}`

/** How long a step takes. */
export function stepMinutes(step, walkRun) {
  const one = walkRun.steps[step - 1]
  return `${sessionMinutes(walkRun, one)} min, with ${runMinutes(one)} min of running and a ${walkRun.warm_up_minutes}-minute walk before and after`
}

/** Days from one run to the next, at least. @param {WalkRun} walkRun */
export const gapDays = (walkRun) => walkRun.rest_days_between + 1

/** @returns {Position} where everybody begins, however fit they are */
export const beginning = () => ({ status: "go", step: 1, good: 0, worse: 0, stops: 0, holds: 0, reached: 0 })

/**
 * The position on a later day: a step back for each week without a run; after more, the ready checks and then step 1.
 * @param {Position} position
 * @param {string} day
 * @param {WalkRun} walkRun
 * @returns {Position}
 */
export function afterBreak(position, day, walkRun) {
  if (!position.last || position.status === "done") return position
  const weeks = weeksWithout(position.last, day)
  const { one_step_back: one, first_step: all } = walkRun.missed_weeks
  if (weeks < one) return position
  if (weeks < all) return { ...position, step: Math.max(1, position.step - Math.floor(weeks / one)), good: 0, since: undefined }
  const passed = position.passed >= position.last && weeksWithout(position.passed, day) < all
  const stop = position.status === "go" && !passed ? { status: "checks", why: "break" } : {}
  return { ...position, step: 1, good: 0, since: undefined, ...stop }
}

/**
 * The position after a run with its answers. A run never moves further than one step up.
 * @param {Position} before
 * @param {Run} run
 * @param {Rules} rules
 * @returns {Position}
 */
export function after(before, run, { walkRun, pain }) {
  const rested = afterBreak(before, run.day, walkRun)
  const step = Math.min(run.step ?? rested.step, rested.step) // whoever did an easier step goes on from there
  const good = step === rested.step ? rested.good : 0
  const found = verdict(run, pain)
  const rest = found.stopped ? Math.max(gapDays(walkRun), walkRun.rest_days_after_stop + 1) : gapDays(walkRun)
  const worse = rested.worse + (run.morning === "worse" ? 1 : 0)
  const zone = zoneOf(run.during, pain.zones).id
  const stops = rested.stops + (found.stopped ? 1 : 0)
  const holds = zone === "amber" ? rested.holds + 1 : 0
  const now = { ...rested, step, good, worse, stops, holds, last: run.day, earliest: addDays(run.day, rest), why: found.why }
  now.since = step === rested.step && rested.since ? rested.since : run.day
  if (found.next === "check") return { ...now, status: "check", good: 0 }
  if (found.stopped && stops >= walkRun.stops_until_check) return { ...now, status: "check", why: "stops", good: 0 }
  if (holds >= walkRun.holds.until_check) return { ...now, status: "check", why: "holds", good: 0 }
  if (worse >= mostWorse(pain)) return { ...now, status: "check", why: "worse", step: Math.max(1, step - 1), good: 0 }
  if (step === 1 && (found.next === "back" || found.why === "amber")) return { ...now, status: "checks", good: 0 }
  if (rested.status === "checks") return { ...now, why: "break", good: 0 } // ran before the checks
  if (found.next === "repeat" && holds >= walkRun.holds.step_back) return { ...now, step: step - 1, why: "held", good: 0, since: undefined }
  if (found.next === "back") return { ...now, step: step - 1, good: 0, since: undefined }
  if (found.next !== "on") return now
  if (good + 1 < walkRun.sessions_each) return { ...now, good: good + 1 }
  const further = step > rested.reached ? { reached: step, worse: 0 } : {}
  if (step === walkRun.steps.length) return { ...now, ...further, status: "done", good: good + 1 }
  return { ...now, ...further, step: step + 1, good: 0, since: undefined }
}

/**
 * The position once a runner may go on after a stop: from step 1 after the ready checks, a step lower after a clinician's check.
 * @param {Position} before
 * @param {string} day
 * @returns {Position}
 */
export function resumed(before, day) {
  const seen = before.status === "check"
  const step = seen && before.why !== "worse" ? Math.max(1, before.step - 1) : before.step // worse mornings have cost their step
  const earliest = before.earliest > day ? before.earliest : day
  return { ...before, status: "go", step: before.status === "checks" ? 1 : step, good: 0, ...(seen && { stops: 0, holds: 0, worse: 0 }), passed: day, since: undefined, earliest }
}

/**
 * Whether a runner has been on one step for so long that somebody should look.
 * @param {Position} position
 * @param {string} day
 * @param {WalkRun} walkRun
 */
export const isStuck = ({ since, status }, day, walkRun) =>
  status === "go" && Boolean(since) && daysBetween(since, day) >= 7 * walkRun.weeks_on_one_step
