// What a tool needs of the site: its data, addresses of pages, grades beside sentences, its place on the page.

import { el } from "./dom.js"

const LOST = "A part of this tool could not be fetched. Are you online? What you typed is kept: reload the page to go on."
export const SITE = new URL("../../../", import.meta.url)

/** The address of a page: pageUrl("start/get-help/#now"). @param {string} path */
export const pageUrl = (path) => new URL(path, SITE).pathname + new URL(path, SITE).hash

/**
 * A file of assets/data/, made at build from data/: await load("plan").
 * @param {string} name
 * @returns {Promise<any>}
 */
export async function load(name) {
  const answer = await fetch(new URL(`assets/data/${name}.json`, SITE))
  if (!answer.ok) throw new Error(`${name}.json: ${answer.status}`)
  return answer.json()
}

/**
 * How sure we are of what claims say, each as a link to its proof: on this page, or on the page of all claims.
 * @param {Record<string, {label: string, css: string}>} grades of the data that names the claims
 * @param {string[]} [claims]
 */
export function chips(grades, claims = []) {
  const made = claims.filter((id) => grades[id]).map((id) => {
    const here = document.getElementById(`how-${id}`)
    const href = here ? `#how-${id}` : id === "our-plan" ? pageUrl("evidence/") : pageUrl(`evidence/claims/#${id}`)
    return el("a", { class: `ev ev--${grades[id].css}`, href }, grades[id].label)
  })
  return el("span", { class: "cites" }, ...made.flatMap((chip) => [chip, " "]))
}

/**
 * Do something when a place comes into sight; with `latest`, after so many milliseconds in any case, as not every reader scrolls.
 * @param {Element} place
 * @param {() => unknown} act
 * @param {number} [latest]
 */
export function whenSeen(place, act, latest) {
  const now = () => {
    watch.disconnect()
    clearTimeout(timer)
    act()
  }
  const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && now(), { rootMargin: "200px" })
  const timer = latest && setTimeout(now, latest)
  watch.observe(place)
}

/** Where a tool appears. @param {string} name @returns {HTMLElement} */
export const placeOf = (name) => document.querySelector(`.tool[data-tool="${name}"]`)

/**
 * Show a tool. Where it cannot start, a line says so, and the page goes on to say the same without it.
 * @param {string} name
 * @param {(place: HTMLElement) => unknown} build fills the empty place
 */
export async function start(name, build) {
  const place = placeOf(name)
  place.replaceChildren()
  const lost = el("p", { class: "error", role: "alert" }, LOST)
  addEventListener("unhandledrejection", () => place.prepend(lost)) // a part that was wanted did not come
  try {
    await build(place)
  } catch (fault) {
    console.error(fault)
    place.replaceChildren(el("p", { class: "tool__status" }, "This tool could not start. Reload the page to try again. All it knows stands below too."))
  }
  place.hidden = false
}

/** The id that the address names; "" where it names none, or holds a percent sign that means nothing. */
function wanted() {
  try { return decodeURIComponent(location.hash.slice(1)) } catch { return "" }
}

/**
 * Fold what the page says without script into one line that opens. Parts that a link leads to open by themselves.
 * @param {string} name of the tool
 * @param {string} title of the line
 * @param {string} [from] selector of the first part; else what follows the tool
 * @param {string} [until] selector of what stays
 */
export function fold(name, title, from, until = ".next-step") {
  const first = from ? document.querySelector(from) : placeOf(name).nextElementSibling
  const box = el("details", { class: "on-paper" }, el("summary", {}, title))
  first.before(box)
  while (box.nextElementSibling && !box.nextElementSibling.matches(until)) box.append(box.nextElementSibling)
  const open = () => { if (box.querySelector(`[id="${CSS.escape(wanted())}"]`)) box.open = true }
  addEventListener("hashchange", open)
  addEventListener("beforeprint", () => { if (!document.querySelector(".result, .plan")) box.open = true })
  open()
  return box
}
