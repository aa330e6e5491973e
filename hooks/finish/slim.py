"""The scripts of the tools as readers get them: without remarks, which are a quarter of their bytes, and indents.

Written:  docs/assets/js/lib/ and tools/, with their remarks
Made:     the same files; a browser reads what was written, line for line

A remark goes only where it fills its lines. So no text over several lines (between backticks) may hold a line
that begins like one; a test sees to it.
"""

import re
from collections.abc import Mapping

FOLDERS = ("assets/js/lib/", "assets/js/tools/")
REMARK = re.compile(r"^[ \t]*(?:/\*(?:(?!\*/).)*\*/[ \t]*|//[^\n]*)$", re.DOTALL | re.MULTILINE)
INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def slim_scripts(site: Mapping[str, bytes]) -> dict[str, bytes | None]:
    """The step: every script of the tools, slimmed."""
    return {path: slim(content.decode()).encode() for path, content in site.items() if is_ours(path)}


def is_ours(path: str) -> bool:
    """Whether a file of the site is one of these scripts."""
    return path.startswith(FOLDERS) and path.endswith(".js")


def slim(script: str) -> str:
    """A script without remarks on lines of their own and without indents; lines keep their numbers."""

    def gone(remark: re.Match) -> str:
        return "\n" * remark[0].count("\n")

    return INDENT.sub("", REMARK.sub(gone, script))
