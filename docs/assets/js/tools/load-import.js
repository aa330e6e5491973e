// Files of the load check: read them, ask what only the reader knows, tell what was left out and why.
import { today } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { number } from "../lib/units.js"
import { announce, button, el } from "./dom.js"
import { summaryOfErrors, valuesOf } from "./errors.js"
import { choices } from "./fields.js"
import { table } from "./output.js"
import { questionForm } from "./load-questions.js"
import { REASONS } from "./load-reasons.js"
import { some } from "./load-words.js"

const READER = new URL("./load-reader.js", import.meta.url)
const PATIENCE = 20_000 // milliseconds for one file
const SLOW = "Reading took too long and was stopped. Nothing was counted. Try a smaller file."
const LOST = "This file could not be read here. Are you online? Reload the page and choose it again. Nothing that you typed is lost."
const SHOWN = 20 // rows left out that are listed one by one

/**
 * Reads a file in a worker; where none can work, here. A reading that never ends is stopped. One file at a time: an answer to
 * a question waits until the file that is being read is done, and `options` are asked for then, as they say what is kept.
 */
export function reader() {
  let worker
  let last = Promise.resolve()
  const hire = () => {
    worker = new Worker(READER, { type: "module" })
    worker.onerror = () => { worker = null }
  }
  try { hire() } catch { worker = null }
  const one = (file, options) => new Promise((done, fail) => {
    const here = () => import(READER.href).then(({ read }) => read(file, options)).then(done, fail)
    if (worker === null) return here()
    if (!worker) hire()
    const timer = setTimeout(() => { worker.terminate(); worker = undefined; done({ fault: SLOW }) }, PATIENCE)
    worker.onerror = () => { clearTimeout(timer); worker = null; here() }
    worker.onmessage = ({ data }) => { clearTimeout(timer); done(data) }
    worker.postMessage({ file, options })
  })
  return (file, options) => (last = last.catch(() => {}).then(() => one(file, options())))
}

/**
 * Read one file and show what came of it. `answers` grow with what the reader says; `own` are all the runs that it ever gave.
 * The card tells load-files.js its state: it "reads", it "asks", or it is "done".
 */
export async function open(page, read, file, said, answers = {}, card = el("section", { class: "load-report", tabindex: "-1" }), own = new Set()) {
  if (!card.isConnected) said.append(card)
  card.replaceChildren(el("p", {}, `Reading ${file.name} …`))
  Object.assign(card.dataset, { file: file.name, state: "reads" })
  const kept = () => (page.store.get("runs") ?? []).filter((run) => !own.has(run.id))
  const reading = await read(file, () => ({ today: today(), existing: kept(), ...answers })).catch(() => ({ fault: LOST }))
  card.dataset.state = reading.questions?.length ? "asks" : "done"
  const again = (more) => open(page, read, file, said, { ...answers, ...more }, card, own)
  const title = el("h3", {}, file.name)
  if (reading.fault) {
    card.replaceChildren(title, el("p", { class: "error" }, reading.fault))
    if (Object.keys(answers).length) card.focus() // the form that had it is gone
    announce(`${file.name}: ${reading.fault}`)
    return
  }
  if (reading.questions.length) {
    card.replaceChildren(title, questionForm(reading.questions, again, page.locale))
    card.focus()
    announce(`${file.name}: one more answer is needed.`)
    return
  }
  const there = new Set((page.store.get("runs") ?? []).map(({ id }) => id))
  reading.runs = reading.runs.filter(({ id }) => !own.has(id) || there.has(id)) // what the reader removed stays removed
  if (reading.runs.length || own.size) page.store.change("runs", (runs = []) => [...runs.filter((run) => !own.has(run.id)), ...reading.runs])
  for (const run of reading.runs) own.add(run.id)
  card.replaceChildren(title, ...report(page, reading, again))
  if (Object.keys(answers).length) card.focus() // the form that had it is gone
  announce(`${file.name}: ${summary(page, reading)}`)
}

/** The sums in one sentence: rows are always runs, what was left out and what the reader removed together. */
function summary({ far, locale }, { rows, runs, leftOut }) {
  const km = runs.reduce((sum, run) => sum + Math.round(run.km * 1000), 0) / 1000
  const removed = rows - runs.length - leftOut.length
  const gone = removed ? `, ${number0(removed, locale)} removed by you` : ""
  return `${some(rows, "activity", locale, "activities")} read, ${some(runs.length, "run", locale)} added (${far(km)}), ${number0(leftOut.length, locale)} left out${gone}.`
}
const number0 = (count, locale) => number(count, locale, 0)

function report(page, reading, again) {
  const reasons = new Map()
  for (const { reason } of reading.leftOut) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  const days = reading.runs.map((run) => run.day)
  const span = days.length ? [el("p", {}, `From ${format(days[0], page.locale)} to ${format(days.at(-1), page.locale)}.`)] : []
  const nothing = reading.runs.length ? [] : [el("p", {}, "Nothing was added.")]
  return [
    el("p", {}, el("strong", {}, summary(page, reading))), ...span, ...nothing,
    ...(reading.types.length || !reading.runs.length ? [] : [el("p", {}, "The file does not say which sport. Every row counts as a run.")]),
    ...(reading.kind === "gpx" && reading.runs.length ? [el("p", {}, "The distance is worked out from GPS points. It may differ a little from your watch.")] : []),
    ...(reasons.size ? [leftOutList(page, reading, reasons)] : []),
    ...sports(page, reading, again),
    ...(reasons.has("twice") ? [button("Count the runs that look the same", { onclick: () => again({ twice: true }) })] : []),
  ]
}

/** What was left out, by reason, then row by row. */
function leftOutList(page, { leftOut }, reasons) {
  const lines = [...reasons].sort((a, b) => b[1] - a[1]).map(([reason, count]) => el("li", {}, `${number0(count, page.locale)}: ${REASONS[reason]}`))
  const rows = leftOut.slice(0, SHOWN).map((one) => [String(one.row), one.what || "–", REASONS[one.reason]])
  const rest = leftOut.length > SHOWN ? [el("p", {}, `And ${number0(leftOut.length - SHOWN, page.locale)} more.`)] : []
  return el("div", {}, el("p", {}, "Left out:"), el("ul", {}, ...lines),
    el("details", {}, el("summary", {}, "Show the rows"), table({ caption: "Left out, row by row", heads: ["Row", "What it says", "Why"], rows, class: "plot-table" }), ...rest))
}

/** Sports that do not count yet, to tick. */
function sports({ locale }, { types }, again) {
  const others = types.filter((type) => !type.run)
  if (!others.length) return []
  const options = others.map(({ name, count }) => ({ value: name, text: `${name || "No sport given"} (${number0(count, locale)})` }))
  const counted = types.filter((type) => type.run).map((type) => type.name)
  const box = el("div", {})
  const form = el("form", { novalidate: true, onsubmit: (event) => {
    event.preventDefault()
    const { sport } = valuesOf(form)
    box.replaceChildren(...[summaryOfErrors(sport.length ? [] : [{ name: "sport", text: "Tick a sport." }], form)].filter(Boolean))
    if (sport.length) again({ types: [...counted, ...sport] })
  } }, box, choices({ legend: "Is one of these running too?", name: "sport", many: true, options }),
  el("div", { class: "tool__buttons" }, button("Count the ticked sports", { type: "submit" })))
  return [el("details", {}, el("summary", {}, "Sports that are left out"), form)]
}
