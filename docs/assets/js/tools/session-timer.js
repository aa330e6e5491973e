// The session timer. Steps: lib/session.js; time: lib/sessionClock.js. What it shows stands in timer-*.js.

import { isDay, today } from "../lib/dates.js"
import { doseFor, itemsOf, stepsOf, swap } from "../lib/session.js"
import { advance, back, begin, beginStep, done, pause, resume, skip, sounds } from "../lib/sessionClock.js"
import { openStore } from "../lib/store.js"
import { dataMenu, statusBar } from "./device.js"
import { announce, el } from "./dom.js"
import { fold, load, start } from "./site.js"
import { choiceOf, setupView } from "./timer-setup.js"
import { runView, stepWords } from "./timer-run.js"
import { Clicks, keepScreenOn, speak } from "./timer-sound.js"

const LONG = 15 * 60_000 // away for longer, and we ask before the time counts
const NAME = "session-timer"
const clicks = new Clicks()
let data, store, body, choice, items, live, view, saved, heard

/** The views of the end. They are fetched while the session runs, so that a network that goes away meanwhile does no harm. */
let end
const ends = async () => (end ??= await import("./timer-end.js"))

/** Have the exercises of a stage, as a session is of one, and the versions of the programme once one is chosen. */
async function take({ stage, version }) {
  if (data.taken !== stage) data = { ...data, taken: stage, exercises: (await load(`${NAME}-${stage}`)).exercises }
  if (version && !data.whole) data = { ...data, whole: true, versions: (await load(`${NAME}-versions`)).versions }
}

/** The session under way, from the store, or null: {stage, session, version, items, side, upper, day, run, ended, draft}. */
function kept() {
  const found = store.get("running")
  const { run, items: list } = found ?? {}
  const isCount = (value, most) => value === undefined || (Number.isInteger(value) && value > 0 && value < most)
  const fits = (one) => one && doseFor(data.exercises[one.id], found.stage) && isCount(one.sets, 20) && isCount(one.first, 20) && isCount(one.rest, 1000)
  const right = data.stages.some(({ id }) => id === found?.stage) && isDay(found.day) && Array.isArray(list) && list.length > 0 && list.every(fits)
    && Number.isInteger(run?.step) && Number.isFinite(run.at) && Number.isFinite(run.into) && Array.isArray(run.skipped)
  if (!right) return null
  const steps = stepsOf(data.exercises, list, found)
  return { ...found, steps, run: { ...found.run, step: Math.max(0, Math.min(found.run.step, steps.length)) } }
}

/** Keep the session as it stands; its time goes on from there by the clock. */
function keep() {
  const { steps, ...rest } = live
  store.set("running", rest)
}

const title = ({ stage, session }) => `${data.stages.find((one) => one.id === stage).name} ${session}`
const isOver = () => live.ended || live.run.step >= live.steps.length

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

// --- Before ----------------------------------------------------------------------------------------

function setup(focus = "") {
  view = null
  put(setupView(data, { choice, items, sessions: store.get("sessions") ?? [] }, {
    async onchange(next) {
      try {
        await take(next)
      } catch {
        announce("The exercises of that stage could not be fetched. Are you online?")
        return setup() // shows the choice as it was
      }
      if (live) return undefined // begun meanwhile, as it stood
      const session = next.stage !== choice.stage ? undefined : next.session // another stage: the session whose turn it is
      const other = ["stage", "session", "version"].some((name) => next[name] !== choice[name])
      choice = choiceOf(data, { ...next, session }, store.get("sessions"))
      if (other) items = itemsOf(data, choice)
      const { session: turn, ...rest } = choice
      store.set("timer", rest)
      setup()
      if (other) announce(`${title(choice)}: ${items.length} exercises.`)
    },
    onswap(next) { items = next; setup("h2") },
    onstart() {
      live = { ...choice, items, day: today(), run: begin(Date.now()), steps: stepsOf(data.exercises, items, choice) }
      keep()
      running()
    },
  }), focus)
}

// --- During ----------------------------------------------------------------------------------------

function running() {
  const act = (change) => () => {
    if (choice.sound) clicks.wake()
    live.run = change(live.steps, live.run, Date.now())
    heard = null
    keep()
    tick()
  }
  view = runView(data, live, {
    back: act(back),
    toggle: act((steps, run, now) => (run.going ? pause(steps, run, now) : resume(run, now))),
    skip: act(skip),
    end() { live = { ...live, ended: true, run: pause(live.steps, live.run, Date.now()) }; keep(); over() },
    swap(id) {
      const here = advance(live.steps, live.run, Date.now())
      const at = live.steps[here.step]
      const next = swap(live.items, at, id)
      const all = stepsOf(data.exercises, next, live)
      const to = next.findIndex((one, nth) => nth >= at.item && one.id === id)
      live = { ...live, items: next, steps: all, run: beginStep(here, all.findIndex((one) => one.item === to)) }
      keep()
      running()
    },
  })
  heard = null
  if (choice.sound) clicks.wake()
  put([view.place], "")
  view.place.focus({ preventScroll: true })
  view.place.scrollIntoView()
  tick()
}

/** A moment of the session: paint it, let it be heard when something new begins. */
function tick() {
  if (!view) return
  if (live.run.going && Date.now() - live.run.at > LONG) return found() // the device slept: nobody may have trained
  const run = advance(live.steps, live.run, Date.now())
  if (run.step >= live.steps.length) {
    live = { ...live, run }
    keep()
    over()
    return
  }
  live.run = run
  view.paint(run)
  keepScreenOn(run.going)
  const step = live.steps[run.step]
  const key = `${run.step} ${run.going}`
  if (key === heard) return
  heard = key
  if (run.step > 0) ends().catch(() => {}) // asked for again when it is needed
  if (!run.going) clicks.stop()
  else if (choice.sound) clicks.play(sounds(step), run.into)
  if (choice.voice) speak(run.going ? stepWords(data, live.items, step) : "")
}

/** The session was left for long: ask, as its time may count or not. */
async function found() {
  const here = live.run
  view = null
  clicks.stop()
  keepScreenOn(false)
  keep()
  const step = live.steps[Math.min(here.step, live.steps.length - 1)]
  const { foundView } = await ends()
  put(foundView({ title: title(live), at: here.at, day: live.day, words: stepWords(data, live.items, step) }, {
    ongo() { live = { ...live, day: today(), run: { ...here, going: true, at: Date.now() } }; keep(); running() },
    onend() { live = { ...live, ended: true, run: { ...here, going: false } }; keep(); over() },
    ondrop: drop,
  }), "")
}

// --- After -----------------------------------------------------------------------------------------

async function over() {
  view = null
  clicks.stop()
  if (choice.voice) speak("Session done.")
  keepScreenOn(false)
  const draft = live.draft ?? {}
  const finished = !live.ended
  const { endView } = await ends()
  put(endView(data, { title: title(live), day: live.day, done: done(live.items, live.steps, live.run), draft, finished }, {
    ondraft(values) { live = { ...live, draft: values }; keep() },
    onback() { live = { ...live, draft: { ...live.draft, done: undefined }, ended: false, run: { ...live.run, going: true, at: Date.now() } }; keep(); running() },
    ondrop: drop,
    onsave: save,
  }))
  announce(`${title(live)}: ${finished ? "done" : "ended"}. Note it in your diary.`)
}

function drop() {
  store.remove("running")
  live = null
  setup("h2")
  announce("The session is dropped. You can take that back in the menu of your data.")
}

/** Keep the session in its list and in the diary's entry of its day. */
async function save(values) {
  const { keepDone, savedView } = await ends()
  if (!live) return // saved already, by a second tap
  const changes = keepDone(store, live, title(live), values)
  saved = { title: values.done.length ? title(live) : "Your pain score", during: values.during }
  store.remove("running")
  live = null
  put(savedView(saved, {
    async onundo() {
      for (let change = changes; change >= 0; change--) store.undo() // and once for the session under way
      live = kept()
      if (live) await over()
      announce("Taken back. Nothing of it is in the diary now.")
    },
    onnew() { choice = choiceOf(data, { ...choice, session: undefined }, store.get("sessions")); items = itemsOf(data, choice); setup("h2") },
  }))
  announce(`${saved.title} is in your diary.`)
}

// --- Start -----------------------------------------------------------------------------------------

/** Show what is under way, or the choice of a session. */
async function show(long = false) {
  await take(choiceOf(data, store.get("running") ?? choice))
  live = kept()
  if (live && live.stage !== choice.stage) { // begun in another tab, or before another stage was looked at
    choice = choiceOf(data, { ...choice, stage: live.stage, session: live.session }, store.get("sessions"))
    items = itemsOf(data, choice)
  }
  await take(choice)
  if (!live) setup()
  else if (isOver()) over()
  else if (long && (live.run.going ? Date.now() - live.run.at > LONG : live.day !== today())) found()
  else running()
}

await start(NAME, async (place) => {
  data = await load(NAME)
  store = openStore()
  body = el("div", { class: "tool__body" })
  choice = choiceOf(data, store.get("timer"), store.get("sessions"))
  await take(choice)
  items = itemsOf(data, choice)
  place.append(statusBar(store), body, dataMenu(store))
  fold(NAME, "The sessions as tables, to print")
  await show(true)
  store.onChange(({ names, from }) => {
    if (from === "here" || !names.some((name) => ["running", "timer", "sessions"].includes(name))) return
    if (names.includes("running") || !live) show()
  })
  setInterval(tick, 200)
  const paint = () => { if (view && live?.run.going) tick(); requestAnimationFrame(paint) }
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) requestAnimationFrame(paint)
  const leave = () => { if (view && live) keep() }
  addEventListener("pagehide", leave)
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? leave() : tick()))
})
