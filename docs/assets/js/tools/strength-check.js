// The strength check: scores of six home tests, left and right, and how to read them. Sums: lib/norms.js.
import { today } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { openStore } from "../lib/store.js"
import { readForm } from "../lib/strengthScores.js"
import { dataMenu, statusBar } from "./device.js"
import { announce, button, el } from "./dom.js"
import { summaryOfErrors, valuesOf } from "./errors.js"
import { printButton } from "./output.js"
import { copyButton } from "./copying.js"
import { fold, load, start, whenSeen } from "./site.js"
import { formView } from "./strength-form.js"
import { resultView } from "./strength-result.js"

const DRAFT = "strengthDraft" // as typed, so that nothing is lost by a reload or an error
const store = openStore()
const body = el("div", { class: "tool__body" })
let data, draft
let form // null while the result is shown
let shown // what stood in the form when it was last made or kept

/** The draft as plain text by field; anything else that was kept is left out. */
function readDraft(saved) {
  const text = Object.entries(saved?.fields ?? {}).filter(([, value]) => typeof value === "string")
  return { fields: Object.fromEntries(text), done: saved?.done === true, at: saved?.at }
}

/** Whether the heel check has ended at a warning sign since the reader last answered here. */
function stoppedSince() {
  const heel = store.get("heelCheck")
  return heel?.stop && !(draft.at > heel.at)
}

/** Keep what was typed; whatever another tab wrote meanwhile. */
function put(fields, done) {
  const mine = { fields, done, at: new Date().toISOString() }
  store.set(DRAFT, mine)
  draft = mine
}

function show() {
  const read = draft.done && !stoppedSince() && readForm(data, draft.fields, today(), navigator.language)
  body.replaceChildren(...(read && !read.errors.length ? endView(read) : startView()))
}

function startView() {
  const stopped = stoppedSince()
  form = formView(data, { day: today(), ...draft.fields, ...(stopped && { signs: "yes" }) }, stopped)
  shown = valuesOf(form)
  const errors = el("div")
  form.prepend(errors)
  form.append(el("p", { class: "tool__buttons" }, button("Show what it says", { type: "submit", main: true }), button("Empty the form", { onclick: empty })))
  form.addEventListener("change", keep)
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    keep()
    const read = readForm(data, draft.fields, today(), navigator.language)
    if (read.errors.length) errors.replaceChildren(summaryOfErrors(read.errors, form))
    else finish(read)
  })
  return [form]
}

/** Keep what stands in the form, as typed. */
function keep() {
  put((shown = valuesOf(form)), false)
}

/** What is typed and not kept yet, as the reader is still in its field. */
const unkept = () => Object.entries(form ? valuesOf(form) : {}).filter(([name, value]) => value !== shown[name])

/** Take over what another tab kept, an undo, a copy brought in; what is being typed here stays. */
function takeOver() {
  const typed = unkept()
  const here = document.activeElement
  const at = [...(form ?? [])].indexOf(here) // where the reader is: a form made anew has the same fields in the same order
  draft = readDraft(store.get(DRAFT))
  for (const [field, text] of typed) draft.fields[field] = text
  draft.done &&= !typed.length // else the result would take the place of the form
  show()
  for (const [field] of typed) delete shown[field] // it is not kept by being shown
  const same = form?.[at]
  same?.focus()
  if (here.selectionEnd) same?.setSelectionRange(here.selectionStart, here.selectionEnd)
}

/** Keep the scores for the trend, one entry for each test and day, and show what they say. */
function finish(read) {
  put(draft.fields, true)
  if (!read.stop) {
    const now = Object.entries(read.scores).map(([test, score]) => ({ day: read.day, test, ...score, at: draft.at }))
    const isNew = (entry) => entry.day !== read.day || !read.scores[entry.test]
    store.change("strength", (entries = []) => [...entries.filter(isNew), ...now])
  }
  show()
  body.querySelector("h2").focus()
  announce(document.activeElement.textContent)
}

function endView(read) {
  form = null
  const entries = store.get("strength")
  const day = (iso) => format(iso, navigator.language)
  let text // of the summary: it comes while the reader reads the result, as some browsers copy only in the moment of a tap
  const write = async () => (text ??= (await import("../lib/normSummary.js")).summaryLines(data, read, entries, day).join("\n"))
  const buttons = el("p", { class: "tool__buttons" },
    ...(read.stop ? [] : [copyButton(() => text ?? write(), "Copy the summary"), printButton()]),
    button("Change the scores", { onclick: () => back(draft.fields) }),
    button("New test day", { onclick: empty }))
  if (!read.stop) whenSeen(buttons, () => write().catch(() => {}), 1000)
  return [el("div", { class: "result" }, ...resultView(data, read, entries, day)), buttons]
}

function back(fields) {
  put(fields, false)
  show()
  body.querySelector("h2").focus()
}

/** A new form; who you are stays. */
function empty() {
  const { sex, age } = draft.fields
  back({ sex, age })
  announce("The form is empty. Scores that you saved stay for the trend.")
}

addEventListener("pagehide", () => unkept().length && keep())
store.onChange(({ names, from }) => {
  if (data && from !== "here" && names.some((name) => /^(strength|heelCheck)/.test(name))) takeOver()
})

await start("strength-check", async (place) => {
  data = await load("strength-check")
  draft = readDraft(store.get(DRAFT))
  fold("strength-check", "The same check on paper", undefined, "#how-sure-this-check-is")
  show()
  place.append(statusBar(store), body, dataMenu(store))
})
