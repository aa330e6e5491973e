"""Search words that readers type but pages do not say: `keywords` in front matter.

Each goes into the index entry of its page, so that "heel stab" finds the page on symptoms.
The theme searches the field because mkdocs.yml lists it under `fields`.
"""


def add_keywords(entries: list[dict], keywords: dict[str, list[str]]) -> None:
    """Give the entry of each page its keywords: {"start/today/": ["what to do", ...]}."""
    for entry in entries:
        if entry["location"] in keywords:
            entry["keywords"] = " ".join(keywords[entry["location"]])
