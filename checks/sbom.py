"""`python3 dev.py sbom FILE`: what the site is built with, as a list that programs read (CycloneDX 1.6, JSON).

It is made from requirements.txt alone, which names every package with its hashes: the same lock gives the same bytes,
on any machine and without the network. The theme's script, which readers get, comes in the package of the theme.
"""

import argparse
import hashlib
import json
import re
import uuid
from pathlib import Path

LOCK = Path(__file__).parent.parent / "requirements.txt"
PINNED = re.compile(
    r"^([\w.-]+)==([^\s;\\]+)[ \t]*(?:;[ \t]*([^\\\n]+?))?[ \t]*\\?\n((?:[ \t]+--hash=\S+[ \t]*\\?\n)*)", re.M
)
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


def components(lock: str) -> list[dict]:
    """Every package of a lock: {"name": "mkdocs", "version": "1.6.1", "purl": "pkg:pypi/mkdocs@1.6.1", ...}."""
    found = []
    for name, version, only, hashes in PINNED.findall(lock):
        address = f"pkg:pypi/{re.sub(r'[-_.]+', '-', name).lower()}@{version}"
        one = {"type": "library", "bom-ref": address, "name": name, "version": version, "purl": address}
        when = {"properties": [{"name": "python:marker", "value": only}]} if only else {}
        found.append({**one, "hashes": sums(hashes), **when})
    return found


def sums(text: str) -> list[dict]:
    """The hashes of the files of which pip may take one: [{"alg": "SHA-256", "content": "..."}]."""
    return [{"alg": "SHA-256", "content": one} for one in HASH.findall(text)]


def bill(lock: str) -> dict:
    """The whole list. Its number comes from the lock, so that the same lock has the same number."""
    number = uuid.UUID(bytes=hashlib.sha256(lock.encode()).digest()[:16], version=4)
    site = {"type": "application", "bom-ref": "first-steps", "name": "first-steps"}
    parts = components(lock)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{number}",
        "version": 1,
        "metadata": {"component": site},
        "components": parts,
        "dependencies": [{"ref": "first-steps", "dependsOn": [part["bom-ref"] for part in parts]}],
    }


def main(arguments: list[str] | None = None) -> int:
    """Write the list into a file."""
    parser = argparse.ArgumentParser(prog="dev.py sbom", description="List what the site is built with (CycloneDX).")
    parser.add_argument("file", type=Path, help="where to write it")
    options = parser.parse_args(arguments)
    made = bill(LOCK.read_text("utf-8"))
    try:
        options.file.write_text(json.dumps(made, indent=1) + "\n", "utf-8")
    except OSError as fault:
        parser.error(f"{options.file} cannot be written: {fault.strerror}")
    print(f"{options.file}: {len(made['components'])} packages.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
