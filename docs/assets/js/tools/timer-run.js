// The session as it runs: one exercise at a time, large, with the buttons under the thumb.

import { beat } from "../lib/sessionClock.js"
import { doseFor, doseWords, noteOf } from "../lib/session.js"
import { announce, button, el, svg } from "./dom.js"
import { load } from "./site.js"
import { draw } from "./timer-figure.js"
import { rungs } from "./timer-setup.js"

const HIGH = 100 // of the light
const SIDE = { left: "Left side", right: "Right side" }

/** What a step asks for, in a few words. */
export function stepWords(data, items, step) {
  const { name } = data.exercises[items[step.item].id]
  const side = step.side ? `, ${SIDE[step.side].toLowerCase()}` : ""
  const set = `set ${step.set} of ${step.of}`
  const wait = `${step.ms / 1000} seconds`
  if (step.kind === "work") return `${name}${side}, ${set}. ${step.repetitions ? `${step.repetitions} repetitions` : wait}${step.ms === null ? " at your own pace" : ""}.`
  if (step.kind === "sides") return `Change sides. ${SIDE[step.side]} next, in ${wait}.`
  return step.kind === "rest" ? `Rest for ${wait}.` : `${step.kind === "next" ? "Rest, then get ready" : "Get ready"}: ${name}, in ${wait}.`
}

/**
 * The view and a function that paints a moment on it.
 * @param {any} data
 * @param {{stage: string, items: any[], steps: any[]}} session
 * @param {{back: Function, toggle: Function, skip: Function, swap: Function, end: Function}} on
 */
export function runView(data, session, on) {
  const still = matchMedia("(prefers-reduced-motion: reduce)")
  const where = el("p", { class: "timer__where" })
  const name = el("h2", { class: "timer__name", tabindex: "-1" })
  const side = el("p", { class: "timer__side" })
  const drawing = el("div", { class: "timer__figure" })
  const phase = el("p", { class: "timer__phase" })
  const count = el("p", { class: "timer__count", role: "timer" })
  const level = svg("rect", { x: 0, width: 12, rx: 3, class: "timer__level" })
  const light = svg("svg", { viewBox: `0 0 12 ${HIGH}`, class: "timer__light", preserveAspectRatio: "none", "aria-hidden": "true" }, svg("rect", { width: 12, height: HIGH, rx: 3, class: "timer__rail" }), level)
  const next = el("p", { class: "timer__next" })
  const dose = el("p", { class: "timer__dose" })
  const cues = el("ul", { class: "timer__cues" })
  const ways = el("div", { class: "timer__rungs" })
  const toggle = button("Pause", { main: true, onclick: on.toggle })
  const forward = button("Skip", { onclick: on.skip })
  const { stop } = data
  const place = el("section", { class: "timer", role: "group", tabindex: "0", "aria-label": "Session timer. Space pauses, the arrow keys go back and on.", onkeydown: keys(on) },
    where, name, side,
    el("div", { class: "timer__show" }, drawing, light),
    phase, count, next, dose,
    el("p", { class: "timer__stop" }, el("strong", {}, `${stop.name} `), stop.text, " ", button("It hurts: end here", { quiet: true, onclick: on.end })),
    cues, ways,
    painScale(),
    el("p", { class: "hint" }, "With the keyboard on this box: Space pauses, the arrow keys go back and on."),
    el("div", { class: "timer__bar" }, button("Back", { onclick: on.back }), toggle, forward))
  let shown = { item: -1, step: -1 }
  const write = (one, text) => { if (one.textContent !== text) one.textContent = text }

  /** @param {import("../lib/sessionClock.js").Run} run advanced to now */
  function paint(run) {
    const step = session.steps[run.step]
    const item = session.items[step.item]
    const record = data.exercises[item.id]
    if (shown.item !== item) {
      if (shown.item?.id !== item.id) draw(record.figure, drawing)
      write(name, record.name)
      write(dose, `${doseWords(doseFor(record, session.stage).dose, item.sets)}; ${doseFor(record, session.stage).dose.effort}. ${noteOf(data, session.version, item.id)}`.trim())
      cues.replaceChildren(...record.cues.map((one) => el("li", {}, one)), el("li", {}, el("strong", {}, "Stop when: "), record.stop),
        ...(record.loads_sole ? [el("li", {}, record.impact === "high" ? data.loading.hop_limit : data.loading.limit), el("li", {}, el("strong", {}, data.loading.sudden))] : []))
      ways.replaceChildren(
        el("p", {}, `Too hard? ${record.easier} Too easy? ${record.harder}`),
        ...rungs(data, session.items, step.item, session.stage, on.swap).filter(Boolean))
    }
    if (shown.step !== run.step) {
      const after = session.steps[run.step + 1]
      write(where, `Exercise ${step.item + 1} of ${session.items.length} · set ${step.set} of ${step.of}`)
      write(side, step.side ? SIDE[step.side] : "Both sides")
      side.hidden = !step.side
      place.dataset.kind = step.kind
      write(next, after ? `Next: ${stepWords(data, session.items, after)}` : "This is the last part.")
      write(forward, step.ms === null ? "Done" : "Skip")
      announce(stepWords(data, session.items, step))
    }
    shown = { item, step: run.step }
    const now = beat(step, run.into)
    const left = step.ms === null ? null : Math.ceil((step.ms - run.into) / 1000)
    write(phase, !run.going ? "Paused" : now ? capital(now.phase) : { work: step.ms === null ? "At your own pace" : "Hold", rest: "Rest", sides: "Change sides", ready: "Get ready", next: "Rest, then get ready" }[step.kind])
    write(count, now ? `${now.repetition} of ${step.repetitions}` : step.ms === null ? `${step.repetitions} repetitions` : `${left} s`)
    count.dataset.more = now ? `${now.left} s` : ""
    write(toggle, run.going ? "Pause" : "Go on")
    light.toggleAttribute("hidden", still.matches || step.ms === null)
    const high = HIGH * (now ? now.high : step.ms ? 1 - run.into / step.ms : 0)
    level.setAttribute("y", String(HIGH - high))
    level.setAttribute("height", String(high))
  }
  return { place, paint }
}

/** Keys work while the timer has the focus; those of its buttons stay theirs. */
const keys = (on) => (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return
  const act = { " ": event.target === event.currentTarget && on.toggle, ArrowRight: on.skip, ArrowLeft: on.back }[event.key]
  if (!act) return
  event.preventDefault()
  if (!event.repeat) act()
}

const capital = (text) => text[0].toUpperCase() + text.slice(1)

/** The zones of the pain scale, read when somebody opens them. */
function painScale() {
  const place = el("div")
  const fill = async () => {
    const { pain } = await load("pain-rules")
    place.replaceChildren(el("p", {}, pain.scale), el("ul", {}, pain.zones.map((zone) => el("li", {}, el("b", {}, `${zone.from} to ${zone.to}, ${zone.name}: `), zone.do))))
  }
  return el("details", { ontoggle: () => place.firstChild || fill().catch(() => {}) }, el("summary", {}, "The pain scale"), place)
}
