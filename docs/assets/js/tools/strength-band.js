// A published value drawn as a band, with a mark for each side.
import { bandOf, SIDES } from "../lib/norms.js"
import { svg } from "./dom.js"

/** The band of a test, or null where none can be drawn. The sentences beside it say the same, so screen readers skip it. */
export function drawBand(test, score, person) {
  const bands = SIDES.map((side) => bandOf(test, side, person)).filter(Boolean)
  if (!bands.length) return null
  const low = Math.min(...bands.map((band) => band.low))
  const high = Math.max(...bands.map((band) => band.high))
  const most = Math.max(high, ...Object.values(score)) * 1.12
  const x = (value) => Math.round((value / most) * 3000 + 100) / 10
  const { value } = bands[0]
  return svg("svg", { viewBox: "0 0 320 104", class: "band", "aria-hidden": "true" },
    svg("path", { class: "band__axis", d: "M10 52H310" }),
    svg("rect", { class: "band__box", x: x(low), y: 38, width: x(high) - x(low), height: 28, rx: 4 }),
    value !== undefined && svg("path", { class: "band__mid", d: `M${x(value)} 38V66` }),
    svg("text", { x: x(low) - 5, y: 47, "text-anchor": "end" }, String(low)), svg("text", { x: x(high) + 5, y: 47 }, String(high)), // beside the box: the marks stand above and below
    SIDES.filter((side) => score[side] !== undefined).map((side) => mark(side, x(score[side]), score[side])))
}

/** Left points down from above, right up from below, so that two marks at one place stay two. */
function mark(side, x, score) {
  const [word, y, d] = side === "left" ? ["Left", 20, `M${x} 38l-6-11h12z`] : ["Right", 97, `M${x} 66l-6 11h12z`]
  return [svg("path", { class: "band__mark", d }), svg("text", { class: "band__side", x: Math.min(Math.max(x, 26), 294), y, "text-anchor": "middle" }, `${word} ${score}`)]
}
