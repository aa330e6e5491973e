"""The signs that stand beside words of safety: go, pause, stop, alert."""

from xml.etree.ElementTree import Element

from markup import element

ICONS = {
    "green": "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1.5 14.5L6 12l1.4-1.4 3.1 3.1 6.1-6.1L18 9z",
    "amber": "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM8 7.5h3v9H8zm5 0h3v9h-3z",
    "red": "M8 2h8l6 6v8l-6 6H8l-6-6V8zm0 9v2h8v-2z",
    "alert": "M8 2h8l6 6v8l-6 6H8l-6-6V8zm3 5v7h2V7zm0 9v2h2v-2z",
}


def icon(name: str) -> Element:
    """A drawn sign that readers of text do not miss, because the word stands beside it."""
    return element("svg", element("path", d=ICONS[name]), viewBox="0 0 24 24", aria_hidden="true")
