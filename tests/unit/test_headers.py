"""The file of headers: the policies of all pages in one, and how long each file may be kept."""

import pytest
from finish import headers

pytestmark = pytest.mark.unit


def page(policy):
    return f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'.encode()


def rules(site):
    """The file as {path: {name: value}}."""
    found, here = {}, {}
    for line in headers.write_headers(site)["_headers"].decode().splitlines():
        if line.startswith("/"):
            here = found[line] = {}
        else:
            name, _, value = line.strip().partition(": ")
            here[name] = value
    return found


def test_the_header_allows_what_any_page_allows_and_forbids_frames():
    site = {"a.html": page("script-src 'self' 'sha256-a'"), "b/index.html": page("script-src 'self' 'sha256-b'")}
    said = rules(site)["/*"]["Content-Security-Policy"]
    assert said.startswith("script-src 'self' 'sha256-a' 'sha256-b'; ")
    assert said.endswith("; frame-ancestors 'none'")


def test_a_style_within_a_drawing_is_allowed_too():
    said = rules({"a.html": page("style-src 'self'"), "x.svg": b"<svg><style>a{}</style></svg>"})["/*"]
    assert "style-src 'self' 'sha256-" in said["Content-Security-Policy"]


def test_a_name_with_a_hash_is_kept_for_a_year_and_other_names_are_not():
    site = {
        "a/x.0a1b2c3d.css": b"",
        "a/y.css": b"",
        "a/z-12345678abcd.min.js": b"",
        "a/icon-512.png": b"",
        "a/facade.js": b"",
    }
    kept = [path for path, said in rules(site).items() if "immutable" in said.get("Cache-Control", "")]
    assert kept == ["/a/x.0a1b2c3d.css", "/a/z-12345678abcd.min.js"]


def test_a_folder_of_nothing_but_hashed_names_needs_one_rule():
    site = {"a/b/x.0a1b2c3d.css": b"", "a/b/c/y.1a1b2c3d.js": b"", "a/z.js": b""}
    assert [path for path, said in rules(site).items() if "immutable" in said.get("Cache-Control", "")] == ["/a/b/*"]


def test_pages_and_the_service_worker_are_asked_for_each_time():
    asked = [
        path
        for path, said in rules({"index.html": b"", "start/today/index.html": b""}).items()
        if "no-cache" in said.values()
    ]
    assert asked == ["/", "/index.html", "/start/*", "/sw.js"]


def test_pages_alone_name_the_fonts_that_the_home_page_asks_for():
    font = '<link rel="preload" href="assets/fonts/f.0a1b2c3d.woff2" as="font" type="font/woff2" crossorigin>'
    said = rules({"index.html": font.encode(), "start/index.html": b"", "assets/fonts/f.0a1b2c3d.woff2": b""})
    link = '</assets/fonts/f.0a1b2c3d.woff2>; rel=preload; as=font; type="font/woff2"; crossorigin'
    assert {path: one["Link"] for path, one in said.items() if "Link" in one} == dict.fromkeys(
        ["/", "/index.html", "/start/*"], link
    )


def test_no_file_among_pages_is_given_two_rules():
    site = {"start/index.html": b"", "start/x.0a1b2c3d.pdf": b""}
    assert not any("immutable" in said.get("Cache-Control", "") for said in rules(site).values())
