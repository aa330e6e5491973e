// What a plan can be taken along with: a calendar file, paper, a link; and a plan that came with a link.
import { confirmed } from "./confirm.js"
import { announce, button, el } from "./dom.js"
import { download } from "./files.js"
import { printButton } from "./output.js"
import { buttons, flagsLine, heading } from "./planner-parts.js"
import { shareLink } from "./showing.js"
import { load } from "./site.js"
import { calendarText, update } from "../lib/calendar.js"
import { today, weekStart } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { calendarEntries, readCalendar } from "../lib/planCalendar.js"
import { fromLink, toLink } from "../lib/planLink.js"
import { later, withoutLast } from "../lib/planner.js"
import { withoutRace } from "../lib/planTold.js"
import { decodeState } from "../lib/share.js"

/** The plan of an address, or null where it holds none that can be read. */
export const planOf = (hash, id, data) => fromLink(decodeState(hash), id, data)

/** The days as they stand now, as a file for a calendar. Gives back what calendars then hold, or undefined without days. */
export async function saveCalendar(plan, ahead, data, now) {
  const { safety } = await load("pain-rules")
  const { events, sent } = update(readCalendar(plan.calendar), ahead ? calendarEntries(plan.id, ahead, { ...data, safety }, (day) => weekStart(day)) : [], now)
  if (!events.length) return void announce("There are no days for a calendar now.")
  const url = location.origin + location.pathname
  download("first-steps-runs.ics", calendarText(events, { name: "First Steps: walk and run", now: new Date(), url }), "text/calendar")
  announce("Calendar file saved. Open it to put the days into your calendar. After a change of plan, save and open it again.")
  return sent
}

/**
 * The buttons under a plan.
 * @param {any} planner what run-planner.js does: keep, draw anew
 */
export function toolButtons({ data, plan, settings, kept, warned, keep, keepPlan, go, asks }, { log }, ahead, now) {
  const calendar = async () => {
    const sent = await saveCalendar(plan(), kept().linked || warned() ? null : ahead, data, now) // with what earlier files held
    if (sent) keep({ plan: { ...plan(), calendar: sent }, at: kept().at }) // no change of the plan itself
  }
  const week = async () => {
    const { typed } = await asks()
    const [current, usualUnits, day] = [plan(), settings(), today()]
    const { days, start, from, race, longest, usual } = current.race < day ? withoutRace(current, day, data) : current
    keep({ screen: "week", form: { ...kept().form, days: days.map(String), start: later(start, from, day), race: race ?? "", longest: typed(longest, usualUnits), usual: typed(usual, usualUnits), units: usualUnits.units } })
    go("")
  }
  const takeBack = () => {
    keepPlan(withoutLast(plan()))
    go("The last answer is taken back.")
  }
  const anew = () => {
    keep({ plan: null, answer: null, form: null, screen: "signs", linked: false, calendar: plan().calendar }) // so that the next file takes the old days out
    go("Your plan is put away. You can take that back under Your data.")
  }
  return [
    el("p", {}, "The calendar file holds the days as they stand now. After a change, open a new one: it updates the days and does not double them."),
    buttons(button("Calendar file", { onclick: calendar }), printButton("Print the plan"), shareLink(() => toLink(plan()), "Make a link")),
    buttons(button("Change my week", { onclick: week }), log.length ? button("Take back the last answer", { onclick: takeBack }) : null,
      confirmed("Start a new plan", "This puts your plan and its history away.", anew)),
  ]
}

/**
 * A plan that came with a link: nothing of it counts before the reader says so.
 * @param {any} planner what run-planner.js does: keep, draw anew
 * @param {{hash: string, plan?: import("../lib/planner.js").Plan | null}} linked what came; its plan is read once, null where it cannot be
 * @param {import("../lib/planner.js").Plan | null} own the reader's own plan
 */
export function linkBox({ data, keep, kept, go, unlink, newPlanId }, linked, own) {
  linked.plan ??= planOf(linked.hash, newPlanId(), data)
  const { plan } = linked
  const leave = (text) => {
    unlink()
    history.replaceState(null, "", location.href.split("#")[0]) // its answers leave the address too
    go(text)
  }
  const take = () => {
    keep({ plan: { ...plan, calendar: own?.calendar ?? kept().calendar ?? {} }, answer: null, screen: "plan", linked: true })
    leave("The plan of the link is now yours.")
  }
  if (!plan) return el("div", { class: "tool__status", dataset: { kind: "link" } }, el("p", {}, "The link holds no plan that can be read. Nothing was changed."), buttons(button("Close", { onclick: () => leave("The message is closed.") })))
  return el("div", { class: "result", dataset: { screen: "link" } }, heading("A plan came with the link"), flagsLine(),
    el("p", {}, `It starts on ${format(plan.start, navigator.language)} and holds ${plan.log.length} told runs. It was made for someone's heel, maybe not yours.`),
    own ? el("p", {}, "If you take it, it stands in the place of your own plan. You can take that back.") : null,
    buttons(button("Use this plan", { main: true, onclick: take }), button(own ? "Keep my own plan" : "Leave it", { onclick: () => leave("The plan of the link was left.") })))
}

/** A plan that was kept and cannot be read. */
export const unreadableBox = (kept) =>
  el("div", { class: "tool__status", dataset: { kind: "corrupt" } }, el("p", {}, "The plan that was kept here cannot be read. Save it to a file before you make a new one."),
    buttons(button("Save it to a file", { onclick: () => download("first-steps-plan.txt", JSON.stringify(kept(), null, 1)) })))
