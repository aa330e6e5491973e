// The entry of a day: first steps, and whatever else there is to note. Ten seconds for the usual day.

import { addDays, isDay } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { parseNumber } from "../lib/typed.js"
import { parseMinutes } from "../lib/typedMinutes.js"
import { fromKm, number, toKm } from "../lib/units.js"
import { button, el } from "./dom.js"
import { summaryOfErrors, valuesOf } from "./errors.js"
import { choices, field } from "./fields.js"
import { painScale } from "./pain-scale.js"

const LONGEST = { minutes: 24 * 60, km: 500 }
const FIRST = "2000-01-01"
const MOST = 2000 // signs of a note

/** What stands in an entry, as a form shows it. */
export function fieldsOf(entry, { units, locale }) {
  const { morning, during, ran, session, note } = entry ?? {}
  return {
    morning: morning === undefined ? "" : String(morning), during: during === undefined ? "" : String(during), session: session ?? "", note: note ?? "",
    minutes: ran?.minutes ? number(ran.minutes, locale, 1) : "", distance: ran?.km ? number(fromKm(ran.km, units), locale, 2) : "",
  }
}

/**
 * What a form says: an entry, or what is wrong with it.
 * @param {Record<string, string>} fields as typed
 * @param {{day: string, today: string, units: "km" | "mi", locale: string, before?: any}} how `before`: the entry that stands for the day
 * @returns {{entry: any, errors: {name: string, text: string}[]}}
 */
export function readFields(fields, { day, today, units, locale, before }) {
  const errors = []
  const wrong = (name, text) => void errors.push({ name, text })
  if (!isDay(day)) wrong("day", "Choose the day.")
  else if (day > today) wrong("day", "This day is still to come. Choose today or a day before it.")
  else if (day < FIRST) wrong("day", "This day is too long ago. Is the year right?")
  const minutes = fields.minutes.trim() ? parseMinutes(fields.minutes, locale) : undefined
  if (minutes !== undefined && !(minutes > 0 && minutes <= LONGEST.minutes)) wrong("minutes", "Type the minutes as a number, such as 35, or as 1:05:30.")
  const typed = fields.distance.trim() ? parseNumber(fields.distance.replace(/\s*(km|mi|miles?)\s*$/i, ""), locale) : undefined
  const km = typed === undefined ? undefined : toKm(typed, units)
  const named = /(km|mi|miles?)\s*$/i.exec(fields.distance.trim())?.[1].toLowerCase()
  if (km !== undefined && !(km > 0 && km <= LONGEST.km)) wrong("distance", `Type the distance as a number of ${units === "mi" ? "miles" : "kilometres"}, such as 5.5.`)
  else if (named && named.slice(0, 2) !== units) wrong("distance", `Distances are in ${units === "mi" ? "miles" : "kilometres"} here. You can change that under “Your data on this device”.`)
  if (fields.note.length > MOST) wrong("note", `Keep the note under ${MOST} signs; it has ${fields.note.length}.`)
  const unchanged = before && fields.distance === fieldsOf(before, { units, locale }).distance // printed shorter than it was kept
  const unchangedTime = before && fields.minutes === fieldsOf(before, { units, locale }).minutes
  const ran = {
    ...(minutes !== undefined && { minutes: unchangedTime ? before.ran.minutes : minutes }),
    ...(km !== undefined && { km: unchanged ? before.ran.km : Math.round(km * 1000) / 1000 }),
  }
  const says = {
    ...(fields.morning !== "" && { morning: Number(fields.morning) }), ...(fields.during !== "" && { during: Number(fields.during) }),
    ...(Object.keys(ran).length && { ran }), ...(fields.session.trim() && { session: fields.session.trim() }), ...(fields.note.trim() && { note: fields.note.trim() }),
  }
  if (!errors.length && !Object.keys(says).length) wrong("morning", "Choose a number for your first steps, or note something else.")
  return { entry: { day, ...says }, errors }
}

/**
 * The form. `onday` gets another day, `onsave` an entry, `ondraft` what was typed, `ondelete` nothing.
 * @param {{day: string, today: string, fields: Record<string, string>, other: boolean, exists: boolean, units: "km" | "mi", locale: string, scale: string}} state
 * @param {{onday: Function, onsave: Function, ondraft: Function, ondelete: Function, before: () => any}} on
 */
export function dayForm({ day, today, fields, other, exists, units, locale, scale }, { onday, onsave, ondraft, ondelete, before }) {
  const yesterday = addDays(today, -1)
  const which = other || ![today, yesterday].includes(day) ? "other" : day
  const errors = el("div", {})
  const when = choices({
    legend: "Day", name: "which", row: true, value: which,
    options: [{ value: today, text: "Today", hint: format(today, locale, "short") }, { value: yesterday, text: "Yesterday", hint: format(yesterday, locale, "short") }, { value: "other", text: "Another day" }],
  })
  const pick = which === "other" && field({ label: "Which day", name: "day", type: "date", value: day, more: { max: today, min: FIRST } })
  const more = ["minutes", "distance", "during", "session", "note"].some((name) => fields[name])
  const form = el("form", { novalidate: true, class: "diary-form", onsubmit: (event) => submit(event) },
    errors, when, pick,
    painScale({ legend: day === today ? "First steps this morning" : "First steps on that morning", name: "morning", value: fields.morning === "" ? undefined : Number(fields.morning), scale }),
    el("details", { class: "diary-more", open: more }, el("summary", {}, "Add a run, a session or a note"),
      el("div", { class: "diary-two" },
        field({ label: "Run", name: "minutes", type: "number", value: fields.minutes, unit: "minutes" }),
        field({ label: "Distance", name: "distance", type: "number", value: fields.distance, unit: units === "mi" ? "miles" : "km" })),
      field({ label: "Session", name: "session", value: fields.session, hint: "Such as Strengthen A. The session timer fills this in.", more: { maxlength: 200 } }),
      painScale({ legend: "Worst pain in the run or the session", name: "during", value: fields.during === "" ? undefined : Number(fields.during) }),
      field({ label: "Note", name: "note", type: "textarea", value: fields.note })),
    el("div", { class: "tool__buttons" }, button("Save", { type: "submit", main: true }), exists && button("Delete this day", { onclick: ondelete })))
  const typed = () => {
    const { which: day, day: picked, ...rest } = valuesOf(form)
    return { ...rest, day: picked }
  }
  form.addEventListener("input", (event) => !["which", "day"].includes(event.target.name) && ondraft(typed()))
  form.addEventListener("change", (event) => {
    if (event.target.name === "which") onday(event.target.value === "other" ? day : event.target.value, event.target.value === "other")
    if (event.target.name === "day" && isDay(event.target.value)) onday(event.target.value, true)
  })
  function submit(event) {
    event.preventDefault()
    const values = typed()
    const read = readFields(values, { day: pick ? values.day : day, today, units, locale, before: before() })
    if (read.errors.length) {
      form.querySelector("details").open ||= read.errors.some(({ name }) => ["minutes", "distance", "note"].includes(name))
      return errors.replaceChildren(summaryOfErrors(read.errors, form))
    }
    return onsave(read.entry)
  }
  return form
}
