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
let data
let draft
let shown // what stood in the form when it was made

/** The draft as plain text by field; anything else that was kept is left out. */
function readDraft(saved) {
  const fields = saved && typeof saved.fields === "object" && saved.fields ? saved.fields : {}
  const text = Object.entries(fields).filter(([, value]) => typeof value === "string")
  return { fields: Object.fromEntries(text), done: saved?.done === true, at: typeof saved?.at === "string" ? saved.at : "" }
}

/** Whether the heel check has ended at a warning sign since the reader last answered here. */
function stoppedSince() {
  const heel = store.get("heelCheck")
  return Boolean(heel?.stop) && !(draft.at > heel.at)
}

/** Keep what was typed; whatever another tab wrote meanwhile. */
function put(fields, done) {
  const mine = { fields, done, at: new Date().toISOString() }
  store.set(DRAFT, mine)
  draft = mine
}

function show() {
  const read = draft.done && !stoppedSince() ? readForm(data, draft.fields, today(), navigator.language) : null
  body.replaceChildren(...(read && !read.errors.length ? endView(read) : startView()))
}

function startView() {
  const stopped = stoppedSince()
  const form = formView(data, { day: today(), ...draft.fields, ...(stopped && { signs: "yes" }) }, stopped)
  shown = JSON.stringify(valuesOf(form))
  const errors = el("div")
  form.prepend(errors)
  form.append(el("p", { class: "tool__buttons" }, button("Show what it says", { type: "submit", main: true }), button("Empty the form", { onclick: empty })))
  form.addEventListener("change", () => keep(form))
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    keep(form)
    const read = readForm(data, draft.fields, today(), navigator.language)
    if (read.errors.length) {
      errors.replaceChildren(summaryOfErrors(read.errors, form))
      return
    }
    finish(read)
  })
  return [form]
}

/** Keep what stands in the form, as typed. */
function keep(form) {
  put(valuesOf(form), false)
}

/** Keep the scores for the trend, one entry for each test and day, and show what they say. */
function finish(read) {
  put(draft.fields, true)
  if (read.stop) {
    show()
  } else {
    const at = new Date().toISOString()
    const now = Object.entries(read.scores).map(([test, score]) => ({ day: read.day, test, ...score, at }))
    const isNew = (entry) => entry.day !== read.day || !read.scores[entry.test]
    store.change("strength", (entries = []) => [...entries.filter(isNew), ...now])
    show()
  }
  body.querySelector("h2")?.focus()
  announce(body.querySelector("h2")?.textContent ?? "")
}

function endView(read) {
  const entries = store.get("strength")
  const day = (iso) => format(iso, navigator.language)
  let text // of the summary: it comes while the reader reads the result, as some browsers copy only in the moment of a tap
  const write = async () => (text ??= (await import("../lib/normSummary.js")).summaryLines(data, read, entries, day).join("\n"))
  const buttons = el("p", { class: "tool__buttons" },
    ...(read.stop ? [] : [copyButton(() => text ?? write(), "Copy the summary"), printButton("Print")]),
    button("Change the scores", { onclick: () => back(draft.fields) }),
    button("New test day", { onclick: empty }))
  if (!read.stop) whenSeen(buttons, () => write().catch(() => {}), 1000)
  return [el("div", { class: "result" }, ...resultView(data, read, entries, day)), buttons]
}

function back(fields) {
  put(fields, false)
  show()
  body.querySelector("h2")?.focus()
}

/** A new form; who you are stays. */
function empty() {
  const { sex, age } = draft.fields
  back({ ...(sex && { sex }), ...(age && { age }) })
  announce("The form is empty. Scores that you saved stay for the trend.")
}

addEventListener("pagehide", () => {
  const form = body.querySelector("form")
  if (form && JSON.stringify(valuesOf(form)) !== shown) keep(form) // a field that the reader is still in
})
store.onChange(({ names, from }) => {
  if (!data || from === "here" || !names.some((name) => [DRAFT, "strength", "heelCheck"].includes(name))) return // another tab, an undo, a copy brought in
  draft = readDraft(store.get(DRAFT))
  show()
})

await start("strength-check", async (place) => {
  data = await load("strength-check")
  draft = readDraft(store.get(DRAFT))
  fold("strength-check", "The same check on paper", undefined, "#how-sure-this-check-is")
  show()
  place.append(statusBar(store), body, dataMenu(store))
})
