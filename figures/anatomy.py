"""Draws the foot under its skin (`rig: anatomy`): one or more views, numbered markers, arrows.

A scene has size (units of the drawing) and views. A view is {view: inner, pose: .., origin: [x, y], scale: .., top: ..,
shows: [..]}: `origin` is where the drawing has the back of the heel on the floor, `scale` its units for a millimetre,
`top` where the leg is cut off; `toes: up` turns a sole so that its toes point upwards. A marker is {at: [x, y],
to: [x, y]}: the place of its number in units of the drawing, and what it points to in millimetres of the first view
(`in: 1` of the second); also: [[x, y, view], ..] are further ends. Markers are numbered in
their order, and the legend in data/figures.yml follows it.
"""

from figures import svg
from figures.foot_rig import Foot
from figures.heel_cup import worn
from figures.heel_map import inner_places, sole
from figures.inner_side import inner
from figures.markers import marker
from figures.outer_side import outer
from figures.path import Place
from figures.splint import splinted
from figures.squeeze import squeeze
from figures.tape import taped

FLOOR = -1.5  # mm


def draw(key: str, scene: dict) -> str:
    """The SVG of a scene from data/poses/."""
    width, height = scene["size"]
    places = [placing(view) for view in scene["views"]]
    picture = ""
    for n, (view, place) in enumerate(zip(scene["views"], places, strict=True)):
        left, right = view.get("cut", [0, width])
        edge = f'<path d="M{left} {view["top"]}H{right}L{right} {height}H{left}z"/>'
        picture += floor(view, place)
        picture += f'<clipPath id="{key}-{n}">{edge}</clipPath>'
        picture += f'<g clip-path="url(#{key}-{n})">{VIEWS[view["view"]](view, place)}</g>'
        if "number" in view:
            picture += svg.number(n + 1, *view["number"])
    for one in scene.get("arrows", []):
        picture += svg.arrow(one["from"], one["to"], one.get("bend", 0), places[one.get("in", 0)])
    for n, one in enumerate(scene.get("markers", [])):
        also = (places[view](x, y) for x, y, view in one.get("also", []))
        picture += marker(n + 1, one["at"], pointed(scene, one, places), *also)
    return svg.document(key, scene["title"], scene["desc"], picture, size=(width, height))


def placing(view: dict) -> Place:
    """Takes millimetres to the drawing."""
    (x0, y0), scale = view["origin"], view["scale"]
    if view.get("toes") == "up":
        return lambda x, y: (x0 - y * scale, y0 - x * scale)
    return lambda x, y: (x0 + x * scale, y0 - y * scale)


def floor(view: dict, place: Place) -> str:
    """The line under the foot, where the view has one: floor: [from, to], in millimetres."""
    return svg.floor(*view["floor"], FLOOR, place) if "floor" in view else ""


def pointed(scene: dict, one: dict, places: list[Place]) -> tuple[float, float]:
    """What a marker points to. `part: leg` or `part: body`: written beside a flat foot, it moves with the pose."""
    n = one.get("in", 0)
    at = getattr(Foot(scene["views"][n].get("pose", {})), one["part"])(one["to"]) if "part" in one else one["to"]
    return places[n](*at)


def inner_view(view: dict, place: Place) -> str:
    return inner(Foot(view.get("pose", {})), place, view.get("shows", []))


VIEWS = {
    "inner": inner_view,
    "outer": lambda _, place: outer(place),
    "sole": lambda _, place: sole(place),
    "places": lambda _, place: inner_places(place),
    "squeeze": lambda _, place: squeeze(place),
    "cup": lambda _, place: worn(place),
    "splint": lambda _, place: splinted(place),
    "taped": lambda view, place: taped(view["step"], place),
}
