"""Visits are to a host as hosts are: texts compressed, pages by their folder; the visits themselves need a browser."""

import gzip
import urllib.error
import urllib.request

import pytest

from checks.visit import hosted

pytestmark = pytest.mark.unit


def test_a_folder_is_served_with_texts_compressed(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text("here " * 100, "utf-8")
    (tmp_path / "b.woff2").write_bytes(b"font")
    with hosted(tmp_path) as address:
        with urllib.request.urlopen(address + "a/") as answer:
            assert gzip.decompress(answer.read()) == b"here " * 100
        with urllib.request.urlopen(address + "b.woff2") as answer:
            assert answer.read() == b"font"
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(address + "c")
