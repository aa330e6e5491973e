// Why the load check left something of a file out, in words.
import { FARTHEST_KM, FASTEST } from "../lib/load.js"

/** Behind "2 rows: ". */
export const REASONS = {
  "not-a-run": "not a run, by the sport that the file names",
  already: "already in your list",
  twice: "the same day and distance as another run in the file",
  future: "a day in the future",
  "no-date": "no date that can be read",
  "two-dates": "a date that can be read in two ways",
  "long-ago": "a day before 1970",
  "no-distance": "no distance",
  "bad-distance": "a distance that cannot be read",
  "two-numbers": "a number that can be read in two ways",
  "no-unit": "no unit, where other rows have one",
  disagree: "two distances that do not agree",
  negative: "a distance below zero",
  zero: "no distance, or less than 10 metres",
  "too-far": `over ${FARTHEST_KM} km in one go: a wrong unit, or no run`,
  "too-fast": `faster than ${FASTEST} minutes a km: a wrong unit, or no run`,
  leap: "a GPS signal that jumped, so the distance cannot be trusted",
  "bad-points": "GPS points that cannot be right",
  broken: "a row that is damaged or cut short",
}
