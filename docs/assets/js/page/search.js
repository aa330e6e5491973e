// The search: its button, and the theme's script, which is fetched when a reader turns to the search and not before.
// What is typed until then stays in the field, and the theme's script searches for it as soon as it is there.

const field = document.querySelector("[data-md-component=search-query]")
const toggle = document.getElementById("__search")
const searchButton = document.querySelector(".fs-search-button")
const { first, then } = document.querySelector("script[data-first]").dataset
const late = [first, then]

/** Fetch what is still to come, in order. What failed is tried again the next time. */
function fetchSearch() {
  for (const address of late.splice(0)) {
    const script = document.createElement("script")
    script.async = false
    script.src = address
    script.onerror = () => {
      late.push(address)
      document.querySelector(".md-search-result__meta").textContent = "The search did not come. Are you connected? Then try again."
    }
    document.head.append(script)
  }
}

function open() {
  fetchSearch()
  if (!toggle.checked) toggle.click()
}

function close(event) {
  const leaves = event.key === "Escape" || event.key === "Tab"
  if (!leaves || window.component$ || !toggle.checked) return // component$: the theme's script is there and does it
  toggle.click()
  if (event.key === "Escape") field.blur()
}

// The theme opens the search with a label, which no keyboard reaches: this button does it instead,
// and takes the focus back when the search closes.
searchButton.addEventListener("click", () => {
  open()
  field.focus()
})
toggle.addEventListener("change", () => {
  const focusIsLost = () => document.activeElement === document.body
  if (toggle.checked) fetchSearch()
  else requestAnimationFrame(() => focusIsLost() && searchButton.focus())
})
field.addEventListener("focus", open)
field.addEventListener("keydown", close)
if (document.activeElement === field || toggle.checked) open() // some browsers remember over a reload that it was open

// An address that brings a query (?q=) or words to mark (?h=): after the first paint.
const brought = new URLSearchParams(location.search)
if (brought.has("q") || brought.has("h")) requestAnimationFrame(() => setTimeout(fetchSearch))
