// Runs from a TCX file: each activity is one, with the distance that the watch wrote for its laps. No DOM.

import { attribute, decimal, instant, walk, whenOf } from "./xml.js"

const DRIFT = 0.25 // laps and points of one run may differ by a quarter, as after a calibration

/**
 * The activities of a file, or null where it is damaged or cut short.
 * @param {string} text
 * @returns {import("./table.js").Entry[] | null}
 */
export function readTcx(text) {
  const entries = []
  let activity
  const open = (name, tag, path) => {
    if (name === "Activity") activity = { type: attribute(tag, "Sport"), start: NaN, laps: [], seconds: 0, reached: 0 }
    else if (name === "Course" && !path.includes("Activity")) entries.push({ row: entries.length + 1, when: null, what: "Course" })
    else if (name === "Lap" && activity) {
      activity.laps.push(undefined)
      const start = instant(attribute(tag, "StartTime"))
      if (!(activity.start <= start)) activity.start = start
    }
  }
  const close = (name, inside, path) => {
    const parent = path.at(-1)
    if (!activity) return
    if (name === "DistanceMeters" && parent === "Lap") activity.laps[activity.laps.length - 1] = decimal(inside)
    else if (name === "DistanceMeters" && parent === "Trackpoint") activity.reached = Math.max(activity.reached, decimal(inside))
    else if (name === "TotalTimeSeconds" && parent === "Lap") activity.seconds += decimal(inside)
    else if (name === "Id" && parent === "Activity" && Number.isFinite(instant(inside))) activity.start = instant(inside)
    else if (name === "Activity") {
      entries.push(entryOf(activity, entries.length + 1))
      activity = undefined
    }
  }
  return walk(text, { open, close }) ? entries : null
}

function entryOf({ type, start, laps, seconds, reached }, row) {
  const when = whenOf(start)
  const entry = { row, when, what: [when?.day, type].filter(Boolean).join(" · ") || "Activity" }
  if (type) entry.type = type
  if (seconds > 0) entry.minutes = seconds / 60
  const told = laps.filter((metres) => metres !== undefined)
  const metres = told.length ? told.reduce((sum, one) => sum + one, 0) : reached
  if (!told.length && !(reached > 0)) return { ...entry, fault: "no-distance" }
  if (told.some((one) => !(one >= 0))) return { ...entry, fault: told.some((one) => one < 0) ? "negative" : "bad-distance" }
  if (told.length < laps.length && told.length) return { ...entry, fault: "bad-distance" }
  if (Number.isNaN(reached) || (reached > 0 && Math.abs(metres - reached) > DRIFT * reached)) return { ...entry, fault: "disagree" }
  return { ...entry, km: metres / 1000 }
}
