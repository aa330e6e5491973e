// Texts to copy by hand, and links that hold a reader's answers.

import { button, el, newId } from "./dom.js"
import { encodeState } from "../lib/share.js"

/** A text behind a button, marked, for copying by hand. */
export function showText(text, after, label) {
  document.getElementById(after.dataset.shows)?.remove()
  const id = newId("shown")
  const area = el("textarea", { class: "field__input", id: `${id}-text`, readonly: true, rows: Math.min(12, text.split("\n").length + 1), value: text })
  after.dataset.shows = id
  const place = after.closest(".tool__buttons") ?? after
  place.after(el("div", { class: "field", id }, el("label", { class: "field__label", for: area.id }, label), area))
  area.focus()
  area.select()
}

/**
 * A button that makes a link to this page with the reader's answers in it. They stand behind the #, which browsers send
 * nowhere; only who gets the link can read them.
 * @param {() => unknown} getState
 * @param {string} [label]
 */
export function shareLink(getState, label = "Make a link") {
  const made = button(label, {
    onclick: () => {
      const link = `${location.origin}${location.pathname}#${encodeState(getState())}`
      showText(link, made, "This link holds your answers. Who has the link can read them.")
    },
  })
  return made
}
