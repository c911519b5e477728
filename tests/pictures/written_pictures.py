# SPDX-License-Identifier: MIT
"""Pictures written byte by byte: sound ones, and all kinds that mean harm."""

from __future__ import annotations

import os
import struct
import zlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

MEBIBYTE = 1024 * 1024
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"{}>{}</svg>'
LINKED = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def png_chunk(name: bytes, data: bytes) -> bytes:
    """One chunk of a PNG with its checksum."""
    checksum = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", checksum)


def png(
    width: int,
    height: int,
    rows: bytes | None = None,
    *,
    depth: int = 8,
    color: int = 2,
) -> bytes:
    """A PNG, grey without `rows`; `color` 2 is red, green and blue, 6 with alpha."""
    channels = {0: 1, 2: 3, 6: 4}[color]
    row_bytes = -(-width * channels * depth // 8) + 1
    header = struct.pack(">IIBBBBB", width, height, depth, color, 0, 0, 0)
    return b"".join(
        [
            b"\x89PNG\r\n\x1a\n",
            png_chunk(b"IHDR", header),
            png_chunk(b"IDAT", rows or deflated_zeros(row_bytes * height)),
            png_chunk(b"IEND", b""),
        ]
    )


def deflated_zeros(count: int) -> bytes:
    """So many zeros, packed a thousand times smaller, without ever holding them."""
    packer = zlib.compressobj(9)
    piece = bytes(MEBIBYTE)
    whole, rest = divmod(count, MEBIBYTE)
    packed = [packer.compress(piece) for _ in range(whole)]
    return b"".join([*packed, packer.compress(bytes(rest)), packer.flush()])


def coloured_png(width: int, height: int, color: tuple[int, int, int]) -> bytes:
    """A PNG in one colour."""
    row = b"\0" + bytes(color) * width
    return png(width, height, zlib.compress(row * height))


def two_sided_png(width: int, height: int) -> bytes:
    """A PNG whose left half is red and whose right half is blue."""
    half = width // 2
    row = b"\0" + b"\xff\0\0" * half + b"\0\0\xff" * (width - half)
    return png(width, height, zlib.compress(row * height))


def gif(
    width: int,
    height: int,
    frames: Iterable[tuple[int, int]],
    screen: tuple[int, int] | None = None,
) -> bytes:
    """A GIF of plain frames: colour 0 to 3 (black, red, green, blue), hundredths."""
    screen_width, screen_height = screen or (width, height)
    parts = [
        b"GIF89a",
        struct.pack("<HHBBB", screen_width, screen_height, 0x81, 0, 0),
        b"\0\0\0\xff\0\0\0\xff\0\0\0\xff",
        b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0",
    ]
    images: dict[int, bytes] = {}
    for color, hundredths in frames:
        if color not in images:
            images[color] = _gif_pixels(width * height, color)
        parts += [
            b"\x21\xf9\x04\0" + struct.pack("<H", hundredths) + b"\0\0",
            b"\x2c" + struct.pack("<HHHHB", 0, 0, width, height, 0),
            images[color],
        ]
    return b"".join([*parts, b"\x3b"])


def _gif_pixels(count: int, color: int) -> bytes:
    """Pixels of one colour in LZW that never learns: every pair begins afresh."""
    bits, taken = 0, 0
    codes = [code for place in range(count) for code in _codes(place, color)] + [5]
    packed = bytearray()
    for code in codes:
        bits |= code << taken
        taken += 3
        while taken >= 8:
            packed.append(bits & 0xFF)
            bits, taken = bits >> 8, taken - 8
    packed.append(bits & 0xFF)
    blocks = [packed[at : at + 255] for at in range(0, len(packed), 255)]
    return b"\x02" + b"".join(bytes([len(each)]) + each for each in blocks) + b"\0"


def _codes(place: int, color: int) -> tuple[int, ...]:
    return (4, color) if place % 2 == 0 else (color,)


def animated_webp(stills: list[bytes], size: tuple[int, int], time_ms: int) -> bytes:
    """WebP files that stand still, one after the other in one that moves."""
    width, height = size
    canvas = _three(width - 1) + _three(height - 1)
    chunks = [_riff_chunk(b"VP8X", b"\x02\0\0\0" + canvas)]
    chunks.append(_riff_chunk(b"ANIM", b"\0\0\0\0\0\0"))
    for still in stills:
        frame = bytes(6) + canvas + _three(time_ms) + b"\0" + still[12:]
        chunks.append(_riff_chunk(b"ANMF", frame))
    body = b"WEBP" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _three(number: int) -> bytes:
    return struct.pack("<I", number)[:3]


def _riff_chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def svg(inside: str, attributes: str = "") -> bytes:
    """A drawing of 40 by 30 units."""
    return SVG.format(attributes, inside).encode()


def jpeg_header(width: int, height: int) -> bytes:
    """The beginning of a JPEG of a size, and its end, with nothing between."""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\0"
    parts = [b"\xff\xd8", b"\xff\xc0", struct.pack(">H", len(frame) + 2), frame]
    scan = b"\x01\x01\x00\x00\x3f\x00"
    parts += [b"\xff\xda", struct.pack(">H", len(scan) + 2), scan, b"\xff\xd9"]
    return b"".join(parts)


def nested_uses(depth: int) -> bytes:
    """A drawing that draws itself ten times in each of so many levels."""
    levels = ['<rect id="l0" width="1" height="1"/>']
    for level in range(1, depth + 1):
        uses = f'<use xlink:href="#l{level - 1}"/>' * 10
        levels.append(f'<g id="l{level}">{uses}</g>')
    return svg("".join(levels), f" {LINKED}")


ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">'
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + ']><svg xmlns="http://www.w3.org/2000/svg"><text>&i;</text></svg>'
).encode()

BAD_CONTENT: dict[str, Callable[[], bytes]] = {
    "empty.png": lambda: b"",
    "text.png": lambda: b"not a picture at all",
    "page.png": lambda: b"<!DOCTYPE html><html><body>Not found</body></html>",
    "phone.jpg": lambda: b"\0\0\0\x18ftypheic" + bytes(64),
    "half.png": lambda: coloured_png(64, 64, (1, 2, 3))[:-20],
    "half.gif": lambda: gif(32, 32, [(1, 10), (2, 10)])[:-30],
    "header.png": lambda: png(50_000, 50_000, zlib.compress(b"\0" * 100)),
    "bomb.png": lambda: png(40_000, 40_000, depth=1, color=0),
    "deep-bomb.png": lambda: png(7_000, 7_000, depth=16, color=6),
    "wide.jpg": lambda: jpeg_header(65_000, 65_000),
    "damaged.png": lambda: png(64, 64, b"this is no zlib stream at all"),
    "damaged.jpg": lambda: jpeg_header(640, 480),
    "zero.png": lambda: png(0, 0, zlib.compress(b"")),
    "thousands.gif": lambda: gif(16, 16, [(n % 4, 5) for n in range(5_000)]),
    "long.gif": lambda: gif(1, 1, [(n % 4, 5) for n in range(900)], (900, 900)),
    "screen.gif": lambda: gif(4, 4, [(1, 10), (2, 10)], (65_535, 65_535)),
    "large.png": lambda: coloured_png(8, 8, (1, 2, 3)) + bytes(21 * MEBIBYTE),
    "web.svg": lambda: svg('<image href="http://example.com/a.png"/>'),
    "file.svg": lambda: svg(f'<image {LINKED} xlink:href="file:///etc/passwd"/>'),
    "beside.svg": lambda: svg('<use href="other.svg#part"/>'),
    "style.svg": lambda: svg("<style>@import 'other.css';</style>"),
    "fill.svg": lambda: svg('<rect style="fill:url(http://example.com/#a)"/>'),
    "sheet.svg": lambda: b'<?xml-stylesheet href="other.css"?>' + svg("<g/>"),
    "inside.svg": lambda: svg('<image href="data:image/png;base64,AAAA"/>'),
    "program.svg": lambda: svg("<script>alert(1)</script>"),
    "pressed.svg": lambda: svg('<rect onclick="alert(1)"/>'),
    "entities.svg": lambda: ENTITIES,
    "million.svg": lambda: svg("<g/>" * 1_000_000),
    "deep.svg": lambda: svg("<g>" * 5_000 + "</g>" * 5_000),
    "uses.svg": lambda: nested_uses(9),
    "loop.svg": lambda: svg('<g id="a"><use href="#a"/></g>'),
    "zero.svg": lambda: (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>'
    ),
    "endless.svg": lambda: svg("<g/>").replace(b"0 0 40 30", b"0 0 1e30 1e30"),
    "half.svg": lambda: svg("<g><g>")[:-8],
    "letters.svg": lambda: b'<?xml version="1.0" encoding="utf-7"?>' + svg("<g/>"),
    "packed.svg": lambda: b"\x1f\x8b\x08\0" + bytes(32),
}
"""By name; a few of these can be shown after all, all of them must do no harm."""


def write_bad_pictures(folder: Path) -> list[Path]:
    """Every bad picture, and what is no file at all."""
    paths = []
    for name, content in BAD_CONTENT.items():
        path = folder / name
        path.write_bytes(content())
        paths.append(path)
    (folder / "folder.png").mkdir()
    os.mkfifo(folder / "pipe.png")
    (folder / "loop.png").symlink_to(folder / "loop.png")
    (folder / "closed.png").write_bytes(coloured_png(8, 8, (1, 2, 3)))
    (folder / "closed.png").chmod(0)
    others = ("folder.png", "pipe.png", "loop.png", "closed.png", "gone.png")
    return [*paths, *(folder / name for name in others)]
