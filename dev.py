#!/usr/bin/env python3
"""First Steps: the one command. It sets up what it needs by itself, in the folder .venv.

  python3 dev.py serve      show the site at http://127.0.0.1:8000, and again after each change
  python3 dev.py build      build the site into site/
  python3 dev.py test       run every test; a browser is found or installed
  python3 dev.py lint       check the code, and the language of every page; --fix mends the code,
                            --report tells passive voice and long words too

  python3 dev.py figures    draw the figures again, after a change of data/poses/; names draw only those
  python3 dev.py identity   draw the icons and the social cards again
  python3 dev.py lock       write requirements*.txt again, after a change of requirements*.in
  python3 dev.py bench      compare the build time with the plain theme's; compare two builds; visit three pages;
                            builds: sites of 10 to 3,000 pages, against stock; load: the site under many readers;
                            pages: what four pages cost a phone, against stock and bare text;
                            search, tools, traffic: what their names say
  python3 dev.py audit      ask whether a flaw is known in any package that we build or test with
  python3 dev.py due        list the pages to check again soon
  python3 dev.py links      try every external link of the built site
  python3 dev.py sbom FILE  list what the site is built with, for programs that look for flaws (CycloneDX)
  python3 dev.py smoke URL  see whether a published site answers
  python3 dev.py canary     try the build with the newest versions of what it is made with
  python3 dev.py clean      remove what dev.py made: .venv, site and caches

Further arguments go on to the tool behind a command (mkdocs, pytest, uv):

  python3 dev.py serve -a 0.0.0.0:8001
  python3 dev.py test -k search
  python3 dev.py lock --upgrade
"""

import sys

OLDEST_PYTHON = (3, 11)


def require_python(version=sys.version_info):
    """Stop with one line on an old Python. Before all else, as the rest need not run there."""
    if tuple(version[:2]) < OLDEST_PYTHON:
        needed, here = ".".join(map(str, OLDEST_PYTHON)), ".".join(map(str, version[:2]))
        sys.exit(f"dev.py: needs Python {needed} or newer; this is {here}. Try python{needed} dev.py")


require_python()

# ruff: noqa: E402 (the imports below would fail on an old Python with a worse message)
import configparser
import contextlib
import difflib
import errno
import hashlib
import html
import os
import re
import shutil
import socket
import ssl
import subprocess
import tempfile
import urllib.error
import urllib.parse
import urllib.request
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
SITE_LOCK, DEV_LOCK = "requirements.txt", "requirements-dev.txt"  # the second holds all of the first
AUDIT_LOCK = "requirements-audit.txt"
LOCK_JOBS = (
    ("requirements.in", "-o", SITE_LOCK),
    ("requirements.in", "requirements-dev.in", "-c", SITE_LOCK, "-o", DEV_LOCK),
    ("requirements-audit.in", "-o", AUDIT_LOCK),
)
LOCK_OPTIONS = (
    "--quiet", "--no-config", "--generate-hashes",
    "--universal", "--fork-strategy=fewest", "--python-version=3.11",  # one lock for all, oldest Python first
    "--no-emit-index-url", "--no-emit-find-links",  # where a machine fetches from is its own business
)  # fmt: skip
MADE_HERE = (".venv", "site", ".pytest_cache", ".ruff_cache", ".hypothesis")

# Only where Python comes without ensurepip (Debian without python3-venv). pip is then fetched itself.
PIP_WHEEL = "pip-26.3-py3-none-any.whl"
PIP_SHA256 = "f3b60b20ffaadd4415ed7957212a38ac63fa4c5fa375bd0f4a797777940fad13"

NO_NETWORK = "no network: the package index could not be reached. Connect, then run this again."
NO_SPACE = "no space left on the disk. Free about 500 MB, then run this again."
NO_BROWSER = "no Chromium found, and none could be installed. Install Chromium or Chrome, or set CHROMIUM to its path."
PIP_FAULTS = (
    ("no space left", NO_SPACE),
    ("do not match the hashes", "a package is not the one that was locked. Try again; then run dev.py lock."),
    ("connection", NO_NETWORK),
    ("name resolution", NO_NETWORK),
    ("could not fetch", NO_NETWORK),
)


class SetupError(Exception):
    """Ends the command with one line that says what is wrong and what to do."""


# --- Running things ------------------------------------------------------------------------------


def environment() -> dict[str, str]:
    """What the tools see: no banner, and the same bytes from the same commit."""
    moment = os.environ.get("SOURCE_DATE_EPOCH") or last_change()
    if not moment.isdecimal():
        raise SetupError(f"SOURCE_DATE_EPOCH is {moment!r}; set it to seconds since 1970, or not at all.")
    fixed = {
        "NO_MKDOCS_2_WARNING": "1",  # the theme's end-of-life banner
        "PYTHONHASHSEED": "0",
        "PIP_USER": "0",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "SOURCE_DATE_EPOCH": moment,
    }
    return {**os.environ, **fixed}


def last_change() -> str:
    """When the last commit was made, in seconds since 1970; a fixed day where there is no git."""
    try:
        git = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True)
    except OSError:
        return "1767225600"
    return git.stdout.strip() or "1767225600"


def run(*command: object, cwd: Path | None = None, **more: str) -> int:
    """Run a command before the user's eyes, in the project's folder or `cwd`; its exit code."""
    sys.stdout.flush()
    return subprocess.call(list(map(str, command)), cwd=cwd or ROOT, env={**environment(), **more})


def quietly(*command: object, **more: str) -> subprocess.CompletedProcess:
    """Run a command and keep what it prints."""
    env = {**environment(), **more}
    return subprocess.run(
        list(map(str, command)), cwd=ROOT, env=env, text=True, errors="replace",
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
    )  # fmt: skip


# --- Setting up .venv ----------------------------------------------------------------------------


def prepare(lock: str) -> None:
    """Make .venv hold what `lock` names; at once done when it already does."""
    if fits() and (installed(lock) or installed(DEV_LOCK)):
        return
    print(f"Setting up .venv from {lock} (about a minute, once) ...", flush=True)
    if not fits():
        shutil.rmtree(VENV, ignore_errors=True)
        venv.create(VENV, symlinks=os.name != "nt")
    if quietly(PYTHON, "-m", "pip", "--version").returncode:
        add_pip()
    install(lock)
    stamp(lock).write_text(fingerprint(lock))


def stamp(lock: str) -> Path:
    """Where .venv keeps note of the lock it was filled from."""
    return VENV / f"{lock}.sha256"


def fingerprint(lock: str) -> str:
    """Tells one state of the locks from another."""
    locks = {SITE_LOCK, lock}  # the dev lock holds the site's, so a change of either counts
    return hashlib.sha256(b"".join((ROOT / one).read_bytes() for one in sorted(locks))).hexdigest()


def installed(lock: str) -> bool:
    """Whether .venv was filled from this very lock."""
    return stamp(lock).is_file() and stamp(lock).read_text() == fingerprint(lock)


def fits() -> bool:
    """Whether .venv is there and was made by this version of Python."""
    settings = VENV / "pyvenv.cfg"
    version = "{}.{}.".format(*sys.version_info)
    return PYTHON.exists() and settings.is_file() and f"version = {version}" in settings.read_text("utf-8")


def add_pip() -> None:
    """Put pip into .venv: Python's own, else fetched, else (as root on Debian) after installing Python's own."""
    if quietly(PYTHON, "-m", "ensurepip").returncode == 0:
        return
    try:
        fetch_pip()
    except SetupError:
        if not (apt_install("python3-venv") and quietly(PYTHON, "-m", "ensurepip").returncode == 0):
            raise


def fetch_pip() -> None:
    """Download the pinned pip from the package index, compare its hash, let it install itself."""
    index = package_index() + "/pip/"
    found = re.search(f'href="([^"]*{re.escape(PIP_WHEEL)}[^"]*)"', download(index).decode("utf-8", "replace"))
    if not found:
        raise SetupError(f"{PIP_WHEEL} is not in the package index. On Debian: apt-get install python3-venv")
    wheel = download(urllib.parse.urljoin(index, html.unescape(found[1])))
    if hashlib.sha256(wheel).hexdigest() != PIP_SHA256:
        raise SetupError(f"{PIP_WHEEL} from the package index is not the one that was pinned.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / PIP_WHEEL
        path.write_bytes(wheel)
        done = quietly(PYTHON, "-m", "pip", "install", "--no-index", path, PYTHONPATH=str(path))
    if done.returncode:
        raise SetupError(f"pip could not be set up: {last_line(done.stdout)}")


def package_index() -> str:
    """Where pip looks for packages: its environment, its settings files, else PyPI."""
    settings = configparser.ConfigParser(interpolation=None, strict=False)
    home = Path.home()
    places = (Path("/etc/pip.conf"), home / ".pip/pip.conf", home / ".config/pip/pip.conf")
    with contextlib.suppress(configparser.Error):  # pip will say what is wrong with it
        settings.read([*places, os.environ.get("PIP_CONFIG_FILE", "")], "utf-8")
    set_there = settings.get("global", "index-url", fallback="https://pypi.org/simple")
    return (os.environ.get("PIP_INDEX_URL") or set_there).rstrip("/")


def download(url: str) -> bytes:
    """The bytes at `url`."""
    trust = ssl.create_default_context(cafile=os.environ.get("PIP_CERT"))
    try:
        with urllib.request.urlopen(url, timeout=60, context=trust) as answer:
            return answer.read()
    except urllib.error.HTTPError as fault:
        raise SetupError(f"the package index answered {fault.code} for {url.rpartition('@')[2]}") from fault
    except (urllib.error.URLError, TimeoutError, ConnectionError) as fault:
        raise SetupError(NO_NETWORK) from fault


def install(lock: str, *more: str) -> None:
    """Install exactly what the lock names."""
    done = quietly(PYTHON, "-m", "pip", "install", "--quiet", *more, "--require-hashes", "-r", lock)
    if done.returncode:
        said = done.stdout.lower()
        known = (message for sign, message in PIP_FAULTS if sign in said)
        raise SetupError(next(known, f"pip could not install {lock}: {last_line(done.stdout)}"))


def last_line(text: str) -> str:
    """The last line that says something: pip and apt put the reason there."""
    return next((line for line in reversed(text.splitlines()) if line.strip()), "no reason given")


def may_apt() -> bool:
    """Whether Debian packages can be installed here."""
    return bool(shutil.which("apt-get")) and os.geteuid() == 0


def apt_install(package: str) -> bool:
    """Install a Debian package where that is allowed; whether it worked."""
    if not may_apt():
        return False
    print(f"Installing {package} with apt-get (once) ...", file=sys.stderr, flush=True)
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    quietly("apt-get", "update", "-q", **quiet)  # a failure shows in the next line
    return quietly("apt-get", "install", "-q", "-y", package, **quiet).returncode == 0


# --- Commands ------------------------------------------------------------------------------------


def serve(*more: str) -> int:
    """Build, show, and do both again after each change."""
    prepare(SITE_LOCK)
    refuse_taken_port(more)
    return run(PYTHON, "-m", "mkdocs", "serve", *more)


def refuse_taken_port(arguments: tuple) -> None:
    """mkdocs would build the whole site first, then fail with a traceback."""
    text = " ".join(arguments)
    found = re.search(r"(?:^| )(?:-a|--dev-addr)[ =]?(\S+):(\d+)", text)
    host, port = (found[1], int(found[2])) if found else ("127.0.0.1", 8000)
    with socket.socket() as probe:
        if os.name != "nt":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OverflowError as fault:
            raise SetupError(f"there is no port {port}; the highest is 65535.") from fault
        except OSError as fault:
            if fault.errno == errno.EADDRINUSE:
                other = f"python3 dev.py serve -a {host}:{port + 1}"
                raise SetupError(f"port {port} is taken. Choose another: {other}") from fault


def build(*more: str) -> int:
    """Build the site into site/."""
    prepare(SITE_LOCK)
    return run(PYTHON, "-m", "mkdocs", "build", *more)


def test(*more: str) -> int:
    """Run every test on every core, or those that the arguments choose in turn. pytest has the last word."""
    prepare(DEV_LOCK)
    processes = (os.cpu_count() or 1) + 1  # one more than cores, as a test waits for its browser a third of its time
    chosen = more or (f"--numprocesses={processes}", "--dist=worksteal")
    return run(PYTHON, "-m", "pytest", *chosen, **(chromium() if wants_browser(more) else {}))


def chromium() -> dict[str, str]:
    """Where the browser tests find Chromium. Without one they are skipped, but never in CI."""
    found = subprocess.run([PYTHON, "-m", "checks.chromium"], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    if found.returncode == 0:
        return {"CHROMIUM": found.stdout.strip()}
    if os.environ.get("CI"):
        raise SetupError(NO_BROWSER)
    print(f"The browser tests will be skipped: {NO_BROWSER}")
    return {}


def wants_browser(arguments: tuple) -> bool:
    """Not for `test tests/unit` and `test -m unit`: both can do without a browser."""
    folders = [argument for argument in arguments if argument.startswith("tests/")]
    elsewhere = folders and not any(folder.startswith("tests/browser") for folder in folders)
    return not elsewhere and not re.search(r"-m[ =]?(unit|content|site|not browser)( |$)", " ".join(arguments))


def lint(*more: str) -> int:
    """The code's rules, then the language of every page. All run, so that all faults show."""
    prepare(DEV_LOCK)
    mend = "--fix" in more
    if set(more) - {"--fix", "--report"}:
        raise SetupError("lint takes --fix, which mends what it can, and --report, which tells more of each page.")
    ruff = (["check", "-q", "--fix"], ["format", "-q"]) if mend else (["check", "-q"], ["format", "-q", "--check"])
    code = [run(PYTHON, "-m", "ruff", *arguments) for arguments in ruff]
    if any(code) and not mend:
        print("Much of this mends itself: python3 dev.py lint --fix")
    return max(*code, run(PYTHON, "-m", "checks.lint", *(["--report"] if "--report" in more else [])))


def lock(*more: str) -> int:
    """Write both locks, with hashes, for every Python and every kind of machine."""
    prepare(DEV_LOCK)
    settings = {"UV_CUSTOM_COMPILE_COMMAND": "python3 dev.py lock", "UV_DEFAULT_INDEX": package_index()}
    if "PIP_CERT" in os.environ:
        settings["SSL_CERT_FILE"] = os.environ["PIP_CERT"]
    for job in LOCK_JOBS:
        failed = run(PYTHON, "-m", "uv", "pip", "compile", *LOCK_OPTIONS, *more, *job, **settings)
        if failed:
            return failed
    return 0


def figures(*names: str) -> int:
    """Draw the figures anew from data/poses/."""
    prepare(DEV_LOCK)
    return run(PYTHON, "-m", "figures", *names)


def identity() -> int:
    """Draw the icons and the social cards again; the build takes them as they are."""
    prepare(DEV_LOCK)
    return run(PYTHON, "-m", "identity")


def check(name: str, lock: str = ""):
    """The command that runs checks/<name>.py; without a lock it needs nothing installed.

    It runs where the user stands, so that a file or folder is found and written as typed; -P: what else lies there
    is not taken for a part of this project.
    """

    def command(*more: str) -> int:
        if lock:
            prepare(lock)
        python, here = PYTHON if lock else sys.executable, {"cwd": Path.cwd(), "PYTHONPATH": str(ROOT)}
        return run(python, "-P", "-m", f"checks.{name}", *more, **here)

    return command


def bench(*more: str) -> int:
    """Measure: one build and first views, or what the first argument names."""
    prepare(DEV_LOCK)
    kind, *rest = more or ("build",)
    modules = {
        "build": "bench",
        "builds": "bench_builds",
        "load": "bench_load",
        "pages": "bench_pages",
        "search": "search_quality",
        "tools": "bench_tools",
        "traffic": "traffic",
    }
    if kind not in modules:
        raise SetupError(f"bench takes one of: {', '.join(modules)}; without, it measures the build.")
    return run(PYTHON, "-m", f"checks.{modules[kind]}", *rest)


def audit(*more: str) -> int:
    """Ask the package index whether a flaw is known in what we build and test with; its asker is set up for once."""
    prepare(SITE_LOCK)
    with tempfile.TemporaryDirectory() as folder:
        install(AUDIT_LOCK, "--target", folder)
        asked = ("--strict", "--disable-pip", "--require-hashes", "-r", DEV_LOCK)  # strict: no answer is no good news
        return run(PYTHON, "-m", "pip_audit", *asked, *more, PYTHONPATH=folder)


def clean() -> int:
    """Remove what dev.py made."""
    caches = [path for path in ROOT.rglob("__pycache__") if VENV not in path.parents]
    for path in [*(ROOT / name for name in MADE_HERE), *caches]:
        shutil.rmtree(path, ignore_errors=True)
    return 0


COMMANDS = {
    "serve": serve,
    "build": build,
    "test": test,
    "lint": lint,
    "figures": figures,
    "identity": identity,
    "lock": lock,
    "bench": bench,
    "audit": audit,
    "due": check("due", SITE_LOCK),
    "canary": check("canary", SITE_LOCK),
    "links": check("links"),
    "sbom": check("sbom"),
    "smoke": check("smoke"),
    "clean": clean,
}


def main(arguments: list[str]) -> int:
    """Run the command that was asked for; its exit code."""
    name, *more = arguments or ["--help"]
    if name in ("-h", "--help", "help"):
        print(__doc__.rstrip())
        return 0
    try:
        if name not in COMMANDS:
            near = "".join(f" Did you mean {one}?" for one in difflib.get_close_matches(name, COMMANDS, 1))
            raise SetupError(f"no command {name}.{near} python3 dev.py --help lists all.")
        if more and name in ("clean", "identity"):
            raise SetupError(f"{name} takes no arguments.")
        return COMMANDS[name](*more)
    except SetupError as reason:
        print(f"dev.py: {reason}", file=sys.stderr)
    except KeyboardInterrupt:
        return 130
    except OSError as fault:
        reason = NO_SPACE if fault.errno == errno.ENOSPC else fault
        print(f"dev.py: {reason}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
