// On the page for missing pages: offers a search for the words of the address that somebody asked for.
// The page has other ways on, which need no script.

const MOST_WORDS = 6

/** The words of an address below `base`: ("/heel/start/tody.html", "/heel/") -> "start tody". */
export function words(path, base) {
  let below = path.startsWith(base) ? path.slice(base.length) : path
  try {
    below = decodeURIComponent(below)
  } catch {
    // a lone % in the address: its letters still are words
  }
  const text = below.replace(/\.(html?|md|php)$/i, "").replace(/(^|\/)index$/i, "")
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS).join(" ").slice(0, 80)
}

const line = document.querySelector("[data-search-for]")
const link = line?.querySelector("a")
const asked = link ? words(location.pathname, new URL(link.href).pathname) : ""
if (asked) {
  link.textContent = asked
  link.search = new URLSearchParams({ q: asked })
  line.hidden = false
}
