// What is taken out of the diary: the page for a clinician, and a file. It comes when a reader asks for it.

import { addDays } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { changed, line, week } from "../lib/diary.js"
import { toCsv } from "../lib/diaryCsv.js"
import { number } from "../lib/units.js"
import { drawing, one, ranWords } from "./diary-views.js"
import { button, el } from "./dom.js"
import { download } from "./files.js"
import { printButton, table } from "./output.js"
import { load } from "./site.js"

const WEEKS = 4
const NOTES = 8
const LONG = 120 // signs of a note

/** The warning signs in a few words each, to mark with a pen. */
const signsToMark = ({ title, signs, first }) =>
  el("section", { class: "redflag", "aria-labelledby": "clinic-signs" },
    el("div", { class: "redflag__bar" }, el("span", { id: "clinic-signs" }, title)),
    el("div", { class: "redflag__body" }, el("ul", {}, ...signs.map((sign) => el("li", {}, sign))),
      el("p", { class: "redflag__when" }, el("strong", {}, first.when)), el("p", {}, first.items.join(" "))))

/** One page of four weeks for a clinician: warning signs to mark, numbers, the line, notes. */
function clinicView(flags, entries, today, how) {
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
    signsToMark(flags),
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

/** All entries as a file for a spreadsheet. @param {import("../lib/diary.js").Entry[]} entries @param {string} today */
export const saveCsv = (entries, today) => download(`heel-diary-${today}.csv`, toCsv(entries), "text/csv")

let signs // fetched once: what follows a save needs no network, and is not late

/**
 * The page for a clinician in its place: shown first, so that the reader sees what will be printed.
 * @param {{clinic: Element, list: Element}} parts of the diary: the place, and where the reader goes on when it is closed
 * @param {{entries: () => import("../lib/diary.js").Entry[], now: string, how: () => import("../lib/settings.js").Settings}} diary
 * @param {boolean} [isNew] the reader asks for it; else it stands there already, unless it was closed meanwhile
 */
export async function showIn({ clinic, list }, { entries, now, how }, isNew) {
  signs ??= await load("warning-signs")
  if (!isNew && !clinic.firstChild) return
  const close = button("Close this page", { onclick() {
    clinic.replaceChildren()
    list.querySelector("h2").focus()
  } })
  clinic.replaceChildren(clinicView(signs, entries(), now, how()), el("div", { class: "tool__buttons" }, printButton("Print this page"), close))
  if (isNew) clinic.querySelector("h2").focus()
}
