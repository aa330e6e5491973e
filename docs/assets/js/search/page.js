// What a reader sees of the search beside the theme's list: the words it was read as, and what to do when nothing fits.
//
// Loaded before the theme's script, so that it hears what the search worker says.

const NativeWorker = window.Worker

window.Worker = class extends NativeWorker {
  constructor(...how) {
    super(...how)
    this.addEventListener("message", ({ data: { type, data } }) => type === 3 && tell(data))
  }
}

/** Show "Showing results for ...", with a way back to the exact words. */
function tell({ understood, items }) {
  const box = document.querySelector(".fs-search-note")
  const field = document.querySelector("[data-md-component=search-query]")
  if (!box || !field) return
  const typed = field.value.trim()
  box.querySelector(".fs-search-note__none").hidden = !typed || items.length > 0
  const corrected = box.querySelector(".fs-search-note__read")
  corrected.hidden = !understood || !items.length
  corrected.querySelector("b").textContent = understood
  corrected.querySelector("button").onclick = () => {
    field.value = `"${typed.replaceAll('"', "")}"`
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }))
    field.dispatchEvent(new Event("input", { bubbles: true }))
    field.focus()
  }
}
