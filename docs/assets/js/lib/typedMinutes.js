// Minutes as people type them. No DOM.

import { parseNumber, simple } from "./typed.js"

/**
 * Minutes as somebody typed them: "45", "45 min", "1:05:30", "1 h 5 min", "1h05". NaN otherwise: "1:05" too, as it may be
 * hours and minutes, or minutes and seconds.
 * @param {string} typed
 * @param {string} [locale]
 */
export function parseMinutes(typed, locale) {
  const text = simple(String(typed)).toLowerCase()
  const clock = /^(\d{1,2}):([0-5]?\d):([0-5]?\d)$/.exec(text)
  if (clock) return +clock[1] * 60 + +clock[2] + +clock[3] / 60
  const words = /^(?:(\d+)\s*(?:h|hr|hrs|hours?|std)\.?)?\s*(?:(\d+)\s*(?:m|min|mins|minutes?|minuten)?\.?)?$/.exec(text)
  if (words && words[1]) return +words[1] * 60 + Number(words[2] ?? 0)
  return parseNumber(text.replace(/\s*(m|min|mins|minutes?|minuten)\.?$/, ""), locale)
}
