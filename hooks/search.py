"""The site's search: words that readers type but pages do not say, and the worker that understands them.

- `keywords` in front matter go into the index entry of their page, so that "heel stab" finds the page on symptoms.
  The words of its address go with them.
  The theme searches the field because mkdocs.yml lists it under `fields`.
- docs/assets/js/search/*.js and data/search-synonyms.yml become one worker that stands in front of the theme's.
- opensearch.xml lets a browser add the site as a search engine.
"""

import json
import re
from collections.abc import Iterable
from html import escape

FOLDER = "assets/js/search/"
PARTS = tuple(f"{FOLDER}{name}.js" for name in ("words", "spelling", "rewrite", "rank", "worker"))
WORKER = f"{FOLDER}search.js"
DESCRIPTION = "opensearch.xml"
SPARE = re.compile(r" +(?= |</(?:p|li)>)")  # no browser shows it


def complete(entries: list[dict], keywords: dict[str, list[str]]) -> None:
    """What the index gets beside, and what it does not need."""
    add_keywords(entries, keywords)
    drop_spare_space(entries)


def add_keywords(entries: list[dict], keywords: dict[str, list[str]]) -> None:
    """Give the entry of each page its keywords: {"start/today/": ["what to do", ...]}."""
    for entry in entries:
        if entry["location"] in keywords:
            entry["keywords"] = " ".join([*keywords[entry["location"]], *address_words(entry["location"])])


def drop_spare_space(entries: list[dict]) -> None:
    """Leave one space of many, none before the end of a paragraph: what is taken out of a page leaves them behind.

    "<li>Half of them.  </li>" -> "<li>Half of them.</li>". Code keeps its spaces.
    """
    for entry in entries:
        if "<pre" not in entry["text"]:
            entry["text"] = SPARE.sub("", entry["text"]).rstrip(" ")


def address_words(address: str) -> list[str]:
    """What an address says: a reader looks for the same words. "understand/heel-spurs/" -> understand, heel, spurs."""
    return address.replace("-", " ").replace("/", " ").split()


def worker(rules: dict, parts: Iterable[str]) -> str:
    """The rules and the parts, in order, as one script: the browser asks once."""
    return "\n".join([f"const rules = {json.dumps(rules, ensure_ascii=False)}", *parts])


def opensearch(name: str, description: str, address: str) -> str:
    """The description of the search for browsers (OpenSearch 1.1); empty without an address of the site."""
    if not address:
        return ""
    address = escape(address, quote=True)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>{escape(name)}</ShortName>
  <Description>{escape(description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/x-icon">{address}assets/images/favicon.ico</Image>
  <Url type="text/html" template="{address}?q={{searchTerms}}"/>
</OpenSearchDescription>
"""
