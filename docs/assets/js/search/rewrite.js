// Turns what a reader typed into words that the pages have.

/**
 * What is known about words, made once from the index and the rules of data/search-synonyms.yml.
 * @param {Map<string, () => number>} known words of the index, and in how many places each stands
 * @param {{stop: string[], synonyms: {say: string[], mean: string[]}[], urgent: string[]}} rules
 */
function lexicon(known, rules) {
  const families = new Map() // stem -> words
  for (const word of known.keys()) {
    const root = stem(word)
    if (families.has(root)) families.get(root).push(word)
    else families.set(root, [word])
  }
  const stems = (phrase) => stemsOf(wordsOf(phrase)).join(" ")
  const phrases = new Map() // stems in a row -> what they mean
  for (const { say, mean } of rules.synonyms) {
    for (const phrase of say) {
      const key = stems(phrase)
      phrases.set(key, [...(phrases.get(key) || []), ...mean])
    }
  }
  const spellable = new Map([...rules.synonyms].flatMap(({ say }) => say.flatMap(wordsOf)).map((word) => [word, () => 1]))
  for (const [word, places] of known) spellable.set(word, places)
  const urgent = rules.urgent.map(stems)
  const asks = rules.asks.map((ask) => ({ ...ask, say: ask.say.map(stems) }))
  const longest = Math.max(1, ...[...phrases.keys()].map((key) => key.split(" ").length))
  return { known, spellable, families, phrases, longest, urgent, asks, stop: new Set(rules.stop), subject: new Set(rules.subject.map(stem)) }
}

const CANNOT = /\b(can ?not|could ?nt|could not|unable to|not able to)\b/g

/** Words as they are compared with the phrases of the rules: their stems, and "cant" for each way to say so. */
function stemsOf(words) {
  return words.join(" ").replace(CANNOT, "cant").split(" ").map(stem)
}

const OF_THE_SUBJECT = 0.35 // how much "heel" or "plantar" counts beside words that tell pages apart

/**
 * A query as concepts. One that begins with a quotation mark is taken to the letter. Each concept is one thing the reader asks for, with all words that may stand for it and how
 * well each of them does: {typed: "spurs", words: Map {"spur" => 0.9, "spurs" => 1}, weight: 1}.
 * @param {string} text
 * @param {ReturnType<typeof lexicon>} lexicon
 * @returns {{concepts: object[], corrected: string[], urgent: boolean, asks: object[]}} asks: kinds of pages asked for
 */
function rewrite(text, lexicon) {
  const typed = wordsOf(text)
  if (text.trimStart().startsWith('"')) {
    return { concepts: typed.map((word) => ({ typed: word, words: new Map([[word, 1]]), weight: 1 })), corrected: [], urgent: false, asks: [] }
  }
  const open = !/\s$/.test(text) // the last word may not be complete
  const corrected = []
  const concepts = []
  const spelt = typed.map((word, i) => {
    if (lexicon.stop.has(word)) return word
    const last = open && i === typed.length - 1
    const concept = conceptOf(word, last, lexicon)
    if (concept.instead) corrected.push(concept.instead)
    concepts.push(concept)
    return concept.instead || word
  })
  const telling = concepts.filter(({ words }) => ![...words.keys()].some((word) => lexicon.subject.has(stem(word))))
  if (telling.length) for (const concept of concepts) if (!telling.includes(concept)) concept.weight = OF_THE_SUBJECT
  const said = stemsOf(spelt)
  concepts.push(...meanings(said, lexicon, telling.length > 0))
  const sentences = [stemsOf(typed), said].map((stems) => ` ${stems.join(" ")} `) // a sign counts as typed, and as read
  const says = (phrase) => sentences.some((sentence) => sentence.includes(` ${phrase} `))
  const asks = lexicon.asks.filter(({ say }) => say.some(says))
  return { concepts, corrected: corrected.length ? spelt : [], urgent: lexicon.urgent.some(says), asks }
}

const RUN_TOGETHER = 7 // letters: a shorter word is rather one that is misspelled than two of three letters

/** One typed word as a concept. */
function conceptOf(word, last, { known, spellable, families }) {
  const words = new Map()
  const add = (one, weight) => words.set(one, Math.max(weight, words.get(one) || 0))
  if (known.has(word)) add(word, 1)
  for (const kin of families.get(stem(word)) || []) add(kin, kin === word ? 1 : 0.9)
  if (last || (!words.size && word.length > 1)) { // one letter that is complete begins no word
    const begun = [...known.keys()].filter((one) => one.startsWith(word))
    for (const one of begun) add(one, last ? Math.max(0.5, word.length / one.length) : 0.6)
  }
  if (words.size) return { typed: word, words, weight: 1 }
  if (spellable.has(word)) return { typed: word, words, weight: 1 } // no page says it, data/search-synonyms.yml does
  const pair = word.length >= RUN_TOGETHER && apart(word, (part) => known.has(part))
  if (pair) {
    for (const part of pair) for (const kin of families.get(stem(part)) || [part]) add(kin, 0.9)
    return { typed: word, words, weight: 1, instead: pair.join(" ") }
  }
  const near = nearest(word, spellable)
  for (const one of near) for (const kin of families.get(stem(one)) || []) add(kin, 0.9)
  return { typed: word, words, weight: 1, instead: near[0] }
}

/**
 * What the phrases of the rules mean, as concepts of their own. A phrase that only names the subject ("heel pain") counts
 * as little as its words do, beside words that tell pages apart.
 */
function meanings(stems, { phrases, longest, families, known, subject, stop }, telling) {
  const found = new Map()
  for (let i = 0; i < stems.length; i++) {
    for (let size = Math.min(longest, stems.length - i); size > 0; size--) {
      const part = stems.slice(i, i + size)
      const meant = phrases.get(part.join(" "))
      if (!meant) continue
      const weight = 0.9 * (telling && part.every((one) => subject.has(one)) ? OF_THE_SUBJECT : 1)
      for (const phrase of meant) {
        for (const word of wordsOf(phrase).filter((one) => !stop.has(one))) {
          const kin = families.get(stem(word)) || (known.has(word) ? [word] : [])
          if (kin.length && !(found.get(stem(word))?.weight > weight)) found.set(stem(word), { typed: word, words: new Map(kin.map((one) => [one, 0.9])), weight, meant: true })
        }
      }
      break
    }
  }
  return [...found.values()]
}
