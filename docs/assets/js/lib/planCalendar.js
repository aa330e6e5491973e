// The days of a plan for a calendar. No DOM.

import { isSane, LONGEST_LOG } from "./planRead.js"
import { isRecord } from "./record.js"
import { stepMinutes, stepWords } from "./stages.js"

/**
 * The days ahead as entries of a calendar. A run keeps its number when it moves, a strength session its week.
 * @param {string} id of the plan, so that two plans never meet
 * @param {ReturnType<typeof import("./planner.js").project>} ahead
 * @param {any} data run-planner.json
 * @param {(day: string) => string} weekOf the first day of a day's week
 * @returns {import("./calendar.js").Entry[]}
 */
export function calendarEntries(id, ahead, data, weekOf) {
  const stop = data.safety.join("\n")
  const runs = ahead.runs.map(({ day, step, number }) => ({
    uid: `run-${number}-${id}`, day, summary: stepWords(step, data.walkRun),
    description: `About ${stepMinutes(step, data.walkRun)}.\n${stop}\nTell the planner how it went: the next days may change.`,
  }))
  const { name: stage, sessions, note } = data.strength
  const [calm] = data.pain.zones
  const strength = ahead.strength.map(({ day, name }) => ({
    uid: `strength-${weekOf(day)}-${name}-${id}`, day, summary: `Strength: ${stage}, session ${name}`,
    description: `About ${sessions.find((session) => session.name === name).minutes} minutes. Stay at ${calm.from} to ${calm.to} out of 10.\n${note}`,
  }))
  return [...runs, ...strength]
}

/** What went into a calendar before; what cannot be read of it is left out. */
export function readCalendar(calendar) {
  const known = Object.entries(isRecord(calendar) ? calendar : {}).slice(0, 2 * LONGEST_LOG)
  const isSent = ([uid, sent]) =>
    /^[\w-]{1,60}$/.test(uid) && uid !== "__proto__" && isRecord(sent) && isSane(sent.day) && Number.isSafeInteger(sent.sequence) && sent.sequence >= 0 && typeof sent.summary === "string"
  return Object.fromEntries(known.filter(isSent).map(([uid, { day, summary, sequence, off }]) => [uid, { day, summary: summary.slice(0, 200), sequence, off: off === true }]))
}
