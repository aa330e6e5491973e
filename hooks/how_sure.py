"""The list at a page's foot, "How sure are we, and how we know": each claim that the page cites.

Made:   <li><details><summary class="how__claim">statement, grade</summary>
        <div id="how-first-step-pain">nuance, sources as far as known, the ways on and back</div></details></li>
The anchor stands inside `details`, so that a browser opens the entry when a link leads there; no script.
Apart from the page's Markdown, and each entry once for all pages of the same depth: built with
every page anew, these lists were half of all that Markdown and the search had to read.
"""

from xml.etree.ElementTree import Element, tostring

from content import Library
from grades import chip
from markup import element, plain
from references import PLAN
from rendering import Rendering
from sources import REFERENCES, source_list

HEADING = "How sure are we, and how we know"
ANCHOR = "how-sure"


def how_sure(rendering: Rendering, root: str) -> str:
    """The list of what has been cited, as HTML; "" for nothing. `root` leads to the site's root: "../../"."""
    if not rendering.cited:
        return ""
    for key in rendering.cited:
        if (key, root) not in rendering.entries:
            made = entry(rendering.library, key, root)
            rendering.entries[key, root] = tostring(made, encoding="unicode", method="html")
    items = "".join(rendering.entries[key, root] for key in rendering.cited)
    return f'{REFERENCES}<h2 id="{ANCHOR}">{HEADING}</h2><ol class="how">{items}</ol></section>'


def entry(library: Library, key: str, root: str) -> Element:
    """One claim in the list: its sentence and grade; opened, also nuance, sources, ways on and back."""
    if key == PLAN:
        said = [plain(library["grades"][PLAN]["meaning"]), " ", chip(library, PLAN)]
        on = element("a", "What our plan rests on", href=f"{root}evidence/#our-plan")
        parts = []
    else:
        claim = library["claims"][key]
        said = [plain(claim["statement"]), " ", chip(library, claim["grade"])]
        on = element("a", "All about this claim", href=f"{root}evidence/claims/#{key}")
        parts = [element("p", claim["nuance"], class_="how__nuance"), source_list(library, claim["sources"])]
    back = element("a", "Back to the text", href=f"#cite-{key}")
    ways = element("p", on, " ", back, class_="how__links")
    more = element("div", *parts, ways, class_="how__more", id=f"how-{key}")
    return element("li", element("details", element("summary", *said, class_="how__claim"), more))
