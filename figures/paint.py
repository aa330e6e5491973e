"""Puts the parts of a body behind and before one another.

A layer is (class, what, part): class is a letter of `CLASSES`, what an outline or a fibre line, part its limb.
"""

from dataclasses import dataclass

from shapely.ops import unary_union

from figures import limbs, muscles
from figures.camera import Camera
from figures.head import head
from figures.skeleton import Skeleton
from figures.trunk import trunk

CLASSES = {
    "s": "skin",
    "t": "shirt",
    "p": "shorts",
    "h": "hair",
    "e": "ear",
    "w": "muscle",
    "wf": "fibre",
    "sh": "shoe",
    "so": "sole",
}
FAR = " f"  # after a class: the darker tone of the limb that is further away
SHADED = ("s", "t", "p", "sh")


@dataclass
class Figure:
    """A painted body: its joints, its layers from back to front, and its whole outline."""

    body: Skeleton
    layers: list[tuple[str, object, str]]
    outline: object


def figure(pose: dict, camera: Camera, scene: dict) -> Figure:
    """Paint a pose. `scene` gives hair, muscles, order (of parts, back to front) and shade (parts in the far tone)."""
    body = Skeleton(pose)
    legs = {side: limbs.leg(body, camera, side) for side in "rl"}
    arms = {side: limbs.arm(body, camera, side) for side in "rl"}
    middle, top = trunk(body, camera), head(body, camera, scene.get("hair", "bun"))
    view = View(body, camera)
    work = working(body, camera, scene.get("muscles", []), view.near, legs, middle)
    order = scene.get("order") or view.order()
    for side in legs:
        work["torso"] |= {(side, name): work[side].pop(name) for name in on_trunk(work[side], side, order)}
    parts = {**limb_parts(view, legs, arms, work), **middle_parts(middle, top, work["torso"])}
    layers = []
    for name in order:
        for kind, what in parts[name]:
            kind = kind + FAR if name in scene.get("shade", ()) and kind in SHADED else kind
            if what is not None and (kind == "wf" or not what.is_empty):
                layers.append((kind, what, name))
    return Figure(body, layers, outline(layers, legs, arms, middle, top, whole=not is_close_up(order)))


class View:
    """From which side the reader sees a body."""

    def __init__(self, body: Skeleton, camera: Camera):
        front, right = body.pelvis[:, 0], body.pelvis[:, 2]
        self.near, self.far = ("r", "l") if right @ camera.towards_reader > 0.02 else ("l", "r")
        self.from_front_or_back = abs(front @ camera.towards_reader) > 0.8
        self.face = front @ camera.towards_reader > 0
        self.even = self.from_front_or_back or abs(body.base[:, 0] @ camera.towards_reader) > 0.6  # no limb is further

    def order(self) -> list[str]:
        """Parts from back to front."""
        if not self.from_front_or_back:
            near, far = self.near, self.far
            return [f"arm_{far}", f"leg_{far}", "head", "torso", f"leg_{near}", f"arm_{near}"]
        if self.face:
            return ["leg_l", "leg_r", "torso", "head", "arm_l", "arm_r"]
        return ["arm_l", "arm_r", "head", "leg_l", "leg_r", "torso"]

    def tone(self, side: str) -> str:
        """What to put after a class for a limb of this side."""
        return "" if side == self.near or self.even else FAR


def limb_parts(view: View, legs: dict, arms: dict, work: dict) -> dict[str, list]:
    """Layers of legs (whole, or thigh, low and muscles apart) and arms."""
    parts = {}
    for side in "rl":
        leg, arm, tone = legs[side], arms[side], view.tone(side)
        shoe = [(f"sh{tone}", leg["shoe"]), ("so", leg["sole"])] if "shoe" in leg else []
        muscle = [layer for layers in work[side].values() for layer in layers]
        parts[f"leg_{side}"] = [(f"s{tone}", leg["skin"]), (f"p{tone}", leg["short"]), *muscle, *shoe]
        parts[f"thigh_{side}"] = [(f"s{tone}", leg["thigh"]), (f"p{tone}", leg["short"])]
        parts[f"low_{side}"] = [(f"s{tone}", leg["low"]), *shoe]
        parts[f"mus_{side}"] = muscle
        parts[f"arm_{side}"] = [(f"s{tone}", arm["skin"]), (f"t{tone}", arm["sleeve"])]
    return parts


def on_trunk(names, side: str, order: list[str]) -> list[str]:
    """Muscles painted with the torso: those of the trunk, and what lies over the hip unless the leg is in front."""
    leg_in_front = f"leg_{side}" in order and order.index(f"leg_{side}") > order.index("torso")
    return [name for name in names if name in muscles.ON_TRUNK or (name in muscles.ON_HIP and not leg_in_front)]


def middle_parts(middle: dict, top: dict, work: dict) -> dict[str, list]:
    """Layers of torso and head."""
    muscle = [layer for layers in work.values() for layer in layers]
    torso = [("s", middle["neck"]), ("t", middle["top"]), ("p", middle["short"]), *muscle]
    behind = [("h", top["behind"])] if top["behind"] is not None else []
    return {"torso": torso, "head": [*behind, ("s", top["head"]), ("h", top["hair"]), ("e", top["ear"])]}


def working(body, camera, names: list[str], near: str, legs: dict, middle: dict) -> dict[str, dict]:
    """Muscles by side and name, as layers, and room for those of the torso.

    A name is "calf" (of the near side) or "calf.l".
    """
    found: dict[str, dict] = {"r": {}, "l": {}, "torso": {}}
    for full in names:
        name, _, side = full.partition(".")
        side = side or near
        inside = legs[side]["skin"]
        if name in (*muscles.ON_TRUNK, *muscles.ON_HIP, "glutemax"):
            inside = unary_union([legs[side]["short"], middle["short"], middle["top"]])
        shape, lines = muscles.muscle(body, camera, name, side, inside)
        if shape is not None:
            found[side][name] = [("w", shape), *(("wf", line) for line in lines)]
    return found


def is_close_up(order: list[str]) -> bool:
    """Whether only lower legs are drawn."""
    return all(name.startswith(("low", "mus")) for name in order)


def outline(layers: list, legs: dict, arms: dict, middle: dict, top: dict, whole: bool):
    """The silhouette of all that is drawn."""
    if not whole:
        return unary_union([what for kind, what, _ in layers if kind.split()[0] == "s"])
    parts = [leg[name] for leg in legs.values() for name in ("skin", "short", "shoe") if name in leg]
    parts += [arm[name] for arm in arms.values() for name in ("skin", "sleeve")]
    return unary_union([*parts, *middle.values(), top["head"], top["hair"]])
