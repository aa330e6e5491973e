// On the page that has a place for it (about/privacy/): what of the site is kept on the device, and buttons to keep
// all of it or nothing.

const place = document.querySelector("[data-offline]")
const link = document.querySelector("link[rel=manifest][data-worker]")
const workers = navigator.serviceWorker
const NO = "first-steps.offline" // page/offline.js reads it
const told = document.createElement("p")
let shown

const WORDS = {
  cannot: "This browser cannot keep the site. It works with a network only.",
  not: "Nothing is kept on this device.",
  part: "Only pages that you read are kept, because your line is metered or saves data.",
  busy: "The site is being kept. This can take a few minutes.",
  whole: "The whole site is kept on this device. It works without a network.",
  full: "There is no room on this device. The site works with a network, as before.",
  unreached: "Not all could be fetched. The browser will try again when you open a page.",
}

/** A size as readers know it: 2412345 -> "2.5 MB". Rounded up: nobody should be told too little. */
const size = (bytes) => `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`

function button(text, act) {
  const made = document.createElement("button")
  made.type = "button"
  made.textContent = text
  made.addEventListener("click", act)
  return made
}

function refuse(no) {
  try {
    if (no) localStorage.setItem(NO, "no")
    else localStorage.removeItem(NO)
  } catch {
    // The browser keeps nothing at all: then it holds for this visit.
  }
}

/** The button that keeps everything, with the size where the host can be asked. */
async function offer() {
  const known = await fetch(new URL("offline.json", link.href)).then((answer) => answer.json(), () => undefined)
  return button(`Keep this site for offline use${known ? ` (about ${size(known.fetched)})` : ""}`, keep)
}

/** Say how things are, with the button that changes it. A reader who pressed the old button finds the new one. */
async function show(state) {
  shown = state
  const nothing = () => ""
  const changes = { whole: () => button("Remove it from this device", remove), busy: nothing, cannot: nothing }
  const made = await (changes[state] ?? offer)()
  if (shown !== state) return
  const had = document.activeElement?.parentElement === place
  told.textContent = WORDS[state]
  place.replaceChildren(told, made)
  if (had) (place.querySelector("button") ?? told).focus()
}

async function keep() {
  refuse(false)
  await show("busy")
  navigator.storage.persist?.() // the reader asked for it: the browser should not clear it away to make room
  try {
    const { installing } = await workers.register(new URL(link.dataset.worker, link.href))
    installing?.addEventListener("statechange", () => installing.state === "redundant" && shown === "busy" && show("unreached"))
    const { active } = await workers.ready
    active.postMessage({ keep: true })
  } catch {
    show("unreached")
  }
}

async function remove() {
  refuse(true)
  const home = new URL("./", link.href)
  await (await workers.getRegistration(home))?.unregister()
  const ours = (name) => name.startsWith(`first-steps ${home.pathname} `)
  await Promise.all((await caches.keys()).filter(ours).map((name) => caches.delete(name)))
  show("not")
}

/** What the worker says: {whole, outdated}, or the name of what went wrong. */
function hear({ data }) {
  if (typeof data === "string") show(data === "QuotaExceededError" ? "full" : "unreached")
  else if (data.whole) show("whole")
  else if (shown === "busy" || shown === "not") show("part")
}

async function start() {
  if (!link || !workers) return show("cannot")
  workers.addEventListener("message", hear)
  workers.startMessages()
  const registration = await workers.getRegistration(new URL("./", link.href))
  await show(registration ? "busy" : "not")
  registration?.active?.postMessage({ read: [location.href] })
}

told.setAttribute("role", "status")
told.tabIndex = -1
start()
