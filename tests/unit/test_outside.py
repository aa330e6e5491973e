"""Links to other sites are marked; our own are left as they stand."""

import pytest
from finish import outside

pytestmark = pytest.mark.unit


def made(html):
    return outside.mark_links({"a.html": html.encode()})["a.html"].decode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="https://x.example">', '<a href="https://x.example" rel="noopener">'),
        ('<a href="//x.example">', '<a href="//x.example" rel="noopener">'),
        ("<a href=https://x.example>", '<a href=https://x.example rel="noopener">'),
        (
            '<a class="b" href="http://x.example" rel="license">',
            '<a class="b" href="http://x.example" rel="license noopener">',
        ),
        ("<a rel=me href=https://x.example>", '<a rel="me noopener" href=https://x.example>'),
    ],
)
def test_a_link_to_another_site_is_marked(before, after):
    assert made(before) == after
    assert made(after) == after


@pytest.mark.parametrize(
    "link",
    [
        '<a href="../load/">',
        '<a href="#https://x">',
        '<abbr href="https://x.example">',
        '<link href="https://x.example">',
        "<a>",
        '<a title="href=https" href="x">',
    ],
)
def test_other_tags_stay_as_they_are(link):
    assert made(link) == link
