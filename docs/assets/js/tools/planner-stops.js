// Where the run planner makes no plan, or one that does not fit: a warning sign, a test that is not passed, a race.
import { button, el } from "./dom.js"
import { table } from "./output.js"
import { buttons, flagsLine, goWithout, heading, link, to } from "./planner-parts.js"
import { signLists } from "./signs.js"
import { chips, load } from "./site.js"
import { format } from "../lib/dayWords.js"
import { withoutRace } from "../lib/planTold.js"

/** A warning sign fits, or somebody should be asked first: no plan. */
export function stopBox(data, values) {
  const sign = values.signs === "yes"
  return el("div", { class: "result", dataset: { screen: "stop" } }, heading("Get checked before you run"),
    el("p", {}, sign ? "We make no plan past a warning sign. Find yours, and do what stands above it." : "Ask a clinician first. Then come back, and the planner goes on from here."),
    sign ? signLists() : [el("p", { class: "redflag__when" }, el("strong", {}, data.first.when)), el("ul", {}, ...data.first.items.map((item) => el("li", {}, item)))],
    el("p", {}, link("start/get-help/", "How to get help, and what to say")), buttons(to("signs", "Back to the warning signs")))
}

/** A test is not passed: what to do before, and no plan. */
export async function notReadyBox(data, stage) {
  const { weeks } = (await load("run-planner-weeks").catch(goWithout)) ?? {}
  const words = (what) => (what.length === 1 ? `Session ${what}` : what[0].toUpperCase() + what.slice(1))
  return el("div", { class: "result", dataset: { screen: "not-ready" } }, flagsLine(), heading(`Not yet: first comes ${stage.name}`),
    el("p", {}, `${stage.aim} There is no run plan before this test: ${stage.move_on} `, chips(data.grades, ["our-plan"])),
    weeks && table({ caption: `A week in ${stage.name}: move the days, keep the gaps`, heads: ["Day", "What"], rows: Object.entries(weeks[stage.id]).map(([day, what]) => [day, words(what)]), class: "plan__week" }),
    el("p", {}, `A calm run is one that you did before, at ${data.pain.zones[0].from} to ${data.pain.zones[0].to}. First steps next morning are no worse, and 5 or less. Any other run waits. `, chips(data.grades, ["our-plan"])),
    el("p", {}, link(`strengthen/programme/#stage-${stage.id}`, `The exercises of ${stage.name}`), stage.id === "spring" ? ". Hops take longer: test them when these weeks are done." : ". Train for 2 weeks, then test again."),
    buttons(to("ready", "Back to the ready checks")))
}

/** Whether the race fits, in words. `planner`: what run-planner.js does. */
export async function raceBox(planner, plan, ahead, today, { locale }) {
  const day = format(plan.race, locale)
  const drop = buttons(button("Plan without the race", { onclick: () => dropRace(planner, day, today) }))
  const page = el("p", {}, link("run-again/racing/", "Race soon and a sore heel: race, change or defer"), ".")
  if (plan.race < today) return el("div", { class: "plan__race" }, el("p", {}, `Your race day, ${day}, is past. Raced? Do not run for ${planner.data.walkRun.rest_days_after_race} days after it. Then let your first steps tell you when to begin again.`), page, drop)
  const { race } = await load("run-planner-weeks").catch(() => ({})) // the plan stands without it
  const strength = race && el("p", {}, race)
  if (ahead.tooNear) {
    const said = `Your race on ${day} comes too soon for these steps: they take until ${format(ahead.ends, locale)} at the soonest. The plan stops before the race.`
    return el("div", { class: "plan__race", dataset: { race: "near" } }, el("p", {}, el("b", {}, "Race too near. "), said), strength, page, drop)
  }
  if (!ahead.ends) return null
  return el("div", { class: "plan__race" }, el("p", {}, `If all stays calm, the last step comes before your race on ${day}. Then weigh its distance.`), strength, page)
}

function dropRace({ data, plan, keepPlan, go }, day, today) {
  keepPlan(withoutRace(plan(), today, data))
  go(`The race on ${day} is out of the plan.`)
}
