// What the diary shows of its entries: what a morning asks for, the line, the list, the page for a clinician.

import { addDays, format } from "../lib/dates.js"
import { changed, line, morningCheck, week } from "../lib/diary.js"
import { finding, mostWorse, zoneOf } from "../lib/painRules.js"
import { number, show, showMinutes } from "../lib/units.js"
import { chartLine, withTable } from "./charts.js"
import { button, el } from "./dom.js"
import { redFlagsBox, table } from "./output.js"
import { chips, pageUrl } from "./site.js"

const WEEKS = 4 // on the page for a clinician
const NOTES = 8
const LONG = 120 // signs of a note on that page

/** A score or a sum in print; a dash where there is none. */
const one = (value, locale) => (value === null || value === undefined ? "–" : number(value, locale, 1))
const distance = (km, { units, locale }) => (km ? show(km, units, locale) : "")
const ranWords = (ran, how) => [ran?.minutes && showMinutes(ran.minutes), distance(ran?.km, how)].filter(Boolean).join(", ")

/** What the scores of a day ask for, by the pain rules; warning signs first. */
export function verdictView(data, entries, entry) {
  const { pain, grades } = data
  const check = morningCheck(entries, entry.day, mostWorse(pain))
  const rule = check && finding(check.id, pain)
  const zone = entry.during === undefined ? null : zoneOf(entry.during, pain.zones)
  const morning =
    entry.morning === undefined ? []
    : rule ? [el("p", {}, el("b", {}, `First steps ${entry.morning}; usual for you: ${check.usual}. ${rule.finding}: `), rule.do, " ", chips(grades, pain.morning_claims))]
    : [el("p", {}, el("b", {}, `First steps ${entry.morning}. `), `There are too few mornings before it to say what is usual for you. Worse than usual? ${finding("worse", pain).do}`)]
  return el("div", { class: "result" },
    el("p", { class: "redflag-line" }, el("span", {}, el("a", { href: pageUrl("start/get-help/") }, "Warning signs first"), `: ${data.redFlags.short}`)),
    ...morning,
    zone && el("p", {}, el("b", {}, `Pain ${entry.during} in exercise, ${zone.name}: `), zone.do),
    el("p", { class: "hint" }, "“Usual” is the mean of the 7 days before, rounded. It cannot tell why a morning is sore."))
}

/** Dots for mornings, a line for their mean of 7 days. */
const drawing = (points, today, days, locale) =>
  chartLine({
    title: `First-step pain from 0 to 10, ${days} days to ${format(today, locale)}, with the mean of 7 days. The table below says the same.`,
    labels: points.map(({ day }) => format(day, locale, "day")), most: 10, show: (value) => number(value, locale, 1),
    series: [{ name: "mean", values: points.map(({ mean }) => mean) }, { name: "morning", values: points.map(({ morning }) => morning), kind: "dots" }],
  })

/** The sentence, the chart with its table. */
export function lineView(entries, today, days, { locale }) {
  const points = line(entries, addDays(today, 1 - days), today)
  const print = (value) => one(value, locale)
  const noted = points.filter(({ morning }) => morning !== null)
  const sentence = el("p", { class: "diary-sentence" }, changed(entries, today, (value) => number(value, locale, 1)))
  if (!noted.length) return [sentence]
  const chart = drawing(points, today, days, locale)
  const rows = noted.toReversed().map(({ day, morning, mean }) => [format(day, locale, "short"), print(morning), print(mean)])
  return [sentence, withTable(chart, {
    caption: "Look at the line, not at one dot. It needs 3 mornings in 7 days; with fewer it has a gap.", key: ["Mean of 7 days", "First steps"],
    table: { caption: "First-step pain, newest first", heads: ["Day", "First steps", "Mean of 7 days"], rows },
  })]
}

/** The entries, newest first, each with a button to change it. */
export function listView(entries, { all, locale, units }, { onedit, onall }) {
  const shown = entries.toReversed().slice(0, all ? undefined : 14)
  const told = ({ morning, during, ran, session, note }) =>
    [morning !== undefined && `first steps ${morning}`, ran && `run ${ranWords(ran, { units, locale })}`, session, during !== undefined && `worst pain ${during}`, note].filter(Boolean).join("; ")
  const line_ = (entry) => el("li", {}, el("span", {}, el("b", {}, format(entry.day, locale, "short")), `: ${told(entry)}`),
    button("Change", { quiet: true, onclick: () => onedit(entry.day), "aria-label": `Change ${format(entry.day, locale)}` }))
  return [
    el("h2", { tabindex: "-1" }, "Your entries"),
    entries.length ? el("ul", { class: "diary-list" }, shown.map(line_)) : el("p", {}, "Nothing is noted yet. Score your first steps above."),
    entries.length > shown.length && button(`Show all ${entries.length} days`, { onclick: onall }),
  ]
}

/** One page of four weeks for a clinician: warning signs to mark, numbers, the line, notes. */
export function clinicView(data, entries, today, how) {
  const { locale } = how
  const from = addDays(today, 1 - 7 * WEEKS)
  const weeks = Array.from({ length: WEEKS }, (_, back) => week(entries, addDays(today, -7 * back)))
  const rows = weeks.map((one_) => [
    `${format(one_.from, locale, "day")} to ${format(one_.to, locale, "day")}`, `${one_.noted} of 7`, one(one_.mean, locale), one(one_.worst, locale),
    one_.runs ? [`${one_.runs}`, ranWords(one_, how)].filter(Boolean).join(": ") : "0", String(one_.sessions), one(one_.during, locale),
  ])
  const notes = entries.filter(({ day, note }) => note && day >= from && day <= today).toReversed()
  const short = (text) => (text.length > LONG ? `${text.slice(0, LONG)}…` : text)
  return el("section", { class: "clinic", "aria-labelledby": "clinic-title" },
    el("h2", { id: "clinic-title", tabindex: "-1" }, `Heel diary, ${format(from, locale, "day")} to ${format(today, locale)}`),
    el("p", {}, "Warning signs first: mark each one that fits before the visit."),
    redFlagsBox(data, { short: true }),
    el("p", {}, changed(entries, today, (value) => number(value, locale, 1))),
    weeks.some(({ noted }) => noted) && drawing(line(entries, from, today), today, 7 * WEEKS, locale),
    table({
      caption: "Week by week, newest first. Scores are the runner's own, from 0 (no pain) to 10.", class: "cmp",
      heads: ["Days", "Mornings noted", "First steps, mean", "First steps, worst", "Runs", "Strength sessions", "Worst pain in exercise"], rows,
    }),
    notes.length > 0 && el("div", {}, el("h3", {}, "Notes"), el("ul", {}, notes.slice(0, NOTES).map(({ day, note }) => el("li", {}, el("b", {}, `${format(day, locale, "day")}: `), short(note)))),
      notes.length > NOTES && el("p", {}, `${notes.length - NOTES} older notes are left out.`)),
    el("p", { class: "hint" }, "Days without a score are missing, not zero. This page holds what the runner typed; nobody has checked it, and it names no cause."))
}
