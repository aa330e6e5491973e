// Turns the lists below the exercises into a filter. Without it they are lists of links, and nothing is lost.

const index = document.querySelector(".ex-index")
const facets = index ? [...index.querySelectorAll("[data-facet]")] : []

/** A menu for one way to look: {name: "muscle", select}. */
function menu(facet) {
  const name = facet.dataset.facet
  const label = document.createElement("label")
  const select = document.createElement("select")
  select.append(new Option("All", ""))
  for (const heading of facet.querySelectorAll(".facet")) {
    select.append(new Option(heading.textContent, heading.textContent.toLowerCase().replaceAll(" ", "-")))
  }
  label.append(facet.querySelector("summary").textContent, select)
  return { name, label, select }
}

/** Show the cards that have all that was chosen, hide the rest, and say how many are left. */
function show(menus, told) {
  let left = 0
  for (const card of index.querySelectorAll(".excard")) {
    const fits = menus.every(({ name, select }) => !select.value || card.getAttribute(`data-${name}`).split(" ").includes(select.value))
    card.hidden = !fits
    left += fits
  }
  for (const section of index.querySelectorAll("section")) section.hidden = !section.querySelector(".excard:not([hidden])")
  const chosen = menus.some(({ select }) => select.value)
  const count = left === 1 ? "1 exercise fits" : `${left} exercises${chosen ? " fit" : ""}`
  told.textContent = left ? count : "No exercise fits all of these. Choose All in one of the menus."
}

if (facets.length) {
  const form = document.createElement("form")
  form.className = "ex-filter"
  const told = document.createElement("p")
  told.setAttribute("role", "status")
  const menus = facets.map(menu)
  form.append(...menus.map(({ label }) => label), told)
  form.addEventListener("input", () => show(menus, told))
  form.addEventListener("submit", (event) => event.preventDefault())
  index.prepend(form)
  show(menus, told)
}
