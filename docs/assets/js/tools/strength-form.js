// The form of the strength check: warning signs, who you are, what you can do, the scores.
import { el } from "./dom.js"
import { choices, field } from "./fields.js"
import { painScale } from "./pain-scale.js"
import { signLists } from "./signs.js"
import { load, pageUrl } from "./site.js"
import { nameOf } from "../lib/normWords.js"

const PASS = [{ value: "yes", text: "Yes" }, { value: "no", text: "No" }, { value: "unsure", text: "Not tried" }]
const LEFT_OUT = { value: "", text: "Leave it out" }

/** The form with what stands in `fields` typed in. `stopped`: the heel check ended at a warning sign. */
export function formView(data, fields, stopped) {
  return el("form", { novalidate: true, class: "strength" },
    el("h2", { tabindex: "-1" }, "1. Warning signs"),
    ...(stopped ? [el("p", {}, "Your heel check ended at a warning sign, so this is set to yes.")] : []),
    el("details", { class: "redflag__all" }, el("summary", {}, "Show the warning signs"), ...signLists()),
    choices({ legend: "Does one of them fit you?", name: "signs", value: fields.signs, options: [{ value: "no", text: "No, none fits me" }, { value: "yes", text: "Yes, or I am not sure" }] }),
    el("h2", {}, "2. Your scores"),
    el("p", {}, "Leave out what you did not do. How to do each test stands beside it."),
    ...data.tests.map((test) => testView(test, fields, nameOf(data, "spring"))),
    painScale({ legend: "Worst pain in the heel during the tests", name: "pain", value: fields.pain || undefined, scale: data.scale }),
    field({ label: "Day of the tests", type: "date", name: "day", value: fields.day }),
    el("h2", {}, "3. Your stage"),
    ...data.stages.filter((stage) => stage.move_on && stage.id !== data.pass.stage).map((stage) =>
      choices({ legend: `Is this true? ${stage.move_on}`, name: stage.id, value: fields[stage.id], options: PASS, row: true })),
    el("h2", {}, "4. For the values by age"),
    el("p", {}, "Only the heel raises have values by age, and they are second-hand. You can leave this out."),
    choices({ legend: "Which values?", name: "sex", value: fields.sex ?? "", row: true, options: [{ value: "men", text: "Men" }, { value: "women", text: "Women" }, LEFT_OUT] }),
    field({ label: "Your age", type: "select", name: "age", value: fields.age ?? "", options: [LEFT_OUT, ...ages(data).map((row) => ({ value: String(row.from), text: `${row.from} to ${row.to}` }))] }))
}

const ages = (data) => data.tests.find((test) => test.ages)?.ages ?? []

/** One test: how to do it, and a field for each side. */
function testView(test, fields, spring) {
  const hint = { cm: "In centimetres; 4.5 in is read as inches.", seconds: "In seconds, or as 1:05." }[test.unit] ?? "Whole ones only."
  const side = (name) => field({ label: name === "left" ? "Left" : "Right", unit: test.unit, name: `${test.id}-${name}`, value: fields[`${test.id}-${name}`], more: { inputmode: test.decimals ? "decimal" : "text" } })
  return el("fieldset", { class: "sides", "aria-describedby": `${test.id}-hint` },
    el("legend", {}, test.name),
    el("p", { class: "hint", id: `${test.id}-hint` }, test.hop ? `${hint} Only after the test that ends ${spring}.` : hint),
    howTo(test),
    el("div", { class: "sides__two" }, side("left"), side("right")))
}

/** How a test is done: read when a reader opens it. */
function howTo(test) {
  const place = el("div")
  const fill = async () => {
    if (place.querySelector("ol")) return
    try {
      const { how, caution } = (await load("strength-tests")).tests[test.id]
      place.replaceChildren(el("ol", {}, ...how.map((step) => el("li", {}, step))), el("p", {}, caution))
    } catch {
      place.replaceChildren(el("p", {}, el("a", { href: pageUrl("strengthen/find-your-weak-link/") }, "How to do each test"), " stands on a page of its own."))
    }
  }
  return el("details", { ontoggle: fill }, el("summary", {}, "How to do it"), place)
}
