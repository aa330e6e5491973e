// How a record of a copy and our own become one, where a copy is brought in. Lists are joined by record.js. No DOM.

import { isRecord } from "./record.js"

/**
 * One record of both: the later one whole, as parts of two would be true of neither. The incoming one where nothing tells.
 * Of a plan nothing that was told is lost, and of drafts nothing that was typed here.
 * @param {unknown} own
 * @param {unknown} incoming
 * @param {string} name
 */
export function joinRecords(own, incoming, name) {
  if (!isRecord(own) || !isRecord(incoming)) return incoming
  if (name === "settings") return { ...own, ...incoming }
  if (name === "diaryDraft") return { ...incoming, ...own, drafts: { ...draftsIn(incoming), ...draftsIn(own) } }
  const [later, earlier] = momentOf(own) > momentOf(incoming) ? [own, incoming] : [incoming, own]
  return name === "plan" ? withCalendar(withLog(later, earlier), earlier) : later
}

/** When it was kept; before all others where it does not say so, as a plan that was never made does. */
const momentOf = ({ at }) => (typeof at === "string" ? at : "")

/** By day; an earlier version kept one as {day, fields}. */
const draftsIn = ({ day, fields, drafts = { [day]: fields } }) => (isRecord(drafts) ? drafts : {})

/** How much was told: each entry of the log, and the morning after the last. */
function told(plan) {
  if (!isRecord(plan) || !Array.isArray(plan.log)) return 0
  return plan.log.length * 2 - Number(plan.log.at(-1)?.morning === null)
}

/** The later record with the longer log, where both are of one plan: the later may hold only another week or calendar. */
function withLog(later, { plan }) {
  if (told(plan) <= told(later.plan) || plan.id !== later.plan?.id) return later
  return { ...later, plan: { ...later.plan, log: plan.log }, answer: null } // what was typed was of another run
}

/** The plan's calendar, or that of a plan that was put away. */
function calendarOf({ plan, calendar }) {
  const held = isRecord(plan) ? plan.calendar : calendar
  return isRecord(held) ? held : {}
}

/** With all that either has put into a calendar: a calendar takes no event whose sequence is lower than before. */
function withCalendar(later, earlier) {
  const held = new Map(Object.entries(calendarOf(later)))
  for (const [uid, sent] of Object.entries(calendarOf(earlier))) {
    if (Number.isSafeInteger(sent?.sequence) && !(held.get(uid)?.sequence >= sent.sequence)) held.set(uid, sent)
  }
  if (!held.size) return later
  const calendar = Object.fromEntries(held)
  return isRecord(later.plan) ? { ...later, plan: { ...later.plan, calendar } } : { ...later, calendar }
}
