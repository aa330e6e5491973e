"""Draws the exercises and the foot as SVG, from poses in data/poses/. Run by `python3 dev.py figures`.

The drawings are made by the people who write, not by the build: they stand in docs/assets/figures/,
and a test draws them again. numpy and shapely are needed here only.

Way of a drawing: pose (poses) -> joints (skeleton) -> rings of flesh (rings, limbs, hands, feet, trunk, head)
-> flat outlines (camera) -> painted layers (muscles, blobs, fibres, paint, props) -> paths (curves, path)
-> SVG (svg, exercise).
The foot close-ups: pose -> joints and skin (foot_points, foot_rig; from in front feet_points, feet_rig) -> parts
(foot_paint, foot_hand, foot_props) -> SVG (foot_scene, feet_scene). What lies under the skin:
points (bones, outer_points) -> views (inner_side, outer_side, heel_map) -> SVG with numbers (anatomy, markers).

Units: 1 = 1 % of stature for bodies, millimetres for the foot close-ups; the drawing is 640 × 480.
World: x to the right, y up, z towards the reader. A segment's frame is a 3 × 3 array with the columns
(anterior, up, right).
"""
