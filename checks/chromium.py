"""Path of a Chromium for the browser tests, printed: one that is here, else one installed now.

In this order: $CHROMIUM; Debian's headless shell, which is installed where root may: the same browser without
windows, that opens a tab in a third of the time; the machine's Chromium or Chrome; the one Playwright fetched before;
then Debian's whole Chromium, and Playwright's own download. Nothing is printed when all of that fails.
"""

import os
import shutil
import subprocess
import sys

import dev

SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_APPLICATIONS = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def find() -> str:
    """A browser that starts on this machine, or "". Installs nothing."""
    chosen = os.environ.get("CHROMIUM")
    if chosen:
        return chosen if starts(chosen) else ""
    here = [*filter(None, map(shutil.which, NAMES)), *MAC_APPLICATIONS]
    return next(filter(starts, here), "") or playwrights_own()


def fetch() -> str:
    """A browser installed now, or ""."""
    if dev.apt_install("chromium") and (found := find()):
        return found
    note("Fetching Chromium for the browser tests (once) ...")
    libraries = ["--with-deps"] if dev.may_apt() else []  # Chromium's own needs, as root on Debian or Ubuntu
    dev.quietly(sys.executable, "-m", "playwright", "install", *libraries, "chromium")
    return playwrights_own()


def playwrights_own() -> str:
    """The Chromium that Playwright keeps in its cache, or ""."""
    from playwright.sync_api import sync_playwright  # here, as its driver takes a second to start

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if starts(path) else ""


def starts(path: str) -> bool:
    """Whether the browser answers: Ubuntu's `chromium` may be a stub that does not."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def note(text: str) -> None:
    """Tell the user; standard output is for the path alone."""
    print(text, file=sys.stderr, flush=True)


def main() -> int:
    """Print the path. 1 when there is no browser."""
    if os.environ.get("CHROMIUM") and not find():
        note(f"CHROMIUM is set to {os.environ['CHROMIUM']}, which does not start.")
        return 1
    if not os.environ.get("CHROMIUM") and not shutil.which(SHELL):
        dev.apt_install(SHELL)
    path = find() or fetch()
    print(path)
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
