"""Drawings from docs/assets/figures/, in the page itself so that they follow light and dark.

Typed:  /// figure | anatomy
Made:   the drawing with its numbered legend and a line that says what to do with it
"""

import re
from collections import Counter
from xml.etree.ElementTree import Element

from incomplete import CAPTION
from markup import cite, element, plain
from rendering import Rendering

PLACE = re.compile(r' data-drawing="([\w-]+)"([^>]*)>')
STILL = ' data-still=""'
MOVING = re.compile(r'<g class="k0">.*?</g>', re.S)
ID = re.compile(r'\bid="([\w-]+)"')
FRAMES = (("k0", "k1"), ("p0", "p1"))  # start and end, one over the other or side by side
KEY = {"f-w": "Working muscle", "f-pf": "Plantar fascia", "f-g": "Start position"}  # what a class in a drawing means


def drawing(name: str, still: bool = False) -> Element:
    """The place of the SVG in docs/assets/figures/<name>.svg. It stays empty until the page is done: see `draw`.

    A `still` one comes without the start in full, which is for the movement only and nearly half of its bytes.
    """
    kind = {"data_still": ""} if still else {}
    return element("div", class_="fig-svg", data_search_exclude="", data_drawing=name, **kind)


def draw(html: str, drawings: dict[str, str]) -> str:
    """Put every drawing into its place; last, so that neither Markdown nor the search has to read it."""
    count: Counter[str] = Counter()

    def drawn(place: re.Match) -> str:
        count[place[1]] += 1
        svg = drawings[place[1]]
        if STILL in place[2]:
            svg = MOVING.sub("", svg)
        return f"{place[2].replace(STILL, '')}>{again(svg, count[place[1]])}"

    return PLACE.sub(drawn, html)


def again(svg: str, nth: int) -> str:
    """The drawing as it stands for the nth time on a page: from the second on its ids end in that number."""
    if nth == 1:
        return svg
    ids = "|".join(map(re.escape, ID.findall(svg)))
    return re.sub(rf"(?<=[\"# ])({ids})(?=[\" )])", rf"\g<1>-{nth}", svg) if ids else svg


def figure_box(rendering: Rendering, name: str) -> Element:
    """An exercise's drawing, what its colours mean, and the switch for its movement where it has one."""
    svg = rendering.library.drawings[name]
    signs = [element("li", plain(word), class_=sign) for sign, word in KEY.items() if f'class="{sign}"' in svg]
    key = element("ul", *signs, class_="fig-key", data_search_exclude="") if signs else None
    return element("div", drawing(name), caption_of(svg), key, movement(svg), class_="fig-box")


def caption_of(svg: str) -> Element:
    """What an exercise's drawing shows and from where: its title, and the first sentence of its description."""
    what, view = CAPTION.search(svg).groups()
    return element("p", plain(f"{what}. {view}"), class_="fig-caption", data_search_exclude="")


def movement(svg: str) -> Element | None:
    """A box to tick that fades start (`k0`, `p0`) and end (`k1`, `p1`) into each other: off until asked for."""
    if not any(all(f'class="{frame}"' in svg for frame in pair) for pair in FRAMES):
        return None
    box = element("input", type="checkbox")
    return element("label", box, plain(" Show the movement"), class_="fig-play", data_search_exclude="")


def figure(rendering: Rendering, key: str) -> Element:
    """A drawing that stands by itself: legend in the order of its numbers, then a caption."""
    record = rendering.library["figures"][key]
    caption = element("figcaption", f"{record['caption']}{cite(record['claims'])}")
    names = [element("li", element("b", f"{part['name']}."), f" {part['text']}") for part in record["legend"]]
    picture = drawing(key)
    inner = element("div", picture, element("ol", *names), class_="anat") if names else picture
    return element("figure", inner, caption)
