"""Sources in print, and the list of them all.

    Typed:  /// sources
    Made:   every source from A to Z, with how we read it and the claims that rest on it

A source is printed exactly as far as its record goes: a field that is missing was never
seen in print, and nothing stands in for it.
"""

from collections.abc import Iterable
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from content import Library
from markup import element, plain
from rendering import Rendering

REFERENCES = '<section class="references">'  # how `references` begins in HTML
FACTS = [("Who", "population"), ("Found", "finding"), ("Limits", "limits")]
KINDS = {"rct": "Randomised trial", "biomechanics": "Measured in a lab", "normative": "Values of healthy people"}
NONE_FOUND = "No source: we looked and found none."
READ_AS = {
    "full-text": "We read the full text.",
    "abstract": "We read the abstract.",
    "secondary": "We read it second-hand, on a page about it.",
}


def references(*children: Element) -> Element:
    """The part of a page that the search leaves out: lists of studies hold every word there is."""
    return element("section", *children, class_="references")


def source_list(library: Library, keys: Iterable[str]) -> Element:
    """The sources of a claim; a claim without one says so."""
    items = [element("li", *reference(library["sources"][key])) for key in keys]
    if not items:
        return element("p", NONE_FOUND, class_="how__sources")
    return element("ul", *items, class_="how__sources")


def reference(source: dict) -> list[Element | str]:
    """One source in print: authors, title, journal, year and links, as far as known.

    {"authors": ["Riel H"], "title": "T", "year": 2018} -> Riel H. T. 2018.
    """
    authors = ", ".join(source.get("authors", []))
    if authors and not source["authors_complete"]:
        authors += ", et al."
    parts: list[Element | str] = [plain(_stop(authors))] if authors else []
    parts += [plain(_stop(source.get("title", "Title not seen")))]
    if "journal" in source:
        parts += [element("cite", plain(source["journal"]))]
    if where := place(source):
        parts += [plain(_stop(where))]
    if "year" not in source:
        parts += [plain("No date on the page.")]
    parts += links(source)
    spaced = [part for item in parts for part in (item, " ")]
    return spaced[:-1]


def in_short(rendering: Rendering, source: dict) -> Element:
    """A source in a word and a year, linked to its full entry: "Riel H 2018"."""
    who = (source.get("authors") or [source.get("title") or source.get("journal", "Source")])[0]
    year = f" {source['year']}" if "year" in source else ""
    return element("a", plain(f"{who}{year}"), href=rendering.link(f"evidence/sources.md#{source['key']}"))


def place(source: dict) -> str:
    """Year, volume, issue and pages in the usual order: "2015;25(3):e292-300"."""
    issue = f"({source['issue']})" if "issue" in source else ""
    volume = f"{source.get('volume', '')}{issue}"
    after_year = f";{volume}" if volume else ""
    pages = f":{source['pages']}" if "pages" in source else ""
    return f"{source.get('year', '')}{after_year}{pages}".lstrip(";:")


def links(source: dict) -> list[Element]:
    """DOI and PubMed links, or a health site's own address."""
    found = []
    if "doi" in source:
        found.append(element("a", plain(f"doi:{source['doi']}"), href=f"https://doi.org/{source['doi']}"))
    if "pmid" in source:
        address = f"https://pubmed.ncbi.nlm.nih.gov/{source['pmid']}/"
        found.append(element("a", plain(f"PubMed {source['pmid']}"), href=address))
    if "url" in source:
        found.append(element("a", plain(f"Read it at {host(source['url'])}"), href=source["url"]))
    return found


def host(address: str) -> str:
    """Where a link leads, in a word: "https://www.nhs.uk/conditions/" -> "nhs.uk"."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _stop(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def sources_page(rendering: Rendering) -> Element:
    """`/// sources`: every source from A to Z, how we read it, and the claims that rest on it."""
    sources = rendering.library["sources"].values()
    ordered = sorted(sources, key=lambda s: (" ".join(s.get("authors", [])) or s.get("title", "~")).lower())
    return references(element("ol", *[source_item(rendering, source) for source in ordered], class_="sources"))


def source_item(rendering: Rendering, source: dict) -> Element:
    """One source with who was studied, what it found, its limits and how we read it."""
    named = [(name, source[key]) for name, key in FACTS if key in source]
    facts = [part for name, fact in named for part in (element("dt", plain(name)), element("dd", plain(fact)))]
    claims = [c["id"] for c in rendering.library["claims"].values() if source["key"] in c["sources"]]
    uses = [element("a", plain(in_words(key)), href=rendering.link(f"evidence/claims.md#{key}")) for key in claims]
    listed = [part for use in uses for part in (", ", use)][1:]
    kind = KINDS.get(source["type"]) or source["type"].replace("-", " ").capitalize()
    return element(
        "li",
        element("p", *reference(source), class_="source__print"),
        element("dl", *facts) if facts else None,
        element("p", plain(f"{kind}. {READ_AS[source['verified']]}")),
        element("p", *(["Claims: ", *listed] if listed else ["No claim rests on it."])),
        id=source["key"],
    )


def in_words(claim: str) -> str:
    """A claim as a link of few words, where its sentence would be too long: "ten-percent-not-magic" without hyphens."""
    return claim.replace("-", " ")
