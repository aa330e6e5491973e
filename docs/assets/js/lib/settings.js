// What the reader chose once for all tools; until then, what is usual where the reader's language is spoken. No DOM.

import { unitsOf } from "./units.js"

const SUNDAY = /^(AG|AS|BD|BR|BS|BT|BW|BZ|CA|CO|DM|DO|ET|GT|GU|HK|HN|ID|IL|IN|JM|JP|KE|KH|KR|LA|MH|MM|MO|MT|MX|MZ|NI|NP|PA|PE|PH|PK|PR|PT|PY|SA|SG|SV|TH|TT|TW|UM|US|VE|VI|WS|YE|ZA|ZW)$/
const SATURDAY = /^(AE|AF|BH|DJ|DZ|EG|IQ|IR|JO|KW|LY|OM|QA|SD|SY)$/

/**
 * On which day the week begins where a locale is spoken: 0 for Sunday, 1 for Monday, 6 for Saturday.
 * @param {string} [locale]
 * @returns {number}
 */
export function firstWeekday(locale) {
  try {
    const known = new Intl.Locale(locale || "en-GB")
    const info = known.getWeekInfo?.() ?? known.weekInfo
    if (info) return info.firstDay % 7
    const region = known.maximize().region ?? ""
    return SUNDAY.test(region) ? 0 : SATURDAY.test(region) ? 6 : 1
  } catch {
    return 1
  }
}

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
