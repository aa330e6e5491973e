// What the planner says of what was told. Words of rules come from data/. No DOM.

import { weeksWithout } from "./dates.js"
import { finding, verdict, zoneOf } from "./painRules.js"
import { advance } from "./planner.js"
import { beginning } from "./stages.js"

/**
 * What the last run led to.
 * @param {import("./planner.js").Plan} plan
 * @param {import("./stages.js").Position} position
 * @param {any} data run-planner.json and the words of pain-rules.json
 * @param {import("./planner.js").PlannedRun} [next]
 * @returns {{kind: "none" | "on" | "wait" | "repeat" | "back" | "checks" | "check" | "done", title: string, lines: string[]}}
 */
export function said(plan, position, data, next) {
  const last = plan.log.at(-1)
  if (last?.kind !== "run") return { kind: "none", title: "", lines: [] }
  const found = verdict(last, data.pain)
  const zone = zoneOf(last.during, data.pain.zones)
  const high = finding("high", data.pain)
  const morning = last.morning === "worse" ? [`${high.finding}: ${high.do}`] : []
  const why = {
    sign: ["The pain climbed, you limped next day, rest or a squeeze hurts, or a warning sign fits. That needs a check, not a plan, whatever the number.", data.pain.sudden],
    severe: [data.pain.severe.do, data.pain.sudden],
    stops: [`It was 6 or more, or you limped, on ${data.walkRun.stops_until_check} runs. No run until it is checked.`],
    break: [`${data.walkRun.missed_weeks.first_step} weeks or more went by without a run.`],
    holds: [`It was 3 to 5 on ${data.walkRun.holds.until_check} runs in a row. No run until it is checked.`],
    held: [`It was 3 to 5 on ${data.walkRun.holds.step_back} runs in a row. Once more, and no run until it is checked.`],
    red: [zone.do],
    limp: [data.safety[1]],
    worse: [finding("worse", data.pain).do],
    amber: [zone.do],
    unknown: ["The next morning is half of the answer, so this run does not count."],
    calm: [],
    wait: ["The run was calm. Tomorrow's first steps decide what comes next."],
  }[position.why ?? found.why]
  if (position.status === "check") {
    const most = finding("keeps-worse", data.pain)
    return { kind: "check", title: "Stop running and get it checked", lines: position.why !== "worse" ? why : [`${most.mornings} mornings were worse before you got a step further.`, most.do] }
  }
  if (position.why === "break") return { kind: "checks", title: "First pass the ready checks again", lines: [...why, ...morning, "Then start again at step 1."] }
  if (position.status === "checks") return { kind: "checks", title: "Step 1 comes too soon", lines: [...why, ...morning, "Train what fails in the ready checks. Then start again at step 1."] }
  if (position.status === "done") return { kind: "done", title: "You have done the last step", lines: [] }
  const rest = found.stopped ? [`No runs for ${data.walkRun.rest_days_after_stop} days or more. Start again only when you walk with no limp.`, BACK_TO_USUAL] : morning.length ? [BACK_TO_USUAL] : []
  const missed = afterWeeks(last.day, next, data.walkRun)
  const down = missed ? ["Go one step down for each week without a run."] : []
  if (found.next === "back" || position.why === "held") return { kind: "back", title: missed ?? `Go back to step ${position.step}`, lines: [...why, ...morning, ...rest, ...down] }
  if (found.next === "repeat") return { kind: "repeat", title: missed ?? `Do step ${position.step} again`, lines: [...why, ...down] }
  if (found.next === "wait") return { kind: "wait", title: "Saved. Now wait for the morning", lines: why }
  if (missed) return { kind: "on", title: missed, lines: down }
  const to = position.good ? `One calm run at step ${position.step}` : `Go on to step ${position.step}`
  return { kind: "on", title: to, lines: [position.good ? "Do the same step again next time." : "Both runs and mornings were calm."] }
}

/** What comes next in place of the step that the last run led to, once weeks are missed before it. */
function afterWeeks(day, next, { missed_weeks: { one_step_back: one } }) {
  const weeks = next ? weeksWithout(day, next.day) : 0
  return weeks < one ? undefined : `${weeks} week${weeks === 1 ? "" : "s"} without a run: go on at step ${next.step}`
}

const BACK_TO_USUAL = "Run again only when your first steps are back to usual, and at 5 or less."

/**
 * What each entry of the history led to, in a few words.
 * @param {import("./planner.js").Plan["log"]} log
 * @param {any} data run-planner.json
 * @returns {string[]}
 */
export function outcomes(log, data) {
  const words = { check: "Stop and get checked", back: "One step back", repeat: "Same step again", on: "Counts", wait: "Morning not told yet" }
  const ends = { check: words.check, checks: "Back to the ready checks", done: "The last step is done" }
  let position = beginning()
  return log.map((entry) => {
    position = advance(position, entry, data)
    return entry.kind === "resume" ? "Checked, and started again" : (ends[position.status] ?? words[position.why === "held" ? "back" : verdict(entry, data.pain).next])
  })
}

/** The mornings by what stands in a plan. */
export const MORNING_WORDS = { better: "Better than usual, at 5 or less", same: "Same as usual, at 5 or less", worse: "Worse than usual, or at 6 or 7", severe: "8 or more, or suddenly much worse", unknown: "I do not remember" }
