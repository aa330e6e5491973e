"""A writer's mistake stops the build with page, line and advice; never with a traceback."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from tests.helpers import ROOT

pytestmark = pytest.mark.site


@pytest.fixture
def project(tmp_path):
    """A copy of what the build needs, for a test to break."""
    for name in ("docs", "data", "hooks", "overrides", "checks", "paper"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def refusal(project) -> str:
    """What the build prints as it stops."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", project / "site"],
        cwd=project, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, text=True, capture_output=True,
    )  # fmt: skip
    printed = done.stdout + done.stderr
    assert done.returncode != 0, f"the build passed: {printed}"
    assert "Traceback" not in printed, printed
    return printed


def append(project, path, text):
    """Type something at the end of a file; the line on which its last line stands."""
    file = project / path
    file.write_text(file.read_text("utf-8") + text, "utf-8")
    return len(file.read_text("utf-8").rstrip("\n").split("\n"))


def replace(project, path, pattern, new):
    """Change the first place that the pattern finds."""
    file = project / path
    changed, count = re.subn(pattern, new, file.read_text("utf-8"), count=1, flags=re.M)
    assert count == 1
    file.write_text(changed, "utf-8")


def test_every_mistake_on_every_page_is_told_at_once_with_its_line(project):
    typed = {
        "start/today.md": ("[@first-step-pian]", 'no claim first-step-pian. Did you mean "first-step-pain"?'),
        "start/the-plan.md": (
            "[Help](get-halp.md)",
            'no page docs/start/get-halp.md. Did you mean "start/get-help.md"?',
        ),
        "load/seasons.md": ("/// pain-stripe\n///", 'no component "pain-stripe". Did you mean "pain-strip"?'),
        "strengthen/calf.md": ("/// exercise | heel-raise-stop\n///", 'no "heel-raise-stop" in data/exercises.yml.'),
        "load/long-runs.md": (
            "[Guide](../run-again/return-to-run-guide.md#after-40)",
            "no #after-40 on docs/run-again/",
        ),
        "load/relapse.md": ("<<<<<<< HEAD\n- One.", "'<<<<<<< HEAD' is the mark of a merge."),
        "load/index.md": ("=======\n- Two.", "'=======' is the mark of a merge."),
    }
    lines = {
        path: append(project, f"docs/{path}", f"\n{text}\n") - text.count("\n") for path, (text, _) in typed.items()
    }
    printed = refusal(project)
    for path, (_, said) in typed.items():
        assert re.search(rf"docs/{re.escape(path)}:{lines[path]}: .*{re.escape(said)}", printed), printed


def test_broken_front_matter_names_page_line_and_the_way_out(project):
    broken = {
        "start/today.md": (r"^title: .*$", "title: Today: what to do", ":2: front matter cannot be read."),
        "start/the-plan.md": (r"^keywords: .*\n", "", ":1: missing key: add keywords."),
        "load/seasons.md": (r"\A---\n(?s:.*?)\n---\n", "", ":1: begin the page with a line ---, then title"),
        "load/relapse.md": (r"^checked: .*$", "checked: yesterday", 'checked: "yesterday" is not a date'),
        "load/long-runs.md": (r"^points: .*$", "points: [A99]", 'no point "A99" in data/articles.yml'),
    }
    for path, (pattern, new, _) in broken.items():
        replace(project, f"docs/{path}", pattern, new)
    printed = refusal(project)
    for path, (_, _, said) in broken.items():
        assert any(f"docs/{path}:" in line and said in line for line in printed.splitlines()), printed


@pytest.mark.parametrize(
    ("path", "pattern", "new", "said"),
    [
        ("data/claims.yml", r"^  grade: strong$", "  grade: certain", "is none of: strong, moderate"),
        ("data/claims.yml", r"^  grade: strong$", "  grade: 'strong", "cannot be read: "),
        (
            "data/redirects.yml",
            r"start/today/$",
            "start/tomorrow/",
            "data/redirects.yml: start/ leads to start/tomorrow/",
        ),
        ("data/exercises.yml", r"^  figure: .*$", "  figure: no-such-drawing", "no-such-drawing"),
    ],
)
def test_broken_data_names_file_and_record(project, path, pattern, new, said):
    replace(project, path, pattern, new)
    assert said in refusal(project)


def test_a_page_that_is_not_in_the_navigation_is_named(project):
    shutil.copy(project / "docs/start/today.md", project / "docs/start/tomorrow.md")
    assert "start/tomorrow.md" in refusal(project)


def test_an_open_component_is_named_and_not_swallowed(project):
    line = append(project, "docs/start/today.md", "\n/// in-short\n- One.\n") - 1
    assert f"docs/start/today.md:{line}: /// in-short is never closed" in refusal(project)
