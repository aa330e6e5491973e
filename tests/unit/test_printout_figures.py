"""Drawings for paper carry the light colours themselves, and words for those who do not see them."""

import pytest
from printout_figures import drawing, for_paper, palette, printed, resolved, rules, words

pytestmark = pytest.mark.unit

TOKENS = """
[data-md-color-scheme]{--fig-skin:#AAA;--fs-focus:var(--fig-skin)} /* light */
@media screen{[data-md-color-scheme=slate]{--fig-skin:#000}}
@media print{[data-md-color-scheme]{--fig-skin:#FFF}}
.fig--tone-2{--fig-skin:#BBB}
"""
SHEET = rules(".f-s{fill:var(--fig-skin)}.f-w{fill:red}.f-s:hover{fill:blue}@media print{.f-s{fill:lime}}")
SVG = (
    '<svg class="fig{}" viewBox="0 0 6 4" role="img" aria-labelledby="t d"><title id="t">Heel &amp; toe</title>'
    '<desc id="d">Up, then down.</desc><g class="k0"><path class="f-w"/></g><path class="f-s"/></svg>'
)


def paper(tone=""):
    return for_paper(SVG.format(tone), SHEET, TOKENS, "Print")


def test_the_light_colours_hold_not_those_of_dark_or_of_a_printed_page():
    assert palette(TOKENS)["--fig-skin"] == "#AAA"


def test_a_name_that_stands_for_another_is_followed():
    assert resolved("fill:var(--fs-focus)", palette(TOKENS)) == "fill:#AAA"


def test_a_drawing_holds_the_rules_it_uses_in_its_own_tone_of_skin():
    assert "<style>.f-s{fill:#AAA}</style>" in paper()
    assert "<style>.f-s{fill:#BBB}</style>" in paper(" fig--tone-2")


def test_the_start_in_full_is_left_out_as_on_a_printed_page():
    assert "k0" not in paper()
    assert 'class="f-s"' in paper()


def test_rules_with_a_state_belong_to_no_drawing():
    assert drawing(SHEET, {"f-s"}) == [(".f-s", "fill:var(--fig-skin)")]


def test_a_line_that_keeps_its_width_on_screens_is_drawn_wider_on_paper():
    fixed = "stroke-width:1.4;stroke-dasharray:3 3;vector-effect:non-scaling-stroke"
    assert printed(fixed, "Print") == "stroke-width:4.2;stroke-dasharray:9 9;"


def test_a_font_is_named_in_full():
    assert printed("font:700 20px var(--x)", "Print") == "font-family:Print;font-weight:700;font-size:20px"


def test_title_and_description_are_the_words_of_a_drawing_and_an_ornament_has_none():
    assert words(SVG) == "Heel & toe. Up, then down."
    assert words('<svg aria-hidden="true"><path/></svg>') == ""


def test_no_drawing_of_the_site_keeps_a_colour_by_name(real_library):
    from tests.helpers import ROOT

    css = ROOT / "docs/assets/css"
    tokens, sheet = (css / "tokens.css").read_text("utf-8"), rules((css / "components.css").read_text("utf-8"))
    made = {name: for_paper(svg, sheet, tokens, "Print") for name, svg in real_library.drawings.items()}
    assert {name for name, svg in made.items() if "var(" in svg or "<style></style>" in svg} == set()
