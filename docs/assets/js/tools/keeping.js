// What is kept on this device: what helps when keeping fails, and the menu to save, bring back, undo and delete.
// It comes when a reader turns to it; device.js stands in for it until then.

import { confirmed } from "./confirm.js"
import { announce, button, el } from "./dom.js"
import { choices } from "./fields.js"
import { download } from "./files.js"
import { exportText, importText } from "../lib/copies.js"
import { settingsOf } from "../lib/settings.js"
import { today } from "../lib/dates.js"

const save = (store) => download(`first-steps-${today()}.json`, exportText(store), "application/json")

/** What is said of each state. Each says what goes on working and what to do. */
export const SAID = {
  blocked: "This browser does not keep anything for this site. You can go on, but it is gone when you close the page. Save a copy before you go.",
  full: "There is no room left to keep your latest changes. They are still here while the page is open. Save a copy, then delete old data.",
  corrupt: "What was kept here cannot be read. It is untouched, and you can save it to a file. You can go on, but new entries are gone when you close the page.",
  newer: "What is kept here comes from a newer version of this site. It is untouched. Reload the page to get that version. Until then, new entries are gone when you close the page.",
}

/**
 * The buttons beside what the store says when it cannot keep things.
 * @param {import("../lib/store.js").Store} store
 */
export function helps(store) {
  const unread = store.unreadable ? [
    button("Save the data that cannot be read", { onclick: () => download("first-steps-unreadable.txt", store.unreadable) }),
    confirmed("Start afresh here", "This replaces what cannot be read. Did you save it?", () => { store.overwrite(); announce("Your entries are kept again.") }),
  ] : []
  return el("div", { class: "tool__buttons" }, ...unread, button("Save a copy", { onclick: () => save(store) }))
}

/**
 * What stands in the menu "Your data": units, a copy, bring a copy in, undo, delete everything.
 * @param {import("../lib/store.js").Store} store
 */
export function menu(store) {
  const told = el("p", { class: "tool__told", role: "status" })
  const say = (text) => { told.textContent = ""; setTimeout(() => { told.textContent = text }, 100) }
  const undo = () => say(store.undo() ? "Your last change is taken back." : "There is no change to take back.")
  const clear = confirmed("Delete everything", "This deletes all that First Steps keeps on this device.", () => {
    store.clear()
    say("Everything is deleted. Until you close this page, you can take that back.")
  })
  return [
    el("p", {}, "What you type stays in this browser. It is sent nowhere."),
    unitSwitch(store),
    el("div", { class: "tool__buttons" }, button("Save a copy", { onclick: () => save(store) }), button("Take back the last change", { onclick: undo }), clear),
    bringIn(store, say), told,
  ]
}

/** Kilometres or miles, for all tools. */
function unitSwitch(store) {
  const made = choices({
    legend: "Distances in", name: "units", row: true, value: settingsOf(store).units,
    options: [{ value: "km", text: "Kilometres" }, { value: "mi", text: "Miles" }],
  })
  made.addEventListener("change", (event) => store.change("settings", (kept) => ({ ...kept, units: event.target.value })))
  store.onChange(({ names }) => {
    if (names.includes("settings")) made.querySelector(`[value=${settingsOf(store).units}]`).checked = true
  })
  return made
}

/** A copy from a file: added to what is here, or in its place. */
function bringIn(store, say) {
  const input = el("input", { type: "file", class: "field__input", accept: ".json,application/json,text/plain", "aria-label": "File with a copy of your data" })
  const how = choices({
    legend: "What is here already", name: "import-mode", row: true, value: "merge",
    options: [{ value: "merge", text: "Keep it and add" }, { value: "replace", text: "Replace it" }],
  })
  const read = async () => {
    const file = input.files[0]
    if (!file) return say("Choose the file that you saved before.")
    if (file.size > 20_000_000) return say("This file is too large to be a copy of your data.")
    const { added, replaced, error } = importText(store, await file.text(), how.querySelector(":checked").value)
    return say(error ?? `Done: ${added} added, ${replaced} changed. You can take that back.`)
  }
  return el("div", { class: "tool__import" }, el("p", {}, el("b", {}, "Bring in a copy"), " from another device or an earlier day."), input, how, button("Bring it in", { onclick: read }))
}
