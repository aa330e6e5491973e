"""What every plot is drawn with: words, lines, signs and a frame, coloured by classes alone.

Made:   <svg class="plot" viewBox="0 0 420 ..."> with <title> and <desc>
Units:  one unit is a 420th of the drawing's width. Words are 15 units tall: 12.8 px where the drawing is 358 px
        wide, as on a phone.
"""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markup import element, plain

WIDTH = 420
LINE = 19  # from one line of words to the next
SIZE = 5.5  # half a sign's width


def units(value: float) -> str:
    """A length as short as it can be: 12.0 -> "12", 3.14159 -> "3.1"."""
    return f"{value:.1f}".rstrip("0").rstrip(".")


def scale(low: float, high: float, start: float, end: float) -> Callable[[float], float]:
    """Where a value of the axis low..high falls between start and end."""
    return lambda value: start + (end - start) * (value - low) / (high - low)


def words(x: float, y: float, said: str, class_: str = "pl-t", anchor: str = "start") -> Element:
    """Words whose base line begins (start), ends (end) or is centred (middle) at x, y."""
    made = element("text", plain(said), class_=class_, x=units(x), y=units(y))
    if anchor != "start":
        made.set("text-anchor", anchor)
    return made


def path(class_: str, *steps: str | float) -> Element:
    """A path of letters and numbers: path("pl-g", "M", 0, 20, "H", 420)."""
    said = "".join(step if isinstance(step, str) else f" {units(step)}" for step in steps)
    return element("path", class_=class_, d=said.replace(" -", "-"))


def grid(lines: list[tuple[float, float, float, float]]) -> Element:
    """Quiet lines, each from x, y to x, y, as one path."""
    return path("pl-g", *[step for x, y, to_x, to_y in lines for step in ("M", x, y, "L", to_x, to_y)])


def sign(shape: str, x: float, y: float, class_: str) -> Element:
    """A circle, square or diamond around x, y: told apart without colour."""
    if shape == "circle":
        return element("circle", class_=class_, cx=units(x), cy=units(y), r=units(SIZE))
    if shape == "square":
        return path(class_, "M", x - SIZE, y - SIZE, "h", 2 * SIZE, "v", 2 * SIZE, "h", -2 * SIZE, "z")
    reach = SIZE * 1.35  # a diamond looks smaller than a square
    return path(class_, "M", x, y - reach, "l", reach, reach, "l", -reach, reach, "l", -reach, -reach, "z")


def bar(class_: str, x: float, y: float, to_x: float, height: float) -> Element:
    """A bar from x to to_x; y is its upper edge."""
    size = {"x": units(x), "y": units(y), "width": units(to_x - x), "height": units(height)}
    return element("rect", class_=class_, rx="3", **size)


def whisker(class_: str, x: float, y: float, to_x: float, to_y: float) -> Element:
    """A likely range: a line, across or upright, with a short stroke at each end."""
    cap_x, cap_y = (0, 5) if y == to_y else (5, 0)
    ends = [("M", a - cap_x, b - cap_y, "L", a + cap_x, b + cap_y) for a, b in ((x, y), (to_x, to_y))]
    return path(class_, "M", x, y, "L", to_x, to_y, *[step for end in ends for step in end])


def frame(title: str, description: str, height: float, parts: list[Element]) -> Element:
    """The drawing: its name and what it shows come first, for those who do not see it."""
    named = [element("title", plain(title)), element("desc", plain(description))]
    return element("svg", *named, *parts, class_="plot", viewBox=f"0 0 {WIDTH} {units(height)}", role="img")
