// The run planner drawn anew while the reader is at it.

/**
 * Draw anew without taking the reader away from where they are.
 * @param {Element} body of the tool
 * @param {string[] | undefined} names of what changed
 * @param {{show: () => Promise<void>, keepForms: () => void}} planner
 */
export async function refresh(body, names, { show, keepForms }) {
  const isSwitched = names?.includes("settings")
  if (isSwitched && names.length === 1) keepForms() // in the unit in which it was typed
  const active = body.contains(document.activeElement) ? document.activeElement : null
  const [name, value, isText] = [active?.name, active?.value, active?.matches("[type=text]")]
  await show()
  const same = name && [...body.querySelectorAll("[name]")].find((one) => one.name === name && (isText || one.value === value || one.type === "date"))
  if (!same) return
  if (isText && !isSwitched) same.value = value // a distance, in the unit of before
  same.focus()
}
