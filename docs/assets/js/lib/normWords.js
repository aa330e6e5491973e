// What the scores of the home tests say, in words. Pure: the same sentences stand on the screen and in the summary.
import { bandOf, gapOf, place, round, SIDES, symmetry } from "./norms.js"

const ended = (text) => (/[.?!]$/.test(text) ? text : `${text}.`)

/** The name of a stage by its id. */
export const nameOf = (data, id) => data.stages.find((stage) => stage.id === id).name

/** "Left: 18 raises, below the band of 19 to 31." */
export function sideWords(test, side, value, person) {
  const band = bandOf(test, side, person)
  const name = side === "left" ? "Left" : "Right"
  if (!band) return `${name}: ${value} ${test.unit}.`
  const where = { below: "below", within: "inside", above: "above" }[place(value, band)]
  return `${name}: ${value} ${test.unit}, ${where} the band of ${band.low} to ${band.high}.`
}

/** What the band is, who was measured, and how the value was read. */
export function publishedWords(test, person) {
  if (!test.typical) return test.words
  const bands = SIDES.map((side) => bandOf(test, side, person))
  const [band] = bands
  const each = (number) => [...new Set(bands.map(number))].join(" and ")
  const kind = {
    wobble: "with a band for how far one score strays",
    spread: `give or take ${each((one) => round(one.high - one.value))}, the spread between people`,
    range: "in the bands of clinic pages",
  }[band.kind]
  const note = band.note && `Note: ${ended(band.note)}`
  return [`Published: ${each((one) => one.value)}, ${kind}. Who: ${ended(band.who)}`, note, band.secondHand && "We read this value second-hand.", test.typical.wobble].filter(Boolean).join(" ")
}

/** The difference between the sides against the line from which we take notice. */
export function gapWords(test, score, before) {
  const gap = gapOf(test, score)
  if (!gap) return "One side only, so there is nothing to compare."
  const { side } = test
  const [size, unit] = side.in === "percent" ? [gap.percent, "%"] : [gap.difference, ` ${side.in}`]
  const ratio = test.hop ? ` The shorter hop is ${symmetry(score)}% of the other.` : ""
  if (!gap.weaker) return "Both sides are the same."
  const seen = gap.matters ? (before ? " You saw the same gap last time, so it counts." : " One odd score means little: test again in a week.") : ""
  return `The sides differ by ${size}${unit}.${ratio} We look at gaps of more than ${side.more_than}${unit}. ${side.says}${seen}`
}
