"""Draws data/poses/ into docs/assets/figures/: all of them, or those named. Prints the bytes of each.

python3 dev.py figures
python3 dev.py figures heel-raise-step side-plank
"""

import difflib
import sys
from concurrent.futures import ProcessPoolExecutor

from figures import anatomy, exercise, feet_scene, foot_scene, hero, poses

OUT = poses.ROOT / "docs" / "assets" / "figures"
RIGS = {
    "body": exercise.draw,
    "hero": hero.draw,
    "foot": foot_scene.draw,
    "feet": feet_scene.draw,
    "anatomy": anatomy.draw,
}


def draw(key: str, scene: dict) -> str:
    """The SVG of one scene, by the rig that it asks for."""
    return RIGS[scene.get("rig", "body")](key, scene)


def main(names: list[str]) -> int:
    scenes = poses.load()
    for name in names:
        if name not in scenes:
            near = difflib.get_close_matches(name, scenes, 1)
            hint = f' Did you mean "{near[0]}"?' if near else ""
            print(f"no data/poses/{name}.yml.{hint} To make one, copy a file in data/poses/.", file=sys.stderr)
            return 2
    chosen = names or list(scenes)
    with ProcessPoolExecutor() as workers:
        for name, drawing in zip(chosen, workers.map(draw, chosen, [scenes[name] for name in chosen]), strict=True):
            (OUT / f"{name}.svg").write_text(drawing, "utf-8")
            print(f"{len(drawing.encode()):6} {name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
