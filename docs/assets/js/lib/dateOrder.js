// In which order day, month and year stand in dates of numbers, such as "13/07/2026". No DOM.

import { plainDigits } from "./numbers.js"

/** @typedef {"dmy" | "mdy" | "ymd"} Order @typedef {[year: number, month: number, day: number]} Parts */

const NUMERIC = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)/

/**
 * Every way to read a date of numbers, and the text behind it; null for other text. Two digits may be a year at either end:
 * "26-11-13" lies in 2026 or in 2013. With dots the day comes first, as nobody writes them otherwise in two digits.
 * @param {string} text with plain digits
 * @returns {{ways: Partial<Record<Order, Parts>>, rest: string} | null}
 */
export function numericDate(text) {
  const found = NUMERIC.exec(text)
  if (!found) return null
  const [first, second, last] = [found[1], found[3], found[4]].map(Number)
  const year = found[4].length === 4 ? last : 2000 + last
  const all = { dmy: [year, second, first] }
  if (found[2] !== ".") {
    all.mdy = [year, first, second]
    if (found[1].length === 2 && found[4].length === 2) all.ymd = [2000 + first, second, last]
  }
  const ways = Object.fromEntries(Object.entries(all).filter(([, [, month, day]]) => month <= 12 && day <= 31))
  return { ways, rest: text.slice(found[0].length) }
}

/**
 * The orders that the dates of a column leave open: one where they tell; none where there are no such dates, or where they
 * disagree. A year that can only come first tells nothing: until 2032 it is a slip.
 * @param {string[]} cells
 * @returns {Order[]}
 */
export function dateOrders(cells) {
  let open
  for (const cell of cells) {
    const own = Object.keys(numericDate(plainDigits(cell.trim()))?.ways ?? {})
    if (own.length && own.join() !== "ymd") open = (open ?? own).filter((order) => own.includes(order))
  }
  return open ?? []
}
