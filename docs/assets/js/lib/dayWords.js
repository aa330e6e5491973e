// Days in words. No DOM.

import { isDay } from "./dates.js"

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const SHAPES = {
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  medium: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  short: { weekday: "short", day: "numeric", month: "short" },
  day: { day: "numeric", month: "short" },
  weekday: { weekday: "long" },
}
const formats = new Map()

/** English as it is written where a locale is spoken, as the pages are English: "de-AT" is "en-AT", or "en-GB" where there is none. */
function english(locale) {
  try {
    const { language, region } = new Intl.Locale(locale || "en-GB").maximize()
    const wanted = language === "en" ? locale : `en-${region}`
    return new Intl.DateTimeFormat(wanted).resolvedOptions().locale === wanted ? wanted : "en-GB"
  } catch {
    return "en-GB"
  }
}

/**
 * A day in words, in the order of a locale: format("2026-11-21", "en-GB") is "Sat, 21 Nov 2026".
 * @param {import("./dates.js").Day} day
 * @param {string} [locale]
 * @param {"long" | "medium" | "short" | "day" | "weekday"} [shape]
 */
export function format(day, locale, shape = "medium") {
  if (!isDay(day)) throw new RangeError(`no day: ${day}`)
  const key = `${locale} ${shape}`
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(english(locale), { ...SHAPES[shape], numberingSystem: "latn", calendar: "gregory", timeZone: "UTC" }))
  return formats.get(key).format(new Date(`${day}T00:00Z`))
}
