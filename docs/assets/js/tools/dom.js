// Elements by name. What a reader typed, or a file said, goes in as text and can never become markup or script.

const SVG = "http://www.w3.org/2000/svg"
const PROPERTIES = new Set(["value", "checked", "selected", "indeterminate", "hidden", "disabled", "open", "htmlFor"])

/**
 * An element: el("p", {class: "hint", onclick: go}, "Text ", el("b", {}, "bold")).
 * `on...` takes functions, `dataset` a record; null, undefined and false leave an attribute or a child out.
 * @param {string} tag
 * @param {Record<string, any> | null} [props]
 * @param {...any} children text, elements, or lists of them
 * @returns {any}
 */
export const el = (tag, props, ...children) => fill(document.createElement(tag), props, children)

/** The same for a drawing: svg("path", {d: "M0 0H10"}). @returns {any} */
export const svg = (tag, props, ...children) => fill(document.createElementNS(SVG, tag), props, children)

function fill(made, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) set(made, name, value)
  made.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false))
  return made
}

function set(made, name, value) {
  if (/^(style|innerHTML|outerHTML|srcdoc)$/i.test(name) || (/^on/.test(name) && value && typeof value !== "function")) throw new TypeError(`${name} is not set here`)
  if (typeof value === "function" && /^on/.test(name)) made.addEventListener(name.slice(2), value)
  else if (name === "dataset") Object.assign(made.dataset, value)
  else if (PROPERTIES.has(name) && name in made) made[name] = value ?? (name === "value" ? "" : false)
  else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : safe(name, String(value)))
}

/** A link leads to a page, a file of ours, a picture or mail, whatever stands in the data. */
function safe(name, value) {
  if (!/^(href|xlink:href|src|action|formaction)$/i.test(name)) return value
  try {
    const { protocol, href } = new URL(value, document.baseURI)
    return /^(https?|mailto|blob):$/.test(protocol) || /^data:image\//.test(href) ? value : "#"
  } catch {
    return "#"
  }
}

let last = 0
/** An id that no other element of the page has. @param {string} [stem] */
export const newId = (stem = "id") => `${stem}-${++last}`

/**
 * A button. It never submits a form unless `type` says so.
 * @param {string} text
 * @param {{onclick?: (event: Event) => void, type?: "button" | "submit", main?: boolean, danger?: boolean, quiet?: boolean, [prop: string]: any}} [options]
 * @returns {HTMLButtonElement}
 */
export function button(text, { type = "button", main, danger, quiet, class: more, ...props } = {}) {
  const kinds = ["button", main && "button--main", danger && "button--danger", quiet && "button--quiet", more]
  return el("button", { type, class: kinds.filter(Boolean).join(" "), ...props }, text)
}

let region
/** The one place whose changes are read out. It stands on the page before anything is said in it. */
function liveRegion() {
  if (!region?.isConnected) {
    region = el("p", { class: "tool-says", role: "status" })
    document.querySelector("main")?.append(region)
  }
  return region
}
liveRegion()

let waiting
/**
 * Say something to those who do not see the page change; the last of several in a moment is said.
 * @param {string} text
 */
export function announce(text) {
  const place = liveRegion()
  place.textContent = ""
  clearTimeout(waiting)
  waiting = setTimeout(() => { place.textContent = text }, 100) // the same words twice are a change only after a gap
}
