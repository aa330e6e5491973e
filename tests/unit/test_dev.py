"""dev.py says in one line what is wrong, and leaves no half-made environment behind."""

import ast
import errno
import hashlib
import io
import os
import socket
import subprocess
import sys
import types
import urllib.error

import pytest

import dev

pytestmark = pytest.mark.unit
SOURCE = dev.ROOT / "dev.py"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """An empty project with two locks, and a machine on which every tool succeeds in silence."""
    calls = []

    def tool(*command, **more):
        calls.append([str(part) for part in command])
        return types.SimpleNamespace(returncode=0, stdout="")

    for name in (dev.SITE_LOCK, dev.DEV_LOCK):
        (tmp_path / name).write_text(f"{name} as it is")
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "PYTHON", tmp_path / ".venv/bin/python")
    monkeypatch.setattr(dev, "quietly", tool)
    monkeypatch.setattr(dev, "run", lambda *command, **more: calls.append([*map(str, command)]) or 0)
    return types.SimpleNamespace(folder=tmp_path, calls=calls)


def installs(project):
    """The pip commands that installed a lock."""
    return [call for call in project.calls if "--require-hashes" in call]


# --- Python, and help ----------------------------------------------------------------------------


@pytest.mark.parametrize("version", [(3, 6, 15), (3, 10, 13), (2, 7, 18)])
def test_an_old_python_gets_one_line_that_names_the_version_it_needs(version):
    with pytest.raises(SystemExit) as stopped:
        dev.require_python(version)
    assert "needs Python 3.11 or newer" in stopped.value.code
    assert "\n" not in stopped.value.code


def test_the_file_can_be_read_by_an_old_python_far_enough_to_print_that_line():
    ast.parse(SOURCE.read_text("utf-8"), feature_version=(3, 7))


def test_only_the_standard_library_is_imported():
    tree = ast.parse(SOURCE.read_text("utf-8"))
    names = {
        alias.name.partition(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    }
    names |= {node.module.partition(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert names <= set(dev.sys.stdlib_module_names)


@pytest.mark.parametrize("asked", [[], ["--help"], ["-h"]])
def test_help_names_every_command(asked, capsys):
    assert dev.main(asked) == 0
    told = capsys.readouterr().out
    assert all(f"python3 dev.py {name}" in told for name in dev.COMMANDS)


def test_an_unknown_command_gets_the_nearest_one(capsys):
    assert dev.main(["bild"]) == 1
    assert "Did you mean build?" in capsys.readouterr().err


def test_the_audit_asks_for_every_locked_package_and_takes_no_answer_for_none(project, monkeypatch):
    asked = []
    monkeypatch.setattr(dev, "run", lambda *command, **more: asked.append((command, more)) or 0)
    assert dev.main(["audit"]) == 0
    (command, more), (target,) = asked[0], [call for call in installs(project) if "--target" in call]
    assert target[-1] == dev.AUDIT_LOCK
    assert "--require-hashes" in target
    assert {"--strict", "--require-hashes", dev.DEV_LOCK} <= set(command)
    assert more["PYTHONPATH"] in target


# --- .venv ---------------------------------------------------------------------------------------


def test_the_lock_is_installed_once_with_hashes_and_again_only_when_it_changes(project):
    dev.prepare(dev.SITE_LOCK)
    dev.prepare(dev.SITE_LOCK)
    assert len(installs(project)) == 1
    (project.folder / dev.SITE_LOCK).write_text("changed")
    dev.prepare(dev.SITE_LOCK)
    assert len(installs(project)) == 2


def test_after_the_tests_lock_the_site_needs_nothing_more(project):
    dev.prepare(dev.DEV_LOCK)
    dev.prepare(dev.SITE_LOCK)
    assert [call[-1] for call in installs(project)] == [dev.DEV_LOCK]


def test_an_environment_of_another_python_is_made_anew(project):
    dev.prepare(dev.SITE_LOCK)
    settings = dev.VENV / "pyvenv.cfg"
    settings.write_text(settings.read_text().replace("version = 3.", "version = 2."))
    dev.prepare(dev.SITE_LOCK)
    assert len(installs(project)) == 2
    assert dev.fits()


def test_a_failed_install_is_tried_again_next_time(project, monkeypatch):
    monkeypatch.setattr(dev, "install", lambda lock: (_ for _ in ()).throw(dev.SetupError("no")))
    with pytest.raises(dev.SetupError):
        dev.prepare(dev.SITE_LOCK)
    assert not dev.installed(dev.SITE_LOCK)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("ERROR: [Errno 28] No space left on device", dev.NO_SPACE),
        ("WARNING: Retrying after connection broken by NewConnectionError", dev.NO_NETWORK),
        ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "not the one that was locked"),
        ("one\nERROR: something new\n", "ERROR: something new"),
    ],
)
def test_what_pip_says_becomes_one_line(said, expected, monkeypatch):
    monkeypatch.setattr(dev, "quietly", lambda *_, **__: types.SimpleNamespace(returncode=1, stdout=said))
    with pytest.raises(dev.SetupError, match=expected.partition(".")[0].replace("[", r"\[")):
        dev.install(dev.SITE_LOCK)


# --- pip where Python has none -------------------------------------------------------------------


def without_ensurepip(monkeypatch, calls):
    """A Python whose ensurepip fails; all else succeeds."""

    def tool(*command, **more):
        calls.append(([*map(str, command)], more))
        return types.SimpleNamespace(returncode=1 if "ensurepip" in command else 0, stdout="")

    monkeypatch.setattr(dev, "quietly", tool)


def test_without_ensurepip_the_pinned_pip_is_fetched_from_the_index_and_installs_itself(monkeypatch):
    calls, asked = [], []
    without_ensurepip(monkeypatch, calls)
    monkeypatch.setenv("PIP_INDEX_URL", "https://mirror.example/simple/")
    monkeypatch.setattr(dev, "PIP_SHA256", hashlib.sha256(b"wheel").hexdigest())

    def download(url):
        asked.append(url)
        page = f'<a href="../../packages/{dev.PIP_WHEEL}#sha256=0">'
        return page.encode() if url.endswith("/pip/") else b"wheel"

    monkeypatch.setattr(dev, "download", download)
    dev.add_pip()
    assert asked[0] == "https://mirror.example/simple/pip/"
    assert asked[1].startswith(f"https://mirror.example/packages/{dev.PIP_WHEEL}")
    assert calls[-1][0][1:4] == ["-m", "pip", "install"]
    assert calls[-1][1]["PYTHONPATH"].endswith(dev.PIP_WHEEL)


def test_a_pip_with_another_hash_is_refused(monkeypatch):
    monkeypatch.setattr(dev, "download", lambda url: f'<a href="{dev.PIP_WHEEL}">'.encode())
    with pytest.raises(dev.SetupError, match="not the one that was pinned"):
        dev.fetch_pip()


def test_without_ensurepip_and_index_root_installs_debians_package(monkeypatch):
    wanted, results = [], iter([1, 0])
    monkeypatch.setattr(dev, "quietly", lambda *_, **__: types.SimpleNamespace(returncode=next(results), stdout=""))
    monkeypatch.setattr(dev, "download", lambda url: b"an empty index")
    monkeypatch.setattr(dev, "apt_install", lambda package: wanted.append(package) or True)
    dev.add_pip()
    assert wanted == ["python3-venv"]


def test_the_index_comes_from_pips_settings_file(tmp_path, monkeypatch):
    settings = tmp_path / "pip.conf"
    settings.write_text("[global]\nindex-url = https://mirror.example/simple/\n")
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", str(settings))
    assert dev.package_index() == "https://mirror.example/simple"


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (urllib.error.URLError("name resolution"), "no network"),
        (urllib.error.HTTPError("https://index.example/", 403, "", {}, io.BytesIO()), "answered 403"),
    ],
)
def test_an_index_that_does_not_answer_is_named_in_one_line(fault, expected, monkeypatch):
    monkeypatch.delenv("PIP_CERT", raising=False)
    monkeypatch.setattr(dev.urllib.request, "urlopen", lambda *_, **__: (_ for _ in ()).throw(fault))
    with pytest.raises(dev.SetupError, match=expected):
        dev.download("https://index.example/")


# --- Commands ------------------------------------------------------------------------------------


@pytest.mark.parametrize("option", [["-a", "127.0.0.1:{}"], ["--dev-addr=127.0.0.1:{}"]])
def test_a_taken_port_is_named_with_another_to_try(option, capsys, monkeypatch):
    monkeypatch.setattr(dev, "prepare", lambda lock: None)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert dev.main(["serve", *(part.format(port) for part in option)]) == 1
    told = capsys.readouterr().err
    assert f"port {port} is taken" in told
    assert f"127.0.0.1:{port + 1}" in told


def test_a_port_beyond_the_highest_is_named(capsys, monkeypatch):
    monkeypatch.setattr(dev, "prepare", lambda lock: None)
    assert dev.main(["serve", "-a", "127.0.0.1:99999"]) == 1
    assert "there is no port 99999; the highest is 65535." in capsys.readouterr().err


def test_a_file_is_written_where_the_user_stands_whatever_else_lies_there(tmp_path):
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks/__init__.py").write_text("raise SystemExit('not ours')")
    done = subprocess.run([sys.executable, SOURCE, "sbom", "made.json"], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "made.json").is_file()


def test_arguments_go_on_to_the_tool(project):
    dev.main(["test", "tests/unit", "-k", "search"])
    assert project.calls[-1][1:] == ["-m", "pytest", "tests/unit", "-k", "search"]


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        ([], True),
        (["-k", "search"], True),
        (["tests/browser/test_axe.py"], True),
        (["tests/unit", "tests/content"], False),
        (["-m", "unit"], False),
        (["-m", "not browser"], False),
    ],
)
def test_a_browser_is_looked_for_only_when_a_test_may_need_it(arguments, needed):
    assert dev.wants_browser(tuple(arguments)) is needed


def browserless(monkeypatch):
    monkeypatch.setattr(dev.subprocess, "run", lambda *_, **__: types.SimpleNamespace(returncode=1, stdout=""))


def test_without_a_browser_the_rest_is_tested_here_but_ci_fails(project, monkeypatch, capsys):
    browserless(monkeypatch)
    monkeypatch.delenv("CI", raising=False)
    assert dev.main(["test"]) == 0
    assert "will be skipped" in capsys.readouterr().out
    monkeypatch.setenv("CI", "true")
    assert dev.main(["test"]) == 1
    assert "no Chromium found" in capsys.readouterr().err


def test_a_full_disk_is_named(monkeypatch, capsys):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setitem(dev.COMMANDS, "build", full)
    assert dev.main(["build"]) == 1
    assert dev.NO_SPACE in capsys.readouterr().err


def test_the_build_is_told_the_time_of_the_last_commit_or_a_fixed_day(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert dev.environment()["SOURCE_DATE_EPOCH"].isdigit()
    monkeypatch.setattr(dev.subprocess, "run", lambda *_, **__: (_ for _ in ()).throw(FileNotFoundError("git")))
    assert dev.environment()["SOURCE_DATE_EPOCH"] == "1767225600"


def test_a_moment_that_is_no_number_is_told(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(dev.SetupError, match="SOURCE_DATE_EPOCH is 'yesterday'; set it to seconds since 1970"):
        dev.environment()


def test_clean_removes_what_was_made_and_nothing_else(project):
    (project.folder / ".venv/lib").mkdir(parents=True)
    (project.folder / "hooks/__pycache__").mkdir(parents=True)
    (project.folder / "hooks/main.py").touch()
    assert dev.main(["clean"]) == 0
    left = {path.relative_to(project.folder).as_posix() for path in project.folder.rglob("*")}
    assert left == {dev.SITE_LOCK, dev.DEV_LOCK, "hooks", "hooks/main.py"}


def test_lint_fails_when_any_of_its_checks_fails(project, monkeypatch):
    results = iter([0, 1, 0])
    monkeypatch.setattr(dev, "run", lambda *_, **__: next(results))
    assert dev.main(["lint"]) == 1
    assert next(results, "all have run") == "all have run"


def test_neither_lock_names_where_it_was_fetched_from():
    for name in (dev.SITE_LOCK, dev.DEV_LOCK):
        text = (SOURCE.parent / name).read_text("utf-8")
        assert "://" not in text
        assert "--index" not in text
        assert os.sep + "home" not in text


def test_both_locks_pin_the_same_versions():
    def pins(name):
        lines = (SOURCE.parent / name).read_text("utf-8").splitlines()
        return dict(line.split(" ")[0].split("==") for line in lines if "==" in line and line[0].isalpha())

    site, everything = pins(dev.SITE_LOCK), pins(dev.DEV_LOCK)
    assert site.items() <= everything.items()


def test_dev_py_runs_as_a_program():
    done = subprocess.run([sys.executable, SOURCE, "--help"], capture_output=True, text=True)
    assert done.returncode == 0
    assert done.stdout.startswith("First Steps")
