"""The last part of a build: steps that make the built site small, safe and ready to work without a network.

A step is a pure function from the site to what changes in it:

    def step(site: Site) -> Changes      Site: {"start/today/index.html": b"<!doctype html>...", ...}
                                         Changes: the same shape; None removes the file

The order matters: what a step reads, those before it have written. A new step is a module of this folder
and a line in STEPS.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from finish.first_screen import first_screen
from finish.headers import write_headers
from finish.names import hashed_names
from finish.offline import keep_offline
from finish.outside import mark_links
from finish.policy import add_policies
from finish.sheets import one_small_sheet
from finish.slim import slim_scripts
from finish.trim import without_waste

Site = Mapping[str, bytes]  # each file by its path from the site's root, with "/" on every system
Changes = dict[str, bytes | None]
Step = Callable[[Site], Changes]

STEPS: tuple[Step, ...] = (
    slim_scripts,
    mark_links,
    without_waste,
    one_small_sheet,
    first_screen,
    hashed_names,
    add_policies,
    write_headers,
    keep_offline,  # the last: it lists every file as it is published
)
# mkdocs serve adds a script of its own to each page
NOT_WHILE_SERVING: frozenset[Step] = frozenset({add_policies, write_headers})


def finish(folder: Path, serving: bool = False) -> None:
    """Take all steps on the site in `folder`, then write what they changed."""
    before = read(folder)
    after = dict(before)
    for step in STEPS:
        if not (serving and step in NOT_WHILE_SERVING):
            after = changed(after, step(after))
    write(folder, before, after)


def changed(site: Site, changes: Changes) -> dict[str, bytes]:
    """The site with the changes: ({"a": b"1", "b": b"2"}, {"a": None, "b": b"3"}) -> {"b": b"3"}."""
    return {path: content for path, content in {**site, **changes}.items() if content is not None}


def read(folder: Path) -> dict[str, bytes]:
    """Every file, from A to Z, so that no step sees the order of the disk."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def write(folder: Path, before: Site, after: Site) -> None:
    """Write what is new or changed, remove what is gone."""
    for path in before.keys() - after.keys():
        (folder / path).unlink()
    for path, content in after.items():
        if path not in before:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
        if before.get(path) != content:
            (folder / path).write_bytes(content)
