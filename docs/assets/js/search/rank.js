// Puts pages in the order in which they answer a query.

const FIELD = { title: 6, keywords: 5, text: 1, heading: 2.5 }
const SATURATION = 1.2 // a word that stands often counts little more than one that stands once
const MOST_PAGES = 20
const MOST_SECTIONS = 4 // of a page: more would be drawn, which takes a slow phone longer than the search
const SECTIONS = 0.5 // how much the best section adds to what the page itself says
const APART = 1e-2 // from one page to the next: the theme may multiply a score by up to 5

const isPage = (ref) => !ref.includes("#")

/**
 * Entries of the index, kept together by page, the best page first.
 * @param {object} index the lunr index
 * @param {{concepts: object[], urgent: boolean, asks: {start: string, times: number}[]}} asked from rewrite()
 * @param {{help: string, pages: [string, number][]}} rules the page for urgent words; how much pages count by their address
 * @returns {{ref: string, score: number, matchData: object}[]}
 */
function rank(index, { concepts, urgent, asks }, rules) {
  const byPage = new Map()
  for (const entry of weigh(index, concepts)) {
    const page = entry.ref.split("#")[0]
    byPage.set(page, [...(byPage.get(page) || []), entry])
  }
  const scored = [...byPage].map(([page, group]) => {
    const score = worth(group, concepts) * counts(page, rules.pages) * wanted(page, asks)
    return { group, score: score + (urgent && page === rules.help ? 1e6 : 0) }
  })
  scored.sort((a, b) => b.score - a.score)
  return scored.slice(0, MOST_PAGES).flatMap(({ group }, place) => stepped(group, place))
}

/** How much a page counts by its address: the first rule that its address begins with. */
function counts(page, rules) {
  const rule = rules.find(([start]) => page.startsWith(start))
  return rule ? rule[1] : 1
}

/** How many times more a page counts because the reader asked for its kind: "evidence" for pages under evidence/. */
function wanted(page, asks) {
  return asks.reduce((all, { start, times }) => (page.startsWith(start) ? all * times : all), 1)
}

/** How much each entry of the index has of each concept: [{ref, matchData, parts}]. */
function weigh(index, concepts) {
  const terms = new Map() // word -> [[concept, weight], ...]
  concepts.forEach(({ words, weight: all }, i) => {
    for (const [word, weight] of words) terms.set(word, [...(terms.get(word) || []), [i, weight * all]])
  })
  if (!terms.size) return []
  const found = index.query((query) => {
    for (const word of terms.keys()) query.term(word, { usePipeline: false })
  })
  const total = Object.keys(index.fieldVectors).length / index.fields.length
  const places = new Map([...terms.keys()].map((word) => [word, placesOf(index.invertedIndex[word] || {})]))
  // A concept is as rare as its most frequent word that stands for it in full: else an odd form would beat the usual one.
  const rare = concepts.map(({ words }) => rarity(Math.max(...[...words].map(([word, w]) => (w > 0.8 ? places.get(word) : 0)), 0), total))
  return found.map(({ ref, matchData }) => {
    const parts = concepts.map(() => 0)
    for (const [word, fields] of Object.entries(matchData.metadata)) {
      const here = told(fields, isPage(ref))
      for (const [i, weight] of terms.get(word) || []) parts[i] = Math.max(parts[i], here * weight * (rare[i] || 0))
    }
    return { ref, matchData, parts }
  })
}

/** How much a word says in the fields where it stands: a title more than a heading, a heading more than the text. */
function told(fields, page) {
  let sum = 0
  for (const [field, { position }] of Object.entries(fields)) {
    const often = position ? position.length : 1
    sum += ((field === "title" && !page ? FIELD.heading : FIELD[field] || 1) * often) / (often + SATURATION)
  }
  return sum
}

/** Rare words tell more: the inverse document frequency of an entry in the inverted index. */
function rarity(places, total) {
  return Math.log(1 + (total - places + 0.5) / (places + 0.5))
}

/** How well a page answers: each concept counts once, by the page itself and its best section. */
function worth(group, concepts) {
  const own = group.find(({ ref }) => isPage(ref))
  let sum = 0
  let met = 0
  let asked = 0
  concepts.forEach(({ meant }, i) => {
    const best = Math.max(0, ...group.map(({ ref, parts }) => (isPage(ref) ? 0 : parts[i])))
    const part = (own ? own.parts[i] : 0) + best * SECTIONS
    sum += part
    if (!meant) {
      asked += 1
      met += part > 0 ? 1 : 0
    }
  })
  return sum * (0.5 + 0.5 * (asked ? met / asked : 1))
}

/** A page and its best sections, with scores that keep pages in this order: each a hundredth of the one before. */
function stepped(group, place) {
  const total = ({ parts }) => parts.reduce((a, b) => a + b, 0)
  const sections = group.filter(({ ref }) => !isPage(ref)).sort((a, b) => total(b) - total(a))
  const shown = [...group.filter(({ ref }) => isPage(ref)), ...sections.slice(0, MOST_SECTIONS)]
  const most = Math.max(...shown.map(total))
  return shown.map((entry) => ({
    ref: entry.ref,
    matchData: entry.matchData,
    score: APART ** place * (0.5 + (0.5 * total(entry)) / most) * 1e30,
  }))
}

/** In how many places of the site an entry of the inverted index stands. */
function placesOf(entry) {
  const places = new Set()
  for (const [field, refs] of Object.entries(entry)) if (field !== "_index") for (const ref of Object.keys(refs)) places.add(ref)
  return places.size
}

/** All words of an index, and in how many places each stands: counted when it is asked, which is for few of them. */
function wordsIn(index) {
  const found = new Map()
  for (const [word, entry] of Object.entries(index.invertedIndex)) if (word.length > 1) found.set(word, () => placesOf(entry))
  return found
}
