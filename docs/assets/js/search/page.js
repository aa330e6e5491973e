// What a reader's page has to do with the search: start its worker late and ask it for the newest words only, say how a
// query was read, and stop single keys.
//
// Loaded with the theme's script, before it, since that makes the worker at once: a page that only marks the words of a
// search (?h=) need not start it.

const FIELD = "[data-md-component=search-query]"
const QUERY = 2
const RESULT = 3
const Started = window.Worker

/**
 * Stands for a worker until the reader turns to the search, and asks it one thing at a time: of what is typed while it
 * builds its index or looks for an answer, only the newest is worth one.
 */
class LateWorker extends EventTarget {
  constructor(address) {
    super()
    this.waiting = [] // what comes before the worker; queries wait in `newest`
    this.newest = null
    this.free = false
    const start = () => {
      if (this.real) return
      this.real = new Started(address)
      this.real.addEventListener("message", ({ data }) => {
        if (data.type === RESULT) tell(data.data)
        this.dispatchEvent(new MessageEvent("message", { data }))
        this.next() // it is ready, or has answered
      })
      this.real.addEventListener("error", () => this.next())
      this.waiting.forEach((message) => this.real.postMessage(message))
    }
    const field = document.querySelector(FIELD)
    field.addEventListener("focus", start)
    if (document.activeElement === field || new URLSearchParams(location.search).has("q")) start()
  }

  postMessage(message) {
    if (message.type === QUERY) {
      this.newest = message
      if (this.free) this.next()
    } else if (this.real) this.real.postMessage(message)
    else this.waiting.push(message)
  }

  next() {
    this.free = !this.newest
    if (this.newest) this.real.postMessage(this.newest)
    this.newest = null
  }
}

window.Worker = LateWorker

// WCAG 2.1.4: single characters must not do anything. The theme listens on the window for these, so
// they are stopped on their way down, unless somebody is typing them.
const SHORTCUTS = new Set(["f", "s", "/", "p", ",", "n", "."])
const isTyping = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)

window.addEventListener("keydown", (event) => {
  const withModifier = event.ctrlKey || event.metaKey || event.altKey
  if (SHORTCUTS.has(event.key?.toLowerCase()) && !withModifier && !isTyping(event.target)) event.stopImmediatePropagation()
}, true)

// The theme closes the search at Tab. While our note has something to press, Tab leads there first.
document.querySelector(FIELD).addEventListener("keydown", (event) => {
  const next = document.querySelector(".fs-search-note > :not([hidden]) :is(a, button)")
  if (event.key !== "Tab" || event.shiftKey || !next) return
  event.preventDefault()
  event.stopPropagation()
  next.focus()
})

// The theme asks at key-up and at focus only: text that is pasted by touch, dictated or swiped would find nothing.
document.querySelector(FIELD).addEventListener("input", ({ target }) => {
  target.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
})

/** Show "Showing results for ...", with a way back to the exact words; or the ways in, when nothing was found. */
function tell({ understood, items }) {
  const field = document.querySelector(FIELD)
  const typed = field.value.trim()
  document.querySelector(".fs-search-note__none").hidden = !typed || items.length > 0
  const read = document.querySelector(".fs-search-note__read")
  read.hidden = !understood || !items.length
  read.querySelector("b").textContent = understood
  read.querySelector("button").onclick = () => {
    field.value = `"${typed.replaceAll('"', "")}"`
    field.focus()
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
  }
}
