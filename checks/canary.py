"""`python3 dev.py canary [newest|properdocs|zensical]`: does the site build with what comes next?

Each try has an environment and a copy of the project of its own, and never changes the locks:
- newest: the newest releases of all that requirements.in names, no version kept back
- properdocs: ProperDocs, which carries MkDocs 1 on
- zensical: Zensical, by the theme's makers; it ignores hooks, so only "it builds" is asked
A failure is news, not a fault: nothing waits for this check.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent


def names(requirements: str) -> list[str]:
    """The package names of a requirements file, without versions and comments."""
    return [found[0] for line in requirements.splitlines() if (found := re.match(r"[A-Za-z0-9][\w.-]*", line))]


def tries() -> dict[str, tuple[list[str], list[str]]]:
    """For each try: the packages to install, and the module and arguments that build."""
    newest = names((ROOT / "requirements.in").read_text("utf-8"))
    return {
        "newest": (newest, ["mkdocs", "build", "-q"]),
        "properdocs": (["properdocs", *newest], ["properdocs", "build", "-q", "-f", "mkdocs.yml"]),
        "zensical": (["zensical"], ["zensical", "build", "-f", "mkdocs.yml"]),
    }


def attempt(packages: list[str], build: list[str]) -> tuple[bool, str]:
    """Install and build in a fresh place: whether it went well, and what was said at the end."""
    with tempfile.TemporaryDirectory() as folder:
        project, environment = Path(folder, "project"), Path(folder, "venv")
        shutil.copytree(ROOT, project, ignore=shutil.ignore_patterns(".git", ".venv", "site", "__pycache__"))
        venv.create(environment)
        python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        install = [sys.executable, "-m", "pip", "--python", python, "install", "-q", "--upgrade", *packages]
        for command in (install, [python, "-m", *build]):
            done = subprocess.run(command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
            if done.returncode:
                break
        return done.returncode == 0, "\n".join(done.stdout.strip().splitlines()[-15:])


def report(name: str, good: bool, said: str) -> str:
    """The Markdown for the log and the workflow's summary page."""
    ending = "" if good or not said else f"\n\n```text\n{said}\n```"
    return f"### {name}: {'builds' if good else 'does not build'}{ending}\n"


def publish(text: str) -> None:
    """Print, and show on the workflow's summary page when there is one."""
    print(text, flush=True)
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as page:
            page.write(text + "\n")


def main(arguments: list[str]) -> int:
    """Try what was asked for, or all. 1 when one does not build."""
    known = tries()
    if unknown := [name for name in arguments if name not in known]:
        sys.exit(f"canary: no try {unknown[0]}. Choose from {', '.join(known)}.")
    failed = 0
    for name in arguments or known:
        good, said = attempt(*known[name])
        publish(report(name, good, said))
        failed += not good
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
