// What the reader keeps, on the reader's device only: one versioned record. It goes on in memory where it cannot be kept. No DOM.

import { faultOf, isFull, KEY, merge, read, same, write } from "./record.js"

const UNDOS = 20

/**
 * @typedef {"ok" | "blocked" | "full" | "corrupt" | "newer"} Kind
 * @typedef {{names: string[], from: "here" | "tab" | "undo" | "import" | "clear"}} Change
 */

const copy = (value) => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))

/**
 * Open the store of this device.
 * @param {Storage} [storage] window.localStorage when left out
 */
export const openStore = (storage) => new Store(storage)

export class Store {
  #storage; #data = new Map(); #text = null; #undos = []; #unsaved = new Set(); #hears = new Set(); #told = new Set()
  /** @type {{kind: Kind}} */
  status = { kind: "ok" }
  /** The text that could not be read, for saving to a file; "" when there is none. */
  unreadable = ""

  constructor(storage) {
    try {
      this.#storage = storage ?? window.localStorage
      this.#storage.setItem(`${KEY}-try`, "1") // some browsers show a storage that takes nothing
      this.#storage.removeItem(`${KEY}-try`)
    } catch (fault) {
      if (!this.#storage || !isFull(fault)) this.#storage = undefined
    }
    if (this.#storage) this.#take(this.#peek())
    else this.#say("blocked")
    globalThis.addEventListener?.("storage", (event) => {
      if (event.storageArea === this.#storage && (event.key === KEY || event.key === null)) this.#refresh()
    })
    globalThis.addEventListener?.("pageshow", () => this.#refresh()) // back from another page, with what was written there
  }

  /** A copy of what stands under a name, or undefined. @param {string} name */
  get(name) { return copy(this.#data.get(name)) }

  /** Keep a value under a name; undefined removes it. @param {string} name @param {unknown} value */
  set(name, value) { this.change(name, () => value) }

  /** @param {string} name */
  remove(name) { this.change(name, () => undefined) }

  /**
   * Change a value, from what stands there now, whichever tab wrote it.
   * @param {string} name
   * @param {(value: any) => unknown} fn gets a copy and returns what to keep
   * @param {boolean} [goesOn] where the last change was of this name too, both are taken back as one
   */
  change(name, fn, goesOn) {
    this.#refresh()
    this.#replace(new Map([[name, fn(this.get(name))]]), "here", goesOn)
  }

  /** Take the last change of this tab back. False when there is none, or when another tab has changed the same since. */
  undo() {
    this.#refresh()
    const last = this.#undos.pop()
    const untouched = last && [...last].every(([name, { after }]) => same(this.#data.get(name), after))
    if (untouched) this.#replace(new Map([...last].map(([name, { before }]) => [name, before])), "undo")
    return Boolean(untouched)
  }

  /** A copy of all that stands here, by name. @returns {Map<string, any>} */
  get all() {
    this.#refresh()
    return new Map([...this.#data].map(([name, value]) => [name, copy(value)]))
  }

  /** Put values in place, as one change that can be taken back. @param {Map<string, any>} values undefined removes */
  bringIn(values) {
    this.#refresh()
    this.#replace(values, "import")
  }

  /** Delete everything, what could not be read too. It can be undone until the page is closed. */
  clear() {
    this.#refresh()
    this.unreadable = ""
    this.#replace(new Map([...this.#data].map(([name]) => [name, undefined])), "clear")
  }

  /** Keep what is here in the place of what could not be read, which is lost unless it was saved. */
  overwrite() {
    this.unreadable = ""
    this.#save(true)
  }

  /** Whether something here would be gone when the page is closed. */
  get unsaved() { return [...this.#unsaved].some((name) => this.#data.has(name)) }

  /** @param {(change: Change) => void} fn @returns {() => void} to stop */
  onChange(fn) { return listen(this.#hears, fn) }

  /** @param {(status: {kind: Kind}) => void} fn @returns {() => void} to stop */
  onStatus(fn) { return listen(this.#told, fn) }

  /** Put values in place, remember the old ones for undo, keep all, tell. */
  #replace(values, from, goesOn) {
    for (const [name, value] of values) {
      const fault = value === undefined ? "" : faultOf(name, value)
      if (fault) throw new TypeError(fault)
    }
    const undo = new Map()
    for (const [name, value] of values) {
      const after = copy(value)
      const last = goesOn && this.#undos.at(-1)?.get(name)
      if (last) last.after = after
      else undo.set(name, { before: this.#data.get(name), after })
      if (after === undefined) this.#data.delete(name)
      else this.#data.set(name, after)
      this.#unsaved.add(name)
    }
    if (from !== "undo" && undo.size) this.#undos = [...this.#undos, undo].slice(-UNDOS)
    this.#save()
    this.#tell([...values.keys()], from)
  }

  #save(anyway = false) {
    if (!this.#storage || (this.unreadable && !anyway)) return
    const text = this.#data.size ? write(this.#data) : null
    try {
      if (text === null) this.#storage.removeItem(KEY)
      else this.#storage.setItem(KEY, text)
      this.#text = text
      this.#unsaved.clear()
      this.#say("ok")
    } catch (fault) {
      this.#say(isFull(fault) ? "full" : "blocked")
    }
  }

  /** What is kept now; what is known when it cannot be read. */
  #peek() {
    try { return this.#storage.getItem(KEY) } catch { return this.#text }
  }

  /** Take over what another tab has written. */
  #refresh() {
    const text = this.#storage ? this.#peek() : this.#text
    if (text === this.#text) return
    const before = this.#data
    this.#take(text)
    if (!this.unreadable && this.#unsaved.size) this.#save()
    this.#tell([...new Map([...before, ...this.#data]).keys()].filter((name) => !same(before.get(name), this.#data.get(name))), "tab")
  }

  /** Read a text. What is not kept yet stays as it is here, unless everything was deleted. */
  #take(text) {
    const { data, fault } = read(text)
    this.#text = text
    this.unreadable = fault ? text : ""
    if (text === null) this.#unsaved.clear()
    if (fault || !this.#unsaved.size) this.#say(fault ?? "ok")
    if (fault) for (const name of this.#data.keys()) this.#unsaved.add(name)
    for (const name of this.#unsaved) {
      if (this.#data.has(name)) data.set(name, merge(name, data.get(name), this.#data.get(name)).value)
      else data.delete(name)
    }
    this.#data = data
  }

  #say(kind) {
    if (kind === this.status.kind) return
    this.status = { kind }
    for (const fn of this.#told) fn(this.status)
  }

  #tell(names, from) {
    if (names.length) for (const fn of this.#hears) fn({ names, from })
  }
}

function listen(all, fn) {
  all.add(fn)
  return () => all.delete(fn)
}
