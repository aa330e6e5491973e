"""feed.xml: the pages that were checked last, so that a feed reader says when one has changed (Atom, RFC 4287)."""

import uuid
from collections.abc import Iterable
from html import escape

from listed import Listed

PATH = "feed.xml"
MOST = 30


def feed(site: dict[str, str], pages: Iterable[Listed]) -> str:
    """The feed, newest first, in reading order within a day; `site` has name, description and address."""
    newest = sorted(pages, key=lambda page: page.checked, reverse=True)[:MOST]
    updated = newest[0].checked if newest else "1970-01-01"
    entries = "".join(entry(site["address"], page) for page in newest)
    return f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <id>{name_of("")}</id>
  <title>{escape(site["name"])}: pages checked lately</title>
  <subtitle>{escape(site["description"])}</subtitle>
  <updated>{moment(updated)}</updated>
  <author><name>{escape(site["name"])} contributors</name></author>
  <rights>Text CC BY 4.0</rights>
  <link rel="self" type="application/atom+xml" href="{escape(site["address"])}{PATH}"/>
  <link rel="alternate" type="text/html" href="{escape(site["address"])}"/>
{entries}</feed>
"""


def entry(address: str, page: Listed) -> str:
    """One page."""
    return f"""  <entry>
    <id>{name_of(page.path)}</id>
    <title>{escape(page.title)}</title>
    <updated>{moment(page.checked)}</updated>
    <link rel="alternate" type="text/html" href="{escape(address + page.url)}"/>
    <summary>{escape(page.description)}</summary>
  </entry>
"""


def moment(day: str) -> str:
    """A day as Atom wants it: "2026-11-21" -> "2026-11-21T00:00:00Z"."""
    return f"{day}T00:00:00Z"


def name_of(path: str) -> str:
    """A name that stays when the site moves to another host: made of the file's place in docs/ alone."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"first-steps:{path}").urn
