"""Draws a close-up of a foot (`rig: foot`): the start as a ghost and the end in full, or both, one above the other.

A scene has start and end (poses of figures/foot_rig.py), crop (mm: left, bottom, right, top), shows (muscle, fascia,
spot), props, hand (what it holds: toes, or big toe), floor, arrows ({from, to, bend}, in mm; of: start puts one into
the first of two pictures).
"""

from shapely.ops import unary_union

from figures import svg
from figures.foot_hand import hand
from figures.foot_paint import filled, foot
from figures.foot_props import gauge, towel, towel_ghost
from figures.foot_rig import Foot
from figures.path import Place
from figures.stage import HEIGHT, WIDTH

MARGIN = 20  # units of the drawing, left and right
GAP = 6  # units between two pictures
FLOOR = -1.5  # mm: the line under the sole


def draw(key: str, scene: dict) -> str:
    """The SVG of a scene from data/poses/."""
    layout = stacked if scene.get("layout") == "pair" else overlay
    return svg.document(key, scene["title"], scene["desc"], layout(key, scene), scene.get("tone", ""))


def overlay(key: str, scene: dict) -> str:
    """Start as a ghost behind the end; both in full for the movement that a reader may ask for."""
    feet, place = {name: Foot(scene[name]) for name in ("start", "end")}, placing(scene, HEIGHT)
    towels, gauges = ([prop for prop in scene.get("props", []) if prop["type"] == kind] for kind in ("towel", "gauge"))
    picture = "".join(gauge(prop, place) for prop in gauges) + floor(scene, place)
    picture += "".join(towel_ghost(prop, place) for prop in towels)
    picture += ghost(*(outline(one) for one in feet.values()), place)
    for n, (name, one) in enumerate(feet.items()):
        cloth = "".join(towel(prop, name, place) for prop in towels)
        held = hand(one, place, scene["hand"]) if "hand" in scene else ""
        picture += f'<g class="k{n}">{cloth}{foot(one, place, scene["shows"])}{held}</g>'
    return picture + arrows(scene, "end", place)


def stacked(key: str, scene: dict) -> str:
    """Two pictures, numbered, one above the other: a foot is long and low."""
    picture, half = "", HEIGHT // 2
    for n, name in enumerate(("start", "end")):
        place = placing(scene, half, n * half)
        inner = floor(scene, place) + foot(Foot(scene[name]), place, scene["shows"])
        drawn = cut(f"{key}-{n}", n * half + n * GAP, inner) + arrows(scene, name, place)
        picture += f'<g class="p{n}">{drawn}</g>' + svg.number(n + 1, 34, n * half + 34)
    return picture


# --- Pieces ---------------------------------------------------------------------------------------


def placing(scene: dict, height: float, top: float = 0) -> Place:
    """Takes millimetres to a panel: the scene's crop, as large as fits."""
    x0, y0, x1, y1 = scene["crop"]
    scale = min((WIDTH - 2 * MARGIN) / (x1 - x0), height / (y1 - y0))
    left, bottom = WIDTH / 2 - (x0 + x1) / 2 * scale, top + height + y0 * scale
    return lambda x, y: (left + x * scale, bottom - y * scale)


def outline(one: Foot):
    """The silhouette of a foot."""
    return unary_union([one.skin(), *one.small_toes()])


def ghost(start, end, place: Place) -> str:
    """The start, only where it really differs from the end."""
    apart = start.difference(end).buffer(-0.6).buffer(3)
    return filled("f-g", start.intersection(apart), place, 1)


def floor(scene: dict, place: Place) -> str:
    """The line under the foot, unless the foot is held in the air."""
    x0, _, x1, _ = scene["crop"]
    return svg.floor(x0 + 2, x1 - 2, FLOOR, place) if scene.get("floor", True) else ""


def cut(key: str, top: float, picture: str) -> str:
    """The picture below this line: a leg goes on past the edge of its panel."""
    edge = f'<clipPath id="{key}-k"><path d="M0 {top:.0f}H{WIDTH}L{WIDTH} {HEIGHT}H0z"/></clipPath>'
    return f'{edge}<g clip-path="url(#{key}-k)">{picture}</g>'


def arrows(scene: dict, which: str, place: Place) -> str:
    """The ways of the movement, in the picture that they belong to."""
    return "".join(
        svg.arrow(one["from"], one["to"], one.get("bend", 0), place)
        for one in scene.get("arrows", [])
        if one.get("of", "end") == which
    )
