// What was typed into the diary and not saved, by day: as it is read back, and when the unit is switched. Seldom wanted.

import { isDay } from "../lib/dates.js"
import { isRecord } from "../lib/record.js"
import { inUnits } from "../lib/typedDistance.js"
import { readTyped } from "../lib/typedForm.js"

const untouched = new WeakSet() // drafts that are here as they were kept: nobody has typed into them since

/**
 * The drafts by day, their distances in the unit of now: those that are kept, and in their place what was typed here.
 * One that is kept no more goes, as another tab has saved its day, unless it was typed here.
 * @param {any} kept {drafts}, or {day, fields} as an earlier version kept one
 * @param {Map<string, Record<string, any>>} here
 * @param {import("../lib/settings.js").Settings} how
 * @param {import("../lib/store.js").Change["from"]} [from] a copy that is brought in takes away none
 * @returns {Map<string, Record<string, any>>}
 */
export function draftsOf(kept, here, how, from) {
  const stays = from === "import" ? [...here] : []
  const typed = [...here].filter(([, draft]) => !untouched.has(draft))
  const found = inUnitsOfNow(readDrafts(kept ?? {}), how)
  for (const [, draft] of found) untouched.add(draft)
  return new Map([...inUnitsOfNow(stays, how), ...found, ...inUnitsOfNow(typed, how)])
}

const inUnitsOfNow = (drafts, how) => drafts.map(([day, draft]) => [day, inUnits({ ...draft }, how, "distance")])

/** What is no draft is left out, as a copy may hold anything. */
function readDrafts({ day, fields, drafts = { [day]: fields } }) {
  return Object.entries(drafts ?? {}).filter(([one, draft]) => isDay(one) && isRecord(draft)).map(([one, draft]) => [one, readTyped(draft)])
}
