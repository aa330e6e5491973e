// Fields, choices and their errors. An error stands beside its field and in a summary that takes the focus.

import { el, newId } from "./dom.js"

/**
 * A labelled field. `element.control` is the input.
 * @param {object} options
 * @param {string} options.label @param {string} options.name @param {string} [options.hint] @param {string} [options.error]
 * @param {string} [options.type] of the input, or "textarea", "select", "number" (typed freely, decimal comma too)
 * @param {string | number} [options.value] @param {string} [options.unit] printed behind the input
 * @param {{value: string, text: string}[]} [options.options] of a select
 * @param {Record<string, any>} [options.more] further attributes of the input
 */
export function field({ label, name, hint, error, type = "text", value = "", unit, options = [], more = {} }) {
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
  if (error) setError(made, error)
  return made
}

/**
 * A group of radio buttons, or of boxes to tick.
 * @param {object} options
 * @param {string} options.legend @param {string} options.name @param {string} [options.hint] @param {string} [options.error]
 * @param {{value: string | number, text: string, hint?: string}[]} options.options
 * @param {string | number | (string | number)[]} [options.value] what is chosen
 * @param {boolean} [options.many] boxes to tick @param {boolean} [options.row] side by side, for a few short ones
 * @param {string} [options.kind] one more class: "red"
 */
export function choices({ legend, name, hint, error, options, value, many = false, row = false, kind }) {
  const id = newId(name)
  const chosen = new Set([value].flat().map(String))
  const boxes = options.map((one, index) =>
    el("label", { class: "choice" },
      el("input", { type: many ? "checkbox" : "radio", name, value: String(one.value), id: `${id}-${index}`, checked: value !== undefined && chosen.has(String(one.value)) }),
      el("span", {}, one.text, one.hint && el("small", {}, ` ${one.hint}`))))
  const made = el("fieldset", { class: `choices${row ? " choices--row" : ""}${kind ? ` choices--${kind}` : ""}` },
    el("legend", { tabindex: "-1" }, legend), hint && el("p", { class: "hint", id: `${id}-hint` }, hint), el("div", { class: "choices__list" }, ...boxes))
  describe(made, [hint && `${id}-hint`])
  if (error) setError(made, error)
  return made
}

/**
 * The pain scale, 0 to 10, as eleven radio buttons. Words under it come from data/pain-rules.yml.
 * @param {{legend: string, name: string, value?: number, hint?: string, scale?: string}} options `scale` says what 0 and 10 mean
 */
export function painScale({ scale, hint, ...options }) {
  const numbers = Array.from({ length: 11 }, (_, number) => ({ value: number, text: String(number) }))
  return choices({ ...options, hint: [hint, scale].filter(Boolean).join(" ") || undefined, options: numbers, row: true, kind: "scale" })
}

/** Tie hints and errors to what they speak of. */
function describe(control, ids) {
  const all = ids.filter(Boolean).join(" ")
  if (all) control.setAttribute("aria-describedby", all)
  else control.removeAttribute("aria-describedby")
}

/**
 * Put an error beside a field or a group, or take it away with "".
 * @param {Element} box what `field` or `choices` made
 * @param {string} text
 */
export function setError(box, text) {
  const control = box.matches("fieldset") ? box : box.querySelector("input, select, textarea")
  const old = box.querySelector(".error")
  const ids = (control.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id && id !== old?.id)
  old?.remove()
  const inputs = control === box ? [...box.querySelectorAll("input")] : [control]
  for (const input of inputs) text ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid")
  box.classList.toggle("has-error", Boolean(text))
  if (text) {
    const error = el("p", { class: "error", id: newId("error") }, text)
    box.querySelector(".field__row, .choices__list, .choice").before(error)
    ids.push(error.id)
  }
  describe(control, ids)
}

/**
 * All errors of a form in one box, which takes the focus once it stands on the page; each one beside its field too.
 * @param {{name: string, text: string}[]} errors in the order of the fields; none takes all errors away
 * @param {HTMLFormElement} form
 * @returns {HTMLElement | null} for `place.replaceChildren(...)`; null without errors
 */
export function summaryOfErrors(errors, form) {
  for (const box of form.querySelectorAll(".has-error")) setError(box, "")
  if (!errors.length) return null
  const lines = errors.map(({ name, text }) => {
    const control = [...form.elements].find((one) => one.name === name && one.type !== "hidden")
    const box = control?.closest("fieldset.choices, .field")
    if (box) setError(box, text)
    if (control && !control.id) control.id = newId(name)
    const go = (event) => { event.preventDefault(); control.focus() }
    return el("li", {}, control ? el("a", { href: `#${control.id}`, onclick: go }, text) : text)
  })
  const title = newId("errors")
  const box = el("div", { class: "errors", role: "group", tabindex: "-1", "aria-labelledby": title },
    el("p", { class: "errors__title", id: title }, errors.length === 1 ? "One thing to mend" : `${errors.length} things to mend`), el("ul", {}, ...lines))
  queueMicrotask(() => box.isConnected && box.focus())
  return box
}

/**
 * What stands in a form, as typed: text by name; a list for names of boxes to tick.
 * @param {HTMLFormElement} form
 * @returns {Record<string, string | string[]>}
 */
export function valuesOf(form) {
  const found = {}
  for (const one of form.elements) {
    if (!one.name) continue
    if (one.type === "checkbox") (found[one.name] ??= []).push(...(one.checked ? [one.value] : []))
    else if (one.type !== "radio") found[one.name] = one.value
    else if (one.checked || !(one.name in found)) found[one.name] = one.checked ? one.value : ""
  }
  return found
}
