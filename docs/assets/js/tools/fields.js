// Fields and choices.

import { el, newId } from "./dom.js"

/**
 * A labelled field. `element.control` is the input.
 * @param {object} options
 * @param {string} options.label @param {string} options.name @param {string} [options.hint]
 * @param {string} [options.type] of the input, or "textarea", "select", "number" (typed freely, decimal comma too)
 * @param {string | number} [options.value] @param {string} [options.unit] printed behind the input
 * @param {{value: string, text: string}[]} [options.options] of a select
 * @param {Record<string, any>} [options.more] further attributes of the input
 */
export function field({ label, name, hint, type = "text", value = "", unit, options = [], more = {} }) {
  const id = newId(name)
  const common = { id, name, class: "field__input", dir: ["text", "textarea"].includes(type) ? "auto" : null, ...more } // notes in any language
  const control =
    type === "select" ? el("select", common, ...options.map((one) => el("option", { value: one.value, selected: String(value) === one.value }, one.text)))
    : type === "textarea" ? el("textarea", { rows: 3, ...common, value: String(value) })
    : el("input", { type: type === "number" ? "text" : type, inputmode: type === "number" ? "decimal" : null, autocomplete: "off", ...common, value: String(value) })
  const made = el("div", { class: `field field--${type}` },
    el("label", { for: id, class: "field__label" }, label),
    hint && el("p", { class: "hint", id: `${id}-hint` }, hint),
    el("div", { class: "field__row" }, control, unit && el("span", { class: "field__unit", id: `${id}-unit` }, unit)))
  describe(control, [hint && `${id}-hint`, unit && `${id}-unit`])
  made.control = control
  return made
}

/**
 * A group of radio buttons, or of boxes to tick.
 * @param {object} options
 * @param {string} options.legend @param {string} options.name @param {string} [options.hint]
 * @param {{value: string | number, text: string, hint?: string}[]} options.options
 * @param {string | number | (string | number)[]} [options.value] what is chosen
 * @param {boolean} [options.many] boxes to tick @param {boolean} [options.row] side by side, for a few short ones
 * @param {string} [options.kind] one more class: "red"
 */
export function choices({ legend, name, hint, options, value, many = false, row = false, kind }) {
  const id = newId(name)
  const chosen = new Set([value].flat().map(String))
  const boxes = options.map((one, index) =>
    el("label", { class: "choice" },
      el("input", { type: many ? "checkbox" : "radio", name, value: String(one.value), id: `${id}-${index}`, checked: value !== undefined && chosen.has(String(one.value)) }),
      el("span", {}, one.text, one.hint && el("small", {}, ` ${one.hint}`))))
  const made = el("fieldset", { class: `choices${row ? " choices--row" : ""}${kind ? ` choices--${kind}` : ""}` },
    el("legend", { tabindex: "-1" }, legend), hint && el("p", { class: "hint", id: `${id}-hint` }, hint), el("div", { class: "choices__list" }, ...boxes))
  describe(made, [hint && `${id}-hint`])
  return made
}

/** Tie hints and errors to what they speak of. */
export function describe(control, ids) {
  const all = ids.filter(Boolean).join(" ")
  if (all) control.setAttribute("aria-describedby", all)
  else control.removeAttribute("aria-describedby")
}
