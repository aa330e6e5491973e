"""The list at a page's foot, "How sure are we, and how we know": each claim that the page cites.

Made:   statement, grade, nuance, sources as far as known, and the ways on and back, per claim
Apart from the page's Markdown, and each entry once for all pages of the same depth: built with
every page anew, these lists were half of all that Markdown and the search had to read.
"""

from xml.etree.ElementTree import Element, tostring

from claims import statement
from content import Library
from grades import chip
from markup import element
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
    """One claim in the list: statement, grade, nuance, sources, ways on and back."""
    if key == PLAN:
        meaning = element("p", library["grades"][PLAN]["meaning"], " ", chip(library, PLAN), class_="how__claim")
        on = element("a", "What our plan rests on", href=f"{root}evidence/#our-plan")
        parts = [meaning]
    else:
        claim = library["claims"][key]
        nuance = element("p", claim["nuance"], class_="how__nuance")
        on = element("a", "All about this claim", href=f"{root}evidence/claims/#{key}")
        parts = [statement(library, claim), nuance, source_list(library, claim["sources"])]
    back = element("a", "Back to the text", href=f"#cite-{key}")
    return element("li", *parts, element("p", on, " ", back, class_="how__links"), id=f"how-{key}")
