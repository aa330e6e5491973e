// The record in which everything is kept, and what is said when keeping it fails. No DOM.

import { faultOf, isRecord } from "./shapes.js"

export const KEY = "first-steps"
export const VERSION = 1

/** What is said of each state. Each says what goes on working and what to do. */
export const SAID = {
  ok: "",
  blocked: "This browser does not keep anything for this site. You can go on, but it is gone when you close the page. Save a copy before you go.",
  full: "There is no room left to keep your latest changes. They are still here while the page is open. Save a copy, then delete old data.",
  corrupt: "What was kept here cannot be read. It is untouched, and you can save it to a file. You can go on, but new entries are gone when you close the page.",
  newer: "What is kept here comes from a newer version of this site. It is untouched. Reload the page to get that version. Until then, new entries are gone when you close the page.",
}

/**
 * What stands in a text, by name. `fault` where it is no record of ours; `data` then holds what could be read of it.
 * @param {string | null} text
 * @returns {{data: Map<string, any>, fault?: "corrupt" | "newer", why?: string}} `why`: what is wrong in it
 */
export function read(text) {
  if (!text?.trim()) return { data: new Map() }
  let record
  try { record = JSON.parse(text) } catch { /* told below */ }
  if (!isRecord(record) || !Number.isInteger(record.version) || record.version < 1) return { data: new Map(), fault: "corrupt" }
  if (record.version > VERSION) return { data: new Map(), fault: "newer" }
  if (!isRecord(record.data)) return { data: new Map(), fault: "corrupt" }
  const faults = Object.entries(record.data).map(([name, value]) => [name, value, faultOf(name, value)])
  const data = new Map(faults.filter(([, , fault]) => !fault).map(([name, value]) => [name, value]))
  return data.size === faults.length ? { data } : { data, fault: "corrupt", why: faults.find(([, , fault]) => fault)[2] }
}

/**
 * The record as text.
 * @param {Map<string, any>} data
 * @param {Record<string, string>} [more]
 */
export const write = (data, more) => JSON.stringify({ ...more, version: VERSION, data: Object.fromEntries(data) })

/** Whether a browser has no room left. @param {any} fault */
export const isFull = (fault) => /quota/i.test(fault?.name ?? "") || [22, 1014].includes(fault?.code)
