"""Reads data/poses/: one file an exercise, with its two ends, its props, its arrows and the words for it."""

import json
from pathlib import Path

import jsonschema
import yaml

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "data" / "poses"
SCHEMA = ROOT / "data" / "schema" / "poses.schema.json"
WHOLE = {
    "r": {"thigh", "knee", "plant"},
    "l": {"thigh", "knee", "plant"},
    "arm_r": {"upper", "to"},
    "arm_l": {"upper", "to"},
}


def load(folder: Path = FOLDER) -> dict[str, dict]:
    """Scenes by the name of their file. Raises ValueError that names the file and what is wrong with it."""
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    scenes = {}
    for file in sorted(folder.glob("*.yml")):
        scene = yaml.safe_load(file.read_text("utf-8"))
        for fault in validator.iter_errors(scene):
            place = ", ".join(map(str, fault.absolute_path)) or "top level"
            raise ValueError(f"data/poses/{file.name}: {place}: {fault.message}")
        scenes[file.stem] = scene
    return scenes


def changed(start: dict, change: dict) -> dict:
    """A pose after a change: named angles are replaced; a limb that is placed anew forgets how it was."""
    pose = dict(start)
    for key, value in change.items():
        anew = not isinstance(value, dict) or WHOLE.get(key, set()) & set(value) or key not in WHOLE
        pose[key] = value if anew else {**start.get(key, {}), **value}
    return pose
