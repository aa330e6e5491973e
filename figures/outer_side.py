"""The outer side of a lower leg and foot: the two peroneal muscles, their tendons, and the bones that they pass."""

from shapely.ops import unary_union

from figures import bones, foot_points
from figures import outer_points as points
from figures.foot_paint import filled, soft_line
from figures.foot_rig import outline
from figures.geometry import capsule, polygons, ribbon, soften
from figures.path import Place, path

ERROR = 0.9  # units of the drawing that a curve may lie off its outline
GAP = 0.9  # mm between a bone and the one that hides part of it
SCRAP = 20  # mm²: what shows of a bone, but is smaller, is left out
TOE_BONES = ((0.34, 0.62, 0.3), (0.7, 0.98, 0.27))  # of the way to the tip: from, to; thickness of the flesh's


def outer(place: Place) -> str:
    """The whole view."""
    body = [outline(foot_points.LEG), outline(points.BODY)]
    far, near = (unary_union([capsule(*toe) for toe in toes]) for toes in (points.TOES[:3], points.TOES[3:]))
    drawn = filled("an-skin2", soften(far, 2, 2), place, ERROR)
    drawn += filled("an-skin", soften(unary_union([*body, near]), 8, 3), place, ERROR)
    drawn += filled("an-skin2", outline(bones.CALF), place, ERROR)
    drawn += filled("an-ten", ribbon(bones.TENDON, bones.TENDON_WIDTHS), place, ERROR)
    drawn += f'<path class="an-bone" d="{skeleton(place)}"/>'
    tendons = [ribbon(line, points.TENDON_WIDTHS) for line in (points.SHORT_TENDON, points.LONG_TENDON)]
    drawn += "".join(filled("an-ten", tendon, place, ERROR) for tendon in tendons)
    drawn += "".join(filled("an-per", outline(muscle), place, ERROR) for muscle in (points.SHORT, points.LONG))
    return drawn + f'<path class="an-f" d="{"".join(soft_line(line, place) for line in points.FIBRES)}"/>'


def skeleton(place: Place) -> str:
    """The d of all bones, none over another: the fibula is nearest, then the little toe."""
    shapes = [outline(line) for line in (points.FIBULA, *points.BONES.values())]
    shapes += [bone for toe in reversed(points.TOES[2:]) for bone in toe_bones(*toe)]
    hidden, d = shapes[0], path(shapes[0], place, ERROR)
    for shape in shapes[1:]:
        seen = soften(shape.difference(hidden.buffer(GAP)), 0.6, 0.6)
        d += "".join(path(part, place, ERROR) for part in polygons(seen) if part.area > SCRAP)
        hidden = hidden.union(shape)
    return d


def toe_bones(joint, tip, thick: float, thin: float) -> list:
    """The two bones that are drawn of a small toe."""
    found = []
    for start, end, size in TOE_BONES:
        a, b = ([p + (q - p) * part for p, q in zip(joint, tip, strict=True)] for part in (start, end))
        found.append(capsule(a, b, thick * size * 1.1, thin * size * 1.3))
    return found
