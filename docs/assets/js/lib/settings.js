// What the reader chose once for all tools; until then, what is usual where the reader's language is spoken. No DOM.

import { firstWeekday } from "./dates.js"
import { unitsOf } from "./units.js"

/** @typedef {{units: "km" | "mi", weekStart: number, locale: string}} Settings `weekStart`: 0 for Sunday to 6 */

/**
 * @param {{get: (name: string) => any}} store
 * @param {string} [locale]
 * @returns {Settings}
 */
export function settingsOf(store, locale = navigator.language) {
  const kept = store.get("settings") ?? {}
  const week = Number.isInteger(kept.weekStart) && kept.weekStart >= 0 && kept.weekStart <= 6
  return { units: ["km", "mi"].includes(kept.units) ? kept.units : unitsOf(locale), weekStart: week ? kept.weekStart : firstWeekday(locale), locale }
}
