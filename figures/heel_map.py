"""The places where a heel can hurt: on the inner side of a left foot, and on its sole, with the toes to the right.

Millimetres from the back of the heel; on the sole, upwards is towards the inner edge.
"""

from shapely.ops import unary_union

from figures.foot_paint import filled, soft_line
from figures.foot_points import ANKLE_BONE, NAIL
from figures.foot_rig import Foot, moved, outline
from figures.geometry import capsule, disc, soften
from figures.path import Place

EDGE = [
    (6, 0), (9, 16), (20, 27), (38, 31), (58, 29), (82, 21), (106, 15), (130, 18), (152, 28), (172, 39),
    (190, 45), (204, 42), (212, 30), (214, 0), (206, -26), (196, -43), (180, -49), (160, -47), (132, -41),
    (100, -36), (68, -32), (40, -31), (20, -26), (9, -15),
]  # fmt: skip
TOES = [((200, 26), (245, 24), 16, 14), ((204, 2), (244, 4), 9, 9), ((202, -15), (233, -14), 8.5, 8.5),
        ((195, -29), (221, -30), 8, 8), ((186, -42), (206, -44), 8, 8)]  # fmt: skip
# Soft pads that carry weight: ball of the big toe, ball of the small toes.
PADS = [
    [(176, 32), (190, 37), (202, 30), (202, 16), (188, 12), (174, 18)],
    [(166, -2), (196, 6), (203, -8), (194, -30), (182, -40), (166, -36), (158, -20)],
]
CREASES = [[(214, 38), (222, 16), (217, -6)], [(217, -6), (210, -28), (198, -40)]]
PAD = 0.72  # of a toe's width: the soft pad at its tip
# The zones on the sole; then those on the inner side. The sides of the heel are the pair that a hand squeezes.
INNER_HEEL = disc((50, 13), 12)
MID_HEEL = disc((32, -6), 14)
BACK = outline([(6, 0), (9, 15), (17, 22), (20, 10), (18, 0), (20, -10), (17, -22), (9, -15)])
ARCH = outline([(78, 16), (106, 10), (132, 12), (148, 18), (140, 2), (112, -8), (84, -4)])
SIDES = unary_union([capsule((26, 25), (58, 26), 5, 5), capsule((26, -26), (58, -29), 5, 5)])
BACK_SEEN = outline([(8, 52), (16, 66), (24, 62), (19, 46), (18, 28), (11, 20), (7.5, 30)])
HEEL_SEEN = outline([(37, 9), (44, 13), (54, 14), (62, 10), (60, 4), (50, 2), (40, 2)])
ARCH_SEEN = outline([(80, 15), (98, 20), (116, 23.5), (136, 20), (152, 13), (142, 30), (116, 36), (92, 31)])


def skin():
    """The outline of the sole."""
    return soften(unary_union([outline(EDGE), *(capsule(*toe) for toe in TOES)]), 1.5, 1.5)


def bare_sole(place: Place) -> str:
    """The sole with its soft pads and creases."""
    drawn = filled("an-skin", skin(), place)
    soft = [outline(pad) for pad in PADS] + [disc(tip, size * PAD) for _, tip, _, size in TOES]
    drawn += filled("an-skin2", unary_union(soft), place)
    return drawn + f'<path class="an-l" d="{"".join(soft_line(line, place) for line in CREASES)}"/>'


def sole(place: Place) -> str:
    """The sole with its zones."""
    drawn = bare_sole(place)
    drawn += "".join(filled("an-z", zone, place) for zone in (BACK, ARCH, SIDES, MID_HEEL))
    return drawn + filled("an-z1", INNER_HEEL, place)


def inner_places(place: Place) -> str:
    """The inner side with the band and the zones that show there."""
    foot = Foot({})
    drawn = filled("an-skin2", unary_union([*foot.small_toes(), foot.outer_edge()]), place)
    drawn += filled("an-skin", foot.skin(), place)
    drawn += f'<path class="an-l" d="{soft_line(ANKLE_BONE, place)}{soft_line(foot_nail(foot), place)}"/>'
    drawn += "".join(filled("an-z", zone, place) for zone in (BACK_SEEN, ARCH_SEEN))
    return drawn + filled("an-z1", HEEL_SEEN, place) + filled("an-pf", foot.fascia(), place)


def foot_nail(foot: Foot):
    """The line of the big toe's nail."""
    return moved(foot.big_tip, NAIL)
