// What the timer lets hear: clicks at exact times, laid out ahead for a whole step, and a voice for those who ask.

const TONES = { up: [660, 0.08], hold: [880, 0.05], down: [440, 0.08], "let go": [440, 0.05], soon: [520, 0.06], end: [990, 0.25] }

/** Clicks. Browsers play them only after a tap or a key in the page: `wake` stands in those. */
class Clicks {
  #context; #waiting = []; #plan = null

  wake() {
    const Context = window.AudioContext ?? window.webkitAudioContext
    if (!Context) return
    this.#context ??= new Context()
    if (this.#context.state === "running") return
    this.#context.resume().then(() => this.#lay()).catch(() => {})
  }

  /**
   * Lay out the sounds of a step, in place of what was laid out before.
   * @param {{ms: number, sound: string}[]} sounds
   * @param {number} into ms of the step that have passed
   */
  play(sounds, into) {
    this.stop()
    this.#plan = { sounds, from: performance.now() - into }
    this.#lay()
  }

  stop() {
    this.#plan = null
    for (const one of this.#waiting.splice(0)) one.stop()
  }

  #lay() {
    if (!this.#plan || this.#context?.state !== "running" || this.#waiting.length) return
    const into = performance.now() - this.#plan.from
    for (const { ms, sound } of this.#plan.sounds) {
      if (ms < into - 30) continue
      const [pitch, length] = TONES[sound]
      const at = this.#context.currentTime + Math.max(0, ms - into) / 1000
      const [tone, gain] = [this.#context.createOscillator(), this.#context.createGain()]
      tone.frequency.value = pitch
      gain.gain.setValueAtTime(0.25, at)
      gain.gain.exponentialRampToValueAtTime(0.001, at + length)
      tone.connect(gain).connect(this.#context.destination)
      tone.start(at)
      tone.stop(at + length)
      this.#waiting.push(tone)
    }
  }
}

const clicks = new Clicks()

/** Let clicks be heard from now on; stands in a tap or a key. @param {{sound: boolean}} choice */
export const wake = ({ sound }) => sound && clicks.wake()

/**
 * Let be heard where the session is.
 * @param {{sound: boolean, voice: boolean}} choice
 * @param {import("../lib/sessionClock.js").Run} run
 * @param {{ms: number, sound: string}[]} sounds of its step
 * @param {string} words for the voice
 */
export function hear({ sound, voice }, run, sounds, words) {
  if (!run.going) clicks.stop()
  else if (sound) clicks.play(sounds, run.into)
  if (voice) speak(run.going ? words : "")
}

/** The session stands or is over: no click and no word more, and the screen may sleep. */
export function hush() {
  clicks.stop()
  speak("")
  keepScreenOn(false)
}

/** Say something aloud; what is still being said gives way. @param {string} text "" only stops */
export function speak(text) {
  if (!("speechSynthesis" in window)) return
  speechSynthesis.cancel()
  if (!text) return
  const said = new SpeechSynthesisUtterance(text)
  said.lang = "en-GB"
  speechSynthesis.speak(said)
}

let lock = null
let wanted = false
/** Keep the screen on, or let it sleep. Where the browser does not let us, the time goes on all the same. @param {boolean} on */
export async function keepScreenOn(on) {
  wanted = on
  try {
    if (on && !lock && document.visibilityState === "visible") {
      lock = {} // asked for, with every picture; stays so when it is refused, until the page is looked at anew
      const got = await navigator.wakeLock?.request("screen")
      if (!got) return
      lock = got
      got.addEventListener("release", () => { lock = null })
    }
    if (!wanted) await lock?.release?.()
  } catch { /* low battery, or not allowed */ }
}
document.addEventListener("visibilitychange", () => {
  if (!lock?.release) lock = null
  keepScreenOn(wanted)
})
