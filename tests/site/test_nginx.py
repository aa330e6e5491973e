"""The sample configuration for nginx serves the built site as it promises. Needs nginx; elsewhere it is skipped."""

import gzip
import http.client
import shutil
import socket
import subprocess
import time

import pytest

from tests.helpers import ROOT

pytestmark = pytest.mark.site
NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
CONF = (ROOT / "deploy/nginx.conf").read_text("utf-8")
FRAME = """daemon off; master_process off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{}}
http {{
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
{conf}
}}
"""


def changed(text, old, new):
    """The text with a part replaced that must be in it once."""
    assert text.count(old) == 1, old
    return text.replace(old, new)


@pytest.fixture(scope="module")
def ask(site, tmp_path_factory):
    """Asks nginx for a path of the site: (status, headers, body)."""
    if not NGINX:
        pytest.skip("no nginx here")
    folder = tmp_path_factory.mktemp("nginx")
    root = shutil.copytree(site.folder, folder / "site")
    page = root / "start/today/index.html"
    page.with_name("index.html.gz").write_bytes(gzip.compress(page.read_bytes(), 9, mtime=0))
    (root / "assets/x.0a1b2c3d4e.css").write_text("p{}")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    conf = changed(CONF, "root /srv/first-steps/site;", f"root {root};")
    conf = changed(conf, "listen 80;", f"listen 127.0.0.1:{port};")
    (folder / "nginx.conf").write_text(FRAME.format(folder=folder, conf=conf))
    server = subprocess.Popen([NGINX, "-c", folder / "nginx.conf", "-e", folder / "error.log"])

    def answer(path, **headers):
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        line.request("GET", path, headers={"Host": "example.org", **headers})
        reply = line.getresponse()
        found = reply.status, {name.lower(): value for name, value in reply.getheaders()}, reply.read()
        line.close()
        return found

    for _ in range(50):
        try:
            answer("/")
            break
        except ConnectionRefusedError:
            assert server.poll() is None, (folder / "error.log").read_text()
            time.sleep(0.1)
    yield answer
    server.terminate()
    server.wait(10)


def test_packed_pages_are_sent_as_they_lie_there(ask, site):
    status, headers, body = ask("/start/today/", **{"Accept-Encoding": "gzip"})
    assert (status, headers["content-encoding"]) == (200, "gzip")
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert gzip.decompress(body) == site.bytes()["start/today/index.html"]
    assert "content-encoding" not in ask("/start/today/")[1]


def test_a_missing_page_at_any_depth_is_ours_and_says_404(ask, site):
    status, headers, body = ask("/no/such/page/")
    assert (status, body) == (404, site.bytes()["404.html"])
    assert headers["x-content-type-options"] == "nosniff"


def test_an_address_without_its_slash_leads_to_the_page(ask):
    status, headers, _ = ask("/start/today")
    assert status == 301
    assert headers["location"].endswith("/start/today/")


@pytest.mark.parametrize(
    ("path", "kept"),
    [
        ("/", "no-cache"),
        ("/start/today/", "no-cache"),
        ("/search/search_index.json", "no-cache"),
        ("/assets/x.0a1b2c3d4e.css", "public, max-age=31536000, immutable"),
    ],
)
def test_only_names_with_a_hash_are_kept_for_good(ask, path, kept):
    status, headers, _ = ask(path)
    assert (status, headers["cache-control"]) == (200, kept)
    assert headers["content-security-policy"] == "frame-ancestors 'none'"


def test_the_manifest_and_fonts_have_their_types(ask, site):
    assert ask("/manifest.webmanifest")[1]["content-type"].startswith("application/manifest+json")
    font = next(path for path in site.bytes() if path.endswith(".woff2"))
    assert ask(f"/{font}")[1]["content-type"] == "font/woff2"
