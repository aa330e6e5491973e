// The pain scale, to choose a number from.

import { choices } from "./fields.js"

/**
 * The pain scale, 0 to 10, as eleven radio buttons. Words under it come from data/pain-rules.yml.
 * @param {{legend: string, name: string, value?: number, hint?: string, scale?: string}} options `scale` says what 0 and 10 mean
 */
export function painScale({ scale, hint, ...options }) {
  const numbers = Array.from({ length: 11 }, (_, number) => ({ value: number, text: String(number) }))
  return choices({ ...options, hint: [hint, scale].filter(Boolean).join(" ") || undefined, options: numbers, row: true, kind: "scale" })
}
