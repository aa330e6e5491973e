"""Draws an exercise: the start as a ghost (or panel 1), the end in full, props, arrows, and a lens where toes matter."""

import numpy as np
from shapely.ops import unary_union

from figures import landmarks, props, svg
from figures.camera import Camera
from figures.paint import Figure, figure
from figures.path import Place, path
from figures.poses import changed

WIDTH, HEIGHT, PAD = 640, 480, 26
LARGEST = 5.6  # units of the drawing for 1 % of stature: small movements are not blown up
ERROR = 0.8  # units of the drawing that a curve may lie off its outline
LOOSER = 1.25  # times as much for ghosts


def draw(key: str, scene: dict) -> str:
    """The SVG of a scene from data/poses/."""
    view = scene.get("view", {})
    camera = Camera(view.get("yaw", 0), view.get("pitch", 0))
    poses = {"start": scene["start"], "end": changed(scene["start"], scene["end"])}
    bodies = {name: figure(pose, camera, scene) for name, pose in poses.items()}
    between = [figure(changed(scene["start"], pose), camera, {**scene, "muscles": []}) for pose in scene.get("mid", [])]
    layout = panels if scene.get("layout") == "pair" else overlay
    return svg.document(
        key, scene["title"], scene["desc"], layout(key, scene, camera, bodies, between), scene.get("tone", "")
    )


# --- Two layouts ----------------------------------------------------------------------------------


def overlay(key: str, scene: dict, camera: Camera, bodies: dict[str, Figure], between: list[Figure]) -> str:
    """Start as a ghost behind the end; both in full for the movement that a reader may ask for."""
    things = prop_shapes(scene, camera, bodies)
    frame = bounds(scene, [*bodies.values(), *between], things)
    place = placing(scene, frame, WIDTH)
    start, end = bodies["start"], bodies["end"]
    behind = "".join(
        svg.prop(kind, shape, place, ERROR) for kind, shape, prop in things if prop.get("layer") != "front"
    )
    before = "".join(
        svg.prop(kind, shape, place, ERROR) for kind, shape, prop in things if prop.get("layer") == "front"
    )
    ghosts = "".join(ghost(one, end, place) for one in ([start] if scene.get("ghost", True) else []) + between)
    moving = f'<g class="k0">{svg.layers(start.layers, place, ERROR * 1.15)}</g>'
    solid = f'<g class="k1">{svg.layers(end.layers, place, ERROR)}</g>'
    ground = (
        svg.floor(*(scene.get("floor_x") or (frame[0] - 4, frame[2] + 4)), level(scene), place)
        if has_floor(scene)
        else ""
    )
    picture = ground + behind + ghosts + moving + solid + before
    if "inset" in scene:
        picture = f'<g id="{key}-f">{picture}</g>' + lens(key, scene["inset"], camera, end, place)
    return picture + arrows(scene, camera, bodies, place)


def panels(key: str, scene: dict, camera: Camera, bodies: dict[str, Figure], between: list[Figure]) -> str:
    """Start and end side by side, numbered: for movements that would cover each other."""
    frame = bounds(scene, list(bodies.values()), prop_shapes(scene, camera, bodies))
    picture, half = "", WIDTH / 2
    for n, (name, body) in enumerate(bodies.items()):
        place = placing(scene, frame, half, n * half)
        things = prop_shapes(scene, camera, {"start": body, "end": body})
        behind = "".join(
            svg.prop(kind, shape, place, ERROR) for kind, shape, prop in things if prop.get("layer") != "front"
        )
        before = "".join(
            svg.prop(kind, shape, place, ERROR) for kind, shape, prop in things if prop.get("layer") == "front"
        )
        ground = svg.floor(frame[0] - 1, frame[2] + 1, level(scene), place) if has_floor(scene) else ""
        inner = ground + behind + svg.layers(body.layers, place, ERROR) + before
        picture += f'<g class="p{n}">{inner}</g>' + svg.number(n + 1, n * half + 30)
        if name == "end":
            picture += arrows(scene, camera, bodies, place)
    return picture


# --- Pieces ---------------------------------------------------------------------------------------


def prop_shapes(scene: dict, camera: Camera, bodies: dict[str, Figure]) -> list[tuple[str, object, dict]]:
    """(class, shape, prop) of all props, each beside the body it belongs to."""
    found = []
    for prop in scene.get("props", []):
        body = bodies[prop.get("of", "end")].body
        found += [(kind, shape, prop) for kind, shape in props.shapes(prop, camera, body)]
    return found


def bounds(scene: dict, figures: list[Figure], things: list) -> tuple[float, float, float, float]:
    """What must fit into the drawing: the scene's `crop`, or everything and the floor."""
    shapes = [one.outline.envelope for one in figures]
    shapes += [shape.envelope for _, shape, prop in things if not prop.get("nofit")]
    x0, y0, x1, y1 = scene.get("crop") or unary_union(shapes).bounds
    return x0, min(y0, level(scene) - 1.6) if has_floor(scene) else y0, x1, y1


def has_floor(scene: dict) -> bool:
    return scene.get("floor", 0) is not None


def level(scene: dict) -> float:
    """The height of the floor."""
    return scene.get("floor", 0)


def placing(scene: dict, frame: tuple, width: float, left: float = 0) -> Place:
    """Takes the world to a panel of this width: centred, standing at the bottom, as large as fits."""
    x0, y0, x1, y1 = frame
    scale = min((width - 2 * PAD) / (x1 - x0), (HEIGHT - 2 * PAD) / (y1 - y0), scene.get("scale", LARGEST))
    x = left + width / 2 - (x0 + x1) / 2 * scale
    y = (HEIGHT + (y1 - y0) * scale) / 2 + y0 * scale if scene.get("center") else HEIGHT - PAD + y0 * scale
    return lambda across, up: (x + across * scale, y - up * scale)


def ghost(body: Figure, end: Figure, place: Place) -> str:
    """A pose that the body has left, only where it is not close to the end: else it would be a halo."""
    apart = body.outline.difference(end.outline).buffer(-0.5).buffer(1.5)
    return f'<path class="f-g" d="{path(body.outline.intersection(apart), place, ERROR * LOOSER)}"/>'


def arrows(scene: dict, camera: Camera, bodies: dict[str, Figure], place: Place) -> str:
    """The way of the movement: {track: r.heel, by: [-6, 0]} follows a landmark, {from: .., to: ..} joins two places."""
    drawn = ""
    for one in scene.get("arrows", []):
        ends = [(one.get("track") or one["from"], "start"), (one.get("track") or one["to"], "end")]
        off = np.array(one.get("by", [0, 0]))
        a, b = (camera.point(landmarks.target(bodies[of(at, name)].body, at)) + off for at, name in ends)
        drawn += svg.arrow(a, b, one.get("bend", 0), place)
    return drawn


def of(place, otherwise: str) -> str:
    """Which body a place is on."""
    return place.get("of", otherwise) if isinstance(place, dict) else otherwise


def lens(key: str, inset: dict, camera: Camera, end: Figure, place: Place) -> str:
    """A round window that shows part of the drawing larger: {at: r.ball, zoom: 2.8, r: 108, place: [136, 316]}."""
    at = landmarks.target(end.body, {"ref": inset["at"], "by": inset.get("by", [])})
    centre, window = np.array(place(*camera.point(at))), np.array(inset["place"])
    zoom, radius = inset.get("zoom", 2.4), inset.get("r", 92)
    ahead = (window - centre) / np.linalg.norm(window - centre)
    near, far = centre + ahead * radius / zoom, window - ahead * radius
    ring = f'cx="{window[0]}" cy="{window[1]}" r="{radius}"'
    x, y = window - centre * zoom
    return (
        f'<path class="f-lk" d="M{svg.pair(near)}L{svg.pair(far)}"/>'
        f'<circle class="f-lc" cx="{centre[0]:.0f}" cy="{centre[1]:.0f}" r="{radius / zoom:.0f}"/>'
        f'<clipPath id="{key}-c"><circle {ring}/></clipPath><circle class="f-lb" {ring}/>'
        f'<g clip-path="url(#{key}-c)"><use href="#{key}-f" transform="translate({x:.0f} {y:.0f})scale({zoom})"/></g>'
        f'<circle class="f-lr" {ring}/>'
    )
