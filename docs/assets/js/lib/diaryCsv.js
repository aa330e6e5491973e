// The diary as CSV. No DOM.

/** A spreadsheet would run a cell that begins with one of these; an apostrophe before it keeps it text. */
const RUNS = /^['=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/
export const guarded = (text) => (RUNS.test(text) ? `'${text}` : text)
const quoted = (cell) => (/[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const HEADS = ["Day", "First steps (0-10)", "Worst pain in exercise (0-10)", "Run (minutes)", "Run (km)", "Session", "Note"]

/**
 * All entries as CSV for any spreadsheet: points as decimal marks, days as 2026-11-21.
 * @param {import("./diary.js").Entry[]} entries
 */
export function toCsv(entries) {
  const rows = entries.map(({ day, morning, during, ran, session, note }) => [day, morning, during, ran?.minutes, ran?.km, session, note])
  return `\ufeff${[HEADS, ...rows].map((row) => row.map((cell) => quoted(guarded(String(cell ?? "")))).join(",")).join("\r\n")}\r\n`
}
