"""Draws the people on the home page: one pose each, cut close, without a floor, so that they can stand on a step.

Four units of the drawing are 1 % of stature. The page draws all people to one scale: site.css gives each width as --w.
"""

from figures import svg
from figures.camera import Camera
from figures.paint import figure

SCALE = 4.0  # units of the drawing for 1 % of stature
ERROR = 0.7


def draw(key: str, scene: dict) -> str:
    """The SVG of one person; decoration, so hidden from screen readers."""
    view = scene.get("view", {})
    body = figure(scene["start"], Camera(view.get("yaw", 0), view.get("pitch", 0)), scene)
    x0, y0, x1, y1 = body.outline.bounds
    mirrored = scene.get("mirror", False)

    def place(x: float, y: float) -> tuple[float, float]:
        return ((x1 - x) if mirrored else (x - x0)) * SCALE, (y1 - y) * SCALE

    classes = f"hf fig--{scene['tone']}" if "tone" in scene else "hf"
    box = f'viewBox="0 0 {(x1 - x0) * SCALE:.0f} {(y1 - y0) * SCALE:.0f}"'
    inner = svg.layers(body.layers, place, ERROR)
    return f'<svg class="{classes}" {box} aria-hidden="true" focusable="false">{inner}</svg>\n'
