// Every warning sign, as the page shows them without script, once more where a tool needs them.

import { newId } from "./dom.js"

const page = document.querySelector("section.redflag")

/** The box, with its bar. */
export function signsBox() {
  const made = page.cloneNode(true)
  for (const one of made.querySelectorAll("[id]")) one.removeAttribute("id") // those stay with the page's own
  const name = made.querySelector(".redflag__bar span")
  name.id = newId("red-flags")
  made.setAttribute("aria-labelledby", name.id)
  return made
}

/** What stands in the box: the groups as lists, the most urgent first. */
export const signLists = () => [...signsBox().querySelector(".redflag__body").children]
