"""`dev.py bench load`: files packed beside the originals, wrk's words read rightly, nothing needed where nginx is missing."""

import gzip

import pytest

from checks import bench_load

pytestmark = pytest.mark.unit
PRINTED = """Running 60s test @ http://127.0.0.1:1
  2 threads and 64 connections
  Latency Distribution
     50%    1.94ms
     75%    3.00ms
     90%   10.00ms
     99%  309.05ms
  1136000 requests in 1.00m, 19.2GB read
{wrong}Requests/sec:  18920.42
Transfer/sec:    328.32MB
"""


def test_a_file_that_gains_is_packed_beside_itself_and_the_same_each_time(tmp_path):
    (tmp_path / "a.html").write_text("word " * 100)
    (tmp_path / "b.html").write_text("x")
    (tmp_path / "c.png").write_bytes(b"0" * 100)
    assert bench_load.pack(tmp_path) == 1
    first = (tmp_path / "a.html.gz").read_bytes()
    assert gzip.decompress(first) == b"word " * 100
    bench_load.pack(tmp_path)
    assert (tmp_path / "a.html.gz").read_bytes() == first


def test_every_page_is_asked_for_by_the_address_that_readers_use(tmp_path):
    for name in ("index.html", "start/today/index.html", "404.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    assert bench_load.pages(tmp_path) == ["/", "/start/today/"]


@pytest.mark.parametrize(
    ("wrong", "errors"),
    [
        ("", 0),
        ("  Socket errors: connect 1, read 2, write 0, timeout 3\n", 6),
        ("  Non-2xx or 3xx responses: 12\n", 12),
        ("  Socket errors: connect 0, read 0, write 0, timeout 3\n  Non-2xx or 3xx responses: 12\n", 15),
    ],
)
def test_every_kind_of_error_counts(wrong, errors):
    text, found = bench_load.report(PRINTED.format(wrong=wrong))
    assert found == errors
    assert "requests/s   18,920" in text
    assert "99 % within  309.05ms" in text


def test_a_machine_without_nginx_is_told_and_passes(monkeypatch, capsys):
    monkeypatch.setattr(bench_load.shutil, "which", lambda name, path: None)
    assert bench_load.main([]) == 0
    assert capsys.readouterr().out == "load         not measured: no nginx and no wrk here\n"
