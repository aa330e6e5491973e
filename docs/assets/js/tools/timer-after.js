// What follows a session: into the diary or dropped, and the question when it was left for long. timer-end.js shows it.

import { today } from "../lib/dates.js"
import { withEntry } from "../lib/diary.js"
import { same } from "../lib/record.js"
import { underWay } from "../lib/session.js"
import { done } from "../lib/sessionClock.js"
import { announce } from "./dom.js"
import { endView, foundView, rules, savedView } from "./timer-end.js"
import { stepWords } from "./timer-run.js"
import { choose, titleOf } from "./timer-setup.js"

/** What may follow, with the rules that it needs. */
export async function ready() {
  await rules()
  return { found, over }
}

/** Ask about a session that was left for long. */
function found(page) {
  const { data, live, keep } = page
  if (!live) return // ended in another tab meanwhile
  const step = live.steps[Math.min(live.run.step, live.steps.length - 1)]
  page.put(foundView({ title: titleOf(data, live), at: live.run.at, day: live.day, words: stepWords(data, live.items, step) }, {
    ongo() { keep({ day: today(), run: { ...live.run, going: true, at: Date.now() } }); page.running() },
    onend() { keep({ ended: true, run: { ...live.run, going: false } }); page.over() },
    ondrop: () => drop(page),
  }), "")
}

/** Ask what was done and how it felt. */
function over(page) {
  const { data, live, keep } = page
  if (!live) return // saved or dropped in another tab meanwhile
  const finished = !live.ended
  const isAsked = document.querySelector(".tool__body form") // another tab kept more of it: the reader stays where they are
  page.put(endView(data, { title: titleOf(data, live), day: live.day, done: done(live.items, live.steps, live.run), draft: live.draft ?? {}, finished }, {
    ondraft(draft) { keep({ draft }) },
    onback() { keep({ draft: { ...page.live.draft, done: undefined }, ended: false, run: { ...live.run, going: true, at: Date.now() } }); page.running() },
    ondrop: () => drop(page),
    onsave: (values) => save(page, values),
  }), isAsked ? "" : "h2")
  if (!isAsked) announce(`${titleOf(data, live)}: ${finished ? "done" : "ended"}. Note it in your diary.`)
}

function drop(page) {
  page.store.remove("running")
  page.live = null
  page.setup("h2")
  announce("The session is dropped. You can take that back in the menu of your data.")
}

/** Keep the session and show what follows from its pain. */
function save(page, values) {
  const { data, live } = page
  if (!live) return // saved already, by a second tap
  const title = titleOf(data, live)
  const saved = { title: values.done.length ? title : "Your pain score", during: values.during }
  const takeBack = keepDone(page, title, values)
  page.live = null
  const on = {
    onundo() {
      if (!takeBack()) {
        page.put(savedView({ ...saved, stays: true }, on))
        return
      }
      page.live = underWay(page.data, page.store.get("running"))
      over(page)
      announce("Taken back. Nothing of it is in the diary now.")
    },
    onnew() {
      choose(page, { ...page.choice, session: undefined })
      page.setup("h2")
    },
  }
  page.put(savedView(saved, on))
  announce(`${saved.title} is in your diary.`)
}

/**
 * Keep a session in the list of sessions and in the diary's entry of its day; it is under way no longer. One change, so that
 * it is taken back as a whole or not at all.
 * @param {any} page
 * @param {string} title of the session
 * @param {{done: object[], during: number, note: string}} values
 * @returns {() => boolean} takes it back; false where any of it was changed since, by another tab too
 */
function keepDone(page, title, values) {
  const before = page.store.all
  const { diary, sessions } = withDone(before, page.live, title, values)
  const next = new Map([["running", undefined], ["diary", diary], ...(values.done.length ? [["sessions", sessions]] : [])])
  change(page, next)
  const after = page.store.all
  return () => {
    const now = page.store.all
    const untouched = [...next.keys()].every((name) => same(now.get(name), after.get(name)))
    if (untouched) change(page, new Map([...next.keys()].map((name) => [name, before.get(name)])))
    return untouched
  }
}

/** Put values in place of which this page shows by itself what follows. */
function change(page, values) {
  page.own = true
  page.store.bringIn(values)
  page.own = false
}

/** Both lists with the session in them. Its day may have an entry already; one done twice that day counts once. */
function withDone(kept, { day, stage, session: name, version }, title, { done, during, note }) {
  const at = new Date().toISOString()
  const [sessions, diary] = [kept.get("sessions") ?? [], kept.get("diary") ?? []]
  const isOther = (one) => one.day !== day || one.stage !== stage || one.name !== name
  const entry = { day, stage, name, ...(version && { version }), done, during, at }
  const before = diary.find((one) => one.day === day) ?? { day }
  const join = (a, b, mark) => [...new Set([a, b].filter(Boolean))].join(mark)
  return {
    sessions: [...sessions.filter(isOther), entry].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))),
    diary: withEntry(diary, {
      ...before, ...(done.length && { session: join(before.session, title, ", ") }), during: Math.max(before.during ?? 0, during), at,
      ...(note.trim() && { note: join(before.note, note.trim(), "\n") }),
    }),
  }
}
