"""The search index is the theme's own reading, but for words of two blocks, which stay two words."""

from html.parser import HTMLParser

import pytest
from material.plugins.search import plugin
from reader import Reader

THEME = plugin.Parser.__mro__[1] if plugin.Parser is Reader else plugin.Parser
pytestmark = pytest.mark.unit


def read(parser, html):
    """What a parser finds: element, id, title and text of each section."""
    made = parser()
    made.feed(html)
    made.close()
    return [
        (section.el.tag, section.id, "".join(section.title), "".join(section.text), section.is_excluded())
        for section in made.data
    ]


def without_spaces(sections):
    return [tuple("".join(x.split()) if isinstance(x, str) else x for x in section) for section in sections]


@pytest.mark.parametrize(
    "html",
    [
        '<h2 id="a">A <a class="headerlink" href="#a" title="Link"></a></h2><p>Text &amp; more &lt;b&gt;</p>',
        "<p>Before</p>\n<h2 id='single'>Quotes</h2><p>a<br />b<br>c</p><hr />",
        '<p>a <span data-search-exclude="">hidden <b>deep</b></span> b</p>',
        '<div data-search-exclude=""><h2 id="x">X</h2><p>gone</p></div><p>kept</p>',
        '<ul><li>one</li><li></li><li> </li></ul><pre><code>a\n  b &amp;</code></pre>',
        '<p title="a > b">x</p><!-- <h2 id="no">no</h2> --><p>y</p>',
        '<p>1 < 2 and a<b</p>', "text only", "", "<p data-search-exclude>a</p>b", "<p id=a>x</p>", "<p>open", "</p>", '<H2 ID="big">Big</H2>',
        '<script>if (a < b) "<p>"</script><p>after</p>', "<style>p > b {}</style><p>x</p>", "<!doctype html><p>x</p>",
        '<svg viewBox="0 0 1 1"><path d="M0 0"/><text id="t">t</text></svg><h3 id="a&amp;b">c</h3>',
        '<table class="steps"><tr><th id="h">a</th><td data-id="q">b</td></tr></table><img src="a.png" alt="x">',
    ],
)  # fmt: skip
def test_html_is_read_as_the_theme_reads_it(html):
    assert without_spaces(read(Reader, html)) == without_spaces(read(THEME, html))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<dl><div><dt>Easier</dt><dd>Use <b>no</b> weight</dd></div></dl>", "Easier Use no weight"),
        ("<table><tr><th>Day</th><td>1</td></tr><tr><td>2</td></tr></table>", "Day 1 2"),
        ("<details><summary>Why</summary><p>So</p></details>", "Why <p>So</p>"),
        ("<p>One <b>b</b>old<i>er</i></p>", "<p>One bolder</p>"),
        ("<p>One\n two</p>\n\n<p> </p><p>three</p>", "<p>One  two</p> <p> </p><p>three</p>"),
        ("<pre><code>a\n  b</code></pre>", "<pre><code>a\n  b</code></pre>"),
    ],
)
def test_words_of_two_blocks_stay_two_words(html, text):
    assert read(Reader, html)[0][3].strip() == text


def test_what_is_hidden_ends_with_its_own_tag():
    found = read(Reader, '<p>a</p><div data-search-exclude=""><div>b</div>c</div><p>d</p>')
    assert found[0][3].strip() == "<p>a</p><p>d</p>"


def test_what_markdown_writes_is_not_left_to_the_theme(monkeypatch):
    monkeypatch.delattr(HTMLParser, "feed")
    found = read(Reader, '<p class="a" data-search-class="x">my class id = 3</p><h2 id="a">A</h2>')
    assert [section[1] for section in found] == [None, "a"]
