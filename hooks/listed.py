"""A page as others are told of it: search engines, feed readers and whoever reads llms.txt."""

from dataclasses import dataclass

Crumb = tuple[str, str]  # a name and the address, within the site, to which it leads


@dataclass(frozen=True)
class Listed:
    """What a page's front matter and its place in the navigation say of it.

    `url` is the address within the site ("start/today/", "" for home), `checked` a day ("2026-11-21"),
    `above` the sections that it stands in, from the outermost on: (("Start here", "start/today/"),).
    """

    path: str
    url: str
    title: str
    description: str
    checked: str
    above: tuple[Crumb, ...] = ()
