// What the answers of the heel check add up to, as a reader sees it: a warning sign and the way to help, or a result.
import { el } from "./dom.js"
import { chips, pageUrl } from "./site.js"
import { stopBox } from "./stop.js"

/** The end of the check: what `decide` in lib/heelCheck.js says of the answers, drawn. */
export function endOf(data, outcome) {
  return outcome.kind === "stop" ? stopView(data, outcome) : resultView(data, outcome)
}

/** A text that ends without a stop, as a sentence. */
const ended = (text) => (/[.?!]$/.test(text) ? text : `${text}.`)
const link = (next) => el("span", {}, el("a", { href: pageUrl(next.page) }, next.text), `: ${next.why}.`)

/** A warning sign: what to do and how soon, why, and the way to help. Nothing else. */
function stopView({ grades, stopped }, { group, signs }) {
  const grade = (claims) => chips(grades, claims)
  return [
    stopBox(group.when,
      el("p", {}, "Because you ticked:"),
      el("ul", {}, ...signs.map((sign) => el("li", {}, `${ended(sign.text)} `, sign.why && `${sign.why} `, grade(sign.claims)))),
      el("p", {}, `${stopped.text} `, grade(stopped.claims)),
      el("p", {}, `${stopped.sure} `, grade(stopped.sure_claims)),
      el("p", {}, link(stopped.next))),
  ]
}

function resultView({ grades, not_known }, { result, usual, other, open, lookalikes, advice, next }) {
  const grade = (claims) => chips(grades, claims)
  const list = (lines, words) => el("ul", {}, ...lines.map((line) => el("li", {}, ...words(line), " ", grade(line.claims))))
  const plain = (line) => [line.text]
  const reasons = (title, answers) =>
    answers.length ? [el("h3", {}, title), list(answers, (one) => [el("b", {}, ended(one.text)), ` ${one.why}`])] : []
  return [
    el("p", { class: "redflag-line" }, el("span", {}, "Warning signs: you ticked none. If one turns up, ",
      el("a", { href: pageUrl("start/get-help/") }, "get help first"), ".")),
    el("h2", { tabindex: "-1" }, result.name),
    el("p", {}, `${result.text} `, grade(result.claims)),
    ...reasons("What fits", usual),
    ...reasons("What does not fit", other),
    ...reasons("What says little", open),
    el("h3", {}, "What else it might be"),
    list(lookalikes, (one) => [el("b", {}, `${one.name}.`), ` ${one.why} ${one.do}`]),
    ...(advice.length ? [el("h3", {}, "Good to know"), list(advice, plain)] : []),
    el("h3", {}, "How sure this is"),
    el("p", {}, `${result.sure} `, grade(result.sure_claims)),
    el("h3", {}, "What this check does not know"),
    list(not_known, plain),
    el("h3", {}, "Next"),
    el("ul", {}, ...next.map((one) => el("li", {}, link(one)))),
  ]
}
