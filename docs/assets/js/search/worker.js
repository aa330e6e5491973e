// Stands in front of the theme's search worker: reads what was typed as a reader means it, and puts the answers in order.
//
// The theme's own file is loaded unchanged, from `?theme=`. It speaks in messages {type, data}: 0 setup, 1 ready,
// 2 query, 3 result. Ours come first: each query is cleaned, so that no sign of the query language reaches lunr, and the
// index is asked for the words that we found instead of the theme's. `rules` stands in front (data/search-synonyms.yml).

const QUERY = 2
const RESULT = 3
let helper = null // {index, lexicon}, once the index is built
let asked = { concepts: [], corrected: [], urgent: false, asks: [] }

addEventListener("message", ({ data: message }) => {
  if (message.type !== QUERY) return
  asked = helper ? rewrite(message.data, helper.lexicon) : asked
  message.data = asked.concepts.map(({ typed }) => typed).join(" ") // what the theme reads: words, or nothing
})

const say = self.postMessage.bind(self)
self.postMessage = (message) => {
  if (message.type === RESULT) message.data.understood = asked.corrected.join(" ")
  say(message)
}

importScripts(new URL(location.href).searchParams.get("theme"))

const build = lunr.Builder.prototype.build
lunr.Builder.prototype.build = function () {
  const index = build.call(this)
  helper = { index, lexicon: lexicon(wordsIn(index), rules) }
  index.search = () => rank(index, asked, rules)
  return index
}
