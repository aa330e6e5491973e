// The load check: runs typed in or read from files, the longest of the last days, jumps, weeks, and "what if".
import { addDays, isDay, today } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { FARTHEST_KM, FASTEST, whatIf } from "../lib/load.js"
import { settingsOf } from "../lib/settings.js"
import { openStore } from "../lib/store.js"
import { parseNumber } from "../lib/typed.js"
import { parseMinutes } from "../lib/typedMinutes.js"
import { fromKm, number, toKm } from "../lib/units.js"
import { dataMenu, statusBar } from "./device.js"
import { announce, button, el } from "./dom.js"
import { summaryOfErrors } from "./errors.js"
import { field } from "./fields.js"
import { printButton } from "./output.js"
import { chips, fold, load, pageUrl, start } from "./site.js"
import { filePlace } from "./load-files.js"
import { answer, jumpsView, nextView, runsView, unknownView, weeksView } from "./load-results.js"
import { distance, inWords } from "./load-words.js"

const NAME = "load-check"
const MOST_MINUTES = 3000
const locale = navigator.language
const store = openStore()
const page = {
  store, locale, data: undefined, opened: new Set(),
  units: () => settingsOf(store, locale).units,
  firstDay: () => settingsOf(store, locale).weekStart,
  far: (km) => distance(km, page.units(), locale),
  on: (day) => format(day, locale),
  openList(name) {
    page.opened.add(name)
    show()
    document.getElementById(`load-${name}`).focus()
  },
  remove(run) {
    store.change("runs", (all = []) => all.filter(({ id }) => id !== run.id))
    document.getElementById("load-runs")?.focus()
    announce(`Removed: ${page.far(run.km)} on ${page.on(run.day)}. You can take that back under “Your data”.`)
  },
}

/** The runs that can count: a copy from elsewhere may hold others. */
const runs = () => (store.get("runs") ?? []).filter((run) => isDay(run.day) && run.day <= today() && run.km > 0 && run.km <= FARTHEST_KM)

// --- Typing in -------------------------------------------------------------------------------------

const unitName = () => (page.units() === "mi" ? "miles" : "kilometres")
const typed = (form, name) => form.elements[name].value.trim()

/** Day and distance of a form, and what is wrong with them. */
function readRun(form, lastDay, tooLate) {
  const errors = []
  const day = typed(form, "day")
  if (!isDay(day)) errors.push({ name: "day", text: `Type a date, such as ${today()}.` })
  else if (day > lastDay) errors.push({ name: "day", text: tooLate })
  const value = parseNumber(typed(form, "distance"), locale)
  const km = Math.round(toKm(value, page.units()) * 1e6) / 1e6
  if (!typed(form, "distance")) errors.push({ name: "distance", text: "Type a distance." })
  else if (!Number.isFinite(value)) errors.push({ name: "distance", text: "Type the distance as a number, such as 5 or 5.2." })
  else if (km < 0.01) errors.push({ name: "distance", text: "Type a distance above 0." })
  else if (km > FARTHEST_KM) errors.push({ name: "distance", text: `Type a distance up to ${number(fromKm(FARTHEST_KM, page.units()), locale, 0)} ${unitName()}.` })
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

function readTyped(form) {
  const run = readRun(form, today(), "This day has not come yet. For a plan, use “What if”.")
  const text = typed(form, "minutes")
  const minutes = text ? parseMinutes(text, locale) : undefined
  if (text && !(minutes > 0 && minutes < MOST_MINUTES)) run.errors.push({ name: "minutes", text: "Type the minutes as 45, 1 h 5 min or 1:05:00, or leave them out." })
  else if (minutes && minutes / run.km < FASTEST) run.errors.push({ name: "minutes", text: "Nobody runs this far in so few minutes. Check both." })
  return minutes ? { ...run, minutes } : run
}

const typingForm = () => runForm([
  field({ label: "Day", type: "date", name: "day", value: today(), more: { max: today() } }),
  field({ label: `Distance in ${unitName()}`, type: "number", name: "distance" }),
  field({ label: "Minutes, if you like", hint: "Such as 45, 1 h 5 min, or 1:05:00.", name: "minutes" }),
], "Add this run", readTyped, ({ day, km, minutes }, form) => {
  add({ day, km, ...(minutes && { minutes: Math.round(minutes * 10) / 10 }) })
  form.elements.distance.value = form.elements.minutes.value = ""
  form.elements.distance.focus()
})

/** Keep a typed run. Two alike on one day are both kept, as the reader typed both. */
function add(run) {
  store.change("runs", (all = []) => {
    const ids = new Set(all.map(({ id }) => id))
    const stem = `${run.day}--${Math.round(run.km * 1000)}`
    let id = stem
    for (let next = 2; ids.has(id); next++) id = `${stem}-${next}`
    return [...all, { ...run, source: "typed", id }]
  })
  announce(`Added: ${page.far(run.km)} on ${page.on(run.day)}. ${answer(page, runs()).said}`)
}

// --- What if ---------------------------------------------------------------------------------------

function whatIfForm() {
  const said = el("div", { class: "load-what-if" })
  const form = runForm([
    field({ label: "On this day", type: "date", name: "day", value: addDays(today(), 1) }),
    field({ label: `Distance in ${unitName()}`, type: "number", name: "distance" }),
  ], "Work it out", (one) => readRun(one, addDays(today(), 366), "Choose a day within a year from now."), ({ day, km }) => {
    const { title, lines } = inWords({ km, ...whatIf(runs(), day, km, page.data) }, page.data, page.far, page.on)
    const ahead = day > addDays(today(), 1) ? ["Runs that you do before that day change this answer."] : []
    said.replaceChildren(el("div", { class: "result" }, el("h3", {}, `${page.far(km)} on ${page.on(day)}: ${title}`),
      ...[...lines, ...ahead].map((line) => el("p", {}, line)), el("p", {}, chips(page.data.grades, page.data.claims))))
    announce(`${title}. ${lines[0]}`)
  })
  return el("section", {}, el("h2", {}, "What if I run this far?"), form, said)
}

// --- The page --------------------------------------------------------------------------------------

const [top, rest] = [el("div", { class: "load-top" }), el("div", { class: "load-rest" })]

function show() {
  const all = runs()
  const others = (store.get("runs") ?? []).length - all.length
  const ignored = others ? [el("p", {}, `${number(others, locale, 0)} kept runs are left out here: their day or distance cannot be right.`)] : []
  if (!all.length) {
    top.replaceChildren(...ignored, el("p", {}, "Add your runs of the last 30 days to see your numbers. One will do to begin with."))
    rest.replaceChildren()
    return
  }
  const signs = el("p", {}, "Warning signs come before any number. ", el("a", { href: pageUrl("start/get-help/") }, "See when to get help first"), ".")
  top.replaceChildren(...ignored, signs, nextView(page, all))
  rest.replaceChildren(jumpsView(page, all), weeksView(page, all), unknownView(page), runsView(page, all), el("div", { class: "tool__buttons" }, printButton()))
}

await start(NAME, async (place) => {
  page.data = await load(NAME)
  const [typing, asking] = [el("div", {}), el("div", {})]
  let unit
  const draw = () => {
    if (unit !== page.units()) { // the labels name it
      typing.replaceChildren(typingForm())
      asking.replaceChildren(whatIfForm())
    }
    unit = page.units()
    show()
  }
  draw()
  const body = el("div", { class: "tool__body" }, el("h2", {}, "Add your runs"), typing, filePlace(page), top, asking, rest)
  place.replaceChildren(statusBar(store), body, dataMenu(store))
  store.onChange(draw)
  fold(NAME, "Do it by hand, on paper")
})
