// A calendar file (RFC 5545) from days with a text, and what changes when it is made again. No DOM.

import { addDays } from "./dates.js"

const OCTETS = 75 // of a line, without its line break (RFC 5545, 3.1)

/**
 * @typedef {{uid: string, day: string, summary: string, description?: string}} Entry uid: letters, digits and hyphens
 * @typedef {Record<string, {day: string, summary: string, sequence: number, off: boolean}>} Sent what went into a calendar before, by uid
 * @typedef {Entry & {sequence: number, off: boolean}} Event off: dropped, so that calendars take it out
 */

/**
 * The events of the next file, and the record of all that was ever sent. What changed gets a higher sequence; what was
 * sent for a day to come and is no longer planned is called off. What lies behind and is no longer planned stays as it was.
 * @param {Sent} sent
 * @param {Entry[]} entries
 * @param {string} today
 * @returns {{events: Event[], sent: Sent}}
 */
export function update(sent, entries, today) {
  const next = { ...sent }
  const events = entries.map((entry) => {
    const old = Object.hasOwn(sent, entry.uid) ? sent[entry.uid] : undefined
    const isSame = old && !old.off && old.day === entry.day && old.summary === entry.summary
    const sequence = old ? old.sequence + (isSame ? 0 : 1) : 0
    next[entry.uid] = { day: entry.day, summary: entry.summary, sequence, off: false }
    return { ...entry, sequence, off: false }
  })
  const planned = new Set(entries.map((entry) => entry.uid))
  for (const [uid, { day, summary, sequence, off }] of Object.entries(sent)) {
    if (planned.has(uid) || (day < today && !off)) continue
    const now = off ? sequence : sequence + 1
    next[uid] = { day, summary, sequence: now, off: true }
    events.push({ uid, day, summary, sequence: now, off: true })
  }
  return { events, sent: next }
}

/**
 * Text as a value: control characters out, backslash, semicolon, comma and line break escaped.
 * @param {string} text
 */
export function escaped(text) {
  const plain = text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ").replace(/\p{Surrogate}/gu, "\ufffd")
  return plain.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n")
}

const width = (sign) => {
  const code = sign.codePointAt(0)
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/**
 * A content line folded so that none of its parts is longer than 75 octets and no character is cut.
 * @param {string} line
 */
export function folded(line) {
  let made = ""
  let used = 0
  for (const sign of line) {
    if (used + width(sign) > OCTETS) {
      made += "\r\n "
      used = 1
    }
    made += sign
    used += width(sign)
  }
  return made
}

const bare = (day) => day.replaceAll("-", "")

/** A moment in UTC as RFC 5545 writes it: "20261121T095600Z". @param {Date} now */
export const stamp = (now) => `${now.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`

/**
 * The text of the file. Each event takes a whole day and leaves the day free.
 * @param {Event[]} events
 * @param {{name: string, now: Date, url?: string}} calendar
 */
export function calendarText(events, { name, now, url }) {
  const made = stamp(now)
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//First Steps//Run planner 1//EN", "CALSCALE:GREGORIAN", `X-WR-CALNAME:${escaped(name)}`]
  for (const { uid, day, summary, description, sequence, off } of events) {
    lines.push("BEGIN:VEVENT", `UID:${uid}@first-steps`, `DTSTAMP:${made}`, `LAST-MODIFIED:${made}`, `SEQUENCE:${sequence}`)
    lines.push(`DTSTART;VALUE=DATE:${bare(day)}`, `DTEND;VALUE=DATE:${bare(addDays(day, 1))}`)
    lines.push(`SUMMARY:${escaped(off ? `Dropped: ${summary}` : summary)}`)
    if (description) lines.push(`DESCRIPTION:${escaped(description)}`)
    if (url) lines.push(`URL:${url.replace(/[\s\u0000-\u001f]/g, "")}`)
    lines.push(`STATUS:${off ? "CANCELLED" : "CONFIRMED"}`, "TRANSP:TRANSPARENT", "END:VEVENT")
  }
  return `${[...lines, "END:VCALENDAR"].map(folded).join("\r\n")}\r\n`
}
