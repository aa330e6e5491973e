// What was typed into the strength check as scores, or as errors to mend. Pure: text in, numbers out.
import { isDay } from "./dates.js"
import { SIDES } from "./norms.js"
import { parseNumber } from "./typed.js"

const INCH = 2.54
const FIRST_DAY = "2000-01-01"

/**
 * A score as somebody typed it: "24", "11,5", "4.5 in" (as centimetres), "1:05" (as seconds).
 * @param {{unit: string, most: number, decimals?: boolean}} test
 * @returns {{value?: number, error?: string}} neither for an empty field
 */
export function parseScore(typed, test, locale) {
  const text = String(typed ?? "").trim()
  if (!text) return {}
  const value = test.unit === "seconds" ? seconds(text, locale) : test.unit === "cm" ? centimetres(text, locale) : parseNumber(text, locale)
  if (!Number.isFinite(value)) return { error: `“${text}” is no number. Type ${test.decimals ? "a number such as 11.5" : "a whole number such as 20"}.` }
  if (value < 0) return { error: "A score cannot be below 0." }
  if (value > test.most) return { error: `${text} is more than ${test.most} ${test.unit}. Please look again.` }
  if (!test.decimals && !Number.isInteger(value)) return { error: "Count whole ones only." }
  return { value: Math.round(value * 10) / 10 }
}

function seconds(text, locale) {
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text)
  return clock ? Number(clock[1]) * 60 + Number(clock[2]) : Math.round(parseNumber(text.replace(/\s*(s|sec|seconds?)\.?$/i, ""), locale))
}

function centimetres(text, locale) {
  const inches = /^(.*?)\s*(in|inch|inches|"|″)\.?$/i.exec(text)
  return inches ? parseNumber(inches[1], locale) * INCH : parseNumber(text.replace(/\s*cm\.?$/i, ""), locale)
}

/**
 * The whole form.
 * @param {Object<string, string>} fields as typed: signs, sex, age, day, pain, the stages' checks, "<test>-left" and "<test>-right"
 * @returns {{errors: {name: string, text: string}[], stop?: "signs" | "rise" | "pain", day: string, pain: number, person: object, checks: object, scores: Object<string, {left?: number, right?: number}>}}
 */
export function readForm(data, fields, today, locale) {
  const read = { errors: [], day: today, pain: 0, person: { sex: fields.sex, age: fields.age }, checks: {}, scores: {} }
  if (fields.signs === "yes") return { ...read, stop: "signs" }
  const wrong = (name, text) => read.errors.push({ name, text })
  if (fields.signs !== "no") wrong("signs", "Say first if a warning sign fits you.")
  for (const stage of data.stages) if (["yes", "no", "unsure"].includes(fields[stage.id])) read.checks[stage.id] = fields[stage.id]
  let typed = false
  for (const test of data.tests) {
    for (const side of SIDES) {
      const name = `${test.id}-${side}`
      const { value, error } = parseScore(fields[name], test, locale)
      typed ||= Boolean(error)
      if (error) wrong(name, `${test.name}, ${side}: ${error}`)
      else if (value !== undefined) read.scores[test.id] = { ...read.scores[test.id], [side]: value }
    }
  }
  if (!typed && !Object.keys(read.scores).length) wrong(`${data.tests[0].id}-left`, "Type at least one score. You need not do all tests.")
  const pain = parseNumber(String(fields.pain ?? ""), locale)
  if (Number.isInteger(pain) && pain >= 0 && pain <= 10) read.pain = pain
  else wrong("pain", "Choose the worst pain in the heel during the tests.")
  const day = fields.day || today
  if (!isDay(day) || day < FIRST_DAY) wrong("day", "That is no date we can read. Choose the day of the tests.")
  else if (day > today) wrong("day", "That day has not come yet. Choose the day of the tests.")
  else read.day = day
  if (!read.errors.length && read.pain >= data.stop) read.stop = "pain"
  const rise = read.scores[data.pass.norms] ?? {}
  if (!read.errors.length && SIDES.some((side) => rise[side] === 0)) read.stop = "rise"
  return read
}
