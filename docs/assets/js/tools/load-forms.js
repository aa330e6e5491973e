// The forms of the load check: a run to add, and "what if". Nothing typed is lost when the unit changes.
import { addDays, isDay, today } from "../lib/dates.js"
import { FARTHEST_KM, FASTEST, whatIf } from "../lib/load.js"
import { parseNumber } from "../lib/typed.js"
import { inUnits } from "../lib/typedDistance.js"
import { parseMinutes } from "../lib/typedMinutes.js"
import { fromKm, number, toKm } from "../lib/units.js"
import { announce, button, el } from "./dom.js"
import { summaryOfErrors } from "./errors.js"
import { field } from "./fields.js"
import { inWords } from "./load-words.js"
import { chips } from "./site.js"

const MOST_MINUTES = 3000
const unitName = (page) => (page.units() === "mi" ? "miles" : "kilometres")
const valueOf = (form, name) => form.elements[name].value.trim()

/** Day and distance of a form, and what is wrong with them. */
function readRun(page, form, lastDay, tooLate) {
  const errors = []
  const day = valueOf(form, "day")
  if (!isDay(day)) errors.push({ name: "day", text: `Type a date, such as ${today()}.` })
  else if (day > lastDay) errors.push({ name: "day", text: tooLate })
  const value = parseNumber(valueOf(form, "distance"), page.locale)
  const km = Math.round(toKm(value, page.units()) * 1e6) / 1e6
  if (!valueOf(form, "distance")) errors.push({ name: "distance", text: "Type a distance." })
  else if (!Number.isFinite(value)) errors.push({ name: "distance", text: "Type the distance as a number, such as 5 or 5.2." })
  else if (km < 0.01) errors.push({ name: "distance", text: "Type a distance above 0." })
  else if (km > FARTHEST_KM) errors.push({ name: "distance", text: `Type a distance up to ${number(fromKm(FARTHEST_KM, page.units()), page.locale, 0)} ${unitName(page)}.` })
  return { day, km, errors }
}

/** A form of ours: fields, a button, a place for errors. `act` gets a run without errors. */
function runForm(fields, label, read, act) {
  const errors = el("div", {})
  const submit = (event) => {
    event.preventDefault()
    const found = read(form)
    errors.replaceChildren(...[summaryOfErrors(found.errors, form)].filter(Boolean))
    if (!found.errors.length) act(found, form)
  }
  const form = el("form", { novalidate: true, class: "load-form", onsubmit: submit }, errors, ...fields,
    el("div", { class: "tool__buttons" }, button(label, { type: "submit", main: true })))
  return form
}

const distanceField = (page) => field({ label: el("span", {}, "Distance in ", el("span", { "data-unit": page.units() }, unitName(page))), type: "number", name: "distance" })

const kept = new WeakMap() // what was typed into a form, for when its unit comes back

/** Name the unit of now in a form, and tell what is typed in it, as all else is. */
export function changeUnit(page, form) {
  const { distance } = form.elements
  const label = form.querySelector("[data-unit]")
  const typed = { ...kept.get(form), distance: distance.value, units: label.dataset.unit }
  const told = inUnits(typed, { units: page.units(), locale: page.locale }, "distance")
  kept.set(form, told)
  label.dataset.unit = told.units
  label.textContent = unitName(page)
  distance.value = told.distance
}

function readTyped(page, form) {
  const run = readRun(page, form, today(), "This day has not come yet. For a plan, use “What if”.")
  const text = valueOf(form, "minutes")
  const minutes = text ? parseMinutes(text, page.locale) : undefined
  if (text && !(minutes > 0 && minutes < MOST_MINUTES)) run.errors.push({ name: "minutes", text: "Type the minutes as 45, 1 h 5 min or 1:05:00, or leave them out." })
  else if (minutes && minutes / run.km < FASTEST) run.errors.push({ name: "minutes", text: "Nobody runs this far in so few minutes. Check both." })
  return minutes ? { ...run, minutes } : run
}

/** The form to add a run. `add` keeps it. */
export const typingForm = (page, add) => runForm([
  field({ label: "Day", type: "date", name: "day", value: today(), more: { max: today() } }),
  distanceField(page),
  field({ label: "Minutes, if you like", hint: "Such as 45, 1 h 5 min, or 1:05:00.", name: "minutes" }),
], "Add this run", (form) => readTyped(page, form), ({ day, km, minutes }, form) => {
  add({ day, km, ...(minutes && { minutes: Math.round(minutes * 10) / 10 }) })
  form.elements.distance.value = form.elements.minutes.value = ""
  form.elements.distance.focus()
})

/** "What if I run this far?" `runs` gives the runs that count. `made.draw` says the last answer again, in the unit of now. */
export function whatIfForm(page, runs) {
  const said = el("div", { class: "load-what-if" })
  let asked
  const draw = () => {
    if (!asked) return
    const { day, km } = asked
    const { title, lines } = inWords({ km, ...whatIf(runs(), day, km, page.data) }, page.data, page.far, page.on)
    const ahead = day > addDays(today(), 1) ? ["Runs that you do before that day change this answer."] : []
    said.replaceChildren(el("div", { class: "result" }, el("h3", {}, `${page.far(km)} on ${page.on(day)}: ${title}`),
      ...[...lines, ...ahead].map((line) => el("p", {}, line)), el("p", {}, chips(page.data.grades, page.data.claims))))
    return `${title}. ${lines[0]}`
  }
  const form = runForm([
    field({ label: "On this day", type: "date", name: "day", value: addDays(today(), 1) }),
    distanceField(page),
  ], "Work it out", (one) => readRun(page, one, addDays(today(), 366), "Choose a day within a year from now."), (run) => {
    asked = run
    announce(draw())
  })
  const made = el("section", {}, el("h2", {}, "What if I run this far?"), form, said)
  made.draw = draw
  return made
}
