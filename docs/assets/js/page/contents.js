// Marks in the list of contents, beside the text on wide screens, where the reader is.

const contents = document.querySelector(".md-nav--secondary")
const entries = [...(contents?.querySelectorAll("a") ?? [])].map((link) => [link, document.getElementById(link.hash.slice(1))])
const ACTIVE = "md-nav__link--active"
const BELOW_HEADER = 88 // where a heading counts as reached, in px from the top of the window
let waiting = false

function follow() {
  waiting = false
  if (!contents?.offsetHeight) return
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 1
  const passed = entries.filter(([, heading]) => atEnd || heading?.getBoundingClientRect().top < BELOW_HEADER)
  const here = passed.at(-1)?.[0]
  const before = contents.querySelector(`.${ACTIVE}`)
  if (here === before) return
  before?.classList.remove(ACTIVE)
  here?.classList.add(ACTIVE)
  const box = contents.closest(".md-sidebar__scrollwrap")
  if (here) box.scrollTo({ top: here.offsetTop - box.offsetTop - box.clientHeight / 2 })
}

addEventListener("scroll", () => {
  if (!waiting) requestAnimationFrame(follow)
  waiting = true
}, { passive: true })
