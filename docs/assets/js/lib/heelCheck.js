// What the answers of the heel check add up to. Pure: data in, result out. Rules, words and order stand in data/heel-check.yml.

/**
 * @typedef {{flags?: string[], answers: Object<string, string>}} State  flags: texts of the ticked signs, [] for none of them
 * @typedef {{id: string, when: string, signs: {text: string, claims: string[]}[]}} Group  warning signs, the most urgent group first
 * @typedef {{id: string, text: string, map?: number, sign?: string, stop?: string, why?: string, claims?: string[]}} Answer
 * @typedef {{id: string, text: string, hint?: string, answers: Answer[]}} Question
 * @typedef {Object<string, string[]>} Condition  a question and the answers that fulfil it; all questions must hold
 */

/** What was kept, with everything left out that today's questions do not know. Changed warning signs are asked anew. */
export function readState(data, saved) {
  const known = new Set(data.flags.flatMap((group) => group.signs.map((sign) => sign.text)))
  const state = { answers: {} }
  if (Array.isArray(saved?.flags) && saved.flags.every((text) => known.has(text))) state.flags = [...new Set(saved.flags)]
  for (const question of data.questions) {
    const id = saved?.answers?.[question.id]
    if (answerOf(question, id)) state.answers[question.id] = id
  }
  return state
}

/** The answer of this id, or undefined. */
export function answerOf(question, id) {
  return question.answers.find((answer) => answer.id === id)
}

/** Every answer given, with its question, in the order of the questions. */
export function given(data, state) {
  return data.questions
    .map((question) => ({ question, answer: answerOf(question, state.answers[question.id]) }))
    .filter(({ answer }) => answer)
}

/** All warning signs that were ticked and answered, the most urgent first: {group, signs}, or null. `question`: where it was answered. */
export function stopOf(data, state) {
  const signs = []
  for (const group of data.flags) {
    for (const sign of group.signs) if (state.flags?.includes(sign.text)) signs.push({ group, text: sign.text, claims: sign.claims })
  }
  for (const { question, answer } of given(data, state)) {
    if (answer.stop) signs.push({ question: question.id, group: data.flags.find((group) => group.id === answer.stop), text: answer.text, why: answer.why, claims: answer.claims })
  }
  if (!signs.length) return null
  const urgency = (sign) => data.flags.indexOf(sign.group)
  signs.sort((a, b) => urgency(a) - urgency(b))
  return { group: signs[0].group, signs }
}

/** Whether all questions of a condition have one of its answers. */
export function holds(condition, answers) {
  return Object.entries(condition ?? {}).every(([question, ids]) => ids.includes(answers[question]))
}

const oneHolds = (conditions, answers) => conditions.some((condition) => holds(condition, answers))

/**
 * Where the check stands.
 * @returns {{kind: "flags"} | {kind: "stop", group: Group, signs: object[]} | {kind: "question", question: Question, number: number} | {kind: "result", ...}}
 */
export function decide(data, state) {
  const stop = stopOf(data, state)
  if (stop) return { kind: "stop", ...stop }
  if (!state.flags) return { kind: "flags" }
  const number = data.questions.findIndex((question) => !state.answers[question.id])
  if (number >= 0) return { kind: "question", question: data.questions[number], number }
  return { kind: "result", ...weigh(data, state) }
}

/** The result of a whole set of answers without a warning sign. */
function weigh(data, { answers }) {
  const rule = data.rules.find((one) => holds(one.if, answers))
  const result = data.results.find((one) => one.id === rule.result)
  const advice = data.advice.filter((one) => oneHolds(one.if, answers))
  const visit = advice.some((one) => one.visit) && !result.next.some((next) => next.page === data.visit.page)
  const reasons = given(data, { answers }).map(({ answer }) => answer).filter((answer) => answer.why)
  return {
    result,
    usual: reasons.filter((answer) => answer.sign === "usual"),
    other: reasons.filter((answer) => answer.sign === "other"),
    open: reasons.filter((answer) => !answer.sign),
    lookalikes: data.lookalikes.filter((one) => oneHolds(one.if, answers)),
    advice,
    next: visit ? [data.visit, ...result.next] : result.next,
  }
}

/** The summary for a clinician: lines of plain text. `day` is the date in words. */
export function summary(data, state, outcome, day) {
  const ticked = data.flags.flatMap((group) => group.signs.map((sign) => sign.text)).filter((text) => state.flags?.includes(text))
  const lines = [`${data.title}, ${day}`, ""]
  lines.push("Warning signs ticked:", ...(ticked.length ? ticked.map((text) => `- ${text}`) : ["- none"]), "")
  const answered = given(data, state)
  if (answered.length) lines.push("Answers:", ...answered.map(({ question, answer }) => `- ${question.text} ${answer.text}.`), "")
  if (outcome.kind === "stop") lines.push(`What the check says: ${outcome.group.when}.`, data.stopped.sure)
  if (outcome.kind === "result") lines.push(`What the check says: ${outcome.result.name}.`, outcome.result.sure)
  lines.push("", "Typed in by the reader of a website for runners. Nobody has examined the heel for this summary.")
  return lines
}
