// Where in a session we are. Time is worked out from the clock, never counted, so a tab that sleeps loses nothing. No DOM.

/**
 * @typedef {import("./session.js").Step} Step
 * @typedef {{step: number, into: number, at: number, going: boolean, skipped: number[]}} Run `into` ms of the step had passed at `at`
 */

/** @param {number} now ms since 1970 @returns {Run} */
export const begin = (now) => ({ step: 0, into: 0, at: now, going: true, skipped: [] })

/**
 * The run at a moment. A clock that was set back takes nothing away. A step at one's own pace waits.
 * @param {Step[]} steps
 * @param {Run} run
 * @param {number} now
 * @returns {Run}
 */
export function advance(steps, run, now) {
  if (!run.going) return run
  let { step } = run
  let into = run.into + Math.max(0, now - run.at)
  while (step < steps.length && steps[step].ms !== null && into >= steps[step].ms) into -= steps[step++].ms
  return { ...run, step, into: step < steps.length ? into : 0, at: now }
}

/** @param {Step[]} steps @param {Run} run @param {number} now @returns {Run} */
export const pause = (steps, run, now) => ({ ...advance(steps, run, now), going: false })

/** @param {Run} run @param {number} now @returns {Run} */
export const resume = (run, now) => (run.going ? run : { ...run, at: now, going: true })

/**
 * Go to the next step. Work that was ended before its half counts as left out; work at one's own pace ends this way.
 * @param {Step[]} steps
 * @param {Run} run
 * @param {number} now
 * @returns {Run}
 */
export function skip(steps, run, now) {
  const here = advance(steps, run, now)
  if (here.step >= steps.length) return here
  const { kind, ms } = steps[here.step]
  const left = kind === "work" && here.into < (ms ?? 0) / 2 ? [here.step] : []
  return { ...here, step: here.step + 1, into: 0, skipped: [...here.skipped, ...left] }
}

/** Begin a step. What was left out from there on is open again: it is still to come, or of an exercise that gave way. */
export const beginStep = (run, step) => ({ ...run, step, into: 0, skipped: run.skipped.filter((one) => one < step) })

/** Go to the start of this step, or in its first 3 seconds to that of the one before. @param {Step[]} steps @param {Run} run */
export function back(steps, run, now) {
  const here = advance(steps, run, now)
  return beginStep(here, here.into > 3000 && here.step < steps.length ? here.step : Math.max(0, here.step - 1))
}

/**
 * Which repetition and phase a moment of a step lies in; null where nothing is counted. `high`: 0 at the bottom, 1 at the top.
 * @param {Step} step
 * @param {number} into ms
 */
export function beat(step, into) {
  if (!step.phases) return null
  const each = step.phases.reduce((sum, [, seconds]) => sum + seconds, 0) * 1000
  const repetition = Math.min(step.repetitions, Math.floor(into / each) + 1)
  let at = into - (repetition - 1) * each
  const bottomHold = step.phases[0][0] === "down"
  for (const [phase, seconds] of step.phases) {
    if (at < seconds * 1000) {
      const share = at / (seconds * 1000)
      const high = phase === "up" ? share : phase === "down" ? 1 - share : phase === "hold" ? Number(!bottomHold) : 0
      return { repetition, phase, left: Math.ceil(seconds - at / 1000), high }
    }
    at -= seconds * 1000
  }
  return { repetition, phase: step.phases.at(-1)[0], left: 0, high: Number(bottomHold) }
}

/**
 * The sounds of a step: each phase as it begins, the last 3 seconds of a wait, its end.
 * @param {Step} step
 * @returns {{ms: number, sound: string}[]}
 */
export function sounds(step) {
  const found = []
  if (step.phases) {
    for (let repetition = 0, ms = 0; repetition < step.repetitions; repetition++) {
      for (const [phase, seconds] of step.phases) {
        found.push({ ms, sound: phase })
        ms += seconds * 1000
      }
    }
  } else if (step.kind !== "work" || step.ms !== null) {
    for (let second = 3; second > 0; second--) if (step.ms >= second * 1000) found.push({ ms: step.ms - second * 1000, sound: "soon" })
  }
  return step.ms === null ? found : [...found, { ms: step.ms, sound: "end" }]
}

/**
 * What was done: the sets of each exercise that came to their end, both sides.
 * @param {Item[]} items
 * @param {Step[]} steps
 * @param {Run} run
 * @returns {{id: string, sets: number, of: number}[]}
 */
export function done(items, steps, run) {
  const skipped = new Set(run.skipped)
  return items.map(({ id }, item) => {
    const own = steps.map((step, at) => ({ ...step, at })).filter((step) => step.item === item && step.kind === "work")
    const missed = new Set(own.filter((step) => step.at >= run.step || skipped.has(step.at)).map((step) => step.set))
    const all = new Set(own.map((step) => step.set))
    return { id, sets: all.size - missed.size, of: all.size }
  })
}
