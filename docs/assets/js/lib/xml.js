// Walks through XML without a DOM, so that a worker can do it. Entities are never followed.

/**
 * Call `open(name, attributes, path)` and `close(name, text, path)` for every element, names without prefix.
 * @param {string} text
 * @param {{open?: Function, close?: Function}} calls
 * @returns {boolean} false where the text is not well formed to its end
 */
export function walk(text, { open, close }) {
  const path = []
  let inside = "" // text of the element that was opened last
  let roots = 0
  for (let at = 0; at < text.length; ) {
    const next = text.indexOf("<", at)
    if (next === -1) return path.length === 0 && roots === 1 && text.slice(at).trim() === ""
    if (path.length) inside += text.slice(at, next)
    if (text.startsWith("<!--", next)) at = after(text, "-->", next)
    else if (text.startsWith("<![CDATA[", next)) {
      at = after(text, "]]>", next)
      inside += text.slice(next + 9, at - 3)
    } else if (text.startsWith("<?", next)) at = after(text, "?>", next)
    else if (text.startsWith("<!", next)) at = after(text, ">", next)
    else {
      const end = tagEnd(text, next)
      if (end === -1) return false
      const tag = text.slice(next + 1, end)
      const name = /^\/?(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1]
      if (!name) return false
      if (tag[0] === "/") {
        if (path.pop() !== name) return false
        close?.(name, inside.trim(), path)
      } else {
        if (!path.length && roots++) return false
        path.push(name)
        open?.(name, tag, path)
        if (tag.endsWith("/")) close?.(name, "", (path.pop(), path))
      }
      inside = ""
      at = end + 1
    }
    if (at === 0) return false
  }
  return path.length === 0 && roots === 1
}

/** Behind a sign, or 0 where it never comes. */
function after(text, sign, from) {
  const found = text.indexOf(sign, from)
  return found === -1 ? 0 : found + sign.length
}

/** The ">" that ends a tag: one in a value between quotation marks does not. */
function tagEnd(text, from) {
  let quote = ""
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at]
    if (quote) quote = sign === quote ? "" : quote
    else if (sign === ">") return at
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === "<") return -1
  }
  return -1
}

const patterns = {}

/**
 * The value of an attribute, or "".
 * @param {string} tag
 * @param {string} name
 */
export function attribute(tag, name) {
  patterns[name] ??= new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  const found = patterns[name].exec(tag)
  return found ? (found[1] ?? found[2]) : ""
}

/** A plain decimal number, or NaN. "" is none. */
export const decimal = (text) => (/^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : NaN)

const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/

/** Milliseconds of a time as GPX and TCX write it, or NaN. Without a zone it is UTC, as their formats say. */
export const instant = (text) => (STAMP.test(text) ? Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`) : NaN)

/** A moment as a day and a minute on this device's clock, and in UTC, which is the same on every device. */
export function whenOf(milliseconds) {
  if (!Number.isFinite(milliseconds)) return null
  const date = new Date(milliseconds)
  const two = (number) => String(number).padStart(2, "0")
  const day = `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return { day, at: date.getHours() * 60 + date.getMinutes(), utc: date.toISOString() }
}
