"""Reads a page for the search index as the theme does, in half the time.

The theme takes Python's HTML parser, which also reads broken HTML, and half of a page's way into the
index is that. What Markdown writes is well formed, so one pattern finds its tags. What happens
at each tag stays the theme's.
"""

import re
from html import unescape

from material.plugins.search import plugin

TAG = re.compile(r"""<!--.*?-->|<(/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>""", re.S)
NAMES = "id|class|data-search-exclude"  # all the attributes that the theme asks for
ATTRIBUTE = re.compile(rf'\s({NAMES})="([^"]*)"')
BY_HAND = re.compile(
    rf"""<(?:script|style|[^/a-z!]|!(?!--)|[^>]*\s(?:{NAMES})(?!="|[\w-]))"""
)  # left to the theme's way


class Reader(plugin.Parser):
    """The theme's, but for how it comes from tag to tag."""

    def feed(self, data: str) -> None:
        if BY_HAND.search(data):
            super().feed(data)
            return
        behind = 0
        for tag in TAG.finditer(data):
            if tag.start() > behind:
                self.handle_data(unescape(data[behind : tag.start()]))
            behind = tag.end()
            closing, name, rest = tag.groups()
            if name and not closing:
                self.handle_starttag(name, [(key, unescape(value)) for key, value in ATTRIBUTE.findall(rest)])
            if name and (closing or rest.endswith("/")):
                self.handle_endtag(name)
        if data[behind:]:
            self.handle_data(unescape(data[behind:]))


def install() -> None:
    """From here on the theme's search reads pages with ours."""
    plugin.Parser = Reader
