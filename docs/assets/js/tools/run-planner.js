// The run planner: warning signs, ready checks and a week give a dated plan; each run told moves it on. Rules: lib/planner.js.
import { announce, button, confirmed, dataMenu, download, el, fold, load, printButton, shareLink, start, statusBar, summaryOfErrors, valuesOf } from "./forms.js"
import { answers } from "./planner-answers.js"
import { againForm, flagsLine, heading, morningForm, notReadyBox, readyForm, runForm, signsForm, stopBox, typed, weekForm } from "./planner-forms.js"
import { daysView, historyView, nextLines, raceBox, saidBox, sureLines } from "./planner-view.js"
import { calendarText, update } from "../lib/calendar.js"
import { addDays, format, today, weekStart } from "../lib/dates.js"
import { movedOn, project, waits, withoutLast } from "../lib/planner.js"
import { fromLink, readPlan, toLink } from "../lib/planLink.js"
import { calendarEntries, nextTitle } from "../lib/planWords.js"
import { settingsOf } from "../lib/settings.js"
import { decodeState } from "../lib/share.js"
import { firstOpen, stagesBefore } from "../lib/stages.js"
import { openStore } from "../lib/store.js"

const NAME = "plan"
const store = openStore()
const body = el("div", { class: "tool__body" })
let data, sends, shown // the day for which the page was drawn
let linked // a plan that came with a link: {plan}, with plan null when it could not be read

const newPlanId = () => Array.from(crypto.getRandomValues(new Uint32Array(3)), (one) => one.toString(36)).join("")
const kept = () => store.get(NAME) ?? {}
const plan = () => readPlan(kept().plan, data)
const record = (value) => (typeof value === "object" && value !== null && !Array.isArray(value) ? value : {})

/** Keep a change, with the moment, as of two copies the later one wins. */
const keep = (change) => store.change(NAME, (old) => ({ ...record(old), ...change, at: new Date().toISOString() }))
const keepPlan = (next) => keep({ plan: next, answer: null })

/** What was typed into the form of this screen, kept so that a reload or an error loses nothing. */
function keepTyped(form) {
  const name = ["signs", "ready", "week"].includes(form.dataset.screen) ? "form" : "answer"
  const values = { ...record(kept()[name]), ...valuesOf(form), ...(name === "answer" && { today: shown }) }
  if (JSON.stringify(values) !== JSON.stringify(kept()[name])) keep({ [name]: values })
}

/** Text and lists of text by name; whatever else a copy holds is left out. */
function clean(values) {
  const isText = (value) => typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string"))
  return Object.fromEntries(Object.entries(record(values)).filter(([, value]) => isText(value)))
}

// --- Which screen ----------------------------------------------------------------------------------

function show() {
  shown = today()
  const [values, current] = [clean(kept().form), plan()]
  body.replaceChildren(...(linked ? linkScreen(current) : []), ...(current && kept().screen !== "week" ? planScreen(current) : askScreen(values, current)))
}

function askScreen(values, current) {
  if (kept().plan && !current) return [unreadableBox(), ...wizard(values)]
  return current ? [weekForm(data, values, { settings: settingsOf(store), today: today(), changes: true })] : wizard(values)
}

/** The first screen that is not answered, or the one the reader went back to; never past a warning sign or a failed check. */
function wizard(values) {
  const { screen } = kept()
  const open = firstOpen(data.stages, stagesBefore(data.stages).map(({ id }) => id).filter((id) => values[`ready-${id}`] !== "no"))
  const told = { signs: values.signs && values.first, ready: stagesBefore(data.stages).every(({ id }) => values[`ready-${id}`]) }
  if (screen === "signs" || !screen || !told.signs) return [signsForm(data, { ...(store.get("heelCheck")?.stop && { signs: "yes" }), ...values })]
  if (values.signs !== "no" || values.first === "open") return [stopBox(data, values)]
  if (screen === "ready" || !told.ready) return [readyForm(data, values)]
  if (open) return [notReadyBox(data, open)]
  return [weekForm(data, { longest: recent(), ...values }, { settings: settingsOf(store), today: today() })]
}

/** The longest run of the last 30 days, where the load check knows it. */
function recent() {
  const runs = (store.get("runs") ?? []).filter(({ day }) => day >= addDays(today(), -30) && day <= today())
  return runs.length ? typed(Math.max(...runs.map(({ km }) => km)), settingsOf(store)) : undefined
}

function unreadableBox() {
  const save = () => download("first-steps-plan.txt", JSON.stringify(kept(), null, 1))
  return el("div", { class: "tool__status", dataset: { kind: "corrupt" } }, el("p", {}, "The plan that was kept here cannot be read. Save it to a file before you make a new one."), el("p", { class: "tool__buttons" }, button("Save it to a file", { onclick: save })))
}

function linkScreen(current) {
  if (!linked.plan) return [el("div", { class: "tool__status", dataset: { kind: "link" } }, el("p", {}, "The link holds no plan that can be read. Nothing was changed."), el("p", { class: "tool__buttons" }, button("Close", { onclick: () => leave("The message is closed.") })))]
  const take = () => {
    keep({ plan: { ...linked.plan, calendar: current?.calendar ?? record(kept().calendar) }, answer: null, screen: "plan", linked: true })
    leave("The plan of the link is now yours.")
  }
  const days = `It starts on ${format(linked.plan.start, navigator.language)} and holds ${linked.plan.log.length} told runs.`
  return [el("div", { class: "result", dataset: { screen: "link" } }, heading("A plan came with the link"), flagsLine(), el("p", {}, `${days} It was made for someone's heel, maybe not yours.`),
    current ? el("p", {}, "If you take it, it stands in the place of your own plan. You can take that back.") : null,
    el("p", { class: "tool__buttons" }, button("Use this plan", { main: true, onclick: take }), button(current ? "Keep my own plan" : "Leave it", { onclick: () => leave("The plan of the link was left.") })))]
}

/** Done with the link: its answers leave the address too. */
function leave(text) {
  linked = undefined
  history.replaceState(null, "", location.pathname + location.search)
  go(text)
}

// --- The plan --------------------------------------------------------------------------------------

function planScreen(current) {
  const [settings, now] = [settingsOf(store), today()]
  const ahead = project(current, data, now)
  const { position } = ahead
  const day = (one) => format(one, settings.locale)
  const { day: typedDay, morning, today: typedOn, ...others } = clean(kept().answer)
  const values = typedOn === now ? { day: typedDay, morning, ...others } : others // on another day, "the next morning" is another one
  const stop = ["check", "checks"].includes(position.status) ? position.status : kept().linked === true ? "linked" : ""
  const drop = el("p", { class: "tool__buttons" }, button("Plan without the race", { onclick: withoutRace }))
  return [
    flagsLine(),
    raceBox(current, ahead, now, settings, drop),
    saidBox(current, position, data),
    stop ? againForm(data, values, stop) : position.status === "done" ? null : nextCard(current, ahead, values, now, day),
    sureLines(current, data, settings),
    ahead.runs.length && !stop ? daysView(current, ahead, data, { today: now, settings }) : null,
    historyView(current, data, settings),
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
    return el("div", { class: "plan__next" }, head, el("p", {}, text), ran < now ? morningForm(data, values, hint) : null)
  }
  if (!next) return el("div", { class: "plan__next" }, head, el("p", {}, "No run fits before the race."))
  const diary = Number.isFinite(known?.during) ? `Your diary says ${known.during} for that day.` : ""
  const form = runForm(data, { ...values, day: values.day ?? (next.day > now ? now : next.day) }, { today: now, diary })
  const due = next.day <= now
  return el("div", { class: "plan__next" }, head, ...nextLines(next, data, { position: ahead.position, today: now }),
    due ? el("h3", {}, "After the run: how was it?") : null,
    due ? form : el("details", {}, el("summary", {}, "I ran already: tell how it was"), form),
    due ? el("p", { class: "tool__buttons" }, button(next.day < now ? "I did not run: plan on from today" : "Not today: move it on", { onclick: () => move(next.day < now ? now : addDays(now, 1)) })) : null)
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

function toolButtons(current, ahead, now) {
  const file = () => {
    const own = plan() // with what earlier files held
    const entries = kept().linked ? [] : calendarEntries(own.id, ahead, data, (day) => weekStart(day))
    const { events, sent } = update(own.calendar, entries, now)
    if (!events.length) return announce("There are no days for a calendar now.")
    keep({ plan: { ...own, calendar: sent } })
    const url = location.origin + location.pathname
    download("first-steps-runs.ics", calendarText(events, { name: "First Steps: walk and run", now: new Date(), url }), "text/calendar")
    return announce("Calendar file saved. Open it to put the days into your calendar. After a change of plan, save and open it again.")
  }
  const takeBack = () => {
    keepPlan(withoutLast(plan()))
    go("The last answer is taken back.")
  }
  const anew = () => {
    keep({ plan: null, answer: null, form: null, screen: "signs", linked: false, calendar: plan().calendar }) // so that the next file takes the old days out
    go("Your plan is put away. You can take that back under Your data.")
  }
  return el("div", {}, el("h3", {}, "Take it along, change it"),
    el("p", {}, "The calendar file holds the days as they stand now. After a change, open a new one: it updates the days and does not double them."),
    el("p", { class: "tool__buttons" }, button("Calendar file", { onclick: file }), printButton("Print the plan"), shareLink(() => toLink(plan()), "Make a link")),
    el("p", { class: "tool__buttons" }, button("Change my week", { onclick: editWeek }), current.log.length ? button("Take back the last answer", { onclick: takeBack }) : null, confirmed("Start a new plan", "This puts your plan and its history away.", anew)))
}

function editWeek() {
  const { days, start: first, race, longest, usual } = plan()
  const settings = settingsOf(store)
  keep({ screen: "week", form: { ...clean(kept().form), days: days.map(String), start: first > today() ? first : today(), race: race ?? "", longest: typed(longest, settings), usual: typed(usual, settings) } })
  go("")
}

// --- What was answered -----------------------------------------------------------------------------

const NEXT = { signs: "ready", ready: "week" }

function submit(event) {
  event.preventDefault()
  const form = event.target
  const screen = form.dataset.screen
  keepTyped(form)
  const known = ["signs", "ready", "week"].includes(screen) || plan() // another tab may have deleted it
  const errors = known ? sends[screen](valuesOf(form)) : []
  form.querySelector(".errors-place").replaceChildren(...[summaryOfErrors(errors, form)].filter(Boolean))
  if (errors.length) return
  if (NEXT[screen]) keep({ screen: NEXT[screen] })
  go("")
}

/** Draw anew, put the reader at the first heading, say it. */
function go(text) {
  show()
  const head = body.querySelector("h2")
  head?.focus()
  announce(text || head?.textContent || "")
}

/** Draw anew without taking the reader away from where they are: another tab or the menu changed something. */
function refresh() {
  const active = body.contains(document.activeElement) ? document.activeElement : null
  const [name, value, isText] = [active?.name, active?.value, active?.matches("[type=text]")]
  show()
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
  linked = { plan: fromLink(decodeState(location.hash), newPlanId(), data) }
  return true
}

await start("run-planner", async (place) => {
  data = await load("plan")
  sends = answers({ data, store, plan, keep, keepPlan, newPlanId })
  place.append(statusBar(store), body, dataMenu(store))
  openLink()
  show()
  fold("run-planner", "The plan on paper: table, week form and rules")
})
