// Dates as exports print them, in many languages. No DOM. A date that can be read two ways is never guessed.

import { numericDate } from "./dateOrder.js"
import { plainDigits } from "./numbers.js"

const LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs", "sk", "hu", "ro", "tr", "ru", "uk", "el", "ca", "id"]
const plain = (word) => word.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f.]/g, "")

let months
/** Every name of a month, long and short, alone and in a date, as the browser knows them; 0 where languages disagree. */
function monthNames() {
  if (months) return months
  months = new Map(Object.entries({ sept: 9, mrt: 3, mai: 5, agosto: 8, abr: 4 }))
  for (const language of LANGUAGES) {
    for (const shape of [{ month: "long" }, { month: "short" }, { month: "long", day: "numeric" }, { month: "short", day: "numeric" }]) {
      const format = new Intl.DateTimeFormat(language, { ...shape, timeZone: "UTC" })
      for (let month = 1; month <= 12; month++) {
        const name = format.formatToParts(Date.UTC(2020, month - 1, 15)).find((part) => part.type === "month").value
        const key = plain(name)
        if (/^\d*$/.test(key)) continue
        months.set(key, months.has(key) && months.get(key) !== month ? 0 : month)
      }
    }
  }
  return months
}

const ISO = /^(\d{4})\s*[-/.年년]\s*(\d{1,2})\s*[-/.月월]\s*(\d{1,2})(?!\d)\s*[.日일]?/
const TIME = /(?:^|[\sT,à])(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:(am|a\.?\s?m\.?|vorm\.?)|(pm|p\.?\s?m\.?|nachm\.?))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?\s*$/i
const BEFORE = /(上午|午前|오전)|(下午|午後|오후)/

/**
 * Day and minute of the day. null: no date; undefined: it can be read two ways.
 * @param {string} cell "Jul 13, 2020, 6:03:34 AM", "13.07.2020, 06:03:34", "2020-07-13T06:03:34Z"
 * @param {{order?: string, utc?: boolean}} how `order` of day, month and year where a date leaves it open; `utc`: times without a zone are UTC
 * @returns {{day: string, at?: number, utc?: string} | null | undefined} `utc` where the cell tells the moment in UTC
 */
export function readWhen(cell, { order = "", utc = false } = {}) {
  const text = plainDigits(cell.trim()).replace(/[\u200e\u200f\u202f\u00a0]/g, " ")
  const iso = ISO.exec(text)
  if (iso) return moment(iso[1], iso[2], iso[3], text.slice(iso[0].length), utc)
  const numeric = numericDate(text)
  if (!numeric) return spelled(text, utc)
  const { ways, rest } = numeric
  const days = new Set(Object.values(ways).map(String))
  const parts = days.size === 1 ? Object.values(ways)[0] : ways[order]
  if (parts) return moment(...parts, rest, utc)
  return days.size ? undefined : null
}

/** The day that a date would be in each order: {dmy: "2013-11-26", ymd: "2026-11-13"}; "" where no calendar has it. */
export const daysOf = (cell, orders) => Object.fromEntries(orders.map((order) => [order, readWhen(cell, { order })?.day ?? ""]))

/** "13 juil. 2020 à 06:03:34": one month by name, one year of 4 digits, one day. */
function spelled(text, utc) {
  const clock = TIME.exec(text)
  const date = clock ? text.slice(0, clock.index) : text
  const found = (date.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).map((word) => monthNames().get(plain(word))).filter((month) => month !== undefined)
  const numbers = date.match(/\d+/g) ?? []
  const years = numbers.filter((number) => number.length === 4)
  const days = numbers.filter((number) => number.length < 3)
  if (found.length !== 1 || !found[0] || years.length !== 1 || days.length !== 1 || numbers.length !== 2) return null
  return moment(years[0], found[0], days[0], clock ? clock[0] : "", utc)
}

/** A real day, with its time if there is one. UTC becomes the time on this device. */
function moment(year, month, day, rest, utc) {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  const date = new Date(Date.UTC(y, m - 1, d))
  if (date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d || y < 1000) return null
  const at = minuteOf(rest)
  if (at === undefined) return { day: iso(y, m, d) }
  if (!at.zulu && !(utc && !at.zone)) return { day: iso(y, m, d), at: at.minute }
  const here = new Date(Date.UTC(y, m - 1, d, 0, at.minute))
  return { day: iso(here.getFullYear(), here.getMonth() + 1, here.getDate()), at: here.getHours() * 60 + here.getMinutes(), utc: here.toISOString() }
}

function minuteOf(rest) {
  const half = BEFORE.exec(rest)
  const found = TIME.exec(half ? ` ${rest.replace(half[0], " ").trim()}` : rest)
  if (!found) return undefined
  let hour = Number(found[1])
  const afternoon = found[5] || half?.[2]
  if (afternoon || found[4] || half) hour = (hour % 12) + (afternoon ? 12 : 0)
  const minute = Number(found[2])
  if (hour > 23 || minute > 59) return undefined
  const zone = found[6]?.toUpperCase()
  return { minute: hour * 60 + minute, zone, zulu: /^(Z|UTC|GMT|[+-]00:?00)$/.test(zone ?? "") }
}

const iso = (year, month, day) => `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
