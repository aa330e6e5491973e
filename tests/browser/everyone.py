"""What tests of a page for everyone ask a page: is text whole, is the focus in sight, what does a screen reader get.

A page is loaded once; `settings` then puts it into each view that a reader may have chosen.
"""

from contextlib import contextmanager

# The reader's own letter and line spacing (WCAG 1.4.12), and text twice as large. CSSOM: no policy stands in the way.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p, li, dd, figcaption, td, blockquote { margin-bottom: 2em !important }"""
TWICE = 32  # px of the browser's own text size, which is 16; the theme's rem and the em of its media rules follow
VIEWS = {  # name: width, height, text size, style. A window of 1280 × 1024 at 400 % is one of 320 × 256.
    "400 % zoom and text spacing": (320, 256, 16, SPACING),
    "200 % text on a phone": (390, 844, TWICE, ""),
    "200 % text": (1280, 844, TWICE, ""),
    "text spacing": (1280, 844, 16, SPACING),
}

# What a reader loses: text off the page, cut off by its box, or under other text.
LOST = """() => {
  const faults = [], texts = [];
  const name = e => `${e.tagName.toLowerCase()}.${String(e.className?.baseVal ?? e.className)}`.slice(0, 50);
  const own = new Map();
  const style = e => own.get(e) ?? own.set(e, getComputedStyle(e)).get(e);
  const unseen = e => { // put out of sight on purpose: read aloud, not seen
    for (; e && e !== document.body; e = e.parentElement) {
      const s = style(e);
      if (s.clipPath.startsWith("inset(50%") || s.clip === "rect(0px, 0px, 0px, 0px)" || s.opacity === "0") return true;
    }
    return false;
  };
  const place = e => { // what is laid over the page on purpose
    for (; e && e !== document.body; e = e.parentElement) if (["fixed", "sticky"].includes(style(e).position)) return e;
    return null;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.textContent.trim() || element.closest("script, style, noscript, title, desc, template, option, textarea")) continue;
    if (!element.checkVisibility({visibilityProperty: true, opacityProperty: true}) || unseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1);
    if (!boxes.length) continue;
    const said = `"${node.textContent.trim().slice(0, 40)}" in ${name(element)}`;
    let scrolls = false;
    for (let e = element; e && e !== document.documentElement; e = e.parentElement) {
      const {overflowX, overflowY} = style(e);
      if (overflowX === "visible" && overflowY === "visible") continue;
      if (style(e).display === "inline") continue;
      scrolls ||= /auto|scroll/.test(overflowX);
      const edge = e.getBoundingClientRect();
      const cut = boxes.some(box => (/hidden|clip/.test(overflowX) && (box.right > edge.right + 2 || box.left < edge.left - 2))
        || (/hidden|clip/.test(overflowY) && (box.bottom > edge.bottom + 4 || box.top < edge.top - 4)));
      if (cut && !scrolls && !e.matches("body")) { faults.push(`${said} is cut off by ${name(e)}`); break; }
    }
    if (!scrolls && !element.closest("svg") && boxes.some(box => box.right > innerWidth + 1 || box.left < -1)) faults.push(`${said} runs off the page`);
    if (!element.closest("svg")) texts.push(...boxes.map(box => ({box, said, element, over: place(element)})));
  }
  texts.sort((a, b) => a.box.top - b.box.top);
  texts.forEach((one, at) => {
    for (let next = at + 1; next < texts.length && texts[next].box.top < one.box.bottom; next++) {
      const two = texts[next];
      if (one.over !== two.over || one.element === two.element) continue;
      const across = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
      const down = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
      if (across > 3 && down > .45 * Math.min(one.box.height, two.box.height)) faults.push(`${one.said} lies over ${two.said}`);
    }
  });
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${innerWidth}`);
  return [...new Set(faults)].slice(0, 12);
}"""


@contextmanager
def settings(page, width, height, text=16, style=""):
    """The page in a window of this size, with the reader's own size of text and style sheet; as before when done."""
    before = page.viewport_size
    driver = page.context.new_cdp_session(page)
    put = "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = css ? [sheet] : [] }"
    page.set_viewport_size({"width": width, "height": height})
    driver.send("Page.setFontSizes", {"fontSizes": {"standard": text}})
    page.evaluate(put, style)
    yield page
    page.evaluate(put, "")
    driver.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})
    driver.detach()
    page.set_viewport_size(before)


def lost(page) -> dict[str, list[str]]:
    """What is lost in each view, by its name; nothing when all is well."""
    found = {}
    for name, view in VIEWS.items():
        with settings(page, *view):
            if faults := page.evaluate(LOST):
                found[name] = faults
    return found
