// What the planner says of a plan: the last answer, the days, the calendar. Words of rules come from data/. No DOM.

import { finding, verdict, zoneOf } from "./painRules.js"
import { advance, strengthStage, waits } from "./planner.js"
import { beginning, runMinutes, sessionMinutes, turns } from "./stages.js"

/** A step in words, from its number. @param {number} step @param {import("./stages.js").WalkRun} walkRun */
export const stepWords = (step, walkRun) => `Step ${step}: ${turns(walkRun.steps[step - 1]).toLowerCase()}`

/** How long a step takes. */
export function stepMinutes(step, walkRun) {
  const one = walkRun.steps[step - 1]
  return `${sessionMinutes(walkRun, one)} min, with ${runMinutes(one)} min of running and a ${walkRun.warm_up_minutes}-minute walk before and after`
}

/**
 * What the last run led to.
 * @param {import("./planner.js").Plan} plan
 * @param {import("./stages.js").Position} position
 * @param {any} data plan.json
 * @returns {{kind: "none" | "on" | "wait" | "repeat" | "back" | "checks" | "check" | "done", title: string, lines: string[]}}
 */
export function said(plan, position, data) {
  const last = plan.log.at(-1)
  if (last?.kind !== "run") return { kind: "none", title: "", lines: [] }
  const found = verdict(last, data.pain)
  const zone = zoneOf(last.during, data.pain.zones)
  const why = {
    sign: ["A warning sign fits you. It needs a check, not a plan."],
    red: [zone.do],
    limp: [data.pain.safety.lines[1].text],
    worse: [finding("worse", data.pain).do],
    amber: [zone.do],
    unknown: ["The next morning is half of the answer, so this run does not count."],
    calm: [],
    wait: ["The run was calm. Tomorrow's first steps decide what comes next."],
  }[position.why ?? found.why]
  if (position.status === "check") {
    const most = finding("keeps-worse", data.pain)
    return { kind: "check", title: "Stop running and get it checked", lines: found.why === "sign" ? why : [`${most.mornings} mornings were worse before you got a step further.`, most.do] }
  }
  if (position.status === "checks") return { kind: "checks", title: "Step 1 comes too soon", lines: [...why, "Train what fails in the ready checks. Then start again at step 1."] }
  if (position.status === "done") return { kind: "done", title: "You have done the last step", lines: [] }
  const rest = found.stopped ? [`No runs for ${data.walkRun.rest_days_after_stop} days or more. Start again only when your first steps are back to usual.`] : []
  if (found.next === "back") return { kind: "back", title: `Go back to step ${position.step}`, lines: [...why, ...rest, ...usual(found, rest)] }
  if (found.next === "repeat") return { kind: "repeat", title: `Do step ${position.step} again`, lines: why }
  if (found.next === "wait") return { kind: "wait", title: "Saved. Now wait for the morning", lines: why }
  const to = position.good ? `One calm run at step ${position.step}` : `Go on to step ${position.step}`
  return { kind: "on", title: to, lines: [position.good ? "Do the same step again next time." : "Both runs and mornings were calm."] }
}

const usual = (found, rest) => (found.why === "worse" && !rest.length ? ["Run again only when your first steps are back to usual."] : [])

/**
 * What each entry of the history led to, in a few words.
 * @param {import("./planner.js").Plan["log"]} log
 * @param {any} data plan.json
 * @returns {string[]}
 */
export function outcomes(log, data) {
  const words = { check: "Stop and get checked", back: "One step back", repeat: "Same step again", on: "Counts", wait: "Morning not told yet" }
  const ends = { check: words.check, checks: "Back to the ready checks", done: "The last step is done" }
  let position = beginning()
  return log.map((entry) => {
    position = advance(position, entry, data)
    return entry.kind === "resume" ? "Checked, and started again" : (ends[position.status] ?? words[verdict(entry, data.pain).next])
  })
}

/** The mornings by what stands in a plan. */
export const MORNING_WORDS = { better: "Better than usual", same: "Same as usual", worse: "Worse than usual", unknown: "I do not remember" }

/**
 * The days ahead as entries of a calendar. A run keeps its number when it moves, a strength session its week.
 * @param {string} id of the plan, so that two plans never meet
 * @param {ReturnType<typeof import("./planner.js").project>} ahead
 * @param {any} data plan.json
 * @param {(day: string) => string} weekOf the first day of a day's week
 * @returns {import("./calendar.js").Entry[]}
 */
export function calendarEntries(id, ahead, data, weekOf) {
  const stop = data.pain.safety.lines.map((line) => `${line.name} ${line.text}`).join("\n")
  const runs = ahead.runs.map(({ day, step, number }) => ({
    uid: `run-${number}-${id}`, day, summary: stepWords(step, data.walkRun),
    description: `About ${stepMinutes(step, data.walkRun)}.\n${stop}\nTell the planner how it went: the next days may change.`,
  }))
  const { name: stage, sessions } = strengthStage(data)
  const strength = ahead.strength.map(({ day, name }) => ({
    uid: `strength-${weekOf(day)}-${name}-${id}`, day, summary: `Strength: ${stage}, session ${name}`,
    description: `About ${sessions.find((session) => session.name === name).minutes} minutes. Stay at 0 to 2 out of 10.`,
  }))
  return [...runs, ...strength]
}

/** The line at the head of the plan: what comes next. */
export function nextTitle(plan, ahead, today, day) {
  const [next] = ahead.runs
  if (waits(plan)) return plan.log.at(-1).day < today ? "How was the morning after?" : "Next: tomorrow's first steps"
  if (!next) return "No run is planned"
  if (next.day < today) return `How did it go on ${day(next.day)}?`
  return next.day === today ? `Today: step ${next.step}` : `Next run: ${day(next.day)}`
}
