// Lines over time, with the same as a table.

import { frame } from "./charts.js"
import { el, svg } from "./dom.js"
import { table } from "./output.js"

/**
 * Lines over time. A null in a series leaves a gap.
 * @param {import("./charts.js").Chart & {series: {name: string, values: (number | null)[], kind?: "dots" | "line"}[]}} options
 */
export function chartLine({ series, ...options }) {
  const { drawing, x, y } = frame(options, series.flatMap((one) => one.values.filter((value) => value !== null)))
  series.forEach(({ values, kind = "line" }, number) => {
    const known = values.map((value, index) => (Number.isFinite(value) ? [x(index), y(value)] : null))
    const path = known.map((point, index) => (point ? `${known[index - 1] ? "L" : "M"}${point.join(" ")}` : "")).join("")
    if (kind === "line" && path) drawing.append(svg("path", { class: `chart__line chart__line--${number + 1}`, d: path }))
    const alone = (index) => kind === "dots" || (!known[index - 1] && !known[index + 1])
    known.forEach((point, index) => point && alone(index) && drawing.append(svg("circle", { class: `chart__dot chart__dot--${number + 1}`, cx: point[0], cy: point[1], r: 5 })))
  })
  return drawing
}

/**
 * A chart with a caption that says what to do with it, what its colours mean, and the same as a table that opens.
 * @param {Element} chart
 * @param {{caption: any, key?: (string | {name: string, kind: "dots" | "line"})[], table: Parameters<typeof table>[0]}} options
 *   `key`: the names of the series, in order
 */
export function withTable(chart, { caption, key = [], table: told }) {
  return el("figure", { class: "chart-box" }, chart,
    key.length > 0 && el("ul", { class: "chart__key" }, ...key.map((one, index) => el("li", { class: `chart__key--${index + 1}${one.kind === "dots" ? " chart__key--dots" : ""}` }, one.name ?? one))),
    el("figcaption", {}, caption),
    el("details", {}, el("summary", {}, "The same as a table"), table(told)))
}
