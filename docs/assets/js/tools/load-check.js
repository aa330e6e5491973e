// The load check: runs typed in or read from files, the longest of the last days, jumps, weeks, and "what if".
import { isDay, today } from "../lib/dates.js"
import { format } from "../lib/dayWords.js"
import { FARTHEST_KM } from "../lib/load.js"
import { settingsOf } from "../lib/settings.js"
import { openStore } from "../lib/store.js"
import { number } from "../lib/units.js"
import { dataMenu, statusBar } from "./device.js"
import { announce, el } from "./dom.js"
import { printButton } from "./output.js"
import { fold, load, pageUrl, start } from "./site.js"
import { filePlace } from "./load-files.js"
import { changeUnit, typingForm, whatIfForm } from "./load-forms.js"
import { answer, jumpsView, nextView, runsView, unknownView, weeksView } from "./load-results.js"
import { distance } from "./load-words.js"

const NAME = "load-check"
const locale = navigator.language
const store = openStore()
const page = {
  store, locale, data: undefined, opened: new Set(),
  units: () => settingsOf(store, locale).units,
  firstDay: () => settingsOf(store, locale).weekStart,
  far: (km) => distance(km, page.units(), locale),
  on: (day) => format(day, locale),
  openList(name) {
    page.opened.add(name)
    show()
    document.getElementById(`load-${name}`).focus()
  },
  remove(run) {
    store.change("runs", (all = []) => all.filter(({ id }) => id !== run.id))
    const list = document.getElementById("load-runs") // gone with the last run
    ;(list ?? document.querySelector(".load-form [name=distance]"))?.focus()
    announce(`Removed: ${page.far(run.km)} on ${page.on(run.day)}. You can take that back under “Your data”.`)
  },
}

/** The runs that can count: a copy from elsewhere may hold others. */
const runs = () => (store.get("runs") ?? []).filter((run) => isDay(run.day) && run.day <= today() && run.km > 0 && run.km <= FARTHEST_KM)

/** Keep a typed run. Two alike on one day are both kept, as the reader typed both. */
function add(run) {
  store.change("runs", (all = []) => {
    const ids = new Set(all.map(({ id }) => id))
    const stem = `${run.day}--${Math.round(run.km * 1000)}`
    let id = stem
    for (let next = 2; ids.has(id); next++) id = `${stem}-${next}`
    return [...all, { ...run, source: "typed", id }]
  })
  announce(`Added: ${page.far(run.km)} on ${page.on(run.day)}. ${answer(page, runs()).said}`)
}

const [top, rest] = [el("div", { class: "load-top" }), el("div", { class: "load-rest" })]

function show() {
  const all = runs()
  const others = (store.get("runs") ?? []).length - all.length
  const ignored = others ? [el("p", {}, `${number(others, locale, 0)} kept runs are left out here: their day or distance cannot be right.`)] : []
  if (!all.length) {
    top.replaceChildren(...ignored, el("p", {}, "Add your runs of the last 30 days to see your numbers. One will do to begin with."))
    rest.replaceChildren()
    return
  }
  const signs = el("p", {}, "Warning signs come before any number. ", el("a", { href: pageUrl("start/get-help/") }, "See when to get help first"), ".")
  top.replaceChildren(...ignored, signs, nextView(page, all))
  rest.replaceChildren(jumpsView(page, all), weeksView(page, all), unknownView(page), runsView(page, all), el("div", { class: "tool__buttons" }, printButton()))
}

await start(NAME, async (place) => {
  page.data = await load(NAME)
  const [typing, asking] = [typingForm(page, add), whatIfForm(page, runs)]
  const draw = () => {
    for (const form of body.querySelectorAll(".load-form")) changeUnit(page, form)
    asking.draw()
    show()
  }
  const body = el("div", { class: "tool__body" }, el("h2", {}, "Add your runs"), el("div", {}, typing), filePlace(page), top, el("div", {}, asking), rest)
  draw()
  place.replaceChildren(statusBar(store), body, dataMenu(store))
  store.onChange(draw)
  fold(NAME, "Do it by hand, on paper")
})
