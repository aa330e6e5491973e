// Light and dark: the button, and what follows the choice. The choice itself is made before the first paint, in
// overrides/partials/colours.html.

const schemeButton = document.querySelector(".fs-scheme-button")
const bars = [...document.querySelectorAll("meta[name=theme-color]")] // the browser's bar, light and dark
const barColours = bars.map((bar) => bar.content)
const system = matchMedia("(prefers-color-scheme: dark)")
const scheme = () => document.body.getAttribute("data-md-color-scheme")

function show(name) {
  const dark = name === "slate"
  document.body.setAttribute("data-md-color-switching", "") // all at once, without the theme's slow changes
  document.body.setAttribute("data-md-color-scheme", name)
  for (const bar of bars) bar.content = barColours[Number(dark)]
  schemeButton.setAttribute("aria-label", dark ? "Switch to light mode" : "Switch to dark mode")
  setTimeout(() => document.body.removeAttribute("data-md-color-switching"))
}

schemeButton.addEventListener("click", () => {
  show(scheme() === "slate" ? "default" : "slate")
  __md_set("__palette", { color: { scheme: scheme() } })
})
system.addEventListener("change", () => {
  if (!chosenScheme()) show(system.matches ? "slate" : "default")
})
show(scheme())
