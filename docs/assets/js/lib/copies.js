// A copy of what the store holds, as text, and back. No DOM.

import { joinRecords } from "./joinRecords.js"
import { KEY, merge, read, write } from "./record.js"

/** @typedef {import("./store.js").Store} Store */

/** All data as JSON, to keep as a file or to take to another device. @param {Store} store */
export const exportText = (store) => JSON.stringify(JSON.parse(write(store.all, { app: KEY, saved: new Date().toISOString() })), null, 1)

/**
 * Bring in what `exportText` made. Nothing changes where `error` is told.
 * @param {Store} store
 * @param {string} text
 * @param {"merge" | "replace"} mode
 * @returns {{added: number, replaced: number, error?: string}}
 */
export function importText(store, text, mode) {
  const [found, sums, next] = [read(text.replace(/^\ufeff/, "")), { added: 0, replaced: 0 }, new Map()]
  if (found.fault === "newer") return { ...sums, error: "This file comes from a newer version of this site. Reload the page, then try again." }
  if (found.why) return { ...sums, error: `This file is damaged (${found.why}). Nothing was changed.` }
  if (found.fault || !text.trim()) return { ...sums, error: "This file holds no First Steps data. Choose the file that you saved here." }
  const own = store.all
  for (const name of mode === "replace" ? new Set([...own.keys(), ...found.data.keys()]) : found.data.keys()) {
    if (!found.data.has(name)) { next.set(name, undefined); continue }
    const merged = merge(name, mode === "merge" ? own.get(name) : undefined, found.data.get(name), joinRecords)
    sums.added += merged.added
    sums.replaced += merged.replaced
    next.set(name, merged.value)
  }
  store.bringIn(next)
  return sums
}
