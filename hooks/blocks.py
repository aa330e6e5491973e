"""Binds the names that writers type between slashes to the functions that make the HTML.

/// pain-strip          a component made from data/ (nothing stands inside)
///

/// in-short            a box around what the writer wrote
- Load it, little by little.
///

/// claims-list         a list that the writer typed, set in a form of its own
- Tape eases the first steps. [@tape-takes-the-edge-off]
///
"""

from collections.abc import Callable, Collection
from xml.etree.ElementTree import Element

import boxes
import cards
import circuits
import claims
import drawings
import exercise_index
import exercise_pages
import exercises
import glossary
import grades
import lists
import norms
import plots
import printouts
import programme
import rules
import scores
import sources
import stages
import tools
import treatments
from errors import nearest
from markup import element
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block
from rendering import Rendering

COMPONENTS: dict[str, Callable[[Rendering], Element]] = {
    "build-up": stages.build_up,
    "claims": claims.claims_page,
    "contact": boxes.contact,
    "exercise-index": exercise_index.exercise_index,
    "glossary": glossary.glossary_list,
    "grades": grades.grades_table,
    "in-short": boxes.in_short,
    "morning-check": rules.morning_check,
    "next": boxes.next_step,
    "pain-strip": rules.pain_strip,
    "printouts": printouts.all_printouts,
    "programme": programme.programme,
    "programme-versions": programme.versions,
    "ready": stages.ready,
    "red-flags": rules.red_flags,
    "rise": stages.rise,
    "safety": rules.safety,
    "site-scores": scores.site_scores,
    "sources": sources.sources_page,
    "stages": stages.stages,
    "step-back": stages.step_back,
    "treatment-orders": treatments.orders,
    "treatments": treatments.treatments,
    "walk-run": stages.walk_run,
    **tools.ON_PAPER,
}
# Components that take a name behind a bar, and the part of the library that knows the names.
WITH_NAME: dict[str, tuple[Callable[[Rendering, str], Element], str]] = {
    "circuit": (circuits.circuit, "circuits"),
    "dose": (exercises.dose, "exercises"),
    "exercise": (exercises.exercise, "exercises"),
    "exercise-card": (cards.one_card, "exercises"),
    "exercise-page": (exercise_pages.exercise_page, "exercises"),
    "figure": (drawings.figure, "figures"),
    "ladder": (exercises.ladder, "exercises"),
    "norms": (norms.norms, "norms"),
    "plot": (plots.plot, "plots"),
    "printout": (printouts.printout, "printouts"),
    "tool": (tools.tool, "tools"),
}
# Components that are made from what the writer typed inside, once it has been read.
FROM_LIST: dict[str, Callable[[Rendering, Element], None]] = {
    "claims-list": lists.claims_list,
    "cues": lists.cues,
    "exercise-cards": cards.cards,
}
# Shorter forms of a component, each by the word behind the bar.
FORMS: dict[str, dict[str, Callable[[Rendering], Element]]] = {
    "programme": {"moves": programme.moves},
    "red-flags": {"first": rules.red_flags_first, "main": rules.red_flags_main, "short": rules.red_flags_short},
    **tools.PARTS_ON_PAPER,
}
NAMES = sorted([*COMPONENTS, *WITH_NAME, *FROM_LIST])


def make(rendering: Rendering, name: str, argument: str) -> Element:
    """The HTML of one component; a wrong argument is a problem of the page."""
    typed = f"/// {name} | {argument}" if argument else f"/// {name}"
    if name in WITH_NAME:
        function, part = WITH_NAME[name]
        known: Collection[str] = rendering.library[part]
        if argument in known:
            return function(rendering, argument)
        advice = f'no "{argument}" in data/{part}.yml.{nearest(argument, known)}'
        rendering.problem(typed, f"{typed}: {advice}" if argument else f"type {typed} | {next(iter(known))}")
        return element("div")
    forms = FORMS.get(name, {})
    if argument in forms:
        return forms[argument](rendering)
    if argument:
        others = "".join(f" or /// {name} | {form}" for form in forms)
        rendering.problem(typed, f"{typed}: type /// {name}{others}.")
    return COMPONENTS[name](rendering) if name in COMPONENTS else element("div")


class Components(BlocksExtension):
    """The Markdown extension that knows every component by its name."""

    def __init__(self, rendering: Rendering):
        super().__init__()
        self.classes = [block_class(name, rendering) for name in NAMES]

    def extendMarkdownBlocks(self, md, block_mgr):  # noqa: N802 (the name is pymdownx's)
        for component in self.classes:
            block_mgr.register(component, self.getConfigs())


def block_class(name: str, rendering: Rendering) -> type[Block]:
    """A pymdownx block of this name that makes its element from the library."""

    class Component(Block):
        NAME = name
        ARGUMENT = None  # optional

        def on_create(self, parent: Element) -> Element:
            made = make(rendering, name, (self.argument or "").strip())
            parent.append(made)
            return made

        def on_end(self, block: Element) -> None:
            if name in FROM_LIST:
                FROM_LIST[name](rendering, block)

    return Component
