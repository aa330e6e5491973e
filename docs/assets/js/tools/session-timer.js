// The session timer: what is under way, and how it runs by the clock. Steps: lib/session.js; time: lib/sessionClock.js.
// The choice before it stands in timer-setup.js, what is seen and heard in timer-run.js and timer-sound.js, the end in timer-after.js.

import { today } from "../lib/dates.js"
import { stepsOf, swap, underWay } from "../lib/session.js"
import { advance, back, beginStep, pause, resume, skip, sounds } from "../lib/sessionClock.js"
import { openStore } from "../lib/store.js"
import { dataMenu, statusBar } from "./device.js"
import { el } from "./dom.js"
import { fold, load, start } from "./site.js"
import { choiceOf, choiceView, choose } from "./timer-setup.js"
import { runView, stepWords } from "./timer-run.js"
import { hear, hush, keepScreenOn, speak, wake } from "./timer-sound.js"

const LONG = 15 * 60_000 // away for longer, and we ask before the time counts
const NAME = "session-timer"
const body = el("div", { class: "tool__body" })
let view // of the session as it runs; null while something else is shown
let heard // which step was heard last

// What the parts of the timer share: these, and `store`, `data`, the `choice` of a session with its `items`, `live`, which is the
// session under way or null, `known`: the exercises by stage, once they came, and `own`: what the store tells just now was done
// here, and is shown already.
const page = { keep, known: {}, over, put, running, setup, take }

/** What follows a session. It is fetched while the session runs, so that a network that goes away meanwhile does no harm. */
let follows
const after = async () => (follows ??= await import("./timer-after.js")).ready()

/** Have the exercises of a stage at hand, for `choose`, and the versions of the programme once one is chosen. What runs stays. */
async function take({ stage, version }) {
  page.known[stage] ??= (await load(`${NAME}-${stage}`)).exercises
  const more = version && !page.data.whole && await load(`${NAME}-versions`)
  if (more) page.data = { ...page.data, ...more, whole: true }
}

/** Keep the session as it stands, or with what changes in it; its time goes on from there by the clock. Time alone is no change. */
function keep(change) {
  page.live = { ...page.live, ...change }
  const { steps, ...rest } = page.live
  page.store.change("running", () => rest, !change)
}

/** Put a view in place. The reader's place stays where it was, or goes to the head of what is new. */
function put(parts, focus = "h2") {
  const { name, value } = document.activeElement ?? {}
  const inside = body.contains(document.activeElement) && name
  const open = body.querySelector(".timer__how")?.open
  body.replaceChildren(...parts)
  if (open && body.querySelector(".timer__how")) body.querySelector(".timer__how").open = true
  const same = inside && [...body.querySelectorAll(`[name="${CSS.escape(name)}"]`)].find((one) => one.type !== "radio" || one.value === value)
  if (same && !focus) same.focus()
  else if (focus) body.querySelector(focus)?.focus()
}

function setup(focus = "") {
  still()
  put(choiceView(page), focus)
}

// --- While it runs ---------------------------------------------------------------------------------

function running() {
  const { live } = page
  const act = (change) => () => {
    wake(page.choice)
    heard = null
    keep({ run: change(live.steps, page.live.run, Date.now()) })
    tick()
  }
  view = runView(page.data, live, {
    back: act(back),
    toggle: act((steps, run, now) => (run.going ? pause(steps, run, now) : resume(run, now))),
    skip: act(skip),
    end() { keep({ ended: true, run: pause(live.steps, page.live.run, Date.now()) }); over() },
    swap(id) {
      const here = advance(live.steps, page.live.run, Date.now())
      const at = live.steps[here.step]
      const items = swap(live.items, at, id)
      const steps = stepsOf(page.data.exercises, items, live)
      const to = items.findIndex((one, nth) => nth >= at.item && one.id === id)
      keep({ items, steps, run: beginStep(here, steps.findIndex((one) => one.item === to)) })
      running()
    },
  })
  heard = null
  wake(page.choice)
  put([view.place], "")
  view.place.focus({ preventScroll: true })
  view.place.scrollIntoView()
  tick()
}

/** A moment of the session: paint it, let it be heard when something new begins. */
function tick() {
  if (!view) return
  const { live, choice, data } = page
  if (live.run.going && Date.now() - live.run.at > LONG) return found() // the device slept: nobody may have trained
  const run = advance(live.steps, live.run, Date.now())
  if (run.step >= live.steps.length) {
    keep({ run })
    over()
    if (choice.voice) speak("Session done.")
    return
  }
  live.run = run
  view.paint(run)
  keepScreenOn(run.going)
  const step = live.steps[run.step]
  const key = `${run.step} ${run.going}`
  if (key === heard) return
  heard = key
  if (run.step > 0) after().catch(() => {}) // asked for again when it is needed
  hear(choice, run, sounds(step), stepWords(data, live.items, step))
}

/** The session no longer runs before the reader's eyes. */
function still() {
  view = null
  hush()
}

/** The session was left for long: ask, as its time may count or not. */
async function found() {
  still()
  keep()
  const { found: ask } = await after()
  ask(page)
}

/** The session is over, by itself or by the reader. */
async function over() {
  still()
  const { over: note } = await after()
  note(page)
}

// --- Start -----------------------------------------------------------------------------------------

/** Show what is under way, or the choice of a session. */
async function show(long = false) {
  const { store } = page
  await take(choiceOf(page.data, store.get("running") ?? page.choice))
  const kept = store.get("running") // of another stage by now? That is shown once its exercises are here, too
  const live = underWay({ ...page.data, exercises: page.known[kept?.stage] ?? {} }, kept)
  page.live = live
  if (live && live.stage !== page.choice.stage) choose(page, { ...page.choice, stage: live.stage, session: live.session }) // begun in another tab
  if (!live) setup()
  else if (live.ended || live.run.step >= live.steps.length) over()
  else if (long && (live.run.going ? Date.now() - live.run.at > LONG : live.day !== today())) found()
  else running()
}

await start(NAME, async (place) => {
  page.data = await load(NAME)
  const store = openStore()
  page.store = store
  const chosen = store.get("timer")
  await take(choiceOf(page.data, chosen))
  choose(page, chosen)
  place.append(statusBar(store), body, dataMenu(store))
  fold(NAME, "The sessions as tables, to print")
  await show(true)
  store.onChange(({ names, from }) => {
    if (page.own || from === "here" || !names.some((name) => ["running", "timer", "sessions"].includes(name))) return
    if (names.includes("running") || !page.live) show()
  })
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches
  let frame // asked for while a step runs, not all day long: a battery pays for it
  const paint = () => { tick(); frame = !calm && view && page.live?.run.going && requestAnimationFrame(paint) }
  setInterval(() => (frame ? tick() : paint()), 200)
  const leave = () => { if (view && page.live.run.going) keep() }
  addEventListener("pagehide", () => { leave(); speak("") })
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? leave() : tick()))
})
