// The run planner: warning signs, ready checks and a week give a dated plan; each run told moves it on. Rules: lib/planner.js.
// Each part comes when it is wanted: planner-asks.js before there is a plan, planner-after.js once there is a run to tell of.
import { dataMenu, statusBar } from "./device.js"
import { announce, button, el } from "./dom.js"
import { summaryOfErrors, valuesOf } from "./errors.js"
import { buttons, flagsLine, heading } from "./planner-parts.js"
import { daysView, nextLines, sureLines } from "./planner-view.js"
import { fold, load, start, whenSeen } from "./site.js"
import { addDays, today } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { movedOn, nextTitle, project, waits } from "../lib/planner.js"
import { readPlan } from "../lib/planRead.js"
import { settingsOf } from "../lib/settings.js"
import { isRecord } from "../lib/record.js"
import { firstOpen, stagesBefore } from "../lib/stages.js"
import { openStore } from "../lib/store.js"

const NAME = "plan"
const SOON = 1000 // ms after the plan is there, at the latest, the rest follows
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

/** Keep a change, with the moment, as of two copies the later one wins. */
const keep = (change) => store.change(NAME, (old) => ({ ...record(old), ...change, at: new Date().toISOString() }))
const keepPlan = (next) => keep({ plan: next, answer: null })

/** Keep what was typed into the form of this screen, so that a reload or an error loses nothing. */
function keepTyped(form) {
  const name = ASKS.includes(form.dataset.screen) ? "form" : "answer"
  const typed = valuesOf(form)
  if (!kept()[name] && Object.values(typed).every((value) => String(value) === "")) return // nobody touched it: nothing to keep
  const values = { ...record(kept()[name]), ...typed, ...(name === "answer" && { today: shown }) }
  if (JSON.stringify(values) !== JSON.stringify(kept()[name])) keep({ [name]: values })
}

/** Text and lists of text by name; whatever else a copy holds is left out. */
function clean(values) {
  const isText = (value) => typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string"))
  return Object.fromEntries(Object.entries(record(values)).filter(([, value]) => isText(value)))
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

// --- Which screen ----------------------------------------------------------------------------------

/** Draw what the reader is to see now. */
async function show() {
  const mine = ++turn
  shown = today()
  const [values, current] = [clean(kept().form), plan()]
  const link = linked ? await linkScreen(current) : []
  const rest = current && kept().screen !== "week" ? await planScreen(current) : await askScreen(values, current)
  if (mine === turn) body.replaceChildren(...link, ...rest)
}

async function askScreen(values, current) {
  const part = await asks()
  if (kept().plan && !current) return [(await takes()).unreadableBox(kept), ...await wizard(part, values)]
  return current ? [part.weekForm(data, values, { settings: settingsOf(store), today: today(), changes: true })] : wizard(part, values)
}

/** The first screen that is not answered, or the one the reader went back to; never past a warning sign or a failed check. */
async function wizard({ readyForm, signsForm, typed, weekForm }, values) {
  const { screen } = kept()
  const open = firstOpen(data.stages, stagesBefore(data.stages).map(({ id }) => id).filter((id) => values[`ready-${id}`] !== "no"))
  const told = { signs: values.signs && values.first, ready: stagesBefore(data.stages).every(({ id }) => values[`ready-${id}`]) }
  if (screen === "signs" || !screen || !told.signs) return [signsForm(data, { ...(store.get("heelCheck")?.stop && { signs: "yes" }), ...values })]
  if (values.signs !== "no" || values.first === "open") return [(await stops()).stopBox(data, values)]
  if (screen === "ready" || !told.ready) return [readyForm(data, values)]
  if (open) return [await (await stops()).notReadyBox(data, open)]
  const settings = settingsOf(store)
  return [weekForm(data, { longest: typed(longestLately(), settings), ...values }, { settings, today: today() })]
}

/** The longest run of the last 30 days, where the load check knows it. */
function longestLately() {
  const runs = (store.get("runs") ?? []).filter(({ day }) => day >= addDays(today(), -30) && day <= today())
  return runs.length ? Math.max(...runs.map(({ km }) => km)) : undefined
}

async function linkScreen(own) {
  const { linkBox, planOf } = await takes()
  linked.plan ??= planOf(linked.hash, newPlanId(), data)
  return [linkBox(linked.plan, own, { keep, kept, leave })]
}

/** Done with the link: its answers leave the address too. */
function leave(text) {
  linked = undefined
  history.replaceState(null, "", location.pathname + location.search)
  go(text)
}

// --- The plan --------------------------------------------------------------------------------------

async function planScreen(current) {
  const [settings, now] = [settingsOf(store), today()]
  const ahead = project(current, data, now)
  const { position } = ahead
  const { day: typedDay, morning, today: typedOn, ...others } = clean(kept().answer)
  const values = typedOn === now ? { day: typedDay, morning, ...others } : others // on another day, "the next morning" is another one
  const stop = ["check", "checks"].includes(position.status) ? position.status : kept().linked === true ? "linked" : ""
  if (stop || current.log.length) await afters()
  const drop = buttons(button("Plan without the race", { onclick: withoutRace }))
  return [
    flagsLine(),
    current.race && (await stops()).raceBox(current, ahead, now, settings, drop),
    after?.saidBox(current, position, data),
    stop ? after.againForm(data, values, stop) : position.status === "done" ? null : nextCard(current, ahead, values, now, (one) => format(one, settings.locale)),
    ahead.runs.length && !stop ? daysView(current, ahead, data, { today: now, settings }) : null,
    sureLines(current, data, settings),
    after?.historyView(current, data, settings),
    toolButtons(current, ahead, now),
  ].filter(Boolean)
}

/** What comes next, with the form that tells how it went. */
function nextCard(current, ahead, values, now, day) {
  const [next] = ahead.runs
  const head = heading(nextTitle(current, ahead, now, day))
  const known = (store.get("diary") ?? []).find((entry) => entry.day === (waits(current) ? addDays(current.log.at(-1).day, 1) : next?.day))
  if (waits(current)) {
    const hint = Number.isFinite(known?.morning) ? `Your diary says ${known.morning} out of 10 on that morning.` : ""
    const ran = current.log.at(-1).day
    const text = ran < now ? `You ran on ${day(ran)}. Compare with your usual first steps.` : "Score your first steps when you get up. Then come back and tell the planner. Your next run waits for that."
    return el("div", { class: "plan__next" }, head, el("p", {}, text), ran < now ? after.morningForm(data, values, hint) : null)
  }
  if (!next) return el("div", { class: "plan__next" }, head, el("p", {}, "No run fits before the race."))
  const diary = Number.isFinite(known?.during) ? `Your diary says ${known.during} for that day.` : ""
  const form = comes(({ runForm }) => runForm(data, { ...values, day: values.day ?? (next.day > now ? now : next.day) }, { today: now, diary }))
  const due = next.day <= now
  return el("div", { class: "plan__next" }, head, ...nextLines(next, data, { position: ahead.position, today: now }),
    due ? el("h3", {}, "After the run: how was it?") : null,
    due ? form : el("details", {}, el("summary", {}, "I ran already: tell how it was"), form),
    due ? buttons(button(next.day < now ? "I did not run: plan on from today" : "Not today: move it on", { onclick: () => move(next.day < now ? now : addDays(now, 1)) })) : null)
}

/** A place for something of planner-after.js; filled at once where that is at hand. */
function comes(make) {
  const place = el("div", {}, after ? make(after) : null)
  if (!after) whenSeen(place, () => afters().then((part) => place.replaceChildren(make(part))), SOON)
  return place
}

function move(day) {
  keepPlan(movedOn(plan(), day))
  go("The plan moved on.")
}

function withoutRace() {
  const { race, ...rest } = plan()
  keepPlan(rest)
  go(`The race on ${format(race, navigator.language)} is out of the plan.`)
}

/** The buttons under the plan come last. */
function toolButtons(current, ahead, now) {
  const place = el("div", {}, el("h3", {}, "Take it along, change it"),
    el("p", {}, "The calendar file holds the days as they stand now. After a change, open a new one: it updates the days and does not double them."))
  const planner = { data, plan, settings: () => settingsOf(store), kept, keep, keepPlan, go, asks }
  whenSeen(place, async () => place.append(...(await takes()).toolButtons(planner, current, ahead, now)), SOON)
  return place
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
  if (NEXT[screen]) keep({ screen: NEXT[screen] })
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
