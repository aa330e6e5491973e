// The diary. Sums: lib/diary.js; the form: diary-form.js; what is shown of the entries: diary-views.js.

import { today } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { entriesOf, withEntry } from "../lib/diary.js"
import { same } from "../lib/record.js"
import { settingsOf } from "../lib/settings.js"
import { openStore } from "../lib/store.js"
import { dayForm, fieldsOf } from "./diary-form.js"
import { lineView, listView, verdictView } from "./diary-views.js"
import { announce, button, el } from "./dom.js"
import { choices } from "./fields.js"
import { dataMenu, statusBar } from "./device.js"
import { fold, load, start } from "./site.js"

const NAME = "diary"
const DRAFT = "diaryDraft" // what was typed and not saved: {day, other, drafts}; the day in view, and by day what was typed
const PARTS = ["morning", "during", "ran", "session", "note"]
let data, store, now, day, drafts, last, other = false, all = false, span = 28, said = null
const parts = { form: el("div", {}), said: el("div", {}), line: el("div", {}), list: el("div", {}), clinic: el("div", {}) }

const entries = () => entriesOf(store.get("diary"))
const entryOf = (one) => entries().find((entry) => entry.day === one)
const how = () => settingsOf(store)

// --- The form --------------------------------------------------------------------------------------

function showForm(focus) {
  const { locale } = how()
  const units = drafts.get(day)?.units ?? how().units // until it is told in the unit of now
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
        keepDrafts()
        showForm(isOther ? "[name=day]" : `[name=which][value="${day}"]`)
      },
      ondraft(fields) { // only what differs: the rest may be saved meanwhile by the timer or another tab
        const typed = Object.entries(fields).filter(([name, value]) => name in kept && value !== kept[name])
        if (typed.length) return drafts.set(day, { ...Object.fromEntries(typed), units, "distance-told": drafts.get(day)?.["distance-told"] ?? [] })
        drafts.delete(day)
        keepDrafts()
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

/** The field of the form that the reader is in, for `show`. */
function focused() {
  const { name, type, value } = parts.form.contains(document.activeElement) ? document.activeElement : {}
  return name && `[name="${name}"]${type === "radio" ? `[value="${value}"]` : ""}`
}

/** Keep what was typed, so that leaving the page loses nothing. */
function keepDrafts() {
  const next = drafts.size ? { day, other, drafts: Object.fromEntries(drafts) } : undefined
  if (!same(store.get(DRAFT), next)) store.set(DRAFT, next) // else it would be a change to take back
}

/** Take over what was typed and is kept, under what is typed here; tell all in the unit of now. */
async function takeDrafts(from) {
  const [kept, { draftsOf }] = [store.get(DRAFT), await import("./diary-drafts.js")] // as kept now: a save may come before the part
  drafts = draftsOf(kept, drafts, how(), from)
}

/** Put an entry in the place of its day's, or take the day out. What is no longer said stands as null: else an older copy would bring it back. */
function change(one, entry) {
  drafts.delete(one)
  keepDrafts() // first, so that the last change is the one to take back
  store.change("diary", (kept = []) => {
    const before = kept.find((old) => old.day === one)
    const out = PARTS.filter((name) => name in (before ?? {})).map((name) => [name, null])
    const after = { ...(entry && before), day: one, ...Object.fromEntries(out), ...entry, at: new Date().toISOString() } // what later versions keep stays
    last = { one, before, after }
    return withEntry(kept, after)
  })
}

/** Take that back, whatever was typed or switched since. False where the entry itself was changed. */
function takeBack() {
  const { one, before, after } = last
  const untouched = same(store.get("diary")?.find((entry) => entry.day === one), after)
  if (untouched) store.change("diary", (kept = []) => withEntry(kept, before ?? { day: one }))
  return untouched
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
      said = { text: takeBack() ? "Taken back." : "It was changed elsewhere since, so it stays." }
      show()
      parts.said.querySelector("h2")?.focus()
      announce(said.text)
    },
  })
  parts.said.replaceChildren(...(said ? [
    el("h2", { tabindex: "-1" }, said.text),
    ...entries().filter((entry) => entry.day === said.entry?.day).map((entry) => verdictView(data, entries(), entry, how())),
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

const taken = () => import("./diary-clinic.js") // what goes out of the house
const saveCsv = async () => (await taken()).saveCsv(entries(), now)
const showClinic = async (isNew) => (await taken()).showIn(parts, { entries, now, how }, isNew)

function show(focus) {
  showForm(focus)
  showSaid()
  showRest()
}

// --- Start -----------------------------------------------------------------------------------------

await start(NAME, async (place) => {
  data = await load(NAME)
  store = openStore()
  now = day = today()
  drafts = new Map()
  const draft = store.get(DRAFT)
  if (draft) await takeDrafts()
  if (drafts.size) { // in view, else it could be forgotten
    day = drafts.has(draft.day) ? draft.day : [...drafts.keys()].at(-1)
    other = draft.other === true
  }
  const entry = entryOf(now)
  if (entry) said = { entry, text: "Today so far" } // what it asks for holds all day
  place.append(statusBar(store), el("div", { class: "tool__body" }, parts.form, parts.said, parts.line, parts.list, parts.clinic), dataMenu(store))
  fold(NAME, "The diary on paper, and how to score")
  show()
  store.onChange(({ names, from }) => {
    const has = (name) => names.includes(name)
    if (from === "clear") drafts.clear() // else leaving the page would keep it again
    else if (from === "here" ? !has("settings") : !["diary", DRAFT, "settings"].some(has)) return
    if ((drafts.size || store.get(DRAFT)) && (has(DRAFT) || has("settings"))) takeDrafts(from).finally(() => show(focused()))
    else show(focused()) // what is being typed, upon what was saved elsewhere
  })
  const leave = () => drafts.size && keepDrafts()
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
