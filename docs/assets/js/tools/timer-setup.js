// Before a session: which one, which version, harder or easier, and how the timer tells the time.

import { daysBetween, today } from "../lib/dates.js"
import { doseFor, doseWords, itemsOf, noteOf, rung, stepsOf, tempoWords } from "../lib/session.js"
import { begin } from "../lib/sessionClock.js"
import { announce, button, el } from "./dom.js"
import { choices, field } from "./fields.js"
import { pageUrl, whenSeen } from "./site.js"
import { draw } from "./timer-figure.js"

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

/**
 * What was chosen before, made whole: anything that the data does not know gives way to what it does.
 * @param {any} data @param {any} chosen @param {any[]} sessions that were done
 */
export function choiceOf(data, chosen, sessions = []) {
  const kept = chosen ?? {}
  const stage = data.stages.find((one) => one.id === kept.stage) ?? data.stages[0]
  const names = stage.sessions.map((one) => one.name)
  const last = sessions.findLast((one) => one.stage === stage.id && names.includes(one.name))
  const turn = last ? names[(names.indexOf(last.name) + 1) % names.length] : names[0]
  return {
    stage: stage.id,
    session: names.includes(kept.session) ? kept.session : turn,
    version: versionsOf(data, stage.id).some((one) => one.id === kept.version) ? kept.version : "",
    side: kept.side === "right" ? "right" : "left",
    upper: kept.upper === true, sound: kept.sound !== false, voice: kept.voice === true,
  }
}

/** The name of a session: "Settle A". @param {any} data @param {{stage: string, session: string}} choice */
export const titleOf = (data, { stage, session }) => `${data.stages.find((one) => one.id === stage).name} ${session}`

/** Choose a session as `wanted`, as far as the data has it, with its exercises, which are known by now. */
export function choose(page, wanted) {
  page.choice = choiceOf(page.data, wanted, page.store.get("sessions"))
  page.data = { ...page.data, exercises: page.known[page.choice.stage] }
  page.items = itemsOf(page.data, page.choice)
}

let asked = 0 // for choices: one that was overtaken while its exercises came is not shown

/** The choice of a session, and what its changes do. */
export function choiceView(page) {
  const { choice, store } = page
  return setupView(page.data, { choice, items: page.items, sessions: store.get("sessions") ?? [] }, {
    async onchange(next) {
      const mine = ++asked
      const isHere = await page.take(next).then(() => true, () => false)
      if (mine !== asked || page.live) return // something newer was chosen, or a session was begun as it stood
      if (!isHere) {
        announce("The exercises of that stage could not be fetched. Are you online?")
        page.setup() // shows the choice as it was
        return
      }
      const before = page.choice
      const session = next.stage !== before.stage ? undefined : next.session // another stage: the session whose turn it is
      const other = ["stage", "session", "version"].some((name) => next[name] !== before[name])
      const { items } = page
      choose(page, { ...next, session })
      if (!other) page.items = items // with what was swapped in it
      const { session: turn, ...rest } = page.choice
      store.set("timer", rest)
      page.setup()
      if (other) announce(`${titleOf(page.data, page.choice)}: ${page.items.length} exercises.`)
    },
    onswap(next) { page.items = next; page.setup("h2") },
    onstart() {
      asked++
      const { data, items } = page
      page.keep({ ...choice, items, day: today(), run: begin(Date.now()), steps: stepsOf(data.exercises, items, choice) })
      page.running()
    },
  })
}

/** The versions of the programme that are made for a stage. */
const versionsOf = (data, stage) => data.versions.filter((one) => !one.stages || one.stages.includes(stage))

/**
 * The view. `onchange` gets a changed choice, `onswap` another list of exercises, `onstart` nothing.
 * @param {any} data
 * @param {{choice: any, items: any[], sessions: any[]}} state
 * @param {{onchange: Function, onswap: Function, onstart: Function}} on
 */
function setupView(data, { choice, items, sessions }, { onchange, onswap, onstart }) {
  const stage = data.stages.find((one) => one.id === choice.stage)
  const session = stage.sessions.find((one) => one.name === choice.session)
  const version = data.versions.find((one) => one.id === choice.version)
  const last = sessions.findLast((one) => one.stage === stage.id)
  let picked = choice // more than one thing, while the exercises of another stage come
  const pick = (name, value) => onchange(picked = { ...picked, [name]: value })
  const on = (made, name, read) => {
    made.addEventListener("change", (event) => pick(name, read ? read(event.target) : event.target.value))
    return made
  }
  const tick = (text, name) => on(el("label", { class: "choice" }, el("input", { type: "checkbox", name, checked: choice[name] }), el("span", {}, text)), name, (box) => box.checked)
  return [
    el("p", { class: "timer__today" }, `${weekdayToday()} in ${stage.name}: ${planned(stage)}. Move the days, keep the gaps.`,
      last && ` Your last session here was ${last.name}, ${ago(daysBetween(last.day, today()))}.`),
    on(choices({ legend: "Stage", name: "stage", row: true, value: choice.stage, options: data.stages.map(({ id, name }) => ({ value: id, text: name })) }), "stage"),
    on(choices({ legend: "Session", name: "session", row: true, value: choice.session, options: stage.sessions.map(({ name }) => ({ value: name, text: name })) }), "session"),
    on(field({
      label: "Version", name: "version", type: "select", value: choice.version, hint: version && `For you if ${version.for}. ${version.note}`,
      options: [{ value: "", text: "As written" }, ...versionsOf(data, stage.id).map(({ id, name }) => ({ value: id, text: name }))],
    }), "version"),
    el("h2", { tabindex: "-1" }, `${stage.name}, session ${choice.session}`),
    el("p", {}, version?.keep ? `${items.length} exercises.` : `${items.length} exercises, about ${session.minutes} minutes.`, ` ${stage.aim}`),
    el("ol", { class: "timer__list" }, items.map((item, at) => exercise(data, items, at, stage, noteOf(data, choice.version, item.id), onswap))),
    el("details", { class: "timer__how" }, el("summary", {}, "Sound, voice and sides"),
      tick("Sound: a click for each part of a repetition", "sound"),
      "speechSynthesis" in window ? tick("Voice: says what comes next", "voice") : el("p", {}, "This browser has no voice."),
      tick("Where a dose has a range, count to the higher number", "upper"),
      on(choices({ legend: "Begin with", name: "side", row: true, value: choice.side, options: [{ value: "left", text: "Left" }, { value: "right", text: "Right" }] }), "side")),
    el("div", { class: "timer__bar" }, button("Start the session", { main: true, onclick: onstart })),
  ]
}

const ago = (days) => (days < 1 ? "today" : days === 1 ? "yesterday" : `${days} days ago`)
const weekdayToday = () => DAYS[new Date().getDay()]

/** What the week of the stage has for today: "session A", "rest". */
function planned(stage) {
  const what = stage.week[weekdayToday()]
  return stage.sessions.some(({ name }) => name === what) ? `session ${what}` : what
}

/** One exercise: drawing, dose, and the ways up and down. */
function exercise(data, items, at, stage, note, onswap) {
  const { id, sets, rest } = items[at]
  const record = data.exercises[id]
  const { dose, stage: from } = doseFor(record, stage.id)
  const borrowed = from !== stage.id && ` (the dose of ${data.stages.find((one) => one.id === from).name})`
  const place = el("div", { class: "timer__small" })
  whenSeen(place, () => draw(record.figure, place))
  return el("li", {}, place,
    el("div", {}, el("h3", {}, el("a", { href: pageUrl(`strengthen/exercises/${id}/`) }, record.name)),
      el("p", {}, `${doseWords(dose, sets)}, ${tempoWords(dose)}; rest ${rest ?? dose.rest}\u00a0s; ${dose.effort}.`, borrowed, note && ` ${note}`),
      el("p", { class: "timer__rungs" }, rungs(data, items, at, stage.id, (to) => onswap(items.map((one, nth) => (nth === at ? { ...one, id: to } : one)))))))
}

/** Buttons to an easier and a harder exercise, where the stage has one that is not in the session yet. */
export function rungs(data, items, at, stage, go) {
  return ["easier", "harder"].map((way) => {
    const to = rung(data.exercises, items[at].id, way, stage)
    return to && !items.some(({ id }) => id === to) && button(`${way === "easier" ? "Easier" : "Harder"}: ${data.exercises[to].name}`, { quiet: true, onclick: () => go(to) })
  })
}
