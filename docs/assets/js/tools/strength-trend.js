// The scores of earlier days beside those of today.
import { el } from "./dom.js"
import { table } from "./output.js"
import { history, SIDES } from "../lib/norms.js"
import { changeWords, trend } from "../lib/normTrend.js"

/** The scores of all days as a table, and one sentence on what changed up to `last`, the day that was just read. */
export function trendView(test, entries, last, day) {
  const rows = history(test.id, entries)
  const changes = trend(test, entries, last)
  const words = SIDES.filter((side) => changes[side]).map((side) => `${side}: ${changeWords(changes[side])}`)
  // centimetres tell how far a joint goes, and a stiff day is no loss of strength
  const dropped = test.unit !== "cm" && SIDES.some((side) => changes[side]?.real && changes[side].by < 0)
  const cell = (value) => (value === undefined ? "–" : String(value))
  return [
    words.length && el("p", {}, `Since last time, ${words.join("; ")}.`),
    dropped && el("p", {}, "Do you know no reason for the drop? Do not train that leg. Show both numbers to a clinician. If it came suddenly, get help today."),
    table({ caption: `${test.name}: your scores`, heads: ["Date", "Left", "Right"], rows: rows.slice(-8).map((row) => [day(row.day), cell(row.left), cell(row.right)]) }),
  ].filter(Boolean)
}
