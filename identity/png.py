"""PNG files read and written: a browser's screenshot becomes a small picture of at most 256 colours.

Flat drawings hold a few dozen colours and the blends at their edges, so a palette loses nothing that an
eye sees and takes a third of the bytes. Standard library only. Format: https://www.w3.org/TR/png-3/
"""

import struct
import zlib
from collections import Counter

SIGNATURE = b"\x89PNG\r\n\x1a\n"
PALETTE = 256  # the most colours that one byte a pixel can name
CHANNELS = {2: 3, 6: 4}  # colour type -> bytes a pixel: what browsers write

Colour = tuple[int, int, int, int]  # red, green, blue, opacity, each 0-255


def chunks(png: bytes):
    """The parts of a file in order, as (kind, content)."""
    if not png.startswith(SIGNATURE):
        raise ValueError("not a PNG")
    at = len(SIGNATURE)
    while at < len(png):
        length, kind = struct.unpack_from(">I4s", png, at)
        yield kind, png[at + 8 : at + 8 + length]
        at += 12 + length


def size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels, as the header says."""
    kind, header = next(chunks(png))
    if kind != b"IHDR":
        raise ValueError("a PNG without a header")
    return struct.unpack(">II", header[:8])


def notes(png: bytes) -> dict[str, str]:
    """The texts that a file carries: {"Title": "Get strong"}."""
    texts = (content.partition(b"\0") for kind, content in chunks(png) if kind == b"tEXt")
    return {name.decode("latin-1"): text.decode("latin-1") for name, _, text in texts}


def pixels(png: bytes) -> list[Colour]:
    """Every pixel, row by row. Only for 8 bits a channel without interlacing."""
    parts = list(chunks(png))
    width, _, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", parts[0][1])
    if depth != 8 or kind not in CHANNELS or interlaced:
        raise ValueError("not a screenshot: 8-bit RGB or RGBA without interlacing is")
    wide = CHANNELS[kind]
    found = []
    for row in rows(zlib.decompress(b"".join(body for name, body in parts if name == b"IDAT")), width * wide, wide):
        opacity = row[3::4] if wide == 4 else b"\xff" * width
        found += zip(row[0::wide], row[1::wide], row[2::wide], opacity, strict=True)
    return found


def rows(data: bytes, length: int, wide: int):
    """The rows of an image of `length` bytes each, with the filter of each row undone (PNG, section 9)."""
    above = bytearray(length)
    for at in range(0, len(data), length + 1):
        kind, row = data[at], bytearray(data[at + 1 : at + 1 + length])
        for i in range(length if kind else 0):
            left, corner = (row[i - wide], above[i - wide]) if i >= wide else (0, 0)
            row[i] = (row[i] + predicted(kind, left, above[i], corner)) & 255
        yield row
        above = row


def predicted(kind: int, left: int, up: int, corner: int) -> int:
    """What a filter expects of a byte from its neighbours: sub, up, average, Paeth."""
    if kind == 4:
        guess = left + up - corner
        return min((left, up, corner), key=lambda near: abs(near - guess))  # a tie: left, then up
    return (0, left, up, (left + up) // 2)[kind]


def write(width: int, height: int, colours: list[Colour], **texts: str) -> bytes:
    """A PNG with a palette. `texts` are short notes in it, in ASCII."""
    chosen = palette(colours)
    names = {colour: nearest(colour, chosen) for colour in set(colours)}
    body = bytes(map(names.__getitem__, colours))
    lines = b"".join(b"\0" + body[at : at + width] for at in range(0, len(body), width))
    parts = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0))]
    parts += [(b"tEXt", f"{name}\0{text}".encode("latin-1")) for name, text in texts.items()]
    parts += [(b"PLTE", b"".join(bytes(colour[:3]) for colour in chosen))]
    if any(colour[3] < 255 for colour in chosen):
        parts += [(b"tRNS", bytes(colour[3] for colour in chosen))]
    parts += [(b"IDAT", packed(lines)), (b"IEND", b"")]
    return SIGNATURE + b"".join(map(chunk, *zip(*parts, strict=True)))


def palette(colours: list[Colour]) -> list[Colour]:
    """The colours to keep: the commonest first, none too like one that is kept already."""
    common = [colour for colour, _ in Counter(colours).most_common()]
    for apart in range(0, 255, 3):  # squared distance grows until they fit
        kept: list[Colour] = []
        for colour in common:
            if all(distance(colour, other) > apart * apart for other in kept):
                kept.append(colour)
                if len(kept) > PALETTE:
                    break
        if len(kept) <= PALETTE:
            return kept
    raise AssertionError("colours that far apart are fewer than 256")


def nearest(colour: Colour, chosen: list[Colour]) -> int:
    """The place in the palette of the colour most like this one."""
    return min(range(len(chosen)), key=lambda place: distance(colour, chosen[place]))


def distance(one: Colour, other: Colour) -> int:
    """How unlike two colours are, squared."""
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def packed(lines: bytes) -> bytes:
    """The smallest that zlib makes of the rows; which strategy wins depends on the picture."""
    strategies = (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_RLE)
    tries = (zlib.compressobj(9, zlib.DEFLATED, 15, 9, strategy) for strategy in strategies)
    return min((each.compress(lines) + each.flush() for each in tries), key=len)


def chunk(kind: bytes, content: bytes) -> bytes:
    """One part of a file: its length, kind, content and check sum."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
