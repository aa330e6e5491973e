// Where the heel check and the strength check end when a warning sign comes first.

import { el } from "./dom.js"

/** A red box with a heading that takes the focus: who sees it goes no further. */
export function stopBox(title, ...inner) {
  return el("section", { class: "redflag", "aria-labelledby": "stop-title" },
    el("div", { class: "redflag__bar" }, el("h2", { tabindex: "-1", id: "stop-title" }, title)),
    el("div", { class: "redflag__body" }, ...inner))
}
