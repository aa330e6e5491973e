// The place where files are chosen or dropped. What reads them is fetched when a reader turns to it.
import { el } from "./dom.js"

/**
 * @param {{store: object, far: (km: number) => string, locale: string}} page
 */
export function filePlace(page) {
  const said = el("div", { class: "load-said" })
  const input = el("input", { type: "file", id: "load-file", class: "field__input", multiple: true, "aria-describedby": "load-file-hint" })
  const place = el("div", { class: "field load-drop" },
    el("label", { for: "load-file", class: "field__label" }, "Or read a file"),
    el("p", { class: "hint", id: "load-file-hint" },
      "activities.csv from Strava, Activities.csv from Garmin Connect, another CSV, GPX or TCX. Several at once will do. Files are read on your device and sent nowhere."),
    input)
  let tools
  let last = Promise.resolve()
  const fetched = () => import("./load-import.js").then(({ open, reader }) => ({ open, read: reader() }))
  const ready = () => (tools ??= fetched().catch((fault) => {
    tools = undefined // so that the next file asks again
    throw fault
  }))
  const take = (files) => {
    said.replaceChildren(...[...said.children].filter((card) => stays(card, files)))
    for (const file of files) last = last.then(ready).then(({ open, read }) => open(page, read, file, said)).catch(() => failed(said, file))
  }
  const soon = () => { ready().catch(() => {}) }
  for (const sign of ["pointerenter", "focusin", "dragenter"]) place.addEventListener(sign, soon, { once: true })
  const over = (is) => (event) => {
    event.preventDefault()
    place.classList.toggle("load-drop--over", is)
  }
  input.addEventListener("change", () => {
    take([...input.files])
    input.value = "" // so that the same file can be chosen again
  })
  place.addEventListener("dragover", over(true))
  place.addEventListener("dragleave", over(false))
  place.addEventListener("drop", (event) => {
    over(false)(event)
    take([...event.dataTransfer.files])
  })
  return el("div", {}, place, said)
}

/** What is still being read, or waits for an answer, stays when other files come; a file that comes again is read anew. */
const stays = ({ dataset }, files) => dataset.state === "reads" || (dataset.state === "asks" && !files.some(({ name }) => name === dataset.file))

const failed = (said, file) => said.append(el("p", { class: "error", role: "alert" }, `${file.name} could not be read here. Are you online? Reload the page and choose it again. Nothing that you typed is lost.`))
