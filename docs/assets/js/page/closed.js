// What is closed opens when it is needed: for a link that leads into it, and on paper. Newer browsers do both by themselves.

function openTarget() {
  const target = document.querySelector(":target")
  const closed = target?.closest("details:not([open])")
  if (!closed) return
  closed.open = true
  target.scrollIntoView()
}

// On paper a link also says where it leads; the style sheet prints these paths after the links.
function spellOutLinks() {
  for (const link of document.querySelectorAll(".md-content a[href]")) {
    if (link.origin === location.origin && link.pathname !== location.pathname) link.dataset.path = link.pathname
  }
}

let openedForPaper = []
addEventListener("beforeprint", () => {
  openedForPaper = [...document.querySelectorAll(".md-content details:not([open])")]
  openedForPaper.forEach((details) => { details.open = true })
  spellOutLinks()
})
addEventListener("afterprint", () => openedForPaper.forEach((details) => { details.open = false }))
addEventListener("hashchange", openTarget)
openTarget()
