// What the diary shows of its entries: what a morning asks for, the line, the list.

import { addDays } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { changed, exercised, line, morningCheck } from "../lib/diary.js"
import { finding, isSevere, zoneOf } from "../lib/painRules.js"
import { number, show, showMinutes } from "../lib/units.js"
import { chartLine, withTable } from "./chart-line.js"
import { button, el } from "./dom.js"
import { chips, pageUrl } from "./site.js"

/** A score or a sum in print; a dash where there is none. */
export const one = (value, locale) => (value === null || value === undefined ? "–" : number(value, locale, 1))
const distance = (km, { units, locale }) => (km ? show(km, units, locale) : "")
export const ranWords = (ran, how) => [ran?.minutes && showMinutes(ran.minutes), distance(ran?.km, how)].filter(Boolean).join(", ")

/**
 * What the scores of a day ask for, by the pain rules; warning signs first. A morning that is no worse does not outrank
 * pain above the green zone, in exercise on that day or the last time before: the stricter answer counts.
 */
export function verdictView({ pain, grades, signs }, entries, { day, morning }, { locale }) {
  const check = morningCheck(entries, day, pain)
  const rule = check && finding(check.id, pain)
  const usual = check?.usual === null ? "" : `; usual for you: ${check?.usual}`
  const isCalm = ({ during }) => zoneOf(during, pain.zones).id === "green"
  const noted = exercised(entries, day).filter((one) => one.day === day || (morning !== undefined && !isCalm(one)))
  const exercise = noted.map(({ day: one, during }) => {
    const zone = zoneOf(during, pain.zones)
    const when = one === day ? "" : ` on ${format(one, locale, "short")}`
    return el("p", {}, el("b", {}, `Pain ${during} in exercise${when}, ${zone.name}: `), isSevere(during, pain) ? pain.severe.do : zone.do)
  })
  const outranked = check?.id === "same" && !noted.every(isCalm)
  const says = outranked ? "The stricter answer counts: go by the pain in exercise." : rule?.do
  const sudden = check && check.id !== "same" && ` ${pain.sudden}`
  const steps =
    morning === undefined ? []
    : rule ? [el("p", {}, el("b", {}, `First steps ${morning}${usual}. ${rule.finding}: `), says, sudden, " ", chips(grades, pain.morning_claims))]
    : [el("p", {}, el("b", {}, `First steps ${morning}. `), `There are too few mornings before it to say what is usual for you. Worse than usual? ${finding("worse", pain).do} ${pain.sudden}`)]
  return el("div", { class: "result" },
    el("div", { class: "redflag-line" }, el("section", {}, el("p", {}, el("a", { href: pageUrl("start/get-help/") }, "Warning signs first")), el("ul", {}, ...signs.map((line) => el("li", {}, line))))),
    ...(outranked ? [...exercise, ...steps] : [...steps, ...exercise]),
    el("p", { class: "hint" }, `${pain.usual} It cannot tell why a morning is sore.`))
}

/** Dots for mornings, a line for their mean of 7 days. */
export const drawing = (points, today, days, locale) =>
  chartLine({
    title: `First-step pain from 0 to 10, ${days} days to ${format(today, locale)}, with the mean of 7 days. The table below says the same.`,
    labels: points.map(({ day }) => format(day, locale, "day")), most: 10, about: 5, show: (value) => number(value, locale, 1),
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
    caption: "Look at the line, not at one dot. It needs 3 mornings in 7 days; with fewer it has a gap.", key: ["Mean of 7 days", { name: "First steps", kind: "dots" }],
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
