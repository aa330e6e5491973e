// How far one word is from another, for words that readers misspell.

/**
 * The least cost of turning one word into the other: 1 for a letter put in, left out, changed, or swapped with its
 * neighbour (Damerau and Levenshtein). A wrong first letter costs half a step more, a doubled letter half a step less.
 * @param {string} typed
 * @param {string} known
 * @param {number} most give up above this cost
 * @returns {number} the cost, or Infinity
 */
function distance(typed, known, most) {
  if (Math.abs(typed.length - known.length) > most + 1) return Infinity
  let before = []
  let row = Array.from({ length: known.length + 1 }, (_, i) => i * 1)
  for (let i = 1; i <= typed.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= known.length; j++) {
      const same = typed[i - 1] === known[j - 1]
      const first = i === 1 && j === 1 ? 0.5 : 0
      let cost = Math.min(
        row[j - 1] + (same ? 0 : 1 + first),
        row[j] + (typed[i - 1] === typed[i - 2] ? 0.5 : 1),
        next[j - 1] + (known[j - 1] === known[j - 2] ? 0.5 : 1),
      )
      if (i > 1 && j > 1 && typed[i - 1] === known[j - 2] && typed[i - 2] === known[j - 1] && !same) {
        cost = Math.min(cost, before[j - 2] + 1)
      }
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return Infinity
    before = row
    row = next
  }
  return row[known.length] <= most ? row[known.length] : Infinity
}

/** The letters of a word as bits, whatever their order. */
const lettersOf = (word) => [...word].reduce((bits, letter) => bits | (1 << letter.charCodeAt(0)), 0)

/** How many letters are in one set and not in the other. */
function lacking(one, other) {
  let count = 0
  for (let bits = one & ~other; bits; bits &= bits - 1) count += 1
  return count
}

/**
 * The known words nearest to one that is not known.
 * @param {string} typed
 * @param {Map<string, () => number>} known words and in how many places each stands
 * @returns {string[]} the nearest, commonest first; none when nothing is near
 */
function nearest(typed, known) {
  const most = typed.length < 4 ? 0 : typed.length < 6 ? 1 : typed.length < 9 ? 2 : 2.5
  let best = most
  let found = []
  const letters = lettersOf(typed)
  for (const word of known.keys()) {
    if (word.length < 4 || Math.abs(typed.length - word.length) > best + 1) continue
    const own = lettersOf(word) // each letter that is not there costs a whole step: most words are out at once
    if (lacking(letters, own) > best || lacking(own, letters) > best) continue
    const cost = distance(typed, word, best)
    if (cost > best) continue
    if (cost < best) found = []
    best = cost
    found.push(word)
  }
  return found.sort((a, b) => known.get(b)() - known.get(a)()).slice(0, 2)
}

/**
 * Two known words that were typed as one: "calfraise" -> ["calf", "raise"].
 * @param {string} typed
 * @param {(word: string) => boolean} isKnown
 * @returns {string[] | null}
 */
function apart(typed, isKnown) {
  for (let i = typed.length - 3; i >= 3; i--) {
    const pair = [typed.slice(0, i), typed.slice(i)]
    if (pair.every(isKnown)) return pair
  }
  return null
}
