"""Sets a printout: template and data in, PDF/UA-1 out, with our own fonts alone, so that every machine makes the same.

It is set beside the build, which goes on and waits where a printout is asked for. Nothing is set twice while neither
template nor data change: `mkdocs serve` keeps what it has.
"""

import functools
import math
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import typst
from errors import DataError

FOLDER = Path(__file__).parent.parent / "paper"
DISPLAY = "Bricolage Grotesque 96pt"  # as the font file calls itself
BESIDE = ThreadPoolExecutor(1, "press")  # Typst lets Python run on meanwhile


@dataclass(frozen=True)
class Printed:
    """A PDF and what a link says of it."""

    content: bytes
    pages: int

    @property
    def kilobytes(self) -> int:
        """Its size as a reader counts it, rounded up to tens, so that a longer address seldom changes it."""
        return 10 * math.ceil(len(self.content) / 10_000)


class Press(Mapping[str, Printed]):
    """Printouts by their ids, from the data of each as JSON: {"guide": '{"title": ...}'}."""

    def __init__(self, data: Mapping[str, str]):
        self.coming = {name: BESIDE.submit(printed, name, words) for name, words in data.items()}

    def __getitem__(self, name: str) -> Printed:
        """The printout, once it is there; a DataError for a slip in its template."""
        return self.coming[name].result()

    def __iter__(self) -> Iterator[str]:
        return iter(self.coming)

    def __len__(self) -> int:
        return len(self.coming)

    def faults(self) -> list[str]:
        """What is wrong with templates, once all is set."""
        return [str(fault) for one in self.coming.values() if isinstance(fault := one.exception(), DataError)]


def printed(name: str, data: str) -> Printed:
    """The printout of this name from its data as JSON."""
    return set_in_type(name, data, templates())


def templates() -> tuple[str, ...]:
    """The text of every template: what they say decides, with the data, what comes out."""
    return tuple(path.read_text("utf-8") for path in sorted(FOLDER.glob("*.typ")))


@functools.cache
def fonts() -> typst.Fonts:
    """The site's own fonts, read once."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER / "fonts"])


@functools.lru_cache(maxsize=8)  # the printouts of the last build and the one before
def set_in_type(name: str, data: str, _templates: tuple[str, ...]) -> Printed:
    """Set a printout; a slip in its template stops the build and says where."""
    try:
        content = typst.compile(
            FOLDER / f"{name}.typ",
            root=FOLDER,
            font_paths=fonts(),
            sys_inputs={"data": data},
            pdf_standards=["ua-1"],
            timestamp=0,  # the document's own date comes from its data
        )
    except typst.TypstError as fault:
        raise DataError(f"paper/{name}.typ: {getattr(fault, 'diagnostic', '') or fault}") from fault
    return Printed(content, pages_of(content))


def pages_of(content: bytes) -> int:
    """How many pages a PDF says that it has."""
    return int(re.search(rb"<xmpTPg:NPages>(\d+)<", content)[1])
