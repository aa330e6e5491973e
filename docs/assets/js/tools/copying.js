// The clipboard.

import { announce, button } from "./dom.js"

/**
 * A button that copies a text. Where the browser does not let it, the text is shown, ready to copy by hand.
 * @param {() => string | Promise<string>} getText
 * @param {string} [label]
 */
export function copyButton(getText, label = "Copy") {
  const made = button(label, { onclick: () => copy(getText(), made) })
  return made
}

async function copy(text, after) {
  try {
    await navigator.clipboard.writeText(typeof text === "string" ? text : await text)
    announce("Copied.")
    after.dataset.done = "Copied"
    setTimeout(() => delete after.dataset.done, 2000)
  } catch {
    const { showText } = await import("./showing.js")
    showText(await text, after, "Your browser does not let this page copy. Mark the text and copy it.")
  }
}
