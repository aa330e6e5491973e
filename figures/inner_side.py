"""The inner side of a foot with what lies under its skin: bones, calf, tendon, fat pad, fascia."""

from shapely.ops import unary_union

from figures import bones
from figures.foot_paint import filled, soft_line, sore
from figures.foot_rig import Foot, moved, outline
from figures.geometry import polygons, ribbon, soften
from figures.path import Place, path

ERROR = 0.9  # units of the drawing that a curve may lie off its outline
GAP = 0.9  # mm between a bone and the one that hides part of it


def inner(foot: Foot, place: Place, shows: list[str]) -> str:
    """The whole view. `shows` may name bones (all clear), chain (only the heel bone clear, the others pale), spot."""
    tendon = ribbon(moved(foot.flesh, bones.TENDON), bones.TENDON_WIDTHS)
    calf = outline(moved(foot.leg, bones.CALF))
    fascia = foot.fascia()
    skin = soften(unary_union([foot.skin(), tendon.buffer(5), calf.buffer(5), fascia.buffer(3)]), 8, 3)
    drawn = filled("an-skin2", unary_union([*foot.small_toes(), foot.outer_edge()]), place, ERROR)
    drawn += filled("an-skin", skin, place, ERROR)
    drawn += filled("an-pad", outline(moved(foot.body, bones.PAD)), place, ERROR)
    drawn += filled("an-mus", calf, place, ERROR)
    fibres = "".join(soft_line(moved(foot.leg, line), place) for line in bones.CALF_FIBRES)
    drawn += f'<path class="an-f" d="{fibres}"/>' + filled("an-ten", tendon, place, ERROR)
    drawn += skeleton(foot, place, {"calcaneus"} if "chain" in shows else set(bones.BONES))
    drawn += filled("an-pf", fascia, place, ERROR)
    if "spot" in shows:
        drawn += sore(*place(*foot.body(bones.SPOT)))
    return drawn


def skeleton(foot: Foot, place: Place, clear: set[str]) -> str:
    """The bones, none over another; those that are not `clear` are pale and lie behind."""
    shapes = {"tibia": outline(moved(foot.leg, bones.TIBIA))}
    shapes |= {name: outline(moved(foot.body, line)) for name, line in bones.BONES.items()}
    shapes["first"] = outline(moved(foot.big, bones.FIRST_BONE))
    shapes["last"] = outline(moved(foot.big_last, bones.LAST_BONE))
    hidden, parts = None, {"an-bone2": "", "an-bone": ""}
    for name, shape in shapes.items():
        seen = shape if hidden is None else shape.difference(hidden.buffer(GAP))
        hidden = shape if hidden is None else hidden.union(shape)
        kind = "an-bone" if name in clear or len(clear) > 1 else "an-bone2"
        parts[kind] += path(max(polygons(soften(seen, 0.6, 0.6)), key=lambda part: part.area), place, ERROR)
    drawn = "".join(f'<path class="{kind}" d="{d}"/>' for kind, d in parts.items() if d)
    return drawn + sesamoid(foot, place, "an-bone" if len(clear) > 1 else "an-bone2")


def sesamoid(foot: Foot, place: Place, kind: str) -> str:
    """The small bone under the big-toe joint."""
    (x, y), scale = place(*foot.body(bones.SESAMOID)), place(1, 0)[0] - place(0, 0)[0]
    rx, ry = (half * scale for half in bones.SESAMOID_SIZE)
    return f'<ellipse class="{kind}" cx="{x:.0f}" cy="{y:.0f}" rx="{rx:.0f}" ry="{ry:.0f}"/>'
