// A reader's answers as the fragment of a link, and back. Browsers keep fragments to themselves. No DOM.

const MARK = "answers="
const LONGEST = 20_000

/**
 * @param {unknown} state anything that JSON can hold
 * @returns {string} "answers=eyJhI..." to stand behind the #
 */
export function encodeState(state) {
  const bytes = new TextEncoder().encode(JSON.stringify(state))
  let text = ""
  for (const byte of bytes) text += String.fromCharCode(byte)
  return MARK + btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")
}

/**
 * What `encodeState` put into a fragment; null for anything else, and nothing is believed of what it says.
 * @param {string} fragment with or without its #
 * @returns {any}
 */
export function decodeState(fragment) {
  const text = fragment.replace(/^#/, "")
  if (!text.startsWith(MARK) || text.length > LONGEST) return null
  try {
    const bytes = atob(text.slice(MARK.length).replaceAll("-", "+").replaceAll("_", "/"))
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0))))
  } catch {
    return null
  }
}
