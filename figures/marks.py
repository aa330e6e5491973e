"""What a drawing adds to people and things: ghosts of where a body was, arrows, and a lens."""

import numpy as np

from figures import landmarks, svg
from figures.paint import Figure
from figures.path import Place, path
from figures.stage import ERROR, Stage

LOOSER = 1.5  # times as far off its outline as a body may be drawn
SHRED = 120  # square units of the drawing: a smaller piece of a ghost tells nothing


def ghost(body: Figure, end: Figure, place: Place) -> str:
    """A pose that the body has left, only where it is not close to the end: else it would be a halo."""
    apart = body.outline.difference(end.outline).buffer(-0.5).buffer(1.5)
    return f'<path class="f-g" d="{path(body.outline.intersection(apart), place, ERROR * LOOSER, SHRED)}"/>'


def arrows(stage: Stage, place: Place) -> str:
    """The way of the movement: {track: r.heel, by: [-6, 0]} follows a landmark, {from: .., to: ..} joins two places."""
    drawn = ""
    for arrow in stage.scene.get("arrows", []):
        a, b = arrow_ends(stage, arrow)
        drawn += svg.arrow(a, b, arrow.get("bend", 0), place, arrow.get("both", False))
    return drawn


def arrow_ends(stage: Stage, arrow: dict) -> list[np.ndarray]:
    """Where an arrow starts and ends, in the plane that the reader sees."""
    bodies = {"start": stage.start, "end": stage.end}
    ends = [(arrow.get("track") or arrow["from"], "start"), (arrow.get("track") or arrow["to"], "end")]
    found = []
    for at, name in ends:
        on = bodies[at.get("of", name) if isinstance(at, dict) else name].body
        found.append(stage.camera.point(landmarks.target(on, at)) + np.array(arrow.get("by", [0, 0])))
    return found


def lens(stage: Stage, place: Place) -> str:
    """A round window that shows part of the drawing larger: {at: r.ball, zoom: 2.8, r: 108, place: [136, 316]}."""
    key, inset = stage.key, stage.scene["inset"]
    at = landmarks.target(stage.end.body, {"ref": inset["at"], "by": inset.get("by", [])})
    centre, window = np.array(place(*stage.camera.point(at))), np.array(inset["place"])
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
