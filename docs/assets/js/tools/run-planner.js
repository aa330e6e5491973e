// The run planner: warning signs, ready checks and a week give a dated plan; each run told moves it on. Rules: lib/planner.js.
// Each part comes when it is wanted: planner-asks.js before there is a plan, planner-after.js once there is a run to tell of.
import { dataMenu, statusBar } from "./device.js"
import { announce, el } from "./dom.js"
import { summaryOfErrors, valuesOf } from "./errors.js"
import { goWithout } from "./planner-parts.js"
import { planScreen } from "./planner-view.js"
import { fold, load, start } from "./site.js"
import { today } from "../lib/dates.js"
import { readPlan } from "../lib/planRead.js"
import { isRecord } from "../lib/record.js"
import { settingsOf } from "../lib/settings.js"
import { openStore } from "../lib/store.js"
import { readTyped } from "../lib/typedForm.js"

const NAME = "plan"
const ASKS = ["signs", "ready", "week"]
const store = openStore()
const body = el("div", { class: "tool__body" })
const sends = {} // what each form does when it is sent, by its screen
let data, shown // the day for which the page was drawn
let typed = {} // what was typed before there was a plan, as the page shows it
let linked // a plan that came with a link: {hash}
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

/** Keep a change; one of the plan with its moment, unless it names another, as of two copies the later one wins. */
const keep = (change) => store.change(NAME, (old) => ({ ...record(old), ...("plan" in change && { at: moment() }), ...change }))
const keepPlan = (next) => keep({ plan: next, answer: null })

/** Keep what was typed into the form of this screen, so that a reload or an error loses nothing. */
function keepTyped(form) {
  const isAsked = ASKS.includes(form.dataset.screen)
  const [name, now] = [isAsked ? "form" : "answer", valuesOf(form)]
  if (!kept()[name] && Object.values(now).every((value) => String(value) === "")) return // nobody touched it: nothing to keep
  const values = isAsked ? { ...typed, ...now } : { ...record(kept().answer), ...now, today: shown }
  if (JSON.stringify(values) !== JSON.stringify(kept()[name])) keep({ [name]: values })
}

const keepForms = () => body.querySelectorAll("form").forEach(keepTyped)

// --- Parts that come when they are wanted ------------------------------------------------------------

const withAnswers = async (part) => {
  Object.assign(sends, await part.answers(planner()))
  return part
}
const atHand = {} // once they were wanted, so that the next drawing is whole at once
const asks = async () => (atHand.asks ??= await withAnswers(await import("./planner-asks.js")))
const afters = async () => (atHand.afters ??= await withAnswers(await import("./planner-after.js")))
const takes = async () => (atHand.takes ??= await import("./planner-take.js"))
const stops = () => import("./planner-stops.js")
const unlink = () => { linked = undefined }

/** What the screens may do here. */
const planner = () => ({ data, store, plan, kept, warned, keep, keepPlan, newPlanId, go, unlink, settings: () => settingsOf(store), asks, afters, stops, takes, atHand })

// --- Which screen ----------------------------------------------------------------------------------

/** Draw what the reader is to see now. */
async function show() {
  const mine = ++turn
  shown = today()
  const current = plan()
  const link = linked ? [(await takes()).linkBox(planner(), linked, current)] : []
  const rest = current && kept().screen !== "week" ? await planScreen(planner(), current) : await asked(current)
  if (mine === turn) body.replaceChildren(...link, ...rest)
}

/** What is asked before there is a plan, or of its week; what was typed stands there in the unit of now. */
async function asked(current) {
  const [values, settings] = [readTyped(kept().form), settingsOf(store)]
  typed = (values.units ?? settings.units) === settings.units ? values : (await import("../lib/typedDistance.js")).inUnits(values, settings, "longest", "usual")
  return (await asks()).askScreen(planner(), typed, current)
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

/** Another tab or the menu changed something, named in `names`; or it is another day. */
const refresh = async (names) => (await import("./planner-refresh.js")).refresh(body, names, { show, keepForms })

body.addEventListener("submit", submit)
body.addEventListener("change", (event) => { if (event.target.form) keepTyped(event.target.form) })
body.addEventListener("click", (event) => {
  const to = event.target.closest("[data-go]")?.dataset.go
  if (!to) return
  keep({ screen: to })
  go("")
})
addEventListener("pagehide", keepForms)
document.addEventListener("visibilitychange", () => { if (data && !document.hidden && today() !== shown) refresh() })
addEventListener("hashchange", () => openLink() && show())
store.onChange(({ names, from }) => { if (data && (from !== "here" || names.includes("settings"))) refresh(names) })

function openLink() {
  if (!location.hash.startsWith("#answers=")) return false
  linked = { hash: location.hash }
  return true
}

await start("run-planner", async (place) => {
  data = await load("run-planner")
  place.append(statusBar(store), body, dataMenu(store))
  openLink()
  if (plan()) await Promise.all([afters(), takes()]).catch(goWithout) // whoever comes back gets the plan whole: nothing moves
  await show()
  fold("run-planner", "The plan on paper: table, week form and rules")
})
