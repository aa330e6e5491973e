"""A soft cup under the heel, in a running shoe that is cut open there: inner side of a left foot, toes to the right.

Millimetres from the back of the heel; y is 0 on the insole under the ball of the foot, the ground lies STACK below.
"""

from shapely import affinity
from shapely.geometry import Polygon
from shapely.ops import unary_union

from figures.foot_paint import filled, soft_line
from figures.foot_points import ANKLE_BONE
from figures.foot_rig import Foot, moved, outline
from figures.geometry import capsule, ribbon, soften, spline
from figures.path import Place

STACK = 25
WORN = {"pitch": 5}  # heel of the shoe and cup together lift the heel that much
MIDSOLE = [
    (-15, 16), (-4, 10), (24, 7), (64, 7), (104, 5), (146, 1), (190, -1.5), (232, -1.5), (262, 4), (282, 18),
    (284, 10), (272, -8), (248, -20), (206, -25), (150, -25), (96, -24.5), (42, -25), (10, -24.5), (-10, -18),
    (-19, -4), (-19, 9),
]  # fmt: skip
TREAD = 5.5  # mm of rubber under the midsole
SHOE = [
    (-14, 12), (-13, 34), (-9, 56), (-12, 76), (-19, 92), (-13, 97), (-3, 90), (12, 78), (36, 69), (62, 66),
    (86, 73), (104, 92), (114, 113), (124, 124), (134, 120), (150, 104), (172, 86), (196, 71), (222, 60),
    (250, 52), (270, 40), (281, 22), (268, 4), (232, -6), (190, -6), (104, 0), (24, 2), (-4, 6),
]  # fmt: skip
CUT = [(107, 118), (104, 92), (112, 62), (106, 34), (113, 8), (110, -6)]  # from here forward the shoe is closed
COUNTER = [(-9, 8), (-9.5, 34), (-5.5, 56), (-9, 76), (-15.5, 91)]  # the wall behind the heel, cut through
INSOLE = [(-8, 12.5), (20, 9.5), (64, 9), (104, 7), (146, 3), (190, 0.5), (232, 0.5), (258, 5)]
CUP = [
    (-3, 55), (2, 56.5), (10, 51), (28, 41), (52, 34), (78, 29), (98, 22), (107, 14.5), (104, 10), (84, 9.2),
    (56, 9.5), (28, 10), (10, 12), (0, 22), (-4, 38),
]  # fmt: skip
SEAM = [(236, 56), (214, 34), (222, -2)]
LACES = [((140, 109), (129, 92)), ((157, 95), (146, 78)), ((175, 83), (165, 66)), ((194, 71), (185, 55))]


def worn(place: Place) -> str:
    """The whole view: far side of the shoe, foot, cup, and the near side in front of the cut."""

    def raised(x: float, y: float) -> tuple[float, float]:
        return place(x, y + STACK)

    foot, midsole, shoe = Foot(WORN), outline(MIDSOLE), outline(SHOE)
    skin = foot.skin()
    drawn = filled("f-pt", shoe, raised)
    drawn += filled("f-s2", foot.outer_edge(), raised) + filled("f-s", skin, raised)
    drawn += filled("f-tw", midsole, raised)
    drawn += filled("f-pd", midsole.difference(affinity.translate(midsole, 0, TREAD)).buffer(-0.3), raised)
    drawn += filled("f-pd", ribbon(INSOLE, [1.6]), raised)
    drawn += f'<path class="f-ol" d="{soft_line(moved(foot.body, ANKLE_BONE), raised)}"/>'
    drawn += cup(skin, raised) + filled("f-tw", ribbon(COUNTER, [2.6, 3.4, 3, 3.6, 2.4]), raised)
    return drawn + closed(shoe.difference(midsole), raised)


def cup(skin, place: Place) -> str:
    """The cup: its near wall over the side of the heel, and darker what lies under and behind the heel."""
    whole = outline(CUP)
    return filled("f-tp", whole, place) + filled("f-bd2", whole.difference(skin).buffer(-0.5), place)


def closed(shoe, place: Place) -> str:
    """The front of the shoe as it looks from outside, with the edge where it was cut."""
    ahead = Polygon([*spline(CUT), (300, -30), (300, 140)])
    drawn = filled("f-pr", soften(shoe.intersection(ahead), 0.5, 1.5), place)
    edge = ribbon(CUT, [2.4]).intersection(shoe)
    laces = unary_union([capsule(*lace, 3, 3) for lace in LACES])
    drawn += filled("f-tw", edge, place) + f'<path class="f-tl" d="{soft_line(SEAM, place)}"/>'
    return drawn + filled("f-tw", laces, place)
