// What changed since the home tests were last done. Pure.
import { daysBetween } from "./dates.js"
import { history, round, SIDES } from "./norms.js"

/** What changed from the test before up to `day`, per side: {left: {by, real, days}}. real: true, false, or null where nobody measured it. */
export function trend(test, entries, day) {
  const [before, now] = history(test.id, entries).filter((entry) => entry.day <= day).slice(-2)
  const found = {}
  if (!now) return found
  for (const side of SIDES) {
    if (before[side] === undefined || now[side] === undefined) continue
    const by = round(now[side] - before[side])
    found[side] = { by, real: test.real_change ? Math.abs(by) > test.real_change : null, days: daysBetween(before.day, now.day) }
  }
  return found
}

/** The last change of one side, and whether it is more than chance. */
export function changeWords({ by, real }) {
  const size = by === 0 ? "no change" : `${by > 0 ? "up" : "down"} ${Math.abs(by)}`
  if (by === 0) return size
  return `${size}, ${real === null ? "and nobody measured how much is chance" : real ? "more than chance explains" : "which may be chance"}`
}
