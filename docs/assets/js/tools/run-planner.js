// The run planner: warning signs, ready checks and a week give a dated plan; each run told moves it on. Rules: lib/planner.js.
// Each part comes when it is wanted: planner-asks.js before there is a plan, planner-after.js once there is a run to tell of.
import { dataMenu, statusBar } from "./device.js"
import { announce, el } from "./dom.js"
import { summaryOfErrors, valuesOf } from "./errors.js"
import { planScreen } from "./planner-view.js"
import { fold, load, start } from "./site.js"
import { today } from "../lib/dates.js"
import { readPlan, readTyped } from "../lib/planRead.js"
import { isRecord } from "../lib/record.js"
import { settingsOf } from "../lib/settings.js"
import { openStore } from "../lib/store.js"

const NAME = "plan"
const ASKS = ["signs", "ready", "week"]
const store = openStore()
const body = el("div", { class: "tool__body" })
const sends = {} // what each form does when it is sent, by its screen
let data, shown // the day for which the page was drawn
let linked // a plan that came with a link: {plan}, with plan null when it could not be read
let turn = 0 // of drawings: one that was overtaken while its parts came is not shown

const newPlanId = () => Array.from(crypto.getRandomValues(new Uint32Array(3)), (one) => one.toString(36)).join("")
const kept = () => store.get(NAME) ?? {}
const plan = () => readPlan(kept().plan, data)
const record = (value) => (isRecord(value) ? value : {})

const moment = () => new Date().toISOString()
/** Whether the heel check has ended at a warning sign since the reader last answered about signs here. */
function warned() {
  const { stop, at } = store.get("heelCheck") ?? {}
  return stop && !(kept().signsAt > at)
}

/** Keep a change; one of the plan with its moment, as of two copies the later one wins. */
const keep = (change) => store.change(NAME, (old) => ({ ...record(old), ...change, ...("plan" in change && { at: moment() }) }))
const keepPlan = (next) => keep({ plan: next, answer: null })

/** Keep what was typed into the form of this screen, so that a reload or an error loses nothing. */
function keepTyped(form) {
  const name = ASKS.includes(form.dataset.screen) ? "form" : "answer"
  const typed = valuesOf(form)
  if (!kept()[name] && Object.values(typed).every((value) => String(value) === "")) return // nobody touched it: nothing to keep
  const values = { ...record(kept()[name]), ...typed, ...(name === "answer" && { today: shown }) }
  if (JSON.stringify(values) !== JSON.stringify(kept()[name])) keep({ [name]: values })
}

// --- Parts that come when they are wanted ------------------------------------------------------------

const withAnswers = (part) => {
  Object.assign(sends, part.answers({ data, store, plan, keep, keepPlan, newPlanId }))
  return part
}
let ask, after // at hand once they were wanted, so that the next drawing is whole at once
const asks = async () => (ask ??= withAnswers(await import("./planner-asks.js")))
const afters = async () => (after ??= withAnswers(await import("./planner-after.js")))
const takes = () => import("./planner-take.js")
const stops = () => import("./planner-stops.js")

/** What the screens may do here. */
const planner = () => ({ data, store, plan, kept, warned, keep, keepPlan, go, settings: () => settingsOf(store), asks, afters, stops, takes, atHand: () => after })

// --- Which screen ----------------------------------------------------------------------------------

/** Draw what the reader is to see now. */
async function show() {
  const mine = ++turn
  shown = today()
  const [values, current] = [readTyped(kept().form), plan()]
  const link = linked ? await linkScreen(current) : []
  const rest = current && kept().screen !== "week" ? await planScreen(planner(), current) : await (await asks()).askScreen(planner(), values, current)
  if (mine === turn) body.replaceChildren(...link, ...rest)
}

async function linkScreen(own) {
  const { linkBox, planOf } = await takes()
  linked.plan ??= planOf(linked.hash, newPlanId(), data)
  return [linkBox(linked.plan, own, { keep, kept, leave })]
}

/** Done with the link: its answers leave the address too. */
function leave(text) {
  linked = undefined
  history.replaceState(null, "", location.href.split("#")[0])
  go(text)
}

// --- What was answered -----------------------------------------------------------------------------

const NEXT = { signs: "ready", ready: "week" }

async function submit(event) {
  event.preventDefault()
  const form = event.target
  const screen = form.dataset.screen
  keepTyped(form)
  const known = ASKS.includes(screen) || plan() // another tab may have deleted it
  const errors = known ? await sends[screen](valuesOf(form)) : []
  form.querySelector(".errors-place").replaceChildren(...[summaryOfErrors(errors, form)].filter(Boolean))
  if (errors.length) return
  if (NEXT[screen]) keep({ screen: NEXT[screen], ...(screen === "signs" && { signsAt: moment() }) })
  go("")
}

/** Draw anew, put the reader at the first heading, say it. */
async function go(text) {
  await show()
  const head = body.querySelector("h2")
  head?.focus()
  announce(text || head?.textContent || "")
}

/** Draw anew without taking the reader away from where they are: another tab or the menu changed something. */
async function refresh() {
  const active = body.contains(document.activeElement) ? document.activeElement : null
  const [name, value, isText] = [active?.name, active?.value, active?.matches("[type=text]")]
  await show()
  const same = name && [...body.querySelectorAll("[name]")].find((one) => one.name === name && (isText || one.value === value || one.type === "date"))
  if (!same) return
  if (isText) same.value = value
  same.focus()
}

body.addEventListener("submit", submit)
body.addEventListener("change", (event) => { if (event.target.form) keepTyped(event.target.form) })
body.addEventListener("click", (event) => {
  const to = event.target.closest("[data-go]")?.dataset.go
  if (!to) return
  keep({ screen: to })
  go("")
})
addEventListener("pagehide", () => body.querySelectorAll("form").forEach(keepTyped))
document.addEventListener("visibilitychange", () => { if (data && !document.hidden && today() !== shown) refresh() })
addEventListener("hashchange", () => openLink() && show())
store.onChange(({ from }) => { if (data && from !== "here") refresh() })

function openLink() {
  if (!location.hash.startsWith("#answers=")) return false
  linked = { hash: location.hash }
  return true
}

await start("run-planner", async (place) => {
  data = await load("run-planner")
  place.append(statusBar(store), body, dataMenu(store))
  openLink()
  await show()
  fold("run-planner", "The plan on paper: table, week form and rules")
})
