"""What bench says of a first visit; the visits themselves are in tests/browser."""

import urllib.request

import pytest

from checks import chromium, first_view

pytestmark = pytest.mark.unit


def test_without_a_browser_bench_says_so_and_does_not_fail(monkeypatch, tmp_path):
    monkeypatch.setattr(chromium, "find", lambda: "")
    assert first_view.report(tmp_path) == ("first view   not measured: no Chromium here", True)


def test_a_folder_is_served_while_it_is_visited(tmp_path):
    (tmp_path / "a.txt").write_text("here", "utf-8")
    with first_view.served(tmp_path) as base, urllib.request.urlopen(base + "a.txt") as answer:
        assert answer.read() == b"here"
