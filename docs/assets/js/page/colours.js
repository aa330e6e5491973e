// Light and dark: the button, and what follows the choice. The choice itself is made before the first paint, in
// overrides/partials/colours.html.

const schemeButton = document.querySelector(".fs-scheme-button")
const bars = [...document.querySelectorAll("meta[name=theme-color]")] // the browser's bar, light and dark
const barColours = bars.map((bar) => bar.content)
const KEPT = "/first-steps.__palette"
const scheme = () => document.body.getAttribute("data-md-color-scheme")

function tell() {
  const dark = scheme() === "slate"
  for (const bar of bars) bar.content = barColours[Number(dark)]
  schemeButton.setAttribute("aria-label", dark ? "Switch to light mode" : "Switch to dark mode")
}

function show(name) {
  document.body.setAttribute("data-md-color-switching", "") // all at once, without the theme's slow changes
  document.body.setAttribute("data-md-color-scheme", name)
  setTimeout(() => document.body.removeAttribute("data-md-color-switching"))
  tell()
}

schemeButton.addEventListener("click", () => {
  const name = scheme() === "slate" ? "default" : "slate"
  show(name)
  try { // a browser may keep nothing
    if (name === systemScheme()) localStorage.removeItem(KEPT) // then it follows the system again
    else localStorage.setItem(KEPT, name)
  } catch {} // the choice then lasts as long as the page
})
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  if (!chosenScheme()) show(systemScheme())
})
tell()
