"""Numbers beside a drawing and the lines that lead to what they name. The words stand in data/figures.yml."""

import numpy as np

from figures.geometry import unit
from figures.svg import pair

DISC, DOT = 20, 6  # units of the drawing: radii of the number's disc and of the dot at the end of its line


def marker(n: int, at, *ends) -> str:
    """A number at `at` with a line to each end, cased in the panel's colour so that it shows over bone."""
    lines = dots = ""
    for end in ends:
        edge = np.array(at) + unit(np.subtract(end, at)) * (DISC - 1)
        lines += f"M{pair(edge)}L{pair(end)}"
        dots += f'<circle class="d" cx="{end[0]:.0f}" cy="{end[1]:.0f}" r="{DOT}"/>'
    x, y = at
    disc = f'<circle class="b" cx="{x:.0f}" cy="{y:.0f}" r="{DISC}"/><text x="{x:.0f}" y="{y + 8:.0f}">{n}</text>'
    return f'<g class="an-m"><path class="c" d="{lines}"/><path d="{lines}"/>{dots}{disc}</g>'
