// A published value drawn as a band, with a mark for each side.
import { bandOf } from "../lib/norms.js"
import { svg } from "./dom.js"

const SIDES = ["left", "right"]

/** The band of a test, or null where none can be drawn. The sentences beside it say the same, so screen readers skip it. */
export function drawBand(test, score, person) {
  const bands = SIDES.map((side) => bandOf(test, side, person)).filter(Boolean)
  if (!bands.length) return null
  const most = Math.max(...bands.map((band) => band.high), ...Object.values(score)) * 1.12
  const x = (value) => Math.round(((value / most) * 300 + 10) * 10) / 10
  const picture = svg("svg", { viewBox: "0 0 320 104", class: "band", "aria-hidden": "true" })
  picture.append(svg("path", { class: "band__axis", d: "M10 52H310" }))
  const { low, high, value } = { low: Math.min(...bands.map((b) => b.low)), high: Math.max(...bands.map((b) => b.high)), value: bands[0].value }
  picture.append(svg("rect", { class: "band__box", x: x(low), y: 38, width: x(high) - x(low), height: 28, rx: 4 }))
  if (value !== undefined) picture.append(svg("path", { class: "band__mid", d: `M${x(value)} 38V66` }))
  picture.append(svg("text", { x: x(low) - 5, y: 47, "text-anchor": "end" }, String(low)), svg("text", { x: x(high) + 5, y: 47 }, String(high))) // beside the box: the marks stand above and below
  for (const side of SIDES) if (score[side] !== undefined) picture.append(...mark(side, x(score[side]), score))
  return picture
}

/** Left points down from above, right up from below, so that two marks at one place stay two. */
function mark(side, x, score) {
  const d = side === "left" ? `M${x} 38l-6-11h12z` : `M${x} 66l-6 11h12z`
  const label = `${side === "left" ? "Left" : "Right"} ${score[side]}`
  const y = side === "left" ? 20 : 97
  return [svg("path", { class: "band__mark", d }), svg("text", { class: "band__side", x: Math.min(Math.max(x, 26), 294), y, "text-anchor": "middle" }, label)]
}
