"""The list of files to keep: every file a reader may want, by its address, and a version that any byte changes."""

import hashlib
import json
import re

import finish
import pytest
from finish.offline import SUMMARY, WORKER, keep_offline

from tests.helpers import ROOT

pytestmark = pytest.mark.unit
PAGE = b'<!doctype html><link rel="manifest" href="manifest.webmanifest" data-worker="sw.js">'
SITE = {
    "404.html": PAGE + b"404",
    "index.html": PAGE,
    "start/today/index.html": PAGE + b"today",
    "about/components/index.html": PAGE,
    "assets/css/a.css": b"a{}",
    "assets/fonts/a.woff2": b"\x00\xff",
    "assets/fonts/licence.txt": b"OFL",
    "assets/javascripts/bundle.js.map": b"{}",
    "assets/javascripts/lunr/min/lunr.de.min.js": b"1",
    "assets/sheets/guide.pdf": b"%PDF",
    "assets/social/home.png": b"png",
    "_headers": b"/*",
    "feed.xml": b"<feed/>",
    "search/search_index.json": b"{}",
    "sitemap.xml": b"<x/>",
    WORKER: b"self.x = 1\n",
}


def made(site):
    """The constants in the worker that the step makes."""
    found = re.findall(r"^const (\w+) = (.*)$", keep_offline(site)[WORKER].decode(), re.M)
    return {name: json.loads(value) for name, value in found[:3]}


def test_files_that_readers_want_are_listed_by_their_addresses():
    assert list(made(SITE)["FILES"]) == [
        "",
        "404.html",
        "assets/css/a.css",
        "assets/fonts/a.woff2",
        "assets/sheets/guide.pdf",
        "search/search_index.json",
        "start/today/",
    ]


def test_each_file_stands_with_the_hash_of_its_bytes():
    assert made(SITE)["FILES"]["assets/css/a.css"] == hashlib.sha256(b"a{}").hexdigest()[:16]


def test_the_worker_comes_behind_the_list_as_it_was_written():
    assert keep_offline(SITE)[WORKER].decode().endswith("\nself.x = 1\n")


def test_the_same_files_in_another_order_give_the_same_bytes():
    assert keep_offline(dict(reversed(SITE.items()))) == keep_offline(SITE)


@pytest.mark.parametrize("path", [path for path in SITE if path not in (WORKER, "feed.xml", "_headers")])
def test_a_change_of_a_kept_file_makes_a_new_version(path):
    changed = made(SITE | {path: SITE[path] + b" "})
    kept = path.removesuffix("index.html") in made(SITE)["FILES"]
    assert (changed["VERSION"] != made(SITE)["VERSION"]) == kept


def test_a_new_file_and_a_lost_one_make_a_new_version():
    without = {path: body for path, body in SITE.items() if path != "assets/css/a.css"}
    more = SITE | {"assets/css/b.css": b""}
    assert len({made(site)["VERSION"] for site in (SITE, without, more)}) == 3


def test_the_size_is_that_of_the_listed_files():
    listed = {path for path in SITE if path.removesuffix("index.html") in made(SITE)["FILES"]}
    assert made(SITE)["BYTES"] == sum(len(SITE[path]) for path in listed)
    summary = json.loads(keep_offline(SITE)[SUMMARY])
    assert (summary["bytes"], summary["files"]) == (made(SITE)["BYTES"], len(listed))
    assert 0 < summary["fetched"] < summary["bytes"]


def test_where_no_page_asks_for_it_the_worker_clears_up():
    off = {path: body.replace(b" data-worker", b" data-nothing") for path, body in SITE.items()}
    assert made(off) == {"VERSION": "", "FILES": {}, "BYTES": 0}


def test_it_is_the_last_step():
    assert finish.STEPS[-1] is keep_offline


def test_the_worker_stays_short():
    lines = (ROOT / "docs/assets/js/offline/worker.js").read_text("utf-8").splitlines()
    code = [line for line in lines if line.strip() and not line.strip().startswith("//")]
    assert len(code) <= 100
    assert max(map(len, lines)) <= 120
