// The record in which everything is kept: what it may hold, as text and back, and how two copies of it become one. No DOM.

import { isDay } from "./dates.js"

export const KEY = "first-steps"
export const VERSION = 1

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

/** @typedef {Record<string, unknown>} Data what the store holds, by name */

// Lists are kept entry by entry; what makes two entries the same one. Any other name holds a record of its own.
const KEYS = {
  runs: (run) => run.id,
  diary: (entry) => entry.day,
  strength: (entry) => [entry.day, entry.test],
  sessions: (entry) => [entry.day, entry.stage, entry.name],
}
const NUMBERS = { runs: ["km"], strength: [] }

/** Whether a value is a plain object. @param {unknown} value @returns {value is Record<string, unknown>} */
export const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value)

/**
 * Why a value cannot stand under a name, or "".
 * @param {string} name
 * @param {unknown} value
 * @returns {string}
 */
export function faultOf(name, value) {
  if (!Object.hasOwn(KEYS, name)) return ["settings", "plan", "heelCheck"].includes(name) && !isRecord(value) ? `${name} is no record` : ""
  if (!Array.isArray(value)) return `${name} is no list`
  const wrong = value.findIndex((entry) => !isRecord(entry) || !isDay(entry.day) || !(NUMBERS[name] ?? []).every((key) => Number.isFinite(entry[key])))
  return wrong < 0 ? "" : `${name}, entry ${wrong + 1}: a day or a number is missing`
}

/**
 * Two values of one name as one. Entries of both stay; of the same entry, the one saved later (`at`) wins, and what only
 * the other has is kept, but for what the later one says is taken out (null). Where nothing tells which is later, the
 * incoming one wins.
 * @param {string} name
 * @param {unknown} own
 * @param {unknown} incoming
 * @param {(own: unknown, incoming: unknown, name: string) => unknown} [join] how what is no list becomes one
 * @returns {{value: unknown, added: number, replaced: number}}
 */
export function merge(name, own, incoming, join = joined) {
  if (own === undefined) return { value: incoming, added: Array.isArray(incoming) ? incoming.length : 1, replaced: 0 }
  const key = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined
  if (!key) {
    const value = join(own, incoming, name)
    return { value, added: 0, replaced: Number(!same(own, value)) }
  }
  const [value, place] = [[...own], new Map(numbered(own, key).map((id, index) => [id, index]))]
  let [added, replaced] = [0, 0]
  numbered(incoming, key).forEach((id, index) => {
    const known = value[place.get(id)]
    const joint = known ? joined(known, incoming[index]) : incoming[index]
    if (!known) added = value.push(joint) - own.length
    else if (!same(known, joint)) replaced++
    if (known) value[place.get(id)] = joint
  })
  value.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
  return { value, added, replaced }
}

/** What names each entry of a list; of entries with the same name the second is told from the first, so that both stay. */
function numbered(entries, key) {
  const seen = new Map()
  return entries.map((entry) => {
    const id = JSON.stringify(key(entry) ?? entry)
    seen.set(id, (seen.get(id) ?? 0) + 1)
    return `${id} ${seen.get(id)}`
  })
}

/** Two versions of one record: the later one, with what only the other has. */
function joined(own, incoming) {
  if (!isRecord(own) || !isRecord(incoming)) return incoming
  return own.at > incoming.at ? { ...incoming, ...own } : { ...own, ...incoming }
}

/** Whether two values are the same, whatever the order of their keys. @param {unknown} a @param {unknown} b */
export function same(a, b) {
  if (!(a instanceof Object) || !(b instanceof Object) || Array.isArray(a) !== Array.isArray(b)) return Object.is(a, b)
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]))
}
