// What stands at the head and the foot of every tool: what the store says when it cannot keep things, and the menu
// "Your data". Both are seldom needed: what they do comes from keeping.js when a reader turns to them.

import { el } from "./dom.js"

const COULD_NOT = "This part could not be fetched. Are you online? Reload the page to try again."

/**
 * What the store says when it cannot keep things, with what helps. Empty while all is well.
 * @param {import("../lib/store.js").Store} store
 */
export function statusBar(store) {
  const bar = el("div", { class: "tool__status", role: "status" })
  const show = ({ kind, text }) => {
    bar.hidden = kind === "ok"
    bar.dataset.kind = kind
    bar.replaceChildren(el("p", {}, text))
    if (!bar.hidden) import("./keeping.js").then(({ helps }) => bar.dataset.kind === kind && bar.replaceChildren(el("p", {}, text), helps(store))).catch(() => {}) // the words stand there all the same
  }
  store.onStatus(show)
  show(store.status)
  addEventListener("beforeunload", (event) => { if (store.unsaved && store.status.kind !== "ok") event.preventDefault() })
  return bar
}

/**
 * The menu "Your data": units, a copy, bring a copy in, undo, delete everything.
 * @param {import("../lib/store.js").Store} store
 */
export function dataMenu(store) {
  const parts = el("div")
  const fill = async () => {
    if (parts.firstElementChild?.matches("p:not(.error)")) return
    try {
      parts.replaceChildren(...(await import("./keeping.js")).menu(store))
    } catch {
      parts.replaceChildren(el("p", { class: "error", role: "alert" }, COULD_NOT))
    }
  }
  return el("details", { class: "tool__data", ontoggle: fill }, el("summary", {}, "Your data on this device"), parts)
}
