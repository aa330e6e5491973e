// The drawing of an exercise, which follows light and dark.

import { el } from "./dom.js"
import { SITE } from "./site.js"

/** Whether a drawing is a drawing and nothing else, whatever the host gave. */
const isPlain = (drawing) => [...drawing.querySelectorAll("*"), drawing].every((one) =>
  !/^(script|foreignObject|a|image|iframe|style)$/i.test(one.localName)
    && [...one.attributes].every(({ name, value }) => !/^on/i.test(name) && (!/href$/i.test(name) || value.startsWith("#"))))

/**
 * Put a drawing into its place, when it comes; without one the words are enough.
 * @param {string} name of a file in assets/data/figures/
 * @param {Element} place
 */
export async function draw(name, place) {
  place.replaceChildren()
  try {
    const answer = await fetch(new URL(`assets/data/figures/${name}.svg`, SITE))
    const made = answer.ok && new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement
    if (made?.localName === "svg" && isPlain(made)) place.replaceChildren(el("div", { class: "fig-svg" }, document.importNode(made, true)))
  } catch { /* no network */ }
}
