// What the load check answers from the runs: the next run, past jumps, the weeks, how sure all that is. Sums: lib/load.js.
import { addDays, today } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { judgeAll, mostOf, weeks, whatIf } from "../lib/load.js"
import { fromKm, KM_PER_MILE, number, showMinutes } from "../lib/units.js"
import { chartBars } from "./chart-bars.js"
import { button, el } from "./dom.js"
import { table } from "./output.js"
import { chips, pageUrl } from "./site.js"
import { afterGap, capital, rateOf, some } from "./load-words.js"

const MANY = 10 // rows before "show all"

/**
 * @typedef {object} Page what all parts of the tool share
 * @property {any} data of the load check @property {string} locale @property {() => "km" | "mi"} units
 * @property {(km: number) => string} far @property {(day: string) => string} on
 * @property {() => number} firstDay of the week @property {Set<string>} opened lists shown in full
 * @property {(name: string) => void} openList @property {(run: object) => void} remove
 */

/**
 * The longest run of the last days, today among them, and what the first band allows.
 * @param {Page} page
 * @param {object[]} runs
 */
export function answer({ data, far, units }, runs) {
  const { longest, anew, back } = whatIf(runs, addDays(today(), 1), 1, data)
  if (!longest) return { said: `You have no run in the last ${data.days} days.` }
  if (anew) return { longest, said: afterGap(data) }
  const most = mostOf(longest.km, data.bands, units() === "mi" ? KM_PER_MILE : 1)
  const of = back ? "since your break" : `of the last ${data.days} days`
  return { longest, most, of, said: `Your longest run ${of} is ${far(longest.km)}. With ${data.bands[0].up_to}% on top it is ${far(most)}.` }
}

/** The first answer. @param {Page} page @param {object[]} runs */
export function nextView(page, runs) {
  const { data, far, on } = page
  const { longest, most, of } = answer(page, runs)
  if (most === undefined) {
    return el("section", {}, el("h2", {}, longest ? `No run for ${data.gap_weeks} weeks or more` : `No run in the last ${data.days} days`),
      el("p", {}, longest ? "So the longest run before it is no yardstick. " : "So there is no longest run to go by. An older one does not count. ", chips(data.grades, ["our-plan"])),
      el("p", {}, `${afterGap(data)} `, el("a", { href: pageUrl("run-again/walk-run-plan/") }, "See the walk-run plan"), "."))
  }
  const minutes = longest.minutes ? `, ${showMinutes(longest.minutes)}` : ""
  const line = (name, value, rest) => el("div", {}, el("dt", {}, name), el("dd", {}, el("b", {}, value), rest))
  return el("section", { class: "result" }, el("h2", {}, "Your next run"),
    el("dl", { class: "load-numbers" },
      line(`Longest run ${of}`, far(longest.km), ` on ${on(longest.day)}${minutes}`),
      line(`With ${data.bands[0].up_to}% on top, rounded down`, far(most), " at most"),
      line("More than double", `over ${far(longest.km * 2)}`, ": leave it")),
    el("p", {}, "This is a limit, not a target. Is pain above 2? Add nothing. First steps worse than usual? No run today. ", chips(data.grades, ["our-plan"])))
}

/** Past runs beyond the first band, newest first. @param {Page} page @param {object[]} runs */
export function jumpsView(page, runs) {
  const { data, far, on, locale } = page
  const judged = judgeAll(runs, data)
  const jumps = judged.filter(({ band }) => band && band !== data.bands[0]).reverse()
  const alone = judged.filter(({ band }) => !band).length
  const counts = data.bands.slice(1).flatMap((band) => {
    const found = jumps.filter((one) => one.band === band).length
    return found ? [el("li", {}, el("b", {}, `${some(found, "run", locale)}, ${band.short} longer. `), rateOf(band))] : []
  })
  const row = ({ run, longest, band }) => [on(run.day), far(run.km), `${far(longest.km)} on ${on(longest.day)}`, capital(band.short)]
  return el("section", {}, el("h2", {}, "Past jumps"),
    el("p", {}, `${number(jumps.length, locale, 0)} of ${some(runs.length, "run", locale)} went more than ${data.bands[0].up_to}% past the longest of the ${data.days} days before.`),
    jumps.length ? [el("ul", {}, ...counts), el("p", {}, "Those are numbers of a whole group. Nobody can tell what one run did to you. ", chips(data.grades, data.claims.slice(0, 2)))] : null,
    jumps.length ? longTable(page, "jumps", "Jumps, newest first", ["Day", "Run", "Longest before", "Longer by"], jumps, row) : null,
    alone ? el("p", {}, `${some(alone, "run", locale)} had no run in the ${data.days} days before, so there was nothing to compare.`) : null)
}

/** Sums by week, the last 12 as bars, all of them as a table. @param {Page} page @param {object[]} runs */
export function weeksView(page, runs) {
  const { data, far, on, locale, units } = page
  const sums = weeks(runs, today(), page.firstDay())
  const last = sums.slice(-12)
  const most = last.reduce((one, week) => (week.km > one.km ? week : one))
  const weekOf = (count) => (count > 1 ? `the last ${count} weeks` : "this one week")
  const label = `Of ${weekOf(last.length)} the fullest had ${far(most.km)}. This week has ${far(last.at(-1).km)} so far.`
  const chart = chartBars({
    title: `${units() === "mi" ? "Miles" : "Kilometres"} by week. ${label}`, labels: last.map((week) => format(week.start, locale, "day")),
    values: last.map((week) => fromKm(week.km, units())), show: (value) => number(value, locale), marks: last.map((_, at) => at === last.length - 1),
  })
  const row = (week) => [on(week.start), far(week.km), number(week.runs, locale, 0), week.runs ? far(week.longest) : "–"]
  return el("section", {}, el("h2", {}, "Week by week"),
    el("p", {}, `${label} Changes from week to week are not clearly tied to injury. `, chips(data.grades, ["week-to-week-unclear"])),
    el("figure", { class: "chart-box" }, chart, el("figcaption", {}, `${units() === "mi" ? "Miles" : "Kilometres"} by week, named by its first day. The last bar is this week. Look for one that stands far above the rest.`)),
    longTable(page, "weeks", "Weeks, newest first", ["Week from", "Distance", "Runs", "Longest run"], sums.reverse(), row))
}

/** A table that shows its first rows, and all of them when asked. */
function longTable(page, name, caption, heads, items, row) {
  const short = items.length > MANY && !page.opened.has(name)
  return el("div", { id: `load-${name}`, tabindex: "-1" }, table({ caption, heads, rows: (short ? items.slice(0, MANY) : items).map(row), class: "plot-table" }),
    short ? button(`Show all ${number(items.length, page.locale, 0)} rows`, { onclick: () => page.openList(name) }) : null)
}

/** @param {Page} page */
export const unknownView = ({ data }) => el("section", {}, el("h2", {}, "How sure this is, and what it does not know"),
  el("ul", {}, ...data.unknown.map((line) => el("li", {}, `${line.text} `, chips(data.grades, line.claims)))),
  el("p", {}, "It compares distance only. It knows nothing of your pain, sleep, shoes or hills. A run that is missing here makes the answer wrong."))

/** Every run that counts, each with a way to take it out. @param {Page} page @param {object[]} runs */
export function runsView(page, runs) {
  const { far, on, locale } = page
  const newest = [...runs].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
  const short = newest.length > MANY && !page.opened.has("runs")
  const item = (run) => {
    const name = `${on(run.day)}: ${far(run.km)}${run.minutes ? `, ${showMinutes(run.minutes)}` : ""}`
    return el("li", {}, el("span", {}, name), " ", button("Remove", { quiet: true, "aria-label": `Remove ${name}`, onclick: () => page.remove(run) }))
  }
  return el("section", {}, el("h2", {}, `Your runs (${number(runs.length, locale, 0)})`),
    el("ul", { class: "load-runs", id: "load-runs", tabindex: "-1" }, ...(short ? newest.slice(0, MANY) : newest).map(item)),
    short ? button(`Show all ${number(newest.length, locale, 0)} runs`, { onclick: () => page.openList("runs") }) : null)
}
