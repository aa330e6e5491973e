// Mends what the theme leaves out for people who use the keyboard. Pages read and work without it.

// WCAG 2.1.4: single characters must not do anything. The theme listens on the window for these, so
// they are stopped on their way down, unless somebody is typing them.
const SHORTCUTS = new Set(["f", "s", "/", "p", ",", "n", "."]);
const isTyping = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

function stopShortcut(event) {
  const withModifier = event.ctrlKey || event.metaKey || event.altKey;
  if (SHORTCUTS.has(event.key?.toLowerCase()) && !withModifier && !isTyping(event.target)) event.stopImmediatePropagation();
}

// The theme opens the search with a label, which no keyboard reaches: this button does it instead,
// and takes the focus back when the search closes.
function openSearch(button) {
  const toggle = document.getElementById("__search");
  if (!toggle) return;
  button.addEventListener("click", () => {
    if (!toggle.checked) toggle.click();
    document.querySelector("[data-md-component=search-query]").focus();
  });
  toggle.addEventListener("change", () => {
    const focusIsLost = () => document.activeElement === document.body;
    if (!toggle.checked) requestAnimationFrame(() => focusIsLost() && button.focus());
  });
}

// Light and dark: the button presses the theme's label and says what it will do next.
function switchScheme(button) {
  const next = () => document.querySelector("[data-md-component=palette] label:not([hidden])");
  const tell = () => button.setAttribute("aria-label", next()?.title ?? button.getAttribute("aria-label"));
  button.addEventListener("click", () => {
    next()?.click();
    requestAnimationFrame(tell);
  });
  tell();
}

// On paper a link says where it leads; the style sheet prints these paths after the links.
function spellOutLinks() {
  for (const link of document.querySelectorAll(".md-content a[href]")) {
    if (link.origin === location.origin && link.pathname !== location.pathname) link.dataset.path = link.pathname;
  }
}

// The theme keeps a colour of the browser's bar that follows the reader's choice; ours, which follow the
// system, stand before it and would win.
document.querySelectorAll("meta[name=theme-color][media]").forEach((meta) => meta.remove());

window.addEventListener("keydown", stopShortcut, true);
window.addEventListener("beforeprint", spellOutLinks);
document.querySelectorAll(".fs-search-button").forEach(openSearch);
document.querySelectorAll(".fs-scheme-button").forEach(switchScheme);
