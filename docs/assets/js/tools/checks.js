// What the heel check and the strength check share: the warning signs as lists, sentences.
import { chips, el } from "./forms.js"

/** The groups of warning signs as lists, the most urgent first. */
export function signLists(data) {
  return data.flags.flatMap((group) => [
    el("p", { class: "redflag__when" }, el("strong", {}, group.when)),
    el("ul", {}, ...group.signs.map((sign) => el("li", {}, `${sign.text} `, chips(data.grades, sign.claims)))),
  ])
}

/** A red box with a heading that takes the focus: who sees it goes no further. */
export function stopBox(title, ...inner) {
  return el("section", { class: "redflag", "aria-labelledby": "stop-title" },
    el("div", { class: "redflag__bar" }, el("h2", { tabindex: "-1", id: "stop-title" }, title)),
    el("div", { class: "redflag__body" }, ...inner))
}

/** A text that ends without a stop, as a sentence. */
export const ended = (text) => (/[.?!]$/.test(text) ? text : `${text}.`)
