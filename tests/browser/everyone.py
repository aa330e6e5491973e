"""What tests of a page for everyone ask a page: is text whole, is the focus in sight, what does a screen reader get.

A page is loaded once; `settings` then puts it into each view that a reader may have chosen.
"""

import re
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
  for (const field of document.querySelectorAll("input[type=text], input[type=search]")) { // what is typed in it is text too
    const box = field.getBoundingClientRect();
    if (box.width > 1 && field.checkVisibility({visibilityProperty: true, opacityProperty: true}) && !unseen(field))
      texts.push({box, said: `the field ${name(field)}`, element: field, over: place(field)});
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
  if (document.documentElement.scrollWidth > innerWidth) faults.unshift(`the page is ${document.documentElement.scrollWidth} wide in a window of ${innerWidth}`);
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


def lost(page, views=tuple(VIEWS)) -> dict[str, list[str]]:
    """What is lost in each view, by its name; nothing when all is well."""
    found = {}
    for name, view in ((name, VIEWS[name]) for name in views):
        with settings(page, *view):
            if faults := page.evaluate(LOST):
                found[name] = faults
    return found


# Everything that Tab reaches, in order; of radio buttons one for each group. Long pages: the first, the last and some between.
STOPS = """const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
  .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true}) && (e.getClientRects().length || e.matches(".fs-skip")))
  .filter(e => e.type !== "radio" || e === (e.form ?? document).querySelector(`input[name="${CSS.escape(e.name)}"]:checked`)
    || !(e.form ?? document).querySelector(`input[name="${CSS.escape(e.name)}"]:checked`) && e === (e.form ?? document).querySelector(`input[name="${CSS.escape(e.name)}"]`));"""

# What has the focus must be seen: not under the header, not under what stands at the foot, and marked.
UNSEEN_FOCUS = (
    """async most => {
  """
    + STOPS
    + """
  const frame = () => new Promise(requestAnimationFrame), faults = [];
  const step = Math.max(1, stops.length / most), some = new Set();
  for (let at = 0; at < stops.length; at += step) some.add(stops[Math.floor(at)]);
  const header = document.querySelector(".md-header");
  for (const stop of some) {
    stop.focus({focusVisible: true});
    if (document.activeElement !== stop || header.contains(stop)) continue;
    await frame();
    const name = `${stop.tagName.toLowerCase()}.${stop.className} "${(stop.textContent || stop.name || "").trim().slice(0, 30)}"`;
    const shown = stop.matches(".choice input") ? stop.closest(".choice") : stop.closest(".claim-filter label, .fig-play") ?? stop;
    const box = [...shown.getClientRects()].find(one => one.width && one.height);
    if (!box) { faults.push(`${name} has no size`); continue; }
    const edge = header.getBoundingClientRect().bottom, line = getComputedStyle(shown);
    if (!stop.matches(".fs-skip") && (box.top < edge - 1 && box.bottom < edge + 8)) faults.push(`${name} lies under the header`);
    if (box.top > innerHeight - 4) faults.push(`${name} lies below the window`);
    const points = [.1, .5, .9].flatMap(x => [.25, .5, .75].map(y => [box.left + box.width * x, box.top + box.height * y]))
      .filter(([x, y]) => x >= 0 && x < innerWidth && y >= Math.max(0, stop.matches(".fs-skip") ? 0 : edge) && y < innerHeight);
    const free = points.some(([x, y]) => { const at = document.elementFromPoint(x, y); return shown.contains(at) || at?.contains(shown); });
    if (points.length && !free) faults.push(`${name} lies under something`);
    if (line.outlineStyle === "none" || !parseFloat(line.outlineWidth)) faults.push(`${name} has no mark of the focus`);
  }
  document.activeElement.blur();
  scrollTo(0, 0);
  return [...new Set(faults)].slice(0, 6);
}"""
)
COUNT = "() => { " + STOPS + " return stops.length }"
FOCUS = "at => { " + STOPS + " stops.at(at).focus() }"
# Every element that gets the focus from now on, as a number of its own.
LISTEN = """() => {
  window.walk = []; window.numbers ??= new Map();
  const note = e => walk.push(numbers.get(e.target) ?? numbers.set(e.target, numbers.size).get(e.target));
  if (!window.listens) document.addEventListener("focusin", note, true);
  window.listens = true;
}"""


def trapped(page, most=30) -> str:
    """Whether Tab ever stays, goes round in a circle or never leaves: from the top, and from near the end of a long page."""
    count = page.evaluate(COUNT)
    page.evaluate("document.activeElement.blur(); getSelection().removeAllRanges(); scrollTo(0, 0)")
    for start in [None] if count <= most else [None, -most]:
        page.evaluate(LISTEN)
        if start is not None:
            page.evaluate(FOCUS, start)
        presses = min(count, most)
        for _ in range(presses):
            page.keyboard.press("Tab")
        walk = page.evaluate("walk")
        # a date is one place with several stops; the first place of a walk may be met again
        if len(set(walk)) < presses * 0.6 or len(set(walk)) < len(walk) - 2:
            return f"{presses} times Tab led to {len(set(walk))} places"
    for _ in range(4):  # the end of the page: the browser's own bar is next
        if page.evaluate("document.activeElement === document.body"):
            return ""
        page.keyboard.press("Tab")
    return f"Tab does not leave {page.evaluate('document.activeElement.outerHTML.slice(0, 100)')}"


# What moves although the reader asked for less.
MOVES = """() => [...document.getAnimations().filter(one => one.playState === "running").map(one => one.effect.target?.className ?? "?"),
  ...[document.documentElement, document.body].filter(e => getComputedStyle(e).scrollBehavior === "smooth").map(e => `${e.tagName} scrolls smoothly`)]"""

# Smaller than 24 × 24 px with another target near (2.5.8). Links within a sentence may be small.
SMALL = """() => {
  const targets = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, label.choice, .claim-filter label")]
    .filter(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}) && !e.matches("label :is(input), .fs-skip") && !e.disabled);
  const inline = e => getComputedStyle(e).display === "inline" && e.parentElement.closest("p, li, dd, td, figcaption, summary, label, legend, small");
  const boxes = targets.map(e => [e, e.getBoundingClientRect()]).filter(([, box]) => box.width > 1 && box.height > 1);
  const faults = [];
  for (const [e, box] of boxes) {
    if (box.width >= 24 && box.height >= 24 || inline(e)) continue;
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const near = boxes.find(([other, b]) => other !== e && !other.contains(e) && !e.contains(other) && !inline(other)
      && Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom)) < 12);
    if (near) faults.push(`${e.tagName}.${e.className} "${e.textContent.trim().slice(0, 30)}" ${Math.round(box.width)} × ${Math.round(box.height)}, near ${near[0].tagName}.${near[0].className}`);
  }
  return faults.slice(0, 6);
}"""

# What the system's own colours would take away: signs cut out of a ground, drawings with words made for our ground.
TAKEN = """() => {
  const faults = [];
  for (const e of document.querySelectorAll("main *, header *")) {
    if (!e.checkVisibility()) continue;
    for (const part of ["", "::before", "::after"]) {
      const s = getComputedStyle(e, part || null);
      if (part && (s.content === "none" || s.content === "normal" || s.display === "none")) continue;
      if (s.maskImage !== "none" && s.forcedColorAdjust === "auto") faults.push(`the sign of ${e.tagName}.${e.className}${part}`);
    }
    if (e.matches("svg:has(text)") && !e.closest("[aria-hidden=true]")) {
      const s = getComputedStyle(e);
      if (s.forcedColorAdjust === "auto" && /rgba\\(.*, 0\\)/.test(s.backgroundColor)) faults.push(`the words of ${e.tagName}.${e.className.baseVal}`);
    }
    if (e.matches("input[type=radio], input[type=checkbox]") && getComputedStyle(e).opacity === "0" && getComputedStyle(e.closest("label")).forcedColorAdjust === "auto" && e.checked)
      faults.push(`that ${e.name} ${e.value} is chosen`);
  }
  return [...new Set(faults)].slice(0, 6);
}"""


# Of what stands on a page a hundred times over, the first eight are enough.
SHORTER = """() => { for (const list of document.querySelectorAll(".sources, .claim-group, .claims-page, .how, .glossary, tbody, .fs-group ul, .fs-menu ul"))
  [...list.children].slice(8).forEach(e => e.remove()) }"""


def complaints(page, views=tuple(VIEWS), most=50, keyboard=True) -> dict:
    """Everything that keeps somebody out of this page as it now stands, by what it is about."""
    page.evaluate(SHORTER)
    found = lost(page, views)
    with settings(page, 320, 256):
        found["focus at 400 % zoom"] = page.evaluate(UNSEEN_FOCUS, most)
        found["small targets"] = page.evaluate(SMALL)
    found["keyboard"] = keyboard and trapped(page)
    found["moves"] = page.evaluate(MOVES)
    page.emulate_media(forced_colors="active")
    found["forced colours"] = page.evaluate(TAKEN)
    page.emulate_media(forced_colors="none")
    return {name: faults for name, faults in found.items() if faults}


def read_aloud(place) -> str:
    """What a screen reader gets, in order: regions, headings and controls with their names, without running text.

    Of boxes to tick only that they have a name: their words are whole sentences, which writers change.
    """
    silent = re.compile(
        r"\s*- (text|paragraph|list|listitem|/url|strong|emphasis|time|img$|cell|row|rowgroup|generic)\b"
    )
    lines = [line for line in place.aria_snapshot().splitlines() if not silent.match(line)]
    lines = [re.sub(r"""(?<=- )'?checkbox ".*"'?""", 'checkbox "..."', line) for line in lines]
    return "\n".join(line.strip().removeprefix("- ").removesuffix(":") for line in lines) + "\n"
