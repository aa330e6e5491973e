// The diary. Sums: lib/diary.js; the form: diary-form.js; what is shown of the entries: diary-views.js.

import { isDay, today } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { entriesOf, withEntry } from "../lib/diary.js"
import { settingsOf } from "../lib/settings.js"
import { openStore } from "../lib/store.js"
import { dayForm, fieldsOf } from "./diary-form.js"
import { lineView, listView, verdictView } from "./diary-views.js"
import { announce, button, el } from "./dom.js"
import { choices } from "./fields.js"
import { dataMenu, statusBar } from "./device.js"
import { printButton } from "./output.js"
import { fold, load, start } from "./site.js"

const NAME = "diary"
const DRAFT = "diaryDraft" // what was typed and not saved: {day, other, fields}
let data, store, now, day, other, drafts, all = false, span = 28, said = null
const parts = { form: el("div", {}), said: el("div", {}), line: el("div", {}), list: el("div", {}), clinic: el("div", {}) }

const entries = () => entriesOf(store.get("diary"))
const entryOf = (one) => entries().find((entry) => entry.day === one)
const how = () => settingsOf(store)

// --- The form --------------------------------------------------------------------------------------

function showForm(focus) {
  const { units, locale } = how()
  const entry = entryOf(day)
  const kept = fieldsOf(entry, { units, locale })
  parts.form.replaceChildren(
    el("h2", { tabindex: "-1" }, day === now ? "Today" : format(day, locale, "long")),
    dayForm({ day, today: now, fields: { ...kept, ...drafts.get(day) }, other, exists: Boolean(entry), units, locale, scale: data.pain.scale }, {
      before: () => entryOf(day),
      onday(next, isOther) {
        const typed = drafts.get(day)
        if (typed && !entryOf(next) && !drafts.has(next)) { // typed before the day was chosen: it goes with the reader
          drafts.set(next, typed)
          drafts.delete(day)
        }
        day = next
        other = isOther
        keepDraft()
        showForm(isOther ? "[name=day]" : `[name=which][value="${day}"]`)
      },
      ondraft(fields) { // only what differs: the rest may be saved meanwhile by the timer or another tab
        const typed = Object.entries(pick(fields)).filter(([name, value]) => value !== kept[name])
        if (typed.length) return drafts.set(day, Object.fromEntries(typed))
        drafts.delete(day)
        keepDraft()
      },
      onsave: save,
      ondelete() {
        change(day, undefined)
        announce(`${format(day, locale, "long")} is deleted. You can take that back.`)
        said = { text: "The day is deleted.", undo: true }
        show("h2")
      },
    }))
  if (focus) parts.form.querySelector(focus)?.focus()
}

const NAMES = ["morning", "during", "minutes", "distance", "session", "note"]
const pick = (fields) => Object.fromEntries(NAMES.filter((name) => typeof fields[name] === "string").map((name) => [name, fields[name]]))

/** The field of the form that the reader is in, for `show`. */
function focused() {
  const { name, type, value } = parts.form.contains(document.activeElement) ? document.activeElement : {}
  return name && `[name="${name}"]${type === "radio" ? `[value="${value}"]` : ""}`
}

let draftsSince = 0 // an entry changed: to take that back, they go first

/** Keep what was typed, so that leaving the page loses nothing. */
function keepDraft() {
  const fields = drafts.get(day)
  if (fields || store.get(DRAFT)) draftsSince++
  if (fields) store.set(DRAFT, { day, other, fields })
  else if (store.get(DRAFT)) store.remove(DRAFT)
}

/** Put an entry in the place of its day's, or take the day out. */
function change(one, entry) {
  drafts.delete(one)
  if (store.get(DRAFT)) store.remove(DRAFT) // first, so that the last change is the one to take back
  store.change("diary", (kept = []) => {
    const before = kept.find((old) => old.day === one) ?? {}
    const { morning, during, ran, session, note, ...rest } = before // what later versions keep stays
    return withEntry(kept, entry ? { ...rest, ...entry, at: new Date().toISOString() } : { day: one })
  })
  draftsSince = 0
}

function save(entry) {
  if (entry.day !== day) drafts.delete(day)
  change(entry.day, entry)
  day = entry.day
  said = { entry, text: `${day === now ? "Today" : format(day, how().locale, "long")} is saved.`, undo: true }
  show()
  parts.said.querySelector("h2")?.focus()
  announce(said.text)
}

// --- What follows from it --------------------------------------------------------------------------

function showSaid() {
  const undo = button("Take it back", {
    onclick() {
      for (; draftsSince; draftsSince--) store.undo()
      const done = store.undo()
      said = { text: done ? "Taken back." : "It was changed elsewhere since, so it stays." }
      show()
      parts.said.querySelector("h2")?.focus()
      announce(said.text)
    },
  })
  parts.said.replaceChildren(...(said ? [
    el("h2", { tabindex: "-1" }, said.text),
    ...entries().filter((entry) => entry.day === said.entry?.day).map((entry) => verdictView(data, entries(), entry)),
    ...(said.undo ? [el("div", { class: "tool__buttons" }, undo)] : []),
  ] : []))
}

function showRest() {
  const [known, { units, locale }] = [entries(), how()]
  const range = choices({ legend: "Show", name: "span", row: true, value: span, options: [{ value: 28, text: "4 weeks" }, { value: 84, text: "12 weeks" }, { value: 364, text: "1 year" }] })
  range.addEventListener("change", (event) => {
    span = Number(event.target.value)
    showRest()
    parts.line.querySelector(`[name=span][value="${span}"]`).focus()
  })
  parts.line.replaceChildren(el("h2", {}, "How it goes"), ...lineView(known, now, span, { locale }), ...(known.length ? [range] : []))
  parts.list.replaceChildren(...[
    ...listView(known, { all, units, locale }, {
      onedit(one) { day = one; other = false; said = null; show("h2") },
      onall() { all = true; showRest(); parts.list.querySelector("h2").focus() },
    }),
    known.length > 0 && el("div", { class: "tool__buttons" },
      button("Save as CSV", { onclick: saveCsv }),
      button("Page for a clinician", { onclick: () => showClinic(true) })),
  ].filter(Boolean))
  if (parts.clinic.firstChild) showClinic()
}

/** All entries as a file for a spreadsheet. */
async function saveCsv() {
  const [{ toCsv }, { download }] = await Promise.all([import("../lib/diaryCsv.js"), import("./files.js")])
  download(`heel-diary-${now}.csv`, toCsv(entries()), "text/csv")
}

/** The page for a clinician: shown first, so that the reader sees what will be printed. */
async function showClinic(focus) {
  const [{ clinicView }, signs] = await Promise.all([import("./diary-clinic.js"), load("warning-signs")])
  const close = button("Close this page", { onclick() { parts.clinic.replaceChildren(); parts.list.querySelector("h2").focus() } })
  parts.clinic.replaceChildren(clinicView(signs, entries(), now, how()), el("div", { class: "tool__buttons" }, printButton("Print this page"), close))
  if (focus) parts.clinic.querySelector("h2").focus()
}

function show(focus) {
  showForm(focus)
  showSaid()
  showRest()
}

// --- Start -----------------------------------------------------------------------------------------

await start(NAME, async (place) => {
  data = await load("pain-rules")
  store = openStore()
  now = day = today()
  drafts = new Map()
  const draft = store.get(DRAFT)
  if (draft && isDay(draft.day) && draft.fields) {
    day = draft.day
    other = draft.other === true
    drafts.set(day, pick(draft.fields))
  }
  const entry = entries().find((one) => one.day === now)
  if (entry) said = { entry, text: "Today so far" } // what it asks for holds all day
  place.append(statusBar(store), el("div", { class: "tool__body" }, parts.form, parts.said, parts.line, parts.list, parts.clinic), dataMenu(store))
  fold(NAME, "The diary on paper, and how to score")
  show()
  store.onChange(({ names, from }) => {
    if (from === "clear") drafts.clear() // else leaving the page would keep it again
    else if (!names.some((name) => ["diary", "settings"].includes(name)) || (from === "here" && !names.includes("settings"))) return
    if (drafts.has(day) && !names.includes("diary")) showRest() // what is being typed stays in its unit
    else show(focused()) // what is being typed, upon what was saved elsewhere
  })
  const leave = () => drafts.has(day) && keepDraft()
  addEventListener("pagehide", leave)
  const overMidnight = () => {
    if (now === today()) return
    if (day === now && !drafts.has(day)) day = today()
    now = today()
    said = null
    show(focused())
  }
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? leave() : overMidnight()))
  setInterval(overMidnight, 10_000) // a page beside the bed is in sight all night
})
