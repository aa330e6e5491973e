// What only the reader can tell of a file: its units, how it writes dates and numbers, which column is which.
import { isDay } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { button, el } from "./dom.js"
import { summaryOfErrors, valuesOf } from "./errors.js"
import { choices, field } from "./fields.js"

const ASKED = {
  unit: ({ example, day }) => [`The file does not say what its distances are. On ${day} it has “${example}”. What is that?`, [["km", "Kilometres"], ["mi", "Miles"], ["m", "Metres"]]],
  order: ({ example, days }, locale) => [`One of the dates is “${example}”. What comes first?`, Object.entries(days).map(([order, day]) => [order, isDay(day) ? `${FIRST[order]}: ${format(day, locale)}` : FIRST[order]])],
  decimal: ({ example, day }) => [`On ${day} the distance is “${example}”. How much is that?`, decimals(example)],
}
const FIRST = { dmy: "The day", mdy: "The month", ymd: "The year" }
const MISSING = {
  unit: "Choose what the distances are.", order: "Choose what comes first in the dates.", decimal: "Choose how much it is.",
  date: "Choose the column with the dates.", distance: "Choose the column with the distances.",
}

/** "5,021" as both numbers that it may be. */
function decimals(example) {
  const mark = example.includes(",") ? "," : "."
  const whole = example.split(mark)[0]
  return [[mark, `A little over ${whole}`], [mark === "," ? "." : ",", `Over ${whole} thousand`]]
}

/**
 * The questions of a file as a form. An answer reads the file again.
 * @param {import("../lib/activities.js").Question[]} questions
 * @param {(answers: object) => void} again
 * @param {string} locale
 */
export function questionForm(questions, again, locale) {
  const errors = el("div", {})
  const submit = (event) => {
    event.preventDefault()
    const answers = valuesOf(form)
    const missing = questions.flatMap(({ id }) => (id === "columns" ? ["date", "distance"] : [id])).filter((name) => !answers[name])
    errors.replaceChildren(...[summaryOfErrors(missing.map((name) => ({ name, text: MISSING[name] })), form)].filter(Boolean))
    if (missing.length) return
    const { date, distance, type, ...rest } = answers
    again(date === undefined ? rest : { ...rest, columns: { date: Number(date), distance: Number(distance), type: Number(type) } })
  }
  const form = el("form", { novalidate: true, onsubmit: submit }, errors,
    ...questions.flatMap((question) => (question.id === "columns" ? columnFields(question) : [radioField(question, locale)])),
    el("div", { class: "tool__buttons" }, button("Read the file", { type: "submit", main: true })))
  return form
}

function radioField(question, locale) {
  const [legend, options] = ASKED[question.id](question, locale)
  return choices({ legend, name: question.id, row: true, options: options.map(([value, text]) => ({ value, text })) })
}

/** Menus of the columns, each with what stands in it first. */
function columnFields({ names, rows }) {
  const options = names.map((head, column) => {
    const name = head.trim() || `Column ${column + 1}`
    const first = rows.map((row) => row[column]?.trim()).find(Boolean)
    return { value: String(column), text: (first ? `${name}: ${first}` : name).slice(0, 60) }
  })
  const menu = (name, label, none) => field({ label, name, type: "select", options: [none, ...options] })
  const choose = { value: "", text: "Choose a column" }
  return [
    el("p", {}, "Which columns are these? Behind each name stands what its first row says."),
    menu("date", "The date", choose), menu("distance", "The distance", choose), menu("type", "The sport", { value: "-1", text: "None: every row is a run" }),
  ]
}
