// What the planner says of the days ahead. No DOM.

import { waits } from "./planner.js"
import { runMinutes, sessionMinutes, turns } from "./stages.js"

/** A step in words, from its number. @param {number} step @param {import("./stages.js").WalkRun} walkRun */
export const stepWords = (step, walkRun) => `Step ${step}: ${turns(walkRun.steps[step - 1]).toLowerCase()}`

/** How long a step takes. */
export function stepMinutes(step, walkRun) {
  const one = walkRun.steps[step - 1]
  return `${sessionMinutes(walkRun, one)} min, with ${runMinutes(one)} min of running and a ${walkRun.warm_up_minutes}-minute walk before and after`
}

/** The line at the head of the plan: what comes next. */
export function nextTitle(plan, ahead, today, day) {
  const [next] = ahead.runs
  if (waits(plan)) return plan.log.at(-1).day < today ? "How was the morning after?" : "Next: tomorrow's first steps"
  if (!next) return "No run is planned"
  if (next.day < today) return `How did it go on ${day(next.day)}?`
  return next.day === today ? `Today: step ${next.step}` : `Next run: ${day(next.day)}`
}
