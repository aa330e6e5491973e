// Asks the browser to keep the site for use without a network, once a page is there and the browser has nothing else
// to do, and says when a newer version is ready. The page never loads itself again: somebody may be typing.

const manifest = document.querySelector("link[rel=manifest][data-worker]") // without the mark the site is not to be kept
const workers = navigator.serviceWorker

// Whether the reader wants nothing kept; offline/choice.js notes it.
function refused() {
  try {
    return localStorage.getItem("first-steps.offline") === "no"
  } catch {
    return false
  }
}

function noticeButton(text, act) {
  const made = document.createElement("button")
  made.type = "button"
  made.textContent = text
  made.addEventListener("click", act)
  return made
}

// A line at the foot of the window. Its place is on every page, so that screen readers hear what is put into it.
function announceNewer() {
  const place = document.querySelector(".fs-notice")
  if (!place || place.firstChild) return
  const words = document.createElement("p")
  words.textContent = "A newer version of this site is ready."
  place.append(words, noticeButton("Load it", () => location.reload()), noticeButton("Not now", () => place.replaceChildren()))
}

// Tell the worker what this page shows. It answers whether the page is of an older version.
function tellWorker() {
  const read = [location.href, ...performance.getEntriesByType("resource").map(({ name }) => name)]
  workers.controller?.postMessage({ read })
}

async function keepOffline() {
  workers.addEventListener("message", ({ data }) => data.outdated && announceNewer())
  workers.addEventListener("controllerchange", tellWorker)
  try {
    await workers.register(new URL(manifest.dataset.worker, manifest.href))
    tellWorker()
  } catch {
    // Forbidden, no room, no network: the site works as any other.
  }
}

// A first visit is not slowed: everything it needs is there before the rest is fetched, and who goes straight on to
// the next page has the line alone. Chromium sometimes never calls a page idle that has nothing to do, hence the limit.
function whenQuiet() {
  const idle = window.requestIdleCallback ?? ((act) => act())
  setTimeout(() => idle(keepOffline, { timeout: 2000 }), 5000)
}

if (manifest && workers && !refused()) {
  if (document.readyState === "complete") whenQuiet()
  else addEventListener("load", whenQuiet)
}
