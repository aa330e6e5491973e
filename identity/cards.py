"""The social cards: what a messenger shows beside a link. Drawn from card.html, cards.yml and the hero's figures."""

import re
from html import escape

import yaml

from identity import png, source

WIDTH, HEIGHT = 1200, 630
HERE = source.ROOT / "identity"
FIGURES = source.ASSETS / "figures"
CORNER = 18  # radius of a tread's edge
LEFT = 60  # where the text begins
ONE_LINE, MORE_LINES = 116, 88  # size of a title


def cards() -> dict[str, dict]:
    """What stands on each card, by its section."""
    return yaml.safe_load((HERE / "cards.yml").read_text("utf-8"))


def titles() -> dict[str, str]:
    """What each card must be called: the section's name in nav; the home page's the site's."""
    return {"home": source.settings()["site_name"], **source.sections()}


def page(section: str, card: dict) -> str:
    """A card as a page of HTML."""
    title = card.get("title") or [titles()[section]]
    size = MORE_LINES if len(title) > 1 else ONE_LINE
    foot, arch = source.mark()
    filled = {
        "name": escape(source.settings()["site_name"]),
        "foot": foot,
        "arch": arch,
        "size": size,
        "sun": '<circle class="sun" cx="{}" cy="{}" r="{}"/>'.format(*card["sun"]),
        "steps": "".join(step(number, *place) for number, place in enumerate(card["steps"], 1)),
        "people": "".join(map(person, card["people"])),
        "words": words(title, size, card["line"]),
    }
    template = (HERE / "card.html").read_text("utf-8")
    return re.sub(r"\$(\w+)\$", lambda name: str(filled[name[1]]), template)


def words(title: list[str], size: int, line: list[str]) -> str:
    """A short rule where there is room, the title, and what stands beneath it."""
    many = len(title) > 1
    top, high, low = 196 if many else 290, round(size * 0.98), 46
    below = top + high * (len(title) - 1) + 66
    rule = "" if many else f'<rect class="rule" x="{LEFT}" y="{top - round(size * 0.73) - 40}" width="84" height="6"/>'
    return (
        f'{rule}<text class="title">{spans(title, LEFT - round(size * 0.05), top, high)}</text>'
        f'<text class="line">{spans(line, LEFT, below, low)}</text>'
    )


def spans(lines: list[str], x: int, y: int, high: int) -> str:
    """Lines of text, `high` pixels apart."""
    return "".join(f'<tspan x="{x}" y="{y + i * high}">{escape(line)}</tspan>' for i, line in enumerate(lines))


def step(number: int, left: int, top: int, right: int = WIDTH) -> str:
    """A step from its tread down; the next one lies over it. One that stands free is round on both sides."""
    near = CORNER if left else 0
    far = CORNER if right < WIDTH else 0
    path = f"M{left} {HEIGHT + 9}V{top + near}q0-{near} {near}-{near}H{right - far}q{far} 0 {far} {far}V{HEIGHT + 9}z"
    return f'<path class="step--{number}" d="{path}"/>'


def person(one: dict) -> str:
    """A figure of the hero, standing on `at`: its left edge and its foot line."""
    svg = (FIGURES / f"{one['figure']}.svg").read_text("utf-8")
    high = float(re.search(r'viewBox="0 0 \S+ (\S+)"', svg)[1])
    body = svg[svg.index(">") + 1 : svg.rindex("</svg>")]
    looks = f"fig--tone-{one.get('tone', 1)} shirt--{one.get('shirt', 2)}" + " at-rest" * one.get("at_rest", False)
    x, y = one["at"]
    return f'<g class="{looks}" transform="translate({x} {y - high * one["size"]:g}) scale({one["size"]})">{body}</g>'


def draw(studio) -> dict[str, bytes]:
    """Every card by its file name in docs/assets/social/. It says in itself what it is called and made from."""
    files = {}
    for section, card in cards().items():
        html = page(section, card)
        taken = studio.shoot(html, WIDTH, HEIGHT)
        files[f"{section}.png"] = png.write(WIDTH, HEIGHT, taken, Title=titles()[section], Source=source.stamp(html))
    return files
