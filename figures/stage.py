"""What one drawing has to work with: the bodies of a scene, how large they are drawn, and the things around them."""

from dataclasses import dataclass
from functools import cached_property

from shapely.ops import unary_union

from figures import props, svg
from figures.camera import Camera
from figures.paint import Figure, figure
from figures.path import Place
from figures.poses import changed

WIDTH, HEIGHT, PAD = 640, 480, 26
LARGEST = 5.6  # units of the drawing for 1 % of stature: small movements are not blown up
ERROR = 0.8  # units of the drawing that a curve may lie off its outline


@dataclass
class Stage:
    """A scene from data/poses/, its bodies solved: `start`, `end` and those between."""

    key: str
    scene: dict

    @cached_property
    def camera(self) -> Camera:
        view = self.scene.get("view", {})
        return Camera(view.get("yaw", 0), view.get("pitch", 0))

    @cached_property
    def start(self) -> Figure:
        return figure(self.scene["start"], self.camera, self.scene)

    @cached_property
    def end(self) -> Figure:
        return figure(changed(self.scene["start"], self.scene["end"]), self.camera, self.scene)

    @cached_property
    def between(self) -> list[Figure]:
        """Bodies on the way, without muscles."""
        poses = [changed(self.scene["start"], change) for change in self.scene.get("mid", [])]
        return [figure(pose, self.camera, {**self.scene, "muscles": []}) for pose in poses]

    @property
    def floor(self) -> float | None:
        """The height of the floor; None where none is drawn."""
        return self.scene.get("floor", 0)

    @cached_property
    def bounds(self) -> tuple[float, float, float, float]:
        """What must fit into the drawing: the scene's `crop`, or everything and the floor."""
        parts = [body.outline.envelope for body in (self.start, self.end, *self.between)]
        for prop in self.scene.get("props", []):
            if not prop.get("nofit"):
                parts += [shape.envelope for _, shape in props.shapes(prop, self.camera, self.end.body)]
        x0, y0, x1, y1 = self.scene.get("crop") or unary_union(parts).bounds
        return x0, y0 if self.floor is None else min(y0, self.floor - 1.6), x1, y1

    def placing(self, width: float, left: float = 0) -> Place:
        """Takes the world to a panel of this width: centred, standing at the bottom, as large as fits."""
        x0, y0, x1, y1 = self.bounds
        largest = self.scene.get("scale", LARGEST)
        scale = min((width - 2 * PAD) / (x1 - x0), (HEIGHT - 2 * PAD) / (y1 - y0), largest)
        x = left + width / 2 - (x0 + x1) / 2 * scale
        y = HEIGHT - PAD + y0 * scale
        return lambda across, up: (x + across * scale, y - up * scale)

    def ground(self, place: Place, beyond: float) -> str:
        """The line of the floor, a little longer than what stands on it."""
        if self.floor is None:
            return ""
        left, right = self.scene.get("floor_x") or (self.bounds[0] - beyond, self.bounds[2] + beyond)
        return svg.floor(left, right, self.floor, place)

    def things(self, place: Place, body: Figure, front: bool, held: bool | None = None) -> str:
        """Props before or behind a body; `held` asks only for those that move with it, or that do not."""
        drawn = ""
        for prop in self.scene.get("props", []):
            if (prop.get("layer") == "front") == front and held in (None, props.is_held(prop)):
                shapes = props.shapes(prop, self.camera, body.body)
                drawn += "".join(svg.prop(kind, shape, place, ERROR) for kind, shape in shapes)
        return drawn

    def dressed(self, place: Place, body: Figure, error: float) -> str:
        """A body with what it holds."""
        behind, before = (self.things(place, body, front, held=True) for front in (False, True))
        return behind + svg.layers(body.layers, place, error) + before
