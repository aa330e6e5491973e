"""Links among words are seen as links without their colour (WCAG 2.2, 1.4.1): underlined, or framed as a chip is.

Axe has a rule for it that works out colours and takes half of its time; here no colour will do.
"""

# The visible links in a line of words that no underline, frame or ground of their own sets apart, as they stand in the page.
HIDDEN_LINKS = """() => {
  const known = new Map(); // for each block, whether it holds words that are no link and no button
  const holdsWords = block => {
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const other = texts.currentNode.parentElement.closest("a, [role=link], button, [role=button], script, style, svg");
      if (/[\\p{L}\\p{N}]/u.test(texts.currentNode.data) && (!other || !block.contains(other))) return true;
    }
    return false;
  };
  const amongWords = link => {
    let block = link.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    return known.get(block) ?? known.set(block, holdsWords(block)).get(block);
  };
  const stands = ({textDecorationLine, borderTopStyle, borderBottomStyle, backgroundColor}) =>
    textDecorationLine.includes("underline") || borderTopStyle !== "none" || borderBottomStyle !== "none"
    || backgroundColor !== "rgba(0, 0, 0, 0)";
  return [...document.querySelectorAll("a[href], [role=link]")].filter(link => {
    const style = getComputedStyle(link);
    return /^inline(-flex|-grid)?$/.test(style.display) && !stands(style) && link.innerText.trim()
      && link.checkVisibility({visibilityProperty: true}) && amongWords(link);
  }).map(link => link.outerHTML.slice(0, 120));
}"""


def hidden_links(page) -> list[str]:
    """The links on a page, as it lies open now, that only their colour tells from the words around them."""
    return [f"link-in-text: {link}" for link in page.evaluate(HIDDEN_LINKS)]
