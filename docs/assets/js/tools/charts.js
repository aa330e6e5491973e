// Charts as drawings that follow the colours of the page. A table beside each says the same; `withTable` makes both.

import { el, newId, svg } from "./dom.js"
import { table } from "./output.js"

const EDGE = { right: 14, top: 20, bottom: 34 }
/** Width, height and labels of a drawing: small on a small screen, so that its letters stay large enough to read. */
const size = () => (window.innerWidth < 360 ? [280, 210, 4] : window.innerWidth < 600 ? [360, 230, 5] : [640, 270, 8])
const round = (number) => Math.round(number * 10) / 10

/** Round steps for an axis from 0 (or below) to at least `most`: [0, 5, 10]. @param {number} most @param {number} [about] how many */
export function ticks(most, about = 4) {
  const raw = Math.max(most, Number.MIN_VALUE) / about
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = [1, 2, 2.5, 5, 10].find((size) => size * power >= raw * 0.999999) * power
  const count = Math.max(1, Math.ceil(most / step - 1e-9))
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}

/**
 * @typedef {object} Chart
 * @property {string} title what the chart shows, in a sentence; it is read out
 * @property {string[]} labels below the axis, one for each place; too many are thinned
 * @property {(value: number) => string} [show] a value in print
 * @property {number} [most] the least top of the axis (10 for pain)
 * @property {{from: number, to: number, kind: string}[]} [bands] across the chart: kind "green", "amber" or "red"
 */

/** The frame: axis, lines, labels. Gives back the drawing and where values lie. */
function frame({ title, labels, show = String, most = 0, bands = [] }, values) {
  const top = ticks(Math.max(most, ...values.filter(Number.isFinite), 0) || 1)
  const end = top.at(-1)
  const [WIDE, HIGH, room] = size()
  const left = 16 + 9 * Math.max(2, ...top.map((value) => show(value).length))
  const x = (index) => round(left + ((index + 0.5) / labels.length) * (WIDE - left - EDGE.right))
  const y = (value) => round(HIGH - EDGE.bottom - (value / end) * (HIGH - EDGE.top - EDGE.bottom))
  const id = newId("chart")
  const every = Math.ceil(labels.length / room)
  const drawing = svg("svg", { class: "chart", viewBox: `0 0 ${WIDE} ${HIGH}`, role: "img", "aria-labelledby": id },
    svg("title", { id }, title),
    bands.map(({ from, to, kind }) => svg("rect", { class: `chart__band chart__band--${kind}`, x: left, width: WIDE - left - EDGE.right, y: y(Math.min(to, end)), height: Math.max(0, round(y(from) - y(Math.min(to, end)))) })),
    top.map((value) => [
      svg("path", { class: value ? "chart__grid" : "chart__axis", d: `M${left} ${y(value)}H${WIDE - EDGE.right}` }),
      svg("text", { class: "chart__label", x: left - 8, y: y(value) + 5, "text-anchor": "end" }, show(value)),
    ]),
    labels.map((label, index) => index % every === 0 && svg("text", { class: "chart__label", x: x(index), y: HIGH - 10, "text-anchor": "middle" }, label)))
  return { drawing, x, y, step: (WIDE - left - EDGE.right) / labels.length }
}

/**
 * Lines over time. A null in a series leaves a gap.
 * @param {Chart & {series: {name: string, values: (number | null)[], kind?: "dots" | "line"}[]}} options
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
 * Bars. `marks` says which ones are pointed at, in another colour.
 * @param {Chart & {values: number[], marks?: boolean[]}} options
 */
export function chartBars({ values, marks = [], ...options }) {
  const { drawing, x, y, step } = frame(options, values)
  const wide = round(Math.min(step * 0.72, 48))
  values.forEach((value, index) => {
    if (!(value > 0)) return
    drawing.append(svg("rect", { class: marks[index] ? "chart__bar chart__bar--mark" : "chart__bar", x: round(x(index) - wide / 2), y: y(value), width: wide, height: round(y(0) - y(value)), rx: 2 }))
    if (marks[index]) drawing.append(svg("path", { class: "chart__mark", d: `M${x(index)} ${round(y(value) - 4)}l-7 -11h14z` }))
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
