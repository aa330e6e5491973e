// The heel check: warning signs, then one question at a time, then what the answers add up to. Rules: lib/heelCheck.js.
import { today } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { decide, readState, summary } from "../lib/heelCheck.js"
import { openStore } from "../lib/store.js"
import { dataMenu, statusBar } from "./device.js"
import { announce, button, el } from "./dom.js"
import { summaryOfErrors } from "./errors.js"
import { choices } from "./fields.js"
import { endOf } from "./heel-check-end.js"
import { printButton } from "./output.js"
import { copyButton } from "./copying.js"
import { fold, load, start } from "./site.js"

const NAME = "heelCheck"
const store = openStore()
const body = el("div", { class: "tool__body" })
const map = document.querySelector(".paper-check__map")
const mapHome = map?.parentElement
let data
let state
let here // the step the reader is on; without one, the first that is not answered

/** Keep the answers, so that a reload or another day goes on from here. */
function keep() {
  const outcome = decide(data, state)
  const mine = { ...state, here, day: today(), at: new Date().toISOString(), stop: outcome.kind === "stop" ? outcome.group.id : null }
  store.set(NAME, mine)
  state = readState(data, mine) // whatever another tab wrote meanwhile
  here = mine.here
}

/** The steps in order: "flags", the questions, "end". */
const steps = () => ["flags", ...data.questions.map((question) => question.id), "end"]

/** The last step that may be shown: the first open one; behind a warning sign only the one where it was ticked, to change it. */
function limit(outcome) {
  if (outcome.kind === "stop") return outcome.signs[0].question ?? "flags"
  return { flags: "flags", question: outcome.question?.id, result: "end" }[outcome.kind]
}

/** The step to show: where the reader was, but never past a warning sign or an unanswered question. */
function step() {
  const outcome = decide(data, state)
  const place = steps().indexOf(here)
  if (place >= 0 && place <= steps().indexOf(limit(outcome))) return here
  return outcome.kind === "stop" ? "end" : limit(outcome)
}

/** Go to a step and put the reader's place there. Without a step: to the first that is open. */
function go(to) {
  here = to
  keep()
  show()
  body.querySelector("h2, legend")?.focus()
}

function show() {
  const now = step()
  const question = data.questions.find((one) => one.id === now)
  if (map) mapHome.prepend(map)
  body.replaceChildren(...(now === "flags" ? flagsView() : question ? questionView(question) : endView()))
}

// --- Warning signs ---------------------------------------------------------------------------------

/** Every warning sign with a box to tick, the most urgent first, and one box for none of them. */
function flagsView() {
  const groups = data.flags.map((group) =>
    choices({ legend: group.when, name: "sign", many: true, kind: "red", value: state.flags, options: group.signs.map((sign) => ({ value: sign.text, text: sign.text })) }))
  const none = choices({ legend: "Or", name: "none", many: true, value: state.flags?.length === 0 ? "none" : undefined, options: [{ value: "none", text: data.none }] })
  const errors = el("div")
  return [
    el("form", { novalidate: true, onsubmit: (event) => readFlags(event, errors) },
      el("h2", { tabindex: "-1" }, "Warning signs first"),
      el("p", {}, `Tick every sign that fits you. ${data.unsure} ${data.at_rest}`),
      errors, ...groups, none,
      el("p", { class: "tool__buttons" }, button("Go on", { type: "submit", main: true }))),
  ]
}

/** A ticked sign wins, even beside "none of these". */
function readFlags(event, errors) {
  event.preventDefault()
  const form = event.target
  const signs = [...form.querySelectorAll("[name=sign]:checked")].map((box) => box.value)
  if (!signs.length && !form.querySelector("[name=none]").checked) {
    errors.replaceChildren(summaryOfErrors([{ name: "none", text: `Tick what fits you, or tick “${data.none}”.` }], form))
    return
  }
  state.flags = signs
  go()
  say()
}

// --- Questions -------------------------------------------------------------------------------------

function questionView(question) {
  const number = data.questions.indexOf(question) + 1
  const errors = el("div")
  const place = (answer) => (answer.map && map ? `(${answer.map} in the drawing)` : undefined)
  const options = question.answers.map((answer) => ({ value: answer.id, text: answer.text, hint: place(answer) }))
  const group = choices({ legend: question.text, name: question.id, hint: question.hint, value: state.answers[question.id], options })
  if (map && question.answers.some((answer) => answer.map)) group.querySelector(".choices__list").before(map)
  return [
    el("form", { novalidate: true, onsubmit: (event) => readAnswer(event, question, errors) },
      el("p", { class: "tool__count" }, `Question ${number} of ${data.questions.length}`),
      errors, group,
      el("p", { class: "tool__buttons" },
        button("Go on", { type: "submit", main: true }),
        button("Back", { onclick: () => go(steps()[steps().indexOf(question.id) - 1]) }))),
  ]
}

function readAnswer(event, question, errors) {
  event.preventDefault()
  const chosen = event.target.querySelector(":checked")
  if (!chosen) {
    errors.replaceChildren(summaryOfErrors([{ name: question.id, text: "Choose the answer that comes nearest." }], event.target))
    return
  }
  state.answers[question.id] = chosen.value
  go(steps()[steps().indexOf(question.id) + 1])
  say()
}

// --- The end ---------------------------------------------------------------------------------------

function endView() {
  const outcome = decide(data, state)
  const lines = () => summary(data, state, outcome, format(today(), navigator.language))
  return [
    el("div", { class: "result" }, ...endOf(data, outcome)),
    el("h3", {}, "Your answers"),
    el("pre", { class: "summary" }, lines().join("\n")),
    el("p", { class: "tool__buttons" },
      copyButton(() => lines().join("\n"), "Copy for a clinician"),
      printButton("Print"),
      button("Change my answers", { onclick: () => go(outcome.kind === "stop" ? limit(outcome) : "flags") }),
      button("Start again", { onclick: startAgain })),
  ]
}

function startAgain() {
  state = { answers: {} }
  go("flags")
  announce("All answers are cleared. You can take that back under Your data.")
}

/** Tell those who do not see the page change what came out. */
function say() {
  const outcome = decide(data, state)
  if (step() !== "end") return
  announce(outcome.kind === "stop" ? outcome.group.when : outcome.result.name)
}

// --- Start -----------------------------------------------------------------------------------------

store.onChange(({ names, from }) => {
  if (!data || from === "here" || !names.includes(NAME)) return // another tab, an undo, a copy brought in
  state = readState(data, store.get(NAME))
  here = store.get(NAME)?.here
  show()
})

await start("heel-check", async (place) => {
  data = await load("heel-check")
  state = readState(data, store.get(NAME))
  here = store.get(NAME)?.here
  fold("heel-check", "The same check on paper", undefined, "#how-sure-this-check-is")
  show()
  place.append(statusBar(store), body, dataMenu(store))
})
