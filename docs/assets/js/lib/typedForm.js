// What was typed into a form, as it comes back from what is kept. No DOM.

import { isRecord } from "./record.js"

const isText = (value) => typeof value === "string" || (Array.isArray(value) && value.every((one) => typeof one === "string"))

/**
 * Text and lists of text by name; whatever else is there is left out, as a copy may hold anything.
 * @param {unknown} values
 * @returns {Record<string, string | string[]>}
 */
export const readTyped = (values) => Object.fromEntries(Object.entries(isRecord(values) ? values : {}).filter(([, value]) => isText(value)))
