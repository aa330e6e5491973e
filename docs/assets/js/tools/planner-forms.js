// What the run planner asks: warning signs, the ready checks, the week, a run. Each returns a form or a box, with nothing kept here.
import { button, chips, choices, el, field, painScale, pageUrl, redFlagsBox, table } from "./forms.js"
import { addDays, format } from "../lib/dates.js"
import { MORNING_WORDS } from "../lib/planWords.js"
import { stagesBefore } from "../lib/stages.js"
import { fromKm, number } from "../lib/units.js"

/** A heading that takes the focus when the screen changes. */
export const heading = (text) => el("h2", { tabindex: "-1" }, text)
const link = (path, text) => el("a", { href: pageUrl(path) }, text)
/** One line with the way to every warning sign; first on each plan. They stand in full above the tool. */
export const flagsLine = () => el("p", { class: "redflag-line" }, el("span", {}, link("start/get-help/", "Warning signs first"), ": if one fits, do not run. Get checked."))

const buttons = (...all) => el("p", { class: "tool__buttons" }, ...all)

/** A form of the planner: its name stands in data-screen; errors go into its first box. */
const form = (screen, ...children) => el("form", { novalidate: true, dataset: { screen } }, el("div", { class: "errors-place" }), ...children)

const signsChoice = (values) =>
  choices({ legend: "Does one of these signs fit you?", name: "signs", value: values.signs, options: [{ value: "no", text: "No, none fits me" }, { value: "yes", text: "Yes, or I am not sure" }] })

const firstChoice = (data, values) =>
  choices({ legend: "Who gets checked first", hint: data.redFlags.first_check.text, name: "first", value: values.first, options: [
    { value: "none", text: "None of these fits me" },
    { value: "asked", text: "One fits, and a clinician told me that I may run" },
    { value: "open", text: "One fits, and I have not asked yet" },
  ] })

/** Step 1: nobody gets a plan past a warning sign. */
export function signsForm(data, values) {
  return form("signs", heading("1 of 3: Warning signs first"), redFlagsBox(data), signsChoice(values),
    firstChoice(data, values),
    buttons(button("Go on to the ready checks", { type: "submit", main: true })))
}

const readyChoices = (data, values) => stagesBefore(data.stages).map((stage) =>
  choices({ legend: stage.move_on, name: `ready-${stage.id}`, value: values[`ready-${stage.id}`], options: [{ value: "yes", text: "Yes" }, { value: "no", text: "Not yet, or not tried" }] }))

/** Step 2: the tests that end the stages before running, in the words of the guide. */
export function readyForm(data, values) {
  return form("ready", heading("2 of 3: Are you ready to run?"),
    el("p", {}, "These tests end the first stages of our plan. ", chips(data.grades, ["our-plan"]), " Spread them over a week or more."),
    ...readyChoices(data, values),
    buttons(button("Go on to your week", { type: "submit", main: true }), back("signs")))
}

/** Step 3: days, start, race, running. */
export function weekForm(data, values, { settings, today, changes }) {
  const { from, to } = data.walkRun.runs_a_week
  const rest = data.walkRun.rest_days_between
  const weekdays = Array.from({ length: 7 }, (_, at) => (settings.weekStart + at) % 7)
  const name = (day) => format(addDays("2023-01-01", day), settings.locale, "weekday") // that day was a Sunday
  const km = (label, hint, key) => field({ label, hint, name: key, type: "number", unit: settings.units, value: values[key] })
  return form("week", heading(changes ? "Change your week" : "3 of 3: Your week"),
    choices({ legend: "On which days can you run?", hint: `Choose ${from} or ${to}. Leave at least ${rest} day without running in between.`, name: "days", many: true, value: values.days ?? [], options: weekdays.map((day) => ({ value: day, text: name(day) })) }),
    field({ label: changes ? "Plan on from" : "First day", hint: "Today or later.", name: "start", type: "date", value: values.start ?? today, more: { min: today } }),
    el("h3", {}, "If you like"),
    field({ label: "Race day", hint: "We tell you if the steps fit before it.", name: "race", type: "date", value: values.race, more: { min: today } }),
    km("Longest run in the last 30 days", "0 if you did not run.", "longest"),
    km("A usual week, before the pain", "All runs of the week added up.", "usual"),
    buttons(button(changes ? "Change my plan" : "Make my plan", { type: "submit", main: true }), back(changes ? "plan" : "ready")))
}

/** Kilometres as they stand in a field. */
export const typed = (km, { units, locale }) => (km === undefined ? "" : number(fromKm(km, units), locale, 2))

const BACK = { signs: "Back to the warning signs", ready: "Back to the ready checks", plan: "Back to my plan" }
const back = (screen) => button(BACK[screen], { dataset: { go: screen } })

/** A warning sign fits, or somebody should be asked first: no plan. */
export function stopBox(data, values) {
  const { groups, first_check: first } = data.redFlags
  const what = values.signs === "yes" ? groups : [{ when: first.when, signs: [first] }]
  return el("div", { class: "result", dataset: { screen: "stop" } }, heading("Get checked before you run"),
    el("p", {}, values.signs === "yes" ? "We make no plan past a warning sign. Find yours, and do what stands above it." : "Ask a clinician first. Then come back, and the planner goes on from here."),
    ...what.flatMap((group) => [el("p", { class: "redflag__when" }, el("strong", {}, group.when)), el("ul", {}, ...group.signs.map((sign) => el("li", {}, sign.text)))]),
    el("p", {}, link("start/get-help/", "How to get help, and what to say")), buttons(back("signs")))
}

/** A test is not passed: what to do before, and no plan. */
export function notReadyBox(data, stage, target = "ready") {
  const strength = data.programme.stages.find((one) => one.id === stage.id)
  const words = (what) => (/run/.test(what) ? "No run yet. Bike, pool or rest" : what.length === 1 ? `Session ${what}` : what[0].toUpperCase() + what.slice(1))
  const week = Object.entries(strength?.week ?? {}).map(([day, what]) => [day, words(what)])
  return el("div", { class: "result", dataset: { screen: "not-ready" } }, flagsLine(), heading(`Not yet: first comes ${stage.name}`),
    el("p", {}, `${stage.aim} There is no run plan before this test: ${stage.move_on} `, chips(data.grades, ["our-plan"])),
    el("ul", {}, ...stage.do.map((line) => el("li", {}, line))),
    week.length ? table({ caption: `A week in ${stage.name}: move the days, keep the gaps`, heads: ["Day", "What"], rows: week, class: "plan__week" }) : null,
    el("p", {}, link(`strengthen/programme/#stage-${stage.id}`, `The exercises of ${stage.name}`), ". Train for 2 weeks, then test again."),
    buttons(back(target)))
}

const MORNING = Object.entries(MORNING_WORDS).map(([value, text]) => ({ value, text }))
const morningChoice = (values, more = []) =>
  choices({ legend: "Your first steps on the next morning", name: "morning", value: values.morning, options: [...more, ...MORNING] })

/** After a run: pain, limp, signs, and the morning if it has come. */
export function runForm(data, values, { today, diary }) {
  const ticks = [{ value: "limp", text: "I limped" }, { value: "sign", text: "A warning sign fits me", hint: "such as pain that builds as you run; the list stands below" }]
  return form("run",
    field({ label: "Day of the run", name: "day", type: "date", value: values.day, more: { max: today } }),
    painScale({ legend: "Worst pain in the heel during the run", name: "during", value: values.during || undefined, hint: diary, scale: data.pain.scale }),
    choices({ legend: "Tick what is true", name: "ticks", many: true, value: values.ticks ?? [], options: ticks }),
    el("details", {}, el("summary", {}, "Show the main warning signs"), redFlagsBox(data, { short: true })),
    morningChoice({ morning: values.morning ?? (values.day === today ? "wait" : undefined) }, [{ value: "wait", text: "Not there yet" }]),
    buttons(button("Save this run", { type: "submit", main: true })))
}

/** The morning after a run that was told before. */
export function morningForm(data, values, hint) {
  return form("morning", hint && el("p", {}, hint), morningChoice(values), buttons(button("Save the morning", { type: "submit", main: true })))
}

/** After a stop, and before a plan that came with a link: nothing is planned before the checks are passed. */
export function againForm(data, values, status) {
  const seen = [{ value: "yes", text: "Yes, and I was told that I may run" }, { value: "no", text: "Not yet" }]
  return form("again", heading(status === "linked" ? "First the checks" : "Before you run again"),
    status === "check" ? choices({ legend: "Has a clinician looked at your heel?", name: "seen", value: values.seen, options: seen }) : null,
    signsChoice(values), el("details", {}, el("summary", {}, "Show the main warning signs"), redFlagsBox(data, { short: true })),
    status === "linked" ? firstChoice(data, values) : null,
    ...readyChoices(data, values), buttons(button("Go on with the plan", { type: "submit", main: true })))
}
