// Runs from a GPX 1.0 or 1.1 file: each track is one. Distance is worked out from its points. No DOM.

import { attribute, decimal, instant, walk, whenOf } from "./xml.js"

const EARTH_KM = 6371.0088 // mean radius
const RADIANS = Math.PI / 180
const LEAP = { km: 0.2, metresASecond: 15, blindKm: 1 } // what a signal that jumped looks like

/**
 * Kilometres between two points on the earth taken as a ball.
 * @param {{lat: number, lon: number}} a
 * @param {{lat: number, lon: number}} b
 */
export function kilometresBetween(a, b) {
  const half = (from, to) => Math.sin(((to - from) * RADIANS) / 2) ** 2
  const square = half(a.lat, b.lat) + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * half(a.lon, b.lon)
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(square)))
}

/**
 * The tracks of a file, or null where it is damaged or cut short.
 * @param {string} text
 * @returns {import("./table.js").Entry[] | null}
 */
export function readGpx(text) {
  const entries = []
  let track, last, point
  const open = (name, tag, path) => {
    if (name === "trk") track = { km: 0, points: 0, type: undefined, first: undefined, end: undefined, fault: "" }
    else if (name === "rte") entries.push({ row: entries.length + 1, when: null, what: "Route" })
    else if (name === "trkseg") last = undefined // what was not recorded between two parts does not count
    else if (name === "trkpt" && track) point = { lat: decimal(attribute(tag, "lat")), lon: decimal(attribute(tag, "lon")), time: NaN }
  }
  const close = (name, inside, path) => {
    const parent = path.at(-1)
    if (name === "time" && parent === "trkpt" && point) point.time = instant(inside)
    else if (name === "type" && parent === "trk" && track) track.type = inside
    else if (name === "trkpt" && track && point) {
      step(track, last, point)
      last = point
      point = undefined
    } else if (name === "trk" && track) {
      entries.push(entryOf(track, entries.length + 1))
      track = undefined
    }
  }
  return walk(text, { open, close }) ? entries : null
}

/** Add the way from one point to the next. */
function step(track, from, to) {
  track.points++
  if (!(Math.abs(to.lat) <= 90 && Math.abs(to.lon) <= 180)) track.fault = "bad-points"
  if (Number.isFinite(to.time)) {
    track.first ??= to.time
    if (to.time < (track.end ?? to.time)) track.fault ||= "bad-points"
    track.end = to.time
  }
  if (!from) return
  const km = kilometresBetween(from, to)
  const seconds = (to.time - from.time) / 1000
  const tooFast = seconds >= 0 ? km > LEAP.km && (km * 1000) / Math.max(seconds, 1) > LEAP.metresASecond : km > LEAP.blindKm
  if (tooFast || (!Number.isFinite(seconds) && km > LEAP.blindKm)) track.fault ||= "leap"
  track.km += km
}

function entryOf(track, row) {
  const when = whenOf(track.first ?? NaN)
  const entry = { row, when, km: track.km, what: [when?.day, track.type].filter(Boolean).join(" · ") || "Track" }
  if (track.type) entry.type = track.type
  if (track.end > track.first) entry.minutes = (track.end - track.first) / 60000
  if (track.fault) entry.fault = track.fault
  else if (track.points < 2) entry.fault = "no-distance"
  return entry
}
