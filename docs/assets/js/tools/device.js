// What stands at the head and the foot of every tool: what the store says when it cannot keep things, and the menu
// "Your data". Both are seldom needed: what they do comes from keeping.js when a reader turns to them.

import { el } from "./dom.js"

const LOST = "What you type now may be gone when you close the page."

/**
 * What the store says when it cannot keep things, with what helps. Empty while all is well.
 * @param {import("../lib/store.js").Store} store
 */
export function statusBar(store) {
  const bar = el("div", { class: "tool__status", role: "status", hidden: true })
  const show = async ({ kind }) => {
    bar.dataset.kind = kind
    const { SAID, helps } = kind === "ok" ? {} : await import("./keeping.js").catch(() => ({}))
    if (bar.dataset.kind !== kind) return // it has changed meanwhile
    bar.hidden = kind === "ok"
    bar.replaceChildren(...(bar.hidden ? [] : [el("p", {}, SAID?.[kind] ?? LOST), ...(helps ? [helps(store)] : [])]))
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
  const fill = async () => parts.firstChild || parts.replaceChildren(...(await import("./keeping.js")).menu(store))
  return el("details", { class: "tool__data", ontoggle: fill }, el("summary", {}, "Your data on this device"), parts)
}
