// What stands in a form, and what is wrong with it. An error stands beside its field and in a summary that takes the focus.

import { el, newId } from "./dom.js"
import { describe } from "./fields.js"

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
