// Which runs of a file are kept already, and which stand in it twice. No DOM.

/** @typedef {import("./activities.js").Run} Run @typedef {{row: number, what: string, run: Run}} Found a row that is a run */

/**
 * Take each run once, by day, time, distance and id. A kept run stands for one row at most: one that was typed in does not
 * hide two of a file.
 * @param {Found[]} found
 * @param {{existing?: Run[], twice?: boolean}} options `twice`: count what looks like another run of the file
 * @returns {{runs: Run[], known: {row: number, reason: "already" | "twice", what: string}[]}}
 */
export function once(found, { existing = [], twice = false }) {
  const rows = [...found].sort(inOrder)
  const kept = new Map(existing.map((run) => [run.id, run]))
  const ids = new Set(kept.keys())
  const ours = new Set(rows.filter(({ run }) => takeById(kept, ids, run.id))) // all of them, before a look-alike takes one
  const free = byDay(kept.values())
  const seen = byDay([...ours].map(({ run }) => run))
  const why = (run) => {
    if (!twice && of(seen, run.day).some((other) => isSame(other, run))) return "twice"
    return takeNearest(of(free, run.day), run) ? "already" : ""
  }
  const [runs, known] = [[], []]
  for (const one of rows) {
    const { row, what, run } = one
    const reason = ours.has(one) ? "already" : why(run)
    if (reason) known.push({ row, reason, what })
    else runs.push(named(run, ids))
    if (!ours.has(one) && reason !== "twice") of(seen, run.day).push(run)
  }
  return { runs, known }
}

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const inOrder = (a, b) => compare(a.run.day, b.run.day) || compare(a.run.start ?? -1, b.run.start ?? -1) || a.run.km - b.run.km || compare(a.run.id, b.run.id) || a.row - b.row

/** The runs of a day, as a list to add to and to take from. */
function of(days, day) {
  if (!days.has(day)) days.set(day, [])
  return days.get(day)
}

function byDay(runs) {
  const days = new Map()
  for (const run of runs) of(days, run.day).push(run)
  return days
}

/** The ids under which runs of one id are kept: "strava-7", "strava-7-2", "strava-7-3". */
function* idsLike(id) {
  yield id
  for (let number = 2; ; number++) yield `${id}-${number}`
}

/** Take the kept run of this id, whatever its day: on a device that went to another time zone the run may fall on the next. */
function takeById(kept, ids, own) {
  for (const id of idsLike(own)) {
    if (kept.delete(id)) return true
    if (!ids.has(id)) return false
  }
}

/** Take the run of a day that means the same, the nearest in distance where several may. */
function takeNearest(free, run) {
  const apart = (other) => Math.abs(other.km - run.km)
  const [nearest] = free.filter((other) => isSame(other, run)).sort((a, b) => apart(a) - apart(b))
  if (nearest) free.splice(free.indexOf(nearest), 1)
  return nearest
}

/** The run, with an id that no other has. */
function named(run, ids) {
  for (const id of idsLike(run.id)) {
    if (ids.has(id)) continue
    ids.add(id)
    return Object.assign(run, { id })
  }
}

/** Whether two records of one day mean the same run: the same start, or no start and the same distance. */
function isSame(a, b) {
  if (a.id === b.id) return true
  const apart = Math.abs(a.km - b.km)
  if (a.start !== undefined && b.start !== undefined) return Math.abs(a.start - b.start) <= 2 && apart <= 0.03 * Math.max(a.km, b.km)
  return a.source === b.source ? apart < 0.0005 : apart <= 0.015 * Math.max(a.km, b.km)
}
