// What is shown after a session: what was done, the pain, a note, and the way into the diary.

import { isSevere, zoneOf } from "../lib/painRules.js"
import { format } from "../lib/dayWords.js"
import { button, el } from "./dom.js"
import { summaryOfErrors } from "./errors.js"
import { choices, field } from "./fields.js"
import { painScale } from "./pain-scale.js"
import { confirmed } from "./confirm.js"
import { table } from "./output.js"
import { load, pageUrl } from "./site.js"

const STAYS = "It was changed elsewhere since, so it stays as it is."
let RULES // the pain rules in words
let keepDraft = () => {} // of the form in view
addEventListener("pagehide", () => keepDraft())
document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keepDraft() })

/** Have the pain rules. A module that failed once would not be fetched again, so they are asked for at each try. */
export const rules = async () => { RULES ??= await load("pain-rules") }

/**
 * The form at the end. `onsave` gets {done, during, note}; `ondraft` gets them once something was chosen or typed, not with each letter.
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
    signsLine(), errors,
    choices({ legend: "What you did", name: "done", many: true, options, value: ticked }),
    painScale({ legend: "Worst pain in the heel during the session", name: "during", value: draft.during, scale: RULES.pain.scale }),
    field({ label: "Note", name: "note", type: "textarea", value: draft.note ?? "", hint: "If you like: the weight you used, how it felt." }),
    el("p", { class: "tool__buttons" },
      button("Save to the diary", { type: "submit", main: true }), !finished && button("Back to the session", { onclick() { keepDraft(); onback() } }),
      confirmed("Drop this session", "Nothing of it is kept then.", ondrop)))
  const read = () => ({
    done: [...form.querySelectorAll("[name=done]:checked")].map((box) => Number(box.value)),
    during: [...form.querySelectorAll("[name=during]:checked")].map((box) => Number(box.value))[0],
    note: form.elements.note.value,
  })
  let kept = JSON.stringify(read())
  keepDraft = () => {
    const typed = read()
    if (!form.isConnected || JSON.stringify(typed) === kept) return
    kept = JSON.stringify(typed)
    ondraft(typed)
  }
  form.addEventListener("change", keepDraft)
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

/**
 * What was saved, what the pain asks for, and what to look at tomorrow: a calm morning does not outrank pain above green.
 * `stays`: it can no longer be taken back.
 */
export function savedView({ title, during, stays }, { onundo, onnew }) {
  const zone = zoneOf(during, RULES.pain.zones)
  return [el("div", { class: "result" },
    signsLine(),
    el("h2", { tabindex: "-1" }, stays ? STAYS : `${title} stands in your diary`),
    el("p", {}, el("b", {}, `Pain ${during} of 10, ${zone.name}: `), isSevere(during, RULES.pain) ? RULES.pain.severe.do : zone.do),
    table({
      caption: "Tomorrow: score your first steps, then look here.", heads: ["Your first steps", "What to do"],
      rows: RULES.pain.morning_check.map(({ id, finding, do: what }) => [finding, id === "same" && zone.id !== "green" ? "The stricter answer counts. Go by the pain above." : what]),
    }),
    el("p", { class: "hint" }, "These limits are our plan, borrowed from other injuries. They cannot see your heel."),
    el("p", { class: "tool__buttons" }, el("a", { class: "button button--main", href: pageUrl("tools/diary/") }, "Open the diary"), !stays && button("Take it back", { onclick: onundo }), button("Another session", { onclick: onnew })))]
}

/** What is asked when a session was left for long. */
export const foundView = ({ title, at, day, words }, { ongo, onend, ondrop }) => [
  el("h2", { tabindex: "-1" }, `You left ${title}`),
  el("p", {}, `You were here at ${new Date(at).toLocaleTimeString(navigator.language, { hour: "numeric", minute: "2-digit" })} on ${format(day, navigator.language, "short")}: ${words}`),
  el("p", { class: "tool__buttons" },
    button("Go on from there", { main: true, onclick: ongo }), button("End it and note it", { onclick: onend }),
    confirmed("Drop it", "Nothing of it is kept then.", ondrop)),
]

/** The warning signs, a line for each urgency. */
const signsLine = () =>
  el("div", { class: "redflag-line" }, el("section", {}, el("p", {}, el("a", { href: pageUrl("start/get-help/") }, "Warning signs first")), el("ul", {}, ...RULES.signs.map((line) => el("li", {}, line)))))
