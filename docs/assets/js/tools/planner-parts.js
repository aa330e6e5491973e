// Pieces that several screens of the run planner are made of.
import { button, el } from "./dom.js"
import { choices } from "./fields.js"
import { pageUrl } from "./site.js"
import { stagesBefore } from "../lib/stages.js"

/** A heading that takes the focus when the screen changes. */
export const heading = (text) => el("h2", { tabindex: "-1" }, text)
export const link = (path, text) => el("a", { href: pageUrl(path) }, text)
export const buttons = (...all) => el("p", { class: "tool__buttons" }, ...all)
/** A button that leads to a screen: run-planner.js listens for it. */
export const to = (screen, text) => button(text, { dataset: { go: screen } })

/** One line with the way to every warning sign; first on each plan. */
export const flagsLine = () => el("p", { class: "redflag-line" }, el("span", {}, link("start/get-help/", "Warning signs first"), ": if one fits, do not run. Get checked."))

/** A form of the planner: its name stands in data-screen; errors go into its first box. */
export const form = (screen, ...children) => el("form", { novalidate: true, dataset: { screen } }, el("div", { class: "errors-place" }), ...children)

export const signsChoice = (values) =>
  choices({ legend: "Does one of these signs fit you?", name: "signs", value: values.signs, options: [{ value: "no", text: "No, none fits me" }, { value: "yes", text: "Yes, or I am not sure" }] })

export const firstChoice = (data, values) =>
  choices({ legend: data.first.when, hint: data.first.items.join(" "), name: "first", value: values.first, options: [
    { value: "none", text: "None of these fits me" },
    { value: "asked", text: "One fits, and a clinician told me that I may run" },
    { value: "open", text: "One fits, and I have not asked yet" },
  ] })

/** The tests that end the stages before running, in the words of the guide. */
export const readyChoices = (data, values) => stagesBefore(data.stages).map((stage) =>
  choices({ legend: stage.move_on, name: `ready-${stage.id}`, value: values[`ready-${stage.id}`], options: [{ value: "yes", text: "Yes" }, { value: "no", text: "Not yet, or not tried" }] }))

export const readyNames = (data) => stagesBefore(data.stages).map(({ id }) => `ready-${id}`)

/** The names of choices that have no answer yet, as errors. */
export const missing = (values, names, text) => names.filter((name) => !values[name]).map((name) => ({ name, text }))

/** Go on without a part that did not come; site.js tells that one is missing. */
export const goWithout = (fault) => void Promise.reject(fault)
