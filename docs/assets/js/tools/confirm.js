// A button for what cannot be lightly undone.

import { button, el } from "./dom.js"

/** A button that asks before it acts. The question takes its place and the focus. */
export function confirmed(label, question, act) {
  const first = button(label, { onclick: () => ask(true) })
  const no = button("No, keep it", { onclick: () => ask(false) })
  const yes = button("Yes", { danger: true, onclick: () => { ask(false); act() } })
  const asked = el("span", { class: "tool__ask", role: "group", "aria-label": question, hidden: true }, el("span", {}, `${question} `), yes, " ", no)
  const ask = (open) => {
    asked.hidden = !open
    first.hidden = open
    ;(open ? no : first).focus()
  }
  return el("span", {}, first, asked)
}
