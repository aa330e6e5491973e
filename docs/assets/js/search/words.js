// Words as readers type them, made comparable.

const LONGEST_QUERY = 200 // signs; what comes after is not read
const MOST_WORDS = 14
const APOSTROPHES = /['’‘`´ʼ′]/g // keyboards differ; NFKD would make ´ a space, and "can´t" two words

/**
 * The words of a query: lower case, without accents, apostrophes and signs.
 * @param {string} text
 * @returns {string[]}
 */
function wordsOf(text) {
  return text
    .slice(0, LONGEST_QUERY)
    .replace(APOSTROPHES, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
}

const ENDINGS = [
  [/(ss|us|is)$/, "$1"], // fascia-itis, soleus: no plural
  [/ies$/, "y"],
  [/(ch|sh|x|z|ss)es$/, "$1"],
  [/s$/, ""],
]
const VERBS = [
  [/(.{3,})(ing|ed)$/, "$1"],
  [/(.{4,})en$/, "$1"], // strengthen, weaken, tighten
  [/^(run|roll|jogg|jump|sprint|walk)n?er$/, "$1"],
]
const BRITISH = [
  [/is(e|ed|es|ing|ation)$/, "iz$1"],
  [/our$/, "or"],
  [/tre$/, "ter"],
  [/ogramme$/, "ogram"],
  [/ae/, "e"],
]

/**
 * What a word has in common with its plural, its verb forms and its American spelling.
 * @param {string} word
 * @returns {string}
 */
function stem(word) {
  if (word.length < 4 || /\d/.test(word)) return word
  let root = word
  const plural = root.endsWith("s") && ENDINGS.find(([ending]) => ending.test(root))
  if (plural) root = root.replace(...plural)
  for (const [spelt, american] of BRITISH) root = root.replace(spelt, american)
  for (const [ending, rest] of VERBS) root = root.replace(ending, rest)
  root = root.replace(/([^aeiouls])\1$/, "$1") // running, runn -> run
  return root.length > 3 ? root.replace(/[ey]$/, "") : root
}
