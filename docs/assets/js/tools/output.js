// A table, and paper.

import { button, el } from "./dom.js"

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

/** A button that prints the page. @param {string} [label] */
export const printButton = (label = "Print") => button(label, { onclick: () => window.print() })
