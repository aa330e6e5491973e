"""A foot in a night splint, in bed: inner side of a left foot, the leg to the left, the toes upwards.

Points are written in millimetres beside a foot that stands flat, toes to the right; `lying` lays them down.
"""

from shapely import affinity
from shapely.geometry import Polygon, box

from figures.foot_paint import filled, soft_line
from figures.foot_points import ANKLE_BONE, NAIL
from figures.foot_rig import Foot, moved
from figures.foot_scene import ghost
from figures.foot_scene import outline as silhouette
from figures.geometry import capsule, disc, ribbon, soften, spline
from figures.path import Place

POINTED = {"tilt": -40, "lean": -40}  # how the foot would lie without a splint; the leg stays where it is
BACK, SOLE = -24, -15  # mm: the outer faces of the shell, behind the calf and under the foot
TOP, END, ROUND = 470, 268, 30  # mm: how far the shell goes up the leg and towards the toes; its round heel
RIM = [  # its near edge, from the leg round the ankle to the toes
    (20, TOP), (20, 380), (22, 290), (30, 210), (38, 150), (48, 106), (66, 64), (96, 28), (134, 11), (190, 6),
    (END - 4, 5),
]  # fmt: skip
HOLE = ((34, 42), (15, 27))  # the heel shows through: its middle, its half sizes
MATTRESS = -26
STRAPS = [  # across the leg, or across the foot: where each runs over the front
    box(6, 262, 130, 296),
    box(26, 140, 130, 170),
    box(146, -9, 176, 90),
]
OVER = 3.5  # mm that a strap stands off the skin
PULL = [(END - 6, -2), (104, 279)]  # the strap that holds the foot up
PULL_HALF = 4


def splinted(place: Place) -> str:
    """The whole view: bed, where the foot would lie, leg and foot, shell, straps."""

    def lying(x: float, y: float) -> tuple[float, float]:
        return place(-y, x)

    foot = Foot({})
    skin = foot.skin()
    drawn = filled("f-pt", box(-200, -600, MATTRESS, 600), lying)
    drawn += ghost(silhouette(Foot(POINTED)), silhouette(foot), lying)
    drawn += "".join(filled("f-to", toe, lying) for toe in foot.small_toes())
    drawn += filled("f-s2", foot.outer_edge(), lying) + filled("f-s", skin, lying)
    lines = [ANKLE_BONE, moved(foot.big_tip, NAIL)]
    drawn += f'<path class="f-ol" d="{"".join(soft_line(line, lying) for line in lines)}"/>'
    drawn += filled("f-pr", shell(), lying) + filled("f-tw", ribbon(RIM, [2.6]), lying)
    return drawn + "".join(filled("f-tp", strap, lying) for strap in straps(skin))


def shell():
    """The stiff part: it runs behind the calf and under the sole, at a right angle, its near edge up the side."""
    outside = [(END, 2), (END, SOLE), (BACK + ROUND, SOLE), (BACK, SOLE + ROUND), (BACK, TOP)]
    heel = disc((BACK + ROUND, SOLE + ROUND), ROUND)
    middle, halves = HOLE
    whole = soften(Polygon([*spline(RIM), *outside]).union(heel), 0.5, 4)
    return whole.difference(affinity.scale(disc(middle, 1), *halves))


def straps(skin) -> list:
    """The bands that hold leg and foot in the shell, and the one that holds the foot up."""
    held = soften(skin.union(shell()), 12, 0).buffer(OVER)
    across = [soften(held.intersection(strap), 0.1, 2) for strap in STRAPS]
    return [capsule(*PULL, PULL_HALF, PULL_HALF), *across]
