"""Everything that the site adds to Markdown, as one extension: components, citations, terms, tables."""

import blocks
import citations
import links
from glossary import Terms
from inline import Inline
from markdown import Extension
from rendering import Rendering
from tables import Tables


class FirstSteps(Extension):
    """All of it for one build; `rendering` is the page at work."""

    def __init__(self, rendering: Rendering):
        super().__init__()
        self.rendering = rendering
        # These once, as they cost more to make; Markdown asks for the rest anew on every page.
        self.terms, self.components = Terms(rendering), blocks.Components(rendering)

    def extendMarkdown(self, md):  # noqa: N802 (the name is Markdown's)
        self.components.extendMarkdown(md)
        # 175: after code (190), before links (160). The tree steps run after inline Markdown (20)
        # and before headings get their anchors (5).
        md.treeprocessors.register(Inline(md), "inline", 20)  # in place of Markdown's own
        md.inlinePatterns.register(citations.Citations(self.rendering), "citations", 175)
        # 165: before Markdown makes links; 135: after all links by a name (170, 140) are made.
        md.inlinePatterns.register(links.NoAddress(self.rendering), "no-address", 165)
        md.inlinePatterns.register(links.NoReference(self.rendering, md), "no-reference", 135)
        md.treeprocessors.deregister("prettify")  # new lines between blocks, which hooks/finish/trim.py would take away
        md.treeprocessors.register(self.terms, "terms", 12)
        md.treeprocessors.register(Tables(), "named-tables", 10)
