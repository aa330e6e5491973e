"""Texts without a sign of Markdown are passed over; every sign is still seen."""

import markdown
import pytest
from inline import SIGN, Inline
from markdown.treeprocessors import InlineProcessor

from checks import pages

pytestmark = pytest.mark.unit
EXTENSIONS = ["attr_list", "md_in_html", "tables", "toc"]


def converted(source, reader):
    md = markdown.Markdown(extensions=EXTENSIONS)
    md.treeprocessors.register(reader(md), "inline", 20)
    return md.convert(source)


@pytest.mark.parametrize(
    "source",
    [
        "*a* and __b__", "`code`", "[a](b.md)", "![a](b.svg)", "<https://a.example>", "<b>bold</b>", "&nbsp;&amp;",
        "a  \nb", "a\nb", r"\*", "[a][b]\n\n[b]: c.md", "<a@b.example>", "plain", "a_b_c", "1 < 2 & 3", "{: .a }", "a {: .b }",
    ],
)  # fmt: skip
def test_markdown_becomes_the_same_html(source):
    assert converted(source, Inline) == converted(source, InlineProcessor)


def test_every_page_becomes_the_same_html():
    for page in pages.all_pages():
        assert converted(page.text, Inline) == converted(page.text, InlineProcessor), page.path


def test_every_pattern_of_markdown_needs_a_sign():
    signs = [
        "`",
        r"\*",
        "[a](b)",
        "![a](b)",
        "[a][b]",
        "![a][b]",
        "[a]",
        "<a:b@c>",
        "<a@b>",
        "  \n",
        "<b>",
        "&amp;",
        "*a*",
        "_a_",
    ]
    assert [one for one in signs if not SIGN.search(one)] == []
    known = {
        "backtick", "escape", "reference", "link", "image_link", "image_reference", "short_reference", "short_image_ref",
        "autolink", "automail", "linebreak", "html", "entity", "not_strong", "em_strong", "em_strong2", "em_strong_underscore",
    }  # fmt: skip
    found = {entry.name for entry in markdown.Markdown(extensions=EXTENSIONS).inlinePatterns._priority}
    assert found <= known, "a new inline pattern: does SIGN in hooks/inline.py know what it looks for?"
