"""What a million readers cost: text is counted packed, fonts as they are, and every request of a visit."""

import gzip
import threading
import urllib.error
import urllib.request

import pytest

from checks import traffic

pytestmark = pytest.mark.unit


def test_text_is_counted_packed_and_fonts_as_they_are(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_bytes(b"word " * 1000)
    (tmp_path / "f.woff2").write_bytes(b"0" * 1000)
    assert traffic.weight(tmp_path, "a/") == len(gzip.compress(b"word " * 1000, 9, mtime=0)) < 100
    assert traffic.weight(tmp_path, "f.woff2") == 1000
    assert traffic.weight(tmp_path, "missing.css") == 0


def test_a_month_is_readers_times_all_pages_of_a_visit():
    assert traffic.month([60_000, 15_000, 15_000], 1_000_000) == (
        "first page 60 kB, 2 more 30 kB; 1,000,000 readers a month: 90 GB"
    )


def test_what_a_browser_may_keep_costs_nothing(tmp_path):
    (tmp_path / "x.js").write_text("1")
    with traffic.counted(tmp_path) as (base, asked):
        since = {"If-Modified-Since": "Fri, 31 Dec 2100 00:00:00 GMT"}
        with pytest.raises(urllib.error.HTTPError, match="304") as kept:
            urllib.request.urlopen(urllib.request.Request(f"{base}x.js", headers=since), timeout=5)
        kept.value.close()
    assert asked == []


def test_every_request_is_counted_without_its_query(tmp_path):
    (tmp_path / "x.js").write_text("1")
    with traffic.counted(tmp_path) as (base, asked):
        for address in ("x.js?theme=y", "x.js"):
            urllib.request.urlopen(base + address, timeout=5).close()
    assert asked == ["x.js", "x.js"]


def test_silence_is_waited_for():
    asked = []
    timer = threading.Timer(0.2, asked.append, ["late"])
    timer.start()
    traffic.wait_for_silence(asked, 0.6)
    assert asked == ["late"]
