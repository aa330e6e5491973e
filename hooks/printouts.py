"""The PDFs to print, from the data of the pages that link to them; paper/<id>.typ says how each looks.

Typed:    /// printout | return-to-run-guide     the link to one
          /// printouts                          all of them: what is on each, and the link
Made:     <p class="printout"><a href="../assets/printouts/return-to-run-guide.pdf">Print it: the guide as PDF,
          4 pages, 180 kB</a></p>
Written:  assets/printouts/<id>.pdf for each record in data/printouts.yml

Each bears the date on which its page was checked and no time of day, so the same data make the same bytes.
"""

import json
import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

import frontmatter
import icons
import printout_figures as figures
import printout_press as press
from content import Library
from errors import DataError
from markup import capital, element, link_to, measure, plain, table
from pages import in_words
from printout_facts import FACTS, common
from rendering import Rendering
from tool_data import address

FOLDER = "assets/printouts/"
TOKENS, COMPONENTS = "assets/css/tokens.css", "assets/css/components.css"
MARK = "assets/images/favicon.svg"
ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{path}" fill="{fill}"/></svg>'
SIZE = re.compile(r'<span data-printout="([\w-]+)"></span>')
FILLS = {"green": "--fs-green", "amber": "--fs-amber", "red": "--fs-red", "alert": "--fs-paper"}


def made(library: Library, read: Callable[[str], str], meta: Callable, site: dict[str, str]) -> press.Press:
    """Every printout by its id, on its way; none of a page with a slip in its front matter: that stops the build.

    `read` gives a file of docs/ by its path, `meta` parts a page: (front matter, text).
    """
    look = {**drawn(library, read(TOKENS), figures.rules(read(COMPONENTS))), "mark": read(MARK), **common(library)}
    found = {}
    for key, record in library["printouts"].items():
        source = read(record["page"])
        front_matter = meta(source)[1]
        if not frontmatter.is_sound(front_matter, library.front_matter_schema):
            continue
        told = head_and_foot(front_matter, record["page"], site)
        words = with_figures({**look, **told, "facts": facts(library, key, source)})
        found[key] = json.dumps(words, ensure_ascii=False)
    return press.Press(found)


def facts(library: Library, key: str, source: str) -> dict:
    """What stands on a printout; a DataError naming its page where that lacks what is to be printed."""
    try:
        return FACTS[key](library, source)
    except DataError as fault:
        raise DataError(f"docs/{library['printouts'][key]['page']}: {fault}") from fault


def place(key: str) -> str:
    """The path of a printout in the site."""
    return f"{FOLDER}{key}.pdf"


def deliver(printed: Mapping[str, press.Printed], file_at: Callable) -> None:
    """Give each file of the site that stands for a printout what it holds."""
    for key, one in printed.items():
        file_at(place(key)).content_bytes = one.content


def head_and_foot(meta: dict, path: str, site: dict[str, str]) -> dict:
    """What the head and foot of a printout say: where it comes from and how old it is."""
    checked = meta["checked"]
    return {
        "title": meta["title"],
        "description": meta["description"],
        "site": site["name"],
        "address": f"{site['address']}{address(path)}",
        "checked": in_words(checked),
        "date": [checked.year, checked.month, checked.day],
    }


def drawn(library: Library, tokens: str, sheet: figures.Rules) -> dict:
    """Colours, signs and drawings, as the templates read them."""
    colours = {name: code for name, code in figures.palette(tokens).items() if code.startswith("#")}
    pictures = {
        name: {"svg": figures.for_paper(svg, sheet, tokens, press.DISPLAY), "alt": figures.words(svg)}
        for name, svg in library.drawings.items()
    }
    signs = {name: ICON.format(path=icons.ICONS[name], fill=colours[fill]) for name, fill in FILLS.items()}
    return {"colours": colours, "figures": pictures, "icons": signs}


def with_figures(words: dict) -> dict:
    """The same with those drawings alone that it names, so that a change of another leaves the printout as it is."""
    named = set(names(words["facts"]))
    return {**words, "figures": {name: picture for name, picture in words["figures"].items() if name in named}}


def names(value) -> list[str]:
    """Every figure that data name, however deep."""
    if isinstance(value, Mapping):
        own = [value["figure"]] if "figure" in value else []
        return own + [name for item in value.values() for name in names(item)]
    return [name for item in value for name in names(item)] if isinstance(value, (list, tuple)) else []


def printout(rendering: Rendering, key: str) -> Element:
    """`/// printout`: the link to one."""
    called = rendering.library["printouts"][key]["called"]
    return element(
        "p", leading(rendering, key, f"Print it: {called} as PDF"), class_="printout", data_search_exclude=""
    )


def leading(rendering: Rendering, key: str, words: str) -> Element:
    """A link to the PDF. How long and large it is gets in once it is printed: see `sized`."""
    size = element("span", data_printout=key)
    return element("a", plain(f"{words}, "), size, href=link_to(place(key), rendering.path))


def all_printouts(rendering: Rendering) -> Element:
    """`/// printouts`: every PDF, for those who hand them on."""
    rows = [
        [
            element("a", plain(capital(record["called"].removeprefix("the "))), href=rendering.link(record["page"])),
            record["holds"],
            leading(rendering, key, "PDF"),
        ]
        for key, record in rendering.library["printouts"].items()
    ]
    return table("Each is made from the same data as its page.", ["Page", "What is on it", "To print"], rows)


def sized(html: str, printed: Mapping[str, press.Printed]) -> str:
    """The page with pages and size of each printout that it links to."""

    def size(found: re.Match) -> str:
        file = printed[found[1]]
        return f"{measure(file.pages, 'page' if file.pages == 1 else 'pages')}, {measure(file.kilobytes, 'kB')}"

    return SIZE.sub(size, html)
