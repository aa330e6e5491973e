// What a file is, from its size and first bytes, before anything reads it whole; then its text. No DOM.

export const LARGEST = 50 * 1024 * 1024
const MB = 1024 * 1024

const SIGNS = [
  [0, "PK", "zip"], [0, "\x1f\x8b", "gzip"], [8, ".FIT", "fit"], [0, "%PDF", "pdf"], [0, "\x89PNG", "picture"],
  [0, "\xff\xd8\xff", "picture"], [0, "GIF8", "picture"], [0, "SQLite", "binary"], [0, "\xd0\xcf\x11\xe0", "excel"],
  [0, "7z\xbc\xaf", "zip"], [0, "Rar!", "zip"],
]

/** What to tell the reader, by kind of file. Each says what to do next. */
export const FAULTS = {
  empty: "This file is empty. Export it again, or choose another one.",
  large: "A list of runs is smaller. Choose the list (activities.csv), or one GPX or TCX file.",
  zip: "This is a packed file (zip, or an Excel sheet). Unpack it and choose activities.csv inside. From Excel, save the sheet as CSV.",
  gzip: "This is a packed file (gz). Unpack it first, then choose the file inside.",
  fit: "This is a FIT file, which is not read here. Export the run as GPX or TCX, or export the list as CSV.",
  pdf: "This is a PDF. Export the list of runs as CSV.",
  picture: "This is a picture. Export the list of runs as CSV, or type your runs in.",
  excel: "This is an old Excel sheet. Save it as CSV, then choose that file.",
  html: "This is a web page, not a list of runs. You may have been signed out when you saved it. Export it again.",
  json: "This is a JSON file. To bring back a copy of your First Steps data, use Import under “Your data”. Other lists must be CSV, GPX or TCX.",
  binary: "This is not a text file, so there are no runs to read. Choose a CSV, GPX or TCX file.",
  xml: "This is an XML file, but neither GPX nor TCX.",
  cut: "This file is cut short or damaged, so nothing was counted. Export it again.",
  unreadable: "This file cannot be opened. It may have been moved. Choose it again.",
  nothing: "This file has no row that can be read. Choose a list with one run in each row.",
  head: "This file has column names but no rows, so there are no runs in it.",
}

/**
 * Why a file should not be read, or "" when it may be. The first bytes are enough.
 * @param {Uint8Array} first at least 1,000 bytes, if it has as many
 * @param {number} size of the whole file in bytes
 * @returns {string} a key of FAULTS
 */
export function refuse(first, size) {
  if (size === 0) return "empty"
  const start = String.fromCharCode(...first.subarray(0, 64))
  for (const [at, sign, kind] of SIGNS) if (start.startsWith(sign, at)) return kind
  if (!utf16(first) && first.subarray(0, 4096).includes(0)) return "binary"
  return size > LARGEST ? "large" : ""
}

/** Megabytes in words: 209715200 -> "200 MB". */
export const megabytes = (size) => `${Math.max(1, Math.round(size / MB))} MB`

/** The kind of UTF-16, by its mark or by zeros in every second place of the first line; else "". */
function utf16(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  const first = bytes.subarray(0, 200)
  if (first.length < 4) return ""
  const zeros = (odd) => first.filter((byte, at) => at % 2 === odd && byte === 0).length / (first.length / 2)
  if (zeros(1) > 0.7 && zeros(0) < 0.1) return "utf-16le"
  if (zeros(0) > 0.7 && zeros(1) < 0.1) return "utf-16be"
  return ""
}

/**
 * The text of a file. UTF-8 unless more of it is wrong than right; then the old Western code page.
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function decode(bytes) {
  const wide = utf16(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  const text = new TextDecoder("utf-8").decode(bytes)
  const wrong = count(text, /\ufffd/g)
  if (wrong && wrong >= count(text, /[\u0080-\ufffc]/g)) return new TextDecoder("windows-1252").decode(bytes)
  return text
}

const count = (text, sign) => (text.match(sign) ?? []).length

/**
 * What a text is: "csv", "gpx", "tcx", or a key of FAULTS.
 * @param {string} text
 * @returns {string}
 */
export function kindOf(text) {
  const start = text.slice(0, 4096).replace(/^\ufeff/, "").trimStart()
  if (!start) return text.trim() ? "csv" : "empty"
  if (count(start, /[\u0000-\u0008\u000e-\u001f]/g) > start.length / 100) return "binary"
  if (/^(<!doctype html|<html|<head|<body)/i.test(start)) return "html"
  if (start[0] === "<") {
    const root = /<(?:[\w.-]+:)?(gpx|TrainingCenterDatabase|html)[\s>]/i.exec(start)?.[1].toLowerCase()
    return { gpx: "gpx", trainingcenterdatabase: "tcx", html: "html" }[root] ?? "xml"
  }
  return /^[[{]\s*["{[\]}]/.test(start) ? "json" : "csv"
}
