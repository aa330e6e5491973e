"""Lower leg and foot as a seated person shows them to somebody in front, in millimetres, for a right leg.

Places are (outwards, forwards, up) from the point on the floor under the ankle; a left leg is the mirror image.
"""

# Cross-sections of the leg: (up, half width, half depth, how far its middle lies behind the ankle).
LEG = [
    (52, 27, 26, 6), (78, 33, 28, 4), (92, 32, 28, 3), (112, 27, 29, 4), (150, 27, 32, 8), (200, 34, 39, 14),
    (260, 45, 48, 20), (320, 52, 54, 24), (380, 53, 54, 22), (470, 49, 50, 16),
]  # fmt: skip
# Cross-sections of the foot: (forwards, half width inwards, half width outwards, height).
FOOT = [
    (-58, 18, 18, 30), (-46, 27, 27, 46), (-20, 30, 30, 70), (10, 32, 32, 84), (40, 32, 34, 76),
    (70, 34, 39, 60), (98, 39, 45, 44), (122, 45, 48, 33), (136, 45, 46, 28),
]  # fmt: skip
# Toes from the big one outwards: (base, tip, radius at the base, radius at the tip); base and tip (outwards, forwards).
TOES = [
    ((-29, 134), (-29, 183), 16, 14),
    ((-3, 140), (-2, 190), 10.5, 9),
    ((17, 138), (20, 180), 10, 8.6),
    ((35, 132), (40, 166), 9.5, 8.2),
    ((49, 120), (57, 148), 9.5, 8.2),
]
KNUCKLE, TIP = 15, 10  # mm: how high the middle of a toe lies at its base and at its tip
PIVOT = (0, -14)  # the foot turns about this: the heel all but stays
FOLLOWS = ((-50, 20, 100), (0.3, 0.62, 1))  # forwards, and the share of the turn that the foot makes there
ROLL = 0.4  # of the turn: so far the outer edge lifts, about the inner edge
EDGE = -40  # mm outwards: the inner edge
# The muscles on the outside of the shin (peroneals): (up, half of their angle round the leg), about the outer front.
MUSCLE = [(120, 6), (150, 16), (200, 26), (260, 32), (320, 32), (370, 26), (400, 10)]
MUSCLE_AT, MUSCLE_DEPTH = 32, 0.93  # degrees from straight outwards to the front; how deep it lies in the leg
# The band over the forefoot: (outwards, up) at this place forwards; under the foot it lies on the floor.
BAND_AT, BAND_WIDTH = 112, 34
BAND_OVER = [(58, -16), (54, 8), (45, 26), (30, 36), (8, 41), (-14, 42), (-32, 37), (-43, 24)]
APART = 78  # mm: from the middle between the feet to each
CAMERA = 48  # degrees: how far the reader looks down
