// After a session: what was done, the pain, a note, and the way into the diary.

import { zoneOf } from "../lib/painRules.js"
import { format } from "../lib/dates.js"
import { button, el } from "./dom.js"
import { choices, field, painScale, summaryOfErrors } from "./fields.js"
import { confirmed } from "./confirm.js"
import { table } from "./output.js"
import { pageUrl } from "./site.js"

/**
 * The form at the end. `onsave` gets {done, during, note}.
 * @param {any} data
 * @param {{title: string, day: string, done: {id: string, sets: number, of: number}[], draft: any, finished: boolean}} session
 * @param {{onsave: Function, ondraft: Function, onback: Function, ondrop: Function}} on
 */
export function endView(data, { title, day, done, draft, finished }, { onsave, ondraft, onback, ondrop }) {
  const errors = el("div", {})
  const ticked = draft.done ?? done.flatMap((one, at) => (one.sets ? [at] : []))
  const options = done.map(({ id, sets, of }, at) => ({ value: at, text: data.exercises[id].name, hint: `${sets} of ${of} sets` }))
  const form = el("form", { novalidate: true },
    el("h2", { tabindex: "-1" }, `${title}: ${finished ? "done" : "ended early"}`),
    signsLine(data), errors,
    choices({ legend: "What you did", name: "done", many: true, options, value: ticked }),
    painScale({ legend: "Worst pain in the heel during the session", name: "during", value: draft.during, scale: data.pain.scale }),
    field({ label: "Note", name: "note", type: "textarea", value: draft.note ?? "", hint: "If you like: the weight you used, how it felt." }),
    el("p", { class: "tool__buttons" },
      button("Save to the diary", { type: "submit", main: true }), !finished && button("Back to the session", { onclick: onback }),
      confirmed("Drop this session", "Nothing of it is kept then.", ondrop)))
  const read = () => ({
    done: [...form.querySelectorAll("[name=done]:checked")].map((box) => Number(box.value)),
    during: [...form.querySelectorAll("[name=during]:checked")].map((box) => Number(box.value))[0],
    note: form.elements.note.value,
  })
  form.addEventListener("input", () => ondraft(read()))
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    const values = read()
    const wrong = values.during === undefined ? [{ name: "during", text: "Choose a number for the pain; 0 is none." }] : []
    if (wrong.length) return errors.replaceChildren(summaryOfErrors(wrong, form))
    summaryOfErrors([], form)
    return onsave({ ...values, done: values.done.map((at) => ({ id: done[at].id, ...(done[at].sets && { sets: done[at].sets }) })) })
  })
  return [el("p", { class: "eyebrow" }, format(day, navigator.language, "long")), form]
}

/** What was saved, what the pain asks for, and what to look at tomorrow. */
export function savedView(data, { title, during }, { onundo, onnew }) {
  const zone = zoneOf(during, data.pain.zones)
  return [el("div", { class: "result" },
    signsLine(data),
    el("h2", { tabindex: "-1" }, `${title} stands in your diary`),
    el("p", {}, el("b", {}, `Pain ${during} of 10, ${zone.name}: `), zone.do),
    table({
      caption: "Tomorrow: score your first steps, then look here.", heads: ["Your first steps", "What to do"],
      rows: data.pain.morning_check.map(({ finding, do: what }) => [finding, what]),
    }),
    el("p", { class: "hint" }, "These limits are our plan, borrowed from other injuries. They cannot see your heel."),
    el("p", { class: "tool__buttons" }, el("a", { class: "button button--main", href: pageUrl("tools/diary/") }, "Open the diary"), button("Take it back", { onclick: onundo }), button("Another session", { onclick: onnew })))]
}

/** What is asked when a session was left for long. */
export const foundView = ({ title, words }, { ongo, onend, ondrop }) => [
  el("h2", { tabindex: "-1" }, `You left ${title}`),
  el("p", {}, words),
  el("p", { class: "tool__buttons" },
    button("Go on from there", { main: true, onclick: ongo }), button("End it and note it", { onclick: onend }),
    confirmed("Drop it", "Nothing of it is kept then.", ondrop)),
]

/** The warning signs in one line. */
const signsLine = (data) =>
  el("p", { class: "redflag-line" }, el("span", {}, el("a", { href: pageUrl("start/get-help/") }, "Warning signs first"), `: ${data.signs}`))
