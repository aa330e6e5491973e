"""Every rule of our style sheets meets something that is really on a page: what nobody uses goes."""

import pytest
from styles import PARTS, joined

from tests.helpers import ROOT

pytestmark = pytest.mark.browser
WRITTEN = joined((ROOT / "docs" / part).read_text("utf-8") for part in PARTS)

# What only a reader or a script can bring about: as it stands in a selector, what is looked for instead, why.
STATES = [
    ("[data-path]", "", "closed.js writes it before printing"),
    *((f".ex-filter{part}", ".ex-index", "exercise-filter.js makes it") for part in (" label", " select", " p", "")),
    *((f".fs-notice{part}", ".fs-notice", "page/offline.js fills it") for part in (" p", " button", ":not(:empty)")),
    ("[data-offline] button", "[data-offline]", "offline/choice.js makes it"),
    ("[open]", ":is(details)", "a reader opens it"),
    (".md-nav__link--active", "", "contents.js sets it while a reader scrolls"),
    (".md-header--shadow", "", "the theme's script sets it while a reader scrolls"),
    ('="slate"]', "]", "the reader's choice of colours; pages are built light"),
]

# Every selector of our sheets, pages as trees, and which selectors find nothing in any of them.
DEAD = """async ([states, pages, extra, sheet]) => {
  const ours = new CSSStyleSheet();
  ours.replaceSync(sheet);
  const selectors = [...extra];
  const read = rules => { for (const rule of rules) {
    if (rule.selectorText) selectors.push(...split(rule.selectorText));
    if (rule.cssRules?.length) read(rule.cssRules);
  } };
  const split = text => { // at the commas between selectors, not at those inside :is(...)
    const parts = [""]; let depth = 0;
    for (const sign of text) {
      depth += (sign === "(") - (sign === ")");
      if (sign === "," && !depth) parts.push(""); else parts[parts.length - 1] += sign;
    }
    return parts.map(part => part.trim());
  };
  const still = selector => { // the selector of a page at rest, on paper or not
    for (const [state, instead] of states) selector = selector.replaceAll(state, instead);
    return selector
      .replace(/::[\\w-]+(\\([^)]*\\))?/g, "")
      .replace(/:not\\(:checked\\)/g, "")
      .replace(/:(hover|focus-visible|focus-within|focus|target|checked|root|popover-open|active)\\b/g, "")
      .replace(/:(is|not|has)\\([\\s,]*\\)/g, "").trim() || "*";
  };
  read(ours.cssRules);
  const trees = [document];
  for (const url of pages) trees.push(new DOMParser().parseFromString(await (await fetch(url)).text(), "text/html"));
  const finds = selector => trees.some(tree => tree.querySelector(selector));
  return {all: selectors.length, dead: selectors.filter(selector => {
    try { return !finds(still(selector)); } catch { return true; }
  })};
}"""


@pytest.fixture
def dead(tab, site):
    """The number of selectors, and those that find nothing; `extra` ones are looked for as well."""

    def look(extra=()):
        with tab() as it:
            page = it.open("about/")
            pages = [it.base + url for url in site.pages]
            page.locator("[data-md-component=search-query]").press_sequentially("pain")
            page.wait_for_selector(".md-search-result__more summary", state="attached")
            return page.evaluate(DEAD, [STATES, pages, list(extra), WRITTEN])

    return look


def test_no_rule_is_dead(dead):
    found = dead()
    assert found["all"] > 300
    assert found["dead"] == []


def test_a_dead_rule_would_be_seen(dead):
    extra = [".nobody", ".md-typeset .nobody:hover", ":is(.nobody,.nothing) a", "[data-md-color-scheme=slate] .nobody"]
    assert dead(extra)["dead"][: len(extra)] == extra
