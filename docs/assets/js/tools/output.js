// What leaves a tool: tables, files, paper, the clipboard, links, the box of warning signs.

import { announce, button, el, newId } from "./dom.js"
import { encodeState } from "../lib/share.js"
import { chips, pageUrl } from "./site.js"

/**
 * A table in the site's form: on a narrow screen each row is a card.
 * @param {{caption: any, heads: any[], rows: any[][], class?: string}} options cells are text or elements; the first of a row is its head
 */
export function table({ caption, heads, rows, class: kind = "steps" }) {
  const label = (head) => (typeof head === "string" ? head : head.textContent)
  return el("table", { class: kind },
    el("caption", {}, caption),
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
    el("tbody", {}, ...rows.map(([first, ...rest]) =>
      el("tr", {}, el("th", { scope: "row" }, first), ...rest.map((cell, index) => el("td", { "data-l": label(heads[index + 1]) }, cell))))))
}

/**
 * Give the reader a file. Nothing is sent anywhere.
 * @param {string} name "first-steps.json"
 * @param {string | Blob} content
 * @param {string} [type]
 */
export function download(name, content, type = "text/plain") {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type: `${type};charset=utf-8` }))
  const link = el("a", { href: url, download: name, hidden: true })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** A button that prints the page. @param {string} [label] */
export const printButton = (label = "Print") => button(label, { onclick: () => window.print() })

/**
 * A button that copies a text. Where the browser does not let it, the text is shown, ready to copy by hand.
 * @param {() => string} getText
 * @param {string} [label]
 */
export function copyButton(getText, label = "Copy") {
  const made = button(label, { onclick: () => copy(getText(), made) })
  return made
}

async function copy(text, after) {
  try {
    await navigator.clipboard.writeText(text)
    announce("Copied.")
    after.dataset.done = "Copied"
    setTimeout(() => delete after.dataset.done, 2000)
  } catch {
    showText(text, after, "Your browser does not let this page copy. Mark the text and copy it.")
  }
}

/** A text behind a button, marked, for copying by hand. */
function showText(text, after, label) {
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

/**
 * The box of warning signs from rules.json or plan.json.
 * @param {{redFlags: any, grades: any}} data
 * @param {{short?: boolean}} [options] `short`: the main signs in a few words
 */
export function redFlagsBox({ redFlags, grades }, { short = false } = {}) {
  const id = newId("red-flags")
  const groups = short
    ? [el("ul", {}, ...redFlags.groups.flatMap((group) => group.signs).filter((sign) => sign.short).map((sign) => el("li", {}, sign.short)))]
    : redFlags.groups.flatMap((group) => [
        el("p", { class: "redflag__when" }, el("strong", {}, group.when)),
        el("ul", {}, ...group.signs.map((sign) => el("li", {}, `${sign.text} `, chips(grades, sign.claims)))),
      ])
  return el("section", { class: "redflag", "aria-labelledby": id },
    el("div", { class: "redflag__bar" }, el("span", { id }, redFlags.title)),
    el("div", { class: "redflag__body" }, ...groups,
      el("p", { class: "redflag__when" }, el("strong", {}, redFlags.first_check.when)),
      el("p", {}, redFlags.first_check.text),
      el("p", {}, el("a", { href: pageUrl("start/get-help/") }, "What to do about a warning sign"))))
}
