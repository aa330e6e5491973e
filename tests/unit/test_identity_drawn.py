"""The icons and cards in docs/ are those that identity/ would draw today; what it writes is sound. No browser needed."""

import re
import struct
import zlib
from itertools import pairwise

import pytest

from identity import cards, icons, png, source

pytestmark = pytest.mark.unit
AGAIN = "draw them again: python3 dev.py identity"
RED, CLEAR, BLUE = (255, 0, 0, 255), (0, 0, 0, 0), (0, 0, 250, 255)


def screenshot(width, lines, colour_type=6, depth=8):
    """A PNG as browsers write it, from rows that begin with the number of their filter."""
    header = struct.pack(">IIBBBBB", width, len(lines), depth, colour_type, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(b"".join(map(bytes, lines)))), (b"IEND", b"")]
    return png.SIGNATURE + b"".join(png.chunk(*part) for part in parts)


def plain(written):
    """What any reader of PNGs makes of a file with a palette: (colour, opacity) of every pixel."""
    parts = dict(png.chunks(written))
    width, height = png.size(written)
    colours = [parts[b"PLTE"][i : i + 3] for i in range(0, len(parts[b"PLTE"]), 3)]
    opacity = parts.get(b"tRNS", b"\xff" * len(colours))
    data = zlib.decompress(parts[b"IDAT"])
    rows = [data[i * (width + 1) + 1 : (i + 1) * (width + 1)] for i in range(height)]
    return [(*colours[place], opacity[place]) for row in rows for place in row]


# --- Reading and writing PNGs ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("filter_", "second_row"),
    [
        (0, [30, 31, 32, 40, 41, 42]),
        (1, [30, 31, 32, 10, 10, 10]),  # less the byte to the left
        (2, [20, 20, 20, 20, 20, 20]),  # less the byte above
        (3, [25, 26, 26, 15, 15, 15]),  # less the mean of both, rounded down
        (4, [20, 20, 20, 10, 10, 10]),  # less the one of left, up and corner that lies nearest left + up - corner
    ],
)
def test_every_filter_of_a_screenshot_is_undone(filter_, second_row):
    taken = screenshot(2, [[0, 10, 11, 12, 20, 21, 22], [filter_, *second_row]], colour_type=2)
    assert png.pixels(taken)[2:] == [(30, 31, 32, 255), (40, 41, 42, 255)]


def test_a_picture_that_no_browser_would_take_is_refused():
    with pytest.raises(ValueError, match="not a screenshot"):
        png.pixels(screenshot(1, [[0, 0]], colour_type=0))


def test_what_is_no_png_is_refused():
    with pytest.raises(ValueError, match="not a PNG"):
        png.size(b"GIF89a")


def test_few_colours_are_kept_as_they_are_with_their_opacity():
    pixels = [RED, CLEAR, BLUE, RED, (9, 9, 9, 128), RED]
    assert plain(png.write(3, 2, pixels)) == pixels


def test_many_colours_become_a_palette_that_no_eye_tells_apart():
    pixels = [(x, y, 128, 255) for x in range(0, 256, 4) for y in range(0, 256, 8)]
    read = plain(png.write(64, 32, pixels))
    assert len(set(read)) <= 256
    assert max(png.distance(one, other) for one, other in zip(pixels, read, strict=True)) <= 24**2


def test_a_file_says_its_size_and_what_it_is_called():
    written = png.write(2, 1, [RED, BLUE], Title="Get strong")
    assert png.size(written) == (2, 1)
    assert png.notes(written) == {"Title": "Get strong"}


def test_an_ico_leads_to_each_of_its_pictures():
    pictures = [png.write(1, 1, [RED]), png.write(2, 1, [RED, BLUE])]
    made = icons.ico(pictures)
    entries = [struct.unpack_from("<BBBBHHII", made, 6 + 16 * i) for i in range(2)]
    assert [made[at : at + length] for *_, length, at in entries] == pictures
    assert [entry[:2] for entry in entries] == [(1, 1), (2, 1)]


# --- Sources ---------------------------------------------------------------------------------------


def test_dark_lies_over_light_and_paper_is_left_aside():
    light, dark = source.colours(), source.colours(dark=True)
    assert light.keys() == dark.keys()
    assert light["--fs-ink"] != dark["--fs-ink"]
    assert "#000" not in (light["--fs-ink"], dark["--fs-ink"])


@pytest.mark.parametrize(
    ("pages", "folder"),
    [
        (["load/index.md"], "load"),
        ([{"Heel": "start/heel.md"}], "start"),
        ([{"Foot": [{"Toes": ["strengthen/toes.md"]}]}], "strengthen"),
    ],
)
def test_a_sections_folder_is_found_however_deep_its_first_page_lies(pages, folder):
    assert source.folder(pages) == folder


def test_a_changed_colour_changes_the_stamp_of_what_names_it(monkeypatch):
    before = source.stamp("fill:var(--fs-sun)"), source.stamp("fill:#fff")
    monkeypatch.setattr(source, "colours", lambda: {"--fs-sun": "#000"})
    after = source.stamp("fill:var(--fs-sun)"), source.stamp("fill:#fff")
    assert before[0] != after[0]
    assert before[1] == after[1]


# --- What is in docs/ is up to date ----------------------------------------------------------------


def test_the_icon_of_the_tab_is_the_mark_of_the_header():
    assert (icons.IMAGES / "favicon.svg").read_text("utf-8") == icons.tab_svg(), AGAIN


@pytest.mark.parametrize("icon", icons.ICONS, ids=lambda icon: icon.name)
def test_each_icon_is_drawn_from_the_mark_as_it_is(icon):
    written = (icons.IMAGES / f"{icon.name}.png").read_bytes()
    assert png.size(written) == (icon.size, icon.size)
    assert png.notes(written)["Source"] == source.stamp(icons.icon_svg(icon)), AGAIN


def test_the_mark_stays_within_the_circle_that_no_mask_cuts():
    icon = next(icon for icon in icons.ICONS if icon.purpose == "maskable")
    corners = [(2, 29), (30, 29), (30, 4), (21, 4), (2, 20)]  # of the mark, on its grid
    away = [((x - icons.CENTRE[0]) ** 2 + (y - icons.CENTRE[1]) ** 2) ** 0.5 for x, y in corners]
    assert max(away) * icon.share / icons.BOX <= 0.4


@pytest.mark.parametrize("section", cards.cards())
def test_each_card_is_drawn_from_what_it_shows_as_it_is(section):
    written = (source.ASSETS / f"social/{section}.png").read_bytes()
    assert png.notes(written)["Source"] == source.stamp(cards.page(section, cards.cards()[section])), AGAIN
    assert png.notes(written)["Title"] == cards.titles()[section], AGAIN


@pytest.mark.parametrize("section", cards.cards())
def test_the_lines_on_a_card_promise_nothing_and_count_nothing(section):
    words = " ".join([*cards.cards()[section].get("title", []), *cards.cards()[section]["line"]])
    assert not re.search(r"\d|%|!|\b(cure|heals?|guarantee|proven|best|fast)\b", words, re.I)


@pytest.mark.parametrize("section", cards.cards())
def test_the_steps_of_a_card_rise_to_the_right(section):
    steps = cards.cards()[section]["steps"]
    assert all(left < next_left and top > next_top for (left, top, *_), (next_left, next_top, *_) in pairwise(steps))


def test_every_part_of_a_figure_gets_its_colour_from_a_style_sheet_that_the_card_loads():
    template = (cards.HERE / "card.html").read_text("utf-8")
    sheets = [
        (cards.HERE / path).read_text("utf-8") for path in re.findall(r'rel="stylesheet" href="([^"]+)"', template)
    ]
    used = {
        name
        for card in cards.cards().values()
        for one in card["people"]
        for name in re.findall(r"\bf-[a-z0-9]+", cards.person(one))
    }
    assert used
    assert {name for name in used if not re.search(rf"\.{name}[,{{]", "".join(sheets))} == set()
