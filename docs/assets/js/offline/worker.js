// The service worker: keeps the site on the reader's device, so that it opens without a network.
//
// hooks/finish/offline.py makes sw.js of it and puts before it
//   VERSION  of the site, 16 digits; empty: the worker clears up and goes
//   FILES    {"start/today/": "9f86d081884c7d65", ...}: each address and the first digits of its SHA-256
//   BYTES    of all these files
// Each version has a cache of its own and is fetched whole before it is used. Pages go on with the version that they
// were opened from, so that no two versions mix. Nothing here asks what time it is.

const HOME = new URL("./", self.location).href
const OURS = `first-steps ${new URL(HOME).pathname} ` // other sites may share this origin
const WHOLE = "offline/whole" // lies among the files of a version once all are there
const CHOICE = "offline/choice" // the reader wants all of it, on a metered line too
const opened = new Map() // which version a page was opened from; a note in the cache outlives this worker
let [gone, looked] = [!VERSION, undefined] // no worker any more; the host was asked whether it still has this one

const nameOf = (url) => decodeURI(url.slice(HOME.length).split(/[?#]/)[0]).replace(/(^|\/)index\.html$/, "$1")
const metered = () => Boolean(navigator.connection?.saveData) || navigator.connection?.type === "cellular"
const kept = (version, name) => caches.match(HOME + name, { cacheName: OURS + version, ignoreVary: true })
const put = async (version, name, answer) => gone || (await caches.open(OURS + version)).put(HOME + name, answer)
const versions = async () => (await caches.keys()).flatMap((name) => name.split(OURS)[1] ?? []) // old to new
const versionOf = async (id) => opened.get(id) ?? (await caches.match(`${HOME}page/${id}`))?.text()
const note = (id, version) => opened.set(id, version) && put(version, `page/${id}`, new Response(version)).catch(String)

// An answer as it is kept, if its bytes are those of this version: no old cache and no other version can mix in.
async function checked(name, answer) {
  const bytes = await answer.arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  const digits = Array.from(digest, (number) => number.toString(16).padStart(2, "0")).join("")
  return digits.startsWith(FILES[name]) ? new Response(bytes, { headers: answer.headers }) : undefined
}

// One file: from another version where it is the same, else as the browser has it, else from the host.
async function keep(name, others) {
  const fetched = ["default", "reload"].map((cache) => () => fetch(HOME + name, { cache, priority: "low" }))
  for (const way of [...others.map((version) => () => kept(version, name)), ...fetched]) {
    const answer = await way()
    const good = answer && (await checked(name, answer))
    if (good) return put(VERSION, name, good)
  }
  throw new Error(`The host has another ${name}`)
}

// Many files; what is there already is not fetched again. Pages hear of it when that fails.
async function keepAll(wanted) {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {} // not every Safari tells
  let fault = quota - usage < BYTES ? new DOMException("No room", "QuotaExceededError") : undefined
  const there = (await (await caches.open(OURS + VERSION)).keys()).map(({ url }) => nameOf(url))
  const missing = wanted.filter((name) => name in FILES && !there.includes(name))
  const others = (await versions()).filter((version) => version !== VERSION).reverse()
  const one = (name) => keep(name, others).catch((error) => (fault ??= error))
  // Three at once: a reader who goes on meanwhile must not wait for these.
  while (missing.length && !fault) await Promise.all(missing.splice(0, 3).map(one))
  const all = Object.keys(FILES).every((name) => wanted.includes(name))
  if (!fault) return all && put(VERSION, WHOLE, new Response())
  if (fault.name === "QuotaExceededError") await caches.delete(OURS + VERSION)
  for (const page of await self.clients.matchAll({ includeUncontrolled: true })) page.postMessage(fault.name)
  throw fault
}

// A page: from this version if that is whole, else from the host, else from any version, else the page that says sorry.
async function openPage({ request, resultingClientId }, name) {
  look()
  const whole = await kept(VERSION, WHOLE)
  const answer = whole && (await kept(VERSION, name)) ? undefined : await fetch(request).catch(() => undefined)
  if (answer?.status < 500) return answer
  for (const version of whole ? [VERSION] : await versions()) {
    const page = await kept(version, name)
    if (page && note(resultingClientId, version)) return page
  }
  // What was kept may have gone between two looks, with this worker: then the host is asked after all.
  return answer ?? (await kept(VERSION, "404.html")) ?? fetch(request)
}

// What a page asks for: from the version it was opened from. A page that came from the host goes on with the host.
async function openPart({ request, clientId, resultingClientId }, name) {
  const version = await versionOf(clientId)
  if (version && request.destination === "worker") note(resultingClientId, version)
  const part = version && (await kept(version, name))
  return part || fetch(request).catch(async () => (await kept(VERSION, name)) ?? Response.error())
}

// Versions before this one go once no page needs them; a whole one stays until this one is whole.
async function tidy() {
  const open = await self.clients.matchAll({ includeUncontrolled: true, type: "all" })
  const needed = await Promise.all(open.map(({ id }) => versionOf(id)))
  for (const version of (await versions()).filter((_, place, all) => place < all.indexOf(VERSION))) {
    const spare = (await kept(VERSION, WHOLE)) || !(await kept(version, WHOLE))
    if (spare && !needed.includes(version)) await caches.delete(OURS + version)
  }
}

async function leave() {
  gone = true
  for (const version of await versions()) await caches.delete(OURS + version)
  await self.registration.unregister()
}

// A host that has this worker no more has another site, or none: the old one must not live on here.
async function look() {
  looked ??= fetch(self.location, { method: "HEAD", cache: "no-store" }).catch(() => (looked = undefined))
  if ([404, 410].includes((await looked)?.status)) await leave()
}

// A page tells what it shows, {read: [addresses]}, or that all shall be kept, {keep: true}, and hears how things are.
async function hear({ data, source }) {
  if (data.keep) await put(VERSION, CHOICE, new Response())
  const wanted = data.keep || !metered() ? Object.keys(FILES) : ["404.html", ...data.read.map(nameOf)]
  if (!(await kept(VERSION, WHOLE))) await keepAll(wanted).catch(() => {})
  const outdated = ((await versionOf(source.id)) ?? VERSION) !== VERSION
  source.postMessage({ whole: Boolean(await kept(VERSION, WHOLE)), outdated })
  await tidy()
}

async function install() {
  const chosen = await caches.match(HOME + CHOICE)
  if (VERSION && (chosen || !metered())) await keepAll(Object.keys(FILES))
  if (chosen) await put(VERSION, CHOICE, chosen)
  await self.skipWaiting() // pages that are open go on with their version
}

self.addEventListener("install", (event) => event.waitUntil(install()))
self.addEventListener("activate", (event) => event.waitUntil(VERSION ? self.clients.claim() : leave()))
self.addEventListener("message", (event) => gone || event.waitUntil(hear(event)))
self.addEventListener("fetch", (event) => {
  const { request } = event
  if (gone || request.method !== "GET" || request.headers.has("range") || !request.url.startsWith(HOME)) return
  const answer = (request.mode === "navigate" ? openPage : openPart)(event, nameOf(request.url))
  event.respondWith(answer.catch(() => fetch(request)))
})
