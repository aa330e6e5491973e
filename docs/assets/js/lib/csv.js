// Reads text with separators (CSV, RFC 4180), written by any program. No DOM.

const MARKS = [",", ";", "\t", "|"]
const LONGEST_CELL = 100_000 // an open quotation mark may not swallow the rest of a file
const NEWLINE = /\r\n|\n|\r/g

/**
 * Where the first line begins, and the separator if a line "sep=;" names it, as spreadsheets write it.
 * @param {string} text
 * @returns {{start: number, mark?: string}}
 */
function preamble(text) {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const said = /^sep=(.)(\r\n|\n|\r)/i.exec(text.slice(start, start + 8))
  return said ? { start: start + said[0].length, mark: said[1] } : { start }
}

/**
 * The separator: the one that splits the first lines into the same number of cells, more than one.
 * @param {string} text
 * @returns {string}
 */
export function separatorOf(text) {
  const { start, mark } = preamble(text)
  if (mark) return mark
  let best = ",", most = 0
  for (const one of MARKS) {
    const widths = firstRows(text, one, start, 20).map((row) => row.length)
    const widest = Math.max(0, ...widths)
    const alike = widths.filter((width) => width === widest).length / widths.length
    const score = widest > 1 ? alike * 100 + Math.min(widest, 90) : 0
    if (score > most) [best, most] = [one, score]
  }
  return best
}

function firstRows(text, mark, start, count) {
  const rows = []
  for (let at = start; at < text.length && rows.length < count; ) {
    const { cells, end } = readRow(text, at, mark)
    if (cells && !isBlank(cells)) rows.push(cells)
    at = end
  }
  return rows
}

const isBlank = (cells) => cells.every((cell) => cell.trim() === "")

/** Where a line ends and where the next begins. */
function lineEnd(text, at) {
  NEWLINE.lastIndex = at
  const found = NEWLINE.exec(text)
  return found ? { end: found.index, next: NEWLINE.lastIndex } : { end: text.length, next: text.length }
}

/**
 * One row. `cells` is null where its quotation marks cannot be right; reading then goes on at the next line.
 * @returns {{cells: string[] | null, end: number}}
 */
function readRow(text, start, mark) {
  const cells = []
  let at = start
  let line = lineEnd(text, at)
  for (;;) {
    let end
    if (text[at] === '"') {
      const quoted = readQuoted(text, at)
      if (!quoted) return { cells: null, end: lineEnd(text, start).next }
      cells.push(quoted.value)
      end = quoted.end
      if (end > line.end) line = lineEnd(text, end)
      if (end < line.end && text[end] !== mark) return { cells: null, end: lineEnd(text, start).next }
    } else {
      const found = text.indexOf(mark, at)
      end = found === -1 || found > line.end ? line.end : found
      cells.push(text.slice(at, end))
    }
    if (end >= line.end) return { cells, end: line.next }
    at = end + 1
  }
}

/** The text between quotation marks ("" stands for one), or null when they never close. */
function readQuoted(text, start) {
  for (let at = start + 1; ; ) {
    const end = text.indexOf('"', at)
    if (end === -1 || end - start > LONGEST_CELL) return null
    if (text[end + 1] !== '"') return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 }
    at = end + 2
  }
}

/**
 * All rows but blank ones. A row that cannot be read is null, so that it can be counted.
 * @param {string} text
 * @param {string} [mark] the separator; found out when left out
 * @returns {{rows: (string[] | null)[], mark: string, ended: boolean}} `ended`: the last line has its line break
 */
export function parseCsv(text, mark = separatorOf(text)) {
  const rows = []
  for (let at = preamble(text).start; at < text.length; ) {
    const { cells, end } = readRow(text, at, mark)
    if (!cells || !isBlank(cells)) rows.push(cells)
    at = end
  }
  return { rows, mark, ended: /[\r\n]$/.test(text.slice(-1)) }
}
