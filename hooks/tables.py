"""Tables that writers type in Markdown get what those made from data have: heads for rows and columns.

Typed:  | Pain | What to do |
        |---|---|
        | 0 to 2 | Go on |
Made:   the first column names its row, and each other cell carries its column's name, so
        that a narrow screen shows every row as a card and nothing scrolls sideways
"""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor


class Tables(Treeprocessor):
    """Marks up every table that has no class yet."""

    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            if "class" not in table.attrib:
                mark_up(table)


def mark_up(table: Element) -> None:
    """Name the rows and columns of one table."""
    table.set("class", "steps")
    heads = table.findall("thead/tr/th")
    for head in heads:
        head.set("scope", "col")
    for row in table.findall("tbody/tr"):
        for head, cell in zip(heads, row, strict=False):
            if head is heads[0]:
                cell.tag = "th"
                cell.set("scope", "row")
            else:
                cell.set("data-l", "".join(head.itertext()))
