// What was typed into the diary and not saved, by day: as it is read back, and when the unit is switched. Seldom wanted.

import { isDay } from "../lib/dates.js"
import { isRecord } from "../lib/record.js"
import { inUnits } from "../lib/typedDistance.js"

const isText = (value) => typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string"))

/**
 * The drafts by day, their distances in the unit of now. What is no draft is left out, as a copy may hold anything.
 * @param {any} kept {drafts}, or {day, fields} as an earlier version kept one
 * @param {import("../lib/settings.js").Settings} how
 * @returns {Map<string, Record<string, any>>}
 */
export function draftsOf({ day, fields, drafts = { [day]: fields } }, how) {
  const days = Object.entries(drafts ?? {}).filter(([one, typed]) => isDay(one) && isRecord(typed))
  const texts = (typed) => Object.fromEntries(Object.entries(typed).filter(([, value]) => isText(value)))
  return new Map(days.map(([one, typed]) => [one, inUnits(texts(typed), how, "distance")]))
}
