// After a run: how it was, the morning after, the checks after a stop; what was told so far, and what it led to.
import { button, el } from "./dom.js"
import { choices, field } from "./fields.js"
import { painScale } from "./pain-scale.js"
import { table } from "./output.js"
import { buttons, firstChoice, form, heading, link, missing, readyChoices, readyNames, signsChoice } from "./planner-parts.js"
import { signsBox } from "./signs.js"
import { chips, load } from "./site.js"
import { addDays, isDay, today } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { project, waits } from "../lib/planner.js"
import { MORNING_WORDS, outcomes, said } from "../lib/planSaid.js"
import { cameTooSoon, runFault, withMorning, withResume, withRun } from "../lib/planTold.js"
import { afterBreak, isStuck } from "../lib/stages.js"

let RULES // the pain rules in words
const MORNING = Object.entries(MORNING_WORDS).map(([value, text]) => ({ value, text }))
const morningChoice = (values, more = []) =>
  choices({ legend: "Your first steps on the next morning", name: "morning", value: values.morning, options: [...more, ...MORNING] })
const inDiary = (store, day) => (store.get("diary") ?? []).find((entry) => entry.day === day) ?? {}
const signs = () => el("details", {}, el("summary", {}, "Show the warning signs"), signsBox())

/** After a run: pain, limp, signs, and the morning if it has come. */
export function runForm({ store }, { day: planned }, values, now) {
  const day = values.day ?? (planned > now ? now : planned)
  const { during } = inDiary(store, planned)
  const ticks = [{ value: "limp", text: "I limped" }, { value: "sign", text: "The pain climbed as I ran or came suddenly, or another warning sign fits me", hint: "at any number; the list stands below" }, { value: "after", text: "I still limped next day, or rest or a squeeze hurts" }]
  return form("run",
    field({ label: "Day of the run", name: "day", type: "date", value: day, more: { max: now } }),
    painScale({ legend: "Worst pain in the heel during the run", name: "during", value: values.during || undefined, hint: Number.isFinite(during) ? `Your diary says ${during} for that day.` : "", scale: RULES.pain.scale }),
    choices({ legend: "Tick what is true", name: "ticks", many: true, value: values.ticks ?? [], options: ticks }), signs(),
    morningChoice({ morning: values.morning ?? (day === now ? "wait" : undefined) }, [{ value: "wait", text: "Not there yet" }]),
    buttons(button("Save this run", { type: "submit", main: true })))
}

/** While a run waits for its morning: how to score it, or the form once it has come. */
export function morningLines({ store }, plan, values, { now, day }) {
  const ran = plan.log.at(-1).day
  if (ran >= now) return [el("p", {}, "Score your first steps when you get up. Then come back and tell the planner. Your next run waits for that.")]
  const { morning } = inDiary(store, addDays(ran, 1))
  return [
    el("p", {}, `You ran on ${day(ran)}. Compare with your usual first steps.`),
    form("morning", Number.isFinite(morning) ? el("p", {}, `Your diary says ${morning} out of 10 on that morning.`) : null,
      morningChoice(values),
      choices({ legend: "Tick it if one of these is true", name: "ticks", many: true, value: values.ticks ?? [], options: [{ value: "after", text: "I still limp, or rest or a squeeze hurts, or a warning sign fits me" }] }), signs(),
      buttons(button("Save the morning", { type: "submit", main: true }))),
  ]
}

/** Where somebody should look at a runner who comes no further; a break is no such thing. */
export function stuckLine({ position, runs: [{ day }] }, { walkRun, grades }, now) {
  const at = afterBreak(position, day > now ? day : now, walkRun)
  return isStuck(at, now, walkRun) ? el("p", {}, `You have been on this step for ${walkRun.weeks_on_one_step} weeks or more. Ask a physiotherapist to look at your strength and your stride. `, chips(grades, ["our-plan"])) : null
}

/** After a stop, and before a plan that came with a link: nothing is planned before the checks are passed. */
export function againForm(data, values, status) {
  const seen = [{ value: "yes", text: "Yes, and I was told that I may run" }, { value: "no", text: "Not yet" }]
  return form("again", heading(status === "linked" ? "First the checks" : "Before you run again"),
    status === "warned" ? el("p", {}, "Your heel check ended at a warning sign. Do what stands there first. ", link("tools/heel-check/", "See your heel check"), ".") : null,
    status === "check" ? choices({ legend: "Has a clinician looked at your heel?", name: "seen", value: values.seen, options: seen }) : null,
    signsChoice(status === "warned" ? { signs: "yes", ...values } : values), signs(), status === "linked" ? firstChoice(data, values) : null,
    ...readyChoices(data, values), buttons(button("Go on with the plan", { type: "submit", main: true })))
}

/** What each of these forms does when it is sent; see planner-asks.js. A module that failed once would not be fetched again, so the rules come here. */
export async function answers(planner) {
  RULES ??= await load("pain-rules")
  return answersTo(planner)
}

const answersTo = ({ data, store, plan, keep, keepPlan }) => ({
  run(values) {
    const fault = runFault(plan(), isDay(values.day) ? values.day : "", today())
    const text = { day: "Type the day of the run.", future: "This day is still to come.", early: "This day lies before the start of your plan.", twice: "You told a run of this or a later day. One run a day, in order.", before: "The plan went on from a later day, after its checks. Type a day from then on.", morning: "First tell the morning after the run before." }[fault]
    const errors = [...(text ? [{ name: "day", text }] : []), ...missing(values, ["during"], "Choose a number from 0 to 10."), ...missing(values, ["morning"], "Choose one answer. “Not there yet” is one too.")]
    if (!fault && values.day < today() && values.morning === "wait") errors.push({ name: "morning", text: "That morning has come. If you do not remember it, say so." })
    if (!fault && values.day === today() && values.morning && values.morning !== "wait") errors.push({ name: "morning", text: "The next morning is still to come. Choose “Not there yet”." })
    if (errors.length) return errors
    const ticks = values.ticks ?? []
    keepPlan(withRun(plan(), { day: values.day, during: Number(values.during), limp: ticks.includes("limp"), sign: ticks.includes("sign") || ticks.includes("after"), morning: values.morning === "wait" ? null : values.morning }, data))
    return []
  },
  morning(values) {
    const errors = missing(values, ["morning"], "Choose one answer.")
    if (!errors.length && waits(plan())) keepPlan(withMorning(plan(), values.morning, values.ticks?.includes("after")))
    return errors
  },
  again(values) {
    const { status } = project(plan(), data, today()).position
    const linked = store.get("plan").linked === true
    const names = [...(status === "check" ? ["seen"] : []), "signs", ...(linked ? ["first"] : []), ...readyNames(data)]
    const no = { signs: "yes", first: "open" }
    const text = { seen: "See a clinician first. The plan waits for you.", signs: "A warning sign needs a check first. The plan waits for you.", first: "Ask a clinician first. The plan waits for you." }
    const errors = names.flatMap((name) => (!values[name] ? [{ name, text: "Choose one answer." }]
      : values[name] === (no[name] ?? "no") ? [{ name, text: text[name] ?? "Train this first, then test again. The plan waits for you." }] : []))
    if (!errors.length) keep({ linked: false, answer: null, signsAt: new Date().toISOString(), ...(status !== "go" && { plan: withResume(plan(), today()) }) })
    return errors
  },
})

/** What the last answer led to. */
export function saidBox(plan, { position, runs }, data) {
  const { kind, title, lines } = said(plan, position, { ...data, ...RULES }, runs[0])
  if (kind === "none") return null
  const end = kind === "done" ? doneLines(data) : kind !== "check" ? [] : [el("p", {}, link("start/get-help/", "How to get help, and what to say")), plan.log.at(-1).sign ? signsBox() : null]
  return el("div", { class: "result", dataset: { said: kind } }, heading(title), ...lines.map((line) => el("p", {}, line)),
    kind !== "check" && cameTooSoon(plan, data) ? el("p", {}, `That run came before its rest day. Next time, leave ${data.walkRun.rest_days_between} day without running.`) : null, ...end)
}

function doneLines(data) {
  const next = data.stages.at(-1)
  return [el("p", {}, `Next comes ${next.name}. ${next.aim} `, chips(data.grades, ["our-plan"])), el("ul", {}, ...next.do.map((line) => el("li", {}, line))),
    el("p", {}, link("run-again/return-to-run-guide/#after-30-minutes", "After 30 minutes: what to add, and in which order"))]
}

/** What was told so far. */
export function historyView(plan, data, { locale }) {
  if (!plan.log.length) return null
  const led = outcomes(plan.log, data)
  const words = (entry, at) => (entry.kind === "run"
    ? [`Step ${entry.step}, pain ${entry.during}${entry.limp ? ", with a limp" : ""}. ${entry.morning ? `Next morning: ${entry.morning === "unknown" ? "not remembered" : MORNING_WORDS[entry.morning].toLowerCase()}. ` : ""}`, el("b", {}, led[at])]
    : el("b", {}, led[at]))
  const rows = plan.log.map((entry, at) => [format(entry.day, locale, "short"), words(entry, at)])
  return el("details", { class: "plan__past" }, el("summary", {}, `What you told so far (${rows.length})`),
    table({ caption: "Your runs, the first on top", heads: ["Day", "What you told"], rows, class: "plan__week" }))
}
