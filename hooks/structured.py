"""Structured data (schema.org, JSON-LD): what a page is, for machines, in one block at its end.

Need: search engines and assistants should take who it is for, when it was checked and which steps or answers
it gives from the page itself. All of it is printed on the page too; nobody is named who did not take part,
and `reviewedBy` stays out until a clinician has reviewed a page.

Made:   <script type="application/ld+json">{"@context":"https://schema.org","@graph":[...]}</script>
        every page: MedicalWebPage (WebPage about ourselves) and BreadcrumbList; home: WebSite with its search;
        docs/faq.md: FAQPage; a page with `/// exercise-page` or `/// stages`: HowTo.
"""

import json

from answers import answers
from cards import EXERCISE
from content import Library
from listed import Crumb, Listed
from rendering import Rendering

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
CONDITION = {"@type": "MedicalCondition", "name": "Plantar fasciitis"}
RUNNERS = {"@type": "Patient", "audienceType": "Runners with plantar fasciitis"}
CLINICIANS = {"@type": "MedicalAudience", "audienceType": "Clinician"}
FAQ, FOR_CLINICIANS, ABOUT_US = "faq.md", "about/for-clinicians.md", "about/"


def block(site: dict[str, str], page: Listed, html: str, rendering: Rendering) -> str:
    """The block of one page; `site` has name, description and address, `html` is the page's own part.

    Empty without an address of the site, because everything in it is named by its address.
    """
    if not site["address"]:
        return ""
    main = {} if page.path != FAQ else {"mainEntity": questions(site["address"] + page.url, html)}
    if steps := steps_of(rendering.sources[page.path], rendering.library):
        main = {"mainEntity": {"@type": "HowTo", "name": page.title, "step": steps}}
    graph = [{**web_page(site, page), **main}, website(site) if not page.url else breadcrumbs(site, page)]
    text = json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    harmless = text.replace("<", "\\u003c")  # no "</script>" within
    return f'<script type="application/ld+json">{harmless}</script>'


def contributors(site: dict[str, str]) -> dict:
    """Who writes and publishes: an organisation; no person is named."""
    return {"@type": "Organization", "name": f"{site['name']} contributors"}


def web_page(site: dict[str, str], page: Listed) -> dict:
    """The page itself."""
    url = site["address"] + page.url
    return {
        "@type": kind(page.path),
        "@id": url,
        "url": url,
        "name": page.title,
        "description": page.description,
        "inLanguage": "en-GB",
        "isPartOf": {"@id": f"{site['address']}#website"},
        "isAccessibleForFree": True,
        "license": LICENCE,
        "lastReviewed": page.checked,
        "author": contributors(site),
        "publisher": contributors(site),
        **medical(page.path),
    }


def kind(path: str) -> str | list[str]:
    """What kind of page stands at a path of docs/."""
    if path == FAQ:
        return ["MedicalWebPage", "FAQPage"]
    return "MedicalWebPage" if medical(path) else "WebPage"


def medical(path: str) -> dict:
    """What a page is about and whom it is for; nothing for the pages about ourselves."""
    if path.startswith(ABOUT_US) and path != FOR_CLINICIANS:
        return {}
    return {"about": CONDITION, "audience": CLINICIANS if path == FOR_CLINICIANS else RUNNERS}


def website(site: dict[str, str]) -> dict:
    """The whole site, and how an address asks its search."""
    address = site["address"]
    return {
        "@type": "WebSite",
        "@id": f"{address}#website",
        "url": address,
        "name": site["name"],
        "description": site["description"],
        "inLanguage": "en-GB",
        "publisher": contributors(site),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{address}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def breadcrumbs(site: dict[str, str], page: Listed) -> dict:
    """The way from home to the page. A section that opens with this very page is not a step on the way to it."""
    way: list[Crumb] = [(site["name"], ""), *(crumb for crumb in page.above if crumb[1] != page.url)]
    names = [*way, (page.title, page.url)]
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": site["address"] + url}
        for number, (name, url) in enumerate(names, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def questions(url: str, html: str) -> list[dict]:
    """The questions of a page and their answers, as printed."""
    return [
        {
            "@type": "Question",
            "url": f"{url}#{anchor}",
            "name": question,
            "acceptedAnswer": {"@type": "Answer", "text": answer},
        }
        for anchor, question, answer in answers(html)
    ]


def steps_of(source: str, library: Library) -> list[dict]:
    """The steps that a page tells its reader to take: those of an exercise, or the stages of the plan."""
    if found := EXERCISE.search(source):
        return [step(text) for text in library["exercises"][found[1]]["steps"]]
    if "\n/// stages\n" in source:
        return [section(stage) for stage in library["stages"]["stages"]]
    return []


def section(stage: dict) -> dict:
    """One stage of the plan with what to do in it, and the test that ends it."""
    lines = [*stage["do"], f"Move on when: {stage['move_on']}"]
    return {"@type": "HowToSection", "name": stage["name"], "itemListElement": [step(line) for line in lines]}


def step(text: str) -> dict:
    """One thing to do."""
    return {"@type": "HowToStep", "text": text}
