"""Draws an exercise: start as a ghost, end in full, things around it, arrows, and a lens where toes matter."""

from figures import svg
from figures.marks import arrows, ghost, lens
from figures.stage import ERROR, WIDTH, Stage

ROUGHER = 1.5  # times as far off its outline: the start in full is seen only while it moves


def draw(key: str, scene: dict) -> str:
    """The SVG of a scene from data/poses/."""
    stage = Stage(key, scene)
    picture = panels(stage) if scene.get("layout") == "pair" else overlay(stage)
    return svg.document(key, scene["title"], scene["desc"], picture, scene.get("tone", ""))


def overlay(stage: Stage) -> str:
    """Start as a ghost behind the end; both in full for the movement that a reader may ask for."""
    place, start, end = stage.placing(WIDTH), stage.start, stage.end
    left = [start, *stage.between]
    picture = (
        stage.ground(place, beyond=4)
        + stage.things(place, end, front=False, held=False)
        + "".join(ghost(body, end, place) for body in left)
        + f'<g class="k0">{stage.dressed(place, start, ERROR * ROUGHER)}</g>'
        + f'<g class="k1">{stage.dressed(place, end, ERROR)}</g>'
        + stage.things(place, end, front=True, held=False)
    )
    if "inset" in stage.scene:
        picture = f'<g id="{stage.key}-f">{picture}</g>' + lens(stage, place)
    return picture + arrows(stage, place)


def panels(stage: Stage) -> str:
    """Start and end side by side, numbered: for movements that would cover each other."""
    picture, half = "", WIDTH / 2
    for n, body in enumerate((stage.start, stage.end)):
        place = stage.placing(half, n * half)
        behind, before = (stage.things(place, body, front, held=False) for front in (False, True))
        inner = stage.ground(place, beyond=1) + behind + stage.dressed(place, body, ERROR) + before
        picture += f'<g class="p{n}">{inner}</g>' + svg.number(n + 1, n * half + 30)
    return picture + arrows(stage, stage.placing(half, half))
