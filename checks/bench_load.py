"""`python3 dev.py bench load [--seconds 60]`: how many requests a second the built site answers from one small server.

Builds the site, puts a .gz beside each file that gains by it, serves both with nginx on a port of its own,
and lets wrk ask for every page in turn over 64 connections. nginx's settings, files and log stand in
a folder that is gone afterwards. Without nginx or wrk it says so and passes.
"""

import argparse
import contextlib
import gzip
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from checks.bench import ROOT, seconds

PLACES = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])  # Debian keeps nginx out of PATH
PACKED = (".html", ".css", ".js", ".json", ".svg", ".txt", ".xml", ".webmanifest", ".map")
CONNECTIONS, THREADS = 64, 2

SETTINGS = """
worker_processes auto; daemon off; pid {folder}/pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  include {types}; default_type application/octet-stream; access_log off;
  sendfile on; tcp_nopush on; keepalive_requests 100000; gzip_static on; open_file_cache max=2000;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  server {{ listen 127.0.0.1:{port}; root {site}; error_page 404 /404.html; }}
}}
"""
TYPES = """types {
  text/html html; text/css css; text/javascript js; application/json json map; image/svg+xml svg; image/png png;
  font/woff2 woff2; text/plain txt; application/xml xml; application/manifest+json webmanifest;
}
"""
ASK = """
local paths, turn = {{ {paths} }}, 0
function request()
  turn = turn % #paths + 1
  return wrk.format("GET", paths[turn], {{ ["Accept-Encoding"] = "gzip" }})
end
"""


def pack(site: Path) -> int:
    """Put a .gz beside each file that becomes smaller by it; how many."""
    made = 0
    for path in sorted(path for path in site.rglob("*") if path.suffix in PACKED):
        packed = gzip.compress(path.read_bytes(), 9, mtime=0)
        if len(packed) < path.stat().st_size:
            path.with_name(f"{path.name}.gz").write_bytes(packed)
            made += 1
    return made


def pages(site: Path) -> list[str]:
    """The address of every page: ["/", "/start/today/", ...]."""
    return sorted(
        f"/{path.relative_to(site).as_posix()}".removesuffix("index.html") for path in site.rglob("index.html")
    )


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def served(nginx: str, site: Path, folder: Path) -> Iterator[str]:
    """The address at which nginx serves `site` meanwhile; `folder` takes what nginx writes."""
    port = free_port()
    (folder / "types").write_text(TYPES, "utf-8")
    settings = folder / "nginx.conf"
    settings.write_text(SETTINGS.format(folder=folder, types=folder / "types", port=port, site=site), "utf-8")
    command = [nginx, "-p", folder, "-e", folder / "error.log", "-c", settings]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait(port, process, folder / "error.log")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


def wait(port: int, process: subprocess.Popen, log: Path) -> None:
    """Until nginx answers; its own words when it does not."""
    for _ in range(100):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
            return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    sys.exit(f"bench: nginx did not start: {log.read_text('utf-8') if log.exists() else 'it said nothing'}")


def ask(wrk: str, base: str, paths: list[str], duration: int, folder: Path) -> str:
    """Let wrk ask for every page in turn; what it printed."""
    script = folder / "ask.lua"
    script.write_text(ASK.format(paths=", ".join(f'"{path}"' for path in paths)), "utf-8")
    command = [wrk, "-t", THREADS, "-c", CONNECTIONS, "-d", f"{duration}s", "--latency", "-s", script, base]
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True).stdout


def report(printed: str) -> tuple[str, int]:
    """What to print of wrk's words, and how many requests went wrong."""
    rate, transfer = (re.search(rf"{name}/sec:\s*(\S+)", printed)[1] for name in ("Requests", "Transfer"))
    slow = dict(re.findall(r"^\s+(50|99)%\s+(\S+)$", printed, re.M))
    wrong = re.findall(r"(?:Socket errors|Non-2xx or 3xx responses): (.*)", printed)
    errors = sum(map(int, re.findall(r"\d+", " ".join(wrong))))
    lines = [f"requests/s   {float(rate):,.0f}", f"bytes/s      {transfer}", f"half within  {slow['50']}"]
    return "\n".join([*lines, f"99 % within  {slow['99']}", f"errors       {errors}"]), errors


def main(arguments: list[str] | None = None) -> int:
    """Build, serve, ask, print. 1 when a request went wrong."""
    parser = argparse.ArgumentParser(prog="dev.py bench load", description="Ask nginx for every page, many times.")
    parser.add_argument("--seconds", type=int, default=60)
    duration = parser.parse_args(arguments).seconds
    programs = {name: shutil.which(name, path=PLACES) for name in ("nginx", "wrk")}
    if missing := [name for name, path in programs.items() if not path]:
        print(f"load         not measured: no {' and no '.join(missing)} here")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        site = folder / "site"
        seconds(ROOT / "mkdocs.yml", site, 0)
        folder.chmod(0o755)  # nginx's workers are another user where it is started by root
        packed, paths = pack(site), pages(site)
        print(f"{len(paths)} pages, {packed} files packed, {CONNECTIONS} connections, {duration} s", flush=True)
        with served(programs["nginx"], site, folder) as base:
            text, errors = report(ask(programs["wrk"], base, paths, duration, folder))
    print(text)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
