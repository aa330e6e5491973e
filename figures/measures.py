"""How long and how thick a body is, in % of stature.

Lengths: D. A. Winter, Biomechanics and Motor Control of Human Movement (2009), as shares of stature. The hand is drawn
at 9 instead of 10.8, the shoulders narrower than across the bone, the foot at 1.10, the head at 1.05: better small.
Thickness: our own drawing. Rows of half-widths along a segment (0 near the trunk, 1 at the far joint).
"""

import numpy as np

LENGTH = {"thigh": 24.5, "shank": 24.6, "spine": 28.8, "upper": 18.6, "fore": 14.6, "hand": 9.0}
HALF_HIPS, HALF_SHOULDERS = 5.0, 9.7  # joint to the middle of the body
FOOT_SCALE, HEAD_SCALE = 1.10, 1.05
SOLE = 0.95  # how thick the sole of a shoe is

# t; anterior, posterior, lateral, medial
THIGH = np.array([
    [-0.04, 4.7, 5.2, 4.9, 4.2], [0.10, 5.5, 5.4, 5.3, 4.7], [0.25, 5.8, 5.3, 5.2, 4.7], [0.45, 5.4, 4.9, 4.8, 4.4],
    [0.65, 4.55, 4.25, 4.1, 4.1], [0.82, 3.7, 3.55, 3.5, 3.7], [0.93, 3.35, 3.15, 3.25, 3.4], [1.0, 3.2, 3.0, 3.2, 3.2],
])  # fmt: skip
SHANK = np.array([
    [0, 3.1, 2.9, 3.2, 3.2], [0.08, 3.0, 3.5, 3.15, 3.3], [0.18, 2.7, 4.5, 3.3, 3.6], [0.29, 2.45, 5.0, 3.4, 3.75],
    [0.40, 2.3, 4.75, 3.2, 3.45], [0.54, 2.15, 3.75, 2.75, 2.85], [0.68, 2.05, 2.85, 2.25, 2.35],
    [0.82, 2.0, 2.35, 1.85, 1.85], [0.93, 2.1, 2.25, 1.8, 1.9], [1.0, 2.3, 2.3, 1.95, 2.05],
])  # fmt: skip
UPPER = np.array([
    [0, 3.0, 3.0, 2.6, 2.6], [0.15, 3.1, 3.0, 2.9, 2.6], [0.40, 2.75, 2.6, 2.5, 2.3], [0.70, 2.2, 2.2, 2.1, 2.1],
    [1.0, 1.95, 2.0, 1.9, 1.9],
])  # fmt: skip
FORE = np.array([
    [0, 2.0, 2.0, 2.0, 2.0], [0.22, 2.3, 2.2, 2.2, 2.1], [0.55, 1.85, 1.8, 1.8, 1.7], [0.85, 1.35, 1.35, 1.5, 1.4],
    [1.0, 1.3, 1.2, 1.5, 1.4],
])  # fmt: skip
# s along the spine (0 hips, 1 the lowest neck bone); anterior, posterior, half width
TORSO = np.array([
    [-0.14, 2.2, 3.2, 4.0], [-0.08, 4.2, 5.2, 7.6], [0.02, 5.0, 6.0, 9.0], [0.14, 5.1, 5.3, 8.8], [0.28, 4.9, 4.3, 7.8],
    [0.38, 4.8, 4.2, 7.4], [0.52, 5.2, 4.9, 7.9], [0.70, 5.9, 5.8, 8.9], [0.82, 5.8, 6.0, 9.3], [0.92, 4.8, 5.5, 9.0],
    [0.99, 3.7, 4.6, 7.4], [1.05, 2.9, 3.6, 5.0], [1.11, 2.5, 2.9, 3.4],
])  # fmt: skip
# x forward of the ankle joint; top, bottom, half width medial, lateral
FOOT = np.array([
    [-4.45, -1.7, -2.6, 0.7, 0.7], [-4.15, -0.7, -3.35, 1.4, 1.4], [-3.3, 0.5, -3.8, 1.9, 1.9],
    [-2.0, 1.5, -3.9, 2.15, 2.15], [0, 2.0, -3.72, 2.3, 2.3], [1.6, 1.9, -3.2, 2.35, 2.5], [3.2, 1.05, -2.72, 2.4, 2.8],
    [5.0, -0.15, -3.0, 2.7, 3.1], [6.4, -1.05, -3.62, 3.05, 3.2], [7.4, -1.6, -3.9, 3.2, 3.1],
])  # fmt: skip
TOE_JOINT = (7.4, -2.95)  # where the toes hinge: forward of the ankle, above it
TOES = np.array([
    [0, 1.35, -0.95, 3.2, 3.0], [1.1, 1.1, -0.98, 3.1, 2.8], [2.2, 0.95, -0.98, 2.9, 2.3], [3.2, 0.85, -0.95, 2.4, 1.7],
    [3.9, 0.55, -0.85, 1.7, 1.0], [4.25, 0.2, -0.6, 1.1, 0.6], [4.35, 0, -0.4, 0.6, 0.3],
])  # fmt: skip
