// What the strength check says: the stage, what to train first, each test with its band, the trend, and how sure it is.
import { exercisesFor, gapOf, history, retestDay, seenBefore, SIDES, stageOf, weakLinks } from "../lib/norms.js"
import { gapWords, nameOf, publishedWords, sideWords } from "../lib/normWords.js"
import { el } from "./dom.js"
import { signLists } from "./signs.js"
import { chips, pageUrl } from "./site.js"
import { stopBox } from "./stop.js"
import { drawBand } from "./strength-band.js"

const PLAN = ["our-plan"]

/** Elements of a result; the heading of the first part takes the focus. */
export function resultView(data, read, entries, day) {
  if (read.stop === "signs") return stopView(data)
  if (read.stop === "rise") return riseView(data)
  if (read.stop === "pain") return soreView(data, read.pain)
  const stage = stageOf(data, read.scores, read.checks, read.pain)
  const links = weakLinks(data, read.scores, read.person)
  const tested = data.tests.filter((test) => read.scores[test.id])
  return [
    el("p", { class: "redflag-line" }, el("span", {}, "Warning signs: you said that none fits. If one turns up, ", link("start/get-help/", "get help first"), ".")),
    el("h2", { tabindex: "-1" }, `The stage that fits: ${nameOf(data, stage.stage)}`),
    ...stageView(data, stage, read),
    el("h3", {}, "What to train first"),
    ...trainView(data, links, stage.stage, tested),
    el("h3", {}, "Your scores"),
    ...tested.flatMap((test) => testView(data, test, read, entries, day)),
    el("h3", {}, "When to test again"),
    el("p", {}, ...retestWords(data, read, links, entries, day), " ", chips(data.grades, PLAN)),
    el("h3", {}, "How sure this is"),
    el("p", {}, "Not very. A score shows where a leg has room to grow, not why your heel hurts. "),
    el("p", {}, "The stage and the order are our plan, and no study tested them. ", chips(data.grades, PLAN)),
    el("h3", {}, "What this check does not know"),
    el("ul", {}, ...notKnown(tested).map((line) => el("li", {}, line))),
  ]
}

const link = (page, text) => el("a", { href: pageUrl(page) }, text)

/** A warning sign: what to do, and nothing to train. */
function stopView(data) {
  return [
    stopBox(data.flags_title,
      el("p", {}, "A warning sign fits you, or you are not sure. The check stops here. Do not train or test the leg until it is checked. ", chips(data.grades, PLAN)),
      el("p", {}, "How soon depends on the sign:"),
      ...signLists(),
      el("p", {}, link("start/get-help/", "Where to get help, and what to tell the clinician"), ".")),
  ]
}

function riseView(data) {
  return [
    stopBox("Get that leg checked before you train",
      el("p", {}, "You could not rise onto the toes of one leg at all. This check cannot tell why. ", chips(data.grades, PLAN)),
      el("ul", {}, ...data.no_rise.map((line) => el("li", {}, line))),
      el("p", {}, link("start/get-help/", "Where to get help, and what to tell the clinician"), ".")),
  ]
}

/** Pain that stops a test: no stage and no exercise, as a sore test says nothing about strength. */
function soreView(data, pain) {
  const asks = [`Was it ${data.severe} or more?`, "Does rest or a squeeze hurt?", "Do you limp next day?"]
  return [
    stopBox("Stop for today, and rest the heel",
      el("p", {}, `Pain went to ${pain} out of 10. Above ${data.stop - 1} there is no stage and no exercise. `, chips(data.grades, PLAN)),
      pain >= data.severe ? el("p", {}, `${data.severe} or more is severe. Do not train or run until it is checked.`)
        : el("p", {}, `${asks.join(" ")} Then do not train or run until it is checked.`),
      el("p", {}, "A sudden sharp pain as you moved, not your usual first steps? Do not run, stretch or train it: help today. After a pop: emergency care now."),
      el("p", {}, link("start/get-help/", "Where to get help, and what to tell the clinician"), ".")),
  ]
}

/** The stage and why: the exit test of that stage, and what is missing from it. */
function stageView(data, { stage, passed, because }, read) {
  const at = data.stages.find((one) => one.id === stage)
  const why = {
    no: "You said that you do not pass its exit test yet.",
    unsure: "You have not tried its exit test, so we start with the earlier stage.",
    score: `Its exit test asks for ${data.pass.score} heel raises on each side.`,
    untested: "You have not counted heel raises on both sides.",
    pain: `The count is there, but your heel went above ${data.pain} out of 10.`,
    end: "You pass all exit tests before it.",
  }[because]
  const lines = [el("p", {}, `${at.aim} ${why} `, chips(data.grades, PLAN))]
  if (at.move_on) lines.push(el("p", {}, el("b", {}, "Move on when: "), at.move_on))
  if (passed.length && because !== "end") lines.push(el("p", {}, `Passed: ${passed.map((id) => nameOf(data, id)).join(", ")}.`))
  if (read.pain > data.pain) lines.push(el("p", {}, `Pain went to ${read.pain} out of 10. Our plan skips a test above ${data.pain}, so trust these scores less. Look at your first steps tomorrow. `, chips(data.grades, PLAN)))
  lines.push(el("p", {}, link(`strengthen/programme/#stage-${stage}`, `The programme: ${at.name}`)))
  return lines
}

/** The weak links in order, with the exercises that this stage has a dose for. */
function trainView(data, links, stage, tested) {
  if (!links.length) {
    const few = tested.length < data.tests.length ? " You did not do all tests, so there may be one that we cannot see." : ""
    return [el("p", {}, `No clear weak link in what you measured.${few} Train a little of everything. `, chips(data.grades, PLAN))]
  }
  return [el("ol", {}, ...links.map((one) => el("li", {}, el("b", {}, `${one.test.name}: `), `${findingWords(one)} `, ...exerciseLinks(one.test, stage), chips(data.grades, PLAN))))]
}

function findingWords({ gap, below }) {
  const said = []
  if (gap) said.push(`the ${gap.weaker} side is behind`)
  if (below.length) said.push(`the ${below.join(" and the ")} is below the band`)
  return `${said.join(", and ")}.`
}

function exerciseLinks(test, stage) {
  const fitting = exercisesFor(test, stage).slice(0, 2)
  if (!fitting.length) return [test.hop ? "Hops come in a later stage. " : "No exercise for it has a dose in this stage. ", link(test.page, "Read about it"), ". "]
  return ["Train it with ", ...fitting.flatMap((one, i) => [i ? ", " : "", link(one.page, one.name)]), ". "]
}

// --- One test --------------------------------------------------------------------------------------

function testView(data, test, read, entries, day) {
  const score = read.scores[test.id]
  return [
    el("h4", {}, test.name),
    drawBand(test, score, read.person),
    el("p", {}, ...SIDES.filter((side) => score[side] !== undefined).flatMap((side) => [sideWords(test, side, score[side], read.person), " "])),
    el("p", {}, `${publishedWords(test, read.person)} `, chips(data.grades, test.typical?.claims ?? (test.typical ? [] : test.side.claims))),
    el("p", {}, `${gapWords(test, score, seenBefore(test, entries, read.day, gapOf(test, score)?.weaker))} `, chips(data.grades, test.side.claims)),
    history(test.id, entries).length > 1 ? trend(test, entries, read.day, day) : null,
    el("details", {}, el("summary", {}, "What to make of it"), el("p", {}, `${test.why} `, chips(data.grades, test.claims.slice(0, 1)))),
  ]
}

/** What changed since last time; it comes once there is a last time. `told`: what trendView asks for. */
function trend(...told) {
  const place = el("div")
  import("./strength-trend.js").then(({ trendView }) => place.replaceChildren(...trendView(...told))).catch(() => {}) // the scores of today stand there all the same
  return place
}

/** The day of the next test: in a week where a gap was seen for the first time. */
function retestWords(data, read, links, entries, day) {
  const once = links.some(({ test, gap }) => gap && !seenBefore(test, entries, read.day, gap.weaker))
  const later = `All tests again in ${data.retest_weeks} weeks: from ${day(retestDay(data, read.day, false))}.`
  if (!once) return [later]
  return [`The tests with a gap once more in a week: from ${day(retestDay(data, read.day, true))}. ${later}`]
}

function notKnown(tested) {
  const lines = ["It did not see how you did the tests, or how high you rose.", "It does not know your health, or why a side is weaker."]
  if (tested.some((test) => test.typical?.read === "secondary" || test.ages)) lines.push("Some published values are second-hand, from clinic pages. We could not check them in the study.")
  return [...lines, "We saw no values for runners with a sore heel."]
}
