"""The same project gives the same bytes on another machine: other clock, language, place, and order of files on the disk."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.built import Site, build
from tests.helpers import ROOT

pytestmark = pytest.mark.site
LEFT_OUT = {"site", "tests"}
ELSEWHERE = {
    "PYTHONHASHSEED": "42",
    "TZ": "Pacific/Kiritimati",  # 14 hours ahead: another day
    "LC_ALL": "C",
    "PYTHONCOERCECLOCALE": "0",  # else Python takes C.UTF-8 in its place,
    "PYTHONUTF8": "0",  # or UTF-8 whatever the language
}

# Python runs this before anything else: every folder is told from Z to A.
OTHER_DISK = """
import os
told, listed = os.scandir, os.listdir
class Backwards:
    def __init__(self, *where):
        with told(*where) as entries:
            self.entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))
    def __enter__(self): return self
    def __exit__(self, *fault): self.close()
    def __iter__(self): return self.entries
    def __next__(self): return next(self.entries)
    def close(self): pass
os.scandir = Backwards
os.listdir = lambda *where: sorted(listed(*where), reverse=True)
"""


def other_machine(folder):
    """A copy of the project, its last file written first and every file as old as now."""
    tops = [path for path in ROOT.iterdir() if not path.name.startswith(".") and path.name not in LEFT_OUT]
    files = [path for top in tops for path in ([top] if top.is_file() else top.rglob("*")) if path.is_file()]
    for path in sorted(files, reverse=True):
        if "__pycache__" not in path.parts:
            target = folder / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    return folder


@pytest.fixture(scope="module")
def environment(tmp_path_factory):
    """What a process finds on the other machine."""
    start = tmp_path_factory.mktemp("start")
    (start / "sitecustomize.py").write_text(OTHER_DISK, "utf-8")
    return {**ELSEWHERE, "PYTHONPATH": str(start)}


@pytest.fixture(scope="module")
def elsewhere(environment, tmp_path_factory):
    """The site as the other machine builds it, with all at once that may differ."""
    target = tmp_path_factory.mktemp("elsewhere")
    return Site(target, build(target, root=other_machine(tmp_path_factory.mktemp("project")), **environment))


def test_the_other_machine_differs_in_all_of_it(environment):
    say = """import json, locale, os, time
print(json.dumps([time.tzname[0], locale.getpreferredencoding(False), hash("a"), os.listdir("."),
      [entry.name for entry in os.scandir(".")]]))"""
    here = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
    told = [
        json.loads(subprocess.check_output([sys.executable, "-c", say], cwd=ROOT, env={**os.environ, **one}))
        for one in (here, environment)
    ]
    assert [one == other for one, other in zip(*told, strict=True)] == [False] * 5


def test_another_machine_makes_the_same_files(site, elsewhere):
    assert sorted(site.bytes()) == sorted(elsewhere.bytes())


def test_another_machine_makes_the_same_bytes(site, elsewhere):
    ours, theirs = site.bytes(), elsewhere.bytes()
    assert [path for path in ours if ours[path] != theirs.get(path)] == []
