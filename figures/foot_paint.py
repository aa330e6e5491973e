"""The foot of figures/foot_rig.py as SVG: far parts, skin, lines, and what lies under the skin."""

from figures import foot_points as points
from figures.bones import SPOT
from figures.foot_rig import Foot, moved
from figures.path import Place, path
from figures.svg import fibres, pair

ERROR = 0.8  # units of the drawing that a curve may lie off its outline
RINGS = (("an-p3", 34), ("an-p2", 21), ("an-p1", 9))  # the sore spot: class and radius in units of the drawing


def filled(kind: str, shape, place: Place, error: float = ERROR) -> str:
    """A shape as one path, or nothing where it is too small to draw."""
    d = path(shape, place, error)
    return f'<path class="{kind}" d="{d}"/>' if d else ""


def soft_line(line, place: Place) -> str:
    """Three or four points as a curve, for a path's d: three make a quadratic, four a cubic one."""
    first, *others = (pair(place(*point)) for point in line)
    command = "Q"
    return f"M{first}{command}{' '.join(others)}"


def sore(x: float, y: float) -> str:
    """The spot that hurts, with its rings."""
    return "".join(f'<circle class="{kind}" cx="{x:.0f}" cy="{y:.0f}" r="{r}"/>' for kind, r in RINGS)


def foot(one: Foot, place: Place, shows: list[str]) -> str:
    """The whole foot. `shows` may name muscle, fascia, spot."""
    drawn = "".join(filled("f-to", toe, place) for toe in one.small_toes())
    drawn += filled("f-s2", one.outer_edge(), place)
    drawn += filled("f-s", one.skin(), place)
    if "muscle" in shows:
        drawn += filled("f-w", one.arch_muscle(), place)
        drawn += fibres([moved(one.body, line) for line in points.FIBRES], place)
    if "fascia" in shows:
        drawn += filled("f-pf", one.fascia(), place)
    if "spot" in shows:
        drawn += sore(*place(*one.body(SPOT)))
    lines = [moved(one.body, points.ANKLE_BONE), moved(one.big_tip, points.NAIL)]
    return drawn + f'<path class="f-ol" d="{"".join(soft_line(line, place) for line in lines)}"/>'
