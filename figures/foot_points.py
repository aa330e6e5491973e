"""The inner side of a left foot as points, in millimetres: toes to the right, sole on y = 0, 255 mm from heel to toe.

The leg's points are written beside a foot that stands flat; figures/foot_rig.py moves body, leg and toes.
"""

ANKLE = (70, 86)  # the leg leans about it
BIG_JOINT = (190, 24)  # where the big toe bends
SMALL_JOINT = (190, 24)  # where the toe beside it bends

# Round the body of the foot, from the tendon down the heel, along the sole, and back over the instep.
BODY = [
    (50, 130), (31, 124), (23.2, 106), (20, 86), (15.5, 66), (9, 46), (7, 28), (10, 12), (21, 3), (38, 0),
    (56, 2), (74, 8), (94, 16), (116, 20), (138, 16), (156, 8), (172, 2), (188, 0), (201, 2), (209, 12),
    (210, 26), (204, 38), (190, 46), (171, 55), (152, 66), (134, 79), (120, 91), (110.5, 103), (104, 117),
    (99.7, 130), (93, 146), (76, 148),
]  # fmt: skip
# Round the leg, from the instep up the shin and down the calf to the heel.
LEG = [
    (88, 96), (96, 116), (98.6, 133), (97.3, 150), (97, 172), (99, 206), (103, 250), (107, 310), (110, 370),
    (110, 440), (-8, 440), (-14, 390), (-14, 350), (-8, 300), (4, 250), (15, 206), (22, 168), (25, 138),
    (24.6, 118), (27, 100), (50, 80), (100, 74),
]  # fmt: skip
# The outer edge of the foot, which stays on the ground behind the arch.
OUTER_EDGE = [(30, 12), (46, 1), (70, -0.5), (120, -0.5), (170, 0), (192, 4), (190, 30), (120, 40), (50, 36)]
# The muscle along the inner arch (abductor hallucis), and two of its fibres.
ARCH_MUSCLE = [
    (37, 16), (54, 22), (78, 34), (104, 43), (128, 42), (150, 33), (168, 21), (182, 13), (166, 12), (146, 20),
    (122, 27), (98, 24), (74, 15), (54, 9), (40, 8),
]  # fmt: skip
FIBRES = [[(52, 17), (110, 37), (168, 16)], [(54, 13), (112, 30), (166, 14)]]
# Under the skin of the sole: the band, from heel bone to big-toe joint, and half its width.
FASCIA = [(30, 12), (60, 14.5), (92, 21.5), (118, 25), (146, 19), (171, 8)]
FASCIA_WIDTHS = [4.2, 3.9, 3.4, 3.0, 2.7, 2.4, 2.2, 2.0, 1.6]
# The inner ankle bone, as a soft line.
ANKLE_BONE = [(54, 90), (62, 72), (84, 82)]

# Toes: lengths of the bones and radii of the flesh, from the joint to the tip; angles at rest, that lay the toe flat.
BIG_TOE = {"bones": (44, 17), "flesh": (21, 15, 13), "rest": (-11, 4)}
SMALL_TOES = [  # from the outer one inwards: what its joint is moved by, its size, how much further it bends up
    {"by": (-20, 7), "size": 0.74, "fan": 1.3},
    {"by": (-12, 5), "size": 0.84, "fan": 1.2},
    {"by": (-5, 3), "size": 0.94, "fan": 1.1},
    {"by": (2, 1), "size": 1.02, "fan": 1.0},
]
SMALL_TOE = {"bones": (27, 17, 12), "flesh": (15, 10, 9, 8), "rest": (-16, 10, -2)}
NAIL = [(-4, 11), (6, 12.5), (12, 5)]  # from the last joint's far end, along the toe and away from the sole
