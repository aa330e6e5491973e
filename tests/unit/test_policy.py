"""A page names what it may run by its hash, and nothing else."""

import base64
import hashlib

import pytest
from finish import policy

pytestmark = pytest.mark.unit


def sha(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def page(body, css=b""):
    """What became of a page with this in it."""
    html = f'<!doctype html><html><head><meta charset="utf-8"><title>x</title>{body}</head></html>'
    return policy.add_policies({"a/index.html": html.encode(), "a.css": css})["a/index.html"].decode()


def allowed(body, css=b""):
    """What the page's policy allows."""
    text = page(body, css).partition('Content-Security-Policy" content="')[2].partition('"')[0]
    return policy.read(text)


def test_the_policy_stands_right_behind_the_character_set():
    assert '<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ' in page(
        ""
    )


def test_a_page_whose_quotes_were_trimmed_gets_its_policy_too():
    done = policy.add_policies({"x.html": b"<!doctype html><meta charset=utf-8><title>x</title>"})
    assert done["x.html"].startswith(b"<!doctype html><meta charset=utf-8><meta http-equiv=")


def test_a_page_without_a_character_set_stops_the_build():
    with pytest.raises(ValueError, match=r"x\.html: no <meta charset"):
        policy.add_policies({"x.html": b"<title>x</title>"})


def test_what_stands_in_the_page_is_named_by_its_hash():
    found = allowed("<script>a()</script><script type=module>b()</script><style>i{}</style>")
    assert found["script-src"] == ["'self'", *sorted([sha("a()"), sha("b()")])]
    assert found["style-src"] == ["'self'", sha("i{}")]


def test_speculation_rules_are_named_and_data_is_not():
    rules, data = '{"prefetch":[]}', '{"@type":"FAQPage"}'
    body = f'<script type="speculationrules">{rules}</script><script type="application/ld+json">{data}</script>'
    found = allowed(
        body + '<script id="__config" type="application/json">{}</script><script type=application/json>1</script>'
    )
    assert found["script-src"] == ["'self'", sha(rules)]


def test_scripts_in_files_and_in_remarks_need_no_hash():
    found = allowed('<script src="a.js"></script><script defer src=b.js></script><!-- <script>old()</script> -->')
    assert found["script-src"] == ["'self'"]


def test_a_greater_than_sign_in_an_attribute_does_not_end_the_tag():
    assert allowed('<script data-x="a>b">c()</script>')["script-src"] == ["'self'", sha("c()")]


def test_line_breaks_and_signs_of_the_text_count():
    text = "\n  if (a < b && c) d('é')\n"
    assert sha(text) in allowed(f"<script>{text}</script>")["script-src"]


def test_images_within_style_sheets_are_allowed_where_there_are_any():
    assert allowed("")["img-src"] == ["'self'"]
    assert allowed("", b"a{mask:url(data:image/svg+xml;base64,x)}")["img-src"] == ["'self'", "data:"]


def test_nothing_unsafe_and_no_other_place_is_ever_allowed():
    text = page("<script>a()</script><style>b{}</style>", b"data:image/png")
    assert "unsafe" not in text
    assert "http:" not in text and "https:" not in text and "*" not in text


def test_one_policy_for_all_allows_what_each_allows():
    one, other = (
        policy.read("img-src 'self'; script-src 'self' 'sha256-a'"),
        policy.read("script-src 'self' 'sha256-b'"),
    )
    assert policy.written(policy.union([one, other])) == "img-src 'self'; script-src 'self' 'sha256-a' 'sha256-b'"
    assert one["script-src"] == ["'self'", "'sha256-a'"]


def test_signs_of_a_tag_within_a_script_are_read_as_its_text():
    texts = ["if (a </b/.x) c()", "'</scripted>' < '<style>'", "<!-- a", "i < 1"]
    found = allowed("".join(f"<script>{one}</script >" for one in texts) + "<STYLE>b{}</style\n>")
    assert found["script-src"] == ["'self'", *sorted(map(sha, texts))]
    assert found["style-src"] == ["'self'", sha("b{}")]
