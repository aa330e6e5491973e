"""The mark as icons: in the browser's tab, on a phone's home screen, in a list of applications.

All are the mark of the header in the site's colours. favicon.svg has no ground and follows light and dark;
the others cannot know what they will lie on, so they bring the deep colour of the steps as their ground.
"""

import struct
from dataclasses import dataclass

from identity import png, source

IMAGES = source.ASSETS / "images"
TIGHT = "2 1 28 28"  # the mark without margin; puts its treads on whole pixels at 16 and 32
CENTRE = (16.7, 17.2)  # the middle as the eye sees it: right of and below that of the box, as the heel weighs more
BOX = 28  # the mark's width on its grid


@dataclass(frozen=True)
class Icon:
    """An icon on a ground. `share` is the width of the mark, and `corner` the radius, in parts of the size."""

    name: str
    size: int  # pixels
    share: float
    corner: float = 0.0
    purpose: str = ""  # in the web manifest; without one it is not listed there


TAB = (Icon("favicon", 16, 0.8, 0.2), Icon("favicon", 32, 0.76, 0.2))  # both in favicon.ico, for browsers without SVG
ICONS = (
    Icon("apple-touch-icon", 180, 0.62),  # iOS rounds the corners itself
    Icon("icon-192", 192, 0.62, 0.22, "any"),
    Icon("icon-512", 512, 0.62, 0.22, "any"),
    Icon("icon-maskable-512", 512, 0.52, 0, "maskable"),  # all of it within the circle of radius 0.4 that no mask cuts
)


def tab_svg() -> str:
    """The icon of the tab: deep foot on light, pale foot on dark."""
    light, dark = source.colours(), source.colours(dark=True)
    foot, sun = source.mark()
    style = (
        f".foot{{fill:{light['--fs-deep']}}}.sun{{fill:{light['--fs-accent']}}}"
        f"@media (prefers-color-scheme:dark){{.foot{{fill:{dark['--fs-ink']}}}.sun{{fill:{dark['--fs-accent']}}}}}"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{TIGHT}"><style>{style}</style>'
        f'<path class="foot" d="{foot}"/><path class="sun" d="{sun}"/></svg>\n'
    )


def icon_svg(icon: Icon) -> str:
    """An icon on its ground."""
    light, dark = source.colours(), source.colours(dark=True)
    foot, sun = source.mark()
    scale = icon.share * icon.size / BOX
    x, y = (round(icon.size / 2 - scale * middle, 2) for middle in CENTRE)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {icon.size} {icon.size}">'
        f'<rect width="{icon.size}" height="{icon.size}" rx="{icon.corner * icon.size:g}" fill="{light["--fs-deep"]}"/>'
        f'<g transform="translate({x} {y}) scale({scale:.4f})">'
        f'<path fill="{light["--fs-on-deep"]}" d="{foot}"/><path fill="{dark["--fs-accent"]}" d="{sun}"/></g></svg>'
    )


def page(svg: str) -> str:
    """A page that an SVG fills."""
    return f"<!doctype html><style>body{{margin:0}}svg{{display:block;width:100vw;height:100vh}}</style>{svg}"


def ico(pictures: list[bytes]) -> bytes:
    """PNGs as one .ico: a header, a line for each (size, colours, where), then the files as they are."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at, lines = len(head) + 16 * len(pictures), b""
    for picture in pictures:
        width, height = png.size(picture)
        lines += struct.pack("<BBBBHHII", width, height, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + lines + b"".join(pictures)


def draw(studio) -> dict[str, bytes]:
    """Every icon by its file name in docs/assets/images/."""

    def png_of(icon: Icon) -> bytes:
        svg = icon_svg(icon)
        taken = studio.shoot(page(svg), icon.size, icon.size)
        return png.write(icon.size, icon.size, taken, Source=source.stamp(svg))

    pictures = {f"{icon.name}.png": png_of(icon) for icon in ICONS}
    return {"favicon.svg": tab_svg().encode(), "favicon.ico": ico([png_of(icon) for icon in TAB]), **pictures}
