"""How far each text on a page stands out from what lies behind it (WCAG 2.2: 4.5 to 1 is AA, 7 to 1 is AAA).

Axe leaves out what lies on gradients, under drawn signs or in drawings, and takes half its time for the rest; here
each text is worked out.
"""

ANY, RUNNING = 4.5, 7

# The lowest contrast of each visible text, what is typed too, as [ratio, is running text, text, place]. Behind it lie the colours
# of its ancestors, one upon the other; of a gradient, the worst. In a drawing: the shape under its middle.
CONTRASTS = """() => {
  const parse = text => [...text.matchAll(/(rgba?|color\\(srgb)\\(?([^)]*)\\)/g)].map(([, kind, inside]) => {
    const [r, g, b, a = 1] = inside.split(/[ ,/]+/).filter(Boolean).map(Number);
    return kind.startsWith("color") ? [r * 255, g * 255, b * 255, a] : [r, g, b, a];
  });
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)];
  const light = rgb => rgb.map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((m, n) => n - m); return (x + .05) / (y + .05); };
  const once = make => { // for each element: most texts share their ancestors
    const made = new Map();
    return element => made.get(element) ?? made.set(element, make(element)).get(element);
  };
  const behind = once(element => { // every colour that may lie behind the text
    if (!element) return [[255, 255, 255]];
    const style = getComputedStyle(element), own = parse(style.backgroundColor)[0] ?? [0, 0, 0, 0];
    const drawn = style.backgroundImage.includes("gradient") ? parse(style.backgroundImage) : [];
    if (own[3] === 1 && !drawn.length) return [own.slice(0, 3)];
    const below = behind(element.parentElement).map(colour => over(own, colour));
    return drawn.length ? drawn.flatMap(colour => below.map(under => over(colour, under))) : below;
  });
  const opacity = once(element => element ? getComputedStyle(element).opacity * opacity(element.parentElement) : 1);
  const shapeUnder = text => {
    text.scrollIntoView({block: "center"});
    const box = text.getBoundingClientRect();
    const hit = document.elementsFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const shape = hit.find(e => e instanceof SVGGeometryElement && getComputedStyle(e).fill !== "none");
    return shape && parse(getComputedStyle(shape).fill)[0].slice(0, 3);
  };
  const found = [], texts = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push([walker.currentNode.parentElement, walker.currentNode.textContent.trim()]);
  for (const field of document.querySelectorAll("input:not([type=radio], [type=checkbox], [type=hidden], [type=file]), textarea"))
    texts.push([field, field.value.trim()]);
  for (const [element, words] of texts) {
    if (!words || element.closest("script, style, noscript, title, desc, template")) continue;
    if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) continue;
    const drawing = element.closest("svg"), style = getComputedStyle(element);
    let colour = parse(drawing ? style.fill : style.color)[0];
    colour[3] *= opacity(element);
    const under = drawing && shapeUnder(element);
    const worst = Math.min(...(under ? [under] : behind(element)).map(back => ratio(over(colour, back), back)));
    const running = !drawing && /^(P|LI|DD|TD)$/.test(element.tagName) && !!element.closest(".md-content")
      && !element.matches(".eyebrow, .when, .safety__title, .redflag__bar, .errors__title");
    const place = `${element.tagName.toLowerCase()}.${element.className.baseVal ?? element.className}`;
    found.push([worst, running, words.slice(0, 40), place]);
  }
  return found;
}"""


def faint(page):
    """What is too faint on a page, as it lies open now, the faintest first; and how many texts were looked at."""
    found = page.evaluate(CONTRASTS)
    # a ratio that is unknown is too low
    too_faint = [one for one in found if not (one[0] or 0) >= (RUNNING if one[1] else ANY)]
    return sorted(too_faint, key=lambda one: one[0]), len(found)
