// Bars, one for each week. A table beside the chart says the same.

import { frame, round } from "./charts.js"
import { svg } from "./dom.js"

/**
 * Bars. `marks` says which ones are pointed at, in another colour.
 * @param {import("./charts.js").Chart & {values: number[], marks?: boolean[]}} options
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
