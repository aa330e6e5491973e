// What a reader's page has to do with the search: start its worker late, and say how a query was read.
//
// Loaded before the theme's script, which makes the worker at once. A visit that searches for nothing then pays nothing.

const FIELD = "[data-md-component=search-query]"
const RESULT = 3
const Started = window.Worker

/** Stands for a worker until the reader turns to the search; what is said before is kept. */
class LateWorker extends EventTarget {
  constructor(address) {
    super()
    this.waiting = []
    const start = () => {
      if (this.real) return
      this.real = new Started(address)
      this.real.addEventListener("message", ({ data }) => {
        if (data.type === RESULT) tell(data.data)
        this.dispatchEvent(new MessageEvent("message", { data }))
      })
      this.waiting.forEach((message) => this.real.postMessage(message))
    }
    document.querySelector(FIELD).addEventListener("focus", start)
    if (new URLSearchParams(location.search).has("q")) start()
  }

  postMessage(message) {
    if (this.real) this.real.postMessage(message)
    else this.waiting.push(message)
  }
}

window.Worker = LateWorker

// The theme closes the search at Tab. While our note has something to press, Tab leads there first.
document.querySelector(FIELD).addEventListener("keydown", (event) => {
  const next = document.querySelector(".fs-search-note > :not([hidden]) :is(a, button)")
  if (event.key !== "Tab" || event.shiftKey || !next) return
  event.preventDefault()
  event.stopPropagation()
  next.focus()
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
