// The strength check as a text to copy. Pure.
import { gapOf, seenBefore, stageOf } from "./norms.js"
import { gapWords, nameOf, publishedWords } from "./normWords.js"

/** The same as lines of text, to copy or show a clinician. */
export function summaryLines(data, read, entries, day) {
  const stage = stageOf(data, read.scores, read.checks, read.pain)
  const lines = [`Strength check, ${day(read.day)}`, `Worst pain in the heel: ${read.pain} out of 10`, `Stage of the programme: ${nameOf(data, stage.stage)}`, ""]
  for (const test of data.tests.filter((one) => read.scores[one.id])) {
    const score = read.scores[test.id]
    lines.push(`${test.name}: left ${score.left ?? "not tested"}, right ${score.right ?? "not tested"} (${test.unit})`)
    lines.push(`  ${publishedWords(test, read.person)}`, `  ${gapWords(test, score, seenBefore(test, entries, read.day, gapOf(test, score)?.weaker))}`)
  }
  return [...lines, "", "Measured at home by the reader of a website for runners. A low score does not show the cause of pain."]
}
