// The frame of a chart: a drawing that follows the colours of the page. chart-bars.js and chart-line.js draw in it.

import { newId, svg } from "./dom.js"

const EDGE = { right: 14, top: 20, bottom: 34 }
/** Width, height and labels of a drawing: small on a small screen, so that its letters stay large enough to read. */
const size = () => (window.innerWidth < 360 ? [280, 210, 4] : window.innerWidth < 600 ? [360, 230, 5] : [640, 270, 8])
export const round = (number) => Math.round(number * 10) / 10

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
 * @property {number} [most] the least top of the axis (10 for pain) @property {number} [about] how many steps it has
 */

/** The frame: axis, lines, labels. Gives back the drawing and where values lie. */
export function frame({ title, labels, show = String, most = 0, about }, values) {
  const top = ticks(Math.max(most, ...values.filter(Number.isFinite), 0) || 1, about)
  const end = top.at(-1)
  const [WIDE, HIGH, room] = size()
  const left = 16 + 9 * Math.max(2, ...top.map((value) => show(value).length))
  const x = (index) => round(left + ((index + 0.5) / labels.length) * (WIDE - left - EDGE.right))
  const y = (value) => round(HIGH - EDGE.bottom - (value / end) * (HIGH - EDGE.top - EDGE.bottom))
  const id = newId("chart")
  const every = Math.ceil(labels.length / room)
  const drawing = svg("svg", { class: "chart", viewBox: `0 0 ${WIDE} ${HIGH}`, role: "img", "aria-labelledby": id },
    svg("title", { id }, title),
    top.map((value) => [
      svg("path", { class: value ? "chart__grid" : "chart__axis", d: `M${left} ${y(value)}H${WIDE - EDGE.right}` }),
      svg("text", { class: "chart__label", x: left - 8, y: y(value) + 5, "text-anchor": "end" }, show(value)),
    ]),
    labels.map((label, index) => index % every === 0 && svg("text", { class: "chart__label", x: x(index), y: HIGH - 10, "text-anchor": "middle" }, label)))
  return { drawing, x, y, step: (WIDE - left - EDGE.right) / labels.length }
}
