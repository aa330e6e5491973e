"""Draws the exercises and the foot as SVG, from poses in data/poses/. Run by `python3 dev.py figures`.

The drawings are made by the people who write, not by the build: they stand in docs/assets/figures/,
and a test draws them again. numpy and shapely are needed here only.

Way of a drawing: pose (poses) -> joints (skeleton) -> rings of flesh (rings, limbs, feet, trunk, head)
-> flat outlines (camera) -> painted layers (muscles, paint, props) -> paths (curves, path) -> SVG (svg, exercise).

Units: 1 = 1 % of stature for bodies, millimetres for the foot close-ups; the drawing is 640 × 480.
World: x to the right, y up, z towards the reader. A segment's frame is a 3 × 3 array with the columns
(anterior, up, right).
"""
